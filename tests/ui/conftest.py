"""What the tests of the window may ask for: the look, a filled office, and a shown window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office
from tests.ui.town import fill
from ui.theme import Scheme, Theme, theme
from ui.window import Search, Window

Press = Callable[..., None]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The light look at 100 %; put back afterwards."""
    found = theme()
    found.apply(Scheme.LIGHT, 1.0, high_contrast=False)
    yield found
    found.apply(Scheme.LIGHT, 1.0, high_contrast=False)


@pytest.fixture
def town(office: Office, clock: FixedClock) -> Office:
    """The office of Testvik on Monday 23 November 2026 at 08.50; Instagram missed on Friday."""
    fill(office, clock)
    return office


@pytest.fixture
def shown(qtbot: QtBot, look: Theme, office: Office) -> Iterator[Callable[..., Window]]:
    """Opens the window on an office, as large as on a small office PC.

    It asks for `office` so that this outlives the windows, as it does in the program.
    """
    windows: list[Window] = []

    def show(office: Office, search: Search | None = None) -> Window:
        window = Window(office, look, search=search)
        windows.append(window)
        window.go_to("today")
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(shown: Callable[[Office], Window], town: Office) -> Window:
    return shown(town)


@pytest.fixture
def press(qapp: QApplication) -> Press:
    """Presses keys one after the other where the focus is; text between “ ” is typed."""

    def act(*keys: str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            if key.startswith("“"):
                QTest.keyClicks(focused, key.strip("“”"))
            elif len(key) == 1:
                QTest.keyClick(focused, key)
            else:
                QTest.keySequence(focused, QKeySequence(key))
            QApplication.processEvents()

    return act
