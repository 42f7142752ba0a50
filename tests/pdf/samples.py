"""Texts as people write them, in the scripts that a Norwegian municipality meets."""

from __future__ import annotations

LEFT_TO_RIGHT = {
    "bokmål": "Blåbær, ærfugl og øl på Sørås – «kjære innbygger» koster 1 250 kr.",
    "northern sámi": "Buorre sámi álbmotbeaivi! Čáhci, đáhtta, ŋuoŋŋu, šaldi, ŧ, žálga.",
    "lule and south sámi": "Vuorbbe biejvijn. Læhkoeh biejjine! Åarjelsaemien ï.",
    "ukrainian": "Дякую за допомогу: ґанок, їжа, єдність, Запоріжжя.",
    "polish": "Wymiana śmieci: zażółć gęślą jaźń.",
    "lithuanian": "Informacija lietuvių kalba: ąčęėįšųūž.",
    "vietnamese": "Cảm ơn sự giúp đỡ của các bạn ở thư viện.",
    "turkish": "Yardımınız için teşekkürler, İğdır’dan selamlar.",
    "greek": "Ευχαριστώ πολύ για τη βοήθεια.",
    "tigrinya": "ሰላም እንቋዕ ደሓን መጻእኩም።",
    "tamil": "உங்கள் உதவிக்கு நன்றி",
    "hindi": "आपकी मदद के लिए धन्यवाद",
    "thai": "ขอบคุณสำหรับความช่วยเหลือ",
    "georgian": "გმადლობთ დახმარებისთვის",
    "armenian": "Շնորհակալություն օգնության համար",
    "chinese": "谢谢你们的帮助，会议改期了。",
    "japanese kana": "ありがとう ございます カタカナ",
    "skin tones": "Takk 🙏🏽 og 👍🏿 fra oss 🫶🏼 alle",
    "families and flags": "👨‍👩‍👧‍👦 dag 👩🏿‍🚒 og 🏳️‍🌈 med 🇳🇴 🇺🇦",
    "keycaps and hearts": "1️⃣ 2️⃣ ☎️ ❤️ ✔️ ☀️",
    "fancy letters": "𝓗𝓮𝓲 𝗵𝗲𝗶 ☐ ☑ → ★ ♥ ™",
    "looks like markup": '<b>ikke fet</b> & <img src="x.png"> &amp; AT&T {0} %s \\n',
    "combining marks": "å ö ñ ẑ",
}

RIGHT_TO_LEFT = {
    "arabic": "شكرا جزيلا على المساعدة",
    "arabic with figures": "الاجتماع الساعة 18:30 في 2026",
    "arabic in norwegian": "Takk شكرا جزيلا for hjelpen",
    "norwegian in arabic": "شكرا Testvik kommune جزيلا",
    "hebrew": "תודה רבה על העזרה שלום",
    "persian": "سپاسگزارم از کمک شما",
}

HOSTILE = {
    "controls": "før\x00\x07\x1b[31metter",
    "lone surrogates": "før\ud83d etter \udc00",
    "noncharacters": "før\ufffe\uffff\U0001ffff\ufdd0etter",
    "private letters": "før\uf8ff\U000f0001etter",
    "byte order mark": "\ufefføre",
    "direction controls": "\u202etxet desrever\u202c \u2067אבג\u2069 \u2066abc\u2069",
    "nested directions": "\u202b\u202e" * 80 + "x" + "\u202c" * 160,
    "buried letters": "a" + "\u0301\u0489" * 200 + "b",
    "only joiners": "\u200d\u200d \ufe0f \U000e0020",
    "flags of nowhere": "🏴\U000e0067\U000e0062 🇳 🇳🇴🇳",
    "unknown scripts": "𒀀𒀁 𓂀 한국어 龘龘 ᚠᚢ ߊ",
    "line ends": "a\r\nb\rc\u2028d\u2029e\u0085f\x0bg\x0ch",
    "long word": "a" * 5_000 + " " + "ש" * 2_000,
    "long address": "https://example.com/" + "abc/def?x=1&" * 200,
    "only spaces": "   \t  ",
    "nothing": "",
    "many lines": "x\n" * 500,
}
