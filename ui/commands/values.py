"""Days, times and half-years as they are typed in a terminal."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from core.clock import YEARS, Clock, at_local, local, today
from core.dates import parse_date, parse_time
from core.errors import InvalidRecord
from core.half_years import HalfYear
from core.language import _
from ui.commands.parser import WrongUse

_DAY_AND_TIME = re.compile(r"(.+?)(?:[T ]| kl\.? ?| at )(\d{1,2}[.:]?\d{2})(?::\d{2})?")


def day_of(text: str | None, clock: Clock) -> date | None:
    """The day, None when none was given. Raises WrongUse."""
    if text is None:
        return None
    try:
        return parse_date(text, near=today(clock))
    except ValueError as error:
        sentence = _("“{text}” is not a date. Write it like 26.11.2026 or 2026-11-26.")
        raise WrongUse(sentence.format(text=text)) from error


def day_and_time_of(text: str, clock: Clock) -> tuple[date, time]:
    """The day and the time on the wall. Raises WrongUse."""
    found = _DAY_AND_TIME.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError(text)
        return parse_date(found[1], near=today(clock)), parse_time(found[2])
    except ValueError as error:
        sentence = _("“{text}” is not a day and a time. Write it like “26.11.2026 10.00”.")
        raise WrongUse(sentence.format(text=text)) from error


def moment_of(text: str | None, clock: Clock) -> datetime | None:
    """The moment that a day and time on the wall is, None when none was given."""
    if text is None:
        return None
    day, at = day_and_time_of(text, clock)
    return at_local(datetime.combine(day, at))


def half_of(text: str) -> HalfYear:
    """Raises WrongUse."""
    try:
        return HalfYear.parse(text)
    except InvalidRecord as error:
        sentence = _("“{text}” is not a half-year. Write it like 2026-H1.")
        raise WrongUse(sentence.format(text=text)) from error


def month_of(text: str) -> tuple[int, int]:
    """Year and month of "2026-11". Raises WrongUse."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})", text.strip())
    if found is None or not 1 <= int(found[2]) <= 12 or int(found[1]) not in YEARS:
        sentence = _("“{text}” is not a month. Write it like 2026-11.")
        raise WrongUse(sentence.format(text=text))
    return int(found[1]), int(found[2])


def iso(moment: datetime | None) -> str | None:
    """For programs: the time on the wall in Norway with its distance from UTC."""
    return None if moment is None else local(moment).isoformat(timespec="seconds")
