"""Days that somebody was away, with the reason: what makes a day without a check explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.accounts import AccountId
from core.clock import Clock
from core.errors import InvalidRecord
from core.language import _
from core.people import People, PersonId
from core.store import Store, Table

AbsenceId = NewType("AbsenceId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """First to last day, both included; no account means every account, no person everybody."""

    id: AbsenceId = AbsenceId(0)
    person_id: PersonId | None = None
    account_id: AccountId | None = None
    first: date
    last: date
    reason: str
    deputy_id: PersonId | None = None
    registered_at: datetime

    def covers(self, account: AccountId, day: date) -> bool:
        return self.first <= day <= self.last and self.account_id in (None, account)


@dataclass(frozen=True, slots=True)
class Gap:
    """A day without registration on an account; no account means every account."""

    day: date
    account: AccountId | None


class Absences:
    """Absences and the reasons for days without registration (row S15)."""

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        self._store, self._clock, self._people = store, clock, people

    def between(self, first: date, last: date) -> list[Absence]:
        """Those that touch the days, oldest first."""
        return self._store.all(
            Absence, Table.ABSENCES, "first <= ? AND last >= ?", last, first, order="first, id"
        )

    def record(
        self,
        first: date,
        last: date,
        reason: str,
        *,
        account: AccountId | None = None,
        deputy: str = "",
        origin: object | None = None,
    ) -> AbsenceId:
        """Raises InvalidRecord: reason missing, last before first."""
        if last < first:
            raise InvalidRecord("last", "before_start")
        absence = self._absence(first, last, reason, account)
        with self._store.step(_("The absence is recorded"), origin=origin) as write:
            deputy_id = self._people.find_or_add(write, deputy)
            return AbsenceId(write.insert(Table.ABSENCES, replace(absence, deputy_id=deputy_id)))

    def explain(
        self, gaps: Iterable[Gap], reason: str, *, deputy: str = "", origin: object | None = None
    ) -> None:
        """The same reason for several days without registration, as one step.

        Raises InvalidRecord when the reason is missing.
        """
        absences = [self._absence(gap.day, gap.day, reason, gap.account) for gap in gaps]
        with self._store.step(_("The absence is recorded"), origin=origin) as write:
            deputy_id = self._people.find_or_add(write, deputy)
            for absence in absences:
                write.insert(Table.ABSENCES, replace(absence, deputy_id=deputy_id))

    def _absence(self, first: date, last: date, reason: str, account: AccountId | None) -> Absence:
        if not reason.strip():
            raise InvalidRecord("reason", "missing")
        return Absence(
            person_id=self._people.current_id(),
            account_id=account,
            first=first,
            last=last,
            reason=reason.strip(),
            registered_at=self._clock.now(),
        )
