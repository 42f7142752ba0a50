"""How an account stands on a day: checked, by a deputy, away, missed, open or not due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.absences import Absence
from core.accounts import Account, AccountId, AccountStatus
from core.clock import local
from core.people import PersonId

CheckId = NewType("CheckId", int)


class CheckKind(StrEnum):
    CHECKED = "checked"
    UNDONE = "undone"


class DayState(StrEnum):
    """How an account stands on a day.

    OPEN: due and not yet over; MISSED: over without registration and without a reason;
    AWAY: without registration, with a reason; NOT_DUE: closed day, or account not in use.
    """

    OPEN = "open"
    CHECKED = "checked"
    DEPUTY = "deputy"
    AWAY = "away"
    MISSED = "missed"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEvent:
    """Somebody looked an account through, or took such a registration back. Never changed."""

    id: CheckId = CheckId(0)
    node: str
    sequence: int
    account_id: AccountId
    day: date
    kind: CheckKind
    undoes: CheckId | None = None
    at: datetime
    person_id: PersonId | None = None
    as_deputy: bool = False
    note: str = ""
    items: str = ""

    @property
    def confirmed(self) -> tuple[str, ...]:
        """The keys of what was looked at, in order; none on checks of the first version."""
        return tuple(self.items.split())

    @property
    def late(self) -> bool:
        """Registered on a later day than the one it is for."""
        return local(self.at).date() > self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStatus:
    """One account on one day; `check` where there is one that stands, `absence` where a reason."""

    account_id: AccountId
    day: date
    state: DayState
    check: CheckEvent | None = None
    absence: Absence | None = None

    @property
    def late(self) -> bool:
        return self.check is not None and self.check.late


def has_duty(account: Account, day: date, first_checks: Mapping[AccountId, date]) -> bool:
    """Whether the account was in use that day, as far as the register knows."""
    if not account.checked_daily or account.status is AccountStatus.APPLIED:
        return False
    if account.closed_on is not None and day > account.closed_on:
        return False
    return day >= duty_from(account, first_checks.get(account.id))


def duty_from(account: Account, first_check: date | None) -> date:
    """The first day that the record answers for: the day of registration, or of the first check
    that was entered for an earlier day; never before the account was opened."""
    registered = local(account.registered_at).date() if account.registered_at else date.min
    known = min(registered, first_check) if first_check else registered
    return max(known, account.opened_on) if account.opened_on else known


def status_of(
    account: AccountId,
    day: date,
    check: CheckEvent | None,
    absence: Absence | None,
    duty: bool,
    now: date,
) -> DayStatus:
    """`absence` explains a day without a check: a reason given for it, or nobody was left."""
    if check is not None:
        state = DayState.DEPUTY if check.as_deputy else DayState.CHECKED
    elif not duty:
        state = DayState.NOT_DUE
    elif absence is not None:
        state = DayState.AWAY
    else:
        state = DayState.MISSED if day < now else DayState.OPEN
    return DayStatus(account_id=account, day=day, state=state, check=check, absence=absence)
