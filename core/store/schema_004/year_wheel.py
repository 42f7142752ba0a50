"""The municipality's own word on the year wheel, and which occasions a post takes up.

Changes of the fourth version.
"""

from __future__ import annotations

YEAR_WHEEL = (
    # An occasion of the program's list that is changed or hidden, or one of the municipality's own.
    # Empty, or NULL, is what the program's list says.
    """
    CREATE TABLE occasions (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        key           TEXT NOT NULL UNIQUE CHECK (key <> ''),
        own           INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
        title         TEXT NOT NULL DEFAULT '' CHECK (own = 0 OR title <> ''),
        rule          TEXT NOT NULL DEFAULT '' CHECK (own = 0 OR rule <> ''),
        first         TEXT,
        last          TEXT CHECK (last >= first),
        lead_days     INTEGER CHECK (lead_days >= 0),
        weekend       TEXT NOT NULL DEFAULT '' CHECK (weekend IN ('', 'stay', 'before', 'after')),
        goal          TEXT NOT NULL DEFAULT '',
        note          TEXT NOT NULL DEFAULT '',
        hidden        INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # One time round: a day set locally, or that nothing is made of it that time, and why.
    # `turn` is the year, or the day itself for what comes several times a year.
    """
    CREATE TABLE occasion_turns (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        occasion      TEXT NOT NULL CHECK (occasion <> ''),
        turn          TEXT NOT NULL CHECK (turn <> ''),
        day           TEXT,
        title         TEXT NOT NULL DEFAULT '',
        skipped_on    TEXT,
        reason        TEXT NOT NULL DEFAULT '' CHECK (skipped_on IS NULL OR reason <> ''),
        registered_at TEXT NOT NULL,
        UNIQUE (occasion, turn)
    ) STRICT
    """,
    # The occasion that a post takes up; whoever deletes the post lets go of the occasion.
    "ALTER TABLE plan_entries ADD COLUMN occasion TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE plan_entries ADD COLUMN occasion_turn TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX plan_entries_by_occasion ON plan_entries (occasion) WHERE occasion <> ''",
)
