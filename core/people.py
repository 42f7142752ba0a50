"""The people who look after accounts, and who sits at the keyboard now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from core.clock import today
from core.errors import InvalidRecord, NotFound
from core.language import _
from core.settings import Settings
from core.store import Store, Table, Writer

PersonId = NewType("PersonId", int)

LONGEST_NAME = 120


class PersonRole(StrEnum):
    """What a colleague is to the accounts (row A12)."""

    NONE = ""
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"
    DEPUTY = "deputy"
    LEADER = "leader"
    COMMUNICATION = "communication"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A colleague by name, role, title and unit; never a citizen.

    `first` and `last` are the days in service, both included, where they are known.
    """

    id: PersonId = PersonId(0)
    name: str
    title: str = ""
    unit: str = ""
    active: bool = True
    role: PersonRole = PersonRole.NONE
    first: date | None = None
    last: date | None = None

    def in_service(self, day: date) -> bool:
        """Whether the person may be named for that day."""
        begun = self.first is None or self.first <= day
        return begun and (self.active if self.last is None else day <= self.last)


class People:
    """The register of colleagues (row A12 of the guidelines)."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._acting: Person | None = None

    def everyone(self) -> list[Person]:
        """Those in service and those who soon will be, by name."""
        return self._store.all(
            Person,
            Table.PEOPLE,
            "active AND (last IS NULL OR last >= ?)",
            today(self._store.clock),
            order="name COLLATE NOCASE, id",
        )

    def with_those_who_left(self) -> list[Person]:
        """Everybody that the record knows, by name."""
        return self._store.all(Person, Table.PEOPLE, order="name COLLATE NOCASE, id")

    def with_role(self, role: PersonRole) -> list[Person]:
        """Those in service with this role, by name."""
        return [person for person in self.everyone() if person.role is role]

    def person(self, key: PersonId) -> Person:
        """Raises NotFound."""
        return self._store.one(Person, Table.PEOPLE, key)

    def name(self, key: PersonId | None) -> str:
        """The name, or nothing where nobody is named."""
        if key is None:
            return ""
        try:
            return self.person(key).name
        except NotFound:
            return ""

    def names(self) -> dict[int, str]:
        """Every name by key, also of those who have left."""
        return {person.id: person.name for person in self._store.all(Person, Table.PEOPLE)}

    def by_name(self, name: str) -> Person | None:
        wanted = " ".join(name.split())
        return self._store.first(Person, Table.PEOPLE, "name = ? COLLATE NOCASE", wanted)

    def add(self, person: Person, *, origin: object | None = None) -> PersonId:
        """Raises InvalidRecord: name missing or duplicate, last before first."""
        person = self._checked(person)
        with self._store.step(
            _("{name} is added").format(name=person.name), origin=origin
        ) as write:
            return PersonId(write.insert(Table.PEOPLE, person))

    def change(
        self,
        person: Person,
        *,
        within: Callable[[Writer], object] | None = None,
        origin: object | None = None,
    ) -> None:
        """Raises what `add` raises. Who sits here keeps the seat under the new name.

        `within` is done in the same step.
        """
        person = self._checked(person)
        with self._store.step(
            _("{name} is changed").format(name=person.name), origin=origin
        ) as write:
            write.save(Table.PEOPLE, person)
            if within is not None:
                within(write)
        if self.current_id() == person.id:
            self._store.who = person.name

    def find_or_add(self, write: Writer, name: str) -> PersonId | None:
        """Within another step: the person of that name, added when new; None for no name."""
        name = " ".join(name.split())
        if not name:
            return None
        found = self.by_name(name)
        if found is not None:
            return found.id
        return PersonId(write.insert(Table.PEOPLE, Person(name=name)))

    def current(self) -> Person | None:
        """Who sits at the keyboard, as last chosen."""
        if self._acting is not None:
            return self._acting
        key = self._settings.number("current_person")
        return self._store.first(Person, Table.PEOPLE, "id = ?", key) if key else None

    def current_id(self) -> PersonId | None:
        """Whom a record names as the one who made it."""
        current = self.current()
        return current.id if current else None

    def act_as(self, person: Person) -> None:
        """For this run alone it is this person who does it; who sits here stays."""
        self._acting = person
        self._store.who = person.name

    def sit_down(self, person: Person, *, origin: object | None = None) -> None:
        """From now on it is this person who checks, saves and decides."""
        self._settings.change(
            {"current_person": str(person.id)},
            label=_("Now {name} is at work").format(name=person.name),
            origin=origin,
        )
        self._store.who = person.name

    def _checked(self, person: Person) -> Person:
        name = " ".join(person.name.split())
        if not name:
            raise InvalidRecord("name", "missing")
        if len(name) > LONGEST_NAME:
            raise InvalidRecord("name", "too_long", limit=LONGEST_NAME)
        other = self.by_name(name)
        if other is not None and other.id != person.id:
            raise InvalidRecord("name", "person_known", name=other.name)
        if person.first and person.last and person.last < person.first:
            raise InvalidRecord("last", "before_start")
        return replace(person, name=name, title=person.title.strip(), unit=person.unit.strip())
