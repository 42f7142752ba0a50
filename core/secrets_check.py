"""Notices a password in a field where one must never stand."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import fields
from typing import Any

from core.errors import InvalidRecord

_WORD = re.compile(
    r"\b(passord\w*|lösenord\w*|password\w*|passphrase|passcode|pwd|pin-?kode|pinkod|pin)\b"
    r"\s*(?:(?:er|är|is)\b|[:=])\s*(?!hos\b|i\b|in\b|på\b|kept\b|with\b)\S{3,}",
    re.IGNORECASE,
)
_PAIR = re.compile(r"^\S+@\S+\.\S+\s*[/|:;]\s*\S{6,}$")


def looks_like_password(text: str) -> bool:
    """True for "passord: hemmelig1", "user@example.no / Abc123!x" and a lone random string.

    Ordinary text, links, names, hashtags and case numbers are let through.
    """
    if _WORD.search(text) or _PAIR.match(text.strip()):
        return True
    word = text.strip()
    if " " in word or not 8 <= len(word) <= 64 or "/" in word or "@" in word or "." in word:
        return False
    kinds = (
        any(character.islower() for character in word),
        any(character.isupper() for character in word),
        any(character.isdigit() for character in word),
        any(not character.isalnum() and character not in "-_#'’" for character in word),
    )
    return all(kinds)


def refuse_secrets(record: Any, *, but: Collection[str] = ()) -> None:
    """No text of a record may look like a password, except the fields named in `but`.

    Raises InvalidRecord(field, "password").
    """
    for field in fields(record):
        value = getattr(record, field.name)
        if type(value) is str and field.name not in but and looks_like_password(value):
            raise InvalidRecord(field.name, "password")
