"""The two municipalities that are looked at: one with nine months behind it, one brand new."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from core.clock import FixedClock, at_local
from core.example import make_example
from core.office import Office
from core.paths import Paths

MONDAY = at_local(datetime(2026, 11, 23, 8, 50))  # noqa: DTZ001  wall-clock time


def filled_office(home: Path) -> Office:
    """Testvik kommune (eksempel) on Monday 23 November 2026."""
    clock = FixedClock(MONDAY)
    make_example(Paths(home), clock)
    return Office.open(Paths(home), clock)


def empty_office(home: Path) -> Office:
    """Nothing is registered yet; the first run was skipped."""
    office = Office.open(Paths(home), FixedClock(MONDAY))
    office.settings.change({"first_run_done": "1"}, label="first run")
    return office
