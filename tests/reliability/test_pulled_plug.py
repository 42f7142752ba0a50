"""The process is pulled down in the middle of a tick; what was acknowledged is there."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.office import Office
from core.paths import Paths
from tests.workers import at_work

WORKER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from core.accounts import Account
from core.clock import SystemClock
from core.office import Office
from core.paths import Paths
from core.platforms import Platform

office = Office.open(Paths(Path(sys.argv[1])), SystemClock())
key = office.accounts.find("1").id
day = office.today() - timedelta(days=office.store.count("check_events"))
print("ready", flush=True)
while True:
    office.checklist.check(key, day=day, follow_up="Svar")
    print(day.isoformat(), flush=True)
    day -= timedelta(days=1)
"""


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_and_nothing_half_written_is_seen(
    paths: Paths, clock: FixedClock
) -> None:
    from core.accounts import Account
    from core.platforms import Platform

    with closing(Office.open(paths, clock)) as office:
        office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik kommune"))
    chance = random.Random(20261123)
    acknowledged: list[str] = []
    for _ in range(8):
        acknowledged += pulled_down(paths.home, after=chance.uniform(0.01, 0.15))
    with closing(sqlite3.connect(paths.database)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        days = [row[0] for row in file.execute("SELECT day FROM check_events")]
        follow_ups = file.execute("SELECT count(*) FROM follow_ups").fetchone()[0]
        journal = file.execute(
            "SELECT count(*) FROM journal WHERE changes LIKE '%check_events%'"
        ).fetchone()[0]
    assert len(acknowledged) > 20
    assert set(acknowledged) <= set(days)
    assert len(days) == len(set(days)) == follow_ups == journal


def pulled_down(home: Path, *, after: float) -> list[str]:
    """Ticks in a process of its own until it is killed; returns the days that it acknowledged."""
    with at_work(WORKER, home) as worker:
        time.sleep(after)
        worker.pull_down()
        return [line.strip() for line in worker.said if line.endswith("\n")]
