"""What somebody might do to the deletion log behind the program's back, and what is noticed."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from core.chain import Header, entry_hash
from core.clock import FixedClock
from core.deletions import FaultKind
from core.errors import StoreProblem
from core.office import Office
from core.store import Table
from tests.core.deletion_cases import add, draft

ENTRY_COLUMNS = (
    "number",
    "node",
    "at",
    "who",
    "kind",
    "about",
    "commitment",
    "previous",
    "hash",
)
CONTENT_COLUMNS = ("number", "salt", "body")


@pytest.fixture
def log(office: Office) -> Office:
    """Four entries, then a correction of the second."""
    office.store.who = "Kari Nes"
    add(office, 4)
    office.deletions.correct(2, reason="Feil navn.", fields={"decided_by": "Ola Moe"})
    assert office.deletions.verify().ok
    return office


@pytest.fixture
def connection(log: Office) -> sqlite3.Connection:
    """The very connection that the program has open."""
    return log.store._connection


def broken(office: Office) -> set[tuple[int, FaultKind]]:
    return {(fault.number, fault.kind) for fault in office.deletions.verify().faults}


def drop_guards(connection: sqlite3.Connection) -> None:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for row in found:
        if row[0].startswith("deletion_"):
            connection.execute(f"DROP TRIGGER {row[0]}")
    connection.execute("PRAGMA foreign_keys = OFF")


# What SQLite refuses on the open connection


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE deletion_entries SET who = 'Ola' WHERE number = 2",
        "UPDATE deletion_entries SET who = who",
        "UPDATE OR REPLACE deletion_entries SET number = 3 WHERE number = 2",
        "DELETE FROM deletion_entries WHERE number = 2",
        "DELETE FROM deletion_entries WHERE number = 5",
        "DELETE FROM deletion_entries",
        "REPLACE INTO deletion_entries SELECT * FROM deletion_entries WHERE number = 2",
        """INSERT OR REPLACE INTO deletion_entries
           SELECT number, node, at, 'Ola', kind, about, commitment, previous, hash
           FROM deletion_entries WHERE number = 5""",
        """INSERT INTO deletion_entries SELECT * FROM deletion_entries WHERE number = 2
           ON CONFLICT (number) DO UPDATE SET who = 'Ola'""",
        """INSERT INTO deletion_entries
           SELECT 9, node, at, who, kind, about, commitment, hash, hash
           FROM deletion_entries WHERE number = 4""",
        """INSERT INTO deletion_entries
           SELECT 6, node, at, who, kind, about, commitment, previous, hash
           FROM deletion_entries WHERE number = 4""",
        "UPDATE deletion_content SET body = '{}' WHERE number = 2",
        "UPDATE deletion_content SET body = NULL, salt = NULL WHERE number = 2",
        "UPDATE deletion_content SET number = 99 WHERE number = 2",
        "DELETE FROM deletion_content WHERE number = 2",
        "REPLACE INTO deletion_content SELECT number, salt, '{}' FROM deletion_content",
        """INSERT INTO deletion_content SELECT number, salt, '{}' FROM deletion_content WHERE 1
           ON CONFLICT (number) DO UPDATE SET body = '{}'""",
    ],
)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_plain_sql_on_the_open_connection_is_refused(
    log: Office, connection: sqlite3.Connection, attack: str, recursive: str
) -> None:
    connection.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = connection.execute("SELECT * FROM deletion_entries").fetchall()
    contents = connection.execute("SELECT * FROM deletion_content").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="deletion log"):
        connection.execute(attack)
    assert connection.execute("SELECT * FROM deletion_entries").fetchall() == before
    assert connection.execute("SELECT * FROM deletion_content").fetchall() == contents
    assert log.deletions.verify().ok


# What is noticed once the guards are taken away


def test_guards_that_were_taken_away_are_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    connection.execute("DROP TRIGGER deletion_entries_keep")
    state = log.deletions.verify()
    assert not state.ok
    assert state.first_broken is None
    assert broken(log) == {(0, FaultKind.GUARDS)}


def test_a_guard_that_was_exchanged_for_a_tame_one_is_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    connection.execute("DROP TRIGGER deletion_entries_keep")
    connection.execute(
        "CREATE TRIGGER deletion_entries_keep BEFORE DELETE ON deletion_entries"
        " BEGIN SELECT RAISE (IGNORE); END"
    )
    assert (0, FaultKind.GUARDS) in broken(log)


def test_a_trigger_of_somebody_elses_is_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    connection.execute("CREATE TRIGGER extra AFTER INSERT ON deletion_content BEGIN SELECT 1; END")
    assert broken(log) == {(0, FaultKind.GUARDS)}


@pytest.mark.parametrize("column", [name for name in ENTRY_COLUMNS if name != "number"])
def test_every_changed_column_of_an_entry_is_noticed(
    log: Office, connection: sqlite3.Connection, column: str
) -> None:
    drop_guards(connection)
    new = {"about": "1", "kind": "'erasure'", "at": "'2026-11-22T07:50:00+00:00'"}
    value = new.get(column, f"replace (hex (zeroblob (32)), '0', 'a') || substr ({column}, 65)")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(f"UPDATE deletion_entries SET {column} = {value} WHERE number = 3")
    state = log.deletions.verify()
    assert state.first_broken == 3
    assert (3, FaultKind.CHANGED) in broken(log) or (3, FaultKind.LINK) in broken(log)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("body = replace (body, 'Grunn 3', 'Grunn 4')", FaultKind.CONTENT),
        ("body = body || ' '", FaultKind.CONTENT),
        ("body = ''", FaultKind.CONTENT),
        ("body = NULL", FaultKind.CONTENT),
        ("salt = NULL", FaultKind.CONTENT),
        ("salt = zeroblob (16)", FaultKind.CONTENT),
        ("salt = substr (salt, 1, 15)", FaultKind.CONTENT),
        ("salt = NULL, body = NULL", FaultKind.NO_CONTENT),
        ("number = 99", FaultKind.NO_CONTENT),
    ],
)
def test_every_changed_column_of_a_content_is_noticed(
    log: Office, connection: sqlite3.Connection, change: str, fault: FaultKind
) -> None:
    drop_guards(connection)
    connection.execute(f"UPDATE deletion_content SET {change} WHERE number = 3")
    assert (3, fault) in broken(log)
    assert log.deletions.verify().first_broken == 3


def test_the_same_bytes_as_another_type_are_noticed(log: Office) -> None:
    """One bit in a row's header tells a text from a blob."""
    connection = log.store._connection
    drop_guards(connection)
    for kind in ("trigger", "table"):
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace (sql, ') STRICT', ')')"
            " WHERE name LIKE 'deletion%' AND type = ?",
            (kind,),
        )
    connection.execute("PRAGMA writable_schema = RESET")
    connection.execute("UPDATE deletion_content SET body = CAST (body AS BLOB) WHERE number = 3")
    assert (3, FaultKind.CONTENT) in broken(log)


