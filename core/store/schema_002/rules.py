"""The municipality's own guideline, exceptions from it, its own calendar, and lists of links.

Changes of the second version. Shipped: never edited again.
"""

from __future__ import annotations

RULES = (
    # The municipality's own copy of a guideline: a new version for each change, none is altered.
    """
    CREATE TABLE guideline_versions (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
        name          TEXT NOT NULL CHECK (name <> ''),
        body          TEXT NOT NULL,
        valid_from    TEXT NOT NULL,
        decided_by    TEXT NOT NULL DEFAULT '',
        decided_on    TEXT,
        case_number   TEXT NOT NULL DEFAULT '',
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL,
        registered_by INTEGER REFERENCES people (id) ON DELETE RESTRICT
    ) STRICT
    """,
    # A rule that was set aside, and why in one line (Utsira: guidance, no one-way street).
    """
    CREATE TABLE overrides (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        at         TEXT NOT NULL,
        day        TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        account_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT,
        rule       TEXT NOT NULL CHECK (rule <> ''),
        source     TEXT NOT NULL DEFAULT '',
        about      TEXT NOT NULL DEFAULT '',
        reason     TEXT NOT NULL CHECK (reason <> '')
    ) STRICT
    """,
    "CREATE INDEX overrides_by_day ON overrides (day)",
    # What the municipality makes of a day that the calendar names, from a day on.
    """
    CREATE TABLE day_choices (
        id     INTEGER PRIMARY KEY,
        uuid   TEXT NOT NULL,
        rule   TEXT NOT NULL CHECK (rule <> ''),
        kind   TEXT NOT NULL CHECK (kind IN ('open', 'half', 'closed')),
        closes TEXT,
        since  TEXT NOT NULL,
        UNIQUE (rule, since)
    ) STRICT
    """,
    # Other opening hours in a part of every year; `first` and `last` are MM-DD. The ordinary week
    # as it once was lies here too: the whole year, without a title, until the day it changed.
    """
    CREATE TABLE opening_seasons (
        id    INTEGER PRIMARY KEY,
        uuid  TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        first TEXT NOT NULL,
        last  TEXT NOT NULL,
        hours TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT CHECK (until >= since)
    ) STRICT
    """,
    # What is followed outside the own accounts, pages where citizens help themselves, and what
    # the guideline builds on.
    """
    CREATE TABLE links (
        id       INTEGER PRIMARY KEY,
        uuid     TEXT NOT NULL,
        kind     TEXT NOT NULL CHECK (kind IN ('watch', 'self_service', 'source')),
        position INTEGER NOT NULL DEFAULT 0,
        title    TEXT NOT NULL CHECK (title <> ''),
        url      TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
)
