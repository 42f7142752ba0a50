"""Text as Meta stores it, made whole: UTF-8 that was written as if it were Latin-1.

Nothing is trimmed or split before this: «NÅ» is stored as N, Ã and a character that Python takes
for white space, and would lose its Å.
"""

from __future__ import annotations

import re
from typing import Any

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNSOUND = re.compile("[\0\ud800-\udfff]")


class Repair:
    """Mends texts and counts: `repaired` texts put right, `replaced` characters given up."""

    def __init__(self) -> None:
        self.repaired, self.replaced = 0, 0

    def text(self, text: str) -> str:
        """The text that was meant; characters that no file can hold become U+FFFD."""
        if not text.isascii():
            mended = whole(text)
            self.repaired += mended != text
            text = mended
        text, lost = _sound(text)
        self.replaced += lost
        return text

    def tree(self, value: Any) -> Any:
        """Everything that json can give, keys too. Raises RecursionError when nested too deep."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.tree(item) for item in value]
        if isinstance(value, dict):
            return {self.text(key): self.tree(item) for key, item in value.items()}
        return value


def whole(text: str) -> str:
    """The text whose UTF-8 bytes these characters are, or the text itself when they are none."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _from_halves(raw) or text


def _from_halves(raw: bytes) -> str:
    """Emoji written as two halves of three bytes each, as some older programs did."""
    try:
        halves = raw.decode("utf-8", "surrogatepass")
        return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        return ""


def _sound(text: str) -> tuple[str, int]:
    """The text without halves of letters (no file can hold them) and NUL; how many there were."""
    return _UNSOUND.subn(REPLACEMENT, text)
