"""Who has read and understood the guidelines, in which version, on which day (row K3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from core.appointments import Appointments
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.people import People, Person, PersonId
from core.store import Store, Table

SignOffId = NewType("SignOffId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """One person's word: `guideline` is its title, `version` its own number, year or date."""

    id: SignOffId = SignOffId(0)
    person_id: PersonId
    guideline: str
    version: str = ""
    day: date
    registered_at: datetime


class SignOffs:
    """The verbs on sign-offs."""

    def __init__(
        self, store: Store, clock: Clock, people: People, appointments: Appointments
    ) -> None:
        self._store, self._clock = store, clock
        self._people, self._appointments = people, appointments

    def everything(self) -> list[SignOff]:
        """The newest first."""
        return self._store.all(SignOff, Table.SIGN_OFFS, order="day DESC, id DESC")

    def of_person(self, person: PersonId) -> list[SignOff]:
        return [found for found in self.everything() if found.person_id == person]

    def between(self, first: date, last: date) -> list[SignOff]:
        """Those of the days, both included, oldest first."""
        return self._store.all(
            SignOff, Table.SIGN_OFFS, "day BETWEEN ? AND ?", first, last, order="day, id"
        )

    def sign(
        self,
        person: PersonId,
        guideline: str,
        version: str = "",
        *,
        on: date | None = None,
        origin: object | None = None,
    ) -> SignOffId:
        """Raises NotFound, InvalidRecord: guideline missing, day to_come."""
        day = on or today(self._clock)
        if not guideline.strip():
            raise InvalidRecord("guideline", "missing")
        if day > today(self._clock):
            raise InvalidRecord("day", "to_come")
        name = self._people.person(person).name
        signed = SignOff(
            person_id=person,
            guideline=guideline.strip(),
            version=version.strip(),
            day=day,
            registered_at=self._clock.now(),
        )
        label = _("{name} has read the guidelines").format(name=name)
        with self._store.step(label, origin=origin) as write:
            return SignOffId(write.insert(Table.SIGN_OFFS, signed))

    def remove(self, key: SignOffId, *, origin: object | None = None) -> None:
        """One that was registered by mistake."""
        with self._store.step(_("A sign-off is removed"), origin=origin) as write:
            write.delete(Table.SIGN_OFFS, key)

    def missing(self, guideline: str, version: str = "") -> list[Person]:
        """Those appointed to an account today who have not signed this version, by name."""
        now = today(self._clock)
        signed = {
            found.person_id
            for found in self.everything()
            if found.guideline == guideline.strip() and found.version == version.strip()
        }
        appointed = {found.person_id for found in self._appointments.touching(now, now)}
        return [one for one in self._people.everyone() if one.id in appointed - signed]
