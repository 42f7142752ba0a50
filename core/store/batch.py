"""The SQL of an import: rows in durable chunks, invisible until the export turns complete."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.store.connection import transaction
from core.store.gate import Gate
from core.store.rows import new_uuid, to_row
from core.store.tables import Table


@dataclass(frozen=True, slots=True)
class PostRows:
    """A post and what hangs on it; their post_id is filled in here."""

    post: object
    media: Sequence[object]
    search: tuple[str, str]


class Batch:
    """Writes one export's rows through a connection of its own, giving way to a person's step."""

    def __init__(self, connection: sqlite3.Connection, gate: Gate) -> None:
        self._connection, self._gate = connection, gate

    def known(self, account: int) -> dict[str, tuple[int, str]]:
        """Identity → (post id, digest of its newest version) of all that is seen already."""
        rows = self._connection.execute(
            """
            SELECT   posts.identity, posts.id, COALESCE (
                         (SELECT   post_versions.digest
                            FROM   post_versions JOIN exports AS later
                              ON   later.id = post_versions.export_id AND later.state = 'complete'
                           WHERE   post_versions.post_id = posts.id
                        ORDER BY   post_versions.id DESC LIMIT 1),
                         posts.digest)
              FROM   posts JOIN exports ON exports.id = posts.export_id
             WHERE   posts.account_id = ? AND exports.state = 'complete'
            """,
            (account,),
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def known_comments(self, account: int) -> set[str]:
        rows = self._connection.execute(
            """
            SELECT own_comments.identity
              FROM own_comments JOIN exports ON exports.id = own_comments.export_id
             WHERE own_comments.account_id = ? AND exports.state = 'complete'
            """,
            (account,),
        )
        return {row[0] for row in rows}

    def media(self, account: int) -> dict[int, dict[str, tuple[int, bool]]]:
        """Post id → uri → position of its media, and whether any export has brought the file."""
        rows = self._connection.execute(
            """
            SELECT   post_media.post_id, post_media.uri, post_media.position,
                     max(post_media.sha256) <> ''
              FROM   post_media
              JOIN   posts ON posts.id = post_media.post_id AND posts.account_id = ?
              JOIN   exports ON exports.id = post_media.export_id AND exports.state = 'complete'
          GROUP BY   post_media.post_id, post_media.position
            """,
            (account,),
        )
        found: dict[int, dict[str, tuple[int, bool]]] = {}
        for row in rows:
            found.setdefault(row[0], {})[row[1]] = (row[2], bool(row[3]))
        return found

    def begin(self, export: object) -> int:
        """Writes the export itself, running; returns its key."""
        with self._gate.for_background(), transaction(self._connection):
            return self._insert(Table.EXPORTS, export)

    def add_posts(self, rows: Iterable[PostRows]) -> None:
        """One durable chunk."""
        with self._gate.for_background(), transaction(self._connection):
            for row in rows:
                key = self._insert(Table.POSTS, row.post)
                for media in row.media:
                    self._insert(Table.POST_MEDIA, media, post_id=key)
                self._connection.execute(
                    "INSERT INTO post_search (rowid, title, text) VALUES (?, ?, ?)",
                    (key, *row.search),
                )

    def add(self, table: Table, records: Iterable[object]) -> None:
        """One durable chunk of records that nothing hangs on."""
        with self._gate.for_background(), transaction(self._connection):
            for record in records:
                self._insert(table, record)

    def leftovers(self) -> list[int]:
        """The exports that never became complete, the newest first: it may hang on an older."""
        rows = self._connection.execute(
            "SELECT id FROM exports WHERE state = 'running' ORDER BY id DESC"
        )
        return [row[0] for row in rows]

    def remove(self, export: int) -> None:
        """Takes an export that is not seen away."""
        with self._gate.for_background(), transaction(self._connection):
            for sql in (
                "DELETE FROM post_search WHERE rowid IN (SELECT id FROM posts WHERE export_id = ?)",
                "DELETE FROM post_versions WHERE export_id = ?",
                "DELETE FROM post_media WHERE export_id = ?",
                "DELETE FROM own_comments WHERE export_id = ?",
                "DELETE FROM posts WHERE export_id = ?",
                "DELETE FROM exports WHERE id = ? AND state = 'running'",
            ):
                self._connection.execute(sql, (export,))

    def digests(self) -> set[str]:
        """SHA-256 of every file that a row stands for."""
        rows = self._connection.execute("SELECT DISTINCT sha256 FROM post_media WHERE sha256 <> ''")
        return {row[0] for row in rows}

    def _insert(self, table: Table, record: object, **changes: int) -> int:
        row = {**to_row(record), **changes, "uuid": new_uuid()}
        if not row.get("id"):
            row.pop("id", None)
        cursor = self._connection.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' for _ in row)})",
            tuple(row.values()),
        )
        return int(cursor.lastrowid or 0)
