"""Laws that the guidelines lean on: a list to begin with, and the municipality's own (row K17).

Paragraphs move when a law is written anew. So each stands as not checked until somebody has held
it against the law itself, and said when.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, NewType

from core.clock import Clock, today
from core.errors import InvalidRecord
from core.guideline_rules import Wording
from core.language import LANGUAGES, _
from core.paths import RESOURCES
from core.people import People
from core.platforms import clean_url, holds_login
from core.secrets_check import refuse_secrets
from core.settings import Settings
from core.store import Store, Table, Writer

LawId = NewType("LawId", int)

_FILE = RESOURCES / "guidelines" / "laws.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law or paragraph. `named` is the guideline that brings it up; `checked_on` the day when
    somebody last held it against the law, None where nobody has."""

    id: LawId = LawId(0)
    position: int = 0
    title: str
    about: str = ""
    named: str = ""
    url: str = ""
    checked_on: date | None = None
    checked_by: str = ""


class Laws:
    """The verbs on the list. The first change makes the ready list the municipality's own."""

    def __init__(self, store: Store, clock: Clock, people: People, settings: Settings) -> None:
        self._store, self._clock = store, clock
        self._people, self._settings = people, settings

    def everything(self) -> list[Law]:
        """In the order that people gave them; the ready list while there is no own one."""
        own = self._store.all(Law, Table.LAWS, order="position, id")
        return own or list(ready_laws(self._settings.text("country")))

    def add(self, law: Law, *, origin: object | None = None) -> None:
        """Puts it last. Raises InvalidRecord: title missing, duplicate or password; url."""
        law = self._checked(law, None)
        label = _("{name} is added").format(name=law.title)
        self._rewrite(lambda laws: [*laws, law], label, origin)

    def change(self, before: Law, law: Law, *, origin: object | None = None) -> None:
        """Another wording must be checked anew. Raises what `add` raises."""
        law = self._checked(law, before)
        if (law.title, law.about) != (before.title, before.about):
            law = replace(law, checked_on=None, checked_by="")
        label = _("{name} is changed").format(name=law.title)
        self._rewrite(
            lambda laws: [law if _same(one, before) else one for one in laws], label, origin
        )

    def check(self, law: Law, *, origin: object | None = None) -> None:
        """Held against the law itself today, by whoever sits here."""
        person = self._people.current()
        checked = replace(
            law, checked_on=today(self._clock), checked_by=person.name if person else ""
        )
        label = _("{name} is checked against the law").format(name=law.title)
        self._rewrite(
            lambda laws: [checked if _same(one, law) else one for one in laws], label, origin
        )

    def remove(self, law: Law, *, origin: object | None = None) -> None:
        """Out of the list; without any the ready list stands there again."""
        label = _("{name} is taken away").format(name=law.title)
        self._rewrite(lambda laws: [one for one in laws if not _same(one, law)], label, origin)

    def _rewrite(
        self, change: Callable[[list[Law]], list[Law]], label: str, origin: object | None
    ) -> None:
        laws = self.everything()
        with self._store.step(label, origin=origin) as write:
            self._write(write, laws, change(laws))

    def _write(self, write: Writer, before: list[Law], after: list[Law]) -> None:
        kept = {law.id for law in after if law.id}
        for law in before:
            if law.id and law.id not in kept:
                write.delete(Table.LAWS, law.id)
        for place, law in enumerate(after, 1):
            placed = replace(law, position=place)
            if not law.id:
                write.insert(Table.LAWS, placed)
            elif placed not in before:
                write.save(Table.LAWS, placed)

    def _checked(self, law: Law, before: Law | None) -> Law:
        title = " ".join(law.title.split())
        if not title:
            raise InvalidRecord("title", "missing")
        for other in self.everything():
            mine = before is not None and _same(other, before)
            if not mine and other.title.casefold() == title.casefold():
                raise InvalidRecord("title", "duplicate", name=title)
        try:
            url = clean_url(law.url)
        except ValueError as error:
            raise InvalidRecord("url", "web_address") from error
        if holds_login(url):
            raise InvalidRecord("url", "password")
        law = replace(law, title=title, about=" ".join(law.about.split()), url=url)
        refuse_secrets(law)
        return law


def ready_laws(country: str) -> tuple[Law, ...]:
    """What the guidelines of that country name, in the language spoken here; nothing checked."""
    return tuple(
        Law(
            position=place,
            title=str(Wording({one: law["title"][one] for one in LANGUAGES})),
            about=str(Wording({one: law["about"][one] for one in LANGUAGES})),
            named=law["named"],
            url=law["url"],
        )
        for place, law in enumerate(_read(), 1)
        if law["country"] == country
    )


@cache
def _read() -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads(_FILE.read_text("utf-8"))["law"])


def _same(one: Law, other: Law) -> bool:
    return one.id == other.id and one.title == other.title
