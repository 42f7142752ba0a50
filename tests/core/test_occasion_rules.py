"""On which days the occasions fall: held against days that were reckoned in another way."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidRecord
from core.language import LANGUAGES, speaking
from core.occasion_rules import (
    RuleKind,
    monthly,
    monthly_weekday,
    read_rule,
    weekly,
)
from core.occasion_words import rule_in_words
from core.occasions import Occasion, listed

YEARS = range(2024, 2040)
EVERY: dict[str, Occasion] = {**listed("SE"), **listed("NO")}


def _table() -> dict[str, list[str]]:
    text = (Path(__file__).parent / "year_wheel_days.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {line[0]: line[1:] for line in lines[1:]}


TABLE = _table()


def test_the_list_has_sixty_two_occasions_for_two_countries() -> None:
    assert len(EVERY) == len(TABLE) == 62
    assert (len(listed("NO")), len(listed("SE"))) == (58, 28)


@pytest.mark.requirement("K20")
@pytest.mark.parametrize("key", sorted(TABLE))
def test_an_occasion_falls_on_the_days_of_the_table(key: str) -> None:
    found = []
    for year in YEARS:
        days = EVERY[key].days(year)
        assert len(days) <= 1
        assert all(day.year == year for day in days)
        found.append(days[0].strftime("%m-%d") if days else "-")
    assert found == TABLE[key]


@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("nodvarsel_jan", ("2024-01-10", "2025-01-08", "2026-01-14")),
        ("nodvarsel_jun", ("2024-06-12", "2025-06-11")),
        ("election_no", ("2025-09-08",)),
        ("tv_aksjonen", ("2024-10-20",)),
        ("election_sv", ("2026-09-13",)),
        ("easter_info", ("2026-03-29",)),
        ("ascension", ("2026-05-14",)),
        ("advent", ("2026-11-29", "2027-11-28")),
        ("midsummer_sv", ("2026-06-19", "2027-06-25")),
    ],
)
def test_a_day_is_the_one_that_was_announced(key: str, seen: tuple[str, ...]) -> None:
    for text in seen:
        day = date.fromisoformat(text)
        assert EVERY[key].days(day.year) == [day]


def test_every_occasion_has_a_title_and_a_rule_in_words_in_every_language() -> None:
    for language in LANGUAGES:
        with speaking(language):
            for occasion in EVERY.values():
                assert occasion.title().strip("- ")
                assert rule_in_words(occasion.rule)


def test_rules_are_said_in_words() -> None:
    said = {
        "nth:01:3:2": "Andre onsdag i januar",
        "nth:05:7:-1": "Siste søndag i mai",
        "fixed:02-06": "6. februar hvert år",
        "range:04-01..08-20": "1. april til 20. august hvert år",
        "easter:-7": "7 dager før første påskedag",
        "easter:1": "1 dag etter første påskedag",
        "isoweek:38:1": "Mandag i uke 38",
        "onafter:06-19:5": "Første fredag fra 19. juni",
        "advent:1": "Første søndag i advent",
        "local:03-01": "Settes hvert år, rundt 1. mars",
        "local:-": "Flere datoer, settes hvert år",
        "fixed:08-10/odd": "10. august hvert år, i oddetallsår",
        "nth:09:7:2/2026+4": "Andre søndag i september, hvert 4. år fra 2026",
        weekly(1): "Hver mandag",
        weekly(2, 2): "Tirsdag hver 2. uke",
        monthly(15): "Den 15. hver måned",
        monthly(-1, 3): "Den siste dagen, hver 3. måned",
        monthly_weekday(1, 4): "Første torsdag hver måned",
    }
    for rule, words in said.items():
        assert rule_in_words(read_rule(rule)) == words
    with speaking("nn"):
        assert rule_in_words(read_rule("nth:01:3:2")) == "Andre onsdagen i januar"
    with speaking("sv"):
        assert rule_in_words(read_rule("nth:01:3:2")) == "Andra onsdagen i januari"


@pytest.mark.parametrize(
    "text",
    [
        *("", "fixed", "fixed:13-01", "fixed:02-30", "nth:01:8:1", "nth:01:1:5", "easter:400"),
        *("isoweek:54:1", "local:", "advent:5", "weekly:1", "fixed:01-01/every", "local:-/odd"),
        *("rrule:FREQ=WEEKLY;INTERVAL=0;BYDAY=MO", "rrule:FREQ=DAILY;INTERVAL=1"),
        *("rrule:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=32", "fixed:01-01/2026+0"),
    ],
)
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecord):
        read_rule(text)


def test_a_leap_day_is_the_day_before_in_a_common_year() -> None:
    rule = read_rule("fixed:02-29")
    assert [rule.days(year)[0].day for year in (2027, 2028)] == [28, 29]


def test_week_fifty_three_is_not_in_every_year() -> None:
    rule = read_rule("isoweek:53:1")
    assert rule.days(2026) == [date(2026, 12, 28)]
    assert rule.days(2027) == []


def test_what_recurs_begins_and_ends() -> None:
    rule = read_rule(weekly(1, 2))
    first, last = date(2026, 11, 2), date(2026, 12, 14)
    assert rule.days(2026, first, last) == [
        date(2026, 11, 2),
        date(2026, 11, 16),
        date(2026, 11, 30),
        date(2026, 12, 14),
    ]
    assert rule.days(2027, first, last) == rule.days(2025, first) == []
    assert rule.days(2027, first)[0] == date(2027, 1, 11)


@given(
    weekday=st.integers(1, 7),
    interval=st.integers(1, 8),
    first=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
)
def test_every_so_many_weeks_is_so_many_weeks(weekday: int, interval: int, first: date) -> None:
    rule = read_rule(weekly(weekday, interval))
    days = [day for year in range(first.year, first.year + 3) for day in rule.days(year, first)]
    assert {day.isoweekday() for day in days} == {weekday}
    gaps = {after - before for before, after in pairwise(days)}
    assert gaps == {timedelta(weeks=interval)}


@given(st.sampled_from(sorted(RuleKind)), st.integers(2024, 2090))
def test_the_day_of_a_turn_lies_in_its_year(kind: RuleKind, year: int) -> None:
    for occasion in EVERY.values():
        if occasion.rule.kind is kind:
            assert all(day.year == year for day in occasion.days(year))
