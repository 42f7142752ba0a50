"""What the municipality chose, and copies of everything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.accounts import Account
from core.backup import latest_backup, make_backup, restore
from core.clock import FixedClock
from core.errors import InvalidRecord, Refused, StoreTooNew
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from core.store.version import SCHEMA_VERSION


def test_a_setting_has_a_default_and_keeps_what_is_chosen(office: Office) -> None:
    assert office.settings.text("language") == "nb"
    office.settings.change({"language": "nn", "text_size": "150"}, label="x")
    assert office.settings.text("language") == "nn"
    assert office.settings.number("text_size") == 150
    office.store.undo()
    assert office.settings.text("language") == "nb"


@pytest.mark.parametrize(
    ("key", "value"),
    [("language", "da"), ("text_size", "250"), ("text_size", "stor"), ("farge", "")],
)
def test_a_setting_that_is_not_possible_is_refused(office: Office, key: str, value: str) -> None:
    with pytest.raises(InvalidRecord):
        office.settings.change({"municipality": "Testvik kommune", key: value}, label="x")
    assert office.settings.text("municipality") == ""


def test_who_is_at_work_is_remembered(office: Office, clock: FixedClock) -> None:
    office.accounts.add(Account(platform=Platform.X, name="@testvik"), responsible="Kari Nes")
    kari = office.people.by_name("kari nes")
    assert kari is not None
    office.people.sit_down(kari)
    office.close()
    with closing(Office.open(office.paths, clock)) as again:
        assert again.people.current() == kari
        assert again.store.who == "Kari Nes"


def test_a_backup_holds_the_record_and_its_files(office: Office, tmp_path: Path) -> None:
    office.accounts.add(Account(platform=Platform.X, name="@testvik"))
    office.paths.evidence.mkdir(parents=True)
    (office.paths.evidence / "ab").write_bytes(b"evidence")
    made = make_backup(office.store, office.paths, office.clock, tmp_path / "stick")
    assert made.files == 1
    assert (made.database.parent / "evidence" / "ab").read_bytes() == b"evidence"
    with closing(sqlite3.connect(made.database)) as copy:
        assert copy.execute("SELECT name FROM accounts").fetchall() == [("@testvik",)]


def test_two_backups_in_one_minute_are_both_kept(office: Office) -> None:
    first, second = office.back_up(), office.back_up()
    assert first.database != second.database
    assert latest_backup(office.paths) is not None


def test_restoring_lays_the_file_in_use_aside(
    office: Office, paths: Paths, clock: FixedClock
) -> None:
    office.accounts.add(Account(platform=Platform.X, name="@testvik"))
    copy = office.back_up().database.parent
    office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik"))
    office.close()
    aside = restore(copy, paths, clock)
    with closing(Office.open(paths, clock)) as again:
        assert [account.name for account in again.accounts.everything()] == ["@testvik"]
    assert aside is not None
    with closing(sqlite3.connect(aside)) as kept:
        assert kept.execute("SELECT count(*) FROM accounts").fetchone() == (2,)


def test_restoring_something_else_is_refused_and_changes_nothing(
    office: Office, paths: Paths, clock: FixedClock, tmp_path: Path
) -> None:
    office.accounts.add(Account(platform=Platform.X, name="@testvik"))
    office.close()
    before = paths.database.read_bytes()
    stray = tmp_path / "letter.db"
    stray.write_bytes(b"Dear archivist")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE notes (text)")
    for file in (stray, other, tmp_path / "missing.db"):
        with pytest.raises(Refused, match="not_a_backup"):
            restore(file, paths, clock)
    assert paths.database.read_bytes() == before


def test_restoring_a_newer_file_is_refused(office: Office, paths: Paths, clock: FixedClock) -> None:
    copy = office.back_up().database
    office.close()
    with closing(sqlite3.connect(copy)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(StoreTooNew):
        restore(copy, paths, clock)


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("opening_hours", "når det passer", "unreadable"),
        ("opening_hours", "15:30-08:00", "closes_before_opening"),
        ("organisation_number", "1234", "organisation_number"),
        ("guideline_profile", "atlantis", "choice"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(
    office: Office, key: str, value: str, reason: str
) -> None:
    before = office.settings.text(key)
    with pytest.raises(InvalidRecord) as refused:
        office.settings.change({key: value}, label="-")
    assert refused.value.reason == reason
    assert office.settings.text(key) == before


def test_a_setting_is_put_in_order_before_it_is_kept(office: Office) -> None:
    office.settings.change({"organisation_number": "964 979 901"}, label="-")
    assert office.settings.text("organisation_number") == "964979901"


def test_restoring_mends_evidence_that_was_changed_and_keeps_the_changed_file(
    office: Office, paths: Paths, clock: FixedClock
) -> None:
    paths.evidence.mkdir(parents=True)
    file = paths.evidence / "ab"
    file.write_bytes(b"evidence")
    copy = office.back_up().database.parent
    office.close()
    file.write_bytes(b"evidense")
    restore(copy, paths, clock)
    assert file.read_bytes() == b"evidence"
    (laid_aside,) = paths.backups.glob("before-restore-evidence-*/ab")
    assert laid_aside.read_bytes() == b"evidense"
