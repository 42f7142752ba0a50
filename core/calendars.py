"""The named days of a country's year, computed from the rules in `resources/calendars`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from dateutil.easter import easter

from core.errors import InvalidRecord
from core.language import LANGUAGES, current
from core.paths import RESOURCES

DAY = timedelta(days=1)
SATURDAY = 5
COUNTRIES = ("NO", "SE")
LAST_YEAR = 2099
_FIRST_YEARS = {"NO": 1990, "SE": 2005}


class DayKind(StrEnum):
    """What a day means for the office. Only a closed day removes the duty to handle accounts."""

    OPEN = "open"
    HALF = "half"
    OPTION = "option"
    CLOSED = "closed"


STRENGTH = {DayKind.OPEN: 0, DayKind.OPTION: 1, DayKind.HALF: 2, DayKind.CLOSED: 3}
"""Where two rules meet on one day, the higher number wins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A rule of a calendar file: which days it names, what they are, and who says so.

    `closes` is when the office closes then, where the rule says; `since` the first year of it.
    """

    id: str
    rule: str
    kind: DayKind
    titles: Mapping[str, str]
    source: str
    closes: time | None = None
    since: int = 0

    def title(self) -> str:
        """The day's name in the language spoken here."""
        return self.titles[current()]

    def days(self, year: int) -> Iterator[date]:
        """The days of that year that the rule names; a bridge rule names none by itself."""
        if year >= self.since:
            yield from _days(self.rule, year)


def first_year(country: str) -> int:
    """The calendar of a country holds from this year, to LAST_YEAR."""
    return _FIRST_YEARS[country]


@cache
def named_days(country: str) -> tuple[NamedDay, ...]:
    """The rules of a country, in the order of the year. Raises InvalidRecord for an unknown one."""
    return tuple(_named_day(entry) for entry in _calendar(country)["day"])


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSeason:
    """A part of the year in which offices often keep other hours; what they are is local.

    `first` and `last` are MM-DD. Nothing follows from it until the municipality gives its hours.
    """

    id: str
    first: str
    last: str
    titles: Mapping[str, str]
    source: str

    def title(self) -> str:
        """The season's name in the language spoken here."""
        return self.titles[current()]


@cache
def named_seasons(country: str) -> tuple[NamedSeason, ...]:
    """The seasons that a country's offices know. Raises InvalidRecord for an unknown one."""
    return tuple(_named_season(entry) for entry in _calendar(country).get("season", ()))


@cache
def year_of(country: str, year: int) -> Mapping[date, tuple[NamedDay, ...]]:
    """Every named day of the year, with all the names that fall on it (17 May 2027 has two)."""
    found: dict[date, list[NamedDay]] = {}
    bridges = []
    for named in named_days(country):
        if named.rule == "bridge":
            bridges.append(named)
        for day in named.days(year):
            found.setdefault(day, []).append(named)
    for named in bridges:
        for day in _every_day(year):
            if day not in found and _is_bridge(country, day):
                found[day] = [named]
    return {day: tuple(names) for day, names in found.items()}


@cache
def _calendar(country: str) -> Mapping[str, Any]:
    if country not in COUNTRIES:
        raise InvalidRecord("country", "choice", choices=", ".join(COUNTRIES))
    path = RESOURCES / "calendars" / f"{country.lower()}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def _is_bridge(country: str, day: date) -> bool:
    around = (day - DAY, day + DAY)
    return (
        day.weekday() < SATURDAY
        and all(_closed_by_rule(country, near) for near in around)
        and any(near.weekday() < SATURDAY for near in around)
    )


def _closed_by_rule(country: str, day: date) -> bool:
    """Whether nobody is at work then: a weekend, or a closed day of the calendar itself."""
    return day.weekday() >= SATURDAY or day in _closed_days(country, day.year)


@cache
def _closed_days(country: str, year: int) -> frozenset[date]:
    closed = (named for named in named_days(country) if named.kind is DayKind.CLOSED)
    return frozenset(day for named in closed for day in named.days(year))


def _every_day(year: int) -> Iterator[date]:
    return _days_between(date(year, 1, 1), date(year, 12, 31))


def _named_day(entry: Mapping[str, Any]) -> NamedDay:
    closes = entry.get("closes")
    return NamedDay(
        id=entry["id"],
        rule=entry["rule"],
        kind=DayKind(entry["kind"]),
        titles={language: entry[language] for language in LANGUAGES},
        source=entry["source"],
        closes=time.fromisoformat(closes) if closes else None,
        since=entry.get("since", 0),
    )


def _named_season(entry: Mapping[str, Any]) -> NamedSeason:
    _kind, _colon, value = entry["rule"].partition(":")
    first, last = value.split("..")
    return NamedSeason(
        id=entry["id"],
        first=first,
        last=last,
        titles={language: entry[language] for language in LANGUAGES},
        source=entry["source"],
    )


def _days(rule: str, year: int) -> Iterator[date]:
    kind, _colon, value = rule.partition(":")
    if kind == "fixed":
        yield _in_year(value, year)
    elif kind == "easter":
        yield easter(year) + DAY * int(value)
    elif kind == "range":
        first, last = (_in_year(end, year) for end in value.split(".."))
        yield from _days_between(first, last)
    elif kind == "onafter":
        earliest, weekday = value.rsplit(":", 1)
        yield _weekday_on_or_after(_in_year(earliest, year), int(weekday))
    elif kind != "bridge":
        raise ValueError(rule)


def _days_between(first: date, last: date) -> Iterator[date]:
    return (first + DAY * n for n in range((last - first).days + 1))


def _weekday_on_or_after(day: date, weekday: int) -> date:
    # Loaded for a calendar with such a day alone: it takes a while.
    from dateutil.rrule import DAILY, rrule, weekdays

    found: datetime = rrule(DAILY, day, byweekday=weekdays[weekday - 1], count=1)[0]
    return found.date()


def _in_year(month_and_day: str, year: int) -> date:
    return date.fromisoformat(f"{year:04}-{month_and_day}")
