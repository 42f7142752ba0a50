"""More of an account: its role, its surroundings, its access, and what its page must show.

Changes of the third version. Shipped: never edited again.
"""

from __future__ import annotations

REGISTER = (
    "ALTER TABLE accounts ADD COLUMN storage_only INTEGER NOT NULL DEFAULT 0"
    " CHECK (storage_only IN (0, 1))",
    "ALTER TABLE accounts ADD COLUMN parent_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT",
    "ALTER TABLE accounts ADD COLUMN hashtags TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN themes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN ambition TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN manager TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN editor TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN hours_per_week TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN risk_reference TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN risk_on TEXT",
    "ALTER TABLE accounts ADD COLUMN recovery_address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE accounts ADD COLUMN history TEXT NOT NULL DEFAULT ''",
    # Each time somebody looked whether the page shows what it must; the newest counts.
    """
    CREATE TABLE requirement_checks (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        requirement   TEXT NOT NULL CHECK (requirement <> ''),
        met           INTEGER NOT NULL CHECK (met IN (0, 1)),
        checked_on    TEXT,
        checked_by    INTEGER REFERENCES people (id) ON DELETE RESTRICT,
        note          TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX requirement_checks_by_account ON requirement_checks (account_id)",
    # What was ticked before the day was kept: met, on a day that is not known.
    *(
        f"""
        INSERT INTO requirement_checks (uuid, account_id, requirement, met, registered_at)
             SELECT lower (hex (randomblob (16))), id, '{requirement}', 1, registered_at
               FROM accounts
              WHERE {column}
        """
        for requirement, column in (
            ("owner", "says_owner"),
            ("rules", "shows_rules"),
            ("hours", "shows_hours"),
            ("link", "links_home"),
        )
    ),
    *(
        f"ALTER TABLE accounts DROP COLUMN {column}"
        for column in ("says_owner", "shows_rules", "shows_hours", "links_home")
    ),
    # Who can get in, and how; never what they log in with.
    """
    CREATE TABLE accesses (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        what          TEXT NOT NULL DEFAULT '',
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    # Where the account is made known: signatures, letterheads, the website, brochures.
    """
    CREATE TABLE promotions (
        id         INTEGER PRIMARY KEY,
        uuid       TEXT NOT NULL,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        place      TEXT NOT NULL CHECK (place <> ''),
        done_on    TEXT NOT NULL,
        UNIQUE (account_id, place)
    ) STRICT
    """,
)
