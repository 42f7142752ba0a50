"""What the management has decided about social media: body, day, case number (row K2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.secrets_check import refuse_secrets
from core.store import Store, Table

DecisionId = NewType("DecisionId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision, in its own words."""

    id: DecisionId = DecisionId(0)
    body: str
    day: date
    case_number: str = ""
    text: str
    registered_at: datetime | None = None


class Decisions:
    """The verbs on decisions: «ledelsens forståelse må formelt være på plass»."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def everything(self) -> list[Decision]:
        """The newest first."""
        return self._store.all(Decision, Table.DECISIONS, order="day DESC, id DESC")

    def up_to(self, day: date) -> list[Decision]:
        """Those made by the day, oldest first."""
        return self._store.all(Decision, Table.DECISIONS, "day <= ?", day, order="day, id")

    def add(self, decision: Decision, *, origin: object | None = None) -> DecisionId:
        """Raises InvalidRecord: body or text missing, day to_come, password."""
        decision = replace(self._checked(decision), registered_at=self._clock.now())
        with self._store.step(_("A decision is registered"), origin=origin) as write:
            return DecisionId(write.insert(Table.DECISIONS, decision))

    def change(self, decision: Decision, *, origin: object | None = None) -> None:
        """Raises what `add` raises."""
        with self._store.step(_("A decision is changed"), origin=origin) as write:
            write.save(Table.DECISIONS, self._checked(decision))

    def remove(self, key: DecisionId, *, origin: object | None = None) -> None:
        """One that was registered by mistake."""
        with self._store.step(_("A decision is removed"), origin=origin) as write:
            write.delete(Table.DECISIONS, key)

    def _checked(self, decision: Decision) -> Decision:
        for field in ("body", "text"):
            if not getattr(decision, field).strip():
                raise InvalidRecord(field, "missing")
        if decision.day > today(self._clock):
            raise InvalidRecord("day", "to_come")
        refuse_secrets(decision)
        return decision
