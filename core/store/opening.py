"""Opening a file: refusing a newer one, copying before a change of schema, then changing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.errors import StoreProblem, StoreTooNew
from core.store.connection import plain_connection, said_plainly, settle, transaction
from core.store.version import SCHEMA_VERSION


def open_file(path: Path) -> sqlite3.Connection:
    """The file, ready for use and of this program's schema.

    Raises StoreTooNew (nothing touched) and StoreProblem.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = None
    with said_plainly(path):
        try:
            connection = plain_connection(path)
            found = schema_version(connection)
            if found > SCHEMA_VERSION:
                raise StoreTooNew(path, found, SCHEMA_VERSION)
            settle(connection)
            if found < SCHEMA_VERSION:
                _migrate(connection, path, found)
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            if connection is not None:
                connection.close()
            raise
    return connection


def schema_version(connection: sqlite3.Connection) -> int:
    """The number of the file's newest change of schema; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copy_before_migrating(path: Path, version: int) -> Path:
    """A copy beside the file, named by the schema it has; an earlier such copy is kept."""
    folder = path.parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (target := folder / f"{path.stem}-schema-{version}-{number}.db").exists():
        number += 1
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _migrate(connection: sqlite3.Connection, path: Path, found: int) -> None:
    from sqlite_utils import Database  # slow to import, and seldom needed

    from core.store.migrations import migrations

    holds_something = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if found == 0 and holds_something and not _is_ours(connection):
        raise StoreProblem("not_ours", path)
    if holds_something:
        copy_before_migrating(path, found)
    with transaction(connection):
        if schema_version(connection) < SCHEMA_VERSION:  # another window may have been first
            migrations.apply(Database(connection, execute_plugins=False))
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.row_factory = sqlite3.Row
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise StoreProblem("corrupt", path)


def _is_ours(connection: sqlite3.Connection) -> bool:
    return bool(
        connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name IN ('_sqlite_migrations', 'accounts')"
        ).fetchone()
    )


def is_usable(path: Path) -> bool:
    """Whether the file is a whole record that this program can read; nothing is changed.

    Raises StoreTooNew when a newer version wrote it.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
            found = schema_version(file)
            whole = file.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            ours = _is_ours(file)
    except sqlite3.DatabaseError:
        return False
    if found > SCHEMA_VERSION:
        raise StoreTooNew(path, found, SCHEMA_VERSION)
    return whole and ours
