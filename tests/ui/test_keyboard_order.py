"""Where the keyboard goes: to the row one was at, past evidence just pasted, to keys that work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import Office
from tests.ui.conftest import Press
from ui.pages.deletions.page import DeletionsPage
from ui.pages.today.page import TodayPage
from ui.widgets.buttons import Button
from ui.window import Window


def shown_keys(window: Window) -> list[str]:
    hints = window.page.keys()
    return [hint.keys for hint in hints]


def test_f6_into_today_lands_on_the_next_open_row(window: Window, press: Press) -> None:
    page = window.page
    assert isinstance(page, TodayPage)
    first = QApplication.focusWidget()
    press("F6")
    assert QApplication.focusWidget() is not first
    press("Shift+F6")
    assert QApplication.focusWidget() is first


def test_the_buttons_of_pasted_evidence_come_right_after_the_text(
    window: Window, press: Press, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setImage(QImage(20, 20, QImage.Format.Format_RGB32))
    press("Ctrl+4", "n")
    page = window.page
    assert isinstance(page, DeletionsPage)
    assert page.entry is not None
    form = page.entry.form
    form.form.go_to("masked_text")
    press("Ctrl+V")
    qtbot.waitUntil(lambda: bool(form.zone.refs))
    qtbot.wait(10)
    QGuiApplication.clipboard().clear()
    reached = []
    for _step in range(3):
        press("Tab")
        reached.append(QApplication.focusWidget())
    assert all(isinstance(stop, Button) and form.zone.isAncestorOf(stop) for stop in reached)
    press("Tab")
    stop = QApplication.focusWidget()
    assert stop is not None
    assert form.fields.cards.isAncestorOf(stop)


def test_the_plan_shows_the_keys_of_the_open_post_first(window: Window, press: Press) -> None:
    window.go_to("plan")
    assert "Ctrl+Return" not in shown_keys(window)
    press("n")
    assert shown_keys(window)[:2] == ["Ctrl+Return", "Esc"]
    press("Esc")
    assert "Ctrl+Return" not in shown_keys(window)


def test_the_way_to_all_keys_is_always_in_the_bar(window: Window, qtbot: QtBot) -> None:
    window.go_to("plan")
    window.resize(1024, 600)
    window.say("En lang beskjed som tar det meste av plassen i linjen nederst", undoable=True)
    qtbot.wait(10)
    hints = window.bar._hints
    assert not hints[-1].isHidden()
    assert hints[-2].isHidden()


def test_the_actions_of_a_page_come_before_the_search_and_the_content(
    office: Office, shown: Callable[..., Window], press: Press
) -> None:
    window = shown(office, search=lambda _window, _office: None)
    window.go_to("accounts")
    QApplication.processEvents()
    window.sidebar.focus_current()
    names = []
    for _step in range(4):
        press("Tab")
        stop = QApplication.focusWidget()
        assert stop is not None
        names.append(stop.accessibleName())
    assert names[0] == window.sidebar.seat.accessibleName(), "the sidebar's foot"
    assert names[1].startswith("Ny konto")
    assert names[-1].startswith("Søk")
