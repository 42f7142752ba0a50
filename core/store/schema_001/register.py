"""The account register, people and choices.

Tables of the first version. Shipped: never edited again.
"""

from __future__ import annotations

REGISTER = (
    """
    CREATE TABLE settings (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        key   TEXT NOT NULL UNIQUE CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE journal (
        id      INTEGER PRIMARY KEY,
        uuid    TEXT NOT NULL,
        at      TEXT NOT NULL,
        who     TEXT NOT NULL,
        what    TEXT NOT NULL,
        changes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE drafts (
        id       INTEGER PRIMARY KEY,
        uuid     TEXT NOT NULL,
        form     TEXT NOT NULL UNIQUE CHECK (form <> ''),
        content  TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE people (
        id     INTEGER PRIMARY KEY,
        uuid   TEXT NOT NULL,
        name   TEXT NOT NULL CHECK (name <> ''),
        title  TEXT NOT NULL DEFAULT '',
        unit   TEXT NOT NULL DEFAULT '',
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE accounts (
        id              INTEGER PRIMARY KEY,
        uuid            TEXT NOT NULL,
        platform        TEXT NOT NULL CHECK (platform <> ''),
        name            TEXT NOT NULL CHECK (name <> ''),
        url             TEXT NOT NULL DEFAULT '',
        kind            TEXT NOT NULL DEFAULT 'main'
                        CHECK (kind IN ('main', 'unit', 'closed_group')),
        status          TEXT NOT NULL DEFAULT 'active'
                        CHECK (status IN ('applied', 'active', 'closed')),
        unit            TEXT NOT NULL DEFAULT '',
        purpose         TEXT NOT NULL DEFAULT '',
        goal            TEXT NOT NULL DEFAULT '',
        target_group    TEXT NOT NULL DEFAULT '',
        responsible_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        deputy_id       INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        administrators  TEXT NOT NULL DEFAULT '',
        approved_by     TEXT NOT NULL DEFAULT '',
        approved_on     TEXT,
        case_number     TEXT NOT NULL DEFAULT '',
        opened_on       TEXT,
        limited_until   TEXT,
        closed_on       TEXT,
        closed_by       TEXT NOT NULL DEFAULT '',
        closed_reason   TEXT NOT NULL DEFAULT '',
        comments_open   INTEGER NOT NULL DEFAULT 1 CHECK (comments_open IN (0, 1)),
        checked_daily   INTEGER NOT NULL DEFAULT 1 CHECK (checked_daily IN (0, 1)),
        reply_days      INTEGER NOT NULL DEFAULT 1 CHECK (reply_days >= 0),
        posts_per_week  INTEGER NOT NULL DEFAULT 0 CHECK (posts_per_week >= 0),
        access_kept     TEXT NOT NULL DEFAULT '',
        two_step_login  INTEGER NOT NULL DEFAULT 0 CHECK (two_step_login IN (0, 1)),
        says_owner      INTEGER NOT NULL DEFAULT 0 CHECK (says_owner IN (0, 1)),
        shows_rules     INTEGER NOT NULL DEFAULT 0 CHECK (shows_rules IN (0, 1)),
        shows_hours     INTEGER NOT NULL DEFAULT 0 CHECK (shows_hours IN (0, 1)),
        links_home      INTEGER NOT NULL DEFAULT 0 CHECK (links_home IN (0, 1)),
        last_review     TEXT,
        note            TEXT NOT NULL DEFAULT '',
        registered_at   TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE closed_days (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        first TEXT NOT NULL,
        last  TEXT NOT NULL CHECK (last >= first),
        title TEXT NOT NULL DEFAULT '',
        open  INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1))
    ) STRICT
    """,
)
