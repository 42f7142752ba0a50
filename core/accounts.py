"""The account register: which accounts the municipality has, why, and who looks after them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.account_records import Account, AccountId, AccountKind, AccountStatus, Ambition
from core.clock import Clock, today
from core.errors import InvalidRecord, NotFound, Refused
from core.language import _
from core.people import People, PersonRole
from core.platforms import clean_url, holds_login
from core.secrets_check import refuse_secrets
from core.store import Store, Table, Writer
from core.store.conditions import NEVER_OPENED

if TYPE_CHECKING:
    from core.appointment_records import Mandate
    from core.appointments import Appointments

__all__ = [
    "Account",
    "AccountId",
    "AccountKind",
    "AccountStatus",
    "Accounts",
    "Ambition",
]

LONGEST_NAME = 200  # far more than any platform allows; it stands in every table of the report


class Accounts:
    """The verbs on accounts. Nothing is ever removed: an account is closed.

    Every verb keeps the appointments in step with the fields, in the same step.
    """

    def __init__(
        self, store: Store, clock: Clock, people: People, appointments: Appointments
    ) -> None:
        self._store, self._clock, self._people = store, clock, people
        self._appointments = appointments

    def everything(self) -> list[Account]:
        """Main accounts first, closed ones last, in the order they were registered."""
        order = (
            "CASE status WHEN 'closed' THEN 1 ELSE 0 END, CASE kind WHEN 'main' THEN 0 ELSE 1 END"
        )
        return self._store.all(Account, Table.ACCOUNTS, order=f"{order}, id")

    def in_use(self) -> list[Account]:
        return [found for found in self.everything() if found.status is AccountStatus.ACTIVE]

    def account(self, key: AccountId) -> Account:
        """Raises NotFound."""
        return self._store.one(Account, Table.ACCOUNTS, key)

    def find(self, text: str) -> Account:
        """The account by id or by an unambiguous name, with or without @.

        Raises NotFound, or Refused("ambiguous") with the names that fit.
        """
        text = text.strip()
        if text.isdecimal():
            return self.account(AccountId(int(text)))
        wanted = text.removeprefix("@")
        everything = self.everything() if wanted else []
        for fits in (_to_the_letter, _same, _begins, _within):
            found = [account for account in everything if fits(account, wanted)]
            in_use = [account for account in found if account.status is not AccountStatus.CLOSED]
            if len(in_use or found) == 1:
                return (in_use or found)[0]
            if found:
                names = ", ".join(f"{a.id} {a.platform_name} {a.name}" for a in found)
                raise Refused("ambiguous", text=text, names=names)
        raise NotFound("account", text)

    def add(
        self,
        account: Account,
        *,
        responsible: str = "",
        deputy: str = "",
        mandate: Mandate | None = None,
        origin: object | None = None,
    ) -> AccountId:
        """Registers an account; people are named, and added to the register when new.

        A main account without named administrators has the communications unit (row A14).
        Raises InvalidRecord: name missing or duplicate, url not a web address, password, a
        mandate of days to come.
        """
        account = self._checked(self._with_administrators(account))
        moment = account.registered_at or self._clock.now()
        label = _("{name} is registered").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            account = replace(
                account,
                registered_at=moment,
                responsible_id=self._people.find_or_add(write, responsible)
                or account.responsible_id,
                deputy_id=self._people.find_or_add(write, deputy) or account.deputy_id,
            )
            key = AccountId(write.insert(Table.ACCOUNTS, account))
            self._follow(write, None, replace(account, id=key), mandate)
            return key

    def change(
        self,
        account: Account,
        *,
        responsible: str | None = None,
        deputy: str | None = None,
        mandate: Mandate | None = None,
        origin: object | None = None,
    ) -> None:
        """Saves a changed account; a given name, also an empty one, takes the person's place.

        Who is new begins today, or on the mandate's day; who is replaced ended the day before.
        """
        before, account = self.account(account.id), self._checked(account)
        label = _("{name} is changed").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            if responsible is not None:
                key = self._people.find_or_add(write, responsible)
                account = replace(account, responsible_id=key)
            if deputy is not None:
                account = replace(account, deputy_id=self._people.find_or_add(write, deputy))
            write.save(Table.ACCOUNTS, account)
            self._follow(write, before, account, mandate)

    def close(
        self,
        key: AccountId,
        *,
        by: str,
        reason: str,
        on: date | None = None,
        origin: object | None = None,
    ) -> None:
        """Ends an account on a day (today when not given); everything about it is kept.

        Raises InvalidRecord when who decided or why is missing (row S19).
        """
        account = self.account(key)
        if account.status is AccountStatus.CLOSED:
            raise Refused("closed_already", name=account.name)
        for field, value in (("closed_by", by), ("closed_reason", reason)):
            if not value.strip():
                raise InvalidRecord(field, "missing")
        closed = replace(
            account,
            status=AccountStatus.CLOSED,
            closed_on=on or today(self._clock),
            closed_by=by.strip(),
            closed_reason=reason.strip(),
        )
        label = _("{name} is closed").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.ACCOUNTS, self._checked(closed))
            self._follow(write, account, closed)

    def reopen(self, key: AccountId, *, origin: object | None = None) -> None:
        """Takes a closed account into use again.

        Raises Refused("never_opened") for one whose application was refused or withdrawn.
        """
        account = self.account(key)
        if self._store.count(Table.APPLICATIONS, f"account_id = ? AND {NEVER_OPENED}", key):
            raise Refused("never_opened", name=account.name)
        opened = replace(
            account, status=AccountStatus.ACTIVE, closed_on=None, closed_by="", closed_reason=""
        )
        label = _("{name} is in use again").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.ACCOUNTS, opened)
            self._follow(write, account, opened)

    def _follow(
        self, write: Writer, before: Account | None, after: Account, mandate: Mandate | None = None
    ) -> None:
        self._appointments.follow(write, before, after, mandate)

    def _with_administrators(self, account: Account) -> Account:
        if account.kind is not AccountKind.MAIN or account.administrators.strip():
            return account
        unit = self._people.with_role(PersonRole.COMMUNICATION)
        return replace(account, administrators=", ".join(person.name for person in unit))

    def _checked(self, account: Account) -> Account:
        account = replace(account, name=" ".join(account.name.split()))
        if not account.name:
            raise InvalidRecord("name", "missing")
        if len(account.name) > LONGEST_NAME:
            raise InvalidRecord("name", "too_long", limit=LONGEST_NAME)
        try:
            account = replace(account, url=clean_url(account.url))
        except ValueError as error:
            raise InvalidRecord("url", "web_address") from error
        if holds_login(account.url):
            raise InvalidRecord("url", "password")
        refuse_secrets(account, but=("url",))
        self._refuse_circles(account)
        if account.storage_only:
            account = replace(account, checked_daily=False, posts_per_week=0)
        others = self._store.all(
            Account,
            Table.ACCOUNTS,
            "platform = ? AND id <> ? AND status <> 'closed'",
            account.platform,
            account.id,
        )
        taken = {other.name.casefold() for other in others}
        if account.name.casefold() in taken and account.status is not AccountStatus.CLOSED:
            raise InvalidRecord("name", "duplicate", name=account.name)
        if account.opened_on and account.limited_until:
            _in_order("limited_until", account.opened_on, account.limited_until)
        if account.opened_on and account.closed_on:
            _in_order("closed_on", account.opened_on, account.closed_on)
        return account

    def _refuse_circles(self, account: Account) -> None:
        """An account never stands under itself, nor under one that stands under it."""
        above, seen = account.parent_id, set[AccountId]()
        while above is not None and above not in seen:
            if above == account.id:
                raise InvalidRecord("parent_id", "circle")
            seen.add(above)
            above = self.account(above).parent_id


def _in_order(field: str, first: date, last: date) -> None:
    if last < first:
        raise InvalidRecord(field, "before_start")


def _to_the_letter(account: Account, wanted: str) -> bool:
    return account.name.removeprefix("@") == wanted


def _same(account: Account, wanted: str) -> bool:
    return account.name.removeprefix("@").casefold() == wanted.casefold()


def _begins(account: Account, wanted: str) -> bool:
    wanted = wanted.casefold()
    return account.name.removeprefix("@").casefold().startswith(wanted) or (
        f"{account.platform} {account.name}".casefold() == wanted
    )


def _within(account: Account, wanted: str) -> bool:
    return wanted.casefold() in f"{account.platform_name} {account.name} {account.url}".casefold()
