"""What the file knows of a planned post beside its fields: its UUID, and how often it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from core.store.rows import from_row
from core.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMark:
    """`changes` counts the steps after the first one; `changed_at` is the last of them all."""

    id: int
    uuid: str
    changes: int
    changed_at: datetime


# The journal spells its changes [["plan_entries", 12, 1], …]; it only ever grows.
_MARKS = """
    SELECT   plan_entries.id,
             plan_entries.uuid,
             max(count(DISTINCT journal.id) - 1, 0)        AS changes,
             coalesce(max(journal.at), min(registered_at)) AS changed_at
      FROM   plan_entries
             LEFT JOIN (
                 SELECT journal.id, at, change.value ->> 1 AS entry
                   FROM journal, json_each(journal.changes) AS change
                  WHERE instr(journal.changes, '["plan_entries", ') > 0
                    AND change.value ->> 0 = 'plan_entries'
             ) AS journal ON journal.entry = plan_entries.id
     WHERE   plan_entries.day BETWEEN ? AND ?
  GROUP BY   plan_entries.id
"""


def plan_marks(store: Store, first: date, last: date) -> dict[int, PlanMark]:
    """Those of the posts on these days, both included, by the post's key."""
    rows = store.select(_MARKS, first, last)
    return {row["id"]: from_row(PlanMark, dict(row)) for row in rows}
