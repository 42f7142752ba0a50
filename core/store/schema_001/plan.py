"""The publishing plan.

Tables of the first version. Shipped: never edited again.
"""

from __future__ import annotations

PLAN = (
    """
    CREATE TABLE plan_entries (
        id              INTEGER PRIMARY KEY,
        uuid            TEXT NOT NULL,
        title           TEXT NOT NULL CHECK (title <> ''),
        day             TEXT NOT NULL,
        time            TEXT NOT NULL,
        content_type    TEXT NOT NULL
                        CHECK (content_type IN ('text', 'video', 'graphic', 'image', 'mix')),
        goal            TEXT NOT NULL CHECK (goal <> ''),
        text            TEXT NOT NULL DEFAULT '',
        link            TEXT NOT NULL DEFAULT '',
        status          TEXT NOT NULL DEFAULT 'planned'
                        CHECK (status IN ('planned', 'ready', 'published', 'dropped')),
        responsible_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        image_approved  INTEGER NOT NULL DEFAULT 0 CHECK (image_approved IN (0, 1)),
        photographer    TEXT NOT NULL DEFAULT '',
        no_credit       TEXT NOT NULL DEFAULT '',
        alt_text        TEXT NOT NULL DEFAULT '',
        override_reason TEXT NOT NULL DEFAULT '',
        planned_day     TEXT NOT NULL,
        planned_time    TEXT NOT NULL,
        published_at    TEXT,
        published_url   TEXT NOT NULL DEFAULT '',
        dropped_reason  TEXT NOT NULL DEFAULT '',
        note            TEXT NOT NULL DEFAULT '',
        registered_at   TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX plan_entries_by_day ON plan_entries (day)",
    """
    CREATE TABLE plan_entry_accounts (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        entry_id   INTEGER NOT NULL REFERENCES plan_entries (id) ON DELETE RESTRICT,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        UNIQUE (entry_id, account_id)
    ) STRICT
    """,
)
