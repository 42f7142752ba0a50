"""Working time: counted by hand, across changes of the clock, and as laws that always hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendars import DayKind
from core.clock import at_local
from core.errors import Refused
from core.workdays import ClosedDay, DayChoice, OpeningHours, OpeningSeason, Workdays

HALF = DayKind.HALF
NORWAY = Workdays(
    "NO",
    [ClosedDay(first=date(2026, 12, 28), last=date(2026, 12, 30))],
    OpeningHours.parse("08:00-15:30, 08:00-15:30, closed, 10:00-18:00, 08:00-15:30"),
    choices=[
        DayChoice(rule="christmas_eve", kind=HALF, closes=time(12), since=date(2020, 1, 1)),
        DayChoice(rule="new_years_eve", kind=DayKind.CLOSED, since=date(2020, 1, 1)),
    ],
    seasons=[
        OpeningSeason(
            title="Sommer",
            first="06-15",
            last="08-15",
            hours="08:00-14:30",
            since=date(2020, 1, 1),
        )
    ],
)
PLAIN = Workdays("NO")
NEVER_OPEN = Workdays("NO", [ClosedDay(first=date(2026, 1, 1), last=date(2036, 1, 1))])

_START = datetime(2025, 12, 1, tzinfo=UTC)
moments = st.integers(0, 550 * 24 * 3600).map(lambda seconds: _START + timedelta(seconds=seconds))
stretches = st.integers(0, 60 * 3600).map(lambda seconds: timedelta(seconds=seconds))


def at(text: str) -> datetime:
    """A moment by the wall clock in Norway."""
    return at_local(datetime.fromisoformat(text))


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def test_within_a_day_it_is_the_time_that_passed() -> None:
    assert PLAIN.working_time(at("2026-11-23T09:00"), at("2026-11-23T11:15")) == hours(2.25)


def test_the_evening_the_night_and_the_weekend_do_not_count() -> None:
    friday, monday = at("2026-11-20T14:30"), at("2026-11-23T09:00")
    assert PLAIN.working_time(friday, monday) == hours(2)
    assert PLAIN.working_time(at("2026-11-20T20:00"), at("2026-11-22T12:00")) == timedelta()


def test_backwards_it_is_negative() -> None:
    assert PLAIN.working_time(at("2026-11-23T09:00"), at("2026-11-20T14:30")) == -hours(2)


def test_a_half_day_counts_until_it_closes() -> None:
    assert PLAIN.working_time(at("2026-04-01T00:00"), at("2026-04-02T00:00")) == hours(4)


def test_each_weekday_and_season_has_its_own_hours() -> None:
    whole_week = NORWAY.working_time(at("2026-11-23T00:00"), at("2026-11-30T00:00"))
    assert whole_week == hours(7.5 + 7.5 + 0 + 8 + 7.5)
    assert NORWAY.working_time(at("2026-07-06T00:00"), at("2026-07-13T00:00")) == hours(5 * 6.5)


def test_across_christmas_only_the_open_hours_count() -> None:
    """Christmas Eve until 12, 28 to 30 December of one's own closed, New Year's Eve chosen so."""
    start, end = at("2026-12-23T12:00"), at("2027-01-04T10:00")
    # 23 December is a Wednesday: closed. The 24th 10 to 12; Monday 4 January 8 to 10.
    assert NORWAY.working_time(start, end) == hours(2 + 2)


def test_when_the_clocks_change_an_hour_is_still_an_hour() -> None:
    sunday = date(2026, 3, 29)
    night = Workdays(
        "NO",
        [ClosedDay(first=sunday, last=sunday, open=True)],
        OpeningHours.parse("01:00-05:00"),
    )
    assert night.working_time(at("2026-03-29T00:00"), at("2026-03-30T00:00")) == hours(3)
    later = PLAIN.add_working_time(at("2026-03-27T15:00"), hours(1))
    assert later == datetime(2026, 3, 30, 6, 30, tzinfo=UTC)  # 08.30 in summer time


def test_working_time_is_added_over_nights_and_closed_days() -> None:
    assert PLAIN.add_working_time(at("2026-11-20T14:30"), hours(2)) == at("2026-11-23T09:00")
    assert PLAIN.add_working_time(at("2026-11-21T14:30"), hours(7.5)) == at("2026-11-23T15:30")
    moment = at("2026-11-21T03:00")
    assert PLAIN.add_working_time(moment, timedelta()) == moment


def test_less_than_no_time_cannot_be_added() -> None:
    with pytest.raises(ValueError):
        PLAIN.add_working_time(at("2026-11-20T14:30"), -hours(1))


@pytest.mark.parametrize(
    ("arrives", "workdays", "due"),
    [
        ("2026-11-23T09:00", 0, "2026-11-23T15:30"),
        ("2026-11-23T09:00", 1, "2026-11-24T15:30"),
        ("2026-11-23T05:00", 0, "2026-11-23T15:30"),
        ("2026-11-23T15:29", 0, "2026-11-23T15:30"),
        ("2026-11-23T15:30", 0, "2026-11-24T15:30"),
        ("2026-11-20T16:00", 1, "2026-11-24T15:30"),
        ("2026-11-21T12:00", 0, "2026-11-23T15:30"),
        ("2026-03-31T09:00", 1, "2026-04-01T12:00"),
        ("2026-04-01T12:30", 0, "2026-04-07T15:30"),
        ("2026-12-23T09:00", 2, "2026-12-28T15:30"),
    ],
)
def test_a_deadline_is_closing_time_of_a_workday(arrives: str, workdays: int, due: str) -> None:
    assert PLAIN.deadline(at(arrives), workdays) == at(due)


@pytest.mark.requirement("A40")
def test_a_deadline_goes_past_own_closed_days_and_choices() -> None:
    assert NORWAY.deadline(at("2026-12-22T09:00"), 1) == at("2026-12-24T12:00")
    assert NORWAY.deadline(at("2026-12-22T09:00"), 2) == at("2027-01-04T15:30")
    assert NORWAY.deadline(at("2026-07-06T14:45"), 0) == at("2026-07-07T14:30")


def test_an_office_that_never_opens_is_said_so() -> None:
    with pytest.raises(Refused):
        NEVER_OPEN.deadline(at("2026-11-23T09:00"), 1)
    with pytest.raises(Refused):
        NEVER_OPEN.add_working_time(at("2026-11-23T09:00"), hours(1))


@given(moments, moments, moments)
def test_working_time_is_additive(first: datetime, middle: datetime, last: datetime) -> None:
    parts = NORWAY.working_time(first, middle) + NORWAY.working_time(middle, last)
    assert parts == NORWAY.working_time(first, last)


@given(moments, moments)
def test_working_time_is_never_more_than_the_time_that_passed(
    first: datetime, last: datetime
) -> None:
    first, last = sorted((first, last))
    assert timedelta() <= NORWAY.working_time(first, last) <= last - first


@given(moments, stretches)
def test_what_is_added_is_what_has_passed_and_it_ends_in_open_time(
    moment: datetime, stretch: timedelta
) -> None:
    end = NORWAY.add_working_time(moment, stretch)
    assert NORWAY.working_time(moment, end) == stretch
    if stretch:
        just_before = end - timedelta(seconds=1)
        assert NORWAY.working_time(just_before, end) == timedelta(seconds=1)


@given(moments, stretches, stretches)
def test_adding_in_two_parts_is_adding_at_once(
    moment: datetime, one: timedelta, other: timedelta
) -> None:
    halfway = NORWAY.add_working_time(moment, one)
    assert NORWAY.add_working_time(halfway, other) == NORWAY.add_working_time(moment, one + other)


@given(moments, moments, st.integers(0, 12))
def test_who_comes_later_is_never_due_earlier(one: datetime, other: datetime, days: int) -> None:
    earlier, later = sorted((one, other))
    assert NORWAY.deadline(earlier, days) <= NORWAY.deadline(later, days)
    assert NORWAY.deadline(earlier, days) < NORWAY.deadline(earlier, days + 1)
    assert NORWAY.deadline(earlier, days) > earlier


@given(moments)
def test_a_closed_day_holds_no_working_time(moment: datetime) -> None:
    day = moment.date()
    start, end = (at_local(datetime.combine(one, time())) for one in (day, day + timedelta(1)))
    found = NORWAY.working_time(start, end)
    assert (found > timedelta()) == NORWAY.is_open(day)
