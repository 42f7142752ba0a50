"""Takes names and numbers of people out of a text before others may see it."""

from __future__ import annotations

import re

from core.language import _

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w@./])@[\w.]*\w")
_NATIONAL = re.compile(r"(?<!\d)\d{6}[ -]?\d{4,5}(?!\d)")
_PHONE = re.compile(r"(?<![\d/.])(?:\+\d{1,3} ?)?(?:\d[ ]?){7}\d(?![\d/.])")
_SHORTEST_NAME = 3


def masked(text: str, author: str = "") -> str:
    """The text without the author's name, @names, e-mail addresses, phone and national numbers.

    A suggestion: only a person sees every name. Names of others must be taken out by hand.
    """
    name, number = _("[name removed]"), _("[number removed]")
    found = _MAIL.sub(name, text)
    found = _HANDLE.sub(name, found)
    found = _NATIONAL.sub(number, found)
    found = _PHONE.sub(number, found)
    whole = " ".join(author.split())
    for part in sorted({whole, *whole.split()}, key=len, reverse=True):
        if len(part.strip("@")) >= _SHORTEST_NAME:
            pattern = rf"(?<!\w)@?{re.escape(part.strip('@'))}(?!\w)"
            found = re.sub(pattern, name, found, flags=re.IGNORECASE)
    return re.sub(rf"{re.escape(name)}(?:\s+{re.escape(name)})+", name, found)
