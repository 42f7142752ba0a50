"""Settings: each choice is in force and on disk at once, and one key takes it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.closed_days import ClosedDays
from core.guidelines import PROFILES
from core.language import LANGUAGES, current
from core.office import Office
from tests.ui.audit.checks import clipping, fit, inside, names, roles, targets
from tests.ui.audit.contrast import contrast
from ui.dialogs.profile_rules import ProfileRules
from ui.pages.settings import SettingsPage
from ui.settings.contacts import ContactsCard
from ui.settings.days import ClosedDaysCard
from ui.settings.goals import GoalsCard
from ui.settings.hours import HoursCard
from ui.settings.lines import SettingsCard
from ui.settings.look import LookCard
from ui.settings.municipality import MunicipalityCard
from ui.settings.profile_cards import ProfileCard
from ui.settings.safety import SafetyCard
from ui.settings.who import WhoCard
from ui.theme import Theme
from ui.widgets.choices import ReasonCard
from ui.widgets.fields import Choice, TextBox
from ui.window import Window

C = TypeVar("C", bound=SettingsCard)


@pytest.fixture
def window(office: Office, shown: Callable[[Office], Window]) -> Window:
    window = shown(office)
    window.go_to("settings")
    return window


def page(window: Window) -> SettingsPage:
    found = window.page
    assert isinstance(found, SettingsPage)
    return found


def card(window: Window, kind: type[C]) -> C:
    return page(window).card(kind)


def named(within: QWidget, name: str) -> QWidget:
    return next(w for w in names_in(within, name) if w.accessibleName() == name)


def line(within: QWidget, name: str) -> QLineEdit:
    found = named(within, name)
    assert isinstance(found, QLineEdit)
    return found


def write(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def pick(choice: QWidget, value: object) -> None:
    """As a person does: choose in the list, which tells that it was activated."""
    assert isinstance(choice, Choice)
    choice.choose(value)
    choice.activated.emit(choice.currentIndex())


def test_a_line_is_saved_on_enter_and_can_be_undone(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    write(qtbot, line(card(window, ContactsCard), "Kontakt"), "web@testvik.example")
    assert office.settings.text("contact") == "web@testvik.example"
    assert window.bar.message.text == "Kontakten er lagret"
    window.undo()
    assert office.settings.text("contact") == ""
    assert line(card(window, ContactsCard), "Kontakt").text() == ""


@pytest.mark.requirement("T2")
@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Administrativt ansvar", "top_responsible"),
        ("Ansvarlig for publiseringsplanen", "plan_responsible"),
        ("Adresse for formelle henvendelser", "formal_address"),
        ("Kontakt for politiske spørsmål", "political_contact"),
    ],
)
def test_each_responsibility_and_address_is_kept_and_undone(
    qtbot: QtBot, window: Window, office: Office, label: str, key: str
) -> None:
    write(qtbot, line(card(window, ContactsCard), label), "Ordførerens kontor")
    assert office.settings.text(key) == "Ordførerens kontor"
    window.undo()
    assert line(card(window, ContactsCard), label).text() == ""


def test_leaving_a_line_as_it_was_saves_nothing(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    write(qtbot, line(card(window, ContactsCard), "Kontakt"), "")
    assert office.store.undo_label == ""


def test_the_name_of_the_municipality_shows_in_the_sidebar_at_once(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    write(
        qtbot, line(card(window, MunicipalityCard), "Kommunens navn"), "Testvik kommune (eksempel)"
    )
    said = "Testvik kommune (eksempel)"
    qtbot.waitUntil(lambda: bool(names_in(window.sidebar, said)))


def names_in(widget: QWidget, text: str) -> list[QWidget]:
    everything = widget.findChildren(QWidget)
    return [w for w in everything if text in w.accessibleName() and not isinstance(w, QLabel)]


def test_an_organisation_number_of_the_wrong_length_is_said_under_its_field(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    edit = line(card(window, MunicipalityCard), "Organisasjonsnummer")
    write(qtbot, edit, "12345")
    assert "ni siffer" in edit.accessibleDescription()
    assert office.settings.text("organisation_number") == ""
    write(qtbot, edit, "964 979 901")
    assert office.settings.text("organisation_number") == "964979901"
    assert "siffer" not in edit.accessibleDescription()


def test_another_language_is_spoken_at_once_and_undo_brings_the_old_one_back(
    qtbot: QtBot, window: Window
) -> None:
    pick(named(page(window), "Språk"), "nn")
    qtbot.waitUntil(lambda: page(window).title() == "Innstillingar")
    assert current() == "nn"
    window.undo()
    qtbot.waitUntil(lambda: current() == "nb")


def test_text_size_and_colours_take_force_at_once(
    qtbot: QtBot, window: Window, look: Theme, office: Office
) -> None:
    pick(named(page(window), "Tekststørrelse"), 150)
    qtbot.waitUntil(lambda: look.scale == 1.5)
    qtbot.wait(50)
    dark = next(b for b in page(window).findChildren(QPushButton) if b.text() == "Mørkt")
    dark.click()
    qtbot.waitUntil(lambda: look.dark)
    assert office.settings.text("theme") == "dark"


def test_single_letters_can_be_switched_off(window: Window, office: Office) -> None:
    card(window, LookCard)._keys.control.click()
    assert not office.settings.flag("single_keys")


@pytest.mark.parametrize("key", PROFILES)
def test_each_profile_can_be_chosen(window: Window, office: Office, key: str) -> None:
    cards = card(window, ProfileCard).findChildren(ReasonCard)
    cards[PROFILES.index(key)].setChecked(True)
    assert office.profile().key == key


def test_undo_of_a_profile_shows_the_old_card(window: Window, office: Office) -> None:
    cards = card(window, ProfileCard).findChildren(ReasonCard)
    cards[2].setChecked(True)
    window.undo()
    assert office.profile().key == PROFILES[0]
    assert card(window, ProfileCard).findChildren(ReasonCard)[0].isChecked()


def test_opening_hours_differ_by_day_and_an_empty_day_is_closed(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    hours = card(window, HoursCard)
    write(qtbot, line(hours, "Onsdag: åpner"), "")
    assert office.workdays().is_open(date(2026, 11, 25))
    write(qtbot, line(hours, "Onsdag: stenger"), "")
    assert not office.workdays().is_open(date(2026, 11, 25))
    write(qtbot, line(hours, "Fredag: stenger"), "14")
    found = office.workdays().hours(date(2026, 11, 27))
    assert str(found) == "08:00-14:00"


def test_a_week_without_an_open_day_is_refused(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    hours = card(window, HoursCard)
    for edit in hours.findChildren(QLineEdit):
        write(qtbot, edit, "")
    assert "åpen" in hours._field.error
    assert any(office.workdays().is_open(date(2026, 11, day)) for day in range(23, 28))


@pytest.mark.requirement("A41")
def test_own_closed_days_are_added_shown_and_taken_away(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    days = card(window, ClosedDaysCard)
    line(days, "Første dag").setText("24.12.")
    line(days, "Siste dag").setText("31.12.")
    line(days, "Hva det heter").setText("Julestengt")
    button = named(days, "Legg til dagene")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not office.workdays().is_open(date(2026, 12, 28))
    assert window.bar.message.text == "24.12.2026–31.12.2026 er stengt"
    remove = named(days, "Ta bort 24.12.2026–31.12.2026")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert ClosedDays(office.store).everything() == []
    window.undo()
    assert len(ClosedDays(office.store).everything()) == 1


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [("", "", "first"), ("julaften", "", "first"), ("24.12.2026", "1.12.2026", "last")],
)
def test_days_that_cannot_be_read_are_said_at_their_field(
    window: Window, office: Office, first: str, last: str, field: str
) -> None:
    days = card(window, ClosedDaysCard)
    days._first.setText(first)
    days._last.setText(last)
    days._add()
    assert days._form.field(field).error
    assert ClosedDays(office.store).everything() == []


def test_who_sits_here_is_added_and_stands_in_the_record(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    write(qtbot, line(card(window, WhoCard), "Du som sitter her"), "Kari Eksempel")
    person = office.people.current()
    assert person is not None
    assert person.name == "Kari Eksempel"
    assert office.store.who == "Kari Eksempel"


def test_a_backup_is_made_and_put_back(qtbot: QtBot, window: Window, office: Office) -> None:
    office.settings.change({"contact": "before@testvik.example"}, label="-")
    safety = card(window, SafetyCard)
    safety._back_up()
    qtbot.waitUntil(lambda: bool(office.settings.text("last_backup")), timeout=10_000)
    copy = next(office.paths.backups.glob("fyrvakt-*"))
    assert "23. november 2026" in safety._latest.text()
    office.settings.change({"contact": "after@testvik.example"}, label="-")
    safety.ask_about(copy)
    named(window, "Legg tilbake kopien")
    safety._put_back(copy)
    assert office.settings.text("contact") == "before@testvik.example"
    assert list(office.paths.backups.glob("before-restore-*"))
    assert office.store.undo_label == ""


def test_something_else_than_a_backup_is_refused_and_the_record_stays(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    office.settings.change({"contact": "web@testvik.example"}, label="-")
    other = office.paths.home / "other"
    other.mkdir()
    card(window, SafetyCard)._put_back(other)
    assert office.settings.text("contact") == "web@testvik.example"


def test_where_the_data_lies_is_said(window: Window, office: Office) -> None:
    said = [label.text() for label in card(window, SafetyCard).findChildren(QLabel)]
    assert str(office.paths.home) in said


def test_the_focus_stays_where_it_was_when_the_look_changes(
    qtbot: QtBot, window: Window, look: Theme
) -> None:
    dark = next(b for b in page(window).findChildren(QPushButton) if b.text() == "Mørkt")
    dark.setFocus()
    dark.click()
    qtbot.waitUntil(lambda: look.dark)
    qtbot.waitUntil(lambda: not dark.isVisible())
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Mørkt"
    assert window.bar.message.undo_button() is not None
    window.undo()
    qtbot.waitUntil(lambda: not focused.isVisible())
    assert window.bar.message.undo_button() is None


def test_the_rules_of_the_profile_in_use_can_be_read_and_a_reply_copied(
    qtbot: QtBot, window: Window, office: Office, press: Callable[..., None]
) -> None:
    office.settings.change({"guideline_profile": "alver"}, label="-")
    press("F1")
    rules = window.findChild(ProfileRules)
    assert isinstance(rules, ProfileRules)
    said = " ".join(label.text() for label in rules.findChildren(QLabel))
    assert "Svar alltid på negative kommentarer." in said
    assert "alltid svare på negative kommentarar" in said, "the guideline's own words"
    assert "Vårt forslag" in said, "what Alver does not say is marked"
    qtbot.mouseClick(named(rules, "Kopier svaret: Skryt"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Takk, det var hyggelig å høre!"


@pytest.mark.parametrize("size", ["100", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_can_be_used_by_everybody(
    qtbot: QtBot, window: Window, office: Office, language: str, size: str
) -> None:
    office.settings.change({"language": language, "text_size": size}, label="-")
    QApplication.processEvents()
    rules = ProfileRules(window, office)
    rules.open()
    qtbot.waitExposed(rules)
    QApplication.processEvents()
    checks = (names, roles, targets, clipping, inside, fit, contrast)
    assert [fault for check in checks for fault in check(rules)] == []


@pytest.mark.requirement("A6")
def test_goals_are_edited_line_by_line_and_undone(
    qtbot: QtBot, window: Window, office: Office
) -> None:
    box = card(window, GoalsCard).findChild(TextBox)
    assert box is not None
    assert len(box.toPlainText().splitlines()) == 5
    box.setFocus()
    box.setPlainText("Dialog\n\n Flere på biblioteket ")
    page(window).chooser.current.setFocus()
    qtbot.waitUntil(
        lambda: office.publishing.goals.everything() == ["Dialog", "Flere på biblioteket"]
    )
    office.store.undo()
    qtbot.waitUntil(lambda: len(box.toPlainText().splitlines()) == 5)
