"""What a half-year holds, as one frozen value: gathered once, then printed and written out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core.accounts import Account, AccountId
from core.appointment_records import Role
from core.archive.governance_contents import Governance, RequirementLine
from core.archive.inquiry_contents import ExceptionLine, InquiryReport
from core.archive.wheel import WheelReport
from core.crisis_report import CrisisReport
from core.deletion_records import LogEntry
from core.half_years import HalfYear
from core.log_check import ChainState
from core.plan_entries import PlanEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointedPerson:
    """Who was appointed to an account in the half-year, as what, when, and on whose word."""

    name: str
    role: Role
    first: date
    last: date | None
    mandate_by: str
    mandate_on: date | None
    mandate_reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAway:
    """A planned absence; `deputy` is empty where the account's own stepped in."""

    name: str
    first: date
    last: date
    reason: str
    deputy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """An account with the people who look after it by name."""

    account: Account
    responsible: str
    deputy: str
    appointed: tuple[AppointedPerson, ...] = ()
    requirements: tuple[RequirementLine, ...] = ()
    parent: str = ""

    @property
    def title(self) -> str:
        """Facebook, Testvik kommune"""
        return f"{self.account.platform_name}, {self.account.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class UncheckedDay:
    """A workday without registration; `reason` is empty where none was given.

    `place` counts the half-year's workdays from 0, so that days in a row can be told.
    """

    day: date
    place: int
    reason: str = ""
    deputy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateEntry:
    """A check that was registered on a later day than the one it is for."""

    day: date
    registered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of workdays on which an account was to be looked through.

    `checked` holds those by a deputy and those entered late; `away` are without registration but
    with a reason, `missed` without either, `still_open` is today when it is not yet done.
    """

    due: int = 0
    checked: int = 0
    by_deputy: int = 0
    late: int = 0
    away: int = 0
    missed: int = 0
    still_open: int = 0

    @property
    def without(self) -> int:
        """Days without registration, whether explained or not."""
        return self.away + self.missed

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            due=self.due + other.due,
            checked=self.checked + other.checked,
            by_deputy=self.by_deputy + other.by_deputy,
            late=self.late + other.late,
            away=self.away + other.away,
            missed=self.missed + other.missed,
            still_open=self.still_open + other.still_open,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """How one account was looked after, month by month (first day of the month → counts).

    `by_others` counts checks by somebody who was not appointed that day, with a reason each.
    """

    account_id: AccountId
    first_due: date | None
    months: tuple[tuple[date, Tally], ...]
    without: tuple[UncheckedDay, ...]
    late: tuple[LateEntry, ...]
    by_others: int = 0

    @property
    def total(self) -> Tally:
        return sum((tally for _month, tally in self.months), Tally())


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMedia:
    """A picture or film of a post. `file` is the copy we hold, None when the export had none."""

    uri: str
    kind: str
    alt_text: str
    sha256: str
    file: Path | None

    @property
    def is_picture(self) -> bool:
        return self.kind == "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPost:
    """A post as the export gives it; `versions` are other wordings that later exports show."""

    account_id: AccountId
    at: datetime
    title: str
    text: str
    link: str
    media: tuple[ShownMedia, ...] = ()
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownComment:
    """A comment that the municipality itself wrote; `about` is what the export says it is to."""

    account_id: AccountId
    at: datetime
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRead:
    """A file from a platform that the posts were read from. `until` is the day it was made,
    where its name tells; `skipped` counts entries that were not taken in."""

    account_id: AccountId
    file_name: str
    sha256: str
    imported_on: date
    until: date | None
    last_post: date | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A planned post and the accounts it was for."""

    entry: PlanEntry
    accounts: tuple[str, ...]
    responsible: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryCounts:
    """Inquiries received and follow-ups due in the half-year; numbers only, never the words."""

    inquiries: int
    follow_ups: int
    follow_ups_done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose report it is."""

    municipality: str
    organisation_number: str
    archive_creator: str
    editor: str
    top_responsible: str
    case_number: str
    guideline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything that the report prints, and nothing that it does not.

    `until` is the last day that it answers for: the half-year's last, or today while it lasts.
    `names` says whether citizens' names and exact words are shown.
    """

    owner: Owner
    half: HalfYear
    until: date
    made_on: date
    language: str
    names: bool
    accounts: tuple[RegisterEntry, ...]
    governance: Governance
    workdays: int
    handling: tuple[Handling, ...]
    away: tuple[PersonAway, ...]
    posts: tuple[ShownPost, ...]
    comments: tuple[ShownComment, ...]
    exports: tuple[ExportRead, ...]
    plan: tuple[PlanLine, ...]
    wheel: WheelReport
    crises: tuple[CrisisReport, ...]
    counts: InquiryCounts
    inquiries: InquiryReport
    exceptions: tuple[ExceptionLine, ...]
    deletions: tuple[LogEntry, ...]
    log: ChainState
    gaps: tuple[str, ...]

    @property
    def tally(self) -> Tally:
        """All accounts together."""
        return sum((handling.total for handling in self.handling), Tally())

    @property
    def days_without_check(self) -> int:
        """Workdays on which one account or more was not registered, explained or not."""
        return len({day.day for handling in self.handling for day in handling.without})

    def title_of(self, account: AccountId) -> str:
        return next(entry.title for entry in self.accounts if entry.account.id == account)

    def posts_of(self, account: AccountId) -> tuple[ShownPost, ...]:
        return tuple(post for post in self.posts if post.account_id == account)

    def comments_of(self, account: AccountId) -> tuple[ShownComment, ...]:
        return tuple(comment for comment in self.comments if comment.account_id == account)
