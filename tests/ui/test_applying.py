"""From the wish for an account to an account, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.accounts import AccountStatus
from core.application_records import ApplicationStatus
from core.office import Office
from core.reviews import Outcome
from tests.ui.conftest import Press
from tests.ui.governing_steps import (
    account_named,
    accounts_page,
    dialog,
    press_button,
    with_communications,
    words_in,
    write_application,
)
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.opening.parts import LAST
from ui.pages.accounts.opening.view import ApplicationView
from ui.widgets.buttons import Button
from ui.widgets.layout import ScrollColumn
from ui.window import Window

TODAY = date(2026, 11, 23)
NAME = "@testvik_sommer"


@pytest.fixture
def page(window: Window, town: Office) -> AccountsPage:
    with_communications(town)
    town.settings.change({"guideline_profile": "svensk"}, label="profile")
    town.store.forget_undo()
    return accounts_page(window)


def view_of(page: AccountsPage) -> ApplicationView:
    assert isinstance(page.work, ApplicationView)
    return page.work


@pytest.mark.requirement("S18")
@pytest.mark.requirement("T6")
def test_a_temporary_account_is_applied_for_approved_run_reviewed_and_closed(
    page: AccountsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    # Applied for: seven steps, by keys alone.
    press("Ctrl+n")
    write_application(press)
    view = view_of(page)
    view.form.fill({"limited_until": "31.12.2026", "responsible": "Anna Vik", "deputy": "Kari Nes"})
    press("Ctrl+Return")
    assert view.step == LAST
    assert any("Ungdom finner sommerjobb her" in text for text in words_in(view.overview))
    press("Ctrl+Return")
    account = account_named(town, NAME)
    assert account.status is AccountStatus.APPLIED
    found = town.applications.of_account(account.id)
    assert found is not None
    assert (found.number, found.applicant, found.applied_on) == (1, "Kari Nes", TODAY)
    assert account.purpose == "Ungdom finner sommerjobb her"
    assert (account.hours_per_week, account.risk_reference) == ("3", "ROS 2026/14")

    # Approved by the leader, agreed with communications, opened: each in a small dialog.
    for answer in ("Ole Dahl", "Siri Lund", "Siri Lund"):
        row = page.register.row
        assert row is not None
        assert row.account.id == account.id
        page.do("answer")
        asked = dialog(qtbot)
        asked.form.fill({asked.who: answer})  # type: ignore[attr-defined]
        press("Ctrl+Return")
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    found = town.applications.application(1)
    assert (found.leader, found.communications, found.created_by) == (
        "Ole Dahl",
        "Siri Lund",
        "Siri Lund",
    )
    account = town.accounts.account(account.id)
    assert (account.status, account.opened_on) == (AccountStatus.ACTIVE, TODAY)
    assert (account.approved_by, account.approved_on) == ("Siri Lund", TODAY)

    # Run: it stands among those to check today.
    assert account.id in {one.id for one in town.checklist.due()}
    town.checklist.check(account.id)

    # Reviewed: six answers and what comes of it.
    window.activateWindow()
    page.review(account.id)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press("j", "j", "j", "j", "j", "j", "b")
    assert [one.outcome for one in town.reviews.of_account(account.id)] == [Outcome.CONFIRM]
    assert town.accounts.account(account.id).last_review == TODAY
    press("Esc")

    # Closed.
    page.register.choose(account.id)
    page.register.take_focus()
    press("a")
    press("“Sommeren er over”", "Ctrl+Return")
    account = town.accounts.account(account.id)
    assert account.status is AccountStatus.CLOSED
    assert (account.closed_by, account.closed_reason) == ("Kari Nes", "Sommeren er over")
    assert len(town.checklist.events(TODAY, TODAY)) == 1
    press("Ctrl+z")
    assert town.accounts.account(account.id).status is AccountStatus.ACTIVE


def test_what_is_written_at_each_step_is_there_after_another_page(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    press("Ctrl+n", "“Ungdom er her”", "Ctrl+Return", "“Ungdom”", "Esc")
    assert page.work is None
    window.go_to("today")
    window.go_to("accounts", apply=True)
    view = view_of(page)
    assert view.step == 1
    assert view.form.values()["why"] == "Ungdom er her"
    assert view.form.values()["audience"] == "Ungdom"
    view.discard()
    assert not town.store.draft("application:new")
    assert not town.applications.everything()


def test_an_application_without_a_purpose_goes_back_to_that_step(
    page: AccountsPage, press: Press
) -> None:
    press("Ctrl+n")
    view = view_of(page)
    view.show_step(LAST)
    press("Ctrl+Return")
    assert view.form.field("why").error == "Dette må fylles ut."
    press("Return")
    assert view.step == 0
    assert QApplication.focusWidget() is view.form.field("why").control


def test_a_password_is_refused_in_every_text_and_never_kept_as_a_draft(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("Ctrl+n", "“passord: hemmelig1”", "Esc")
    assert town.store.draft("application:new").get("why", "") == ""


def test_f1_says_which_guideline_asks(page: AccountsPage, window: Window, press: Press) -> None:
    press("Ctrl+n", "F1")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    assert any("Hvorfor skal dere delta der" in text for text in words_in(asked))
    asked.close()


def apply_for(page: AccountsPage, press: Press) -> None:
    press("Ctrl+n")
    write_application(press)
    press("Ctrl+Return", "Ctrl+Return")


def test_a_rejected_application_is_kept_with_who_and_why(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    apply_for(page, press)
    page.do("reject")
    asked = dialog(qtbot)
    asked.form.fill({"ended_by": "Ole Dahl", "ended_reason": "Biblioteket dekker dette"})
    press("Ctrl+Return")
    found = town.applications.application(1)
    assert (found.status, found.ended_by) == (ApplicationStatus.REJECTED, "Ole Dahl")
    assert found.why == "Ungdom finner sommerjobb her"
    page.register.choose(found.account_id)
    row = page.register.row
    assert row is not None
    assert row.refused is not None
    assert any("Biblioteket dekker dette" in text for text in words_in(page.detail))


def test_rules_that_are_set_aside_ask_for_one_line(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    apply_for(page, press)
    page.do("answer")
    asked = dialog(qtbot)
    asked.form.fill({"leader": "Ole Dahl"})
    press("Ctrl+Return")
    page.do("answer")
    asked = dialog(qtbot)
    asked.form.fill({"communications": "Siri Lund"})
    press("Ctrl+Return")
    page.do("answer")
    asked = dialog(qtbot)
    asked.form.fill({"created_by": "Anna Vik"})
    press("Ctrl+Return")
    assert town.applications.application(1).status is ApplicationStatus.APPLIED
    assert asked.form.field("exception").isVisible()
    asked.form.fill({"exception": "Siri er syk, og det haster"})
    press("Ctrl+Return")
    assert town.applications.application(1).status is ApplicationStatus.ACTIVE
    assert [one.reason for one in town.overrides.about("applications 1")] == [
        "Siri er syk, og det haster"
    ]


def test_answers_are_changed_while_the_application_waits(
    page: AccountsPage, town: Office, press: Press
) -> None:
    apply_for(page, press)
    page.do("answers")
    view = view_of(page)
    view.form.fill({"thread": "Samme emneknagg"})
    view.show_step(LAST)
    press("Ctrl+Return")
    assert town.applications.application(1).thread == "Samme emneknagg"
    assert len(town.applications.everything()) == 1


def test_the_page_of_today_has_one_quiet_line_that_leads_to_it(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    apply_for(page, press)
    window.go_to("today")
    QApplication.processEvents()
    press_button(window.page, "1 søknad venter")
    row = accounts_page(window).register.row
    assert row is not None
    assert row.account.name == NAME


def test_the_overview_is_read_from_its_top_and_one_account_is_chosen_when_it_is_sent(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    window.resize(1366, 728)
    press("Ctrl+n")
    write_application(press)
    view = view_of(page)
    assert view.step == LAST - 1
    press("Ctrl+Return")
    shown = view._steps.currentWidget()
    assert isinstance(shown, ScrollColumn)
    assert shown.verticalScrollBar().maximum() > 0
    assert shown.verticalScrollBar().value() == 0
    press("Ctrl+Return")  # Ctrl is down while the list is shown again
    assert [row.account.name for row in page.register.table.selected] == [NAME]


def test_the_keyboard_stays_at_the_application_from_answer_to_answer(
    page: AccountsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    press("Ctrl+n")
    write_application(press)
    press("Ctrl+Return", "Ctrl+Return")
    first = page.detail.findChild(Button, "answer")
    assert first is not None
    first.setFocus()
    seen = []
    for answer in ("Ole Dahl", "Siri Lund", "Siri Lund"):
        focused = QApplication.focusWidget()
        assert isinstance(focused, Button)
        seen.append(focused.text())
        press("Return")
        asked = dialog(qtbot)
        asked.form.fill({asked.who: answer})  # type: ignore[attr-defined]
        press("Ctrl+Return")
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert seen == ["Godkjent …", "Avtalt …", "Ta i bruk …"]
    left = QApplication.focusWidget()
    assert left is not None
    assert page.detail.tabs.isAncestorOf(left)  # there is nothing more to answer
