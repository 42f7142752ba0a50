"""The people who look after accounts, and who sits at the keyboard now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NewType

from core.errors import InvalidRecord, NotFound
from core.language import _
from core.settings import Settings
from core.store import Store, Table, Writer

PersonId = NewType("PersonId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A colleague by name, title and unit; never a citizen."""

    id: PersonId = PersonId(0)
    name: str
    title: str = ""
    unit: str = ""
    active: bool = True


class People:
    """The register of colleagues (row A12 of the guidelines)."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings

    def everyone(self) -> list[Person]:
        """Those in service, by name."""
        return self._store.all(Person, Table.PEOPLE, "active", order="name COLLATE NOCASE, id")

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
        """Raises InvalidRecord when the name is empty."""
        name = _named(person.name)
        with self._store.step(_("{name} is added").format(name=name), origin=origin) as write:
            return PersonId(write.insert(Table.PEOPLE, replace(person, name=name)))

    def change(self, person: Person, *, origin: object | None = None) -> None:
        name = _named(person.name)
        with self._store.step(_("{name} is changed").format(name=name), origin=origin) as write:
            write.save(Table.PEOPLE, replace(person, name=name))

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
        key = self._settings.number("current_person")
        return self._store.first(Person, Table.PEOPLE, "id = ?", key) if key else None

    def current_id(self) -> PersonId | None:
        """Whom a record names as the one who made it."""
        current = self.current()
        return current.id if current else None

    def sit_down(self, person: Person, *, origin: object | None = None) -> None:
        """From now on it is this person who checks, saves and decides."""
        self._settings.change(
            {"current_person": str(person.id)},
            label=_("Now {name} is at work").format(name=person.name),
            origin=origin,
        )
        self._store.who = person.name


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise InvalidRecord("name", "missing")
    return name
