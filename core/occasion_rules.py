"""On which days an occasion falls: a rule written in one line, and the days it makes of a year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from core.errors import InvalidRecord

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class RuleKind(StrEnum):
    """How the day is found. DATES has several days a year, set one by one, and so have the last
    three, which come again at a fixed distance."""

    FIXED = "fixed"
    RANGE = "range"
    NTH = "nth"
    EASTER = "easter"
    WEEK = "isoweek"
    ON_OR_AFTER = "onafter"
    ADVENT = "advent"
    LOCAL = "local"
    DATES = "dates"
    WEEKLY = "weekly"
    MONTH_DAY = "month_day"
    MONTH_WEEKDAY = "month_weekday"


RECURRING = frozenset({RuleKind.WEEKLY, RuleKind.MONTH_DAY, RuleKind.MONTH_WEEKDAY})
"""Kinds kept as the RRULE of RFC 5545; they begin on a day and may end on one."""

OFTEN = RECURRING | {RuleKind.DATES}
"""Kinds that may come several times a year; each time is known by its day."""

_DATE, _WEEKDAY, _CODE = r"(\d\d)-(\d\d)", r"([1-7])", f"({'|'.join(_CODES)})"
_RRULE = r"rrule:FREQ=%s;INTERVAL=(\d{1,2});"
_SHAPES: Mapping[RuleKind, re.Pattern[str]] = {
    kind: re.compile(shape)
    for kind, shape in {
        RuleKind.FIXED: f"fixed:{_DATE}",
        RuleKind.RANGE: rf"range:{_DATE}\.\.{_DATE}",
        RuleKind.NTH: rf"nth:(\d\d):{_WEEKDAY}:([1-4]|-1)",
        RuleKind.EASTER: r"easter:(-?\d{1,3})",
        RuleKind.WEEK: rf"isoweek:(\d{{1,2}}):{_WEEKDAY}",
        RuleKind.ON_OR_AFTER: f"onafter:{_DATE}:{_WEEKDAY}",
        RuleKind.ADVENT: "advent:([1-4])",
        RuleKind.LOCAL: f"local:{_DATE}",
        RuleKind.DATES: "local:-",
        RuleKind.WEEKLY: (_RRULE % "WEEKLY") + f"BYDAY={_CODE}",
        RuleKind.MONTH_DAY: (_RRULE % "MONTHLY") + r"BYMONTHDAY=(-1|\d{1,2})",
        RuleKind.MONTH_WEEKDAY: (_RRULE % "MONTHLY") + f"BYDAY=([1-4]|-1){_CODE}",
    }.items()
}
_YEARS = re.compile(r"odd|even|(\d{4})\+(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that was read: its kind, its numbers in the order they are written (weekdays as ISO
    numbers), and the years it holds for: "" for all, odd, even, or first+step."""

    text: str
    kind: RuleKind
    numbers: tuple[int, ...]
    years: str = ""

    def holds(self, year: int) -> bool:
        """Whether it names any day of that year."""
        if self.years in ("odd", "even"):
            return year % 2 == (self.years == "odd")
        if self.years:
            first, step = map(int, self.years.split("+"))
            return year >= first and (year - first) % step == 0
        return True

    def days(self, year: int, first: date | None = None, last: date | None = None) -> list[date]:
        """The days of a year, in order; none for DATES, which are set one by one.

        `first` and `last` bound what recurs; the distance is counted from `first`.
        """
        if self.kind in RECURRING:
            return list(self._recurring(year, first or date(year, 1, 1), last))
        if self.kind is RuleKind.DATES or not self.holds(year):
            return []
        day = self._day(year)
        return [] if day is None else [day]

    def last_day(self, day: date) -> date:
        """The last day of what begins on `day`: the same day, but for a range."""
        if self.kind is not RuleKind.RANGE:
            return day
        month, number = self.numbers[2:]
        end = _in_year(day.year, month, number)
        return end if end >= day else _in_year(day.year + 1, month, number)

    def _day(self, year: int) -> date | None:
        numbers = self.numbers
        match self.kind:
            case RuleKind.FIXED | RuleKind.RANGE | RuleKind.LOCAL:
                return _in_year(year, numbers[0], numbers[1])
            case RuleKind.NTH:
                month, weekday, which = numbers
                edge = date(year, month, 1 if which > 0 else _length(year, month))
                return edge + relativedelta(weekday=_WEEKDAYS[weekday - 1](which))
            case RuleKind.EASTER:
                return easter(year) + DAY * numbers[0]
            case RuleKind.WEEK:
                return _of_week(year, *numbers)
            case RuleKind.ON_OR_AFTER:
                month, number, weekday = numbers
                from_day = _in_year(year, month, number)
                return from_day + relativedelta(weekday=_WEEKDAYS[weekday - 1](1))
            case RuleKind.ADVENT:
                fourth = date(year, 12, 24) + relativedelta(weekday=SU(-1))
                return fourth - WEEK * (4 - numbers[0])
        raise ValueError(self.kind)

    def _recurring(self, year: int, first: date, last: date | None) -> Iterator[date]:
        from dateutil.rrule import rrulestr  # loaded where something recurs: it takes a while

        found = rrulestr(self.text.removeprefix("rrule:"), dtstart=_midnight(first))
        until = min(last or date.max, date(year, 12, 31))
        from_day = max(first, date(year, 1, 1))
        if from_day <= until:
            for moment in found.between(_midnight(from_day), _midnight(until), inc=True):
                yield moment.date()


