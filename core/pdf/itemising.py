"""Which font shows which part of a word; an emoji and everything joined to it is one part."""

from __future__ import annotations

import re
import unicodedata

from core.pdf.fonts import Face, Faces, Weight

Item = tuple[Face | None, str]
"""A font and the text it shows; None where no font has the character."""

# Marks without a shape of their own: they stay with the letter before them in any font.
_SHAPELESS = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
_TEXT_STYLE = "\ufe0e"


def emoji_pattern(characters: frozenset[int]) -> re.Pattern[str]:
    """Matches one whole emoji: flags, key caps, skin tones and families joined by U+200D."""
    alone = [
        chr(code)
        for code in sorted(characters)
        if code > 0xFF
        and code not in (0x200D, 0xFE0F, 0x20E3)
        and not 0x1F1E6 <= code <= 0x1F1FF
        and not 0x1F3FB <= code <= 0x1F3FF
        and not 0xE0000 <= code <= 0xE0FFF
    ]
    shape = f"[{re.escape(''.join(alone))}]"
    one = f"{shape}[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?(?:[\U000e0020-\U000e007f]+)?"
    return re.compile(
        "[\U0001f1e6-\U0001f1ff]{2}"
        "|[#*0-9]\ufe0f?\u20e3"
        "|[©®]\ufe0f"
        f"|{one}(?:\u200d{one}){{0,9}}"
        "|[\U0001f3fb-\U0001f3ff]"
    )


class Itemiser:
    """Splits words by font."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._emoji = emoji_pattern(faces.emoji.characters)

    def items(self, word: str, weight: Weight) -> list[Item]:
        """The parts of the word in reading order, each with the font that shows it."""
        usual = self._faces.chain(weight)[0]
        if usual.characters.issuperset(map(ord, word)):
            return [(usual, word)]
        items: list[Item] = []
        position = 0
        while position < len(word):
            emoji = self._emoji_at(word, position, usual)
            if emoji:
                items.append((self._faces.emoji, emoji))
                position += len(emoji)
            else:
                self._add(items, word[position], weight)
                position += 1
        return items

    def _emoji_at(self, word: str, position: int, usual: Face) -> str:
        match = self._emoji.match(word, position)
        if match is None or match.group().endswith(_TEXT_STYLE):
            return ""
        found = match.group()
        # A lone character that the text font has (™, →) is set as text unless it is a picture.
        is_text = ord(found[0]) in usual.characters and unicodedata.category(found[0]) != "So"
        return "" if len(found) == 1 and is_text else found

    def _add(self, items: list[Item], character: str, weight: Weight) -> None:
        code = ord(character)
        joins = bool(_SHAPELESS.match(character)) or unicodedata.combining(character) != 0
        if items and joins:
            face, text = items[-1]
            if face is None or code in face.characters or _SHAPELESS.match(character):
                items[-1] = (face, text + character)
                return
        chain = self._faces.chain(weight)
        face = next((face for face in chain if code in face.characters), None)
        if items and face is not None and items[-1][0] is face and face is not self._faces.emoji:
            items[-1] = (face, items[-1][1] + character)
        else:
            items.append((face, character))
