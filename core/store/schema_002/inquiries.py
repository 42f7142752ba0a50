"""Inquiries with their whole course: deadline, promise, referral, consultation and files.

Changes of the second version. Shipped: never edited again.
"""

from __future__ import annotations

INQUIRIES = (
    "ALTER TABLE inquiries ADD COLUMN channel TEXT NOT NULL DEFAULT 'comment'",
    "ALTER TABLE inquiries ADD COLUMN sender TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN forwarded_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN tone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN signature TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN assessment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN fact_link TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN referred_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN sender_told_on TEXT",
    "ALTER TABLE inquiries ADD COLUMN consulted TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN consulted_on TEXT",
    "ALTER TABLE inquiries ADD COLUMN conclusion TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN path TEXT NOT NULL DEFAULT ''",
    # The rule as it was when the inquiry came: how strongly, and by when (UTC).
    "ALTER TABLE inquiries ADD COLUMN strength TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE inquiries ADD COLUMN due_at TEXT",
    # The sender's first word from the municipality, a promise or a referral too.
    "ALTER TABLE inquiries ADD COLUMN first_reply_at TEXT",
    # The day that an answer was promised for, and when nobody waited any more (UTC).
    "ALTER TABLE inquiries ADD COLUMN promised_for TEXT",
    "ALTER TABLE inquiries ADD COLUMN closed_at TEXT",
    """
    ALTER TABLE inquiries ADD COLUMN registered_by INTEGER
          REFERENCES people (id) ON DELETE RESTRICT
    """,
    "ALTER TABLE inquiries ADD COLUMN handled_by INTEGER REFERENCES people (id) ON DELETE RESTRICT",
    "UPDATE inquiries SET first_reply_at = answered_at",
    """
    UPDATE inquiries SET closed_at = coalesce(answered_at, registered_at)
     WHERE outcome IN ('answered', 'formal', 'political')
    """,
    "CREATE INDEX inquiries_by_day ON inquiries (received_at)",
    # The course of an inquiry: each outcome when it was given, by whom, in what words.
    """
    CREATE TABLE inquiry_events (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        inquiry_id INTEGER NOT NULL REFERENCES inquiries (id) ON DELETE RESTRICT,
        at         TEXT NOT NULL,
        person_id  INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        act        TEXT NOT NULL CHECK (act <> ''),
        outcome    TEXT NOT NULL DEFAULT '',
        text       TEXT NOT NULL DEFAULT '',
        until      TEXT
    ) STRICT
    """,
    "CREATE INDEX inquiry_events_by_inquiry ON inquiry_events (inquiry_id)",
    """
    CREATE TABLE inquiry_files (
        id          INTEGER PRIMARY KEY,
        uuid        TEXT NOT NULL,
        inquiry_id  INTEGER NOT NULL REFERENCES inquiries (id) ON DELETE RESTRICT,
        evidence_id INTEGER NOT NULL REFERENCES evidence_files (id) ON DELETE RESTRICT,
        name        TEXT NOT NULL,
        UNIQUE (inquiry_id, evidence_id)
    ) STRICT
    """,
)
