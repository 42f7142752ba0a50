"""Pulled down in the middle of saving a deletion: the whole entry is there, or none."""

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
from dataclasses import replace
from pathlib import Path
from core.clock import SystemClock
from core.deletions import EvidenceRef
from core.office import Office
from core.paths import Paths
from tests.core.deletion_cases import draft

office = Office.open(Paths(Path(sys.argv[1])), SystemClock())
whole = draft(office)
print("ready", flush=True)
while True:
    number = office.deletions.count() + 1
    file = office.evidence.keep(f"Ord {number}".encode() * 2000, f"{number}.txt")
    kept = replace(whole, evidence=(EvidenceRef.to(file),), reason=f"Grunn {number}")
    print(office.deletions.add(kept), flush=True)
"""


@pytest.mark.slow
def test_an_entry_is_there_whole_with_its_evidence_or_not_at_all(
    paths: Paths, clock: FixedClock
) -> None:
    Office.open(paths, clock).close()
    chance = random.Random(20261123)
    acknowledged = 0
    for _ in range(10):
        acknowledged = max(acknowledged, *pulled_down(paths.home, chance.uniform(0.01, 0.15)))
    assert acknowledged > 0
    with closing(Office.open(paths, clock)) as office:
        state = office.deletions.verify()
        assert state.ok, state.faults
        assert state.count >= acknowledged
        entries = office.deletions.entries()
        assert [e.deletion.reason for e in entries if e.deletion] == [
            f"Grunn {number}" for number in range(1, state.count + 1)
        ]
    with closing(sqlite3.connect(paths.database)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def pulled_down(home: Path, after: float) -> list[int]:
    """Lets the worker run that many seconds, kills it, and returns what it had acknowledged."""
    with at_work(WORKER, home) as worker:
        time.sleep(after)
        worker.pull_down()
        said = worker.said.read()
    return [0, *(int(line) for line in said.splitlines(keepends=True) if line.endswith("\n"))]
