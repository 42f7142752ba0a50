"""Who is on duty: turns, absences, and who steps in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.accounts import Account, AccountId
from core.clock import FixedClock
from core.day_status import DayState
from core.duty import Because
from core.errors import InvalidRecord
from core.office import Office
from core.people import PersonId
from core.platforms import Platform
from core.store import Table
from tests.ui.town import at

MONDAY = date(2026, 11, 23)
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def account(office: Office, clock: FixedClock) -> AccountId:
    """Registered four weeks before the Monday: Kari, then Jon, then Siri."""
    now, clock.moment = clock.moment, at(MONDAY - 4 * WEEK, 8)
    key = office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Testvik", administrators="Siri Lund"),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )
    clock.moment = now
    return key


def key_of(office: Office, name: str) -> PersonId:
    found = office.people.by_name(name)
    assert found is not None
    return found.id


def on_duty(office: Office, account: AccountId, day: date = MONDAY) -> tuple[str, Because]:
    duty = office.duty.on(account, day)
    return office.people.name(duty.person_id), duty.because


def away(office: Office, name: str, deputy: str = "", days: int = 5) -> None:
    stand_in = key_of(office, deputy) if deputy else None
    office.absences.plan(
        key_of(office, name), MONDAY, MONDAY + (days - 1) * DAY, "Ferie", deputy=stand_in
    )


@pytest.mark.requirement("K10")
def test_each_workday_has_somebody_on_duty_the_responsible_when_nothing_else_is_said(
    office: Office, account: AccountId
) -> None:
    days = office.workdays().workdays_between(MONDAY - 3 * WEEK, MONDAY)
    grid = office.duty.grid([account], days)
    assert len(grid) == 16
    assert {duty.person_id for duty in grid.values()} == {key_of(office, "Kari Nes")}
    (duty,) = office.duty.today()
    assert (duty.account_id, duty.day, duty.moved) == (account, MONDAY, False)


def test_before_anybody_was_appointed_nobody_was_on_duty(
    office: Office, account: AccountId
) -> None:
    assert on_duty(office, account, date(2020, 1, 6)) == ("", Because.NOBODY)


@pytest.mark.requirement("S15")
def test_an_absence_moves_the_duty_to_the_deputy_and_back(
    office: Office, account: AccountId
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    duty = office.duty.on(account, MONDAY)
    assert (duty.regular_id, duty.moved) == (key_of(office, "Kari Nes"), True)
    assert duty.absence is not None
    assert duty.absence.last == MONDAY + 4 * DAY
    assert on_duty(office, account) == ("Jon Berg", Because.STAND_IN)
    assert on_duty(office, account, MONDAY + 5 * DAY) == ("Kari Nes", Because.RESPONSIBLE)


def test_a_deputy_who_is_not_named_or_not_appointed_is_replaced_by_the_accounts_own(
    office: Office, account: AccountId
) -> None:
    with office.store.step("Anna") as write:
        office.people.find_or_add(write, "Anna Vik")
    away(office, "Kari Nes", deputy="Anna Vik")
    assert on_duty(office, account) == ("Jon Berg", Because.DEPUTY)


def test_when_both_are_away_an_administrator_has_it_and_when_all_are_nobody(
    office: Office, account: AccountId
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    away(office, "Jon Berg")
    assert on_duty(office, account) == ("Siri Lund", Because.ADMINISTRATOR)
    away(office, "Siri Lund")
    assert on_duty(office, account) == ("", Because.NOBODY)


def state(office: Office, account: AccountId, day: date = MONDAY) -> DayState:
    return office.checklist.status(office.accounts.account(account), day).state


def test_a_planned_absence_explains_nothing_while_somebody_is_left(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    clock.moment = at(MONDAY + DAY, 9)
    assert state(office, account) is DayState.MISSED
    away(office, "Jon Berg")
    assert state(office, account) is DayState.MISSED
    away(office, "Siri Lund")
    status = office.checklist.status(office.accounts.account(account), MONDAY)
    assert status.state is DayState.AWAY
    assert status.absence is not None
    assert status.absence.person_id == key_of(office, "Kari Nes")


def test_a_reason_given_afterwards_explains_the_day_as_before(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    clock.moment = at(MONDAY + DAY, 9)
    office.absences.record(MONDAY, MONDAY, "Nettet var nede")
    status = office.checklist.status(office.accounts.account(account), MONDAY)
    assert status.state is DayState.AWAY
    assert status.absence is not None
    assert status.absence.reason == "Nettet var nede"
    assert on_duty(office, account) == ("Jon Berg", Because.STAND_IN)


def test_who_checks_in_anothers_place_is_shown_as_deputy(
    office: Office, account: AccountId
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    office.people.sit_down(office.people.person(key_of(office, "Jon Berg")))
    office.checklist.check(account)
    assert state(office, account) is DayState.DEPUTY


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"last": MONDAY - DAY}, "before_start"),
        ({"reason": " "}, "missing"),
        ({"deputy_id": "self"}, "same_person"),
        ({"first": MONDAY + 7 * DAY, "last": MONDAY + 8 * DAY}, "away_already"),
    ],
)
def test_an_absence_that_cannot_be_is_refused_and_stays_as_it_was(
    office: Office, account: AccountId, change: dict[str, object], reason: str
) -> None:
    kari = key_of(office, "Kari Nes")
    office.absences.plan(kari, MONDAY + 7 * DAY, MONDAY + 9 * DAY, "Kurs")
    away(office, "Kari Nes")
    (first, _other) = office.absences.planned(MONDAY)
    if change.get("deputy_id"):
        change = {"deputy_id": kari}
    with pytest.raises(InvalidRecord, match=reason):
        office.absences.change(replace(first, **change))  # type: ignore[arg-type]
    assert office.absences.planned(MONDAY)[0] == first


def test_an_absence_can_be_changed_taken_away_and_brought_back(
    office: Office, account: AccountId
) -> None:
    away(office, "Kari Nes", deputy="Jon Berg")
    (found,) = office.absences.planned(MONDAY)
    office.absences.change(replace(found, last=MONDAY, reason=" Kurs "))
    assert on_duty(office, account, MONDAY + DAY)[0] == "Kari Nes"
    assert office.absences.planned(MONDAY)[0].reason == "Kurs"
    office.absences.remove(found.id)
    assert office.absences.planned(MONDAY) == []
    office.store.undo()
    assert len(office.absences.planned(MONDAY)) == 1


# Turns


@pytest.mark.requirement("K11")
def test_duty_goes_by_turns_week_by_week_and_the_deputy_steps_in(
    office: Office, account: AccountId
) -> None:
    order = [key_of(office, name) for name in ("Jon Berg", "Kari Nes", "Siri Lund")]
    office.rota.begin(order, MONDAY)
    names = [on_duty(office, account, MONDAY + number * WEEK)[0] for number in range(4)]
    assert names == ["Jon Berg", "Kari Nes", "Siri Lund", "Jon Berg"]
    assert on_duty(office, account, MONDAY + 6 * DAY) == ("Jon Berg", Because.TURN)
    assert on_duty(office, account, MONDAY - DAY) == ("Kari Nes", Because.RESPONSIBLE)
    away(office, "Jon Berg")
    assert on_duty(office, account) == ("Kari Nes", Because.RESPONSIBLE)
    away(office, "Kari Nes")
    assert on_duty(office, account) == ("Siri Lund", Because.ADMINISTRATOR)


def test_a_turn_may_last_several_weeks_and_outlasts_new_year(
    office: Office, account: AccountId
) -> None:
    order = [key_of(office, name) for name in ("Jon Berg", "Kari Nes")]
    office.rota.begin(order, MONDAY, weeks=3)
    weeks = office.rota.weeks(MONDAY + 2 * DAY, 8)
    assert [office.people.name(week.person_id)[:4].strip() for week in weeks] == [
        *("Jon", "Jon", "Jon", "Kari", "Kari", "Kari", "Jon", "Jon")
    ]
    assert [week.monday.isocalendar().week for week in weeks] == [48, 49, 50, 51, 52, 53, 1, 2]


def test_one_week_is_swapped_and_swapped_back(office: Office, account: AccountId) -> None:
    jon, kari = key_of(office, "Jon Berg"), key_of(office, "Kari Nes")
    office.rota.begin([jon, kari], MONDAY)
    office.rota.swap(MONDAY + 2 * DAY, kari)
    assert on_duty(office, account)[0] == "Kari Nes"
    assert [week.swapped for week in office.rota.weeks(MONDAY, 2)] == [True, False]
    office.rota.swap(MONDAY, jon)
    assert office.store.count(Table.ROTA_SWAPS) == 0
    with pytest.raises(InvalidRecord, match="no_rota"):
        office.rota.swap(MONDAY - WEEK, jon)


def test_a_changed_rota_ends_another_begins_and_the_past_stays(
    office: Office, account: AccountId
) -> None:
    jon, kari = key_of(office, "Jon Berg"), key_of(office, "Kari Nes")
    office.rota.begin([jon], MONDAY - 2 * WEEK)
    office.rota.swap(MONDAY + WEEK, kari)
    office.rota.begin([kari, jon], MONDAY)
    assert on_duty(office, account, MONDAY - DAY)[0] == "Jon Berg"
    assert on_duty(office, account)[0] == "Kari Nes"
    assert on_duty(office, account, MONDAY + WEEK)[0] == "Jon Berg"
    assert [rota.last for rota in office.rota.history()] == [None, MONDAY - DAY]
    office.rota.begin([jon], MONDAY)
    assert len(office.rota.history()) == 2
    office.store.undo()
    assert on_duty(office, account)[0] == "Kari Nes"
    office.rota.stop(MONDAY + WEEK)
    assert on_duty(office, account, MONDAY + WEEK) == ("Kari Nes", Because.RESPONSIBLE)


def test_turns_of_somebody_not_appointed_here_fall_to_the_responsible(
    office: Office, account: AccountId
) -> None:
    with office.store.step("Anna") as write:
        anna = office.people.find_or_add(write, "Anna Vik")
    assert anna is not None
    office.rota.begin([anna], MONDAY)
    assert on_duty(office, account) == ("Kari Nes", Because.RESPONSIBLE)


@pytest.mark.parametrize(
    ("persons", "first", "weeks", "reason"),
    [
        (0, MONDAY, 1, "missing"),
        (1, MONDAY + DAY, 1, "not_monday"),
        (1, MONDAY, 0, "range"),
        (1, MONDAY, 27, "range"),
    ],
)
def test_a_rota_that_cannot_be_is_refused(
    office: Office, account: AccountId, persons: int, first: date, weeks: int, reason: str
) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        office.rota.begin([key_of(office, "Jon Berg")] * persons, first, weeks=weeks)
    assert office.rota.history() == []


def test_somebody_in_a_turn_is_no_deputy_in_their_own_week(
    office: Office, account: AccountId
) -> None:
    office.rota.begin([key_of(office, "Jon Berg")], MONDAY)
    office.people.sit_down(office.people.person(key_of(office, "Jon Berg")))
    office.checklist.check(account)
    assert state(office, account) is DayState.CHECKED
    office.store.undo()
    office.people.sit_down(office.people.person(key_of(office, "Kari Nes")))
    office.checklist.check(account)
    assert state(office, account) is DayState.DEPUTY
