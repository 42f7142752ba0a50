"""Walk 11: a crisis pause from beginning to end by keyboard, and what every page says meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.crisis_records import CrisisKind, HeldOutcome
from core.office import Office
from core.plan_entries import ContentType, PlanStatus
from tests.ui.audit.look import CHECKS, wait_for_jobs
from tests.ui.conftest import Press
from tests.ui.plan_walks import plan_page, planned
from ui.dialogs.crisis.begin import BeginDialog
from ui.dialogs.crisis.ending import EndDialog
from ui.dialogs.crisis.message import MessageDialog
from ui.dialogs.crisis.opening import open_crisis
from ui.dialogs.crisis.overview import CrisisDialog
from ui.dialogs.decision_aid import open_decision_aid
from ui.pages import PAGES
from ui.pages.today.page import TodayPage
from ui.widgets.dialog import Dialog
from ui.window import Window

TODAY = date(2026, 11, 23)


def dialog_of(window: Window, kind: type[Dialog], qtbot: QtBot) -> Dialog:
    """The dialog that is open, when the focus has come into it."""

    def there() -> bool:
        focused = QApplication.focusWidget()
        return any(
            one.isVisible() and focused is not None and one.isAncestorOf(focused)
            for one in window.findChildren(kind)
        )

    qtbot.waitUntil(there)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def said(widget: object) -> str:
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def in_crisis(office: Office, kind: CrisisKind = CrisisKind.CRISIS) -> None:
    office.crises.begin(kind, "Ras ved Testvik", "Kari Nes", [])


def test_walk_11_everything_is_held_and_each_post_is_confirmed(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    first = planned(town, "Vinterdekk", day=TODAY, time=time(12), content_type=ContentType.TEXT)
    second = planned(town, "Julelesestund", content_type=ContentType.TEXT)
    open_now = {one.entry.id for one in town.publishing.everything() if one.entry.is_open}
    plan_page(window)

    press("K")
    dialog_of(window, BeginDialog, qtbot)
    press("“Ras ved Testvik”", "Tab", "“Kari Nes”", "Ctrl+Return")

    crisis = town.crises.lasting()
    assert (crisis.reason, crisis.decided_by) == ("Ras ved Testvik", "Kari Nes")
    assert town.publishing.held() == open_now
    for entry in PAGES:
        window.go_to(entry.name)
        assert window.crisis.isVisible(), entry.name
        assert "Krisepause. Ikke publiser noe før kriseledelsen sier fra." in said(window.crisis)

    window.go_to("today")
    page = window.page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: "er på vent" in said(page))
    assert town.publishing.due_today() == []

    window.activateWindow()
    window.crisis.end.setFocus()
    qtbot.waitUntil(window.crisis.end.hasFocus)
    press("Return")
    dialog = dialog_of(window, EndDialog, qtbot)
    assert isinstance(dialog, EndDialog)
    press("“Kari Nes”", "Ctrl+Return")
    assert town.crises.current() is not None
    assert "Velg hva som skal skje med innlegget." in said(dialog)

    for key, choice in dialog._choices.items():
        held = next(one for one in town.crises.held(crisis.id) if one.id == key)
        choice.outcome.setFocus()
        press("Down")
        if held.entry_id == second:
            press("Down", "Down", "Tab", "“Ikke aktuelt lenger”")
    press("Ctrl+Return")

    qtbot.waitUntil(lambda: town.crises.current() is None)
    assert not window.crisis.isVisible()
    fates = {one.entry_id: one.outcome for one in town.crises.held(crisis.id)}
    assert fates[second] is HeldOutcome.DROPPED
    assert set(fates.values()) == {HeldOutcome.DROPPED, HeldOutcome.AS_PLANNED}
    assert town.publishing.entry(second).entry.status is PlanStatus.DROPPED
    assert first in {one.entry.id for one in town.publishing.due_today()}

    window.activateWindow()
    window.page.take_focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press("Ctrl+Z")
    assert town.crises.current() is not None
    assert window.crisis.isVisible()


def test_a_message_is_logged_by_keyboard_and_asks_who_approved_it(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    in_crisis(town)
    window.crisis.log.setFocus()
    press("Return")
    dialog = dialog_of(window, MessageDialog, qtbot)
    press("“Følg med på nettsiden”", "Ctrl+Return")
    assert "Skriv hvem i kriseledelsen som godkjente, eller gi en grunn." in said(dialog)
    press("Return", "“Kari Nes”", "Ctrl+Return")

    (message,) = town.crises.log.messages(town.crises.lasting().id)
    assert (message.text, message.approved_by) == ("Følg med på nettsiden", "Kari Nes")


def test_an_everyday_crisis_offers_texts_and_what_was_typed_is_kept(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    in_crisis(town, CrisisKind.EVERYDAY)
    open_crisis(window, window, town, "log")
    dialog = dialog_of(window, MessageDialog, qtbot)
    assert isinstance(dialog, MessageDialog)
    dialog._ready.setFocus()
    press("Down")
    assert dialog._text.toPlainText().startswith("Vannet er borte i [område].")
    press("Esc")
    open_crisis(window, window, town, "log")
    again = dialog_of(window, MessageDialog, qtbot)
    assert isinstance(again, MessageDialog)
    assert again._text.toPlainText().startswith("Vannet er borte i [område].")


def test_the_banner_is_there_when_the_program_starts_again(
    shown: Callable[[Office], Window], town: Office
) -> None:
    in_crisis(town)
    assert shown(town).crisis.isVisible()


def test_the_chips_of_the_plan_say_that_they_are_held(window: Window, town: Office) -> None:
    planned(town)
    page = plan_page(window)
    in_crisis(town)
    chips = [chip for cell in page.view.grid.days.cells for chip in cell.chips]
    assert any("På vent under krisepausen" in chip.spoken for chip in chips)


def test_undo_takes_the_pause_back(window: Window, town: Office, press: Press) -> None:
    in_crisis(town)
    assert window.crisis.isVisible()
    press("Ctrl+Z")
    assert town.crises.current() is None
    assert not window.crisis.isVisible()


def test_today_says_when_an_exercise_is_due_and_when_one_is_to_be_evaluated(
    shown: Callable[[Office], Window], town: Office, clock: FixedClock, press: Press, qtbot: QtBot
) -> None:
    clock.moment += timedelta(days=400)
    window = shown(town)
    qtbot.waitUntil(lambda: "Det er tid for en kriseøvelse" in said(window.page))
    in_crisis(town, CrisisKind.EXERCISE)
    assert "Øvelse. Innleggene i planen går ut som vanlig." in said(window.crisis)
    town.crises.end("Kari Nes")
    qtbot.waitUntil(lambda: "Skriv hva dere lærte" in said(window.page))


def test_social_media_are_ticked_and_a_held_post_is_let_go_on_in_the_log(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    facebook = town.accounts.everything()[0].id
    key = planned(town, "Julelesestund", content_type=ContentType.TEXT)
    town.crises.begin(CrisisKind.CRISIS, "Ras", "Kari Nes", [facebook])
    open_crisis(window, window, town, "show")
    dialog = dialog_of(window, CrisisDialog, qtbot)
    dialog.findChildren(QCheckBox)[0].setFocus()
    press("Space")
    assert town.crises.lasting().included_at is not None
    name = "La «Julelesestund» gå ut som planlagt"
    button = next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == name)
    button.setFocus()
    press("Return")
    assert key not in town.publishing.held()


def test_the_decision_aid_leads_to_the_crisis_log_while_a_crisis_lasts(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    in_crisis(town)
    aid = open_decision_aid(window, town)
    qtbot.waitUntil(lambda: aid.isAncestorOf(QApplication.focusWidget() or window))
    press("J")
    press("Return")
    assert dialog_of(window, MessageDialog, qtbot) is not None


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
@pytest.mark.parametrize("size", ["100", "200"])
def test_the_banner_breaks_no_rule_on_any_page(
    page: str, size: str, town: Office, shown: Callable[[Office], Window]
) -> None:
    town.settings.change({"text_size": size}, label="look")
    window = shown(town)
    window.resize(1366, 697)
    window.go_to(page)
    before = faults_of(window)
    in_crisis(town)
    assert window.crisis.isVisible()
    assert [fault for fault in faults_of(window) if fault not in before] == []


def faults_of(window: Window) -> list[str]:
    for _count in range(4):
        QApplication.processEvents()
    wait_for_jobs(window)
    return [fault for check in CHECKS.values() for fault in check(window)]
