"""The open file: reading it, and changing it one undoable step at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from core.clock import Clock
from core.errors import NotFound
from core.store.connection import plain_connection, said_plainly, settle, transaction
from core.store.gate import Gate
from core.store.opening import open_file, schema_version
from core.store.rows import asked, encode, from_row, new_uuid
from core.store.tables import APPEND_ONLY, Table
from core.store.writer import Step, Writer

R = TypeVar("R")
Reverse = Callable[[Writer], None]

UNDO_DEPTH = 200


@dataclass(frozen=True, slots=True)
class Changed:
    """Told to every listener after a step is safely on disk."""

    tables: frozenset[Table]
    origin: object | None = None


@dataclass(slots=True)
class _Done:
    step: Step
    reverse: Reverse | None


class Store:
    """One municipality's file.

    Opening raises StoreTooNew or StoreProblem; so does every verb when the disk is full, the file
    locked or the folder read-only. Nothing is half done then.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path, self.clock = path, clock
        self.who = ""
        self.gate = Gate()
        self._listeners: list[Callable[[Changed], None]] = []
        self._done: list[_Done] = []
        self._undone: list[_Done] = []
        self._writer: Writer | None = None
        self._connection = open_file(path)

    def close(self) -> None:
        self._connection.close()

    # Reading

    def one(self, kind: type[R], table: Table, key: int) -> R:
        """The record with this key. Raises NotFound."""
        found = self.first(kind, table, "id = ?", key)
        if found is None:
            raise NotFound(table, key)
        return found

    def first(
        self, kind: type[R], table: Table, where: str = "1", *values: Any, order: str = "id"
    ) -> R | None:
        """The first record that fits, or None."""
        rows = self.select(f"SELECT * FROM {table} WHERE {where} ORDER BY {order} LIMIT 1", *values)
        return from_row(kind, rows[0]) if rows else None

    def all(
        self, kind: type[R], table: Table, where: str = "1", *values: Any, order: str = "id"
    ) -> list[R]:
        """Every record that fits, in order."""
        rows = self.select(f"SELECT * FROM {table} WHERE {where} ORDER BY {order}", *values)
        return [from_row(kind, row) for row in rows]

    @property
    def stamp(self) -> object:
        """The same until the file is changed, whoever does it; within a step never the same."""
        if self._connection.in_transaction:
            return object()  # what is taken back leaves no trace in the count
        others = self.select("PRAGMA data_version")[0][0]
        return id(self._connection), self._connection.total_changes, others

    def count(self, table: Table, where: str = "1", *values: Any) -> int:
        """How many rows fit."""
        return int(self.select(f"SELECT count(*) FROM {table} WHERE {where}", *values)[0][0])

    def lowest(self, table: Table, column: str, *, per: str) -> list[tuple[Any, Any]]:
        """The lowest value of a column for each value of another."""
        # From one value to the next in the index: the rows between are not read.
        rows = self.select(
            f"""
            WITH RECURSIVE found (one) AS (
                SELECT min({per}) FROM {table} UNION ALL
                SELECT (SELECT min({per}) FROM {table} WHERE {per} > one)
                  FROM found WHERE one IS NOT NULL)
            SELECT one, (SELECT min({column}) FROM {table} WHERE {per} = one)
              FROM found WHERE one IS NOT NULL
            """
        )
        return [(row[0], row[1]) for row in rows]

    def select(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Rows of a statement that lives in core/store; values are encoded as in records."""
        with said_plainly(self.path):
            return self._connection.execute(sql, [asked(value) for value in values]).fetchall()

    # Changing

    @contextmanager
    def step(
        self,
        label: str,
        *,
        origin: object | None = None,
        reverse: Reverse | None = None,
        undoable: bool = True,
    ) -> Iterator[Writer]:
        """One transaction, one undo entry, one row in the journal and one notice after it.

        `reverse` undoes what an append-only table took in (by adding to it); the other rows are
        put back as they were. Without it such a step cannot be undone.

        A step within a step is a part of it, under the outer one's label and its undo: so several
        verbs are one thing that a person did. It takes no `reverse`.
        """
        if self._writer is not None:
            if reverse is not None:
                raise ValueError("a step within a step takes no reverse")
            yield self._writer
            return
        step = Step(label)
        with said_plainly(self.path), self.gate.for_a_person(), transaction(self._connection):
            self._writer = Writer(self._connection, step)
            try:
                yield self._writer
            finally:
                self._writer = None
            self._journal(step)
        if not step.changes:
            return
        self._undone.clear()
        if undoable and (reverse or not step.tables & APPEND_ONLY):
            self._done.append(_Done(step, reverse))
            del self._done[:-UNDO_DEPTH]
        self._tell(step, origin)

    @property
    def undo_label(self) -> str:
        """What `undo` would undo, in the words it was done in; empty when nothing."""
        return self._done[-1].step.label if self._done else ""

    @property
    def redo_label(self) -> str:
        return self._undone[-1].step.label if self._undone else ""

    def undo(self, *, origin: object | None = None) -> str:
        """Takes the last step back; returns its label, empty when there is none.

        Raises Conflict when a row has moved on; nothing is changed then.
        """
        if not self._done:
            return ""
        done = self._done[-1]
        changes = [change.inverse() for change in reversed(done.step.changes)]
        step = self._replay(done.step.label, changes, done.reverse)
        self._done.pop()
        if done.reverse is None:
            self._undone.append(done)
        self._tell(step, origin)
        return done.step.label

    def redo(self, *, origin: object | None = None) -> str:
        """Does again what was undone last; returns its label, empty when there is none."""
        if not self._undone:
            return ""
        done = self._undone[-1]
        step = self._replay(done.step.label, done.step.changes, None)
        self._done.append(self._undone.pop())
        self._tell(step, origin)
        return done.step.label

    def forget_undo(self) -> None:
        """After the file was exchanged for another."""
        self._done.clear()
        self._undone.clear()

    def exchange(self, swap: Callable[[], R]) -> R:
        """Lets go of the file while `swap` puts another in its place, then opens what is there.

        Nothing can be undone past it; every listener hears that everything changed.
        """
        self._connection.close()
        try:
            return swap()
        finally:
            self._connection = open_file(self.path)
            self.forget_undo()
            self.tell(*Table)

    def _replay(self, label: str, changes: list[Any], reverse: Reverse | None) -> Step:
        step = Step(label)
        with said_plainly(self.path), self.gate.for_a_person(), transaction(self._connection):
            writer = Writer(self._connection, step)
            if reverse is not None:
                reverse(writer)
            for change in changes:
                if change.before is not None or change.after is not None:
                    writer.replay(change)
            self._journal(step)
        return step

    def _journal(self, step: Step) -> None:
        if not step.changes:
            return
        changes = json.dumps([[c.table, c.id, c.sign] for c in step.changes])
        self._connection.execute(
            "INSERT INTO journal (uuid, at, who, what, changes) VALUES (?, ?, ?, ?, ?)",
            (new_uuid(), encode(self.clock.now()), self.who, step.label, changes),
        )

    # Drafts: kept through a crash, outside undo and journal

    def draft(self, form: str) -> dict[str, Any]:
        """What was last typed into this form and not saved; empty when nothing."""
        rows = self.select("SELECT content FROM drafts WHERE form = ?", form)
        if not rows:
            return {}
        with suppress(ValueError):
            found = json.loads(rows[0]["content"])
            if isinstance(found, dict):
                return found
        return {}

    def keep_draft(self, form: str, content: dict[str, Any]) -> None:
        """Remembers what stands in a form; an empty one is forgotten."""
        with said_plainly(self.path), self.gate.for_a_person(), transaction(self._connection):
            self._connection.execute("DELETE FROM drafts WHERE form = ?", (form,))
            if content:
                self._connection.execute(
                    "INSERT INTO drafts (uuid, form, content, saved_at) VALUES (?, ?, ?, ?)",
                    (new_uuid(), form, json.dumps(content), encode(self.clock.now())),
                )

    def drop_draft(self, form: str) -> None:
        self.keep_draft(form, {})

    # Copies

    def snapshot(self, target: Path) -> Path:
        """A copy of the file as it is now, made in small steps so that a key press gets through."""
        with (
            said_plainly(self.path),
            closing(plain_connection(self.path)) as source,
            closing(plain_connection(target)) as copy,
        ):
            source.backup(copy, pages=4096, sleep=0.005)
        return target

    def second_connection(self) -> sqlite3.Connection:
        """A connection of its own for work off the main thread; close it there."""
        with said_plainly(self.path):
            connection = plain_connection(self.path)
            settle(connection)
            connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def schema_version(self) -> int:
        return schema_version(self._connection)

    # Telling

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Every listener hears of every step after it is on disk."""
        self._listeners.append(listener)

    def stop_telling(self, listener: Callable[[Changed], None]) -> None:
        """The listener is going away; nothing happens when it is not one."""
        with suppress(ValueError):
            self._listeners.remove(listener)

    def tell(self, *tables: Table, origin: object | None = None) -> None:
        """Says that these tables changed in another way than by a step."""
        self._send(Changed(frozenset(tables), origin))

    def _tell(self, step: Step, origin: object | None) -> None:
        self._send(Changed(step.tables, origin))

    def _send(self, event: Changed) -> None:
        for listener in list(self._listeners):
            listener(event)
