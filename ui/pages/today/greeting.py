"""The head of the page of today: a greeting that is right at every hour, and how the office is."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from core.calendars import DayKind
from core.clock import local
from core.dates import clock_time, long_date, sentence, week_number
from core.language import N_, _
from core.workdays import Workdays

_GREETINGS = (
    (5, N_("Hello, {name}"), N_("Hello")),
    (10, N_("Good morning, {name}"), N_("Good morning")),
    (18, N_("Good day, {name}"), N_("Good day")),
    (24, N_("Good evening, {name}"), N_("Good evening")),
)
"""Until which hour, with a name and without."""
_WEEKS_BACK = 9
"""How far back an ordinary day of the same weekday is looked for."""


def greeting(moment: datetime, name: str) -> str:
    """God morgen, Kari; with the first name of the one who sits here."""
    hour = local(moment).hour
    text, plain = next((named, bare) for until, named, bare in _GREETINGS if hour < until)
    first = name.split()[0] if name.split() else ""
    return _(text).format(name=first) if first else _(plain)


def day_line(moment: datetime, workdays: Workdays) -> str:
    """Mandag 23. november 2026 · uke 48 · kontortid 08.00–15.30"""
    day = local(moment).date()
    parts = [
        sentence(long_date(day)),
        _("week {number}").format(number=week_number(day)),
        office_line(moment, workdays),
    ]
    return " · ".join(parts)


def office_line(moment: datetime, workdays: Workdays) -> str:
    """How the office is at that moment: not yet open, open, closes early, closed."""
    now = local(moment)
    hours = workdays.hours(now.date())
    if hours is None:
        return _("the office is closed today")
    opens, closes = clock_time(hours.opens), clock_time(hours.closes)
    if now.time() >= hours.closes:
        return _("the office closed at {time}").format(time=closes)
    if _closes_early(now.date(), workdays):
        return _("today the office closes at {time}").format(time=closes)
    if now.time() < hours.opens:
        return _("the office opens at {time}").format(time=opens)
    return _("office hours {opens}–{closes}").format(opens=opens, closes=closes)


def _closes_early(day: date, workdays: Workdays) -> bool:
    """Whether it is a named day on which the office closes before the weekday's usual time."""
    if workdays.kind(day) is DayKind.OPEN:
        return False
    weeks = (day - timedelta(weeks=back) for back in range(1, _WEEKS_BACK))
    usual = next((past for past in weeks if workdays.kind(past) is DayKind.OPEN), day)
    hours, ordinary = workdays.hours(day), workdays.hours(usual)
    return hours is not None and ordinary is not None and hours.closes < ordinary.closes
