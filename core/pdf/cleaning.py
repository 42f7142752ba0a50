"""Text that people wrote, made safe for paper without taking a letter from it."""

from __future__ import annotations

import re
import unicodedata

from core.pdf.fonts import REPLACEMENT

_LINE_ENDS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
_SPACES = str.maketrans({"\t": "    ", "\u3000": "  ", "\u1680": " ", "\ufeff": ""})

# Controls, lone surrogates, noncharacters and private characters have no letter to show, and
# PDF/A allows none of them in the text layer (ISO 19005-2, 6.2.11.7). Each leaves a visible sign.
_NO_LETTER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
)

# Letters buried under dozens of marks cover the lines around them; six marks are more than any
# language writes.
_MARK = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
_BURIED = re.compile(f"([{_MARK}]{{6}})[{_MARK}]+")


def clean(text: str) -> str:
    """The text with lines ended by newline, composed letters, and nothing that paper cannot hold.

    Every character without a letter becomes U+FFFD, so that it is seen.
    """
    text = _LINE_ENDS.sub("\n", text).translate(_SPACES)
    if _NO_LETTER.search(text):
        text = _NO_LETTER.sub(REPLACEMENT, text)
    return _BURIED.sub(r"\1", unicodedata.normalize("NFC", text))


def one_line(text: str) -> str:
    """The same, on one line: for headings and titles."""
    return " ".join(clean(text).split())
