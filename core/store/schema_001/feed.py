"""Exports, posts and what was searched in them.

Tables of the first version. Shipped: never edited again.
"""

from __future__ import annotations

FEED = (
    # An export's posts become visible together, when its state turns 'complete'.
    """
    CREATE TABLE exports (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        account_id  INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        platform    TEXT NOT NULL,
        file_name   TEXT NOT NULL,
        sha256      TEXT NOT NULL,
        made_on     TEXT,
        state       TEXT NOT NULL CHECK (state IN ('running', 'complete', 'removed')),
        imported_at TEXT NOT NULL,
        imported_by TEXT NOT NULL DEFAULT '',
        first_post  TEXT,
        last_post   TEXT,
        counts      TEXT NOT NULL DEFAULT '{}',
        skipped     TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    """,
    """
    CREATE TABLE posts (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        export_id  INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        identity   TEXT NOT NULL,
        kind       TEXT NOT NULL,
        posted_at  TEXT NOT NULL,
        day        TEXT NOT NULL,
        title      TEXT NOT NULL DEFAULT '',
        text       TEXT NOT NULL DEFAULT '',
        link       TEXT NOT NULL DEFAULT '',
        source     TEXT NOT NULL DEFAULT '',
        repaired   INTEGER NOT NULL DEFAULT 0 CHECK (repaired IN (0, 1)),
        digest     TEXT NOT NULL,
        UNIQUE (account_id, identity, export_id)
    ) STRICT
    """,
    "CREATE INDEX posts_by_day ON posts (account_id, day)",
    "CREATE INDEX posts_by_export ON posts (export_id)",
    # A post that a later export shows otherwise: both are kept, each with its export.
    """
    CREATE TABLE post_versions (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        post_id   INTEGER NOT NULL REFERENCES posts (id) ON DELETE RESTRICT,
        export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        posted_at TEXT NOT NULL,
        title     TEXT NOT NULL DEFAULT '',
        text      TEXT NOT NULL DEFAULT '',
        link      TEXT NOT NULL DEFAULT '',
        digest    TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX post_versions_by_post ON post_versions (post_id)",
    """
    CREATE TABLE post_media (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        post_id   INTEGER NOT NULL REFERENCES posts (id) ON DELETE RESTRICT,
        export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        position  INTEGER NOT NULL,
        uri       TEXT NOT NULL,
        kind      TEXT NOT NULL,
        alt_text  TEXT NOT NULL DEFAULT '',
        sha256    TEXT NOT NULL DEFAULT '',
        size      INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX post_media_by_post ON post_media (post_id)",
    """
    CREATE TABLE own_comments (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        export_id  INTEGER NOT NULL REFERENCES exports (id) ON DELETE RESTRICT,
        identity   TEXT NOT NULL,
        written_at TEXT NOT NULL,
        day        TEXT NOT NULL,
        text       TEXT NOT NULL DEFAULT '',
        about      TEXT NOT NULL DEFAULT '',
        UNIQUE (account_id, identity, export_id)
    ) STRICT
    """,
    "CREATE INDEX own_comments_by_day ON own_comments (account_id, day)",
    """
    CREATE VIRTUAL TABLE post_search USING fts5 (
        title, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    )
    """,
)
