"""Closing an account: what remains on the day, who decided and why; and what became of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from core.accounts import Account, AccountId, AccountStatus
from core.clock import local, today
from core.half_years import HalfYear
from core.language import _
from core.secrets_check import refuse_secrets
from core.store import Table
from core.store.find import still_planned
from core.store.halves import account_months

if TYPE_CHECKING:
    from core.office import Office

ClosingId = NewType("ClosingId", int)


class Left(StrEnum):
    """What can remain when an account is closed."""

    NOT_ARCHIVED = "not_archived"
    INQUIRIES = "inquiries"
    PROMISES = "promises"
    PLANNED = "planned"
    ACCESSES = "accesses"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """One kind of what remains: how many, and which, named as a person knows them (half-years by
    label, inquiries by number, the rest by their text or the name of who has access)."""

    kind: Left
    count: int
    what: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """One closing. `archived` says what was archived first, in words; `told_on` is when
    communications was told (rows S19, S23); `remaining` is JSON, read with `remained`."""

    id: ClosingId = ClosingId(0)
    account_id: AccountId
    decided_by: str
    decided_on: date
    reason: str
    archived: str = ""
    told_on: date | None = None
    remaining: str = "[]"
    case_number: str = ""
    reopened_on: date | None = None
    registered_at: datetime

    @property
    def remained(self) -> tuple[Remaining, ...]:
        """What was left to do on the day of the closing."""
        return tuple(
            Remaining(kind=Left(one["kind"]), count=one["count"], what=tuple(one["what"]))
            for one in json.loads(self.remaining)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifespan:
    """An account from its first day to its last; `opened` is None where it is not known."""

    account: Account
    opened: date | None
    closed: date | None


class Closings:
    """The verbs on closings (rows A16, A17, S16, S19, S23, U33)."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def remaining(self, account: AccountId) -> list[Remaining]:
        """What is still open on the account, the weightiest first; archive first (row S39)."""
        return [found for found in self._remaining(account) if found.count]

    def close(
        self,
        account: AccountId,
        *,
        by: str,
        reason: str,
        on: date | None = None,
        archived: str = "",
        told_on: date | None = None,
        case_number: str = "",
        origin: object | None = None,
    ) -> ClosingId:
        """Closes it on a day, today when not given: appointments and accesses end with that day.

        Raises Refused("closed_already"), InvalidRecord: closed_by or closed_reason missing, a
        text that looks like a password.
        """
        office, name = self._office, self._office.accounts.account(account).name
        day = on or office.today()
        closing = Closing(
            account_id=account,
            decided_by=by.strip(),
            decided_on=day,
            reason=reason.strip(),
            archived=archived.strip(),
            told_on=told_on,
            remaining=_kept(self.remaining(account)),
            case_number=case_number.strip(),
            registered_at=office.clock.now(),
        )
        refuse_secrets(closing, but=("remaining",))
        with office.store.step(_("{name} is closed").format(name=name), origin=origin) as write:
            office.accounts.close(account, by=by, reason=reason, on=day)
            office.accesses.end_all(write, account, day)
            return ClosingId(write.insert(Table.CLOSINGS, closing))

    def reopen(self, account: AccountId, *, origin: object | None = None) -> None:
        """In use again, from today; appointments go on by the account's fields, accesses are given
        anew. Raises Refused("never_opened")."""
        office, name = self._office, self._office.accounts.account(account).name
        label = _("{name} is in use again").format(name=name)
        with office.store.step(label, origin=origin) as write:
            office.accounts.reopen(account)
            for closing in self.of_account(account):
                if closing.reopened_on is None:
                    again = replace(closing, reopened_on=today(office.clock))
                    write.save(Table.CLOSINGS, again)

    def of_account(self, account: AccountId) -> list[Closing]:
        """The newest first."""
        return self._office.store.all(
            Closing,
            Table.CLOSINGS,
            "account_id = ?",
            account,
            order="decided_on DESC, id DESC",
        )

    def between(self, first: date, last: date) -> list[Closing]:
        """Those of the days, both included, oldest first."""
        return self._office.store.all(
            Closing,
            Table.CLOSINGS,
            "decided_on BETWEEN ? AND ?",
            first,
            last,
            order="decided_on, id",
        )

    def timeline(self) -> list[Lifespan]:
        """Every account that was in use, the first opened first (row U33); one whose opening day
        nobody knows stands by the day that it was registered."""
        office = self._office
        refused = office.applications.never_opened()
        known = [
            found
            for found in office.accounts.everything()
            if found.id not in refused and found.status is not AccountStatus.APPLIED
        ]
        return [
            Lifespan(account=found, opened=found.opened_on, closed=found.closed_on)
            for found in sorted(known, key=lambda found: (_from(found), found.id))
        ]

    def _remaining(self, account: AccountId) -> Iterator[Remaining]:
        office = self._office
        halves = [half.label for half in self._not_archived(account)]
        yield _left(Left.NOT_ARCHIVED, halves)
        waiting = [one for one in office.inquiries.open() if one.account_id == account]
        yield _left(Left.INQUIRIES, [str(one.id) for one in waiting])
        notes = [one for one in office.follow_ups.on_account(account) if one.done_at is None]
        yield _left(Left.PROMISES, [one.text for one in notes])
        yield Remaining(kind=Left.PLANNED, count=still_planned(office.store, account))
        held = office.accesses.held(account)
        yield _left(Left.ACCESSES, [_said(office.people.name(a.person_id), a.what) for a in held])

    def _not_archived(self, account: AccountId) -> list[HalfYear]:
        """The half-years with something of the account that are not archived whole."""
        done = {report.half for report in self._office.archive.registered()}
        found = {HalfYear.of(month) for month in account_months(self._office.store, account)}
        return sorted(half for half in found if half.label not in done)


def _left(kind: Left, what: list[str]) -> Remaining:
    return Remaining(kind=kind, count=len(what), what=tuple(what))


def _said(name: str, what: str) -> str:
    return f"{name} ({what})" if what else name


def _kept(remaining: list[Remaining]) -> str:
    rows = [{"kind": one.kind, "count": one.count, "what": one.what} for one in remaining]
    return json.dumps(rows, ensure_ascii=False)


def _from(account: Account) -> date:
    if account.opened_on is not None or account.registered_at is None:
        return account.opened_on or date.min
    return local(account.registered_at).date()
