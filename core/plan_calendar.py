"""The publishing plan as an iCalendar file (RFC 5545), to be read by any calendar program.

A post keeps its UID for ever and counts its changes in SEQUENCE, so that a file that is taken in
again moves what was moved and adds nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
)
from icalendar.prop import vDuration, vUri

from core import VERSION
from core.clock import OSLO
from core.dates import month_title
from core.language import _, current
from core.plan_entries import PlanStatus, missing_for_ready
from core.plan_sheet import PlanLine, PlanSheet, month_of
from core.plan_words import content_name, missing_names, status_name

_LENGTH = timedelta(minutes=15)
"""How long a post takes up; a calendar shows nothing of what has no length."""
_BEFORE = timedelta(hours=1)
"""When the alarm goes off."""
_STATUS = {
    PlanStatus.PLANNED: "TENTATIVE",
    PlanStatus.READY: "CONFIRMED",
    PlanStatus.PUBLISHED: "CONFIRMED",
    PlanStatus.DROPPED: "CANCELLED",
}


def plan_calendar(sheet: PlanSheet) -> bytes:
    """The file, in the language spoken here; the same plan gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Fyrvakt//Fyrvakt {VERSION}//{current().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _name(sheet))
    calendar.add("x-wr-timezone", OSLO.key)
    calendar.add_component(_timezone())
    for line in sheet.lines:
        calendar.add_component(_event(line))
    data: bytes = calendar.to_ical()
    return data


def _name(sheet: PlanSheet) -> str:
    title = _("Publishing plan")
    if (sheet.first, sheet.last) == month_of(sheet.first):
        title = f"{title} {month_title(sheet.first.year, sheet.first.month).lower()}"
    return f"{title}, {sheet.municipality}"


def _timezone() -> Timezone:
    """Summer time from the last Sunday of March to that of October, as in Norway since 1996.

    Written here: the library's own has the hour of change by the wrong side of the change.
    """
    zone = Timezone()
    zone.add("tzid", OSLO.key)
    for kind, change, name in (
        (TimezoneDaylight, datetime(1996, 3, 31, 2), "CEST"),  # noqa: DTZ001  by the old hour
        (TimezoneStandard, datetime(1996, 10, 27, 3), "CET"),  # noqa: DTZ001
    ):
        part, summer, winter = kind(), timedelta(hours=2), timedelta(hours=1)
        to_summer = kind is TimezoneDaylight
        part.add("dtstart", change)
        part.add("rrule", {"freq": "yearly", "bymonth": change.month, "byday": "-1SU"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", winter if to_summer else summer)
        part.add("tzoffsetto", summer if to_summer else winter)
        zone.add_component(part)
    return zone


def _event(line: PlanLine) -> Event:
    entry = line.entry
    begins = datetime.combine(entry.day, entry.time, OSLO)
    event = Event()
    event.add("uid", f"{line.mark.uuid}@fyrvakt")
    event.add("sequence", line.mark.changes)
    event.add("dtstamp", line.mark.changed_at)
    event.add("last-modified", line.mark.changed_at)
    event.add("dtstart", begins)
    event.add("dtend", begins + _LENGTH)
    event.add("summary", f"{entry.title} ({_names(line)})")
    event.add("description", "\n".join(_described(line)))
    event.add("location", _names(line))
    event.add("categories", [entry.goal])
    event.add("status", _STATUS[entry.status])
    event.add("transp", "TRANSPARENT")  # a post to send makes nobody busy
    if url := entry.published_url or entry.link:
        event.add("url", vUri(url))
    if entry.is_open:
        event.add_component(_alarm(line))
    return event


def _names(line: PlanLine) -> str:
    return ", ".join(account.name for account in line.accounts)


def _described(line: PlanLine) -> Iterator[str]:
    entry = line.entry
    yield f"{_('Status')}: {status_name(entry.status)}"
    yield f"{_('Goal')}: {entry.goal}"
    yield f"{_('Content')}: {content_name(entry.content_type)}"
    if line.responsible:
        yield f"{_('Responsible')}: {line.responsible}"
    if entry.is_open and (missing := missing_for_ready(entry)):
        yield _("Missing: {fields}").format(fields=missing_names(missing))
    if entry.photographer:
        yield _("Photo: {name}").format(name=entry.photographer)
    if entry.dropped_reason:
        yield _("Why: {reason}").format(reason=entry.dropped_reason)
    if entry.text:
        yield ""
        yield entry.text


def _alarm(line: PlanLine) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", line.entry.title)
    alarm.add("trigger", vDuration(-_BEFORE))
    return alarm
