"""A crisis pause: who decided it, what was said meanwhile, and which posts were held.

Changes of the fourth version.
"""

from __future__ import annotations

CRISIS = (
    """
    CREATE TABLE crises (
        id             INTEGER PRIMARY KEY,
        uuid           TEXT NOT NULL,
        kind           TEXT NOT NULL
                       CHECK (kind IN ('crisis', 'everyday', 'reputation', 'exercise')),
        reason         TEXT NOT NULL CHECK (reason <> ''),
        decided_by     TEXT NOT NULL CHECK (decided_by <> ''),
        begun_at       TEXT NOT NULL,
        ended_at       TEXT CHECK (ended_at >= begun_at),
        ended_by       TEXT NOT NULL DEFAULT '' CHECK (ended_at IS NULL OR ended_by <> ''),
        included_at    TEXT,
        evaluation     TEXT NOT NULL DEFAULT '',
        evaluated_on   TEXT,
        registered_at  TEXT NOT NULL
    ) STRICT
    """,
    # One at a time.
    "CREATE UNIQUE INDEX crisis_that_lasts ON crises ((1)) WHERE ended_at IS NULL",
    # The accounts that are used while it lasts; the website always is.
    """
    CREATE TABLE crisis_channels (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        crisis_id   INTEGER NOT NULL REFERENCES crises (id),
        account_id  INTEGER NOT NULL REFERENCES accounts (id),
        UNIQUE (crisis_id, account_id)
    ) STRICT
    """,
    # No account is the municipality's own website.
    """
    CREATE TABLE crisis_messages (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        crisis_id     INTEGER NOT NULL REFERENCES crises (id),
        at            TEXT NOT NULL,
        account_id    INTEGER REFERENCES accounts (id),
        text          TEXT NOT NULL CHECK (text <> ''),
        approved_by   TEXT NOT NULL DEFAULT '',
        exception     TEXT NOT NULL DEFAULT '' CHECK (approved_by <> '' OR exception <> ''),
        url           TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # The post as it stood when it was held: what became of it is told also when it is gone.
    """
    CREATE TABLE held_posts (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        crisis_id   INTEGER NOT NULL REFERENCES crises (id),
        entry_id    INTEGER NOT NULL,
        title       TEXT NOT NULL,
        day         TEXT NOT NULL,
        time        TEXT NOT NULL,
        held_at     TEXT NOT NULL,
        outcome     TEXT NOT NULL DEFAULT 'held'
                    CHECK (outcome IN ('held', 'went_on', 'as_planned', 'moved', 'dropped')),
        decided_at  TEXT CHECK ((decided_at IS NULL) = (outcome = 'held')),
        new_day     TEXT,
        new_time    TEXT,
        reason      TEXT NOT NULL DEFAULT '',
        UNIQUE (crisis_id, entry_id)
    ) STRICT
    """,
)
