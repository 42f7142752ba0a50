"""Warning those who have an account, and closing it, by keyboard; and every view for everybody."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.accounts import AccountStatus
from core.closing import Left
from core.language import speaking
from core.office import Office
from core.pdf.pdfium import texts_of
from core.plan_entries import PlanStatus
from core.warning_letter import Letter, letter_paper
from tests.ui.audit.look import CHECKS, close, open_page
from tests.ui.audit.scenes import Scene
from tests.ui.conftest import Press
from tests.ui.governing_steps import accounts_page, dialog, press_button, words_in
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.ending.view import CloseView
from ui.pages.accounts.warning import WarningDialog
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.window import Window

TODAY = date(2026, 11, 23)


@pytest.fixture
def page(window: Window) -> AccountsPage:
    return accounts_page(window)


def view_of(page: AccountsPage) -> CloseView:
    assert isinstance(page.work, CloseView)
    return page.work


@pytest.mark.requirement("S23")
def test_the_closing_lists_what_remains_and_sees_to_it(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    account = town.accounts.everything()[0]
    jon = next(one for one in town.people.everyone() if one.name == "Jon Berg")
    access = town.accesses.give(account, jon.id, what="admin")
    press("a")
    view = view_of(page)
    said = words_in(view.remaining)
    assert "Arkiver 2. halvår 2026" in said
    assert "Åpent kulturhus lørdag" in said
    assert "Svar om fergetidene i jula" in said
    assert "Jon Berg, admin" in said
    press_button(view.remaining, "Dropp det")
    press_button(view.remaining, "Gjort")
    press_button(view.remaining, "Tilgangen er avsluttet")
    entry = town.publishing.everything()[0].entry
    assert entry.status is PlanStatus.DROPPED
    assert town.accesses.of_account(account.id)[0].last == TODAY
    assert access
    view.form.fill({"told_on": "20.11.2026", "case_number": "26/118"})
    view.form.go_to("closed_reason")
    press("“Slått sammen med nettsiden”", "Ctrl+Return")
    closing = town.closings.of_account(account.id)[0]
    assert (closing.decided_by, closing.reason) == ("Kari Nes", "Slått sammen med nettsiden")
    assert (closing.told_on, closing.case_number) == (date(2026, 11, 20), "26/118")
    assert Left.NOT_ARCHIVED in {one.kind for one in closing.remained}
    assert town.accounts.account(account.id).status is AccountStatus.CLOSED
    window.undo()
    assert town.accounts.account(account.id).status is AccountStatus.ACTIVE


def test_the_closing_leads_to_the_archive_and_is_there_when_one_comes_back(
    page: AccountsPage, window: Window, press: Press
) -> None:
    press("a", "“Ingen bruker den”")
    press_button(view_of(page).remaining, "Åpne")
    assert window.page_name == "archive"
    window.go_to("accounts")
    assert view_of(page).form.values()["closed_reason"] == "Ingen bruker den"


def test_a_closing_asks_who_and_why(page: AccountsPage, town: Office, press: Press) -> None:
    press("a", "Ctrl+Return")
    view = view_of(page)
    assert view.form.field("closed_reason").error == "Dette må fylles ut."
    press("Esc")
    assert page.work is None
    assert town.accounts.everything()[0].status is AccountStatus.ACTIVE


def test_a_closed_channel_stays_in_the_timeline(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("a", "“Slått sammen”", "Ctrl+Return")
    names = [(one.account.name, one.closed) for one in town.closings.timeline()]
    assert ("Testvik kommune", TODAY) in names


# The warning


@pytest.mark.requirement("S16")
def test_an_account_that_breaks_the_rules_is_warned_settled_or_closed(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters: list[Letter] = []
    monkeypatch.setattr(
        "ui.pages.accounts.governed.print_letter", lambda _page, _shell, one: letters.append(one)
    )
    account = town.accounts.everything()[0]
    press("v")
    asked = dialog(qtbot)
    assert isinstance(asked, WarningDialog)
    faults = asked.form.values()["faults"]
    assert "Formål er ikke skrevet ned" in faults
    asked.form.fill({"to_whom": "Kulturskolen", "deadline": "20.12.2026"})
    press("Ctrl+Return")
    warning = town.warnings.of_account(account.id)[0]
    assert (warning.to_whom, warning.deadline) == ("Kulturskolen", date(2026, 12, 20))
    assert warning.faults == faults
    with speaking("nb"):
        text = " ".join(" ".join(texts_of(letter_paper(letters[0]))).split())
    assert "Til Kulturskolen" in text
    assert "Fristen er 20. desember 2026." in text
    assert "Formål er ikke skrevet ned" in text

    QApplication.processEvents()
    page.register.choose(account.id)
    press_button(page.detail, "Det er ordnet …")
    settled = dialog(qtbot)
    settled.form.fill({"result": "Formålet er skrevet ned"})
    press("Ctrl+Return")
    warning = town.warnings.of_account(account.id)[0]
    assert (warning.settled_on, warning.result) == (TODAY, "Formålet er skrevet ned")


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_the_buttons_of_a_notice_never_push_the_pane_beyond_its_side(
    page: AccountsPage, window: Window, town: Office, language: str
) -> None:
    account = town.accounts.everything()[0]
    town.warnings.send(account, to_whom="Kari Nes", faults="Ingen regler", deadline=TODAY)
    with speaking(language):
        window.resize(1366, 728)
        page.refresh()
        page.register.choose(account.id)
        QApplication.processEvents()
        view = page.detail._card.view
        content = view.widget()
        assert content is not None
        assert page.detail.findChild(Button, "settle") is not None
        assert content.width() <= view.viewport().width()


def test_closing_settles_the_warning_in_the_same_step(
    page: AccountsPage, town: Office, window: Window, press: Press
) -> None:
    account = town.accounts.everything()[0]
    town.warnings.send(account, "Ingen vikar", deadline=TODAY + timedelta(days=30))
    QApplication.processEvents()
    press_button(page.detail, "Avslutt konto …")
    press("“Ikke mendet”", "Ctrl+Return")
    assert town.warnings.open() == []
    window.undo()
    assert [one.account_id for one in town.warnings.open()] == [account.id]


# Reasons


def test_each_reason_has_a_button_that_does_it(
    page: AccountsPage, town: Office, press: Press
) -> None:
    account = town.accounts.everything()[0]
    town.accounts.change(account, deputy="")
    QApplication.processEvents()
    page.register.choose(account.id)
    press_button(page.detail, "Utpek …")
    assert page._form is not None
    assert QApplication.focusWidget() is page._form.form.field("deputy").control


# For everybody

SCENES = (
    Scene("nn", "light", 2.0, True),
    Scene("sv", "dark", 1.0, True),
    Scene("en", "light", 1.5, True),
    Scene("nb", "dark", 2.0, True),
)
WORKS: tuple[dict[str, Any], ...] = (
    {"apply": True},
    {"apply": 6},
    {"review": True},
    {"close": 1},
)


@pytest.mark.parametrize("scene", SCENES, ids=str)
@pytest.mark.parametrize("hint", WORKS, ids=str)
def test_the_work_of_the_register_can_be_used_by_everybody(
    town: Office, look: Theme, scene: Scene, hint: dict[str, Any]
) -> None:
    look_of = {
        "language": scene.language,
        "theme": scene.theme,
        "text_size": str(round(scene.size * 100)),
    }
    town.settings.change(look_of, label="look")
    window = open_page("accounts", town, look, **hint)
    try:
        page = window.page
        assert isinstance(page, AccountsPage)
        assert page.work is not None
        if hint.get("apply") == 6:
            page.work.show_step(6)  # type: ignore[attr-defined]
        for _ in range(4):
            QApplication.processEvents()
        faults = [fault for check in CHECKS.values() for fault in check(window)]
        assert not faults, "\n".join(faults)
    finally:
        close(window)
