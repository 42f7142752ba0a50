"""Which days the office is open, how long, and which workday comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.calendars import DAY, SATURDAY, STRENGTH, DayKind, NamedDay, year_of
from core.day_decisions import (
    ClosedDay,
    ClosedDayId,
    DayChoice,
    Decider,
    Decision,
    why,
)
from core.errors import Refused
from core.half_years import HalfYear
from core.opening_hours import Hours, OpeningHours, OpeningSeason
from core.working_time import add_working_time, deadline, working_time

__all__ = [
    "ClosedDay",
    "ClosedDayId",
    "DayChoice",
    "DayKind",
    "Decider",
    "Decision",
    "HalfYear",
    "Hours",
    "OpeningHours",
    "OpeningSeason",
    "Workdays",
]

_LOOK_AHEAD = 3 * 366
"""Days to look for an open one before saying that there is none."""


class Workdays:
    """The municipality's year: the country's days, its own days, choices, hours and seasons.

    `country` is NO or SE; raises InvalidRecord for another. Holds for Norway from 1990 and
    Sweden from 2005, to 2099. `hours` is the ordinary week of now; weeks of the past are among
    the `seasons`.
    """

    def __init__(
        self,
        country: str = "NO",
        closed_days: Iterable[ClosedDay] = (),
        hours: OpeningHours | None = None,
        *,
        choices: Iterable[DayChoice] = (),
        seasons: Iterable[OpeningSeason] = (),
    ) -> None:
        self._country = country
        self._own = tuple(closed_days)
        self._hours = hours or OpeningHours.usual()
        self._choices = sorted(choices, key=lambda choice: choice.since, reverse=True)
        # A season within a season goes before it; of two alike, the one that began last.
        seasons = sorted(seasons, key=lambda season: (season.length, -season.since.toordinal()))
        self._seasons = [(season, season.week) for season in seasons if not season.is_past_week]
        self._weeks = [(season, season.week) for season in seasons if season.is_past_week]
        self._decided: dict[date, Decision] = {}
        year_of(country, 2026)

    def is_open(self, day: date) -> bool:
        """Whether accounts are to be handled that day: every day that is not closed."""
        return self.decision(day).kind is not DayKind.CLOSED

    def kind(self, day: date) -> DayKind:
        """What the day is; the municipality's own choice goes before the calendar.

        A day marked `option` counts as open until the municipality chooses.
        """
        return self.decision(day).kind

    def names(self, day: date) -> tuple[str, ...]:
        """What the day is called, in the language spoken here; own names first, often none."""
        own = (period.title for period in self._own if day in period and period.title)
        return (*own, *(named.title() for named in self.named(day)))

    def named(self, day: date) -> tuple[NamedDay, ...]:
        """The rules of the calendar that name the day."""
        year: Mapping[date, tuple[NamedDay, ...]] = year_of(self._country, day.year)
        return year.get(day, ())

    def hours(self, day: date) -> Hours | None:
        """When the office is open that day; None when it is closed."""
        return self.decision(day).hours

    def season(self, day: date) -> OpeningSeason | None:
        """The season whose hours hold that day; None in the ordinary week."""
        return next((season for season, _week in self._seasons if day in season), None)

    def week(self, day: date) -> OpeningHours:
        """The week's opening hours as they hold that day: a season's, or the ordinary ones."""
        every = (*self._seasons, *self._weeks)
        return next((week for season, week in every if day in season), self._hours)

    def choice(self, rule: str, day: date) -> DayChoice | None:
        """What the municipality has made of a named day, as it stood then; None: not chosen."""
        found = (one for one in self._choices if one.rule == rule and one.since <= day)
        return next(found, None)

    def own_days(self, day: date) -> tuple[ClosedDay, ...]:
        """The municipality's own periods that the day lies in; the last of them decides."""
        return tuple(period for period in self._own if day in period)

    def why(self, day: date) -> str:
        """Which rule or choice decided, as a sentence in the language spoken here."""
        return why(self.decision(day))

    def decision(self, day: date) -> Decision:
        """What the day is, its hours, and what decided it."""
        if day not in self._decided:
            self._decided[day] = self._decide(day)
        return self._decided[day]

    def working_time(self, first: datetime, last: datetime) -> timedelta:
        """The time within opening hours between two moments; negative when `last` is earlier."""
        return working_time(self, first, last)

    def add_working_time(self, moment: datetime, time: timedelta) -> datetime:
        """The first moment (UTC) at which so much working time has passed since `moment`.

        Raises ValueError for less than none, Refused("no_open_days").
        """
        return add_working_time(self, moment, time)

    def deadline(self, moment: datetime, workdays: int) -> datetime:
        """When the office closes (UTC) that many workdays after the day `moment` counts from.

        What comes at or after closing time, or on a closed day, counts from the next open day;
        0 is before closing time the same day.
        """
        return deadline(self, moment, workdays)

    def next_workday(self, day: date) -> date:
        """The first open day after `day`. Raises Refused when there is none for three years."""
        for count in range(1, _LOOK_AHEAD):
            if self.is_open(day + DAY * count):
                return day + DAY * count
        raise Refused("no_open_days")

    def workday_on_or_after(self, day: date) -> date:
        """The day itself when it is open, else the next workday."""
        return day if self.is_open(day) else self.next_workday(day)

    def add_workdays(self, day: date, count: int) -> date:
        """The day that is `count` workdays after `day`; the day itself for 0."""
        for _step in range(count):
            day = self.next_workday(day)
        return day

    def previous_workdays(self, day: date, count: int) -> tuple[date, ...]:
        """The `count` last open days before `day`, oldest first.

        Fewer where three years hold no more.
        """
        found: list[date] = []
        for back in range(1, max(_LOOK_AHEAD, count * 3)):
            if len(found) == count:
                break
            if self.is_open(day - DAY * back):
                found.append(day - DAY * back)
        return tuple(reversed(found))

    def workdays_between(self, first: date, last: date) -> tuple[date, ...]:
        """Every open day from `first` to `last`, both included."""
        every = (first + DAY * count for count in range((last - first).days + 1))
        return tuple(day for day in every if self.is_open(day))

    def _decide(self, day: date) -> Decision:
        own, season, week = self.own_days(day), self.season(day), self.week(day)
        usual = week.on(day)
        if own:
            kind = DayKind.OPEN if own[-1].open else DayKind.CLOSED
            hours = usual or week.first_open if own[-1].open else None
            return Decision(kind=kind, by=Decider.OWN_DAY, hours=hours, own=own[-1])
        named = self._strongest(day)
        if named and (usual or named.kind is DayKind.CLOSED):
            return _with_hours(named, usual, self._early(day))
        if day.weekday() >= SATURDAY:
            return Decision(kind=DayKind.CLOSED, by=Decider.WEEKEND)
        by = Decider.SEASON if season else Decider.WEEK
        kind = DayKind.OPEN if usual else DayKind.CLOSED
        return Decision(kind=kind, by=by, hours=usual, season=season)

    def _strongest(self, day: date) -> Decision | None:
        every = [self._of(named, day) for named in self.named(day)]
        return max(every, key=lambda one: STRENGTH[one.kind], default=None)

    def _of(self, named: NamedDay, day: date) -> Decision:
        """What one rule of the calendar makes of the day, by the municipality's choice."""
        choice = self.choice(named.id, day)
        if choice is None:
            return Decision(kind=named.kind, by=Decider.CALENDAR, named=named)
        return Decision(kind=choice.kind, by=Decider.CHOICE, named=named, choice=choice)

    def _early(self, day: date) -> time | None:
        """When the office closes early that day, by the calendar or by choice."""
        early = []
        for named in self.named(day):
            if choice := self.choice(named.id, day):
                early.append(choice.closes if choice.kind is DayKind.HALF else None)
            else:
                early.append(named.closes)
        return min((moment for moment in early if moment), default=None)


def _with_hours(decision: Decision, usual: Hours | None, early: time | None) -> Decision:
    """The decision with the hours that follow from it."""
    if decision.kind is DayKind.CLOSED or usual is None:
        return decision
    shorter = early is not None and usual.opens < early < usual.closes
    hours = Hours(usual.opens, early) if shorter and early else usual
    return replace(decision, hours=hours)
