"""`workdays`."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.day_decisions import DayChoice
from core.office import Office
from core.opening_hours import OpeningSeason
from core.paths import Paths
from core.workdays import DayKind
from tests.cli.conftest import Typed, one_sentence

SINCE = date(2020, 1, 1)


def test_the_year_has_every_day_with_what_it_is(typed: Typed) -> None:
    year = typed("workdays", "--year", "2027", "--json").json
    assert set(year) == {"year", "workdays", "days"}
    assert (year["year"], len(year["days"])) == (2027, 365)
    assert year["workdays"] == sum(day["kind"] != "closed" for day in year["days"])
    days = {day["day"]: day for day in year["days"]}
    assert days["2027-05-17"] == {
        "day": "2027-05-17",
        "kind": "closed",
        "hours": None,
        "names": ["17. mai (grunnlovsdagen)", "Andre pinsedag"],
        "decided_by": "calendar",
        "season": None,
    }
    assert days["2027-03-24"]["kind"] == "half"
    assert days["2027-03-24"]["hours"] == "08:00-12:00"


def test_choices_and_seasons_are_in_it(typed: Typed, home: Path, clock: FixedClock) -> None:
    with closing(Office.open(Paths(home), clock)) as office:
        closed = DayChoice(rule="christmas_eve", kind=DayKind.CLOSED, since=SINCE)
        office.day_choices.choose(closed)
        office.opening_seasons.add(
            OpeningSeason(
                title="Sommer", first="06-01", last="08-31", hours="08:00-15:00", since=SINCE
            )
        )
    days = {day["day"]: day for day in typed("workdays", "--json").json["days"]}
    assert (days["2026-12-24"]["kind"], days["2026-12-24"]["decided_by"]) == ("closed", "choice")
    assert days["2026-07-01"]["hours"] == "08:00-15:00"
    assert (days["2026-07-01"]["season"], days["2026-07-01"]["decided_by"]) == ("Sommer", "season")


def test_a_person_reads_the_days_that_are_not_like_other_days(typed: Typed) -> None:
    said = typed("workdays").out
    assert said.startswith("253 arbeidsdager i 2026.")
    assert "Julaften: regnes som åpen til du velger." in said
    assert "24.11.2026" not in said


@pytest.mark.parametrize("year", ["1989", "2100", "0", "-4", "99999999999999999999"])
def test_a_year_that_the_calendar_does_not_hold_for_is_refused(typed: Typed, year: str) -> None:
    answer = typed("workdays", f"--year={year}")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert "1990" in answer.err
