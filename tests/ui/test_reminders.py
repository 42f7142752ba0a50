"""Reminders on the screen: tray, notice, title, and what closing the window means."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QCheckBox, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core import autostart
from core.already_open import Call, answered, call, one_window
from core.clock import FixedClock
from core.language import LANGUAGES, speaking
from core.office import Office
from core.reminders import Waiting
from tests.ui.conftest import Press
from tests.ui.test_settings_page import card, line, named, write
from tests.ui.town import at
from ui.calls import Calls
from ui.reminders import Watch, keep_watch
from ui.settings.reminders import RemindersCard
from ui.settings.starting import StartingCard
from ui.theme import Scheme, Theme
from ui.tray import SIZES, Tray, lighthouse_icon
from ui.window import Window

# Said by the plug-in that draws without a screen; it has no tray and nothing to bring forward.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "No such signal QPlatformNativeInterface::systemTray"
)

NINE = at(date(2026, 11, 23), 9)


@pytest.fixture
def watch(window: Window, town: Office) -> Iterator[Watch]:
    for follow_up in town.follow_ups.still_open():
        town.follow_ups.done(follow_up.id)
    made = keep_watch(window, town)
    yield made
    QApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a desktop that has one; the screen of the tests has none."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))


def menu(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if not action.isSeparator()]


def test_without_a_tray_the_title_says_how_much_is_left(
    window: Window, watch: Watch, press: Press, qtbot: QtBot
) -> None:
    assert window.windowTitle().startswith("(5) ")
    press("space")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("(4) "))
    window.go_to("accounts")
    assert window.windowTitle() == "(4) Kontoer – Fyrvakt"


def test_walk_1_ends_with_a_quiet_tray(
    window: Window, watch: Watch, press: Press, qtbot: QtBot, town: Office, clock: FixedClock
) -> None:
    press(*["space"] * 5)
    qtbot.waitUntil(lambda: not window.windowTitle().startswith("("))
    message = window.bar.message.text
    for hour in (9, 14):
        clock.moment = at(town.today(), hour)
        watch.look()
    assert window.bar.message.text == message, "nothing more is said"
    assert lighthouse_icon(town.reminders.waiting().count).pixmap(32).toImage() == (
        lighthouse_icon().pixmap(32).toImage()
    )


def test_at_nine_the_fact_is_said_once(
    window: Window, watch: Watch, clock: FixedClock, press: Press
) -> None:
    press("space")
    clock.moment = NINE
    watch.look()
    assert window.bar.message.text == "4 kontoer er ikke sjekket i dag."
    press("space")
    said = window.bar.message.text
    watch.look()
    assert window.bar.message.text == said


def test_the_tray_tells_what_is_left_and_leads_to_it(
    with_tray: None, window: Window, watch: Watch, press: Press
) -> None:
    watch.refresh()
    assert menu(watch.tray) == ["Åpne Fyrvakt", "5 kontoer er ikke sjekket i dag.", "Avslutt"]
    assert watch.tray.icon.toolTip() == "Fyrvakt\n5 kontoer er ikke sjekket i dag."
    assert not window.windowTitle().startswith("("), "the icon says it already"
    window.go_to("accounts")
    watch.tray.menu.actions()[2].trigger()
    assert window.page_name == "today"
    press(*["space"] * 5)
    watch.refresh()
    assert menu(watch.tray) == ["Åpne Fyrvakt", "Ingenting gjenstår i dag.", "Avslutt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_speaks_the_language_that_was_chosen(
    with_tray: None, watch: Watch, town: Office, language: str, qtbot: QtBot
) -> None:
    town.settings.change({"language": language}, label="-")
    qtbot.wait(50)
    watch.refresh()
    with speaking(language):
        assert menu(watch.tray)[1] == Waiting(accounts=5).sentences()[0]


def test_a_click_on_the_notice_opens_the_day(window: Window, watch: Watch) -> None:
    window.go_to("accounts")
    window.hide()
    watch.tray.icon.messageClicked.emit()
    assert window.isVisible()
    assert window.page_name == "today"


def test_closing_the_window_ends_the_program_unless_somebody_chose_otherwise(
    with_tray: None, window: Window, watch: Watch, town: Office
) -> None:
    assert window.close()
    assert QApplication.quitOnLastWindowClosed()
    window.show()
    town.settings.change({"keep_in_tray": "1"}, label="-")
    assert not window.close()
    assert not window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    watch.come()
    assert window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_where_there_is_no_tray_closing_always_ends_the_program(
    window: Window, watch: Watch, town: Office
) -> None:
    town.settings.change({"keep_in_tray": "1"}, label="-")
    assert window.close()


def test_leaving_by_the_tray_closes_the_window_that_would_stay(
    with_tray: None, window: Window, watch: Watch, town: Office
) -> None:
    town.settings.change({"keep_in_tray": "1"}, label="-")
    watch.leave()
    assert not window.isVisible()


def test_a_new_day_is_seen_on_every_page(
    window: Window, watch: Watch, town: Office, clock: FixedClock, qtbot: QtBot
) -> None:
    window.go_to("accounts")
    seen: list[object] = []
    town.store.listen(seen.append)
    watch.look()
    assert seen == []
    clock.moment = at(date(2026, 11, 24), 7)
    watch.look()
    assert len(seen) == 1
    town.store.stop_telling(seen.append)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_icon_differs_when_something_is_left_at_every_size(look: Theme, scheme: Scheme) -> None:
    look.apply(scheme)
    for side in SIZES:
        pictures = [lighthouse_icon(count).pixmap(side, side) for count in (0, 3, 12)]
        assert all(isinstance(picture, QPixmap) and not picture.isNull() for picture in pictures)
        images = [picture.toImage() for picture in pictures]
        assert images[0] != images[1] != images[2]


def test_a_second_start_brings_the_window_forward(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    with one_window(town.paths):
        calls = Calls(window, town.paths)
        window.hide()
        (town.paths.window / "call").write_text(Call.SHOW, "utf-8")
        qtbot.waitUntil(window.isVisible)
        assert not (town.paths.window / "call").exists()
        window.hide()
        (town.paths.window / "call").write_text(Call.NOTHING, "utf-8")
        qtbot.waitUntil(lambda: not (town.paths.window / "call").exists())
        assert not window.isVisible()
        calls.deleteLater()
    assert answered(town.paths) is None
    assert not call(town.paths, Call.SHOW, wait=0.05)


# Settings


def test_the_hours_are_written_as_people_do_and_undone(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    window.go_to("settings")
    hours = card(window, RemindersCard)
    first = line(hours, "Første gang")
    assert first.text() == "09.00"
    write(qtbot, first, "8.30")
    assert town.settings.text("reminder_time") == "08:30"
    assert first.text() == "08.30"
    write(qtbot, first, "halv ni")
    assert town.settings.text("reminder_time") == "08:30"
    assert first.accessibleDescription().startswith("Feil")
    write(qtbot, first, "8.30")
    window.undo()
    assert first.text() == "09.00"


def test_turned_off_the_hours_cannot_be_written(window: Window, town: Office) -> None:
    window.go_to("settings")
    hours = card(window, RemindersCard)
    box = named(hours, "Minn meg på det som gjenstår")
    assert isinstance(box, QCheckBox)
    box.click()
    assert not town.settings.flag("reminders")
    assert not line(hours, "Andre gang").isEnabled()
    window.undo()
    assert line(hours, "Andre gang").isEnabled()


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def start_box(window: Window) -> QCheckBox:
    found = named(card(window, StartingCard), "Start sammen med maskinen")
    assert isinstance(found, QCheckBox)
    return found


def test_starting_with_the_computer_is_set_in_the_system_and_undo_takes_it_away(
    config: Path, window: Window, watch: Watch, town: Office
) -> None:
    window.go_to("settings")
    assert not start_box(window).isChecked()
    start_box(window).click()
    assert autostart.is_on()
    assert window.bar.message.text == "Fyrvakt starter sammen med maskinen"
    window.undo()
    assert not autostart.is_on()
    window.redo()
    assert autostart.is_on()


def test_the_box_shows_what_the_system_says_not_what_was_once_chosen(
    config: Path, window: Window, watch: Watch, town: Office
) -> None:
    town.settings.change({"start_with_computer": "1"}, label="-")
    autostart.turn_off()
    town.settings.change({"contact": "web@testvik.example"}, label="-")
    assert not autostart.is_on(), "another setting changes nothing there"
    window.go_to("settings")
    assert not start_box(window).isChecked()


def test_a_system_that_refuses_is_said_and_the_box_stays_off(
    config: Path, window: Window, town: Office
) -> None:
    config.write_text("a file", "utf-8")
    window.go_to("settings")
    start_box(window).click()
    assert not start_box(window).isChecked()
    assert not town.settings.flag("start_with_computer")
    assert named(window, "Lukk")


def wait_until_it_answers(process: subprocess.Popen[bytes], folder: Path) -> None:
    while not (folder / "lock").exists():
        assert process.poll() is None
        time.sleep(0.05)
    (folder / "call").write_text(Call.NOTHING, "utf-8")
    while (folder / "call").exists():
        assert process.poll() is None
        time.sleep(0.05)


def test_a_second_start_ends_at_once_and_a_quiet_one_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "main.py", "--home", str(home)]
    first = subprocess.Popen([*words, "--in-tray"], env=environment)
    try:
        wait_until_it_answers(first, home / "window")
        for more in ([], ["--in-tray"]):
            second = subprocess.run([*words, *more], env=environment, timeout=60)
            assert second.returncode == 0
            assert first.poll() is None
    finally:
        first.terminate()
        first.wait(timeout=30)
