"""Applications, reviews, closings, warnings, delegations, sign-offs, decisions and laws.

Changes of the third version. Shipped: never edited again.
"""

from __future__ import annotations

GOVERNING = (
    # The assessment before an account is opened, and who agreed to it. A refused one is kept.
    """
    CREATE TABLE applications (
        id                INTEGER PRIMARY KEY,
        uuid              TEXT NOT NULL,
        number            INTEGER NOT NULL UNIQUE CHECK (number > 0),
        account_id        INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        status            TEXT NOT NULL DEFAULT 'applied'
                          CHECK (status IN ('applied', 'active', 'rejected', 'withdrawn')),
        applicant         TEXT NOT NULL DEFAULT '',
        applied_on        TEXT NOT NULL,
        why               TEXT NOT NULL DEFAULT '',
        goals             TEXT NOT NULL DEFAULT '',
        audience          TEXT NOT NULL DEFAULT '',
        reach             TEXT NOT NULL DEFAULT '',
        privacy           TEXT NOT NULL DEFAULT '',
        resources         TEXT NOT NULL DEFAULT '',
        complements       TEXT NOT NULL DEFAULT '',
        thread            TEXT NOT NULL DEFAULT '',
        leader            TEXT NOT NULL DEFAULT '',
        leader_on         TEXT,
        communications    TEXT NOT NULL DEFAULT '',
        communications_on TEXT,
        created_by        TEXT NOT NULL DEFAULT '',
        case_number       TEXT NOT NULL DEFAULT '',
        ended_by          TEXT NOT NULL DEFAULT '',
        ended_on          TEXT,
        ended_reason      TEXT NOT NULL DEFAULT '',
        note              TEXT NOT NULL DEFAULT '',
        registered_at     TEXT NOT NULL
    ) STRICT
    """,
    # The half-yearly look at each account: it goes on, it is changed, or it is closed.
    """
    CREATE TABLE reviews (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        half          TEXT NOT NULL,
        day           TEXT NOT NULL,
        person_id     INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        outcome       TEXT NOT NULL CHECK (outcome IN ('confirm', 'change', 'close')),
        answers       TEXT NOT NULL DEFAULT '{}',
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reviews_by_account ON reviews (account_id, day)",
    # What was decided when an account was closed, and what was left to do that day.
    """
    CREATE TABLE closings (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        decided_by    TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on    TEXT NOT NULL,
        reason        TEXT NOT NULL CHECK (reason <> ''),
        archived      TEXT NOT NULL DEFAULT '',
        told_on       TEXT,
        remaining     TEXT NOT NULL DEFAULT '[]',
        case_number   TEXT NOT NULL DEFAULT '',
        reopened_on   TEXT,
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # A letter before an account that breaks the rules is closed.
    """
    CREATE TABLE warnings (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        sent_on       TEXT NOT NULL,
        to_whom       TEXT NOT NULL DEFAULT '',
        faults        TEXT NOT NULL CHECK (faults <> ''),
        deadline      TEXT NOT NULL,
        settled_on    TEXT,
        result        TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE delegations (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        from_whom     TEXT NOT NULL CHECK (from_whom <> ''),
        to_whom       TEXT NOT NULL CHECK (to_whom <> ''),
        scope         TEXT NOT NULL CHECK (scope <> ''),
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        document      TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # Read and understood: which guideline, in which version.
    """
    CREATE TABLE sign_offs (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        guideline     TEXT NOT NULL CHECK (guideline <> ''),
        version       TEXT NOT NULL DEFAULT '',
        day           TEXT NOT NULL,
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE decisions (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        body          TEXT NOT NULL CHECK (body <> ''),
        day           TEXT NOT NULL,
        case_number   TEXT NOT NULL DEFAULT '',
        text          TEXT NOT NULL CHECK (text <> ''),
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # The municipality's own list of laws; empty until it writes one.
    """
    CREATE TABLE laws (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        title      TEXT NOT NULL CHECK (title <> ''),
        about      TEXT NOT NULL DEFAULT '',
        named      TEXT NOT NULL DEFAULT '',
        url        TEXT NOT NULL DEFAULT '',
        checked_on TEXT,
        checked_by TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    # The units whose documentation plan has the paragraph on social media.
    """
    CREATE TABLE documented_units (
        id      INTEGER PRIMARY KEY,
        uuid    TEXT NOT NULL,
        unit    TEXT NOT NULL UNIQUE CHECK (unit <> ''),
        done_on TEXT NOT NULL
    ) STRICT
    """,
)
