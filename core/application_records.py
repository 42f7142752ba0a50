"""An application for a new account: the assessment, who agreed to it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.account_records import Account, AccountId

ApplicationId = NewType("ApplicationId", int)

_NONE_YET = AccountId(0)


class ApplicationStatus(StrEnum):
    """Where an application stands. A rejected or withdrawn one is kept, with its account."""

    APPLIED = "applied"
    ACTIVE = "active"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What stands between an application and an account, as a guideline names it."""

    LEADER = "leader"
    COMMUNICATIONS = "communications"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The questions before an account is opened, and the answers.

    `why` and `goals` T7, S1; `audience` and `reach` T8; `privacy` T9; `resources` T10, S4;
    `complements` S6, how it goes with what there is already; `thread` how the account goes with
    the municipality's others; `leader` S18; `communications` A4, S3, S18; `created_by` T12.
    """

    id: ApplicationId = ApplicationId(0)
    number: int = 0
    account_id: AccountId = _NONE_YET
    status: ApplicationStatus = ApplicationStatus.APPLIED
    applicant: str = ""
    applied_on: date
    why: str = ""
    goals: str = ""
    audience: str = ""
    reach: str = ""
    privacy: str = ""
    resources: str = ""
    complements: str = ""
    thread: str = ""
    leader: str = ""
    leader_on: date | None = None
    communications: str = ""
    communications_on: date | None = None
    created_by: str = ""
    case_number: str = ""
    ended_by: str = ""
    ended_on: date | None = None
    ended_reason: str = ""
    note: str = ""
    registered_at: datetime | None = None

    def done(self, step: Step) -> bool:
        return bool(self.leader if step is Step.LEADER else self.communications)


QUESTIONS = ("why", "goals", "audience", "reach", "privacy", "resources", "complements", "thread")
"""The fields that the assessment asks, in order."""


def unanswered(application: Application) -> tuple[str, ...]:
    """The questions without an answer, in order: named on the form, never in the way."""
    return tuple(name for name in QUESTIONS if not getattr(application, name).strip())


def approved(account: Account, application: Application) -> Account:
    """The account with who approved it in the end, and when (row S27)."""
    by, on = application.communications, application.communications_on
    if not by:
        by, on = application.leader, application.leader_on
    number = account.case_number or application.case_number
    return replace(account, approved_by=by, approved_on=on, case_number=number)
