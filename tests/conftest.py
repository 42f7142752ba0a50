"""What every test may ask for: a clock that stands still, a folder, an open office."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from core import language
from core.clock import FixedClock, at_local
from core.office import Office
from core.paths import Paths

pytest_plugins = ["tests.requirement_report"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MONDAY = at_local(datetime(2026, 11, 23, 8, 50))  # noqa: DTZ001  wall-clock time


@pytest.fixture(autouse=True)
def _bokmal() -> Iterator[None]:
    language.use("nb")
    yield
    language.use("nb")


@pytest.fixture
def clock() -> FixedClock:
    """Monday 23 November 2026 at 08.50 in Norway."""
    return FixedClock(MONDAY)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "home")


@pytest.fixture
def office(paths: Paths, clock: FixedClock) -> Iterator[Office]:
    """An open record in a folder of its own, with nothing in it yet."""
    with closing(Office.open(paths, clock)) as office:
        yield office
