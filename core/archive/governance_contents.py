"""What a half-year holds of how the register was governed, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.application_records import Application
from core.closing import Closing
from core.decisions import Decision
from core.delegations import Delegation
from core.requirement_kinds import Requirement
from core.reviews import Review
from core.warnings import AccountWarning


class Changed(StrEnum):
    """What happened to an account in the half-year."""

    APPLIED = "applied"
    APPROVED = "approved"
    OPENED = "opened"
    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"
    REVIEWED = "reviewed"
    WARNED = "warned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change: the day, the account by its title, and who did it or took over."""

    day: date
    account: str
    kind: Changed
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementLine:
    """How a requirement stood at the end of the half-year; the day where it is known."""

    requirement: Requirement
    met: bool
    looked_at: bool
    checked_on: date | None
    checked_by: str
    exception: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Somebody has read and understood the guideline."""

    name: str
    guideline: str
    version: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Governance:
    """Everything about it; the first of each pair is the account's title, of reviews also by whom.

    `decisions` are all that were made by the end of the half-year, `delegations` those that held
    on one of its days (rows K2, T3, K3).
    """

    changes: tuple[ChangeLine, ...] = ()
    applications: tuple[tuple[str, Application], ...] = ()
    reviews: tuple[tuple[str, str, Review], ...] = ()
    warnings: tuple[tuple[str, AccountWarning], ...] = ()
    closings: tuple[tuple[str, Closing], ...] = ()
    decisions: tuple[Decision, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    signed: tuple[Signed, ...] = ()
