"""Days and times as people write them, and every error in words."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import clock, dates, language
from core.errors import InvalidRecord, NotFound, Refused, StoreProblem, StoreTooNew
from ui import wording, words
from ui.export_words import EXPORT

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("spoken", "long", "short", "hour"),
    [
        ("nb", "mandag 23. november 2026", "23.11.2026", "08.52"),
        ("nn", "måndag 23. november 2026", "23.11.2026", "08.52"),
        ("sv", "måndag 23 november 2026", "2026-11-23", "08.52"),
        ("en", "Monday 23 November 2026", "23.11.2026", "08:52"),
    ],
)
def test_dates_are_said_in_the_language_spoken(
    spoken: str, long: str, short: str, hour: str
) -> None:
    with language.speaking(spoken):
        assert dates.long_date(DAY) == long
        assert dates.short_date(DAY) == short
        assert dates.clock_time(time(8, 52)) == hour


@pytest.mark.parametrize(
    "text",
    ["23.11.2026", "23.11.26", "23.11", "2026-11-23", "23/11 2026", "23. november", "man. 23. nov"],
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert dates.parse_date(text, near=DAY) == DAY


@pytest.mark.parametrize("text", ["", "31.02.2026", "i morgen", "23. tulling", "1.2.3.4"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        dates.parse_date(text, near=DAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(language.LANGUAGES))
def test_a_date_that_is_shown_can_be_read_back(day: date, spoken: str) -> None:
    with language.speaking(spoken):
        assert dates.parse_date(dates.short_date(day), near=DAY) == day
        assert dates.parse_date(dates.full_date(day), near=DAY) == day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("8", time(8)), ("08.30", time(8, 30)), ("0830", time(8, 30)), ("kl. 9:05", time(9, 5))],
)
def test_a_time_is_read_as_people_write_it(text: str, wanted: time) -> None:
    assert dates.parse_time(text) == wanted


def test_a_time_that_is_none_is_refused() -> None:
    for text in ("", "25", "8.75", "åtte"):
        with pytest.raises(ValueError):
            dates.parse_time(text)


def test_the_clock_can_be_set_to_start_elsewhere() -> None:
    now = clock.clock_from({"FYRVAKT_NOW": "2026-11-23T08:50"}).now()
    assert abs((now - datetime(2026, 11, 23, 7, 50, tzinfo=UTC)).total_seconds()) < 60
    with pytest.raises(ValueError):
        clock.clock_from({"FYRVAKT_NOW": "snart"})


def test_another_language_is_spoken_only_within_its_block() -> None:
    with language.speaking("sv"):
        assert language.current() == "sv"
    assert language.current() == "nb"
    with pytest.raises(ValueError, match="da"):
        language.use("da")


def raised_reasons(name: str, position: int) -> set[str]:
    """Each reason code that the core raises such an error with."""
    found = set()
    for path in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                reason = node.args[position] if len(node.args) > position else None
                if isinstance(reason, ast.Constant):
                    found.add(str(reason.value))
    return found


@pytest.mark.parametrize(
    ("error", "position", "words"),
    [
        ("Refused", 0, words.REFUSED),
        ("InvalidRecord", 1, words.FIELD),
        ("StoreProblem", 0, words.STORE),
        ("UnreadableExport", 1, EXPORT),
    ],
)
def test_every_reason_has_a_sentence(error: str, position: int, words: dict[str, object]) -> None:
    assert raised_reasons(error, position) - set(words) == set()


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_every_sentence_can_be_said(spoken: str) -> None:
    details = {
        "text": "x",
        "names": "y",
        "file": "f",
        "limit": 1,
        "minimum": 1,
        "year": 2026,
        "key": "k",
    }
    details |= {"choices": "a, b", "low": 1, "high": 2}
    with language.speaking(spoken):
        for reason in words.STORE:
            assert wording.say(StoreProblem(reason)).do
        for reason in words.FIELD:
            assert wording.say(InvalidRecord("name", reason, **details)).what.endswith(".")
        assert wording.say(NotFound("account", "Testvik")).what.count("Testvik") == 1
        assert wording.say(StoreTooNew(None, 2, 1)).button
        assert wording.say(Refused("never heard of")).what
