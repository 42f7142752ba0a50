"""Which days the office is open, how long, and which workday comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NewType

from core.calendars import DAY, SATURDAY, STRENGTH, DayKind, NamedDay, year_of
from core.clock import at_local, local
from core.errors import InvalidRecord, Refused
from core.half_years import HalfYear

__all__ = ["ClosedDay", "ClosedDayId", "DayKind", "HalfYear", "Hours", "OpeningHours", "Workdays"]

ClosedDayId = NewType("ClosedDayId", int)

_LOOK_AHEAD = 3 * 366
"""Days to look for an open one before saying that there is none."""


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


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when the office is open on a day, by the wall clock."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.closes <= self.opens:
            raise InvalidRecord("opening_hours", "closes_before_opening")

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"

    @classmethod
    def parse(cls, text: str) -> Hours:
        """Hours from "08:00-15:30". Raises InvalidRecord for anything else."""
        try:
            opens, closes = (time.fromisoformat(part.strip()) for part in text.split("-"))
        except ValueError as error:
            raise InvalidRecord("opening_hours", "unreadable") from error
        return cls(opens, closes)


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The opening hours of an ordinary week, Monday to Friday; None is a day that is closed.

    Weekends are closed (Alver: «dagleg, unnteken i helger»). Raises InvalidRecord where no day
    is open, or there are not five.
    """

    days: tuple[Hours | None, ...]

    def __post_init__(self) -> None:
        if len(self.days) != SATURDAY:
            raise InvalidRecord("opening_hours", "unreadable")
        if not any(self.days):
            raise InvalidRecord("opening_hours", "no_open_days")

    @classmethod
    def usual(cls) -> OpeningHours:
        """08.00 to 15.30 on every weekday: a starting point that the municipality changes."""
        return cls((Hours(time(8), time(15, 30)),) * SATURDAY)

    @classmethod
    def parse(cls, text: str) -> OpeningHours:
        """Five days' hours as `str` writes them, or one "08:00-15:30" for all of them.

        Raises InvalidRecord for anything else.
        """
        parts = [part.strip() for part in text.split(",")]
        parts *= SATURDAY if len(parts) == 1 else 1
        return cls(tuple(None if part == "closed" else Hours.parse(part) for part in parts))

    def __str__(self) -> str:
        days = ["closed" if hours is None else str(hours) for hours in self.days]
        return days[0] if len(set(days)) == 1 else ", ".join(days)

    def on(self, day: date) -> Hours | None:
        """The ordinary hours of that weekday."""
        return self.days[day.weekday()] if day.weekday() < SATURDAY else None


class Workdays:
    """The municipality's year: the country's days, its own closed days and its opening hours.

    `country` is NO or SE; raises InvalidRecord for another. Holds for Norway from 1990 and
    Sweden from 2005, to 2099.
    """

    def __init__(
        self,
        country: str = "NO",
        closed_days: Iterable[ClosedDay] = (),
        hours: OpeningHours | None = None,
    ) -> None:
        self._country = country
        self._own = tuple(closed_days)
        self._week = hours or OpeningHours.usual()
        year_of(country, 2026)

    def is_open(self, day: date) -> bool:
        """Whether accounts are to be handled that day: every day that is not closed."""
        return self.kind(day) is not DayKind.CLOSED

    def kind(self, day: date) -> DayKind:
        """What the day is; the municipality's own choice goes before the calendar.

        A day marked `option` counts as open until the municipality closes it.
        """
        own = [period for period in self._own if day in period]
        if own:
            return DayKind.OPEN if own[-1].open else DayKind.CLOSED
        if self._week.on(day) is None:
            return DayKind.CLOSED
        kinds = (named.kind for named in self._named(day))
        return max(kinds, key=STRENGTH.__getitem__, default=DayKind.OPEN)

    def names(self, day: date) -> tuple[str, ...]:
        """What the day is called, in the language spoken here; own names first, often none."""
        own = (period.title for period in self._own if day in period and period.title)
        return (*own, *(named.title() for named in self._named(day)))

    def hours(self, day: date) -> Hours | None:
        """When the office is open that day; None when it is closed."""
        if not self.is_open(day):
            return None
        week = self._week.on(day) or next(hours for hours in self._week.days if hours)
        if self.kind(day) is DayKind.OPEN:
            return week
        early = min((named.closes for named in self._named(day) if named.closes), default=None)
        if early is None or not week.opens < early < week.closes:
            return week
        return Hours(week.opens, early)

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

    def working_time(self, first: datetime, last: datetime) -> timedelta:
        """The time from one moment to another that lies within opening hours; none backwards."""
        total = timedelta()
        for day in self.workdays_between(local(first).date(), local(last).date()):
            opens, closes = self._open_time(day)
            total += max(min(closes, last) - max(opens, first), timedelta())
        return total

    def deadline(self, moment: datetime, workdays: int) -> datetime:
        """Closing time of the workday that is `workdays` after the one it came on.

        What comes after closing, or on a closed day, counts from the next opening.
        """
        day = self.workday_on_or_after(local(moment).date())
        if moment >= self._open_time(day)[1]:
            day = self.next_workday(day)
        return self._open_time(self.add_workdays(day, workdays))[1]

    def _open_time(self, day: date) -> tuple[datetime, datetime]:
        hours = self.hours(day)
        if hours is None:
            raise Refused("no_open_days")
        combine = datetime.combine
        return at_local(combine(day, hours.opens)), at_local(combine(day, hours.closes))

    def _named(self, day: date) -> tuple[NamedDay, ...]:
        year: Mapping[date, tuple[NamedDay, ...]] = year_of(self._country, day.year)
        return year.get(day, ())
