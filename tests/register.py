"""Rows that tests of searching and of the register need."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from contextlib import closing
from datetime import date

from core.accounts import AccountId
from core.office import Office


def insert_posts(
    office: Office, account: AccountId, texts: Mapping[date, str], *, state: str = "complete"
) -> list[int]:
    """Posts of one export, as an import leaves them; returns their keys."""
    with closing(office.store.second_connection()) as connection:
        connection.execute("BEGIN IMMEDIATE")
        export = connection.execute(
            "INSERT INTO exports (uuid, account_id, platform, file_name, sha256, state,"
            " imported_at) VALUES (?, ?, 'facebook', 'a.zip', '', ?, '2026-11-23T07:50:00+00:00')",
            (str(uuid.uuid4()), account, state),
        ).lastrowid
        keys = []
        for day, text in texts.items():
            key = connection.execute(
                "INSERT INTO posts (uuid, account_id, export_id, identity, kind, posted_at, day,"
                " text, digest) VALUES (?, ?, ?, ?, 'post', ?, ?, ?, '')",
                (
                    str(uuid.uuid4()),
                    account,
                    export,
                    f"{day}-{text}",
                    f"{day}T10:00:00+00:00",
                    f"{day}",
                    text,
                ),
            ).lastrowid
            connection.execute(
                "INSERT INTO post_search (rowid, title, text) VALUES (?, '', ?)", (key, text)
            )
            keys.append(int(key or 0))
        connection.execute("COMMIT")
    return keys


def insert_deletion(office: Office, body: Mapping[str, object] | None) -> int:
    """An entry of the deletion log with this content, None for an erased one; its number."""
    with closing(office.store.second_connection()) as connection:
        number, previous = connection.execute(
            "SELECT coalesce(max(number), 0) + 1, coalesce(max(hash), ?) FROM deletion_entries",
            ("0" * 64,),
        ).fetchone()
        connection.execute(
            "INSERT INTO deletion_entries (number, node, at, who, kind, commitment, previous, hash)"
            " VALUES (?, 'n', '2026-11-02T23:30:00+00:00', '', 'entry', ?, ?, ?)",
            (number, "c" * 64, previous, f"{number:064}"),
        )
        connection.execute(
            "INSERT INTO deletion_content (number, salt, body) VALUES (?, NULL, ?)",
            (number, None if body is None else json.dumps(body)),
        )
    return int(number)
