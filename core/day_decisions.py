"""What decides what a day is: a word of the municipality's own, the week, or the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import NewType

from core.calendars import DayKind, NamedDay
from core.dates import clock_time, short_date
from core.errors import InvalidRecord
from core.language import _
from core.opening_hours import Hours, OpeningSeason

ClosedDayId = NewType("ClosedDayId", int)
DayChoiceId = NewType("DayChoiceId", int)

CHOICES = (DayKind.OPEN, DayKind.HALF, DayKind.CLOSED)
"""What the municipality can make of a named day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """Days that the municipality itself keeps closed, or open where the calendar says otherwise.

    `first` and `last` are both included. Source: Alver, opening hours («gjeld og feriar»).
    """

    id: ClosedDayId = ClosedDayId(0)
    uuid: str = ""
    first: date
    last: date
    title: str = ""
    open: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidRecord("last", "before_first")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChoice:
    """What the municipality makes of a day that the calendar names, every year from `since` on.

    `rule` is the id of the named day, `closes` when the office closes on a half day. Raises
    InvalidRecord.
    """

    id: DayChoiceId = DayChoiceId(0)
    uuid: str = ""
    rule: str
    kind: DayKind
    closes: time | None = None
    since: date

    def __post_init__(self) -> None:
        if self.kind not in CHOICES:
            raise InvalidRecord("kind", "choice", choices=", ".join(CHOICES))
        if self.kind is DayKind.HALF and self.closes is None:
            raise InvalidRecord("closes", "missing")


class Decider(StrEnum):
    """Who has the last word on a day, the strongest first."""

    OWN_DAY = "own_day"
    CHOICE = "choice"
    CALENDAR = "calendar"
    WEEKEND = "weekend"
    SEASON = "season"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a day is, its hours (None when closed), and what decided it."""

    kind: DayKind
    by: Decider
    hours: Hours | None = None
    own: ClosedDay | None = None
    named: NamedDay | None = None
    choice: DayChoice | None = None
    season: OpeningSeason | None = None


def why(decision: Decision) -> str:
    """What decided, as a sentence in the language spoken here."""
    by, named = decision.by, decision.named
    if by is Decider.OWN_DAY and decision.own:
        return _own_day(decision.own)
    if by is Decider.CHOICE and named and decision.choice:
        text = _("{name}: your choice from {date}.")
        return text.format(name=named.title(), date=short_date(decision.choice.since))
    if by is Decider.CALENDAR and named:
        if decision.kind is DayKind.OPTION:
            return _("{name}: counts as open until you choose.").format(name=named.title())
        return _("The calendar: {name}.").format(name=named.title())
    if by is Decider.WEEKEND:
        return _("The office is closed at weekends.")
    return _week(decision)


def _own_day(own: ClosedDay) -> str:
    text = _("Your own open day: {name}.") if own.open else _("Your own closed day: {name}.")
    if own.title:
        return text.format(name=own.title)
    return _("Your own open day.") if own.open else _("Your own closed day.")


def _week(decision: Decision) -> str:
    season = decision.season
    if decision.kind is DayKind.CLOSED:
        if season:
            return _("{season}: closed on this weekday.").format(season=season.title)
        return _("The opening hours: closed on this weekday.")
    if season:
        return _("{season}: other opening hours.").format(season=season.title)
    return _("Ordinary opening hours.")


def day_words(decision: Decision) -> str:
    """What the day is in a few words: open, half day until 12.00, closed, not chosen yet."""
    if decision.kind is DayKind.CLOSED:
        return _("closed that day")
    if decision.kind is DayKind.OPTION:
        return _("not chosen yet, counts as open")
    if decision.kind is DayKind.HALF:
        if decision.hours is None or _has_no_closing(decision):
            return _("half day, closing time not chosen")
        return _("half day until {time}").format(time=clock_time(decision.hours.closes))
    return _("open that day")


def _has_no_closing(decision: Decision) -> bool:
    """A half day by custom, of which the calendar does not know until when (Sweden's eves)."""
    named = decision.named
    return decision.by is Decider.CALENDAR and named is not None and named.closes is None
