"""A small invented municipality with three weeks of checks, for the tests of the window."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core.accounts import Account
from core.clock import FixedClock, at_local
from core.office import Office
from core.people import Person
from core.plan_entries import ContentType, PlanEntry
from core.platforms import Platform

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 20)
MISSED = (date(2026, 11, 20), "Instagram")

ACCOUNTS = (
    (Platform.FACEBOOK, "Testvik kommune", "https://www.facebook.com/testvik"),
    (Platform.INSTAGRAM, "@testvikkommune", "https://www.instagram.com/testvik"),
    (Platform.X, "@Testvikkommune", "https://x.com/testvik"),
    (Platform.YOUTUBE, "Testvik kommune", "https://www.youtube.com/@testvik"),
    (Platform.FACEBOOK, "Testvik folkebibliotek", ""),
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment by the wall clock in Norway."""
    return at_local(datetime.combine(day, time(hour, minute)))


def fill(office: Office, clock: FixedClock) -> None:
    """Five accounts, checked each workday but one; the clock is put back afterwards."""
    now = clock.moment
    clock.moment = at(FIRST, 8)
    office.settings.change(
        {"municipality": "Testvik kommune (eksempel)", "first_run_done": "1"}, label="settings"
    )
    kari = office.people.add(Person(name="Kari Nes"))
    jon = office.people.add(Person(name="Jon Berg"))
    office.people.sit_down(office.people.person(kari))
    for platform, name, url in ACCOUNTS:
        office.accounts.add(
            Account(platform=platform, name=name, url=url, responsible_id=kari, deputy_id=jon)
        )
    for count in range((LAST - FIRST).days + 1):
        _check_day(office, clock, FIRST + timedelta(days=count))
    _plan(office)
    clock.moment = at(LAST, 15, 40)
    first = office.accounts.everything()[0]
    office.follow_ups.open(first.id, "Svar om fergetidene i jula")
    clock.moment = now
    office.store.forget_undo()


def _check_day(office: Office, clock: FixedClock, day: date) -> None:
    for number, account in enumerate(office.checklist.due(day)):
        if (day, account.platform_name) != MISSED:
            clock.moment = at(day, 9, number)
            office.checklist.check(account.id, day=day)


def _plan(office: Office) -> None:
    first = office.accounts.everything()[0]
    entry = PlanEntry(
        title="Åpent kulturhus lørdag",
        day=date(2026, 11, 23),
        time=time(12),
        content_type=ContentType.IMAGE,
        goal="Flere på kulturhuset",
        image_approved=True,
        photographer="Siri Lund",
    )
    office.publishing.add(entry, [first.id])
