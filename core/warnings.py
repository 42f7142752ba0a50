"""The letter before an account that breaks the rules is closed (row S16)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.accounts import Account, AccountId
from core.clock import Clock, today
from core.errors import InvalidRecord, Refused
from core.language import _
from core.secrets_check import refuse_secrets
from core.store import Store, Table

WarningId = NewType("WarningId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountWarning:
    """What must be mended, by when, told to whom; `result` is what came of it."""

    id: WarningId = WarningId(0)
    account_id: AccountId
    sent_on: date
    to_whom: str = ""
    faults: str
    deadline: date
    settled_on: date | None = None
    result: str = ""
    registered_at: datetime


class Warnings:
    """The verbs on warnings: «rätt att stänga konton som inte uppfyller detta»."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def of_account(self, account: AccountId) -> list[AccountWarning]:
        """The newest first."""
        return self._store.all(
            AccountWarning, Table.WARNINGS, "account_id = ?", account, order="sent_on DESC, id DESC"
        )

    def open(self) -> list[AccountWarning]:
        """Those that are not settled, the first deadline first."""
        return self._store.all(
            AccountWarning, Table.WARNINGS, "settled_on IS NULL", order="deadline, id"
        )

    def between(self, first: date, last: date) -> list[AccountWarning]:
        """Those sent on the days, both included, oldest first."""
        return self._store.all(
            AccountWarning,
            Table.WARNINGS,
            "sent_on BETWEEN ? AND ?",
            first,
            last,
            order="sent_on, id",
        )

    def send(
        self,
        account: Account,
        faults: str,
        *,
        deadline: date,
        to_whom: str = "",
        on: date | None = None,
        origin: object | None = None,
    ) -> WarningId:
        """Raises InvalidRecord: faults missing, deadline before_start, a password."""
        day = on or today(self._clock)
        if not faults.strip():
            raise InvalidRecord("faults", "missing")
        if deadline < day:
            raise InvalidRecord("deadline", "before_start")
        warning = AccountWarning(
            account_id=account.id,
            sent_on=day,
            to_whom=" ".join(to_whom.split()),
            faults=faults.strip(),
            deadline=deadline,
            registered_at=self._clock.now(),
        )
        refuse_secrets(warning)
        label = _("{name} is warned").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            return WarningId(write.insert(Table.WARNINGS, warning))

    def settle(
        self,
        key: WarningId,
        result: str,
        *,
        on: date | None = None,
        origin: object | None = None,
    ) -> None:
        """What came of it. Raises NotFound, Refused("settled_already"), InvalidRecord: result
        missing or password, settled_on before_start."""
        warning = self._store.one(AccountWarning, Table.WARNINGS, key)
        if warning.settled_on is not None:
            raise Refused("settled_already")
        if not result.strip():
            raise InvalidRecord("result", "missing")
        day = on or today(self._clock)
        if day < warning.sent_on:
            raise InvalidRecord("settled_on", "before_start")
        settled = replace(warning, settled_on=day, result=result.strip())
        refuse_secrets(settled)
        with self._store.step(_("The warning is settled"), origin=origin) as write:
            write.save(Table.WARNINGS, settled)
