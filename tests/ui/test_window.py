"""The shell: keys that always work, messages that wait, and a look that can change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.office import Office
from tests.ui.conftest import Press
from ui import keybar
from ui.key_list import KeyList
from ui.keybar import caps_of
from ui.page import Width
from ui.translator import Translator
from ui.widgets.account_row import AccountRow
from ui.window import Window


def test_the_window_says_its_name(window: Window) -> None:
    assert "Fyrvakt" in window.windowTitle()
    assert "God morgen, Kari" in window.windowTitle()


def test_f6_goes_round_the_regions_and_comes_back(window: Window, press: Press) -> None:
    start = QApplication.focusWidget()
    assert isinstance(start, AccountRow)
    seen = []
    for _count in range(8):
        press("F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        if window.sidebar.isAncestorOf(focused):
            break
    assert window.sidebar.isAncestorOf(seen[-1])
    press("F6")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page.isAncestorOf(focused)


def test_larger_text_builds_the_page_again_and_keeps_the_focus(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    press("Space")
    press("Ctrl++")
    qtbot.waitUntil(lambda: window.theme.scale > 1)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), AccountRow))
    assert town.settings.number("text_size") == 110
    row = QApplication.focusWidget()
    assert isinstance(row, AccountRow)
    assert row.view.name == "@testvikkommune"
    press("Ctrl+0")
    qtbot.waitUntil(lambda: window.theme.scale == 1)


def test_another_language_is_spoken_without_a_restart(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    for language, today in (("nn", "Kontoar å sjekke i dag"), ("sv", "Konton att kontrollera")):
        town.settings.change({"language": language}, label="language")
        window.look_again()
        qtbot.waitUntil(lambda: _says(window, today))  # noqa: B023  asked at once


def test_a_message_stays_eight_seconds_and_until_the_next_key(
    window: Window, press: Press, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert keybar.SHOWN_AT_LEAST_MS == 8_000
    window.bar.message._old_enough.setInterval(30)
    window.say("Lagret", undoable=False)
    press("Down")
    assert window.bar.message.text == "Lagret"
    qtbot.wait(60)
    assert window.bar.message.text == "Lagret"
    press("Up")
    assert window.bar.message.text == ""


def test_single_letters_rest_while_a_text_is_written(
    window: Window, town: Office, press: Press
) -> None:
    press("f", "“foo”")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "foo"


def test_single_letters_can_be_switched_off(window: Window, town: Office, press: Press) -> None:
    town.settings.change({"single_keys": "0"}, label="keys")
    window.header_changed()
    press("f")
    assert isinstance(QApplication.focusWidget(), AccountRow)


def test_the_list_of_keys_opens_and_closes(window: Window, press: Press, qtbot: QtBot) -> None:
    window.show_keys()
    dialog = window.findChild(KeyList)
    assert isinstance(dialog, KeyList)
    qtbot.waitUntil(dialog.isVisible)
    dialog.close()


def test_key_caps_name_a_shared_key_once() -> None:
    assert caps_of("Alt+Left Alt+Right") == ["Alt", "Left", "Right"]
    assert caps_of("F") == ["F"]


def test_the_sidebar_turns_into_a_rail_when_there_is_little_room(
    shown: Callable[[Office], Window], town: Office
) -> None:
    window = shown(town)
    window.resize(1000, 697)
    assert window.page.width_now is Width.NARROW
    assert window.sidebar.width() == 56
    window.resize(1366, 697)
    assert window.sidebar.width() == 220


@pytest.mark.parametrize(
    ("pixels", "scale", "width"),
    [
        (1366, 1.0, Width.NORMAL),
        (1366, 1.5, Width.NARROW),
        (1920, 1.0, Width.WIDE),
        (1179, 1.0, Width.NARROW),
        (1500, 1.0, Width.WIDE),
    ],
)
def test_width_is_counted_in_text_sizes(pixels: int, scale: float, width: Width) -> None:
    assert Width.of(pixels, scale) is width


def test_the_ring_is_round_what_has_the_focus(window: Window, press: Press, qtbot: QtBot) -> None:
    press("Down")
    row = QApplication.focusWidget()
    assert row is not None
    qtbot.waitUntil(window.ring.isVisible)
    ring = window.ring.geometry()
    corner = row.mapTo(window, row.rect().topLeft())
    assert ring.contains(corner)
    assert ring.adjusted(4, 4, -4, -4).topLeft() == corner


def test_qts_own_words_come_from_our_catalogue(qapp: QApplication) -> None:
    translator = Translator(qapp)
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Lim inn"
        assert QCoreApplication.translate("QLineEdit", "Unknown words") == "Unknown words"
    finally:
        qapp.removeTranslator(translator)


def test_the_badge_counts_what_is_left(window: Window, press: Press) -> None:
    assert "5 venter" in _nav_name(window)
    press("Space")
    assert "4 venter" in _nav_name(window)


def _nav_name(window: Window) -> str:
    return window.sidebar._items["today"].accessibleName()


def _says(window: Window, text: str) -> bool:
    from ui.widgets.text import Label

    return any(label.text().startswith(text) for label in window.page.findChildren(Label))


def test_enter_presses_the_focused_button(window: Window, press: Press, town: Office) -> None:
    press("Tab", "Return")
    assert len(town.checklist.standing(town.today(), town.today())) == 1
