"""The number that a municipality has in its country's register."""

from __future__ import annotations

from core.errors import InvalidRecord

NORWEGIAN, SWEDISH = 9, 10
"""How many digits: Enhetsregisteret, Bolagsverket."""


def clean_organisation_number(text: str) -> str:
    """The digits alone, or nothing. Raises InvalidRecord when it is not nine or ten digits."""
    digits = "".join(text.replace("-", "").split())
    if digits and not (digits.isdecimal() and len(digits) in (NORWEGIAN, SWEDISH)):
        raise InvalidRecord("organisation_number", "organisation_number")
    return digits
