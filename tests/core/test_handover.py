"""What the deputy did while somebody was away."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core.accounts import Account
from core.clock import FixedClock, at_local
from core.handover import handover, put_aside
from core.inquiries import Inquiry, InquiryKind
from core.inquiry_kinds import Act
from core.office import Office
from core.people import Person, PersonId
from core.platforms import Platform

FRIDAY, MONDAY = date(2026, 11, 13), date(2026, 11, 23)


def at(day: date, hour: int = 9) -> datetime:
    return at_local(datetime(day.year, day.month, day.day, hour))  # noqa: DTZ001


@pytest.fixture
def pair(office: Office, clock: FixedClock) -> tuple[PersonId, PersonId]:
    """Kari is responsible for two accounts with Jon as deputy, and checked on Friday the 13th."""
    clock.moment = at(date(2026, 11, 2))
    kari, jon = (office.people.add(Person(name=name)) for name in ("Kari Nes", "Jon Berg"))
    sit(office, kari)
    for platform in (Platform.FACEBOOK, Platform.X):
        office.accounts.add(
            Account(platform=platform, name="Testvik", responsible_id=kari, deputy_id=jon)
        )
    check(office, clock, FRIDAY)
    return kari, jon


def sit(office: Office, key: PersonId) -> None:
    office.people.sit_down(office.people.person(key))


def check(office: Office, clock: FixedClock, day: date, count: int = 2, note: str = "") -> None:
    clock.moment = at(day)
    for account in office.accounts.everything()[:count]:
        office.checklist.check(account.id, day=day, note=note)


def week_away(office: Office, clock: FixedClock, jon: PersonId) -> None:
    """Jon has Monday to Friday: Wednesday one account only, Thursday nothing."""
    sit(office, jon)
    for day, count in ((16, 2), (17, 2), (18, 1), (20, 2)):
        note = "Mange spørsmål" if day == 17 else ""
        check(office, clock, date(2026, 11, day), count, note)


@pytest.mark.requirement("S15")
def test_the_regular_person_sees_what_the_deputy_did_day_by_day(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    kari, jon = pair
    office.absences.plan(kari, date(2026, 11, 16), date(2026, 11, 20), "Ferie", deputy=jon)
    week_away(office, clock, jon)
    first = office.accounts.everything()[0]
    office.follow_ups.open(first.id, "Rett opp åpningstid")
    key = office.inquiries.add(
        Inquiry(
            account_id=first.id,
            kind=InquiryKind.QUESTION,
            text="Når går ferga?",
            received_at=clock.moment,
        )
    )
    office.inquiries.answer(key, "Klokka ti.")
    clock.moment = at(MONDAY, 8)
    sit(office, kari)
    found = handover(office)
    assert found is not None
    assert (found.first, found.last) == (date(2026, 11, 16), date(2026, 11, 20))
    assert [dict(day.checked) for day in found.days] == [
        {"Jon Berg": 2},
        {"Jon Berg": 2},
        {"Jon Berg": 1},
        {},
        {"Jon Berg": 2},
    ]
    assert [len(day.without) for day in found.days] == [0, 0, 1, 2, 0]
    assert [day.nothing for day in found.days] == [False, False, False, True, False]
    assert found.days[1].notes == ("Mange spørsmål", "Mange spørsmål")
    assert found.days[4].follow_ups == ("Rett opp åpningstid",)
    assert found.days[4].inquiries == (("Når går ferga?", Act.ANSWERED),)


def test_an_absence_that_nobody_planned_is_told_too(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    kari, jon = pair
    week_away(office, clock, jon)
    clock.moment = at(MONDAY, 8)
    sit(office, kari)
    found = handover(office)
    assert found is not None
    assert found.days[0].day == date(2026, 11, 16)


def test_days_forgotten_after_the_absence_are_no_part_of_it(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    kari, jon = pair
    week_away(office, clock, jon)
    clock.moment = at(MONDAY + timedelta(days=10), 8)
    sit(office, kari)
    found = handover(office)
    assert found is not None
    assert (found.first, found.last) == (date(2026, 11, 16), date(2026, 11, 20))


def test_it_stays_until_it_is_put_aside_and_can_be_had_again(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    kari, jon = pair
    week_away(office, clock, jon)
    sit(office, kari)
    check(office, clock, MONDAY)
    clock.moment = at(MONDAY + timedelta(days=1))
    found = handover(office)
    assert found is not None
    put_aside(office, found)
    assert handover(office) is None
    assert handover(office, seen_too=True) == found


def test_the_deputy_is_not_told_what_the_regular_person_did(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    kari, jon = pair
    week_away(office, clock, jon)
    sit(office, kari)
    check(office, clock, MONDAY)
    clock.moment = at(MONDAY + timedelta(days=1))
    sit(office, jon)
    assert handover(office) is None


def test_nobody_at_the_keyboard_and_nobody_away_have_nothing_to_be_told(office: Office) -> None:
    assert handover(office) is None


def test_a_week_that_nobody_looked_after_is_no_handover(
    office: Office, clock: FixedClock, pair: tuple[PersonId, PersonId]
) -> None:
    clock.moment = at(MONDAY)
    assert handover(office) is None  # the card of missed days tells it
