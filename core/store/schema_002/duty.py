"""People with roles and periods, who is appointed to which account, turns and absences.

Changes of the second version. Shipped: never edited again.
"""

from __future__ import annotations

# The names of a line with commas between, one a row.
_ADMINISTRATORS = """
      WITH RECURSIVE parts (account_id, first, at, name, rest) AS (
            SELECT id,
                   min (coalesce (opened_on, substr (registered_at, 1, 10)),
                        substr (registered_at, 1, 10)),
                   registered_at, '',
                   replace (replace (administrators, ';', ','), char (10), ',') || ','
              FROM accounts
         UNION ALL
            SELECT account_id, first, at,
                   trim (substr (rest, 1, instr (rest, ',') - 1)),
                   substr (rest, instr (rest, ',') + 1)
              FROM parts
             WHERE rest <> ''
           )
"""

DUTY = (
    "ALTER TABLE people ADD COLUMN role TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE people ADD COLUMN first TEXT",
    "ALTER TABLE people ADD COLUMN last TEXT",
    # Appointments keep their periods: who was appointed on a day is asked of them.
    """
    CREATE TABLE appointments (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        account_id    INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
        person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        role          TEXT NOT NULL CHECK (role IN ('responsible', 'deputy', 'administrator')),
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        mandate_by    TEXT NOT NULL DEFAULT '',
        mandate_on    TEXT,
        mandate_reference TEXT NOT NULL DEFAULT '',
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX appointments_by_account ON appointments (account_id, first)",
    # Who is responsible today was so since the account was opened, as far as the record knows.
    """
    INSERT INTO appointments (uuid, account_id, person_id, role, first, registered_at)
         SELECT lower (hex (randomblob (16))), id, responsible_id, 'responsible',
                min (coalesce (opened_on, substr (registered_at, 1, 10)),
                     substr (registered_at, 1, 10)),
                registered_at
           FROM accounts
          WHERE responsible_id IS NOT NULL
    """,
    """
    INSERT INTO appointments (uuid, account_id, person_id, role, first, registered_at)
         SELECT lower (hex (randomblob (16))), id, deputy_id, 'deputy',
                min (coalesce (opened_on, substr (registered_at, 1, 10)),
                     substr (registered_at, 1, 10)),
                registered_at
           FROM accounts
          WHERE deputy_id IS NOT NULL AND deputy_id IS NOT responsible_id
    """,
    f"""
    INSERT INTO people (uuid, name)
    {_ADMINISTRATORS}
         SELECT lower (hex (randomblob (16))), min (name)
           FROM parts
          WHERE name <> ''
            AND NOT EXISTS (SELECT 1 FROM people WHERE people.name = parts.name COLLATE NOCASE)
       GROUP BY name COLLATE NOCASE
    """,
    f"""
    INSERT INTO appointments (uuid, account_id, person_id, role, first, registered_at)
    {_ADMINISTRATORS}
         SELECT DISTINCT lower (hex (randomblob (16))), account_id, people.id, 'administrator',
                parts.first, at
           FROM parts JOIN people ON people.name = parts.name COLLATE NOCASE
          WHERE parts.name <> ''
    """,
    # planned 1: somebody is away and the duty moves; 0: a reason given for days that are over.
    """
    ALTER TABLE absences ADD COLUMN planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1))
    """,
    # Weekly turn-taking; `first` is a Monday. A changed rota ends, and another begins.
    """
    CREATE TABLE rotas (
        id            INTEGER PRIMARY KEY,
        uuid          TEXT NOT NULL,
        first         TEXT NOT NULL,
        last          TEXT CHECK (last >= first),
        weeks         INTEGER NOT NULL DEFAULT 1 CHECK (weeks > 0),
        registered_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE rota_turns (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        rota_id   INTEGER NOT NULL REFERENCES rotas (id) ON DELETE RESTRICT,
        position  INTEGER NOT NULL,
        person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
        UNIQUE (rota_id, position)
    ) STRICT
    """,
    # One week taken by somebody else than whose turn it is.
    """
    CREATE TABLE rota_swaps (
        id        INTEGER PRIMARY KEY,
        uuid      TEXT NOT NULL,
        monday    TEXT NOT NULL UNIQUE,
        person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE RESTRICT
    ) STRICT
    """,
    # What a check confirmed, as keys with a space between; empty on those of the first version.
    "ALTER TABLE check_events ADD COLUMN items TEXT NOT NULL DEFAULT ''",
)
