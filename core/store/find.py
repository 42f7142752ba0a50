"""The questions that searching asks of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.clock import local
from core.store.conditions import CHECK_STANDS
from core.store.rows import from_row
from core.store.store import Store
from core.store.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundText:
    """Something with a text and a day, on an account where it belongs to one."""

    id: int
    account_id: int | None
    day: date
    title: str
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDeletion:
    """What may be known of an entry in the deletion log without opening it."""

    number: int
    account_id: int | None
    at: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What was done with a record, when, and by whom; the words are those of that day."""

    at: datetime
    who: str
    what: str


# A post is seen when its whole export is in.
_UNSEEN = """
    SELECT id FROM posts
     WHERE export_id IN (SELECT id FROM exports WHERE state <> 'complete')
"""

# Account by account, the days are read newest first from an index that holds no text: a word
# that stands in every post costs no more than a rare one. What fits is asked for only once.
_NEWEST = f"""
      WITH   found AS MATERIALIZED (SELECT rowid FROM post_search WHERE post_search MATCH ?)
    SELECT   posts.id, posts.account_id, posts.day, posts.title, posts.text, posts.link
      FROM   accounts CROSS JOIN posts
     WHERE   posts.id IN (
                 SELECT id
                   FROM posts AS newest INDEXED BY posts_by_day
                  WHERE account_id = accounts.id
                    AND id IN found
                    AND id NOT IN ({_UNSEEN})
                  ORDER BY day DESC, id DESC
                  LIMIT ?
             )
  ORDER BY   posts.day DESC, posts.id DESC
"""

_POST = f"""
    SELECT   id, account_id, day, title, text, link
      FROM   posts
     WHERE   id = ?
       AND   id NOT IN ({_UNSEEN})
"""

_PLAN = """
    SELECT   id,
             (SELECT min(account_id) FROM plan_entry_accounts WHERE entry_id = plan_entries.id)
                 AS account_id,
             day, title, text || ' ' || note AS text, link
      FROM   plan_entries
  ORDER BY   day DESC, id DESC
"""

_FOLLOW_UPS = """
    SELECT   id, account_id, due AS day, text AS title, result AS text, '' AS link
      FROM   follow_ups
  ORDER BY   due DESC, id DESC
"""

_INQUIRIES = """
    SELECT   id, account_id, received_at, text AS title, link,
             answer || ' ' || assessment || ' ' || conclusion || ' ' || case_number || ' '
                 || referred_to || ' ' || id AS text
      FROM   inquiries
  ORDER BY   received_at DESC, id DESC
"""

# Only the ground is taken out of what was written; an erased or damaged content has none.
_DELETIONS = """
    SELECT   number, at,
             CASE WHEN json_valid(body) THEN json_extract(body, '$.account_id') END AS account_id,
             coalesce(
                 CASE WHEN json_valid(body) THEN json_extract(body, '$.ground_title') END, ''
             ) AS ground
      FROM   deletion_entries LEFT JOIN deletion_content USING (number)
     WHERE   kind = 'entry'
  ORDER BY   number DESC
"""

_LAST_POST = f"""
    SELECT   day
      FROM   posts INDEXED BY posts_by_day
     WHERE   account_id = ?
       AND   id NOT IN ({_UNSEEN})
  ORDER BY   day DESC
     LIMIT   1
"""

_LAST_PUBLISHED = """
    SELECT   max(day) AS day
      FROM   plan_entries
     WHERE   status = 'published'
       AND   id IN (SELECT entry_id FROM plan_entry_accounts WHERE account_id = ?)
"""

_LAST_CHECKS = f"""
    SELECT   account_id, max(day) AS day
      FROM   check_events
     WHERE   {CHECK_STANDS}
  GROUP BY   account_id
"""

_STILL_PLANNED = """
    SELECT   count(*) AS count
      FROM   plan_entries
     WHERE   status IN ('planned', 'ready')
       AND   id IN (SELECT entry_id FROM plan_entry_accounts WHERE account_id = ?)
"""

_HISTORY = """
    SELECT   at, who, what
      FROM   journal
     WHERE   instr(changes, ?) > 0
  ORDER BY   id DESC
     LIMIT   ?
"""


def newest_posts(store: Store, match: str, limit: int) -> list[FoundText]:
    """Posts that fit an FTS5 expression, newest first."""
    rows = store.select(_NEWEST, match, limit)
    return [from_row(FoundText, dict(row)) for row in rows[:limit]]


def one_post(store: Store, key: int) -> FoundText | None:
    """The post, or None where there is none, or its export is not wholly in."""
    rows = store.select(_POST, key)
    return from_row(FoundText, dict(rows[0])) if rows else None


def plan_texts(store: Store) -> Iterator[FoundText]:
    """Every plan entry, newest first."""
    return (from_row(FoundText, dict(row)) for row in store.select(_PLAN))


def follow_up_texts(store: Store) -> Iterator[FoundText]:
    """Every follow-up by the day it is due, newest first."""
    return (from_row(FoundText, dict(row)) for row in store.select(_FOLLOW_UPS))


def inquiry_texts(store: Store) -> Iterator[FoundText]:
    """Every inquiry by the day it came, newest first, with what came of it."""
    for row in store.select(_INQUIRIES):
        day = local(datetime.fromisoformat(row["received_at"])).date()
        yield from_row(FoundText, {**dict(row), "day": day.isoformat()})


def deletion_grounds(store: Store) -> Iterator[FoundDeletion]:
    """Every deletion by number and ground, newest first; never what a citizen wrote."""
    return (from_row(FoundDeletion, dict(row)) for row in store.select(_DELETIONS))


def last_sign(store: Store, account: int) -> date | None:
    """The day of the newest known post: imported, or published by the plan."""
    rows = [*store.select(_LAST_POST, account), *store.select(_LAST_PUBLISHED, account)]
    return max((date.fromisoformat(row["day"]) for row in rows if row["day"]), default=None)


def last_check_days(store: Store) -> dict[Any, date]:
    """The day of the last check that stands, by account."""
    rows = store.select(_LAST_CHECKS)
    return {row["account_id"]: date.fromisoformat(row["day"]) for row in rows}


def still_planned(store: Store, account: int) -> int:
    """How many posts are planned for an account and not yet out."""
    return int(store.select(_STILL_PLANNED, account)[0]["count"])


def history(store: Store, table: Table, key: int, limit: int) -> list[Happening]:
    """The last steps that changed a record, newest first."""
    # The journal spells its changes [["accounts", 12, 1], …].
    rows = store.select(_HISTORY, f'["{table}", {key}, ', limit)
    return [from_row(Happening, dict(row)) for row in rows]
