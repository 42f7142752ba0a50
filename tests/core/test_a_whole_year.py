"""The year 2026 lived through day by day, and its handling held against a truth written by hand.

The truth knows nothing of the program: plain days, and sums that were counted on a calendar.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from core.absences import Gap
from core.accounts import Account, AccountId
from core.archive.collecting import collect
from core.archive.contents import Handling, Tally
from core.archive.handling import handling_of
from core.clock import FixedClock, at_local
from core.closed_days import ClosedDays
from core.half_years import HalfYear
from core.office import Office
from core.paths import Paths
from core.people import Person, PersonId
from core.platforms import Platform
from core.store.hurry import hurried
from core.workdays import ClosedDay

FACEBOOK, INSTAGRAM, YOUTUBE = "Testvik kommune", "@testvik", "Testvik TV"
ALL = (FACEBOOK, INSTAGRAM, YOUTUBE)

# The truth ------------------------------------------------------------------------------------


def days(text: str) -> list[date]:
    """Days of 2026 from "9.3 10.3 21.9-25.9"; a span counts every day in it."""
    found = []
    for part in text.split():
        first, _dash, last = part.partition("-")
        begin, end = (
            date(2026, int(one.split(".")[1]), int(one.split(".")[0]))
            for one in (first, last or first)
        )
        found += [begin + timedelta(days=count) for count in range((end - begin).days + 1)]
    return found


# Red days of 2026 that fall on Monday to Friday. 17 May is a Sunday.
RED = days("1.1 2.4 3.4 6.4 1.5 14.5 25.5 25.12")
OWN_CLOSED = days("24.12 31.12")
OPEN_SATURDAY = days("28.11")

WORKDAYS = [
    day
    for day in days("1.1-31.12")
    if day in OPEN_SATURDAY or (day.isoweekday() < 6 and day not in RED and day not in OWN_CLOSED)
]

IN_USE = {
    FACEBOOK: days("2.1-31.12"),
    INSTAGRAM: days("2.1-31.12"),
    YOUTUBE: days("2.3-30.10"),
}
BY_DEPUTY = {
    FACEBOOK: days("6.7-8.7 10.7 13.7-17.7 20.8 21.9-25.9 3.11"),
    INSTAGRAM: days("6.7-8.7 10.7 13.7 15.7-17.7 20.8 21.9-25.9"),
    YOUTUBE: days("6.7-8.7 10.7 13.7 15.7-17.7 20.8 21.9-25.9"),
}
LATE = {
    FACEBOOK: days("13.3 1.4 15.7"),
    INSTAGRAM: days("8.5 30.12"),
    YOUTUBE: days(""),
}
MISSED = {
    FACEBOOK: days("11.3 12.3 13.4 9.7"),
    INSTAGRAM: days("11.3-13.3 9.7 14.7"),
    YOUTUBE: days("11.3-13.3 9.7 14.7"),
}
NOBODY_LEFT = days("28.9-30.9 1.10 2.10")
AWAY = days("9.3 10.3") + NOBODY_LEFT

# What was open at two in the afternoon, when the second notice is given. The office closes at
# twelve on the Wednesday before Easter, so nothing is said then.
OPEN_AT_TWO = days("9.3-13.3 13.4 8.5 9.7 14.7 15.7 30.12")

# month: due, checked, by_deputy, late, away, missed; counted on a calendar.
COUNTED: Mapping[str, Mapping[int, tuple[int, ...]]] = {
    FACEBOOK: {
        1: (21, 21, 0, 0, 0, 0),
        2: (20, 20, 0, 0, 0, 0),
        3: (22, 18, 0, 1, 2, 2),
        4: (19, 18, 0, 1, 0, 1),
        5: (18, 18, 0, 0, 0, 0),
        6: (22, 22, 0, 0, 0, 0),
        7: (23, 22, 9, 1, 0, 1),
        8: (21, 21, 1, 0, 0, 0),
        9: (22, 19, 5, 0, 3, 0),
        10: (22, 20, 0, 0, 2, 0),
        11: (22, 22, 1, 0, 0, 0),
        12: (20, 20, 0, 0, 0, 0),
    },
    INSTAGRAM: {
        1: (21, 21, 0, 0, 0, 0),
        2: (20, 20, 0, 0, 0, 0),
        3: (22, 17, 0, 0, 2, 3),
        4: (19, 19, 0, 0, 0, 0),
        5: (18, 18, 0, 1, 0, 0),
        6: (22, 22, 0, 0, 0, 0),
        7: (23, 21, 8, 0, 0, 2),
        8: (21, 21, 1, 0, 0, 0),
        9: (22, 19, 5, 0, 3, 0),
        10: (22, 20, 0, 0, 2, 0),
        11: (22, 22, 0, 0, 0, 0),
        12: (20, 20, 0, 1, 0, 0),
    },
    YOUTUBE: {
        1: (0, 0, 0, 0, 0, 0),
        2: (0, 0, 0, 0, 0, 0),
        3: (22, 17, 0, 0, 2, 3),
        4: (19, 19, 0, 0, 0, 0),
        5: (18, 18, 0, 0, 0, 0),
        6: (22, 22, 0, 0, 0, 0),
        7: (23, 21, 8, 0, 0, 2),
        8: (21, 21, 1, 0, 0, 0),
        9: (22, 19, 5, 0, 3, 0),
        10: (22, 20, 0, 0, 2, 0),
        11: (0, 0, 0, 0, 0, 0),
        12: (0, 0, 0, 0, 0, 0),
    },
}


def true_tally(name: str, month: int) -> tuple[int, ...]:
    """The same sums from the lists of days."""
    due = [day for day in WORKDAYS if day.month == month and day in IN_USE[name]]
    away = [day for day in due if day in AWAY]
    missed = [day for day in due if day in MISSED[name]]
    deputy = [day for day in due if day in BY_DEPUTY[name]]
    late = [day for day in due if day in LATE[name]]
    checked = len(due) - len(away) - len(missed)
    return len(due), checked, len(deputy), len(late), len(away), len(missed)


# The life -------------------------------------------------------------------------------------


@dataclass
class Life:
    """Kari looks after three accounts; Jon is her deputy; Lise is not appointed to any.

    Only the verbs of the office are used.
    """

    office: Office
    clock: FixedClock
    told: dict[int, list[date]] = field(default_factory=lambda: {9: [], 14: []})
    accounts: dict[str, AccountId] = field(default_factory=dict)
    people: dict[str, PersonId] = field(default_factory=dict)

    def at(self, day: date, hour: int, minute: int = 0) -> None:
        self.clock.moment = at_local(datetime.combine(day, time(hour, minute)))

    def begin(self) -> None:
        self.at(date(2026, 1, 2), 8)
        for name in ("Kari Nes", "Jon Berg", "Lise Vik"):
            self.people[name] = self.office.people.add(Person(name=name))
        self.sit(self.kari)
        self.register(Platform.FACEBOOK, FACEBOOK)
        self.register(Platform.INSTAGRAM, INSTAGRAM)
        own = ClosedDays(self.office.store)
        for day, opened in (((12, 24), False), ((12, 31), False), ((11, 28), True)):
            when = date(2026, *day)
            own.add(ClosedDay(first=when, last=when, title="Vedtatt", open=opened))

    @property
    def kari(self) -> PersonId:
        return self.people["Kari Nes"]

    @property
    def jon(self) -> PersonId:
        return self.people["Jon Berg"]

    def register(self, platform: Platform, name: str) -> None:
        account = Account(
            platform=platform, name=name, responsible_id=self.kari, deputy_id=self.jon
        )
        self.accounts[name] = self.office.accounts.add(account)

    def sit(self, person: PersonId) -> None:
        self.office.people.sit_down(self.office.people.person(person))

    def check(self, *names: str, day: date | None = None) -> None:
        for name in names:
            self.office.checklist.check(self.accounts[name], day=day)

    def check_what_is_due(self, *but: str) -> None:
        left_out = {self.accounts[name] for name in but}
        today = self.office.today()
        for account in self.office.checklist.due():
            done = self.office.checklist.status(account, today).check is not None
            if not done and account.id not in left_out:
                self.office.checklist.check(account.id)

    def live(self, day: date) -> None:
        """One day: what has to be arranged first, a notice, the checks, a notice."""
        self.at(day, 8)
        self.arrange(day)
        self.listen(day, 9)
        self.at(day, 9, 15)
        self.work(day)
        self.listen(day, 14)

    def listen(self, day: date, hour: int) -> None:
        self.at(day, hour)
        if self.office.reminders.take() is not None:
            self.told[hour].append(day)

    def arrange(self, day: date) -> None:
        absences = self.office.absences
        match (day.month, day.day):
            case (3, 2):
                self.register(Platform.YOUTUBE, YOUTUBE)
            case (6, 29):
                first, last = date(2026, 7, 6), date(2026, 7, 17)
                absences.plan(self.kari, first, last, "Ferie i Spania", deputy=self.jon)
            case (9, 1):
                first, last = date(2026, 9, 21), date(2026, 10, 2)
                absences.plan(self.kari, first, last, "Ferie på Kreta", deputy=self.jon)
                absences.plan(self.jon, date(2026, 9, 28), last, "Kurs i Oslo")
            case (7, 6) | (9, 21) | (8, 20):
                self.sit(self.jon)
            case (7, 20) | (8, 21) | (10, 5):
                self.sit(self.kari)
            case (10, 30):
                self.office.accounts.close(
                    self.accounts[YOUTUBE], by="Kari Nes", reason="Ingen film lenger"
                )

    def work(self, day: date) -> None:
        store, checklist = self.office.store, self.office.checklist
        match (day.month, day.day):
            case (3, 9 | 10 | 11 | 12 | 13):
                return  # the forgotten week
            case (3, 16):
                sick = [Gap(date(2026, 3, number), None) for number in (9, 10)]
                self.office.absences.explain(sick, "Syk")
                self.check(FACEBOOK, day=date(2026, 3, 13))
            case (4, 1):
                self.check_what_is_due(FACEBOOK)
                return
            case (4, 7):
                self.check(FACEBOOK, day=date(2026, 4, 1))
            case (4, 13):
                self.check_what_is_due(FACEBOOK)
                self.check(FACEBOOK)
                store.undo()
                return
            case (4, 14):
                self.check(INSTAGRAM)
                checklist.take_back(self.accounts[INSTAGRAM], day)
            case (4, 15):
                self.check_what_is_due()
                store.undo()
            case (5, 8):
                self.check_what_is_due(INSTAGRAM)
                return
            case (5, 11):
                self.check(INSTAGRAM, day=date(2026, 5, 8))
            case (7, 9) | (9, 28 | 29 | 30) | (10, 1 | 2):
                return
            case (7, 14):
                self.check(FACEBOOK)
                return
            case (7, 15):
                self.check_what_is_due(FACEBOOK)
                return
            case (7, 16):
                self.check(FACEBOOK, day=date(2026, 7, 15))
            case (11, 3):
                self.sit(self.people["Lise Vik"])
                checklist.check(self.accounts[FACEBOOK], reason="Kari var hos tannlegen")
                self.sit(self.kari)
            case (12, 30):
                self.check_what_is_due(INSTAGRAM)
                return
        self.check_what_is_due()

    def end(self) -> None:
        """The first Monday of the new year: what was left at the end of the old one."""
        self.at(date(2027, 1, 4), 9)
        self.check(INSTAGRAM, day=date(2026, 12, 30))
        self.check_what_is_due()


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    home: Path = tmp_path_factory.mktemp("year")
    clock = FixedClock(at_local(datetime(2026, 1, 1, 8)))  # noqa: DTZ001  wall-clock time
    with closing(Office.open(Paths(home), clock)) as office:
        life = Life(office, clock)
        with hurried(office.store):
            for day in days("1.1-31.12"):
                if day == date(2026, 1, 2):
                    life.begin()
                life.live(day)
            life.end()
        yield life


def handling(life: Life) -> dict[str, Handling]:
    accounts = [life.office.accounts.account(key) for key in life.accounts.values()]
    workdays = life.office.workdays().workdays_between(date(2026, 1, 1), date(2026, 12, 31))
    found = handling_of(life.office.checklist, accounts, workdays, life.office.people.names(), {})
    return dict(zip(life.accounts, found, strict=True))


def as_counted(tally: Tally) -> tuple[int, ...]:
    assert tally.still_open == 0, "the year is over"
    return tally.due, tally.checked, tally.by_deputy, tally.late, tally.away, tally.missed


def test_the_two_truths_agree() -> None:
    for name in ALL:
        assert {month: true_tally(name, month) for month in range(1, 13)} == COUNTED[name]
    assert len(WORKDAYS) == 252


def test_the_calendar_of_the_program_has_the_same_workdays(life: Life) -> None:
    workdays = life.office.workdays()
    assert list(workdays.workdays_between(date(2026, 1, 1), date(2026, 12, 31))) == WORKDAYS
    assert date(2026, 5, 17).isoweekday() == 7
    assert workdays.next_workday(date(2026, 5, 15)) == date(2026, 5, 18), "17 May is a Sunday"


@pytest.mark.parametrize("name", ALL)
def test_each_month_is_counted_as_it_was(life: Life, name: str) -> None:
    found = {month.month: as_counted(tally) for month, tally in handling(life)[name].months}
    assert found == COUNTED[name]


@pytest.mark.parametrize("name", ALL)
def test_the_days_without_a_check_and_the_late_ones_are_the_true_days(
    life: Life, name: str
) -> None:
    found = handling(life)[name]
    reasons = {day.day: (day.reason, day.deputy) for day in found.without}
    holiday, sick = ("Ferie på Kreta", "Jon Berg"), ("Syk", "")
    away = {day: sick if day.month == 3 else holiday for day in AWAY}
    missed = {day: ("", "") for day in MISSED[name]}
    assert reasons == away | missed
    assert [entry.day for entry in found.late] == LATE[name]
    assert found.first_due == min(day for day in WORKDAYS if day in IN_USE[name])


def test_the_two_half_years_of_the_archive_add_up_to_the_year(life: Life) -> None:
    log = life.office.deletions.verify()
    halves = [collect(life.office, HalfYear(2026, half), log) for half in (1, 2)]
    assert [half.workdays for half in halves] == [122, 130]
    for name, key in life.accounts.items():
        parts = [part for half in halves for part in half.handling if part.account_id == key]
        tallies = [part.total for part in parts]
        assert as_counted(sum(tallies, Tally())) == tuple(
            sum(column) for column in zip(*COUNTED[name].values(), strict=True)
        )
        assert sum(part.by_others for part in parts) == (1 if name == FACEBOOK else 0)
    assert halves[1].until == date(2026, 12, 31)


def test_a_check_that_was_taken_back_leaves_its_trace_and_counts_for_nothing(life: Life) -> None:
    day = date(2026, 4, 13)
    kinds = [
        event.kind.value
        for event in life.office.checklist.events(day, day)
        if event.account_id == life.accounts[FACEBOOK]
    ]
    assert kinds == ["checked", "undone"]


def test_the_notices_of_the_year_came_on_the_days_when_something_was_left(life: Life) -> None:
    assert life.told[9] == [day for day in WORKDAYS if day not in NOBODY_LEFT]
    assert life.told[14] == OPEN_AT_TWO


def test_what_was_written_of_the_year_is_whole(life: Life) -> None:
    events = life.office.checklist.events(date(2026, 1, 1), date(2026, 12, 31))
    assert sorted(event.sequence for event in events) == list(range(1, len(events) + 1))
    checked = sum(sum(month[1] for month in COUNTED[name].values()) for name in ALL)
    standing = life.office.checklist.standing(date(2026, 1, 1), date(2026, 12, 31))
    assert len(standing) == checked
