"""The pane of an account: requirements ticked in place, accesses, page texts, places, history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.accounts import Account, AccountKind
from core.office import Office
from core.platforms import Platform
from core.requirement_kinds import Requirement
from core.reviews import Outcome
from tests.ui.audit.look import CHECKS, close, open_page
from tests.ui.audit.scenes import Scene
from tests.ui.conftest import Press
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.access_dialog import AccessDialog
from ui.pages.accounts.detail import ACCESS, HISTORY, OVERVIEW, PAGE
from ui.pages.accounts.form import AccountForm
from ui.pages.accounts.requirement_dialog import RequirementDialog
from ui.pages.accounts.requirement_rows import RequirementRow
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.suggestions import Suggestions
from ui.window import Window

TODAY = date(2026, 11, 23)
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")
"""A menu that is shown without a screen."""


@pytest.fixture
def page(window: Window) -> AccountsPage:
    """The page, shown; the focus is in the table."""
    window.go_to("accounts")
    QApplication.processEvents()
    found = window.page
    assert isinstance(found, AccountsPage)
    return found


def first(town: Office) -> Account:
    return town.accounts.everything()[0]


def line_of(page: AccountsPage, requirement: Requirement) -> RequirementRow:
    found = page.detail.findChild(RequirementRow, f"requirement {requirement}")
    assert isinstance(found, RequirementRow)
    return found


def words_in(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]


def asked(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


# Requirements


@pytest.mark.requirement("T15")
@pytest.mark.requirement("S25")
@pytest.mark.requirement("S26")
def test_space_ticks_a_requirement_with_the_day_and_who_looked(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    for kind in (Requirement.OWNER, Requirement.RULES, Requirement.HOURS, Requirement.UNIT):
        town.accounts.change(replace(first(town), kind=AccountKind.UNIT))
        key = town.accounts.everything()[-1].id
        page.register.choose(key)
        line_of(page, kind).setFocus()
        press("Space")
        state = town.requirements.state(town.accounts.account(key))[kind]
        assert (state.met, state.checked_on) == (True, TODAY)
        line = line_of(page, kind)
        assert line.hasFocus()
        assert "Sjekket 23.11.2026 av Kari Nes" in line.accessibleDescription()
        assert line.isChecked()
    window.undo()
    assert not line_of(page, Requirement.UNIT).isChecked()


def test_a_second_press_says_that_it_is_missing_now(
    page: AccountsPage, town: Office, press: Press
) -> None:
    line_of(page, Requirement.RULES).setFocus()
    press("Space", "Space")
    state = town.requirements.state(first(town))[Requirement.RULES]
    assert (state.met, state.looked_at) == (False, True)


def test_what_a_field_decides_is_not_ticked_here(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    line = line_of(page, Requirement.PURPOSE)
    line.setFocus()
    press("Space")
    found = asked(qtbot, RequirementDialog)
    assert isinstance(found, RequirementDialog)
    assert found.how.count() == 1  # it can only be set aside
    found.close()
    assert not line_of(page, Requirement.PURPOSE).isChecked()


def test_a_line_of_requirements_is_a_check_box_to_a_screen_reader(page: AccountsPage) -> None:
    line = line_of(page, Requirement.OWNER)
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Det står ikke at kommunen eier kontoen"


def test_enter_asks_for_another_day_and_a_note(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    line_of(page, Requirement.LINK).setFocus()
    press("Return")
    found = asked(qtbot, RequirementDialog)
    assert isinstance(found, RequirementDialog)
    found.form.fill({"how": "met", "checked_on": "12.3.2026", "note": "Under «Om»"})
    found.keep()
    state = town.requirements.state(first(town))[Requirement.LINK]
    assert (state.met, state.checked_on, state.note) == (True, date(2026, 3, 12), "Under «Om»")


def test_a_day_to_come_is_refused_at_its_field(
    page: AccountsPage, town: Office, qtbot: QtBot
) -> None:
    page.verbs.look(Requirement.LINK)
    found = asked(qtbot, RequirementDialog)
    assert isinstance(found, RequirementDialog)
    found.form.fill({"how": "met", "checked_on": "1.1.2027"})
    found.keep()
    assert found.form.field("checked_on").error
    found.close()


@pytest.mark.requirement("T13")
def test_communications_as_co_administrator_is_set_aside_only_with_a_reason(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    town.settings.change({"guideline_profile": "alta"}, label="profile")
    page.refresh()
    line_of(page, Requirement.CO_ADMIN).setFocus()
    press("Return")
    found = asked(qtbot, RequirementDialog)
    assert isinstance(found, RequirementDialog)
    found.form.fill({"how": "aside", "note": ""})
    found.keep()
    assert found.form.field("note").error
    found.form.fill({"note": "Drives sammen med fylket"})
    found.keep()
    state = town.requirements.state(first(town))[Requirement.CO_ADMIN]
    assert state.exception == "Drives sammen med fylket"
    said = line_of(page, Requirement.CO_ADMIN).accessibleDescription()
    assert "Gjelder ikke her: Drives sammen med fylket" in said


@pytest.mark.requirement("S30")
def test_a_closed_group_is_asked_for_nothing_about_a_public_page(
    page: AccountsPage, town: Office
) -> None:
    key = first(town).id
    town.accounts.change(replace(first(town), kind=AccountKind.CLOSED_GROUP))
    page.register.choose(key)
    lines = page.detail.findChildren(RequirementRow)
    assert {one.requirement for one in lines} == {Requirement.PURPOSE, Requirement.DEPUTY}
    page.detail.tabs.choose(PAGE)
    assert not page.detail.findChildren(Button, "copy rules")


# Accesses


@pytest.mark.requirement("A12")
def test_an_access_is_given_and_ended_by_the_keyboard(
    page: AccountsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    page.detail.tabs.choose(ACCESS)
    give = page.detail.findChild(Button, "give access")
    give.setFocus()
    press("Return")
    found = asked(qtbot, AccessDialog)
    assert isinstance(found, AccessDialog)
    found.form.fill({"person": "Eva Strand", "what": "administrator", "first": "2.3.2026"})
    found.keep()
    held = town.accesses.held(first(town).id)
    assert [(one.what, one.first) for one in held] == [("administrator", date(2026, 3, 2))]
    assert "administrator, fra 02.03.2026" in words_in(page.detail)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()
    page.detail.findChild(Button, f"end access {held[0].id}").setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press("Return")
    assert town.accesses.of_account(first(town).id)[0].last == TODAY
    window.undo()
    assert town.accesses.of_account(first(town).id)[0].last is None


@pytest.mark.requirement("S21")
def test_a_password_as_an_access_is_refused_with_a_sentence(
    page: AccountsPage, town: Office, qtbot: QtBot
) -> None:
    page.verbs.give()
    found = asked(qtbot, AccessDialog)
    assert isinstance(found, AccessDialog)
    found.form.fill({"person": "Eva Strand", "what": "passord: Hemmelig1!"})
    found.keep()
    assert "aldri selve passordet" in found.form.field("what").error
    assert town.accesses.everything() == []
    found.close()


# The page itself


@pytest.mark.requirement("K7")
def test_a_text_for_the_page_is_copied_in_the_language_that_is_chosen(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    town.accounts.change(replace(first(town), reply_days=2))
    page.detail.tabs.choose(PAGE)
    page.detail.findChild(Button, "copy reply").setFocus()
    press("Return")
    assert QGuiApplication.clipboard().text().startswith("Vi svarer innen 2 arbeidsdager.")
    assert window.bar.message.text == "Kopiert: Svartid"
    page.detail.spoken.emit("nn")
    page.detail.findChild(Button, "copy reply").click()
    assert QGuiApplication.clipboard().text().startswith("Vi svarar innan 2 arbeidsdagar.")


@pytest.mark.requirement("S29")
def test_the_links_to_all_accounts_stand_ready_for_the_central_page(
    page: AccountsPage, town: Office
) -> None:
    page.detail.tabs.choose(PAGE)
    page.detail.findChild(Button, "copy links").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1:] == [
        "@testvikkommune: https://www.instagram.com/testvik",
        "@Testvikkommune: https://x.com/testvik",
        "Testvik kommune: https://www.youtube.com/@testvik",
    ]


def test_where_it_is_made_known_is_ticked_and_undone(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    page.detail.tabs.choose(PAGE)
    page.detail.findChild(QWidget, "place signature").setFocus()
    press("Space")
    kept = town.promotions.of_account(first(town).id)
    assert [(one.place, one.done_on) for one in kept] == [("signature", TODAY)]
    other = page.detail.findChild(QWidget, "another place")
    other.setFocus()
    press("“Bilene til hjemmetjenesten”", "Return")
    assert "Bilene til hjemmetjenesten" in {
        one.place for one in town.promotions.of_account(first(town).id)
    }
    window.undo()
    window.undo()
    assert town.promotions.of_account(first(town).id) == []


# History


@pytest.mark.requirement("U34")
def test_the_history_holds_the_story_the_reviews_and_the_closings(
    page: AccountsPage, town: Office
) -> None:
    story = "Den første kommunen i distriktet på Twitter."
    town.accounts.change(replace(first(town), history=story))
    town.reviews.record(first(town), Outcome.CONFIRM, note="Går fint")
    page.detail.tabs.choose(HISTORY)
    shown = words_in(page.detail)
    assert story in shown
    assert "Gjennomgått: den fortsetter som før" in shown
    assert "23. november 2026" in shown
    assert "Kari Nes. Går fint" in shown


# The form


def form_of(page: AccountsPage) -> AccountForm:
    assert page._form is not None
    return page._form


@pytest.mark.requirement("A8")
@pytest.mark.requirement("T5")
@POPUP
def test_purposes_are_chosen_from_those_of_the_platform_and_own_words_stand(
    page: AccountsPage, press: Press
) -> None:
    press("n")
    form = form_of(page).form
    form.fill({"platform": "instagram", "purpose": "Vise fram bygda"})
    found = form_of(page).fields.suggestions["purpose"]
    assert isinstance(found, Suggestions)
    form.field("purpose").control.setFocus()
    press("Alt+Down")
    menu = found.menu
    assert menu is not None
    texts = [one.text() for one in menu.actions()]
    assert texts[0] == "Vise sjelen og sjarmen til kommunen"
    assert "Dialog med innbyggerne" in texts
    assert "Dele de gode historiene" not in texts
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()  # so that several can be chosen
    assert form.values()["purpose"] == "Vise fram bygda, Vise sjelen og sjarmen til kommunen"
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert form.values()["purpose"] == "Vise fram bygda"
    menu.close()


@POPUP
def test_target_groups_come_from_the_register_that_the_municipality_keeps(
    page: AccountsPage, town: Office, press: Press
) -> None:
    town.settings.change({"target_groups": "Fiskere\nHytteeiere"}, label="groups")
    press("n")
    control = form_of(page).form.field("target_group").control
    control.setFocus()
    press("Down")
    menu = form_of(page).fields.suggestions["target_group"].menu
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Fiskere", "Hytteeiere"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    menu.close()
    assert form_of(page).form.values()["target_group"] == "Fiskere"


@pytest.mark.requirement("A10")
def test_a_place_for_finished_videos_is_let_off_the_daily_round(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("n")
    form_of(page).form.fill(
        {"name": "Videoarkivet", "platform": "youtube", "storage_only": True, "posts_per_week": 3}
    )
    press("Ctrl+Return")
    account = town.accounts.find("Videoarkivet")
    assert (account.checked_daily, account.posts_per_week) == (False, 0)
    assert account.id not in {one.id for one in town.checklist.due(TODAY)}


@pytest.mark.requirement("S31")
@pytest.mark.requirement("K6")
@pytest.mark.requirement("S17")
@pytest.mark.requirement("S4")
def test_relation_ambition_manager_and_time_are_kept_and_shown(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("Down", "Down", "Down", "Down", "Return")
    parent = first(town).id
    form_of(page).form.fill(
        {
            "parent_id": int(parent),
            "ambition": "inviting",
            "manager": "Ole Dahl",
            "hours_per_week": "to timer i uken",
        }
    )
    press("Ctrl+Return")
    account = town.accounts.find("Testvik folkebibliotek")
    assert (account.parent_id, account.ambition, account.manager) == (
        parent,
        "inviting",
        "Ole Dahl",
    )
    page.detail.tabs.choose(ACCESS)
    shown = words_in(page.detail)
    assert "Ole Dahl" in shown
    assert "to timer i uken" in shown
    assert page.register.row is not None
    assert page.register.row.parent == "Testvik kommune"


def test_an_account_never_stands_under_itself(
    page: AccountsPage, town: Office, press: Press
) -> None:
    one, other, *_rest = town.accounts.everything()
    town.accounts.change(replace(other, parent_id=one.id))
    press("Return")
    form_of(page).form.fill({"parent_id": int(other.id)})
    press("Ctrl+Return")
    assert form_of(page).form.field("parent_id").error


def test_a_mistake_on_another_page_of_the_form_is_led_to(page: AccountsPage, press: Press) -> None:
    press("n")
    form = form_of(page)
    form.form.fill({"name": "Testvik", "access_kept": "passord: abc123"})
    press("Ctrl+Return", "Return")
    assert form.tabs.current == 2
    assert form.form.field("access_kept").control.hasFocus()


def test_ctrl_page_down_goes_through_the_pages_of_the_form(
    page: AccountsPage, press: Press
) -> None:
    press("n", "Ctrl+PgDown")
    assert form_of(page).tabs.current == 1
    assert form_of(page).form.field("responsible").isVisible()
    press("Ctrl+PgUp")
    assert form_of(page).tabs.current == 0


def test_new_platforms_and_old_channels_count_as_accounts(page: AccountsPage, town: Office) -> None:
    key = town.accounts.add(Account(platform=Platform.OTHER, name="Betabloggen"))
    page.register.choose(key)
    assert "Annen plattform" in [one.accessibleName() for one in page.detail.findChildren(QWidget)]


# For everybody

SCENES = (
    Scene("nn", "light", 2.0, True),
    Scene("en", "dark", 1.0, True),
    Scene("sv", "light", 1.5, True),
)


@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_every_part_of_the_pane_and_the_filters_can_be_used_by_everybody(
    town: Office, look: Theme, scene: Scene
) -> None:
    look_of = {
        "language": scene.language,
        "theme": scene.theme,
        "text_size": str(round(scene.size * 100)),
    }
    town.settings.change(look_of, label="look")
    town.accesses.give(first(town), town.people.everyone()[0].id, what="administrator")
    window = open_page("accounts", town, look)
    try:
        page = window.page
        assert isinstance(page, AccountsPage)
        faults = []
        for tab in (ACCESS, PAGE, HISTORY):
            page.detail.tabs.choose(tab)
            for _ in range(8):
                QApplication.processEvents()
            faults += [f"{tab}: {fault}" for check in CHECKS.values() for fault in check(window)]
        page.detail.tabs.choose(OVERVIEW)
        page.register.filters.turn()
        for _ in range(8):
            QApplication.processEvents()
        faults += [fault for check in CHECKS.values() for fault in check(window)]
        assert not faults, "\n".join(faults)
    finally:
        close(window)
