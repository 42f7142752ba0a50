"""Everything that the pane says of one account, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.accesses import AccessId
from core.day_status import CheckEvent, DayStatus
from core.page_texts import Filled
from core.requirement_kinds import Requirement, State
from core.store.find import Happening
from ui.pages.accounts.rows import Row
from ui.pages.accounts.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody who can get in: by what, and from when to when."""

    key: AccessId
    name: str
    what: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was decided about the account: a day, what, and by whom."""

    day: date
    what: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that the pane says of an account; people with their titles.

    `ticked` says under each requirement who looked and when; `places` where it is made known, by
    key or in words, and since when (row K15).
    """

    row: Row
    responsible: str
    deputy: str
    hours: str
    check: CheckEvent | None
    checked_by: str
    today: bool
    days: Sequence[DayStatus]
    appointed: Sequence[tuple[str, str]]
    requirements: Mapping[Requirement, State]
    ticked: Mapping[Requirement, str]
    accesses: Sequence[Entry]
    texts: Sequence[Filled]
    places: Mapping[str, date]
    events: Sequence[Event]
    history: Sequence[Happening]
    standing: Standing
