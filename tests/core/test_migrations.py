"""A file that an earlier version wrote is brought up to date with everything in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.log_check import FaultKind
from core.office import Office
from core.paths import Paths
from core.store.version import SCHEMA_VERSION

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.fixture
def from_version_1(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    paths = Paths(tmp_path / "home")
    paths.home.mkdir()
    with closing(sqlite3.connect(paths.database)) as file:
        file.executescript((SCHEMAS / "version_1.sql").read_text("utf-8"))
    with closing(Office.open(paths, clock)) as office:
        yield office


def test_a_file_of_the_first_version_keeps_all_it_held(from_version_1: Office) -> None:
    office = from_version_1
    assert office.store.schema_version() == SCHEMA_VERSION
    assert [account.name for account in office.accounts.everything()] == [
        "Testvik kommune",
        "@testvikkommune",
    ]
    assert len(office.checklist.events(*2 * (office.today(),))) == 1
    assert len(office.deletions.entries()) == 1
    found = office.deletions.verify()  # the dump holds the record, not the files beside it
    assert {fault.kind for fault in found.faults} == {FaultKind.EVIDENCE_MISSING}


def test_every_earlier_version_has_its_dump() -> None:
    assert sorted(path.name for path in SCHEMAS.iterdir()) == [
        f"version_{number}.sql" for number in range(1, SCHEMA_VERSION)
    ]


def test_who_looked_after_an_account_is_appointed_to_it(tmp_path: Path, clock: FixedClock) -> None:
    paths = Paths(tmp_path / "home")
    paths.home.mkdir()
    dump = (SCHEMAS / "version_1.sql").read_text("utf-8")
    with closing(sqlite3.connect(paths.database)) as file:
        file.executescript(dump)
        line = "kari nes,  Siri Lund; Ny Person"
        file.execute("UPDATE accounts SET administrators = ? WHERE id = 1", (line,))
        file.commit()
    with closing(Office.open(paths, clock)) as office:
        held = office.appointments.of_account(office.accounts.everything()[0].id)
        assert [(one.role, office.people.name(one.person_id)) for one in held] == [
            ("responsible", "Kari Nes"),
            ("deputy", "Jon Berg"),
            ("administrator", "Kari Nes"),
            ("administrator", "Siri Lund"),
            ("administrator", "Ny Person"),
        ]
        assert {one.first for one in held} == {office.today()}
        before = office.accounts.everything()
        office.tidy()
        assert [one.name for one in before] == [one.name for one in office.accounts.everything()]
        assert office.accounts.everything()[0].administrators == line
