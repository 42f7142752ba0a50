"""Reminders: at most two a workday, only about what is left, never outside the opening hours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import language
from core.accounts import Account, AccountId
from core.clock import FixedClock, at_local
from core.closed_days import ClosedDays
from core.follow_ups import FollowUp
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from core.reminders import LAST, Waiting, times_within
from core.store import Table
from core.workdays import ClosedDay, Hours

MONDAY = date(2026, 11, 23)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return at_local(datetime.combine(day, time(hour, minute)))


@pytest.fixture
def town(office: Office, clock: FixedClock) -> Office:
    """Three accounts that were registered a week before the Monday."""
    clock.moment = at(MONDAY - timedelta(days=7), 8)
    for name in ("Testvik kommune", "Testvik bibliotek", "Testvik kulturhus"):
        office.accounts.add(Account(platform=Platform.FACEBOOK, name=name))
    for day in range(16, 21):
        clock.moment = at(date(2026, 11, day), 9)
        for account in office.checklist.due():
            office.checklist.check(account.id)
    clock.moment = at(MONDAY, 8, 50)
    return office


Ask = Callable[..., tuple[str, ...] | None]


@pytest.fixture
def ask(town: Office, clock: FixedClock) -> Ask:
    """What the program says when it is asked at an hour; None when it keeps silent."""

    def take(hour: int, minute: int = 0, day: date = MONDAY) -> tuple[str, ...] | None:
        clock.moment = at(day, hour, minute)
        told = town.reminders.take()
        return told.sentences() if told else None

    return take


def check(office: Office, count: int) -> None:
    for account in office.checklist.due()[:count]:
        office.checklist.check(account.id)


def test_the_fact_is_told_at_nine_and_at_two_and_then_no_more(ask: Ask) -> None:
    assert ask(8, 59) is None
    assert ask(9) == ("3 kontoer er ikke sjekket i dag.",)
    assert ask(9, 1) is None
    assert ask(13, 59) is None
    assert ask(14) == ("3 kontoer er ikke sjekket i dag.",)
    assert ask(15) is None


def test_nothing_is_said_when_everything_is_done(ask: Ask, town: Office) -> None:
    check(town, 3)
    assert ask(9) is None
    assert ask(14) is None


def test_a_check_that_is_taken_back_after_the_hour_brings_no_notice_until_the_next_hour(
    ask: Ask, town: Office
) -> None:
    check(town, 3)
    assert ask(9) is None
    town.store.undo()
    assert ask(9, 5) is None
    assert ask(14) == ("1 konto er ikke sjekket i dag.",)


def test_a_restart_does_not_say_it_again(ask: Ask, town: Office, clock: FixedClock) -> None:
    assert ask(9) is not None
    with closing(Office.open(town.paths, clock)) as again:
        assert again.reminders.take() is None


def test_a_computer_that_woke_late_says_it_at_once_and_after_two_only_once(ask: Ask) -> None:
    assert ask(11, 30) is not None
    assert ask(14) is not None
    tuesday = MONDAY + timedelta(days=1)
    assert ask(14, 10, tuesday) is not None
    assert ask(14, 11, tuesday) is None


def test_closed_days_are_silent(ask: Ask, town: Office) -> None:
    assert ask(9, 0, date(2026, 11, 28)) is None, "a Saturday"
    assert ask(9, 0, date(2026, 12, 25)) is None, "Christmas Day"
    ClosedDays(town.store).add(ClosedDay(first=MONDAY, last=MONDAY, title="Plandag"))
    assert ask(9) is None


def test_nothing_is_said_before_the_office_opens_or_after_it_closes(ask: Ask, town: Office) -> None:
    hours = {"reminder_time": "07:00", "second_reminder_time": "18:00"}
    town.settings.change(hours, label="-")
    assert ask(7, 30) is None
    assert ask(8) is not None
    assert ask(18) is None
    assert ask(10, 0, MONDAY + timedelta(days=1)) is not None
    assert ask(15, 30, MONDAY + timedelta(days=2)) is None, "the office closes at 15.30"


def test_a_half_day_has_no_second_notice(ask: Ask, town: Office) -> None:
    wednesday_before_easter = date(2027, 3, 24)
    assert town.workdays().hours(wednesday_before_easter) == Hours(time(8), time(12))
    assert ask(9, 0, wednesday_before_easter) is not None
    assert ask(11, 59, wednesday_before_easter) is None
    assert ask(14, 0, wednesday_before_easter) is None


def test_turned_off_nothing_is_said(ask: Ask, town: Office) -> None:
    town.settings.change({"reminders": "0"}, label="-")
    assert ask(9) is None
    town.settings.change({"reminders": "1"}, label="-")
    assert ask(9, 1) is not None


def test_promises_and_follow_ups_are_told_apart(ask: Ask, town: Office, clock: FixedClock) -> None:
    first = town.accounts.everything()[0].id
    check(town, 3)
    clock.moment = at(date(2026, 11, 20), 15)
    inquiry = _inquiry(town, first)
    for text, due, answer_to in (
        ("Svar Marit", MONDAY, inquiry),
        ("Svar Ola", date(2026, 11, 20), inquiry),
        ("Bytt bilde", MONDAY, None),
        ("Svar i morgen", MONDAY + timedelta(days=1), inquiry),
    ):
        key = town.follow_ups.open(first, text, due=due)
        with town.store.step("-") as write:
            found = town.store.one(FollowUp, Table.FOLLOW_UPS, key)
            write.save(Table.FOLLOW_UPS, replace(found, inquiry_id=answer_to))
    assert ask(9) == (
        "1 løfte om svar er over fristen.",
        "Ett løfte om svar forfaller i dag.",
        "1 ting skal følges opp.",
    )


def _inquiry(office: Office, account: AccountId) -> int:
    from core.inquiries import Inquiry, InquiryKind

    now = office.clock.now()
    return office.inquiries.add(
        Inquiry(
            account_id=account,
            kind=InquiryKind.QUESTION,
            text="Når går ferga?",
            received_at=now,
            registered_at=now,
        )
    )


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_the_words_stand_in_each_language(spoken: str) -> None:
    with language.speaking(spoken):
        one = Waiting(accounts=1, promises=1, overdue=1, follow_ups=1).sentences()
        many = Waiting(accounts=3, promises=3, overdue=3, follow_ups=3).sentences()
    assert len(one) == len(many) == 4
    assert all(sentence.startswith("3 ") for sentence in many)
    assert not set(one) & set(many)


def test_times_within_the_opening_hours() -> None:
    hours = Hours(time(10), time(14))
    assert times_within(hours, [time(9), time(9, 30)]) == (time(10),)
    assert times_within(hours, [time(13), time(11)]) == (time(11), time(13))
    assert times_within(hours, [time(14), time(15)]) == ()


def test_what_is_remembered_may_be_anything(ask: Ask, town: Office) -> None:
    town.settings.change({LAST: f"{MONDAY} nonsense"}, label="-")
    assert ask(9) is not None


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


MINUTES = st.integers(0, 14 * 24 * 60 - 1)
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    polls=st.lists(MINUTES, max_size=30),
    first=TIMES,
    second=TIMES,
    checked=st.sets(st.integers(0, 13)),
    restarts=st.booleans(),
)
def test_whenever_it_is_asked_it_keeps_its_promises(
    folder: Path, polls: list[int], first: time, second: time, checked: set[int], restarts: bool
) -> None:
    """Two weeks round Easter 2027: a half day, three closed days, and weekends."""
    monday = date(2027, 3, 22)
    clock = FixedClock(at(monday, 0))
    with TemporaryDirectory(dir=folder) as home:
        office = Office.open(Paths(Path(home)), clock)
        office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik kommune"))
        wanted = {"reminder_time": f"{first:%H:%M}", "second_reminder_time": f"{second:%H:%M}"}
        office.settings.change(wanted, label="-")
        told: dict[date, list[time]] = {}
        for minute in sorted(polls):
            moment = datetime.combine(monday, time()) + timedelta(minutes=minute)
            clock.moment = at_local(moment)
            day = moment.date()
            if (day - monday).days in checked and office.reminders.waiting().accounts:
                check(office, 1)
            if office.reminders.take():
                told.setdefault(day, []).append(moment.time())
            if restarts:
                office.close()
                office = Office.open(Paths(Path(home)), clock)
        workdays = office.workdays()
        office.close()
    for day, times in told.items():
        hours = workdays.hours(day)
        assert hours is not None, "a closed day is silent"
        assert len(times) <= 2
        assert all(hours.opens <= moment < hours.closes for moment in times)
        assert all(moment >= min(first, second) for moment in times)
        assert (day - monday).days not in checked, "all was done that day"
