"""The paragraph on social media in each unit's documentation plan (row S41), and who has it.

The guideline says: «ska ha ovanstående inskrivet i sin dokumenthanteringsplan».
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NewType

from core.accounts import Accounts
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.store import Store, Table

DocumentedUnitId = NewType("DocumentedUnitId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentedUnit:
    """The unit's plan has the paragraph since the day."""

    id: DocumentedUnitId = DocumentedUnitId(0)
    unit: str
    done_on: date


class DocumentationPlan:
    """Which units have accounts, and which of them have put the paragraph into their plan."""

    def __init__(self, store: Store, clock: Clock, accounts: Accounts) -> None:
        self._store, self._clock, self._accounts = store, clock, accounts

    def units(self) -> dict[str, date | None]:
        """Each unit with an account in use or a tick, by name; the day of the tick, or None."""
        found: dict[str, date | None] = {
            account.unit: None for account in self._accounts.in_use() if account.unit
        }
        found |= {one.unit: one.done_on for one in self._ticked()}
        return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))

    def tick(self, unit: str, *, on: date | None = None, origin: object | None = None) -> None:
        """In the plan, since today when no day is given. Raises InvalidRecord: unit missing,
        done_on to_come."""
        unit, day = " ".join(unit.split()), on or today(self._clock)
        if not unit:
            raise InvalidRecord("unit", "missing")
        if day > today(self._clock):
            raise InvalidRecord("done_on", "to_come")
        before = self._of(unit)
        label = _("{name} has the paragraph in its plan").format(name=unit)
        with self._store.step(label, origin=origin) as write:
            if before is None:
                write.insert(Table.DOCUMENTED_UNITS, DocumentedUnit(unit=unit, done_on=day))
            else:
                write.save(Table.DOCUMENTED_UNITS, replace(before, done_on=day))

    def untick(self, unit: str, *, origin: object | None = None) -> None:
        """Not in the plan after all."""
        before = self._of(unit)
        label = _("{name} does not have the paragraph in its plan").format(name=unit)
        with self._store.step(label, origin=origin) as write:
            if before is not None:
                write.delete(Table.DOCUMENTED_UNITS, before.id)

    def _ticked(self) -> list[DocumentedUnit]:
        return self._store.all(DocumentedUnit, Table.DOCUMENTED_UNITS)

    def _of(self, unit: str) -> DocumentedUnit | None:
        return self._store.first(DocumentedUnit, Table.DOCUMENTED_UNITS, "unit = ?", unit)
