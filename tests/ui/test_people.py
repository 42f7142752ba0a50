"""Who sits here, who may check, and the people of the settings: by real keys, on real files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.accounts import AccountId
from core.day_status import DayState
from core.office import Office
from core.people import Person, PersonRole
from core.store import Table
from tests.ui.audit.checks import clipping, fit, names, roles, targets
from tests.ui.conftest import Press
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.person_chooser import PersonChooser
from ui.dialogs.search_choices import Offers
from ui.pages.settings import SettingsPage
from ui.pages.today import TodayPage
from ui.pages.today.why import WhyField
from ui.settings.absence_dialog import AbsenceDialog
from ui.settings.absences import AbsencesCard
from ui.settings.leave_dialog import LeaveDialog
from ui.settings.people import PeopleCard
from ui.settings.person_dialog import PersonDialog
from ui.settings.rota import RotaCard
from ui.settings.rota_dialog import OrderList, RotaDialog, SwapDialog
from ui.widgets.account_row import AccountRow
from ui.widgets.buttons import Button
from ui.window import Window

MONDAY = date(2026, 11, 23)


def current(office: Office) -> str:
    person = office.people.current()
    return person.name if person else ""


def chooser(window: Window) -> PersonChooser:
    (found,) = [one for one in window.findChildren(PersonChooser) if one.isVisible()]
    return found


def dialog(window: Window, kind: type[FormDialog]) -> FormDialog:
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def in_front(qtbot: QtBot, within: QWidget) -> None:
    """As the desktop does when a dialog opens or closes: the keys go there."""
    within.activateWindow()

    def has_the_focus() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.window() is within

    qtbot.waitUntil(has_the_focus)


@pytest.fixture
def stranger(town: Office) -> Person:
    """Somebody who is appointed to nothing sits here."""
    key = town.people.add(Person(name="Anna Vik", role=PersonRole.ADMINISTRATOR))
    person = town.people.person(key)
    town.people.sit_down(person)
    town.store.forget_undo()
    return person


# The seat


def test_two_keys_and_the_deputy_sits_here(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    press("p")
    in_front(qtbot, chooser(window))
    press("2")
    assert current(town) == "Jon Berg"
    assert "Jon Berg" in window.sidebar.seat.accessibleName()
    assert window.page.title() == "God morgen, Jon"
    assert window.bar.message.text == "Nå er det Jon Berg som arbeider"
    assert town.store.who == "Jon Berg"
    window.undo()
    assert current(town) == "Kari Nes"
    assert "Kari Nes" in window.sidebar.seat.accessibleName()


def test_arrows_and_enter_choose_as_well_and_esc_changes_nothing(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    press("p")
    in_front(qtbot, chooser(window))
    press("Down", "Return")
    assert current(town) == "Jon Berg"
    in_front(qtbot, window)
    press("p")
    in_front(qtbot, chooser(window))
    press("Up", "Esc")
    assert current(town) == "Jon Berg"


@pytest.mark.parametrize("page", ["plan", "accounts", "deletions", "archive", "settings"])
def test_p_works_on_every_page(
    window: Window, town: Office, press: Press, page: str, qtbot: QtBot
) -> None:
    window.go_to(page)
    press("p")
    in_front(qtbot, chooser(window))
    press("2")
    assert current(town) == "Jon Berg"


def test_p_is_a_letter_where_text_is_written(window: Window, town: Office, press: Press) -> None:
    press("f", "p")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "p"
    assert not window.findChildren(PersonChooser)


def test_without_single_keys_the_seat_is_pressed(window: Window, town: Office) -> None:
    town.settings.change({"single_keys": "0"}, label="keys")
    QApplication.processEvents()
    assert window.sidebar.seat.accessibleDescription() == ""
    window.sidebar.seat.click()
    assert chooser(window)


def test_a_number_stays_the_same_persons_when_others_come(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    town.people.add(Person(name="Anna Vik"))
    press("p")
    in_front(qtbot, chooser(window))
    press("2")
    assert current(town) == "Jon Berg"


def test_the_chooser_breaks_no_rule_of_access(window: Window, press: Press) -> None:
    press("p")
    found = chooser(window)
    for check in (clipping, fit, names, roles, targets):
        assert list(check(found)) == []


@pytest.mark.requirement("A12")
def test_the_search_names_the_role_of_who_may_take_over(window: Window, town: Office) -> None:
    jon = town.people.by_name("Jon Berg")
    assert jon is not None
    town.people.change(Person(id=jon.id, name=jon.name, role=PersonRole.DEPUTY))
    offers = Offers(window, window, town)
    (section, *_rest) = offers.sections("vikar")
    assert section.choices[0].title == "Bytt til Jon Berg (vikar)"
    section.choices[0].act()
    assert current(town) == "Jon Berg"


# Who may check


@pytest.fixture
def asked(
    town: Office, stranger: Person, shown: Callable[[Office], Window], press: Press
) -> tuple[Window, WhyField]:
    window = shown(town)
    press("Space")
    page = window.page
    assert isinstance(page, TodayPage)
    below = page.rows.below
    assert isinstance(below, WhyField)
    return window, below


def first(town: Office) -> AccountId:
    return town.checklist.due()[0].id


def state(town: Office) -> DayState:
    return town.checklist.status(town.accounts.account(first(town)), MONDAY).state


@pytest.mark.requirement("A13")
def test_who_is_not_appointed_is_asked_why_under_the_row(
    asked: tuple[Window, WhyField], town: Office, press: Press
) -> None:
    window, below = asked
    assert "Anna Vik er ikke oppnevnt for Testvik kommune." in [
        label.text() for label in below.findChildren(QLabel)
    ]
    press("Return")
    assert state(town) is DayState.OPEN, "an empty line is no reason"
    press("“Kari og Jon sitter i ferjekø”", "Return")
    assert state(town) is DayState.DEPUTY
    (kept,) = town.overrides.between(MONDAY, MONDAY)
    assert kept.reason == "Kari og Jon sitter i ferjekø"
    focused = QApplication.focusWidget()
    assert isinstance(focused, AccountRow)
    assert focused.view.account_id != first(town), "on to the next"
    window.undo()
    assert state(town) is DayState.OPEN
    assert town.overrides.between(MONDAY, MONDAY) == []


def test_esc_leaves_the_question_and_checks_nothing(
    asked: tuple[Window, WhyField], town: Office, press: Press
) -> None:
    press("Esc")
    assert isinstance(QApplication.focusWidget(), AccountRow)
    assert state(town) is DayState.OPEN


def test_from_the_question_another_can_take_the_seat(
    asked: tuple[Window, WhyField], town: Office, press: Press, qtbot: QtBot
) -> None:
    window, below = asked
    next(b for b in below.findChildren(Button) if b.text() == "Bytt person").click()
    in_front(qtbot, chooser(window))
    press("1")
    assert current(town) == "Kari Nes"
    window.activateWindow()
    page = window.page
    assert isinstance(page, TodayPage)
    page.rows.check_asked.emit(first(town))
    assert state(town) is DayState.CHECKED


def test_a_note_by_somebody_not_appointed_is_saved_once_when_the_reason_is_given(
    town: Office, stranger: Person, shown: Callable[[Office], Window], press: Press
) -> None:
    shown(town)
    before = town.store.count(Table.FOLLOW_UPS)
    press("f", "“Svar Marit”", "Return")
    assert state(town) is DayState.OPEN
    press("“Ingen andre her”", "Return")
    assert state(town) is DayState.DEPUTY
    assert town.store.count(Table.FOLLOW_UPS) == before + 1
    assert town.store.draft(f"follow_up:{first(town)}") == {}


# The settings


@pytest.fixture
def people(window: Window, town: Office) -> SettingsPage:
    window.go_to("settings", section="people")
    page = window.page
    assert isinstance(page, SettingsPage)
    return page


def press_named(within: QWidget, name: str) -> None:
    next(b for b in within.findChildren(Button) if b.accessibleName() == name).click()


def test_a_person_is_added_changed_and_undone(
    people: SettingsPage, window: Window, town: Office
) -> None:
    people.card(PeopleCard).add.click()
    form = dialog(window, PersonDialog)
    form.form.fill({"name": "Anna Vik", "role": "communication", "first": "1.11.2026"})
    form.save()
    anna = town.people.by_name("Anna Vik")
    assert anna is not None
    assert (anna.role, anna.first) == (PersonRole.COMMUNICATION, date(2026, 11, 1))
    assert window.bar.message.text == "Anna Vik er lagt til"
    press_named(people.card(PeopleCard), "Endre Anna Vik")
    form = dialog(window, PersonDialog)
    form.form.fill({"title": "Rådgiver"})
    form.save()
    assert town.people.person(anna.id).title == "Rådgiver"
    window.undo()
    window.undo()
    assert town.people.by_name("Anna Vik") is None


def test_a_name_that_is_taken_is_said_at_its_field(
    people: SettingsPage, window: Window, town: Office
) -> None:
    people.card(PeopleCard).add.click()
    form = dialog(window, PersonDialog)
    form.form.fill({"name": "jon berg"})
    form.save()
    assert form.isVisible()
    assert form.form.field("name").error == "Jon Berg står i registeret fra før."


@pytest.mark.requirement("S24")
def test_the_assignment_is_written_once_for_every_account(
    people: SettingsPage, window: Window, town: Office
) -> None:
    press_named(people.card(PeopleCard), "Endre Kari Nes")
    form = dialog(window, PersonDialog)
    form.form.fill({"mandate_by": "Ole Dahl", "mandate_on": "2.11.2026"})
    form.save()
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    held = town.appointments.of_person(kari.id)
    assert {(one.mandate_by, one.mandate_on) for one in held} == {("Ole Dahl", date(2026, 11, 2))}
    assert len(held) == 5
    window.undo()
    assert {one.mandate_by for one in town.appointments.of_person(kari.id)} == {""}


def test_leaving_names_what_ends_and_ends_it(
    people: SettingsPage, window: Window, town: Office
) -> None:
    press_named(people.card(PeopleCard), "Jon Berg slutter")
    form = dialog(window, LeaveDialog)
    said = " ".join(label.text() for label in form.findChildren(QLabel))
    assert "Instagram @testvikkommune · vikar" in said
    form.form.fill({"last": "20.11.2026"})
    form.save()
    assert {account.deputy_id for account in town.accounts.in_use()} == {None}
    assert "Jon Berg" not in [person.name for person in town.people.everyone()]
    window.undo()
    assert None not in {account.deputy_id for account in town.accounts.in_use()}


@pytest.mark.requirement("S15")
def test_an_absence_is_entered_by_keyboard_and_moves_the_duty(
    people: SettingsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    people.card(AbsencesCard).add.click()
    in_front(qtbot, dialog(window, AbsenceDialog))
    press("“23.11”", "Tab", "“4.12”", "Tab", "Tab", "Down", "Ctrl+Return")
    (found,) = town.absences.planned(MONDAY)
    assert (found.first, found.last, found.reason) == (MONDAY, date(2026, 12, 4), "Ferie")
    duty = town.duty.on(first(town), MONDAY)
    assert town.people.name(duty.person_id) == "Jon Berg"
    card = people.card(AbsencesCard)
    press_named(card, "Ta bort Kari Nes 23.11.2026–04.12.2026")
    assert town.absences.planned(MONDAY) == []
    window.undo()
    assert len(town.absences.planned(MONDAY)) == 1


def test_a_deputy_who_is_not_appointed_is_warned_about(
    people: SettingsPage, window: Window, town: Office
) -> None:
    anna = town.people.add(Person(name="Anna Vik"))
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    last = MONDAY + timedelta(days=4)
    town.absences.plan(kari.id, MONDAY, last, "Ferie", deputy=anna)
    said = " ".join(label.text() for label in people.card(AbsencesCard).findChildren(QLabel))
    assert "Vikaren er ikke oppnevnt for" in said
    assert "Instagram @testvikkommune" in said


@pytest.mark.requirement("K11")
def test_a_rota_is_made_and_one_week_swapped(
    people: SettingsPage, window: Window, town: Office
) -> None:
    people.card(RotaCard).edit.click()
    form = dialog(window, RotaDialog)
    order = form.findChildren(OrderList)[0]
    for _person in range(2):
        press_named(order, "Sett inn")
    press_named(order, "Flytt Jon Berg opp")
    form.form.fill({"first": "23.11.2026"})
    form.save()
    names = [town.people.name(week.person_id) for week in town.rota.weeks(MONDAY, 3)]
    assert names == ["Jon Berg", "Kari Nes", "Jon Berg"]
    press_named(people.card(RotaCard), "Bytt uke 48, Jon Berg")
    swap = dialog(window, SwapDialog)
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    swap.form.fill({"person": kari.id})
    swap.save()
    assert town.rota.weeks(MONDAY, 1)[0].swapped
    press_named(people.card(RotaCard), "Avslutt turnusen")
    assert town.rota.weeks(MONDAY, 1) == []
    window.undo()
    assert town.rota.weeks(MONDAY, 1)[0].swapped


def test_an_order_without_people_is_said_and_nothing_is_saved(
    people: SettingsPage, window: Window, town: Office
) -> None:
    people.card(RotaCard).edit.click()
    form = dialog(window, RotaDialog)
    form.save()
    assert form.form.field("persons").error
    assert town.rota.history() == []


def test_what_was_typed_stands_there_again_after_esc(
    people: SettingsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    people.card(PeopleCard).add.click()
    in_front(qtbot, dialog(window, PersonDialog))
    press("“Anna”", "Esc")
    assert town.people.by_name("Anna") is None
    people.card(PeopleCard).add.click()
    assert dialog(window, PersonDialog).form.values()["name"] == "Anna"


@pytest.mark.parametrize("kind", [PersonDialog, AbsenceDialog, RotaDialog])
def test_the_dialogs_break_no_rule_of_access(
    people: SettingsPage, window: Window, town: Office, kind: type[FormDialog]
) -> None:
    buttons = {
        PersonDialog: people.card(PeopleCard).add,
        AbsenceDialog: people.card(AbsencesCard).add,
        RotaDialog: people.card(RotaCard).edit,
    }
    buttons[kind].click()
    QApplication.processEvents()
    found = dialog(window, kind)
    for check in (clipping, fit, names, roles, targets):
        assert list(check(found)) == []
