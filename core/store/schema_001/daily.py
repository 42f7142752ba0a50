"""Daily checks, absences, inquiries and follow-ups.

Tables of the first version. Shipped: never edited again.
"""

from __future__ import annotations

DAILY = (
    # A check is an event; an undone check is a new event that names the one it undoes.
    """
    CREATE TABLE check_events (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        node       TEXT NOT NULL,
        sequence   INTEGER NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        day        TEXT NOT NULL,
        kind       TEXT NOT NULL CHECK (kind IN ('checked', 'undone')),
        undoes     INTEGER REFERENCES check_events (id) ON DELETE RESTRICT,
        at         TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        as_deputy  INTEGER NOT NULL DEFAULT 0 CHECK (as_deputy IN (0, 1)),
        note       TEXT NOT NULL DEFAULT '',
        CHECK ((kind = 'undone') = (undoes IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX check_events_by_day ON check_events (account_id, day)",
    """
    CREATE TRIGGER check_events_stay BEFORE UPDATE ON check_events
    BEGIN SELECT RAISE (ABORT, 'a check is an event'); END
    """,
    """
    CREATE TRIGGER check_events_keep BEFORE DELETE ON check_events
    BEGIN SELECT RAISE (ABORT, 'a check is an event'); END
    """,
    """
    CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
    BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END
    """,
    """
    CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
    BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END
    """,
    # account_id NULL: every account of the person; person_id NULL: the whole office.
    """
    CREATE TABLE absences (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        person_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        account_id    INTEGER REFERENCES accounts (id) ON DELETE RESTRICT,
        first         TEXT NOT NULL,
        last          TEXT NOT NULL CHECK (last >= first),
        reason        TEXT NOT NULL CHECK (reason <> ''),
        deputy_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE inquiries (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        kind          TEXT NOT NULL,
        text          TEXT NOT NULL CHECK (text <> ''),
        received_at   TEXT NOT NULL,
        registered_at TEXT NOT NULL,
        outcome       TEXT NOT NULL DEFAULT '',
        answer        TEXT NOT NULL DEFAULT '',
        answered_at   TEXT,
        case_number   TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE follow_ups (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        inquiry_id INTEGER REFERENCES inquiries (id) ON DELETE RESTRICT,
        text       TEXT NOT NULL CHECK (text <> ''),
        opened_at  TEXT NOT NULL,
        opened_by  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        due        TEXT NOT NULL,
        done_at    TEXT,
        done_by    INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        result     TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX follow_ups_open ON follow_ups (due) WHERE done_at IS NULL",
)
