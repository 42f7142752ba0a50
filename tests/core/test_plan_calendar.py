"""The plan as a calendar file, read back whole by two parsers that know nothing of each other."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from core.accounts import Account
from core.clock import OSLO, FixedClock
from core.office import Office
from core.plan_calendar import plan_calendar
from core.plan_entries import ContentType, PlanEntry, PlanEntryId, PlanStatus
from core.plan_sheet import month_of, plan_sheet
from core.platforms import Platform

POST = PlanEntry(
    title="Blåbærdagen: æ, ø og å; \\ «sitat» 🎄",
    day=date(2026, 11, 26),
    time=time(9, 30),
    content_type=ContentType.IMAGE,
    goal="Dialog, og mer; til",
    text="Første linje\nAndre linje, med komma; og mer\n\n" + "Gjør så vel, dere! " * 40,
    link="https://www.testvik.example/sak?a=1,2;b",
)
MONTHS = {month: month_of(date(2026, month, 1)) for month in (3, 7, 10, 11, 12)}


@pytest.fixture
def town(office: Office) -> Office:
    office.settings.change({"municipality": "Testvik kommune (eksempel)"}, label="-")
    office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik kommune, hovedside"))
    office.accounts.add(Account(platform=Platform.INSTAGRAM, name="@testvik"))
    return office


def put(town: Office, **changes: object) -> PlanEntryId:
    keys = [account.id for account in town.accounts.everything()]
    return town.publishing.add(replace(POST, **changes), keys)  # type: ignore[arg-type]


def written(town: Office, month: int = 11) -> bytes:
    return plan_calendar(plan_sheet(town, *MONTHS[month]))


def events(town: Office, month: int = 11) -> list[Any]:
    return list(Calendar.from_ical(written(town, month)).walk("VEVENT"))


def by_vobject(data: bytes) -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, about the Python it was written for
        import vobject

        (calendar,) = vobject.readComponents(data.decode("utf-8"))
        return list(calendar.vevent_list)


def local(day: date, at: time) -> datetime:
    return datetime.combine(day, at, OSLO)


def test_two_parsers_read_back_the_same_post_word_for_word(town: Office) -> None:
    put(town)
    (first,), (second,) = events(town), by_vobject(written(town))
    title = f"{POST.title} (Testvik kommune, hovedside, @testvik)"
    assert str(first["summary"]) == second.summary.value == title
    assert str(first["description"]) == second.description.value
    assert str(first["description"]).endswith(POST.text)
    assert str(first["location"]) == second.location.value == "Testvik kommune, hovedside, @testvik"
    assert first["categories"].cats == second.categories.value == [POST.goal]
    assert str(first["url"]) == second.url.value == POST.link
    assert str(first["uid"]) == second.uid.value
    begins = local(POST.day, POST.time)
    assert first["dtstart"].dt == second.dtstart.value.astimezone(UTC) == begins


def test_all_posts_of_the_month_are_in_it_and_no_other(town: Office) -> None:
    for day in (1, 15, 30):
        put(town, title=f"Den {day}.", day=date(2026, 11, day))
    put(town, title="Desember", day=date(2026, 12, 1))
    assert [str(one["summary"])[:4] for one in events(town)] == ["Den ", "Den ", "Den "]
    assert len(by_vobject(written(town))) == 3


@pytest.mark.parametrize(
    "day", [date(2026, 3, 28), date(2026, 3, 30), date(2026, 7, 1), date(2026, 10, 26)]
)
def test_the_time_on_the_wall_is_kept_through_summer_and_winter(town: Office, day: date) -> None:
    """The rules in the file itself say so, to one who has no list of time zones."""
    put(town, day=day, time=time(9))
    data = written(town, day.month)
    assert b"DTSTART;TZID=Europe/Oslo:%s" % f"{day:%Y%m%d}T090000".encode() in data
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    rules = zone.to_tz(lookup_tzid=False)
    at = datetime.combine(day, time(9))
    expected = local(day, time(9)).utcoffset()
    assert rules.utcoffset(at) == expected
    (other,) = by_vobject(data)
    assert other.dtstart.value.utcoffset() == expected


def test_every_year_changes_its_hour_as_the_country_does(town: Office) -> None:
    put(town)
    (zone,) = Calendar.from_ical(written(town)).walk("VTIMEZONE")
    rules = zone.to_tz(lookup_tzid=False)
    for number in range(0, 365 * 12, 5):
        at = datetime(2024, 1, 1, 12) + timedelta(days=number)  # noqa: DTZ001  on the wall
        assert rules.utcoffset(at) == at.replace(tzinfo=OSLO).utcoffset(), at


def test_no_line_is_longer_than_75_octets_and_every_line_ends_as_it_should(town: Office) -> None:
    put(town, title="Æ" * 200)
    data = written(town)
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert "Æ" * 200 in data.replace(b"\r\n ", b"").decode("utf-8")
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two


def test_an_alarm_goes_off_an_hour_before_what_is_still_to_go_out(town: Office) -> None:
    put(town)
    put(town, title="Ute", status=PlanStatus.PUBLISHED, published_at=town.clock.now())
    waiting, out = sorted(events(town), key=lambda one: "Ute" in one["summary"])
    (alarm,) = waiting.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-1)
    assert str(alarm["action"]) == "DISPLAY"
    assert str(alarm["description"]) == POST.title
    assert out.walk("VALARM") == []
    assert [hasattr(one, "valarm") for one in by_vobject(written(town))] == [True, False]


def test_a_moved_post_keeps_its_uid_and_counts_the_change(town: Office, clock: FixedClock) -> None:
    key = put(town)
    (before,) = events(town)
    clock.moment += timedelta(hours=2)
    town.publishing.move(key, date(2026, 12, 1))
    (after,) = events(town, 12)
    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["last-modified"].dt - before["last-modified"].dt == timedelta(hours=2)


def test_the_count_of_changes_grows_with_every_change_also_of_accounts_and_by_undo(
    town: Office,
) -> None:
    key = put(town)
    post, one = town.publishing.entry(key).entry, town.accounts.everything()[0].id
    found = [events(town)[0]["sequence"]]
    town.publishing.change(post, [one])
    found.append(events(town)[0]["sequence"])
    town.publishing.change(replace(post, title="Ny tittel"))
    found.append(events(town)[0]["sequence"])
    town.store.undo()
    found.append(events(town)[0]["sequence"])
    assert found == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "TENTATIVE"),
        ({"status": PlanStatus.READY, "override_reason": "Avtalt"}, "CONFIRMED"),
        ({"status": PlanStatus.DROPPED, "dropped_reason": "Utgår"}, "CANCELLED"),
    ],
)
def test_a_calendar_is_told_how_sure_it_is(
    town: Office, changes: dict[str, object], state: str
) -> None:
    put(town, **changes)
    assert str(events(town)[0]["status"]) == state


def test_the_same_plan_gives_the_same_bytes_and_another_day_too(
    town: Office, clock: FixedClock
) -> None:
    put(town)
    before = written(town)
    clock.moment += timedelta(days=1)
    assert written(town) == before


def test_an_empty_month_is_a_whole_calendar(town: Office) -> None:
    found = Calendar.from_ical(written(town))
    assert found.walk("VEVENT") == []
    assert found["x-wr-calname"] == "Publiseringsplan november 2026, Testvik kommune (eksempel)"
