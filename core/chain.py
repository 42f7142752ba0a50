"""The arithmetic of the deletion log: canonical JSON, salted commitment, the hash of an entry."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

START = "0" * 64
"""What stands before the first entry."""

SALT_BYTES = 16
CODE_DIGITS = 24
SHORTEST_CODE = 16

# What is hashed is told apart by these, so that one can never be passed off as the other.
_CONTENT = b"fyrvakt deletion content 1\n"
_ENTRY = b"fyrvakt deletion entry 1\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Every column of an entry but its own hash; nothing in here is about a citizen."""

    number: int
    node: str
    at: str
    who: str
    kind: str
    about: int | None
    commitment: str
    previous: str


def canonical(value: Any) -> bytes:
    """JSON with one spelling only: sorted keys, no spaces, UTF-8.

    Takes None, flags, whole numbers, text, lists and dicts with text keys. Raises TypeError for
    anything else (a decimal number has several spellings), ValueError for text that is no Unicode.
    """
    _check(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def commitment(salt: bytes, body: bytes) -> str:
    """Binds an entry to its content without giving the content away.

    The salt keeps short texts from being guessed once they are erased.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(len(salt))
    return hashlib.sha256(_CONTENT + salt + body).hexdigest()


def entry_hash(header: Header) -> str:
    """SHA-256 over every column of the entry, the hash before it among them."""
    columns = [
        header.number,
        header.node,
        header.at,
        header.who,
        header.kind,
        header.about,
        header.commitment,
        header.previous,
    ]
    return hashlib.sha256(_ENTRY + canonical(columns)).hexdigest()


def code(digest: str) -> str:
    """The start of a hash in groups of four, as it is printed and typed; 96 bits."""
    return " ".join(re.findall(".{4}", digest[:CODE_DIGITS]))


def fits(typed: str, digest: str) -> bool:
    """Whether a printed code, or the whole hash, belongs to this hash. Spaces do not matter."""
    digits = "".join(re.findall(r"[0-9a-f]", typed.casefold()))
    return len(digits) >= SHORTEST_CODE and digest.startswith(digits)


def _check(value: Any) -> None:
    if isinstance(value, dict):
        for key, held in value.items():
            if not isinstance(key, str):
                raise TypeError(key)
            _check(held)
    elif isinstance(value, list):
        for held in value:
            _check(held)
    elif value is not None and not isinstance(value, bool | int | str):
        raise TypeError(type(value))
