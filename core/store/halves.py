"""Which months the record holds something from."""

from __future__ import annotations

from datetime import date, datetime

from core.store.conditions import EXPORT_IS_IN
from core.store.store import Store

_MONTHS = f"""
    SELECT DISTINCT substr(day, 1, 7) AS month FROM check_events
    UNION
    SELECT DISTINCT substr(day, 1, 7) FROM posts WHERE {EXPORT_IS_IN}
    UNION
    SELECT DISTINCT substr(day, 1, 7) FROM own_comments WHERE {EXPORT_IS_IN}
    UNION
    SELECT DISTINCT substr(day, 1, 7) FROM plan_entries
"""

_LOGGED = "SELECT at FROM deletion_entries"


def months(store: Store) -> list[date]:
    """The first day of each month with a check, a post, a comment or a plan entry."""
    found = store.select(_MONTHS)
    return sorted(date.fromisoformat(f"{row['month']}-01") for row in found)


def log_moments(store: Store) -> list[datetime]:
    """When each line of the deletion log was written; a damaged time is left out here."""
    moments = []
    for row in store.select(_LOGGED):
        try:
            moments.append(datetime.fromisoformat(str(row["at"])))
        except ValueError:
            continue
    return [moment for moment in moments if moment.tzinfo]


_ACCOUNT_MONTHS = f"""
    SELECT DISTINCT substr(day, 1, 7) AS month FROM check_events WHERE account_id = ?1
    UNION
    SELECT DISTINCT substr(day, 1, 7) FROM posts WHERE account_id = ?1 AND {EXPORT_IS_IN}
    UNION
    SELECT DISTINCT substr(day, 1, 7)
      FROM own_comments
     WHERE account_id = ?1 AND {EXPORT_IS_IN}
    UNION
    SELECT DISTINCT substr(day, 1, 7)
      FROM plan_entries
     WHERE id IN (SELECT entry_id FROM plan_entry_accounts WHERE account_id = ?1)
"""


def account_months(store: Store, account: int) -> list[date]:
    """The same for one account."""
    found = store.select(_ACCOUNT_MONTHS, account)
    return sorted(date.fromisoformat(f"{row['month']}-01") for row in found)