def test_contents_that_changed_places_are_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    drop_guards(connection)
    connection.execute("UPDATE deletion_content SET number = -1 WHERE number = 1")
    connection.execute("UPDATE deletion_content SET number = 1 WHERE number = 3")
    connection.execute("UPDATE deletion_content SET number = 3 WHERE number = -1")
    assert {(1, FaultKind.CONTENT), (3, FaultKind.CONTENT)} <= broken(log)


def test_an_entry_taken_out_of_the_middle_is_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    drop_guards(connection)
    connection.execute("DELETE FROM deletion_entries WHERE number = 3")
    found = broken(log)
    assert (4, FaultKind.GAP) in found
    assert (4, FaultKind.LINK) in found
    assert (3, FaultKind.LONELY) in found


def test_an_entry_taken_out_and_the_rest_numbered_anew_is_noticed(
    log: Office, connection: sqlite3.Connection
) -> None:
    drop_guards(connection)
    for table in ("deletion_content", "deletion_entries"):
        connection.execute(f"DELETE FROM {table} WHERE number = 3")
        connection.execute(f"UPDATE {table} SET number = number - 1 WHERE number > 3")
    assert log.deletions.verify().first_broken == 3


def test_a_forged_entry_at_the_end_is_noticed(log: Office, connection: sqlite3.Connection) -> None:
    connection.execute(
        """
        INSERT INTO deletion_entries
        SELECT 6, node, at, who, 'entry', NULL, commitment, hash, lower (hex (randomblob (32)))
        FROM deletion_entries WHERE number = 5
        """
    )
    assert {(6, FaultKind.CHANGED), (6, FaultKind.NO_CONTENT)} <= broken(log)


# What only paper shows


def register(office: Office, number: int, code: str) -> None:
    with office.store.step("Register") as write:
        write.execute(
            """
            INSERT INTO archive_reports (uuid, half, file_name, sha256, pages, language, how,
                                         registered_at, log_number, log_code)
            VALUES ('u', '2026-H2', 'r.pdf', '', 1, 'nb', 'printed', '', ?, ?)
            """,
            number,
            code,
        )
        write.touched(Table.ARCHIVE_REPORTS)


def test_a_report_that_printed_the_same_code_is_content(log: Office) -> None:
    state = log.deletions.verify()
    register(log, state.count, state.code)
    register(log, 2, log.deletions.entry(2).hash)
    assert log.deletions.verify().ok


