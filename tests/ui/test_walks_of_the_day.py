"""The acceptance walks of a workday (ux.md, 6), by real key presses, and the budget of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.archive.contents import Tally
from core.archive.handling import tally_of
from core.clock import FixedClock
from core.day_status import CheckKind, DayState
from core.language import _, current
from core.office import Office
from tests.ui.audit.checks import clipping
from tests.ui.conftest import Press
from tests.ui.town import at
from ui.dialogs.search import SearchDialog, open_search
from ui.pages import PAGES
from ui.pages.today import TodayPage
from ui.widgets.account_row import AccountRow
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.window import Window

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 20)


class Keys:
    """Counts the key presses; what is typed as a text does not count (budget of ux.md, 2)."""

    def __init__(self, press: Press) -> None:
        self._press, self.pressed = press, 0

    def __call__(self, *keys: str) -> None:
        self.pressed += sum(not key.startswith("“") for key in keys)
        self._press(*keys)


@pytest.fixture
def keys(press: Press) -> Keys:
    return Keys(press)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were opened in the browser."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def page(window: Window) -> TodayPage:
    found = window.page
    assert isinstance(found, TodayPage)
    return found


def row() -> AccountRow:
    found = QApplication.focusWidget()
    assert isinstance(found, AccountRow)
    return found


def checked(office: Office, day: date = MONDAY) -> int:
    return len(office.checklist.standing(day, day))


def walk_1(window: Window, town: Office, keys: Keys) -> None:
    assert row().view.name == "Testvik kommune"
    keys(*["Space"] * 5)
    assert keys.pressed == 5
    assert checked(town) == 5
    assert window.bar.message.text.startswith("Alle fem kontoer er sjekket.")


def test_walk_1_five_accounts_are_five_keys_and_the_reminders_are_quiet(
    window: Window, town: Office, clock: FixedClock, keys: Keys
) -> None:
    walk_1(window, town, keys)
    for check in town.checklist.standing(MONDAY, MONDAY).values():
        assert check.confirmed == tuple(item.key for item in town.profile().checks)
    town.follow_ups.done(town.follow_ups.due()[0].id)
    for hour in (9, 14):
        clock.moment = at(MONDAY, hour, 1)
        assert town.reminders.take() is None


def test_walk_16_five_keys_are_enough_at_200_per_cent(
    town: Office, shown: Callable[[Office], Window], keys: Keys
) -> None:
    town.settings.change({"text_size": "200"}, label="look")
    walk_1(shown(town), town, keys)


def english(window: Window) -> set[str]:
    """What is shown in the words of the source although there is a translation."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return {text for text in (*labels, *buttons) if text and _(text) != text}


def test_walk_17_each_language_is_spoken_at_once_on_every_page(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    for spoken in ("nn", "sv", "en", "nb"):
        town.settings.change({"language": spoken}, label="language")
        qtbot.waitUntil(lambda spoken=spoken: current() == spoken)
        QApplication.processEvents()
        for entry in PAGES:
            window.go_to(entry.name)
            QApplication.processEvents()
            assert window.page.title() in window.windowTitle()
            assert english(window) == set() or spoken == "en", (spoken, entry.name)
            qtbot.waitUntil(lambda: clipping(window) == [])


def test_opening_each_account_on_the_way_is_ten_keys(
    window: Window, town: Office, keys: Keys, opened: list[str]
) -> None:
    last = town.accounts.everything()[-1]
    town.accounts.change(replace(last, url="https://www.facebook.com/testvikbibliotek"))
    for _account in range(5):
        keys("o", "Space")
    assert keys.pressed == 10
    assert len(opened) == 5
    assert checked(town) == 5


def test_walk_2_a_follow_up_costs_two_keys_more_and_comes_back_the_next_day(
    window: Window, town: Office, clock: FixedClock, keys: Keys, opened: list[str]
) -> None:
    keys("Space", "Space", "f", "“Svar Marit”", "Return", "Space", "Space")
    assert keys.pressed <= 15
    assert checked(town) == 5
    found = town.follow_ups.still_open()[-1]
    assert (found.text, found.due) == ("Svar Marit", TUESDAY)
    clock.moment = at(TUESDAY, 8)
    page(window).refresh()
    assert "Svar Marit" in [one.text for one in page(window).day.waiting]


def test_the_whole_budget_with_opening_and_a_follow_up_is_fifteen_keys(
    window: Window, town: Office, keys: Keys, opened: list[str]
) -> None:
    keys("o", "Space", "o", "Space", "o", "f", "“Svar Marit”", "Return", "o", "Space", "o", "Space")
    assert checked(town) == 5
    assert keys.pressed <= 15


def test_walk_3_undo_opens_the_row_and_the_log_keeps_both(
    window: Window, town: Office, keys: Keys
) -> None:
    keys("Space", "Ctrl+Z")
    assert row().view.name == "Testvik kommune"
    assert not row().isChecked()
    assert checked(town) == 0
    kinds = [event.kind for event in town.checklist.events(MONDAY, MONDAY)]
    assert kinds == [CheckKind.CHECKED, CheckKind.UNDONE]


def test_walk_5_a_missed_day_is_entered_by_keyboard_and_counted_as_late(
    window: Window, town: Office, keys: Keys
) -> None:
    for _stop in range(20):
        keys("Tab")
        found = QApplication.focusWidget()
        if isinstance(found, Button) and found.text() == "Før inn nå":
            break
    keys("Return")
    account = town.accounts.find("instagram @testvikkommune")
    assert town.checklist.status(account, FRIDAY).late
    days = town.workdays().workdays_between(date(2026, 11, 2), MONDAY)
    grid = town.checklist.grid([account], days)
    total = sum(map(tally_of, grid.values()), Tally())  # as the archive counts
    assert (total.late, total.missed) == (1, 0)


def test_walk_6_the_deputy_takes_over_with_the_search_and_the_dots_show_it(
    shown: Callable[..., Window], town: Office, keys: Keys, qtbot: QtBot
) -> None:
    window = shown(town, search=open_search)
    keys("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    keys("“vikar”", "Return")
    current = town.people.current()
    assert current is not None
    assert current.name == "Jon Berg"
    window.activateWindow()  # the desktop does so when a dialog closes
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), AccountRow))
    keys("Space")
    view = page(window).rows.views()[0]
    assert view.dots[-1] is DayState.DEPUTY
    assert "av vikar" in view.dots_said


def test_what_was_not_looked_at_is_said_without_leaving_the_rows(
    window: Window, town: Office, keys: Keys
) -> None:
    keys("d")
    focused = QApplication.focusWidget()
    assert isinstance(focused, TwoLineCheck)
    assert focused.accessibleName() == "Kommentarer"
    keys("Down", "Space", "Return")
    (check,) = town.checklist.standing(MONDAY, MONDAY).values()
    assert "messages" not in check.confirmed
    assert "comments" in check.confirmed
    assert row().view.name == "@testvikkommune"
    assert page(window).rows.views()[0].line.endswith("uten meldinger")
