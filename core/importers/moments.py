"""Turns the times that exports give into moments."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

_FIRST = datetime(2004, 1, 1, tzinfo=UTC).timestamp()  # before any platform of today
_LAST = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
_MILLISECONDS = 100_000_000_000


def moment_of(stamp: Any) -> datetime | None:
    """An aware moment in UTC of seconds (or milliseconds) since 1970.

    None for anything that is no time, or lies where no post can: exports hold dates such as year 1.
    """
    if isinstance(stamp, bool) or not isinstance(stamp, int | float):
        return None
    if isinstance(stamp, int) and stamp >= _MILLISECONDS:
        stamp //= 1000
    if not _FIRST <= stamp < _LAST:  # false for NaN too
        return None
    return datetime.fromtimestamp(int(stamp), UTC)
