"""The tables of the first version. Shipped: never edited again."""

from __future__ import annotations

# Every record has a UUID beside its key, so that two files can be told apart and joined.
# Civil days are ISO dates, moments ISO UTC; flags are 0 or 1.

_REGISTER = (
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

_DAILY = (
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

_PLAN = (
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

_FEED = (
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

_LOG = (
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

STATEMENTS = (*_REGISTER, *_DAILY, *_PLAN, *_FEED, *_LOG)
