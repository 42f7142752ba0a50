"""Whose a sheet is and of which day; and what every sheet does with words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.language import _
from core.office import Office
from core.secrets_check import looks_like_password


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands on every sheet; `contact` is a role address, never a person's (row U31)."""

    municipality: str
    contact: str
    editor: str
    day: date


def head_of(office: Office) -> Head:
    """As the municipality has named itself today."""
    return Head(
        municipality=office.municipality(),
        contact=office.settings.text("contact"),
        editor=office.settings.text("editor"),
        day=office.today(),
    )


def under_each_other(parts: Sequence[str]) -> str:
    """The parts that say something, a line each; a dash for none."""
    return "\n".join(part for part in parts if part) or "–"


def no_secret(text: str) -> str:
    """The text, unless a password seems to stand in it: a sheet never carries one further."""
    if any(looks_like_password(part) for part in (text, *text.splitlines())):
        return _("Left out: it looks like a password.")
    return text
