"""Texts that stand ready and can be written anew: for the documentation plan, and for warnings."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache

from core.errors import InvalidRecord
from core.guideline_rules import Wording
from core.language import LANGUAGES, N_, _
from core.office import Office
from core.paths import RESOURCES
from core.secrets_check import looks_like_password

_FILE = RESOURCES / "guidelines" / "ready_texts.toml"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class ReadyText(StrEnum):
    """Each is a setting too, where the municipality's own words are kept.

    The paragraph of row S41; how the warning of row S16 begins and ends, round the faults.
    """

    DOCUMENTATION = "documentation_paragraph"
    WARNING_OPENING = "warning_opening"
    WARNING_ENDING = "warning_ending"


_TITLES = {
    ReadyText.DOCUMENTATION: N_("Paragraph for the documentation plan"),
    ReadyText.WARNING_OPENING: N_("Warning letter: how it begins"),
    ReadyText.WARNING_ENDING: N_("Warning letter: how it ends"),
}

_GAPS = {
    "municipality": N_("[municipality]"),
    "contact": N_("[address]"),
    "account": N_("[account]"),
    "platform": N_("[platform]"),
    "deadline": N_("[date]"),
}


def text_title(which: ReadyText) -> str:
    return _(_TITLES[which])


def placeholders(which: ReadyText) -> tuple[str, ...]:
    """What may stand in braces in this text."""
    if which is ReadyText.DOCUMENTATION:
        return ("municipality", "contact")
    if which is ReadyText.WARNING_OPENING:
        return ("account", "platform", "municipality", "contact")
    return ("deadline", "account", "platform", "municipality", "contact")


def ready_words(which: ReadyText) -> str:
    """As it comes with the program, in the language spoken here; nothing filled in."""
    entry = _read()[which]
    return str(Wording({language: entry[language].strip() for language in LANGUAGES}))


def words(office: Office, which: ReadyText) -> str:
    """The municipality's own words, else the ready ones; nothing filled in."""
    return office.settings.text(which) or ready_words(which)


def filled_words(office: Office, which: ReadyText, **known: str) -> str:
    """The words with every placeholder filled in: filled_words(…, account="@testvik").

    A clear gap such as «[adresse]» stands for what nobody knows; other braces stay as they are.
    """
    settings = office.settings
    values = {"municipality": office.municipality(), "contact": settings.text("contact"), **known}

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in _GAPS:
            return found.group()
        return values.get(name, "").strip() or _(_GAPS[name])

    return _PLACEHOLDER.sub(value, words(office, which))


def write(office: Office, which: ReadyText, text: str, *, origin: object | None = None) -> None:
    """The municipality's own words from now on; none, or the ready ones, bring the ready back.

    Raises InvalidRecord("text", "password").
    """
    if any(looks_like_password(line) for line in text.splitlines()):
        raise InvalidRecord("text", "password")
    own = "" if text.strip() == ready_words(which) else text.strip()
    label = _("{name}: saved").format(name=text_title(which))
    office.settings.change({which: own}, label=label, origin=origin)


@cache
def _read() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))
