"""The parts of an application: which fields each asks for, and which rule is behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.guideline_reading import FIELD, RuleRef
from core.language import N_, _
from core.own_rules import Subject


@dataclass(frozen=True, slots=True)
class Part:
    """One step; the last has no fields, there everything is looked over."""

    title: str
    line: str
    fields: tuple[str, ...]


_PARTS = (
    Part(N_("Why"), N_("An account needs a purpose of its own."), ("why", "goals")),
    Part(N_("Audience"), N_("Whom it is for, and how you reach them."), ("audience", "reach")),
    Part(
        N_("Privacy"),
        N_("What must not come out, and who has looked at the risk."),
        ("privacy", "risk_reference", "risk_on"),
    ),
    Part(N_("Resources"), N_("It takes time, every week."), ("resources", "hours_per_week")),
    Part(
        N_("Other channels"),
        N_("An account more is one thing more to follow."),
        ("complements", "thread"),
    ),
    Part(
        N_("The account"),
        N_("What it is to be called, and who looks after it."),
        (
            "name",
            "platform",
            "kind",
            "unit",
            "responsible",
            "deputy",
            "limited_until",
            "applicant",
            "applied_on",
        ),
    ),
    Part(N_("Look over"), N_("Is this right? Then it goes to those who agree."), ()),
)

LAST = len(_PARTS) - 1

RULES: Mapping[str, RuleRef] = {
    "why": RuleRef(FIELD, "why"),
    "goals": RuleRef(FIELD, "goals"),
    "audience": RuleRef(FIELD, "audience"),
    "reach": RuleRef(FIELD, "audience"),
    "privacy": RuleRef(FIELD, "privacy"),
    "resources": RuleRef(FIELD, "resources"),
    "complements": RuleRef(FIELD, "complements"),
    "thread": RuleRef(FIELD, "thread"),
    "deputy": RuleRef(FIELD, "deputy"),
    "applicant": RuleRef(Subject.APPROVAL),
}
"""Which rule F1 opens at a field, and whose name stands under it."""


def count() -> int:
    return len(_PARTS)


def part(number: int) -> Part:
    """The step of that number, from 0, in the language spoken here."""
    found = _PARTS[number]
    return Part(_(found.title), _(found.line), found.fields)


def place_of(field: str) -> int:
    """In which step a field stands."""
    return next((n for n, found in enumerate(_PARTS) if field in found.fields), LAST)
