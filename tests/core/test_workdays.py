"""The calendar against another's, and the workdays it leads to."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendars import named_days, year_of
from core.errors import InvalidRecord, Refused
from core.language import LANGUAGES, speaking
from core.workdays import ClosedDay, DayKind, HalfYear, Hours, OpeningHours, Workdays

NORWAY, SWEDEN = Workdays("NO"), Workdays("SE")
WEEKEND = (5, 6)
days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def closed_on_weekdays(workdays: Workdays, year: int) -> set[date]:
    first = date(year, 1, 1)
    every = (first + timedelta(days=count) for count in range(366))
    return {
        day
        for day in every
        if day.year == year and day.weekday() not in WEEKEND and not workdays.is_open(day)
    }


@pytest.mark.requirement("A41")
def test_norway_keeps_closed_on_the_public_holidays_of_1990_to_2099() -> None:
    for year in range(1990, 2100):
        public = holidays.country_holidays("NO", years=[year])
        expected = {day for day in public if day.weekday() not in WEEKEND}
        assert closed_on_weekdays(NORWAY, year) == expected


@pytest.mark.requirement("A41")
def test_sweden_keeps_closed_on_its_holidays_and_three_eves_of_2005_to_2099() -> None:
    for year in range(2005, 2100):
        public = [
            day
            for day, name in holidays.country_holidays("SE", years=[year]).items()
            if name != "Söndag"
        ]
        midsummer = next(day for day in public if day.month == 6 and day.day > 18)
        eves = {date(year, 12, 24), date(year, 12, 31), midsummer - timedelta(days=1)}
        expected = {day for day in {*public, *eves} if day.weekday() not in WEEKEND}
        assert closed_on_weekdays(SWEDEN, year) == expected


def test_two_names_can_meet_on_one_day() -> None:
    with speaking("nb"):
        assert NORWAY.names(date(2027, 5, 17)) == ("17. mai (grunnlovsdagen)", "Andre pinsedag")


def test_weekends_are_closed() -> None:
    assert NORWAY.kind(date(2026, 11, 21)) is DayKind.CLOSED
    assert NORWAY.kind(date(2026, 11, 22)) is DayKind.CLOSED
    assert NORWAY.names(date(2026, 11, 21)) == ()


def test_a_half_day_is_a_handling_day_with_shorter_hours() -> None:
    wednesday = date(2026, 4, 1)
    assert NORWAY.kind(wednesday) is DayKind.HALF
    assert NORWAY.is_open(wednesday)
    assert NORWAY.hours(wednesday) == Hours(time(8), time(12))


def test_an_optional_day_counts_as_open() -> None:
    christmas_eve = date(2026, 12, 24)
    assert NORWAY.kind(christmas_eve) is DayKind.OPTION
    assert NORWAY.is_open(christmas_eve)
    assert NORWAY.next_workday(date(2026, 12, 23)) == christmas_eve


def test_the_friday_after_ascension_and_a_lone_day_between_holidays_are_squeezed_in() -> None:
    with speaking("nn"):
        assert NORWAY.names(date(2026, 5, 15)) == ("Inneklemd fredag",)
        assert NORWAY.names(date(2025, 5, 2)) == ("Inneklemd dag",)
    assert NORWAY.kind(date(2025, 5, 2)) is DayKind.OPTION


def test_an_ordinary_weekday_is_not_squeezed_in() -> None:
    assert NORWAY.names(date(2026, 11, 23)) == ()
    assert NORWAY.kind(date(2026, 11, 23)) is DayKind.OPEN


@pytest.mark.requirement("A41")
def test_own_closed_days_close_and_own_open_days_open() -> None:
    own = (
        ClosedDay(first=date(2026, 12, 24), last=date(2026, 12, 31), title="Julestengt"),
        ClosedDay(first=date(2026, 5, 17), last=date(2026, 5, 17), open=True),
    )
    workdays = Workdays("NO", own)
    assert workdays.next_workday(date(2026, 12, 23)) == date(2027, 1, 4)
    assert workdays.names(date(2026, 12, 28))[0] == "Julestengt"
    assert workdays.is_open(date(2026, 5, 17))
    assert workdays.hours(date(2026, 5, 17)) == Hours(time(8), time(15, 30))


def test_opening_hours_differ_by_weekday_and_a_weekday_can_be_closed() -> None:
    week = OpeningHours.parse("09:00-15:00, 09:00-15:00, closed, 10:00-18:00, 09:00-14:00")
    workdays = Workdays("NO", (), week)
    assert not workdays.is_open(date(2026, 11, 25))
    assert workdays.hours(date(2026, 11, 26)) == Hours(time(10), time(18))
    assert workdays.next_workday(date(2026, 11, 24)) == date(2026, 11, 26)
    assert workdays.hours(date(2026, 11, 25)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("closed, closed, closed, closed, closed", "no_open_days"),
        ("08:00-15:30, closed", "unreadable"),
        ("", "unreadable"),
        ("x, 08:00-15:30, closed, closed, closed", "unreadable"),
        ("15:00-08:00, closed, closed, closed, closed", "closes_before_opening"),
    ],
)
def test_hours_that_make_no_sense_are_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidRecord) as refused:
        OpeningHours.parse(text)
    assert refused.value.reason == reason


def test_opening_hours_survive_being_written_down() -> None:
    week = OpeningHours((Hours(time(9), time(15)), None, None, Hours(time(8), time(12)), None))
    assert OpeningHours.parse(str(week)) == week
    assert OpeningHours.parse(str(OpeningHours.usual())) == OpeningHours.usual()
    assert str(OpeningHours.usual()) == "08:00-15:30"


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidRecord):
        ClosedDay(first=date(2026, 7, 2), last=date(2026, 7, 1))


def test_an_office_that_is_closed_for_years_is_said_so() -> None:
    shut = ClosedDay(first=date(2026, 1, 1), last=date(2036, 1, 1))
    with pytest.raises(Refused):
        Workdays("NO", (shut,)).next_workday(date(2026, 1, 1))


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(InvalidRecord):
        Workdays("XX")


@given(days)
def test_nothing_open_lies_between_a_day_and_its_next_workday(day: date) -> None:
    following = NORWAY.next_workday(day)
    assert NORWAY.is_open(following)
    assert NORWAY.workdays_between(day + timedelta(days=1), following) == (following,)


@given(days, st.integers(0, 40))
def test_the_previous_workdays_lead_back_to_the_day(day: date, count: int) -> None:
    before = SWEDEN.previous_workdays(day, count)
    assert len(before) == count
    assert list(before) == sorted(before)
    if before:
        assert SWEDEN.workdays_between(before[0], day - timedelta(days=1)) == before
        assert SWEDEN.add_workdays(before[0], count) == SWEDEN.workday_on_or_after(day)


def test_every_named_day_has_a_name_in_every_language_and_a_source() -> None:
    for country in ("NO", "SE"):
        for named in named_days(country):
            assert set(named.titles) == set(LANGUAGES)
            assert all(named.titles.values())
            assert named.source


def test_a_year_has_no_day_of_another_year() -> None:
    assert all(day.year == 2026 for day in year_of("NO", 2026))


def test_a_half_year_is_told_by_its_label() -> None:
    half = HalfYear.parse("2026-H1")
    assert (half.first, half.last, half.label) == (date(2026, 1, 1), date(2026, 6, 30), "2026-H1")
    assert half.next.label == "2026-H2"
    assert half.previous.label == "2025-H2"
    assert date(2026, 6, 30) in half
    assert date(2026, 7, 1) not in half


@pytest.mark.parametrize("text", ["2026-H3", "2026", "H1-2026", "", "2026-H1-x", "0000-H1"])
def test_what_is_not_a_half_year_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecord):
        HalfYear.parse(text)


def test_the_half_year_of_a_moment_is_decided_in_local_time() -> None:
    late = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert HalfYear.containing(late).label == "2026-H2"


def test_the_bounds_of_a_half_year_are_midnights_in_norway() -> None:
    start, end = HalfYear.parse("2026-H1").local_bounds()
    assert start == datetime(2025, 12, 31, 23, tzinfo=UTC)
    assert end == datetime(2026, 6, 30, 22, tzinfo=UTC)


@given(days)
def test_half_years_follow_each_other_without_a_gap(day: date) -> None:
    half = HalfYear.of(day)
    assert day in half
    assert half.next.previous == half
    assert half.local_bounds()[1] == half.next.local_bounds()[0]
