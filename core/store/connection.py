"""Opening the file so that what is acknowledged stays, and saying what the world refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import StoreProblem

# A rollback journal and EXTRA: nothing acknowledged is lost in a power cut, and the one file can
# be copied by anything. secure_delete and recursive_triggers belong to the deletion log.
_PRAGMAS = (
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "recursive_triggers = ON",
)

_REASONS = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "unreachable",
    sqlite3.SQLITE_IOERR: "unreachable",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
}
_GONE = ("no such table:", "no such column:")  # somebody took it out of the file by hand


@contextmanager
def said_plainly(path: Path | None) -> Iterator[None]:
    """Turns what SQLite says of the world into StoreProblem; what it says of our own SQL stays."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if reason is None and not str(error).startswith(_GONE):
            raise
        raise StoreProblem(reason or "corrupt", path) from error


def plain_connection(path: Path) -> sqlite3.Connection:
    """A connection that has not yet touched the file; rows answer by column name."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=2.0)
    connection.row_factory = sqlite3.Row
    return connection


def settle(connection: sqlite3.Connection) -> None:
    """How Fyrvakt keeps a file. Foreign keys are turned on after migrating."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT, or all of it goes back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
