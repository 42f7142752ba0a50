"""Whether a finished half-year waits to be archived; asked at every start, so it loads little."""

from __future__ import annotations

from datetime import date

from core.half_years import HalfYear
from core.store import Store, Table
from core.store.conditions import EXPORT_IS_IN


def waiting(store: Store, today: date) -> int:
    """1 when the half-year before this one was lived through and is not archived, else 0."""
    before = HalfYear.of(today).previous
    if store.count(Table.ARCHIVE_REPORTS, "half = ?", before.label):
        return 0
    lived = ((Table.CHECK_EVENTS, "1"), (Table.POSTS, EXPORT_IS_IN))
    days = "day BETWEEN ? AND ?"
    return int(
        any(
            store.count(table, f"{days} AND {where}", before.first, before.last)
            for table, where in lived
        )
    )
