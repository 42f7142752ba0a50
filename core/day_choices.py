"""What the municipality makes of the days that the calendar names: open, half or closed."""

from __future__ import annotations

from core.calendars import COUNTRIES, named_days
from core.day_decisions import DayChoice, DayChoiceId
from core.errors import NotFound
from core.language import _
from core.store import Store, Table


class DayChoices:
    """The verbs on choices (row A41 of the guidelines). Each is a step with undo.

    A choice holds from its day on, every year: days before it stay as they were.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> list[DayChoice]:
        """Every choice, the oldest first."""
        return self._store.all(DayChoice, Table.DAY_CHOICES, order="since, id")

    def of(self, rule: str) -> list[DayChoice]:
        """The choices for one named day, the oldest first."""
        return [choice for choice in self.everything() if choice.rule == rule]

    def choose(self, choice: DayChoice, *, origin: object | None = None) -> DayChoiceId:
        """From `choice.since` on the day is this, until another choice is made.

        A choice that would have begun later gives way: the last word is the one given now.
        Raises NotFound for a rule that no calendar has.
        """
        named = {one.id: one for country in COUNTRIES for one in named_days(country)}
        if choice.rule not in named:
            raise NotFound("day", choice.rule)
        label = _("{name} is chosen").format(name=named[choice.rule].title())
        with self._store.step(label, origin=origin) as write:
            for other in self.of(choice.rule):
                if other.since >= choice.since:
                    write.delete(Table.DAY_CHOICES, other.id)
            return DayChoiceId(write.insert(Table.DAY_CHOICES, choice))

    def remove(self, key: DayChoiceId, *, origin: object | None = None) -> None:
        """Takes a choice away: what held before it holds again. Raises NotFound."""
        self._store.one(DayChoice, Table.DAY_CHOICES, key)
        with self._store.step(_("The choice is taken away"), origin=origin) as write:
            write.delete(Table.DAY_CHOICES, key)
