"""Days and times as people write and read them, in the language spoken here."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from core.clock import YEARS, local
from core.language import N_, _, current

_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_SHORT_DATES = {"nb": "%d.%m.%Y", "nn": "%d.%m.%Y", "sv": "%Y-%m-%d", "en": "%d.%m.%Y"}


def weekday_name(day: date) -> str:
    """mandag; capitalised only where the language does."""
    return _(_WEEKDAYS[day.weekday()])


def month_name(month: int) -> str:
    """november; 1 is January."""
    return _(_MONTHS[month - 1])


def month_title(year: int, month: int) -> str:
    """November 2026, as a heading."""
    return sentence(f"{month_name(month)} {year}")


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def day_and_month(day: date) -> str:
    """26. november"""
    return _("{day} {month}").format(day=day.day, month=month_name(day.month))


def weekday_date(day: date) -> str:
    """mandag 23. november"""
    return f"{weekday_name(day)} {day_and_month(day)}"


def long_date(day: date) -> str:
    """mandag 23. november 2026"""
    return f"{weekday_date(day)} {day.year}"


def full_date(day: date) -> str:
    """23. november 2026"""
    return f"{day_and_month(day)} {day.year}"


def short_date(day: date) -> str:
    """26.11.2026, as in fields and tables; 2026-11-26 in Swedish."""
    return day.strftime(_SHORT_DATES[current()])


def clock_time(moment: datetime | time) -> str:
    """08.52 on the wall in Norway; 08:52 in English."""
    at = local(moment) if isinstance(moment, datetime) else moment
    return at.strftime("%H:%M" if current() == "en" else "%H.%M")


def moment_text(moment: datetime) -> str:
    """26.11.2026 kl. 08.52"""
    return _("{date} at {time}").format(
        date=short_date(local(moment).date()), time=clock_time(moment)
    )


def week_number(day: date) -> int:
    """The ISO week."""
    return day.isocalendar().week


_NUMERIC = re.compile(r"^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4}))?\.?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDED = re.compile(r"^(?:[^\W\d]+\.?,? )?(\d{1,2})\.? ([^\W\d]+)\.?(?: (\d{4}))?$")
_TIME = re.compile(r"^(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))?$", re.IGNORECASE)


def parse_date(text: str, *, near: date) -> date:
    """The day that a person wrote: 23.11.2026, 23.11, 2026-11-23, 23. november.

    A missing year is that of `near`. Raises ValueError when it is no day.
    """
    text = " ".join(text.split()).lower()
    if found := _ISO.match(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := _NUMERIC.match(text):
        return _day(_year(found[3], near), int(found[2]), int(found[1]))
    if found := _WORDED.match(text):
        return _day(_year(found[3], near), _month(found[2]), int(found[1]))
    raise ValueError(text)


def parse_time(text: str) -> time:
    """The time that a person wrote: 08.52, 8:52, 0852, 8, kl. 9. Raises ValueError."""
    found = _TIME.match(text.strip())
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


def _day(year: int, month: int, day: int) -> date:
    if year not in YEARS:
        raise ValueError(year)  # a slip of the hand, such as 0206 for 2026
    return date(year, month, day)


def _year(text: str | None, near: date) -> int:
    if not text:
        return near.year
    return int(text) + 2000 if len(text) == 2 else int(text)


def _month(word: str) -> int:
    for number in range(1, 13):
        names = (month_name(number).lower(), _MONTHS[number - 1].lower())
        if len(word) >= 3 and any(name.startswith(word) for name in names):
            return number
    raise ValueError(word)
