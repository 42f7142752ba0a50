"""Which inquiries wait, and which came on a day; asked at every start, so it loads little."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core.clock import at_local
from core.inquiry_kinds import STILL_OPEN
from core.inquiry_records import Inquiry, due_now
from core.store import Store, Table
from core.workdays import Workdays

_OPEN = f"outcome IN ({', '.join('?' * len(STILL_OPEN))})"


def open_count(store: Store) -> int:
    """How many inquiries somebody waits for an answer to."""
    return store.count(Table.INQUIRIES, _OPEN, *STILL_OPEN)


def open_inquiries(store: Store, workdays: Workdays) -> list[Inquiry]:
    """Those that somebody waits for, the oldest deadline first; those without one last."""

    def urgency(inquiry: Inquiry) -> tuple[bool, datetime, int]:
        due = due_now(inquiry, workdays)
        return due is None, due or inquiry.received_at, inquiry.id

    return sorted(store.all(Inquiry, Table.INQUIRIES, _OPEN, *STILL_OPEN), key=urgency)


def registered(store: Store, day: date) -> list[Inquiry]:
    """Those that were entered on that day in Norway."""
    first = at_local(datetime.combine(day, time.min))
    last = at_local(datetime.combine(day + timedelta(days=1), time.min))
    return store.all(
        Inquiry, Table.INQUIRIES, "registered_at >= ? AND registered_at < ?", first, last
    )
