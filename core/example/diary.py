"""What is to be done when: written in any order, lived through in the order of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random

from core.accounts import Account
from core.clock import FixedClock, at_local, local
from core.office import Office

Act = Callable[[], object]

AHEAD = timedelta(days=40)
"""How far beyond today the plan reaches."""


class Diary:
    """Nine months of one office. What would lie in the future is not done."""

    def __init__(self, office: Office, clock: FixedClock, *, first: date, now: datetime) -> None:
        self.office, self._clock, self.now = office, clock, now
        self.today = local(now).date()
        workdays = office.workdays()
        self.first = workdays.workday_on_or_after(first)
        self.workdays = workdays.workdays_between(self.first, self.today - timedelta(days=1))
        self._acts: list[tuple[datetime, int, str, Act]] = []

    def at(self, day: date, when: time, act: Act, *, by: str = "Kari Nes") -> None:
        """Notes that somebody did something on a day, at a time on the wall."""
        moment = at_local(datetime.combine(day, when))
        if moment < self.now:
            self._acts.append((moment, len(self._acts), by, act))

    def live(self) -> None:
        """Does everything, each at its moment; ends with the one who opens the window today."""
        self.at(self.workdays[-1], time(15, 25), lambda: None)
        for moment, _number, person, act in sorted(self._acts, key=lambda found: found[:2]):
            self._clock.moment = moment
            self._sit_down(person)
            act()

    def day_of(self, on: str) -> date | None:
        """The workday of "11-25" within the nine months or shortly after; None outside them."""
        month, day = map(int, on.split("-"))
        for year in (self.first.year, self.first.year + 1):
            found = date(year, month, day)
            if self.first <= found <= self.today + AHEAD:
                return self.office.workdays().workday_on_or_after(found)
        return None

    def before(self, day: date, days: int) -> date:
        """The workday on or before that many days earlier, not before the record begins."""
        wanted = min(day - timedelta(days=days), self.workdays[-1])
        return max((found for found in self.workdays if found <= wanted), default=self.first)

    def after(self, day: date, workdays: int = 1) -> date:
        return self.office.workdays().add_workdays(day, workdays)

    def account(self, name: str) -> Account:
        return self.office.accounts.find(name)

    def dice(self, *what: object) -> Random:
        """Chance that falls the same way every time."""
        return Random(repr(what))

    def _sit_down(self, name: str) -> None:
        person = self.office.people.by_name(name)
        if person is not None and self.office.store.who != person.name:
            self.office.people.sit_down(person)
