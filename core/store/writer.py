"""What a step may do: insert, save and delete records, remembering how each row was."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from core.errors import Conflict, NotFound
from core.store.rows import Row, new_uuid, to_row
from core.store.tables import APPEND_ONLY, Table


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where it was not or no longer is."""

    table: Table
    id: int
    before: Row | None
    after: Row | None

    def inverse(self) -> RowChange:
        return RowChange(self.table, self.id, self.after, self.before)

    @property
    def sign(self) -> str:
        if self.before is None:
            return "+"
        return "-" if self.after is None else "~"


@dataclass(slots=True)
class Step:
    """What the person did, in words, and the rows that it touched."""

    label: str
    changes: list[RowChange] = field(default_factory=list)

    @property
    def tables(self) -> frozenset[Table]:
        return frozenset(change.table for change in self.changes)


class Writer:
    """Open only inside `with store.step(...)`."""

    def __init__(self, connection: sqlite3.Connection, step: Step) -> None:
        self._connection, self.step = connection, step

    def insert(self, table: Table, record: object) -> int:
        """Adds a record; its id may be 0. Returns the new key."""
        row = to_row(record)
        if not row.get("id", 1):
            del row["id"]
        row["uuid"] = row.get("uuid") or new_uuid()
        names = ", ".join(row)
        marks = ", ".join("?" for _ in row)
        cursor = self._connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )
        key = int(cursor.lastrowid or 0)
        self.step.changes.append(RowChange(table, key, None, self._row(table, key)))
        return key

    def save(self, table: Table, record: Any) -> None:
        """Writes a record over its row. Raises NotFound when it is gone."""
        before = self._row(table, record.id)
        if before is None:
            raise NotFound(table, record.id)
        after = {**before, **to_row(record)}
        if after != before:
            self.put(RowChange(table, record.id, before, after))

    def delete(self, table: Table, key: int) -> None:
        """Removes a row. Raises NotFound when it is gone already."""
        before = self._row(table, key)
        if before is None:
            raise NotFound(table, key)
        self.put(RowChange(table, key, before, None))

    def replay(self, change: RowChange) -> None:
        """Does a remembered change again. Raises Conflict when the row has moved on."""
        if change.table in APPEND_ONLY:
            return
        if self._row(change.table, change.id) != change.before:
            raise Conflict(f"{change.table} {change.id}")
        self.put(change)

    def count(self, table: Table, where: str, *values: Any) -> int:
        """How many rows fit, as this step sees them."""
        sql = f"SELECT count(*) FROM {table} WHERE {where}"
        return int(self._connection.execute(sql, values).fetchone()[0])

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        """For SQL that lives in core/store; such changes are not undone row by row."""
        return self._connection.execute(sql, values)

    def touched(self, table: Table, key: int = 0) -> None:
        """Notes a change made with `execute`, so that listeners and the journal hear of it."""
        self.step.changes.append(RowChange(table, key, None, None))

    def put(self, change: RowChange) -> None:
        """Makes the row what the change says, and remembers it."""
        if change.after is None:
            self._connection.execute(f"DELETE FROM {change.table} WHERE id = ?", (change.id,))
        elif change.before is None:
            row = change.after
            marks = ", ".join("?" for _ in row)
            self._connection.execute(
                f"INSERT INTO {change.table} ({', '.join(row)}) VALUES ({marks})",
                tuple(row.values()),
            )
        else:
            names = ", ".join(f"{name} = ?" for name in change.after)
            self._connection.execute(
                f"UPDATE {change.table} SET {names} WHERE id = ?",
                (*change.after.values(), change.id),
            )
        self.step.changes.append(change)

    def _row(self, table: Table, key: int) -> Row | None:
        found = self._connection.execute(f"SELECT * FROM {table} WHERE id = ?", (key,)).fetchone()
        return dict(found) if found is not None else None
