"""Who has handed a responsibility on to whom, for what and on which paper (row T3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.secrets_check import refuse_secrets
from core.store import Store, Table

DelegationId = NewType("DelegationId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """From and to are offices or names; both days are included, no last day means until further."""

    id: DelegationId = DelegationId(0)
    from_whom: str
    to_whom: str
    scope: str
    first: date
    last: date | None = None
    document: str = ""
    registered_at: datetime | None = None

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


class Delegations:
    """The verbs on delegations: «kan delegeres videre»."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def everything(self) -> list[Delegation]:
        """The newest first."""
        return self._store.all(Delegation, Table.DELEGATIONS, order="first DESC, id DESC")

    def touching(self, first: date, last: date) -> list[Delegation]:
        """Those that hold on one of the days or more, oldest first."""
        return self._store.all(
            Delegation,
            Table.DELEGATIONS,
            "first <= ? AND (last IS NULL OR last >= ?)",
            last,
            first,
            order="first, id",
        )

    def add(self, delegation: Delegation, *, origin: object | None = None) -> DelegationId:
        """Raises InvalidRecord: from_whom, to_whom, scope missing; last before_start; password."""
        delegation = replace(_checked(delegation), registered_at=self._clock.now())
        with self._store.step(_("A delegation is registered"), origin=origin) as write:
            return DelegationId(write.insert(Table.DELEGATIONS, delegation))

    def change(self, delegation: Delegation, *, origin: object | None = None) -> None:
        """Raises what `add` raises."""
        with self._store.step(_("A delegation is changed"), origin=origin) as write:
            write.save(Table.DELEGATIONS, _checked(delegation))

    def end(
        self, key: DelegationId, *, last: date | None = None, origin: object | None = None
    ) -> None:
        """Its last day, today when not given. Raises NotFound, InvalidRecord."""
        found = self._store.one(Delegation, Table.DELEGATIONS, key)
        self.change(replace(found, last=last or today(self._clock)), origin=origin)

    def remove(self, key: DelegationId, *, origin: object | None = None) -> None:
        """One that was registered by mistake."""
        with self._store.step(_("A delegation is removed"), origin=origin) as write:
            write.delete(Table.DELEGATIONS, key)


def _checked(delegation: Delegation) -> Delegation:
    for field in ("from_whom", "to_whom", "scope"):
        if not getattr(delegation, field).strip():
            raise InvalidRecord(field, "missing")
    if delegation.last is not None and delegation.last < delegation.first:
        raise InvalidRecord("last", "before_start")
    refuse_secrets(delegation)
    return delegation
