"""A moment as a person says it: «nå», «i går 15.40», «fredag», «23.11 kl. 9»."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core.clock import at_local, local
from core.dates import parse_date, parse_time, weekday_name
from core.language import N_, _

NOON = time(12)
"""Of a day that is given without its hour."""

_DAY = timedelta(days=1)
_DAYS_AGO = (N_("Today"), N_("Yesterday"), N_("The day before yesterday"))
_SHORTEST = 3


def parse_moment(text: str, now: datetime) -> datetime:
    """The moment that is meant; nothing, and «nå», is now. A weekday is the last one that was.

    An hour alone is today's. A day alone is at noon, or now where noon has not been. Raises
    ValueError when it cannot be read.
    """
    at = _("{date} at {time}").format(date="", time="").strip()
    text = " ".join(word for word in text.lower().split() if word not in ("kl.", "kl", at))
    if not text or text == _("Now").lower():
        return now
    near = local(now).date()
    for day_text, time_text in _readings(text):
        try:
            moment = _moment(day_text, time_text, near)
        except ValueError:
            continue
        if moment <= now or day_text:
            return min(moment, now) if not time_text else moment
    raise ValueError(text)


def _readings(text: str) -> list[tuple[str, str]]:
    """The ways to part it into a day and an hour, the likeliest first."""
    before, _space, last = text.rpartition(" ")
    return [("", text), (text, ""), (before, last)] if before else [("", text), (text, "")]


def _moment(day_text: str, time_text: str, near: date) -> datetime:
    day = _day(day_text, near) if day_text else near
    at = parse_time(time_text) if time_text else NOON
    return at_local(datetime.combine(day, at))


def _day(text: str, near: date) -> date:
    for ago, word in enumerate(_DAYS_AGO):
        if text == _(word).lower():
            return near - ago * _DAY
    if len(text) >= _SHORTEST:
        for ago in range(7):
            if weekday_name(near - ago * _DAY).lower().startswith(text):
                return near - ago * _DAY
    return parse_date(text, near=near)
