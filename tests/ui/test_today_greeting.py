"""The head of the page of today, at every hour of every kind of day."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from core.clock import at_local
from core.language import speaking
from core.workdays import ClosedDay, OpeningHours, Workdays
from ui.pages.today.greeting import day_line, greeting, office_line

MONDAY, SUNDAY, CHRISTMAS_EVE = date(2026, 11, 23), date(2026, 11, 22), date(2026, 12, 24)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return at_local(datetime(day.year, day.month, day.day, hour, minute))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (3, "Hei, Kari"),
        (8, "God morgen, Kari"),
        (10, "God dag, Kari"),
        (16, "God dag, Kari"),
        (20, "God kveld, Kari"),
    ],
)
def test_the_greeting_is_right_at_every_hour(hour: int, said: str) -> None:
    assert greeting(at(MONDAY, hour), "Kari Nes") == said


def test_nobody_is_greeted_without_a_name() -> None:
    assert greeting(at(MONDAY, 8), "") == "God morgen"
    assert greeting(at(MONDAY, 8), "  ") == "God morgen"


@pytest.mark.parametrize(
    ("language", "said"), [("nn", "God kveld, Kari"), ("sv", "God kväll, Kari")]
)
def test_it_speaks_the_language_of_the_window(language: str, said: str) -> None:
    with speaking(language):
        assert greeting(at(MONDAY, 21), "Kari Nes") == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(MONDAY, 7, 30), "kontoret åpner kl. 08.00"),
        (at(MONDAY, 8), "kontortid 08.00–15.30"),
        (at(MONDAY, 15, 29), "kontortid 08.00–15.30"),
        (at(MONDAY, 15, 30), "kontoret stengte kl. 15.30"),
        (at(MONDAY, 23, 59), "kontoret stengte kl. 15.30"),
        (at(SUNDAY, 10), "kontoret er stengt i dag"),
        (at(CHRISTMAS_EVE, 7), "i dag stenger kontoret kl. 12.00"),
        (at(CHRISTMAS_EVE, 9), "i dag stenger kontoret kl. 12.00"),
        (at(CHRISTMAS_EVE, 12), "kontoret stengte kl. 12.00"),
    ],
)
def test_the_line_says_how_the_office_is(moment: datetime, said: str) -> None:
    assert office_line(moment, Workdays("NO")) == said


def test_own_hours_and_own_closed_days_are_told() -> None:
    own = Workdays(
        "NO",
        [ClosedDay(first=MONDAY, last=MONDAY, title="Planleggingsdag")],
        OpeningHours.parse("09:00-14:00"),
    )
    assert office_line(at(MONDAY, 10), own) == "kontoret er stengt i dag"
    assert office_line(at(date(2026, 11, 24), 10), own) == "kontortid 09.00–14.00"


def test_the_whole_line_names_day_and_week() -> None:
    line = day_line(at(MONDAY, 8, 50), Workdays("NO"))
    assert line == "Mandag 23. november 2026 · uke 48 · kontortid 08.00–15.30"
