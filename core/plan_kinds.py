"""What the publishing plan is printed as, and what it is saved as."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from core.language import N_, _


class PlanPaper(StrEnum):
    """What the plan is printed as; in the order they are offered."""

    MONTH = "month"
    WEEK = "week"
    LIST = "list"
    WHEEL = "wheel"


class PlanFile(StrEnum):
    """What it is saved as; the value is the ending of the file's name."""

    PDF = "pdf"
    ICS = "ics"
    CSV = "csv"


_NAMES: Mapping[PlanPaper, str] = {
    PlanPaper.MONTH: N_("The month"),
    PlanPaper.WEEK: N_("The week"),
    PlanPaper.LIST: N_("The list"),
    PlanPaper.WHEEL: N_("The year wheel"),
}


def paper_name(kind: PlanPaper) -> str:
    """Måneden; in the language spoken here."""
    return _(_NAMES[kind])
