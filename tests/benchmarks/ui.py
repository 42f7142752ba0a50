"""The window under a person's hands: how long each thing takes, beside the limits of ux.md, 7.

A watchdog says the longest time that the window did not answer. Each figure is also a part of its
limit: under × 1.00 is within it. On a machine that others load, CPU=1 in the environment counts
what the window itself computes, without its waiting for the disk and for its turn.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock, at_local
from core.day_status import CheckId
from core.example import make_example
from core.office import Office
from core.paths import Paths
from tests.benchmarks.record import make_record
from ui.theme import theme
from ui.warm_up import steps
from ui.widgets.account_row import AccountRow
from ui.window import Window

KEY_TO_GREEN, ON_DISK, UNDO, PAGE, SILENCE = 0.100, 0.100, 0.050, 0.150, 0.100
"""Seconds: from a key to the green row painted, a check on disk, undo painted, another page
painted, and the longest that the window may not answer."""

ROUNDS = 12
now = time.thread_time if os.environ.get("CPU") else time.perf_counter
PAGES = (
    *("inquiries", "plan", "deletions", "accounts", "imports", "archive", "guidelines"),
    "settings",
)


def run() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    moment = at_local(datetime(2026, 11, 23, 8, 50))  # noqa: DTZ001  wall-clock time
    application = QApplication.instance() or QApplication([])
    for name, make in (("its example", make_example), ("a record of ten years", make_record)):
        with tempfile.TemporaryDirectory() as folder:
            paths, clock = Paths(Path(folder) / "home"), FixedClock(moment)
            make(paths, clock)
            _measure(name, paths, clock)
    application.processEvents()


def _measure(name: str, paths: Paths, clock: FixedClock) -> None:
    with closing(Office.open(paths, clock)) as office:
        print(f"The window on {name}, as parts of its limits")  # noqa: T201
        window = _shown(office)
        with _watched() as longest:
            for step in steps():
                step()
                _settle()
        _tell("longest silence while warming up", longest(), SILENCE)
        with _watched() as longest:
            _keys(office, window)
        _tell("longest silence while checking", longest(), SILENCE)
        with _watched() as longest:
            _pages(window)
        _tell("longest silence between pages", longest(), SILENCE)
        window.close()


def _shown(office: Office) -> Window:
    window = Window(office, theme())
    window.go_to("today")
    window.show()
    window.activateWindow()
    _settle()
    return window


def _keys(office: Office, window: Window) -> None:
    page = window.page
    on_disk = _timed_checks(office)
    green, undone = [], []
    page.take_focus()
    for _round in range(ROUNDS):
        row = QApplication.focusWidget()
        if not isinstance(row, AccountRow):
            raise RuntimeError(row)
        green.append(_pressed("Space", row.isChecked))
        undone.append(_pressed("Ctrl+Z", lambda row=row: not row.isChecked()))
    _tell("key to green row painted", statistics.median(green), KEY_TO_GREEN)
    _tell("  the slowest", max(green), KEY_TO_GREEN)
    _tell("  of that: on disk and told", statistics.median(on_disk), ON_DISK)
    _tell("undo to open row painted", statistics.median(undone), UNDO)
    _tell("  the slowest", max(undone), UNDO)


def _timed_checks(office: Office) -> list[float]:
    """The seconds that each check takes from now on: durable on disk, and the window told."""
    check, taken = office.checklist.check, []

    def timed(*given: object, **named: object) -> CheckId:
        begun = now()
        done = check(*given, **named)
        taken.append(now() - begun)
        return done

    office.checklist.check = timed
    return taken


def _pages(window: Window) -> None:
    for name in PAGES:
        for visit in ("first", "again"):
            _tell(f"to {name}, {visit}", _gone(window, name), PAGE)
            _gone(window, "today")
    window.go_to(PAGES[0])
    _settle()
    _tell("to today, again", _gone(window, "today"), PAGE)


def _gone(window: Window, page: str) -> float:
    """Seconds; what the page before it left to a worker is over by then."""
    while QThreadPool.globalInstance().activeThreadCount():
        _settle()
    _settle()
    begun = now()
    window.go_to(page)
    _settle()
    return now() - begun


def _pressed(keys: str, done: Callable[[], bool]) -> float:
    """Seconds from the key until what it does is painted."""
    begun = now()
    QTest.keySequence(QApplication.focusWidget(), QKeySequence(keys))
    _settle()
    taken = now() - begun
    if not done():
        raise RuntimeError(keys)
    return taken


def _settle() -> None:
    QApplication.processEvents()
    QApplication.processEvents()  # what the first round asked to be painted


@contextmanager
def _watched() -> Iterator[Callable[[], float]]:
    """A heart that beats every few milliseconds; its longest pause is when nothing answered."""
    beats: list[float] = []
    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(now()))
    heart.start()
    yield lambda: max((after - before for before, after in pairwise(beats)), default=0.0)
    heart.stop()


def _tell(name: str, seconds: float, limit: float) -> None:
    print(f"  {name:34} {seconds * 1000:8.1f} ms   × {seconds / limit:.2f}")  # noqa: T201
