"""Whose week it is: duty by turns, week by week, when the municipality wants it so (row K11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NewType

from core.clock import Clock
from core.dates import short_date
from core.errors import InvalidRecord
from core.language import _
from core.people import PersonId
from core.store import Store, Table, Writer

RotaId = NewType("RotaId", int)
TurnId = NewType("TurnId", int)
SwapId = NewType("SwapId", int)

WEEK = timedelta(days=7)
LONGEST_TURN = 26
"""Weeks on end for one person; half a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rota:
    """Turns of `weeks` weeks each from Monday `first`; it ends on Sunday `last`, if it ends."""

    id: RotaId = RotaId(0)
    first: date
    last: date | None = None
    weeks: int = 1
    registered_at: datetime

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A person's place in the order."""

    id: TurnId = TurnId(0)
    rota_id: RotaId
    position: int
    person_id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One week, by its Monday, that another takes than whose turn it is."""

    id: SwapId = SwapId(0)
    monday: date
    person_id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week of the rota: whose it is, and whose it would be without the swap."""

    monday: date
    person_id: PersonId
    turn_id: PersonId

    @property
    def swapped(self) -> bool:
        return self.person_id != self.turn_id


@dataclass(frozen=True, slots=True)
class Order:
    """Every rota with its turns, and the swaps: answers without asking the file again."""

    rotas: Sequence[Rota]
    turns: Mapping[RotaId, Sequence[PersonId]]
    swaps: Mapping[date, PersonId]

    def week(self, day: date) -> Week | None:
        """The week that holds the day; None when no rota is in force then."""
        monday = monday_of(day)
        rota = next((found for found in self.rotas if found.holds(monday)), None)
        if rota is None or not self.turns.get(rota.id):
            return None
        order = self.turns[rota.id]
        turn = order[(monday - rota.first) // WEEK // rota.weeks % len(order)]
        return Week(monday=monday, person_id=self.swaps.get(monday, turn), turn_id=turn)


class Rotas:
    """The verbs on turn-taking. A changed rota ends, and another begins: the past stays."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def order(self) -> Order:
        """Everything about turns, read in three questions."""
        turns: dict[RotaId, list[PersonId]] = {}
        for turn in self._store.all(Turn, Table.ROTA_TURNS, order="rota_id, position"):
            turns.setdefault(turn.rota_id, []).append(turn.person_id)
        swaps = {swap.monday: swap.person_id for swap in self._store.all(Swap, Table.ROTA_SWAPS)}
        return Order(self.history(), turns, swaps)

    def history(self) -> list[Rota]:
        """Every rota that was or will be in force, newest first."""
        return self._store.all(Rota, Table.ROTAS, order="first DESC, id DESC")

    def on(self, day: date) -> Rota | None:
        """The rota in force that day."""
        return next((found for found in self.history() if found.holds(day)), None)

    def current(self, day: date) -> Rota | None:
        """The rota in force that day, else the next that begins after it."""
        coming = [found for found in self.history() if found.first > day]
        return self.on(day) or (coming[-1] if coming else None)

    def weeks(self, day: date, count: int) -> list[Week]:
        """The weeks from that of the day on; without those in which no rota is in force."""
        order, monday = self.order(), monday_of(day)
        weeks = [order.week(monday + WEEK * number) for number in range(count)]
        return [week for week in weeks if week is not None]

    def begin(
        self,
        persons: Sequence[PersonId],
        first: date,
        *,
        weeks: int = 1,
        origin: object | None = None,
    ) -> RotaId:
        """Turns in this order from a Monday on; the rota before ends the day before.

        Swaps from that day on belonged to the old order, and go. Raises InvalidRecord: nobody
        named, first not a Monday, weeks out of range.
        """
        if not persons:
            raise InvalidRecord("persons", "missing")
        if first != monday_of(first):
            raise InvalidRecord("first", "not_monday")
        if not 1 <= weeks <= LONGEST_TURN:
            raise InvalidRecord("weeks", "range", low=1, high=LONGEST_TURN)
        rota = Rota(first=first, weeks=weeks, registered_at=self._clock.now())
        label = _("Duty goes by turns from {day}").format(day=short_date(first))
        with self._store.step(label, origin=origin) as write:
            self._end(write, first)
            key = RotaId(write.insert(Table.ROTAS, rota))
            for place, person in enumerate(persons):
                turn = Turn(rota_id=key, position=place, person_id=person)
                write.insert(Table.ROTA_TURNS, turn)
        return key

    def stop(self, first_without: date, *, origin: object | None = None) -> None:
        """No turns from that week on: duty lies with whoever is responsible."""
        label = _("Duty no longer goes by turns")
        with self._store.step(label, origin=origin) as write:
            self._end(write, monday_of(first_without))

    def swap(self, day: date, person: PersonId, *, origin: object | None = None) -> None:
        """The week of the day goes to another; to whose turn it is, and the swap is gone.

        Raises InvalidRecord("monday", "no_rota") for a week without turns.
        """
        week = self.order().week(day)
        if week is None:
            raise InvalidRecord("monday", "no_rota")
        found = self._store.first(Swap, Table.ROTA_SWAPS, "monday = ?", week.monday)
        number = week.monday.isocalendar().week
        label = _("Week {number} is swapped").format(number=number)
        with self._store.step(label, origin=origin) as write:
            if found is not None and person == week.turn_id:
                write.delete(Table.ROTA_SWAPS, found.id)
            elif found is not None:
                write.save(Table.ROTA_SWAPS, replace(found, person_id=person))
            elif person != week.turn_id:
                write.insert(Table.ROTA_SWAPS, Swap(monday=week.monday, person_id=person))

    def _end(self, write: Writer, first: date) -> None:
        swaps = self._store.all(Swap, Table.ROTA_SWAPS, "monday >= ?", first)
        self._remove(write, Table.ROTA_SWAPS, [swap.id for swap in swaps])
        for rota in self.history():
            if rota.first >= first:
                turns = self._store.all(Turn, Table.ROTA_TURNS, "rota_id = ?", rota.id)
                self._remove(write, Table.ROTA_TURNS, [turn.id for turn in turns])
                write.delete(Table.ROTAS, rota.id)
            elif rota.last is None or rota.last >= first:
                write.save(Table.ROTAS, replace(rota, last=first - timedelta(days=1)))

    def _remove(self, write: Writer, table: Table, keys: Iterable[int]) -> None:
        for key in keys:
            write.delete(table, key)


def monday_of(day: date) -> date:
    """The Monday of the week that the day lies in."""
    return day - timedelta(days=day.weekday())
