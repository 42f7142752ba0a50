"""The only place that asks what time it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
YEARS = range(1900, 3000)  # a day outside them is a slip of the hand


class Clock(Protocol):
    """Something that can be asked what time it is."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock, or one that was set to start at another moment."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    @classmethod
    def starting_at(cls, moment: datetime) -> SystemClock:
        """A clock that shows `moment` now and runs on from there."""
        return cls(moment - datetime.now(UTC))


class FixedClock:
    """A clock that stands still until it is set; for tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def local(moment: datetime) -> datetime:
    """The same moment on a wall clock in Norway (and Sweden)."""
    return moment.astimezone(OSLO)


def today(clock: Clock) -> date:
    """The civil date in Norway."""
    return local(clock.now()).date()


def at_local(moment: datetime) -> datetime:
    """A naive wall-clock time in Norway as an aware moment in UTC."""
    return moment.replace(tzinfo=OSLO).astimezone(UTC)


def clock_from(environment: Mapping[str, str] = os.environ) -> SystemClock:
    """The clock that FYRVAKT_NOW asks for (ISO local time), else the machine's.

    Raises ValueError when FYRVAKT_NOW is not a time.
    """
    wanted = environment.get("FYRVAKT_NOW", "").strip()
    if not wanted:
        return SystemClock()
    moment = datetime.fromisoformat(wanted)
    if moment.year not in YEARS:
        raise ValueError(wanted)
    return SystemClock.starting_at(
        at_local(moment) if moment.tzinfo is None else moment.astimezone(UTC)
    )
