"""Working time: only the time within opening hours counts, to the second, across clock changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Protocol

from core.calendars import DAY
from core.clock import at_local, local
from core.opening_hours import Hours


class Calendar(Protocol):
    """What working time must know of the days."""

    def hours(self, day: date) -> Hours | None: ...

    def workday_on_or_after(self, day: date) -> date: ...

    def next_workday(self, day: date) -> date: ...

    def add_workdays(self, day: date, count: int) -> date: ...


NOTHING = timedelta()


def working_time(calendar: Calendar, first: datetime, last: datetime) -> timedelta:
    """The time within opening hours between two aware moments; negative when `last` is earlier."""
    if last < first:
        return -working_time(calendar, last, first)
    found = NOTHING
    day, end = local(first).date(), local(last).date()
    while day <= end:
        if open_time := opening(calendar, day):
            opens, closes = open_time
            found += max(min(closes, last) - max(opens, first), NOTHING)
        day += DAY
    return found


def add_working_time(calendar: Calendar, moment: datetime, time: timedelta) -> datetime:
    """The first moment (UTC) at which so much working time has passed since `moment`.

    The moment itself for none. Raises ValueError for less than none, and Refused("no_open_days")
    where the office does not open for three years.
    """
    if time < NOTHING:
        raise ValueError(time)
    if not time:
        return moment
    for opens, closes in _openings(calendar, local(moment).date()):
        begins = max(opens, moment)
        if closes - begins >= time:
            return begins + time
        time -= max(closes - begins, NOTHING)
    raise AssertionError  # the openings go on for ever, or refuse


def deadline(calendar: Calendar, moment: datetime, workdays: int) -> datetime:
    """When the office closes (UTC) on that many workdays after the day on which `moment` counts.

    What comes at or after closing time, or on a closed day, counts from the next open day. 0 is
    before closing time the same day (Alver: «svar same dag»).
    """
    day = calendar.add_workdays(counts_from(calendar, moment), workdays)
    found = calendar.hours(day)
    assert found is not None  # a workday has hours
    return at_local(datetime.combine(day, found.closes))


def counts_from(calendar: Calendar, moment: datetime) -> date:
    """The open day on which something that came at `moment` begins to count."""
    at = local(moment)
    hours = calendar.hours(at.date())
    if hours and at.time() < hours.closes:
        return at.date()
    return calendar.next_workday(at.date())


def opening(calendar: Calendar, day: date) -> tuple[datetime, datetime] | None:
    """From when to when the office is open that day, as moments in UTC; None when closed."""
    hours = calendar.hours(day)
    if hours is None:
        return None
    opens = at_local(datetime.combine(day, hours.opens))
    closes = at_local(datetime.combine(day, hours.closes))
    return opens, max(opens, closes)  # in the night when clocks go on, an hour is not there


def _openings(calendar: Calendar, day: date) -> Iterator[tuple[datetime, datetime]]:
    day = calendar.workday_on_or_after(day)
    while True:
        if found := opening(calendar, day):
            yield found
        day = calendar.next_workday(day)
