"""The deletion log's SQL: adding to it, reading it, and reading it distrustfully."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.chain import SALT_BYTES, START, Header, commitment, entry_hash
from core.store.store import Store
from core.store.tables import Table
from core.store.writer import Writer

COLUMNS = (
    "number",
    "node",
    "at",
    "who",
    "kind",
    "about",
    "commitment",
    "previous",
    "hash",
    "content_number",
    "salt",
    "body",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One entry as it lies there, bytes that are no text replaced; body None once erased."""

    number: int
    node: str
    at: str
    who: str
    kind: str
    about: int | None
    hash: str
    body: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRow:
    """Every column of an entry and its content: what SQLite calls its type, and its bytes."""

    values: tuple[tuple[str, bytes | None], ...]

    def __getitem__(self, column: str) -> tuple[str, bytes | None]:
        return self.values[COLUMNS.index(column)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is to be added; the number and the arithmetic come with the adding."""

    node: str
    at: str
    who: str
    kind: str
    about: int | None
    body: bytes


def append(write: Writer, line: Line) -> int:
    """Adds one entry with its content, within a step. Returns its number."""
    last, previous = _head(write)
    salt = os.urandom(SALT_BYTES)
    header = Header(
        number=last + 1,
        node=line.node,
        at=line.at,
        who=line.who,
        kind=line.kind,
        about=line.about,
        commitment=commitment(salt, line.body),
        previous=previous,
    )
    _insert(write, header)
    write.execute(
        "INSERT INTO deletion_content (number, salt, body) VALUES (?, ?, ?)",
        header.number,
        salt,
        line.body.decode("utf-8"),
    )
    write.touched(Table.DELETION_ENTRIES, header.number)
    return header.number


def _insert(write: Writer, header: Header) -> None:
    write.execute(
        """
        INSERT INTO deletion_entries
            (number, node, at, who, kind, about, commitment, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        header.number,
        header.node,
        header.at,
        header.who,
        header.kind,
        header.about,
        header.commitment,
        header.previous,
        entry_hash(header),
    )


def _head(write: Writer) -> tuple[int, str]:
    row = write.execute(
        "SELECT number, hash FROM deletion_entries ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return (int(row["number"]), str(row["hash"])) if row else (0, START)


def rows(store: Store, where: str = "1", *values: Any) -> list[LogRow]:
    """Entries in their order, readable even when somebody has tampered with them."""
    found = store.select(
        f"""
        SELECT e.number, e.about, CAST (e.node AS BLOB) AS node, CAST (e.at AS BLOB) AS at,
               CAST (e.who AS BLOB) AS who, CAST (e.kind AS BLOB) AS kind,
               CAST (e.hash AS BLOB) AS hash, CAST (c.body AS BLOB) AS body
        FROM deletion_entries AS e LEFT JOIN deletion_content AS c ON c.number = e.number
        WHERE {where} ORDER BY e.number
        """,
        *values,
    )
    return [_log_row(row) for row in found]


def _log_row(row: sqlite3.Row) -> LogRow:
    return LogRow(
        number=row["number"],
        node=_text(row["node"]) or "",
        at=_text(row["at"]) or "",
        who=_text(row["who"]) or "",
        kind=_text(row["kind"]) or "",
        about=row["about"],
        hash=_text(row["hash"]) or "",
        body=_text(row["body"]),
    )


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8", "replace")


def count(store: Store) -> int:
    return int(store.select("SELECT count(*) FROM deletion_entries")[0][0])


def raw_rows(store: Store) -> list[RawRow]:
    """Every entry and every content, joined both ways so that neither can stand alone unseen."""
    places = [f"e.{name}" for name in COLUMNS[:9]] + ["c.number", "c.salt", "c.body"]
    asked = ", ".join(f"typeof ({place}), CAST ({place} AS BLOB)" for place in places)
    found = store.select(
        f"""
        SELECT {asked}
        FROM deletion_entries AS e LEFT JOIN deletion_content AS c ON c.number = e.number
        ORDER BY e.number
        """
    )
    return [
        RawRow(values=tuple((row[at], row[at + 1]) for at in range(0, len(row), 2)))
        for row in found
    ]


def lonely_contents(store: Store) -> list[int]:
    """Numbers of contents whose entry is gone."""
    found = store.select(
        """
        SELECT number FROM deletion_content
        WHERE number NOT IN (SELECT number FROM deletion_entries) ORDER BY number
        """
    )
    return [int(row["number"]) for row in found]


def mentions(store: Store, text: str) -> bool:
    """Whether any content holds this text, such as a checksum."""
    return bool(store.select("SELECT 1 FROM deletion_content WHERE instr (body, ?) LIMIT 1", text))


def anchors(store: Store) -> list[tuple[int, str]]:
    """Number and code of the log as earlier archive reports have printed them."""
    found = store.select(
        """
        SELECT log_number, log_code FROM archive_reports
        WHERE log_number > 0 AND log_code <> '' ORDER BY log_number
        """
    )
    return [(int(row["log_number"]), str(row["log_code"])) for row in found]


def guarded(store: Store) -> bool:
    """Whether the tables and triggers that guard the log are those that Fyrvakt made, no others."""
    found = store.select(
        "SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'deletion\\_%' ESCAPE '\\'"
    )
    return {_one_line(row["sql"]) for row in found if row["sql"]} == _guards()


@cache
def _guards() -> frozenset[str]:
    from core.store.schema_001 import STATEMENTS

    ours = (_one_line(sql) for sql in STATEMENTS)
    return frozenset(sql for sql in ours if sql.split()[2].startswith("deletion_"))


def _one_line(sql: str) -> str:
    return " ".join(sql.split())
