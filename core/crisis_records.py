"""A crisis, its messages and the posts it held: the records, without the verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as TimeOfDay
from enum import StrEnum
from typing import NewType

from core.accounts import AccountId
from core.plan_entries import PlanEntryId

CrisisId = NewType("CrisisId", int)
MessageId = NewType("MessageId", int)
HeldId = NewType("HeldId", int)


class CrisisKind(StrEnum):
    """What it is: a crisis, water or power gone (row K33), a reputation at stake (row K32), or an
    exercise (row K30)."""

    CRISIS = "crisis"
    EVERYDAY = "everyday"
    REPUTATION = "reputation"
    EXERCISE = "exercise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """One pause. `decided_by` is who set it (row T30), `included_at` when social media were made
    a part of the communication (row K9), `evaluation` what was learned (row K31)."""

    id: CrisisId = CrisisId(0)
    kind: CrisisKind
    reason: str
    decided_by: str
    begun_at: datetime
    ended_at: datetime | None = None
    ended_by: str = ""
    included_at: datetime | None = None
    evaluation: str = ""
    evaluated_on: date | None = None
    registered_at: datetime

    @property
    def lasts(self) -> bool:
        return self.ended_at is None

    @property
    def is_exercise(self) -> bool:
        return self.kind is CrisisKind.EXERCISE


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisChannel:
    """An account that is used while the crisis lasts."""

    id: int = 0
    crisis_id: CrisisId
    account_id: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What was said, when and where; no account is the municipality's website.

    `approved_by` is somebody of the crisis management (row A45); `exception` says in one line why
    it went out without, or on an account that was not to be used.
    """

    id: MessageId = MessageId(0)
    crisis_id: CrisisId = CrisisId(0)
    at: datetime
    account_id: AccountId | None = None
    text: str
    approved_by: str = ""
    exception: str = ""
    url: str = ""
    registered_at: datetime | None = None


class HeldOutcome(StrEnum):
    """What became of a held post; HELD while nobody has decided."""

    HELD = "held"
    WENT_ON = "went_on"
    AS_PLANNED = "as_planned"
    MOVED = "moved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post of the plan as it stood when it was held, and what became of it."""

    id: HeldId = HeldId(0)
    crisis_id: CrisisId
    entry_id: PlanEntryId
    title: str
    day: date
    time: TimeOfDay
    held_at: datetime
    outcome: HeldOutcome = HeldOutcome.HELD
    decided_at: datetime | None = None
    new_day: date | None = None
    new_time: TimeOfDay | None = None
    reason: str = ""

    @property
    def waits(self) -> bool:
        return self.outcome is HeldOutcome.HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a person decides about a held post: a day (and time) when it moves, a reason when it is
    dropped."""

    outcome: HeldOutcome
    day: date | None = None
    time: TimeOfDay | None = None
    reason: str = ""
