"""The walks of a workday, by keyboard only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from core.clock import FixedClock
from core.day_status import DayState
from core.office import Office
from core.paths import Paths
from tests.ui.conftest import Press
from tests.ui.town import at
from ui.pages.today import TodayPage
from ui.widgets.account_row import AccountRow
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.text import Label
from ui.window import Window

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 20)


def today_page(window: Window) -> TodayPage:
    page = window.page
    assert isinstance(page, TodayPage)
    return page


def focused_row() -> AccountRow:
    row = QApplication.focusWidget()
    assert isinstance(row, AccountRow)
    return row


def checked(office: Office, day: date = MONDAY) -> int:
    return len(office.checklist.standing(day, day))


@pytest.mark.requirement("A15")
def test_five_accounts_are_checked_with_five_key_presses(
    window: Window, town: Office, press: Press
) -> None:
    assert focused_row().view.name == "Testvik kommune"
    press(*["Space"] * 5)
    assert checked(town) == 5
    assert window.bar.message.text.startswith("Alle fem kontoer er sjekket. Fint, vi ses")
    assert today_page(window).hero.beam.value() == 5


def test_the_focus_jumps_to_the_next_open_row(window: Window, press: Press) -> None:
    press("Space")
    assert focused_row().view.name == "@testvikkommune"
    press("Down", "Space")
    assert focused_row().view.platform == "youtube"


def test_a_check_is_on_disk_before_the_row_turns_green(
    window: Window, town: Office, paths: Paths, clock: FixedClock, press: Press
) -> None:
    row = focused_row()
    seen: list[int] = []

    def look_at_the_file() -> None:
        other = Office.open(Paths(paths.home), clock)
        seen.append(checked(other))
        other.close()

    row.toggled.connect(look_at_the_file)
    press("Space")
    assert row.isChecked()
    assert seen == [1]


def test_a_row_that_is_checked_stays_checked_when_space_is_pressed_again(
    window: Window, town: Office, press: Press
) -> None:
    press("Space", "Up", "Space")
    assert focused_row().isChecked()
    assert checked(town) == 1
    assert "Ta tilbake" in window.bar.message.text


@pytest.mark.requirement("A23")
def test_a_follow_up_is_noted_under_the_row_and_due_the_next_workday(
    window: Window, town: Office, clock: FixedClock, press: Press
) -> None:
    press("Space", "Space", "f", "“Svar Marit”", "Return", "Space", "Space")
    assert checked(town) == 5
    found = town.follow_ups.still_open()[-1]
    assert (found.text, found.due) == ("Svar Marit", TUESDAY)
    clock.moment = at(TUESDAY, 8)
    today_page(window).refresh()
    assert "Svar Marit" in [check.accessibleName() for check in _follow_ups(window)]


def test_a_follow_up_on_the_last_account_says_both_that_all_are_done_and_when_it_is_due(
    window: Window, town: Office, press: Press
) -> None:
    press("Space", "Space", "Space", "Space", "f", "“Svar Marit”", "Return")
    assert window.bar.message.text == (
        "Alle fem kontoer er sjekket. Vi minner deg på det tirsdag 24. november."
    )


def test_a_note_is_kept_when_one_leaves_it(window: Window, town: Office, press: Press) -> None:
    press("f", "“Svar Ma”", "Esc")
    assert town.follow_ups.still_open()[-1].text != "Svar Ma"
    press("f", "“rit”", "Return")
    assert town.follow_ups.still_open()[-1].text == "Svar Marit"


def test_a_note_is_kept_when_the_window_is_closed_over_it(
    window: Window, town: Office, press: Press
) -> None:
    press("f", "“Svar Ma”")
    key = today_page(window).rows.active
    window.close()
    assert town.store.draft(f"follow_up:{key}") == {"text": "Svar Ma"}


def test_an_empty_note_is_not_saved_and_says_why(
    window: Window, town: Office, press: Press
) -> None:
    before = len(town.follow_ups.still_open())
    press("f", "Return")
    assert len(town.follow_ups.still_open()) == before
    note = QApplication.focusWidget()
    assert note is not None
    assert "Skriv hva som skal følges opp." in note.accessibleDescription()


def test_undo_opens_the_row_again_and_the_log_keeps_both(
    window: Window, town: Office, press: Press
) -> None:
    press("Space", "Ctrl+Z")
    row = focused_row()
    assert row.view.name == "Testvik kommune"
    assert not row.isChecked()
    assert checked(town) == 0
    assert len(town.checklist.events(MONDAY, MONDAY)) == 2


def test_a_check_is_taken_back_with_the_button_of_its_row(
    window: Window, town: Office, press: Press
) -> None:
    press("Space", "Up", "Tab")
    button = QApplication.focusWidget()
    assert isinstance(button, Button)
    assert button.text() == "Ta tilbake"
    press("Space")
    assert checked(town) == 0


def test_a_missed_day_is_shown_and_entered_late(window: Window, town: Office, press: Press) -> None:
    page = today_page(window)
    assert "Fredag 20. november ble Instagram ikke sjekket." in _texts(page.side.missed)
    button = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Før inn nå")
    button.setFocus()
    press("Return")
    account = town.accounts.find("instagram @testvikkommune")
    status = town.checklist.status(account, FRIDAY)
    assert status.state is DayState.CHECKED
    assert status.late
    assert page.side.missed.isHidden()


@pytest.mark.requirement("S15")
def test_a_missed_day_is_explained_with_a_reason_and_a_deputy(
    window: Window, town: Office, press: Press
) -> None:
    page = today_page(window)
    away = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Jeg var borte")
    away.setFocus()
    press("Return", "“Sykdom”", "Tab", "“Jon Berg”")
    save = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Lagre fraværet")
    save.click()
    account = town.accounts.find("instagram @testvikkommune")
    assert town.checklist.status(account, FRIDAY).state is DayState.AWAY
    assert town.absences.between(FRIDAY, FRIDAY)[0].deputy_id is not None
    assert page.side.missed.isHidden()


def test_the_account_is_opened_in_the_browser_and_not_by_the_program(
    window: Window, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    press("o")
    assert opened == ["https://www.facebook.com/testvik"]
    press("Ctrl+Shift+O")
    assert len(opened) == 5


def test_an_account_without_address_says_so(window: Window, press: Press) -> None:
    press("Down", "Down", "Down", "Down", "o")
    assert window.bar.message.text == "Testvik folkebibliotek har ingen nettadresse ennå."


def test_a_closed_day_names_the_next_check(
    shown: Callable[[Office], Window], town: Office, clock: FixedClock
) -> None:
    clock.moment = at(date(2026, 11, 22), 10)
    window = shown(town)
    page = today_page(window)
    expected = "I dag er kontoret stengt. Neste sjekk er mandag 23. november."
    assert page.hero.heading.text() == expected
    assert page.rows.isHidden()


def test_an_empty_office_has_one_button(shown: Callable[[Office], Window], office: Office) -> None:
    page = today_page(shown(office))
    buttons = [b for b in page.findChildren(Button) if b.isVisible()]
    assert [button.text() for button in buttons] == ["Ny konto"]


def test_a_follow_up_is_ticked_and_can_be_undone(
    window: Window, town: Office, press: Press
) -> None:
    check = _follow_ups(window)[0]
    check.setFocus()
    press("Space")
    assert town.follow_ups.due() == []
    press("Ctrl+Z")
    assert len(town.follow_ups.due()) == 1
    assert len(_follow_ups(window)) == 1


def _follow_ups(window: Window) -> list[TwoLineCheck]:
    return today_page(window).side.follow_ups.findChildren(TwoLineCheck)


def _texts(widget: QWidget) -> list[str]:
    return [label.accessibleName() for label in widget.findChildren(Label)]


def test_a_check_is_said_aloud_with_how_far_the_day_is(
    window: Window, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.window.announce", lambda _widget, text: said.append(text))
    press("Space", "Space", "Space")
    assert said[-1] == "@Testvikkommune er sjekket. 3 av 5."


def test_several_missed_days_are_explained_as_one_step(
    shown: Callable[[Office], Window], town: Office, clock: FixedClock, press: Press
) -> None:
    clock.moment = at(date(2026, 11, 26), 9)
    window = shown(town)
    page = today_page(window)
    assert len(page.day.missed) == 4
    away = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Jeg var borte")
    away.setFocus()
    press("Return")
    every = page.side.missed.findChild(TwoLineCheck)
    assert isinstance(every, TwoLineCheck)
    every.click()
    save = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Lagre fraværet")
    save.click()
    assert page.day.missed == ()
    assert window.bar.message.text == "Fraværet er ført inn for 4 dager"
    press("Ctrl+Z")
    assert len(page.day.missed) == 4


def test_an_absence_needs_a_reason(window: Window, town: Office, press: Press) -> None:
    page = today_page(window)
    away = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Jeg var borte")
    away.setFocus()
    press("Return", "Ctrl+A", "Del")
    save = next(b for b in page.side.missed.findChildren(Button) if b.text() == "Lagre fraværet")
    save.click()
    assert "Skriv hvorfor." in _texts(page.side.missed)
    assert town.absences.between(FRIDAY, FRIDAY) == []


def test_the_greeting_follows_the_one_who_sits_down(window: Window, town: Office) -> None:
    jon = town.people.by_name("Jon Berg")
    assert jon is not None
    town.people.sit_down(jon)
    assert "God morgen, Jon" in window.windowTitle()


def test_a_deputys_check_is_shown_as_one(window: Window, town: Office, press: Press) -> None:
    jon = town.people.by_name("Jon Berg")
    assert jon is not None
    town.people.sit_down(jon)
    press("Space")
    row = today_page(window).rows.views()[0]
    assert row.dots[-1] is DayState.DEPUTY
    assert "1 av vikar" in row.dots_said
