"""A planned post: what it holds, and what it must have before it is ready to go out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from datetime import time as TimeOfDay
from enum import StrEnum
from typing import NewType

from core.accounts import AccountId
from core.errors import InvalidRecord, Refused
from core.people import PersonId
from core.platforms import clean_url
from core.secrets_check import looks_like_password

PlanEntryId = NewType("PlanEntryId", int)


class ContentType(StrEnum):
    """What the post consists of; exactly the five values of Alver's guideline (row A35)."""

    TEXT = "text"
    IMAGE = "image"
    VIDEO = "video"
    GRAPHIC = "graphic"
    MIX = "mix"


PICTURED = frozenset({ContentType.IMAGE, ContentType.VIDEO, ContentType.MIX})
"""Content that holds a picture or a film, and so must be approved and credited."""


class PlanStatus(StrEnum):
    """From planned to out, or not to be."""

    PLANNED = "planned"
    READY = "ready"
    PUBLISHED = "published"
    DROPPED = "dropped"


OPEN = frozenset({PlanStatus.PLANNED, PlanStatus.READY})
"""Not yet out, and still meant to go out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """One post in the plan, with the fields that Alver asks for (rows A33–A38).

    `day` and `time` are the wall clock's; `planned_day` and `planned_time` are those it was first
    planned for and never change, `published_at` and `published_url` are what was done.
    `occasion` and `occasion_turn` say what it takes up of the year wheel (row K20); often nothing.
    """

    id: PlanEntryId = PlanEntryId(0)
    title: str
    day: date
    time: TimeOfDay
    content_type: ContentType
    goal: str
    text: str = ""
    link: str = ""
    status: PlanStatus = PlanStatus.PLANNED
    responsible_id: PersonId | None = None
    image_approved: bool = False
    photographer: str = ""
    no_credit: str = ""
    alt_text: str = ""
    override_reason: str = ""
    planned_day: date | None = None
    planned_time: TimeOfDay | None = None
    published_at: datetime | None = None
    published_url: str = ""
    dropped_reason: str = ""
    note: str = ""
    registered_at: datetime | None = None
    occasion: str = ""
    occasion_turn: str = ""

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def was_moved(self) -> bool:
        """Whether it stands on another day or time than it was first planned for."""
        return (self.planned_day, self.planned_time) not in (
            (None, None),
            (self.day, self.time),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFor:
    """That an entry is to go out on an account."""

    id: int = 0
    entry_id: PlanEntryId
    account_id: AccountId


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry together with the accounts that it goes out on, in the order of the register."""

    entry: PlanEntry
    account_ids: tuple[AccountId, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that must be filled in or mended; the reason is a code, as in InvalidRecord."""

    field: str
    reason: str


class NotReady(Refused):
    """An entry cannot be set ready yet; `missing` names the fields that are empty."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("not_ready", missing=", ".join(missing))
        self.missing = missing


def missing_for_ready(entry: PlanEntry) -> tuple[str, ...]:
    """The fields that a picture's clearance still lacks: image_approved, photographer.

    Alver: «Bilete skal vere godkjend for bruk» (row A37); «Fotograf skal krediterast der anna
    ikkje er bestemt» (row A38): a written reason takes the credit's place.
    """
    if entry.content_type not in PICTURED:
        return ()
    missing = []
    if not entry.image_approved:
        missing.append("image_approved")
    if not entry.photographer.strip() and not entry.no_credit.strip():
        missing.append("photographer")
    return tuple(missing)


def tidy(entry: PlanEntry) -> PlanEntry:
    """The entry without stray spaces, and without what does not belong to its status.

    Its links must be web addresses: `problems` says so beforehand.
    """
    entry = replace(
        entry,
        title=_one_line(entry.title),
        goal=_one_line(entry.goal),
        photographer=_one_line(entry.photographer),
        no_credit=_one_line(entry.no_credit),
        override_reason=_one_line(entry.override_reason),
        dropped_reason=_one_line(entry.dropped_reason),
        link=clean_url(entry.link),
        published_url=clean_url(entry.published_url),
    )
    if entry.status is not PlanStatus.PUBLISHED:
        entry = replace(entry, published_at=None, published_url="")
    if entry.status is not PlanStatus.DROPPED:
        entry = replace(entry, dropped_reason="")
    return entry


def problems(
    entry: PlanEntry, account_ids: tuple[AccountId, ...], now: datetime
) -> tuple[Problem, ...]:
    """Everything that keeps the entry from being saved, in the order of the form.

    Mandatory are account, day and time, content type and goal (rows A33–A36).
    """
    found = []
    if not entry.title.strip():
        found.append(Problem("title", "missing"))
    if not account_ids:
        found.append(Problem("accounts", "missing"))
    if not entry.goal.strip():
        found.append(Problem("goal", "missing"))
    found += [Problem(name, "web_address") for name in _bad_links(entry)]
    found += [Problem(name, "password") for name in _secrets(entry)]
    return (*found, *_status_problems(entry, now))


def as_first_planned(entry: PlanEntry, before: PlanEntry) -> PlanEntry:
    """The entry with what never changes of it."""
    return replace(
        entry,
        planned_day=before.planned_day,
        planned_time=before.planned_time,
        registered_at=before.registered_at,
    )


def same_place(before: PlanEntry, after: PlanEntry) -> None:
    """What is published stays where it stands. Raises InvalidRecord("day", "published")."""
    if (before.day, before.time) != (after.day, after.time):
        raise InvalidRecord("day", "published")


def _status_problems(entry: PlanEntry, now: datetime) -> tuple[Problem, ...]:
    if entry.status is PlanStatus.READY and not entry.override_reason.strip():
        return tuple(Problem(name, "needed_for_ready") for name in missing_for_ready(entry))
    if entry.status is PlanStatus.PUBLISHED:
        if entry.published_at is None:
            return (Problem("published_at", "missing"),)
        if entry.published_at > now:
            return (Problem("published_at", "future"),)
    if entry.status is PlanStatus.DROPPED and not entry.dropped_reason.strip():
        return (Problem("dropped_reason", "missing"),)
    return ()


def refuse_if(found: tuple[Problem, ...]) -> None:
    """Raises NotReady or InvalidRecord for the first problem; nothing when there is none."""
    if not found:
        return
    lacking = tuple(problem.field for problem in found if problem.reason == "needed_for_ready")
    if len(lacking) == len(found):
        raise NotReady(lacking)
    raise InvalidRecord(found[0].field, found[0].reason)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bad_links(entry: PlanEntry) -> list[str]:
    bad = []
    for name in ("link", "published_url"):
        try:
            clean_url(getattr(entry, name))
        except ValueError:
            bad.append(name)
    return bad


def _secrets(entry: PlanEntry) -> list[str]:
    short = ("goal", "photographer", "no_credit", "override_reason", "dropped_reason", "note")
    found = [name for name in short if looks_like_password(getattr(entry, name))]
    return found + [name for name in ("title", "text") if _tells_a_secret(getattr(entry, name))]


def _tells_a_secret(prose: str) -> bool:
    # «Passord er viktig» is something to post in October; «passord: hemmelig1» is not.
    return any(
        looks_like_password(line) and any(_mixed(word) for word in line.split())
        for line in prose.splitlines()
    )


def _mixed(word: str) -> bool:
    return (
        len(word) >= 6
        and any(character.isdigit() for character in word)
        and any(character.isalpha() for character in word)
    )
