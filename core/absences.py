"""Who is away and when: planned ones move the duty, others explain days without a check."""

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
    """First to last day, both included; no account means every account, no person everybody.

    `planned`: the person is away, and the duty goes to another. Otherwise it is a reason for days
    that are over without a check.
    """

    id: AbsenceId = AbsenceId(0)
    person_id: PersonId | None = None
    account_id: AccountId | None = None
    first: date
    last: date
    reason: str
    deputy_id: PersonId | None = None
    planned: bool = False
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

    def planned(self, first: date, last: date = date.max) -> list[Absence]:
        """Ongoing and coming absences of persons that touch the days, oldest first."""
        return [absence for absence in self.between(first, last) if absence.planned]

    def plan(
        self,
        person: PersonId,
        first: date,
        last: date,
        reason: str,
        *,
        deputy: PersonId | None = None,
        origin: object | None = None,
    ) -> AbsenceId:
        """A person is away: the duty goes to the deputy named here, else to the account's own.

        Raises InvalidRecord: reason missing, last before first, the deputy is the person, away
        already on some of the days; NotFound.
        """
        absence = self._planned(person, first, last, reason, deputy)
        label = _("{name} is away").format(name=self._people.person(person).name)
        with self._store.step(label, origin=origin) as write:
            return AbsenceId(write.insert(Table.ABSENCES, absence))

    def change(self, absence: Absence, *, origin: object | None = None) -> None:
        """Other days, another reason or deputy. Raises what `plan` raises."""
        person = absence.person_id
        if person is None:
            raise InvalidRecord("person", "missing")
        self._refuse(absence)
        label = _("The absence of {name} is changed").format(name=self._people.name(person))
        with self._store.step(label, origin=origin) as write:
            write.save(Table.ABSENCES, replace(absence, reason=absence.reason.strip()))

    def remove(self, key: AbsenceId, *, origin: object | None = None) -> None:
        """It came to nothing. Raises NotFound."""
        absence = self._store.one(Absence, Table.ABSENCES, key)
        label = _("The absence of {name} is taken away")
        label = label.format(name=self._people.name(absence.person_id))
        with self._store.step(label, origin=origin) as write:
            write.delete(Table.ABSENCES, key)

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

    def _planned(
        self, person: PersonId, first: date, last: date, reason: str, deputy: PersonId | None
    ) -> Absence:
        absence = replace(
            self._absence(first, last, reason, None),
            person_id=person,
            deputy_id=deputy,
            planned=True,
        )
        self._refuse(absence)
        return absence

    def _refuse(self, absence: Absence) -> None:
        if absence.last < absence.first:
            raise InvalidRecord("last", "before_start")
        if not absence.reason.strip():
            raise InvalidRecord("reason", "missing")
        if absence.deputy_id == absence.person_id:
            raise InvalidRecord("deputy", "same_person")
        for other in self.planned(absence.first, absence.last):
            if other.person_id == absence.person_id and other.id != absence.id:
                name = self._people.name(absence.person_id)
                raise InvalidRecord("first", "away_already", name=name)

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
