"""Who can get into an account and how; never with which password."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.accounts import Account, AccountId
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.people import People, PersonId
from core.secrets_check import refuse_secrets
from core.store import Store, Table, Writer

AccessId = NewType("AccessId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """One person's way in; `what` is the role on the platform or the place, such as "admin".

    Both days are included; no last day means until further.
    """

    id: AccessId = AccessId(0)
    account_id: AccountId
    person_id: PersonId
    what: str = ""
    first: date
    last: date | None = None
    registered_at: datetime

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


class Accesses:
    """The verbs on accesses (rows S21, A12)."""

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        self._store, self._clock, self._people = store, clock, people

    def everything(self) -> list[Access]:
        """Past ones too, by account, oldest first."""
        return self._store.all(Access, Table.ACCESSES, order="account_id, first, id")

    def of_account(self, account: AccountId) -> list[Access]:
        """Past ones too, oldest first."""
        return self._store.all(Access, Table.ACCESSES, "account_id = ?", account, order="first, id")

    def held(self, account: AccountId, day: date | None = None) -> list[Access]:
        """Those that hold on a day, today when not given."""
        wanted = day or today(self._clock)
        return [found for found in self.of_account(account) if found.holds(wanted)]

    def of_person(self, person: PersonId) -> list[Access]:
        """What the person still can get into: to be ended when they leave."""
        now = today(self._clock)
        found = self._store.all(
            Access, Table.ACCESSES, "person_id = ?", person, order="account_id, first, id"
        )
        return [access for access in found if access.last is None or access.last >= now]

    def give(
        self,
        account: Account,
        person: PersonId,
        *,
        what: str = "",
        first: date | None = None,
        origin: object | None = None,
    ) -> AccessId:
        """From a day, today when not given. Raises NotFound, InvalidRecord("what", "password")."""
        access = Access(
            account_id=account.id,
            person_id=person,
            what=" ".join(what.split()),
            first=first or today(self._clock),
            registered_at=self._clock.now(),
        )
        refuse_secrets(access)
        name = self._people.person(person).name
        label = _("{name} has access to {account}").format(name=name, account=account.name)
        with self._store.step(label, origin=origin) as write:
            return AccessId(write.insert(Table.ACCESSES, access))

    def end(self, key: AccessId, *, last: date | None = None, origin: object | None = None) -> None:
        """The last day, today when not given. Raises NotFound, InvalidRecord("last", …)."""
        access = self._store.one(Access, Table.ACCESSES, key)
        day = last or today(self._clock)
        if day < access.first:
            raise InvalidRecord("last", "before_start")
        label = _("{name} no longer has access").format(name=self._people.name(access.person_id))
        with self._store.step(label, origin=origin) as write:
            write.save(Table.ACCESSES, replace(access, last=day))

    def end_all(self, write: Writer, account: AccountId, last: date) -> None:
        """Within the step that closes an account: whoever could get in, can until that day."""
        for access in self.of_account(account):
            if access.first > last:
                write.delete(Table.ACCESSES, access.id)
            elif access.last is None or access.last > last:
                write.save(Table.ACCESSES, replace(access, last=last))
