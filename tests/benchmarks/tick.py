"""One check, durable on disk, beside a bare durable commit of two rows."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from core.accounts import Account
from core.clock import SystemClock
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from tests.benchmarks.measure import in_turn, report


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with (
            closing(Office.open(Paths(home), SystemClock())) as office,
            closing(sqlite3.connect(home / "bare.db", isolation_level=None)) as bare,
        ):
            bare.execute("PRAGMA journal_mode = TRUNCATE")
            bare.execute("PRAGMA synchronous = EXTRA")
            bare.execute("CREATE TABLE ticks (day, at)")
            key = office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik"))
            days = iter([office.today() - timedelta(days=n) for n in range(3000)])
            works = {
                "bare commit of two rows": lambda: commit(bare),
                "a check": lambda: office.checklist.check(key, day=next(days)),
            }
            report("A check", in_turn(works, runs=300), "bare commit of two rows")


def commit(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO ticks VALUES ('2026-11-23', 'now')")
    connection.execute("INSERT INTO ticks VALUES ('2026-11-23', 'now')")
    connection.execute("COMMIT")
