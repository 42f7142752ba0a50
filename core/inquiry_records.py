"""An inquiry, its course, its files, and how it stands against the promise, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NewType

from core.accounts import AccountId
from core.clock import at_local, local
from core.inquiry_kinds import STILL_OPEN, Act, Channel, InquiryKind, Outcome, SenderKind
from core.people import PersonId
from core.workdays import Workdays

InquiryId = NewType("InquiryId", int)
InquiryEventId = NewType("InquiryEventId", int)
InquiryFileId = NewType("InquiryFileId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One comment or message; the text is kept as it was written, the sender's name is not.

    `strength` and `due_at` are the rule as it stood when it came; `first_reply_at` is the first
    word that the sender got, a promise or a referral too; `promised_for` the day that the answer
    was promised for; `tone`, `language` and `signature` are those of the answer (rows A28, U11 to
    U13); `sender_told_on` when the sender was told to write formally (U14); `consulted` with whom
    a hard case was taken up (T31); `path` the way through the decision aid.
    """

    id: InquiryId = InquiryId(0)
    account_id: AccountId
    kind: InquiryKind
    text: str
    received_at: datetime
    registered_at: datetime | None = None
    registered_by: PersonId | None = None
    handled_by: PersonId | None = None
    channel: Channel = Channel.COMMENT
    sender: SenderKind = SenderKind.UNKNOWN
    forwarded_by: str = ""
    link: str = ""
    strength: str = ""
    due_at: datetime | None = None
    outcome: Outcome = Outcome.OPEN
    first_reply_at: datetime | None = None
    closed_at: datetime | None = None
    answer: str = ""
    answered_at: datetime | None = None
    tone: str = ""
    language: str = ""
    signature: str = ""
    assessment: str = ""
    fact_link: str = ""
    promised_for: date | None = None
    case_number: str = ""
    sender_told_on: date | None = None
    referred_to: str = ""
    consulted: str = ""
    consulted_on: date | None = None
    conclusion: str = ""
    path: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for an answer."""
        return self.outcome in STILL_OPEN

    @property
    def day(self) -> date:
        """The day in Norway that it came."""
        return local(self.received_at).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryEvent:
    """One step in the course of an inquiry: what was done, when, by whom, in what words.

    `outcome` is what stands after it; `until` the day that was promised, for a promise.
    """

    id: InquiryEventId = InquiryEventId(0)
    inquiry_id: InquiryId
    at: datetime
    person_id: PersonId | None = None
    act: Act
    outcome: Outcome = Outcome.OPEN
    text: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryFile:
    """A screenshot as it is linked to an inquiry; the file is locked in the evidence store."""

    id: InquiryFileId = InquiryFileId(0)
    inquiry_id: InquiryId
    evidence_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an inquiry stands, in working time.

    `age` runs from when it came until it was closed, or now. `due` is what is waited for now: the
    first reply, then what was promised; None once nothing is, or where no answer is asked for.
    `left` is the working time until then, negative when it is over. `broken` stays: whether a
    promise about it was not kept. `same_day` is whether the first reply came on the day of
    handling (row U18): the day that it came, or the next workday when it came after hours; while
    none is given, whether it still can.
    """

    age: timedelta
    due: datetime | None
    left: timedelta | None
    broken: bool
    same_day: bool


def standing_of(inquiry: Inquiry, workdays: Workdays, now: datetime) -> Standing:
    """How the inquiry stands at a moment. Source: rows T17, U18, A23, A26."""
    due = due_now(inquiry, workdays)
    left = None if due is None else workdays.working_time(now, due)
    return Standing(
        age=workdays.working_time(inquiry.received_at, inquiry.closed_at or now),
        due=due,
        left=left,
        broken=_broken(inquiry, workdays, now),
        same_day=local(inquiry.first_reply_at or now).date() <= handling_day(inquiry, workdays),
    )


def due_now(inquiry: Inquiry, workdays: Workdays) -> datetime | None:
    """By when the sender is to hear something, as it stands; None when nothing is waited for."""
    if not inquiry.is_open:
        return None
    if inquiry.first_reply_at is None:
        return inquiry.due_at
    return promised_until(inquiry, workdays)


def promised_until(inquiry: Inquiry, workdays: Workdays) -> datetime | None:
    """Closing time of the day that the answer was promised for."""
    return None if inquiry.promised_for is None else end_of(inquiry.promised_for, workdays)


def handling_day(inquiry: Inquiry, workdays: Workdays) -> date:
    """The day that it was to be seen on: the one it came, or the next workday when after hours."""
    return local(workdays.deadline(inquiry.received_at, 0)).date()


def first_reply_kept(inquiry: Inquiry, now: datetime) -> bool | None:
    """Whether the first reply came in time; None where none was due, or it still may come.

    One that was left without an answer counts as waiting until then.
    """
    if inquiry.due_at is None:
        return None
    if inquiry.first_reply_at is not None:
        return inquiry.first_reply_at <= inquiry.due_at
    return False if (inquiry.closed_at or now) > inquiry.due_at else None


def promise_kept(inquiry: Inquiry, workdays: Workdays, now: datetime) -> bool | None:
    """Whether what was promised came on the promised day; None: no promise, or time is left."""
    until = promised_until(inquiry, workdays)
    if until is None:
        return None
    if inquiry.closed_at is not None:
        return inquiry.closed_at <= until
    return False if now > until else None


def end_of(day: date, workdays: Workdays) -> datetime:
    """Closing time of a day, of the next workday where it is closed."""
    hours = workdays.hours(workdays.workday_on_or_after(day))
    closes = hours.closes if hours else time.max
    return at_local(datetime.combine(workdays.workday_on_or_after(day), closes))


def _broken(inquiry: Inquiry, workdays: Workdays, now: datetime) -> bool:
    kept = first_reply_kept(inquiry, now), promise_kept(inquiry, workdays, now)
    return False in kept
