"""The daily check: whose, which day, late, deputy, away, undone."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

import pytest

from core.accounts import Account, AccountId
from core.clock import FixedClock, at_local
from core.day_status import DayState
from core.errors import NotFound, Refused
from core.office import Office
from core.platforms import Platform
from core.store import Table

MONDAY = date(2026, 11, 23)


def at(day: date, hour: int = 9) -> datetime:
    return at_local(datetime(day.year, day.month, day.day, hour))  # noqa: DTZ001


@pytest.fixture
def account(office: Office, clock: FixedClock) -> AccountId:
    """Registered a fortnight before the Monday."""
    clock.moment = at(MONDAY - timedelta(days=14))
    key = office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Testvik kommune"),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )
    clock.moment = at(MONDAY)
    return key


def state(office: Office, account: AccountId, day: date = MONDAY) -> DayState:
    return office.checklist.status(office.accounts.account(account), day).state


@pytest.mark.requirement("S13")
def test_a_check_belongs_to_the_norwegian_day(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    clock.moment = at(MONDAY, hour=0) + timedelta(minutes=5)  # still Sunday in UTC
    office.checklist.check(account)
    assert state(office, account) is DayState.CHECKED


def test_an_open_account_is_due_and_a_checked_one_is_not_again(
    office: Office, account: AccountId
) -> None:
    assert [found.id for found in office.checklist.due()] == [account]
    assert state(office, account) is DayState.OPEN
    office.checklist.check(account)
    with pytest.raises(Refused, match="already_checked"):
        office.checklist.check(account)


@pytest.mark.requirement("A15", "S43")
def test_nothing_is_due_in_a_weekend_or_on_a_closed_day(office: Office, account: AccountId) -> None:
    assert office.checklist.due(date(2026, 11, 28)) == []
    assert office.checklist.due(date(2026, 12, 25)) == []
    assert state(office, account, date(2026, 11, 28)) is DayState.NOT_DUE


def test_undoing_a_check_is_a_new_event_and_nothing_is_removed(
    office: Office, account: AccountId
) -> None:
    office.checklist.check(account)
    assert office.store.undo() == "Testvik kommune er sjekket"
    assert state(office, account) is DayState.OPEN
    kinds = [event.kind for event in office.checklist.events(MONDAY, MONDAY)]
    assert kinds == ["checked", "undone"]
    office.checklist.check(account)
    assert state(office, account) is DayState.CHECKED


def test_taking_a_check_back_can_itself_be_undone(office: Office, account: AccountId) -> None:
    office.checklist.check(account)
    office.checklist.take_back(account, MONDAY)
    assert state(office, account) is DayState.OPEN
    office.store.undo()
    assert state(office, account) is DayState.CHECKED
    with pytest.raises(Refused, match="not_checked"):
        office.checklist.take_back(account, MONDAY - timedelta(days=3))


def test_events_are_numbered_per_installation(office: Office, account: AccountId) -> None:
    office.checklist.check(account)
    office.store.undo()
    events = office.checklist.events(MONDAY, MONDAY)
    assert [event.sequence for event in events] == [1, 2]
    assert {event.node for event in events} == {office.settings.text("node")}


@pytest.mark.parametrize(
    "sql", ["UPDATE check_events SET day = '2026-01-01'", "DELETE FROM check_events"]
)
def test_a_check_can_not_be_changed_in_the_file(
    office: Office, account: AccountId, sql: str
) -> None:
    office.checklist.check(account)
    with pytest.raises(sqlite3.IntegrityError):
        office.store.select(sql)


def test_a_day_entered_afterwards_is_late_at_its_true_time(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    friday = MONDAY - timedelta(days=3)
    assert friday in [status.day for status in office.checklist.missed()]
    office.checklist.check(account, day=friday)
    status = office.checklist.status(office.accounts.account(account), friday)
    assert status.late
    assert status.check is not None
    assert status.check.at == clock.now()
    assert friday not in [status.day for status in office.checklist.missed()]


def test_an_absence_explains_a_day_without_a_check(office: Office, account: AccountId) -> None:
    friday = MONDAY - timedelta(days=3)
    assert state(office, account, friday) is DayState.MISSED
    office.absences.record(friday, friday, "Syk")
    assert state(office, account, friday) is DayState.AWAY
    office.store.undo()
    assert state(office, account, friday) is DayState.MISSED


def test_the_deputy_is_seen_as_such(office: Office, account: AccountId) -> None:
    jon = office.people.by_name("Jon Berg")
    assert jon is not None
    office.people.sit_down(jon)
    office.checklist.check(account)
    assert state(office, account) is DayState.DEPUTY


def test_days_before_the_registration_are_not_missed(office: Office, account: AccountId) -> None:
    assert state(office, account, MONDAY - timedelta(days=17)) is DayState.NOT_DUE


def test_an_earlier_check_opens_the_days_after_it(office: Office, account: AccountId) -> None:
    friday = MONDAY - timedelta(days=17)
    office.checklist.check(account, day=friday - timedelta(days=1))
    assert state(office, account, friday) is DayState.MISSED


def test_tomorrow_cannot_be_checked(office: Office, account: AccountId) -> None:
    with pytest.raises(Refused, match="future_day"):
        office.checklist.check(account, day=MONDAY + timedelta(days=1))
    with pytest.raises(NotFound):
        office.checklist.check(AccountId(99))


@pytest.mark.requirement("A23")
def test_a_follow_up_is_due_the_next_workday_and_undone_with_its_check(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    clock.moment = at(date(2026, 12, 23))
    office.checklist.check(account, follow_up="Svar  Marit")
    (found,) = office.follow_ups.still_open()
    assert (found.text, found.due) == ("Svar Marit", date(2026, 12, 24))
    office.store.undo()
    assert office.follow_ups.still_open() == []
    clock.moment = at(date(2026, 12, 31))
    office.checklist.check(account, follow_up="Svar Marit")
    assert office.follow_ups.still_open()[0].due == date(2027, 1, 4)


def test_a_closed_account_is_not_due_after_its_last_day(office: Office, account: AccountId) -> None:
    office.accounts.close(account, by="Ole Dahl", reason="Valget er over", on=MONDAY)
    assert [found.id for found in office.checklist.due(MONDAY)] == [account]
    assert office.checklist.due(MONDAY + timedelta(days=1)) == []


def test_ten_dots_end_today_on_a_workday(office: Office) -> None:
    days = office.checklist.recent_days()
    assert len(days) == 10
    assert days[-1] == MONDAY
    assert days[0] == date(2026, 11, 10)


def test_checks_outlive_a_new_start(office: Office, account: AccountId) -> None:
    office.checklist.check(account)
    again = Office.open(office.paths, office.clock)
    assert again.store.count(Table.CHECK_EVENTS) == 1
    again.close()


@pytest.mark.requirement("A10")
def test_an_account_for_storage_is_let_off_the_daily_round(
    office: Office, account: AccountId
) -> None:
    storage = office.accounts.add(
        Account(platform=Platform.YOUTUBE, name="Testvik kommune", checked_daily=False)
    )
    assert [found.id for found in office.checklist.due()] == [account]
    assert state(office, storage) is DayState.NOT_DUE
    assert office.accounts.account(storage).posts_per_week == 0
