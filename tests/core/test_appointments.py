"""Who is appointed to which account, from when until when, and who may be named for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.accounts import Account, AccountId, AccountKind
from core.appointment_records import Appointment, Mandate, Role, names_in
from core.clock import FixedClock
from core.day_status import DayState
from core.errors import InvalidRecord, Refused
from core.office import Office
from core.people import Person, PersonId, PersonRole
from core.platforms import Platform
from core.store import Table
from tests.ui.town import at

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def person(office: Office, name: str) -> Person:
    found = office.people.by_name(name)
    assert found is not None
    return found


def told(office: Office, account: AccountId) -> list[tuple[str, str, date, date | None]]:
    return [
        (found.role.value, office.people.name(found.person_id), found.first, found.last)
        for found in office.appointments.of_account(account)
    ]


@pytest.fixture
def account(office: Office) -> AccountId:
    return office.accounts.add(
        Account(
            platform=Platform.FACEBOOK,
            name="Testvik kommune",
            opened_on=date(2020, 5, 4),
            administrators="Siri Lund, Jon Berg",
        ),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )


@pytest.mark.requirement("A12")
def test_people_have_a_role_and_dates_and_appointments_of_their_own(
    office: Office, account: AccountId
) -> None:
    kari = person(office, "Kari Nes")
    changed = replace(kari, role=PersonRole.EDITOR, title="Rådgiver", first=date(2019, 8, 1))
    office.people.change(changed)
    assert office.people.person(kari.id) == changed
    assert told(office, account) == [
        ("responsible", "Kari Nes", date(2020, 5, 4), None),
        ("deputy", "Jon Berg", date(2020, 5, 4), None),
        ("administrator", "Siri Lund", date(2020, 5, 4), None),
        ("administrator", "Jon Berg", date(2020, 5, 4), None),
    ]
    office.appointments.leave(changed, MONDAY)
    assert office.people.person(kari.id).last == MONDAY
    assert told(office, account)[0] == ("responsible", "Kari Nes", date(2020, 5, 4), MONDAY)


def test_another_responsible_begins_the_day_after_the_old_one_ended(
    office: Office, account: AccountId
) -> None:
    office.accounts.change(office.accounts.account(account), responsible="Anna Vik")
    assert told(office, account)[:2] == [
        ("responsible", "Kari Nes", date(2020, 5, 4), MONDAY - DAY),
        ("responsible", "Anna Vik", MONDAY, None),
    ]
    office.store.undo()
    assert told(office, account)[0] == ("responsible", "Kari Nes", date(2020, 5, 4), None)
    assert office.accounts.account(account).responsible_id == person(office, "Kari Nes").id


def test_a_slip_that_is_mended_the_same_day_leaves_no_trace(
    office: Office, account: AccountId
) -> None:
    office.accounts.change(office.accounts.account(account), responsible="Anna Vik")
    office.accounts.change(office.accounts.account(account), responsible="Ole Dahl")
    assert [line[:2] for line in told(office, account)][:2] == [
        ("responsible", "Kari Nes"),
        ("responsible", "Ole Dahl"),
    ]


def test_a_change_counts_from_the_day_that_is_given_and_never_from_one_to_come(
    office: Office, account: AccountId
) -> None:
    first = MONDAY - timedelta(days=10)
    before = office.accounts.account(account)
    office.accounts.change(before, deputy="Anna Vik", mandate=Mandate(first=first))
    deputies = [line for line in told(office, account) if line[0] == "deputy"]
    assert deputies == [
        ("deputy", "Jon Berg", date(2020, 5, 4), first - DAY),
        ("deputy", "Anna Vik", first, None),
    ]
    with pytest.raises(InvalidRecord, match="to_come"):
        office.accounts.change(before, deputy="Ole Dahl", mandate=Mandate(first=MONDAY + DAY))
    assert [line for line in told(office, account) if line[0] == "deputy"] == deputies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("Kari Nes,  Jon   Berg ;Siri Lund", ["Kari Nes", "Jon Berg", "Siri Lund"]),
        (" , Kari Nes,Kari Nes", ["Kari Nes"]),
    ],
)
def test_a_line_of_administrators_is_read_name_by_name(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_administrators_follow_the_names_that_are_written(
    office: Office, account: AccountId
) -> None:
    changed = replace(office.accounts.account(account), administrators="Jon Berg, Ny Person")
    office.accounts.change(changed)
    lines = [line[1:] for line in told(office, account) if line[0] == "administrator"]
    assert lines == [
        ("Siri Lund", date(2020, 5, 4), MONDAY - DAY),
        ("Jon Berg", date(2020, 5, 4), None),
        ("Ny Person", MONDAY, None),
    ]


def test_a_closed_account_ends_its_appointments_and_a_reopened_one_has_them_again(
    office: Office, account: AccountId
) -> None:
    office.accounts.close(account, by="Ole Dahl", reason="Slått sammen")
    assert {line[3] for line in told(office, account)} == {MONDAY}
    assert office.appointments.appointed(account, MONDAY + DAY) == frozenset()
    office.accounts.reopen(account)
    assert len(office.appointments.appointed(account, MONDAY + DAY)) == 3


@pytest.mark.requirement("S24", "T3")
def test_an_assignment_says_on_whose_word_it_is_when_for_what_and_in_which_document(
    office: Office, account: AccountId
) -> None:
    anna = office.people.add(Person(name="Anna Vik"))
    mandate = Mandate(
        by="Ole Dahl, kommunedirektør",
        on=date(2026, 11, 20),
        reference="26/114-7",
        first=date(2026, 11, 21),
    )
    key = office.appointments.appoint(
        account, anna, Role.ADMINISTRATOR, last=date(2026, 12, 31), mandate=mandate
    )
    (found,) = office.appointments.of_person(anna)
    assert (found.account_id, found.role, found.first, found.last) == (
        account,
        Role.ADMINISTRATOR,
        date(2026, 11, 21),
        date(2026, 12, 31),
    )
    assert (found.mandate_by, found.mandate_on) == (mandate.by, mandate.on)
    assert found.mandate_reference == "26/114-7"
    assert "Anna Vik" in office.accounts.account(account).administrators
    later = replace(mandate, reference="26/114-8")
    office.people.change(
        office.people.person(anna),
        within=lambda write: office.appointments.note_mandate(write, [key], later),
    )
    (found,) = office.appointments.of_person(anna)
    assert (found.mandate_reference, found.first) == ("26/114-8", date(2026, 11, 21))
    with pytest.raises(InvalidRecord, match="before_start"):
        office.appointments.end(key, last=date(2026, 11, 1))
    office.appointments.end(key, last=MONDAY - DAY)
    assert "Anna Vik" not in office.accounts.account(account).administrators


def test_who_leaves_is_named_no_more_and_undo_brings_them_back(
    office: Office, account: AccountId
) -> None:
    jon = person(office, "Jon Berg")
    office.appointments.leave(jon, MONDAY - DAY)
    assert "Jon Berg" not in [found.name for found in office.people.everyone()]
    shown = office.accounts.account(account)
    assert (shown.deputy_id, shown.administrators) == (None, "Siri Lund")
    assert jon.id not in office.appointments.appointed(account, MONDAY)
    office.store.undo()
    assert office.accounts.account(account).deputy_id == jon.id
    assert jon.id in office.appointments.appointed(account, MONDAY)


def test_a_last_day_to_come_is_shown_when_it_has_passed(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    jon = person(office, "Jon Berg")
    office.appointments.leave(jon, MONDAY + 2 * DAY)
    assert office.accounts.account(account).deputy_id == jon.id
    clock.moment = at(MONDAY + 3 * DAY, 9)
    assert jon.id not in office.appointments.appointed(account, office.today())
    office.tidy()
    assert office.accounts.account(account).deputy_id is None
    assert "Jon Berg" not in [found.name for found in office.people.everyone()]


def test_somebody_who_comes_back_is_in_service_and_appointed_anew(
    office: Office, account: AccountId
) -> None:
    jon = person(office, "Jon Berg")
    office.appointments.leave(jon, MONDAY - DAY)
    office.appointments.come_back(office.people.person(jon.id))
    assert "Jon Berg" in [found.name for found in office.people.everyone()]
    assert jon.id not in office.appointments.appointed(account, MONDAY)


@pytest.mark.requirement("A14")
def test_a_main_account_is_administered_by_the_communications_unit_unless_otherwise_said(
    office: Office,
) -> None:
    siri = office.people.add(Person(name="Siri Lund", role=PersonRole.COMMUNICATION))
    main = office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik"))
    other = office.accounts.add(
        Account(platform=Platform.X, name="Testvik", administrators="Kari Nes")
    )
    unit = office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Skolen", kind=AccountKind.UNIT)
    )
    assert office.accounts.account(main).administrators == "Siri Lund"
    assert office.appointments.appointed(main, MONDAY) == {siri}
    assert office.accounts.account(other).administrators == "Kari Nes"
    assert office.accounts.account(unit).administrators == ""


@pytest.mark.parametrize(
    ("name", "reason"), [(" ", "missing"), ("kari nes", "person_known"), ("A" * 121, "too_long")]
)
def test_a_person_has_a_name_of_their_own(office: Office, name: str, reason: str) -> None:
    office.people.add(Person(name="Kari Nes"))
    with pytest.raises(InvalidRecord, match=reason):
        office.people.add(Person(name=name))


# Who may be recorded


@pytest.mark.requirement("A13")
def test_only_somebody_appointed_to_the_account_that_day_is_recorded_as_having_checked_it(
    office: Office, account: AccountId
) -> None:
    stranger = office.people.add(Person(name="Anna Vik"))
    office.people.sit_down(office.people.person(stranger))
    assert not office.checklist.may_check(account)
    with pytest.raises(Refused, match="not_appointed"):
        office.checklist.check(account)
    assert office.store.count(Table.CHECK_EVENTS) == 0
    office.appointments.appoint(
        account, stranger, Role.ADMINISTRATOR, mandate=Mandate(first=MONDAY)
    )
    office.checklist.check(account)
    with pytest.raises(Refused, match="not_appointed"):
        office.checklist.check(account, day=MONDAY - 3 * DAY)
    assert office.overrides.between(date.min, date.max) == []


def test_a_reason_in_one_line_lets_a_stranger_through_and_is_kept(
    office: Office, account: AccountId
) -> None:
    stranger = office.people.add(Person(name="Anna Vik"))
    office.people.sit_down(office.people.person(stranger))
    office.checklist.check(account, reason="Kari og Jon\nsitter fast i ferjekø")
    (kept,) = office.overrides.between(MONDAY, MONDAY)
    assert (kept.rule, kept.reason) == ("not_appointed", "Kari og Jon sitter fast i ferjekø")
    assert (kept.account_id, kept.person_id, kept.about) == (
        account,
        stranger,
        f"check {account} 2026-11-23",
    )
    assert kept.source.startswith("Alver kommune")
    office.store.undo()
    assert office.overrides.between(MONDAY, MONDAY) == []
    assert office.checklist.standing(MONDAY, MONDAY) == {}


def test_a_check_that_is_taken_back_takes_its_exception_with_it(
    office: Office, account: AccountId
) -> None:
    stranger = office.people.add(Person(name="Anna Vik"))
    office.people.sit_down(office.people.person(stranger))
    office.checklist.check(account, reason="Ingen andre her")
    office.checklist.take_back(account, MONDAY)
    assert office.overrides.between(MONDAY, MONDAY) == []
    office.store.undo()
    assert [kept.reason for kept in office.overrides.between(MONDAY, MONDAY)] == ["Ingen andre her"]


def test_a_reason_that_nobody_needs_is_not_kept(office: Office, account: AccountId) -> None:
    office.people.sit_down(person(office, "Kari Nes"))
    office.checklist.check(account, reason="For sikkerhets skyld")
    assert office.overrides.between(MONDAY, MONDAY) == []


def test_nobody_at_the_keyboard_or_nobody_appointed_is_let_through(
    office: Office, account: AccountId
) -> None:
    office.checklist.check(account)
    bare = office.accounts.add(Account(platform=Platform.X, name="@testvik"))
    anna = office.people.add(Person(name="Anna Vik"))
    office.people.sit_down(office.people.person(anna))
    office.checklist.check(bare)
    assert office.checklist.status(office.accounts.account(bare), MONDAY).state is DayState.CHECKED
    assert office.appointments.may_act(None, account, MONDAY)
    assert office.appointments.may_act(PersonId(99), bare, MONDAY)
    assert not office.appointments.may_act(PersonId(99), account, MONDAY)


def test_what_was_looked_at_is_kept_with_the_check(office: Office, account: AccountId) -> None:
    office.checklist.check(account, items=("comments", "remove"))
    check = office.checklist.last_check(account)
    assert check is not None
    assert check.confirmed == ("comments", "remove")


def test_appointments_are_read_by_day_in_the_order_of_their_weight(
    office: Office, account: AccountId
) -> None:
    held: list[Appointment] = office.appointments.on(account, MONDAY)
    assert [found.role for found in held] == [
        Role.RESPONSIBLE,
        Role.DEPUTY,
        Role.ADMINISTRATOR,
        Role.ADMINISTRATOR,
    ]
    assert office.appointments.on(account, date(2020, 5, 3)) == []
