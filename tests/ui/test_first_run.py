"""The first run: walked through with the keyboard, skipped, mended, and taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import autostart
from core.language import LANGUAGES, current
from core.office import Office
from core.platforms import Platform
from tests.ui.audit.checks import called, clipping, fit, inside, names, roles, targets
from tests.ui.audit.contrast import contrast
from ui.dialogs.first_run import STEPS, FirstRun, is_wanted
from ui.dialogs.first_run_accounts import AccountsStep
from ui.dialogs.first_run_reminders import RemindersStep
from ui.dialogs.first_run_steps import LanguageStep, MunicipalityStep, ProfileStep
from ui.pages import PAGES
from ui.theme import theme
from ui.window import Window

Key = Qt.Key


@pytest.fixture
def run(qtbot: QtBot, office: Office, shown: Callable[[Office], Window]) -> FirstRun:
    window = shown(office)
    dialog = FirstRun(window, window, office)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def press(qtbot: QtBot, dialog: FirstRun, *keys: Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(dialog.focusWidget() or dialog, key, modifier)
        QApplication.processEvents()


def write(qtbot: QtBot, dialog: FirstRun, text: str) -> None:
    qtbot.keyClicks(dialog.focusWidget(), text)


def go_on(qtbot: QtBot, dialog: FirstRun) -> None:
    press(qtbot, dialog, Key.Key_Return, ctrl=True)


def test_a_new_user_gets_to_work_with_the_keyboard_alone(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    press(qtbot, run, Key.Key_Right)
    qtbot.waitUntil(lambda: "Nynorsk" in str(run.focusWidget().accessibleName()))
    go_on(qtbot, run)
    write(qtbot, run, "Testvik kommune (eksempel)")
    press(qtbot, run, Key.Key_Return)
    write(qtbot, run, "Kari Eksempel")
    press(qtbot, run, Key.Key_Tab)
    write(qtbot, run, "Ola Eksempel")
    go_on(qtbot, run)
    press(qtbot, run, Key.Key_Down)
    go_on(qtbot, run)
    for platform_steps, name in ((0, "Testvik"), (1, "testvik"), (3, "Testvik TV")):
        press(qtbot, run, *[Key.Key_Right] * platform_steps)
        press(qtbot, run, Key.Key_Tab)
        write(qtbot, run, name)
        press(qtbot, run, Key.Key_Return)
    go_on(qtbot, run)
    press(qtbot, run, Key.Key_Return)
    qtbot.waitUntil(lambda: office.settings.flag("first_run_done"))

    assert current() == "nn"
    assert office.municipality() == "Testvik kommune (eksempel)"
    assert office.profile().key == "alver"
    accounts = office.accounts.everything()
    assert [account.platform for account in accounts] == ["facebook", "instagram", "youtube"]
    names = {office.people.name(account.responsible_id) for account in accounts}
    assert names == {"Kari Eksempel"}
    assert {office.people.name(account.deputy_id) for account in accounts} == {"Ola Eksempel"}
    person = office.people.current()
    assert person is not None
    assert person.name == "Kari Eksempel"


def test_it_ends_on_today(qtbot: QtBot, run: FirstRun, office: Office) -> None:
    window = run.parentWidget()
    assert isinstance(window, Window)
    window.go_to(PAGES[-1].name)
    with qtbot.waitSignal(run.accepted):
        for _step in STEPS:
            run.skip()
    qtbot.waitUntil(lambda: window.page_name == "today")


def test_every_page_can_be_skipped_and_nothing_is_changed(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    before = office.settings.everything()
    with qtbot.waitSignal(run.accepted):
        for _step in STEPS:
            run.skip()
    assert office.settings.everything() == before
    assert office.accounts.everything() == []
    assert not is_wanted(office)


def test_it_is_wanted_only_once_and_only_while_there_are_no_accounts(office: Office) -> None:
    assert is_wanted(office)
    office.settings.change({"first_run_done": "1"}, label="-")
    assert not is_wanted(office)


def test_escape_goes_back_a_page_and_keeps_what_was_saved(qtbot: QtBot, run: FirstRun) -> None:
    run.skip()
    step = run.step
    assert isinstance(step, MunicipalityStep)
    step.name.setText("Testvik")
    run.go_on()
    press(qtbot, run, Key.Key_Escape)
    assert run.number == 1
    assert run.isVisible()
    step = run.step
    assert isinstance(step, MunicipalityStep)
    assert step.name.text() == "Testvik"


def test_the_windows_own_cross_closes_it_and_it_comes_again(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    run.skip()
    with qtbot.waitSignal(run.rejected):
        run.close()
    assert is_wanted(office)


def test_language_and_text_size_take_force_at_once(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    step = run.step
    assert isinstance(step, LanguageStep)
    step.sizes.choose(5)
    qtbot.waitUntil(lambda: theme().scale == 2.0)
    qtbot.waitUntil(lambda: run.step is not step)
    again = run.step
    assert isinstance(again, LanguageStep)
    again.cards[2].setChecked(True)
    qtbot.waitUntil(lambda: run.windowTitle() == "Välkommen till Fyrvakt")
    assert office.settings.text("text_size") == "200"


def test_hours_that_cannot_be_read_keep_one_on_the_page(qtbot: QtBot, run: FirstRun) -> None:
    run.skip()
    step = run.step
    assert isinstance(step, MunicipalityStep)
    step.hours.opens.setText("morgen")
    run.go_on()
    assert run.number == 1
    assert step.hours.opens.hasFocus()


def test_the_swedish_profile_brings_swedish_holidays(run: FirstRun, office: Office) -> None:
    run.skip()
    run.skip()
    step = run.step
    assert isinstance(step, ProfileStep)
    step.choice.select("svensk")
    run.go_on()
    assert office.settings.text("country") == "SE"
    assert office.profile().key == "svensk"


def accounts_step(run: FirstRun) -> AccountsStep:
    for _step in range(3):
        run.skip()
    step = run.step
    assert isinstance(step, AccountsStep)
    return step


@pytest.mark.requirement("U2")
def test_a_pasted_link_tells_the_platform_and_the_name(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    step = accounts_step(run)
    for link in ("twitter.com/Utsirakommune", "https://facebook.com/UtsiraKommune"):
        step.name.setText(link)
        qtbot.keyClick(step.name, Key.Key_Return)
    accounts = office.accounts.everything()
    assert [(a.platform, a.name) for a in accounts] == [
        (Platform.X, "Utsirakommune"),
        (Platform.FACEBOOK, "UtsiraKommune"),
    ]
    assert accounts[1].url == "https://facebook.com/UtsiraKommune"


def test_a_name_typed_on_the_platform_is_not_lost(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    accounts_step(run)
    write(qtbot, run, "T")
    write(qtbot, run, "estvik TV")
    press(qtbot, run, Key.Key_Return)
    assert [account.name for account in office.accounts.everything()] == ["Testvik TV"]


def test_the_same_account_twice_is_said_under_the_field(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    step = accounts_step(run)
    for _time in range(2):
        step.name.setText("Testvik")
        qtbot.keyClick(step.name, Key.Key_Return)
    assert len(office.accounts.everything()) == 1
    assert "Testvik" in step.name.accessibleDescription()
    assert step.name.hasFocus()


def test_an_account_that_was_only_written_is_added_on_going_on(
    run: FirstRun, office: Office
) -> None:
    step = accounts_step(run)
    step.name.setText("Testvik")
    run.go_on()
    assert [account.name for account in office.accounts.everything()] == ["Testvik"]


def test_the_last_account_can_be_taken_back(qtbot: QtBot, run: FirstRun, office: Office) -> None:
    step = accounts_step(run)
    step.name.setText("Testvik")
    qtbot.keyClick(step.name, Key.Key_Return)
    undo = next(b for b in step.findChildren(QWidget) if b.accessibleName() == "Angre")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert office.accounts.everything() == []


def reminders_step(run: FirstRun) -> RemindersStep:
    for _step in STEPS[:-1]:
        run.skip()
    step = run.step
    assert isinstance(step, RemindersStep)
    return step


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches what this computer starts with."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.mark.usefixtures("elsewhere")
def test_it_reminds_and_does_not_start_by_itself_unless_somebody_says_otherwise(
    run: FirstRun, office: Office
) -> None:
    step = reminders_step(run)
    assert step.remind.control.hasFocus()
    assert "09.00" in step.remind.control.text()
    run.go_on()
    assert office.settings.flag("reminders")
    assert not office.settings.flag("start_with_computer")
    assert not autostart.is_on()


@pytest.mark.usefixtures("elsewhere")
def test_reminders_are_turned_off_and_the_start_on_with_the_space_bar(
    qtbot: QtBot, run: FirstRun, office: Office
) -> None:
    reminders_step(run)
    press(qtbot, run, Key.Key_Space, Key.Key_Tab, Key.Key_Space)
    go_on(qtbot, run)
    assert not office.settings.flag("reminders")
    assert office.settings.flag("start_with_computer")
    assert autostart.is_on()


@pytest.mark.parametrize("size", ["100", "150", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_it_can_be_used_by_everybody(
    qtbot: QtBot, office: Office, shown: Callable[[Office], Window], language: str, size: str
) -> None:
    office.settings.change({"language": language, "text_size": size}, label="-")
    window = shown(office)
    dialog = FirstRun(window, window, office)
    dialog.open()
    qtbot.waitExposed(dialog)
    faults = []
    for number in range(len(STEPS)):
        QApplication.processEvents()
        for check in (names, roles, targets, clipping, inside, fit, contrast):
            faults += [f"step {number + 1}: {fault}" for fault in check(dialog)]
        faults += [f"step {number + 1}: {fault}" for fault in not_round(dialog)]
        if number + 1 < len(STEPS):
            dialog.skip()
    assert faults == []


def not_round(dialog: FirstRun) -> list[str]:
    """Tab leads round the dialog and back to where it began, with the ring in sight."""
    first = dialog.step.first()
    first.setFocus()
    walked = [first]
    while len(walked) < 40:
        QApplication.processEvents()
        if dialog.ring.isHidden() or dialog.ring.target is not walked[-1]:
            return [f"no ring round {called(walked[-1])}"]
        QTest.keyClick(walked[-1], Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is first:
            return []
        if now is None or now in walked:
            return [f"Tab is held by {called(walked[-1])}"]
        walked.append(now)
    return ["Tab never comes back"]


def test_enter_on_a_choice_goes_on(qtbot: QtBot, run: FirstRun) -> None:
    press(qtbot, run, Key.Key_Return)
    assert run.number == 1
    press(qtbot, run, *[Key.Key_Return] * 2)
    assert run.number == 1  # Enter in a line goes to the next line