@cache
def read_rule(text: str) -> Rule:
    """The rule in a line. Raises InvalidRecord("rule", "occasion_rule") for what is none."""
    plain, _slash, years = text.partition("/")
    for kind, shape in _SHAPES.items():
        if found := shape.fullmatch(plain):
            numbers = tuple(
                _CODES.index(part) + 1 if part in _CODES else int(part) for part in found.groups()
            )
            if _is_sound(kind, numbers) and (not years or _sound_years(kind, years)):
                return Rule(plain, kind, numbers, years)
    raise InvalidRecord("rule", "occasion_rule")


def weekly(weekday: int, interval: int = 1) -> str:
    """Every so many weeks on an ISO weekday."""
    return f"rrule:FREQ=WEEKLY;INTERVAL={interval};BYDAY={_CODES[weekday - 1]}"


def monthly(day: int, interval: int = 1) -> str:
    """Every so many months on a day of the month; -1 is the last."""
    return f"rrule:FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY={day}"


def monthly_weekday(which: int, weekday: int, interval: int = 1) -> str:
    """Every so many months on the first, second … or last (-1) of a weekday."""
    return f"rrule:FREQ=MONTHLY;INTERVAL={interval};BYDAY={which}{_CODES[weekday - 1]}"


def _is_sound(kind: RuleKind, numbers: tuple[int, ...]) -> bool:
    match kind:
        case RuleKind.FIXED | RuleKind.LOCAL:
            return _is_date(*numbers)
        case RuleKind.RANGE:
            return _is_date(*numbers[:2]) and _is_date(*numbers[2:])
        case RuleKind.ON_OR_AFTER:
            return _is_date(*numbers[:2])
        case RuleKind.NTH:
            return 1 <= numbers[0] <= 12
        case RuleKind.EASTER:
            # Also where Easter is early, the day lies within its own year.
            return -80 <= numbers[0] <= 250
        case RuleKind.WEEK:
            return 1 <= numbers[0] <= 53
        case RuleKind.MONTH_DAY:
            return numbers[0] >= 1 and (numbers[1] == -1 or 1 <= numbers[1] <= 31)
        case RuleKind.WEEKLY | RuleKind.MONTH_WEEKDAY:
            return numbers[0] >= 1
    return True


def _sound_years(kind: RuleKind, years: str) -> bool:
    found = _YEARS.fullmatch(years)
    return kind not in OFTEN and found is not None and (not found[2] or int(found[2]) > 0)


def _is_date(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _length(2024, month)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _in_year(year: int, month: int, day: int) -> date:
    """29 February is 28 February in a common year."""
    return date(year, month, min(day, _length(year, month)))


def _of_week(year: int, week: int, weekday: int) -> date | None:
    """None where the year has no week 53."""
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001  civil days, as rrule counts them