def test_a_tail_that_was_cut_is_noticed_where_a_report_printed_it(
    log: Office, connection: sqlite3.Connection
) -> None:
    state = log.deletions.verify()
    register(log, state.count, state.code)
    drop_guards(connection)
    for table in ("deletion_content", "deletion_entries"):
        connection.execute(f"DELETE FROM {table} WHERE number > 3")
    assert broken(log) == {(0, FaultKind.GUARDS), (4, FaultKind.CUT)}


def test_a_log_that_was_hashed_anew_is_noticed_where_a_report_printed_it(
    log: Office, connection: sqlite3.Connection
) -> None:
    state = log.deletions.verify()
    register(log, state.count, state.code)
    triggers = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'deletion%'"
    ).fetchall()
    drop_guards(connection)
    previous = "0" * 64
    for row in connection.execute("SELECT * FROM deletion_entries").fetchall():
        columns: dict[str, Any] = {name: row[name] for name in ENTRY_COLUMNS if name != "hash"}
        columns |= {"who": "Ola", "previous": previous}
        previous = entry_hash(Header(**columns))
        connection.execute(
            "UPDATE deletion_entries SET who = 'Ola', previous = ?, hash = ? WHERE number = ?",
            (columns["previous"], previous, row["number"]),
        )
    for row in triggers:
        connection.execute(row[0])
    assert broken(log) == {(5, FaultKind.REWRITTEN)}


# Evidence


def test_a_changed_evidence_file_is_noticed(log: Office) -> None:
    deletion = log.deletions.entry(1).deletion
    assert deletion is not None
    path = log.evidence.path(log.evidence.file(deletion.evidence[0].sha256))
    path.chmod(0o600)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert (1, FaultKind.EVIDENCE_CHANGED) in broken(log)
    path.unlink()
    assert (1, FaultKind.EVIDENCE_MISSING) in broken(log)


def test_evidence_is_checked_even_when_its_row_was_changed(
    log: Office, connection: sqlite3.Connection
) -> None:
    connection.execute("DELETE FROM evidence_files")
    assert log.deletions.verify().ok
    for path in log.evidence.folder.iterdir():
        path.unlink()
    assert (1, FaultKind.EVIDENCE_MISSING) in broken(log)


# A log that was tampered with can still be read


def test_a_broken_log_is_still_shown(log: Office, connection: sqlite3.Connection) -> None:
    drop_guards(connection)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE deletion_content SET body = '[1' WHERE number = 1")
    connection.execute("UPDATE deletion_entries SET kind = 'x', at = 'never' WHERE number = 2")
    connection.execute(
        "UPDATE deletion_content SET body = CAST (x'7b2261ff' AS TEXT) WHERE number = 3"
    )
    entries = log.deletions.entries()
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.deletion is None for entry in entries] == [True, True, True, False, True]
    assert (entries[1].kind, entries[1].at) == (None, None)
    assert {1, 2, 3} <= {number for number, _kind in broken(log)}


# Bytes in the file


def places(data: bytes, connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """Column and offset of every stored byte of the log in the file."""
    rows = connection.execute(
        "SELECT e.node, e.at, e.who, e.kind, e.commitment, e.previous, e.hash, c.salt, c.body"
        " FROM deletion_entries AS e JOIN deletion_content AS c USING (number)"
    ).fetchall()
    for row in rows:
        whole = "".join(str(value) for value in tuple(row)[:7] if value is not None)
        at = data.find(whole.encode())  # the columns of an entry lie one after the other
        assert at >= 0
        for name in row.keys()[:7]:
            size = len(str(row[name]).encode())
            yield from ((name, at + byte) for byte in range(size))
            at += size
        content = bytes(row["salt"]) + str(row["body"]).encode()
        at = data.find(content)
        assert at >= 0
        yield from (("salt" if n < 16 else "body", at + n) for n in range(len(content)))


@pytest.mark.slow
def test_a_thousand_changed_bytes_in_the_log_are_noticed_one_by_one(
    office: Office, clock: FixedClock
) -> None:
    office.store.who = "Kari Nes"
    for number in range(1, 5):
        office.deletions.add(draft(office, reason=f"Grunn {number}", text="Ord", link=""))
    office.close()
    data = office.paths.database.read_bytes()
    with closing(sqlite3.connect(office.paths.database)) as connection:
        connection.row_factory = sqlite3.Row
        known = list(places(data, connection))
    assert {name for name, _at in known} >= {"node", "who", "hash", "salt", "body"}
    chance = random.Random(20261123)
    assert not noticed(office, data, clock)
    for name, at in chance.sample(known, 1000):
        changed = bytearray(data)
        changed[at] ^= 1 << chance.randrange(8)
        assert noticed(office, changed, clock), (name, at)


def noticed(office: Office, data: bytes, clock: FixedClock) -> bool:
    office.paths.database.write_bytes(data)
    try:
        with closing(Office.open(office.paths, clock)) as again:
            return not again.deletions.verify().ok
    except StoreProblem:
        return True
