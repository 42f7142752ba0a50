"""The deletion log, its evidence, and archived reports.

Tables of the first version. Shipped: never edited again.
"""

from __future__ import annotations

LOG = (
    # Evidence: the file lies in the evidence folder under its SHA-256, locked.
    """
    CREATE TABLE evidence_files (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        sha256    TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64),
        name      TEXT NOT NULL,
        mime      TEXT NOT NULL,
        size      INTEGER NOT NULL,
        stored_at TEXT NOT NULL
    ) STRICT
    """,
    # The chain: every column is hashed, with the hash before it. What people wrote lies in
    # deletion_content behind a salted commitment, so that the law can ask for it to be erased.
    """
    CREATE TABLE deletion_entries (
        number     INTEGER PRIMARY KEY CHECK (number > 0),
        node       TEXT NOT NULL,
        at         TEXT NOT NULL,
        who        TEXT NOT NULL,
        kind       TEXT NOT NULL CHECK (kind IN ('entry', 'correction', 'erasure')),
        about      INTEGER REFERENCES deletion_entries (number) ON DELETE RESTRICT,
        commitment TEXT NOT NULL CHECK (length (commitment) = 64),
        previous   TEXT NOT NULL CHECK (length (previous) = 64),
        hash       TEXT NOT NULL CHECK (length (hash) = 64),
        CHECK ((kind = 'entry') = (about IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE deletion_content (
        number INTEGER PRIMARY KEY REFERENCES deletion_entries (number) ON DELETE RESTRICT,
        salt   BLOB,
        body   TEXT
    ) STRICT
    """,
    """
    CREATE TRIGGER deletion_entries_in_order BEFORE INSERT ON deletion_entries
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is numbered without gaps')
        WHERE NEW.number IS NULL
           OR NEW.number <> (SELECT COALESCE (MAX (number), 0) + 1 FROM deletion_entries);
        SELECT RAISE (ABORT, 'the deletion log is one chain')
        WHERE NEW.previous <> COALESCE (
            (SELECT hash FROM deletion_entries ORDER BY number DESC LIMIT 1),
            '0000000000000000000000000000000000000000000000000000000000000000');
    END
    """,
    """
    CREATE TRIGGER deletion_entries_stay BEFORE UPDATE ON deletion_entries
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END
    """,
    """
    CREATE TRIGGER deletion_entries_keep BEFORE DELETE ON deletion_entries
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END
    """,
    """
    CREATE TRIGGER deletion_content_once BEFORE INSERT ON deletion_content
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is append-only')
        WHERE EXISTS (SELECT 1 FROM deletion_content WHERE number = NEW.number);
    END
    """,
    """
    CREATE TRIGGER deletion_content_stays BEFORE UPDATE ON deletion_content
    BEGIN
        SELECT RAISE (ABORT, 'the deletion log is append-only')
        WHERE NEW.number <> OLD.number OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM deletion_entries
                          WHERE kind = 'erasure' AND about = OLD.number);
    END
    """,
    """
    CREATE TRIGGER deletion_content_keeps BEFORE DELETE ON deletion_content
    BEGIN SELECT RAISE (ABORT, 'the deletion log is append-only'); END
    """,
    """
    CREATE TABLE archive_reports (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        half          TEXT NOT NULL,
        file_name     TEXT NOT NULL,
        sha256        TEXT NOT NULL,
        pages         INTEGER NOT NULL,
        language      TEXT NOT NULL,
        how           TEXT NOT NULL CHECK (how IN ('printed', 'saved')),
        registered_at TEXT NOT NULL,
        registered_by TEXT NOT NULL DEFAULT '',
        case_number   TEXT NOT NULL DEFAULT '',
        log_number    INTEGER NOT NULL DEFAULT 0,
        log_code      TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
)
