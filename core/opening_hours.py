"""When the office is open: hours of a day, of a week, and of a part of the year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import NewType

from core.calendars import SATURDAY
from core.errors import InvalidRecord

OpeningSeasonId = NewType("OpeningSeasonId", int)

_LEAP_YEAR = "2024"
_WHOLE_YEAR = ("01-01", "12-31")


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when the office is open on a day, by the wall clock."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.closes <= self.opens:
            raise InvalidRecord("opening_hours", "closes_before_opening")

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"

    @classmethod
    def parse(cls, text: str) -> Hours:
        """Hours from "08:00-15:30". Raises InvalidRecord for anything else."""
        try:
            opens, closes = (time.fromisoformat(part.strip()) for part in text.split("-"))
        except ValueError as error:
            raise InvalidRecord("opening_hours", "unreadable") from error
        return cls(opens, closes)


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The opening hours of an ordinary week, Monday to Friday; None is a day that is closed.

    Weekends are closed (Alver: «dagleg, unnteken i helger»). Raises InvalidRecord where no day
    is open, or there are not five.
    """

    days: tuple[Hours | None, ...]

    def __post_init__(self) -> None:
        if len(self.days) != SATURDAY:
            raise InvalidRecord("opening_hours", "unreadable")
        if not any(self.days):
            raise InvalidRecord("opening_hours", "no_open_days")

    @classmethod
    def usual(cls) -> OpeningHours:
        """08.00 to 15.30 on every weekday: a starting point that the municipality changes."""
        return cls((Hours(time(8), time(15, 30)),) * SATURDAY)

    @classmethod
    def parse(cls, text: str) -> OpeningHours:
        """Five days' hours as `str` writes them, or one "08:00-15:30" for all of them.

        Raises InvalidRecord for anything else.
        """
        parts = [part.strip() for part in text.split(",")]
        parts *= SATURDAY if len(parts) == 1 else 1
        return cls(tuple(None if part == "closed" else Hours.parse(part) for part in parts))

    @classmethod
    def kept(cls, text: str) -> OpeningHours:
        """The hours that lie in the file, or the usual ones where they cannot be read."""
        try:
            return cls.parse(text)
        except InvalidRecord:
            return cls.usual()

    def __str__(self) -> str:
        days = ["closed" if hours is None else str(hours) for hours in self.days]
        return days[0] if len(set(days)) == 1 else ", ".join(days)

    def on(self, day: date) -> Hours | None:
        """The ordinary hours of that weekday."""
        return self.days[day.weekday()] if day.weekday() < SATURDAY else None

    @property
    def first_open(self) -> Hours:
        """The hours of the week's first open day: those of a weekend that is kept open."""
        return next(hours for hours in self.days if hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningSeason:
    """Other opening hours in a part of every year, such as summer hours.

    `first` and `last` are MM-DD, both included; a season may run past New Year. It holds from the
    day `since` to the day `until`, or until further notice, so that past days stay as they were.
    The ordinary week as it once was is kept as a season of the whole year without a title.
    Source: Statens personalhåndbok 3.1.1 (the state's summer hours). Raises InvalidRecord.
    """

    id: OpeningSeasonId = OpeningSeasonId(0)
    uuid: str = ""
    title: str = ""
    first: str
    last: str
    hours: str
    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        for name in ("first", "last"):
            _check_month_and_day(name, getattr(self, name))
        if self.until and self.until < self.since:
            raise InvalidRecord("until", "before_first")

    def __contains__(self, day: date) -> bool:
        if day < self.since or (self.until is not None and day > self.until):
            return False
        now = f"{day:%m-%d}"
        if self.first <= self.last:
            return self.first <= now <= self.last
        return now >= self.first or now <= self.last

    @property
    def week(self) -> OpeningHours:
        """The hours as a week. Raises InvalidRecord for a text that is none."""
        return OpeningHours.parse(self.hours)

    @property
    def is_past_week(self) -> bool:
        """Whether this is the ordinary week as it once was, not a season."""
        return not self.title and (self.first, self.last) == _WHOLE_YEAR

    @property
    def length(self) -> int:
        """Days in the year, by which a season within a season goes before it."""
        first, last = (date.fromisoformat(f"{_LEAP_YEAR}-{end}") for end in (self.first, self.last))
        return (last - first).days % 366 + 1


def past_week(week: OpeningHours, since: date, until: date) -> OpeningSeason:
    """The ordinary week as it was in those days."""
    first, last = _WHOLE_YEAR
    return OpeningSeason(first=first, last=last, hours=str(week), since=since, until=until)


def _check_month_and_day(name: str, text: str) -> None:
    try:
        found = date.fromisoformat(f"{_LEAP_YEAR}-{text}")
    except ValueError as error:
        raise InvalidRecord(name, "not_a_date") from error
    if f"{found:%m-%d}" != text:
        raise InvalidRecord(name, "not_a_date")
