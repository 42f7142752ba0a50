"""What comes at all in the year wheel: the program's list, and the municipality's word on it."""

from __future__ import annotations

from dataclasses import replace

from core.clock import Clock
from core.errors import NotFound, Refused
from core.language import _
from core.occasion_rules import read_rule
from core.occasions import (
    Occasion,
    OccasionId,
    OccasionWord,
    as_it_holds,
    listed,
    own_occasion,
    tidy_word,
)
from core.settings import Settings
from core.store import Store, Table


class WheelOccasions:
    """The verbs on occasions. Nothing is lost: an occasion of the list is hidden, not removed."""

    def __init__(self, store: Store, clock: Clock, settings: Settings) -> None:
        self._store, self._clock, self._settings = store, clock, settings

    def everything(self, *, hidden: bool = False) -> list[Occasion]:
        """Those of the country's list, then the municipality's own; hidden ones when asked for."""
        words = {
            word.key: word for word in self._store.all(OccasionWord, Table.OCCASIONS, order="id")
        }
        known = listed(self._settings.text("country"))
        found = [as_it_holds(occasion, words.get(key)) for key, occasion in known.items()]
        found += [own_occasion(word) for word in words.values() if word.own]
        return [occasion for occasion in found if hidden or not occasion.hidden]

    def occasion(self, key: str) -> Occasion:
        """Raises NotFound."""
        for found in self.everything(hidden=True):
            if found.key == key:
                return found
        raise NotFound("occasion", key)

    def word(self, key: str) -> OccasionWord:
        """The municipality's word on an occasion; an empty one while it has none."""
        found = self._store.first(OccasionWord, Table.OCCASIONS, "key = ?", key)
        return found or OccasionWord(key=key)

    def add(self, word: OccasionWord, *, origin: object | None = None) -> str:
        """Adds an occasion of the municipality's own; returns its key. Raises InvalidRecord."""
        word = replace(
            word,
            id=OccasionId(0),
            key=self._new_key(),
            own=True,
            registered_at=self._clock.now(),
        )
        word = tidy_word(word)
        label = _("“{title}” is in the year wheel.").format(title=word.title)
        with self._store.step(label, origin=origin) as write:
            write.insert(Table.OCCASIONS, word)
        return word.key

    def change(self, word: OccasionWord, *, origin: object | None = None) -> None:
        """Says something else about an occasion. Raises InvalidRecord and NotFound."""
        occasion = self.occasion(word.key)
        word = self._different(tidy_word(word))
        label = _("“{title}” is changed.").format(title=word.title or occasion.title())
        self._save(word, label, origin)

    def hide(self, key: str, *, origin: object | None = None) -> None:
        """The occasion does not come any more; what was chosen of it stays in the record."""
        label = _("“{title}” is hidden.").format(title=self.occasion(key).title())
        self._save(replace(self.word(key), hidden=True), label, origin)

    def show(self, key: str, *, origin: object | None = None) -> None:
        """A hidden occasion comes again."""
        label = _("“{title}” is shown again.").format(title=self.occasion(key).title())
        self._save(replace(self.word(key), hidden=False), label, origin)

    def as_listed(self, key: str, *, origin: object | None = None) -> None:
        """Forgets the municipality's word: the list holds again. Raises Refused for an own one."""
        word, occasion = self.word(key), self.occasion(key)
        if word.own:
            raise Refused("occasion_own", title=occasion.title())
        if not word.id:
            return
        with self._store.step(_("The list holds again."), origin=origin) as write:
            write.delete(Table.OCCASIONS, word.id)

    def _new_key(self) -> str:
        known = self._store.all(OccasionWord, Table.OCCASIONS, "own = 1")
        numbers = [int(word.key.removeprefix("own-")) for word in known]
        return f"own-{max(numbers, default=0) + 1}"

    def _different(self, word: OccasionWord) -> OccasionWord:
        """Only what is another word than the list's is kept: the list may learn."""
        found = listed(self._settings.text("country")).get(word.key)
        if word.own or found is None:
            return word
        same_rule = word.rule and read_rule(word.rule).text == found.rule.text
        return replace(
            word,
            title="" if word.title == found.title() else word.title,
            rule="" if same_rule else word.rule,
            lead_days=None if word.lead_days == found.lead_days else word.lead_days,
            weekend="" if word.weekend == found.weekend else word.weekend,
        )

    def _save(self, word: OccasionWord, label: str, origin: object | None) -> None:
        word = replace(word, registered_at=word.registered_at or self._clock.now())
        with self._store.step(label, origin=origin) as write:
            if word.id:
                write.save(Table.OCCASIONS, word)
            else:
                write.insert(Table.OCCASIONS, word)
