"""Why an account must be looked at, and what each reason says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.accounts import Account, AccountId, AccountStatus
from core.application_records import Application
from core.applications import Applications
from core.appointments import Appointments
from core.clock import Clock, local, today
from core.duty import Roster
from core.requirement_kinds import Requirement, State
from core.requirements import PageRequirements
from core.reviews import Reviews
from core.store import Store
from core.store.find import last_check_days, last_sign
from core.warnings import AccountWarning, Warnings

SILENT_DAYS = 90
"""Row A17: an account is inactive when nothing was published for so long."""

ENDING_DAYS = 30
"""Row A16: how long before its last day a time-limited account is brought up."""

UNCOVERED_DAYS = 14
"""How long before an absence it is brought up that nobody is left."""


class ReasonKind(StrEnum):
    """Why an account must be looked at; the weightiest first.

    APPLIED: the application waits for an answer (A4). AGREED: it has every answer, and the account
    is not in use yet. WARNED: a letter was sent and is not settled (S16). UNCOVERED: everybody is
    away on a day soon (S15). SOLE: one person alone (K4). SILENT: no post for long, nor, where no
    post is known, a check (A17). REVIEW: not looked over for more than half a year (S14).
    """

    ENDED = "ended"
    ENDING = "ending"
    APPLIED = "applied"
    AGREED = "agreed"
    WARNED = "warned"
    NO_RESPONSIBLE = "no_responsible"
    UNCOVERED = "uncovered"
    NO_DEPUTY = "no_deputy"
    SOLE = "sole"
    SILENT = "silent"
    REVIEW = "review"
    UNMET = "unmet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason; `day` the last day, last post, first day without anybody, day of application,
    deadline of a warning or last review, `days` how long ago or until, `checked` the last check
    where silence is meant, `unmet` what lacks."""

    kind: ReasonKind
    day: date | None = None
    checked: date | None = None
    days: int = 0
    unmet: tuple[Requirement, ...] = ()


class Attention:
    """Looks after that no account is forgotten."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        appointments: Appointments,
        duty: Roster,
        requirements: PageRequirements,
        reviews: Reviews,
        warnings: Warnings,
        applications: Applications,
    ) -> None:
        self._store, self._clock = store, clock
        self._appointments, self._duty = appointments, duty
        self._requirements, self._reviews = requirements, reviews
        self._warnings, self._applications = warnings, applications

    def reasons(self, account: Account) -> list[Reason]:
        """Why this account must be looked at, the weightiest first; none for a closed one."""
        return self.of([account])[account.id]

    def of(self, accounts: Sequence[Account]) -> dict[AccountId, list[Reason]]:
        """The same for several, with what they have in common read once."""
        known = _Known(
            alone=self._appointed_alone(),
            bare=self._uncovered(accounts),
            checks=last_check_days(self._store),
            states=self._requirements.states(accounts),
            warned={found.account_id: found for found in reversed(self._warnings.open())},
            applied={found.account_id: found for found in self._applications.open()},
        )
        order = list(ReasonKind)
        return {
            account.id: sorted(
                self._reasons(account, known), key=lambda reason: order.index(reason.kind)
            )
            for account in accounts
        }

    def _reasons(self, account: Account, known: _Known) -> Iterator[Reason]:
        if account.status is AccountStatus.APPLIED:
            yield self._waiting(known.applied.get(account.id))
        if account.status is not AccountStatus.ACTIVE:
            return
        yield from self._of_days(account, known)
        if account.responsible_id is None:
            yield Reason(kind=ReasonKind.NO_RESPONSIBLE)
        if account.deputy_id is None:
            yield Reason(kind=ReasonKind.NO_DEPUTY)
        if account.id in known.alone:
            yield Reason(kind=ReasonKind.SOLE)
        yield from _unmet(known.states[account.id])

    def _of_days(self, account: Account, known: _Known) -> Iterator[Reason]:
        """The reasons that come with a day."""
        yield from self._ending(account)
        if account.id in known.warned:
            deadline = known.warned[account.id].deadline
            yield self._reason(ReasonKind.WARNED, deadline)
        if account.id in known.bare:
            yield self._reason(ReasonKind.UNCOVERED, known.bare[account.id])
        yield from self._silent(account, known.checks.get(account.id))
        if self._reviews.overdue(account):
            yield self._reason(ReasonKind.REVIEW, account.last_review)

    def _waiting(self, application: Application | None) -> Reason:
        if application is None:
            return self._reason(ReasonKind.APPLIED, None)
        waits = self._applications.waiting_for(application)
        kind = ReasonKind.APPLIED if waits else ReasonKind.AGREED
        return self._reason(kind, application.applied_on)

    def _reason(self, kind: ReasonKind, day: date | None) -> Reason:
        days = abs((day - today(self._clock)).days) if day else 0
        return Reason(kind=kind, day=day, days=days)

    def _appointed_alone(self) -> set[AccountId]:
        """Row K4: the accounts to which one person alone is appointed today."""
        now = today(self._clock)
        persons: dict[AccountId, set[int]] = {}
        for found in self._appointments.touching(now, now):
            persons.setdefault(found.account_id, set()).add(found.person_id)
        return {account for account, appointed in persons.items() if len(appointed) == 1}

    def _uncovered(self, accounts: Sequence[Account]) -> dict[AccountId, date]:
        """Row S15: the first day soon on which those appointed to an account are all away."""
        now = today(self._clock)
        days = [now + timedelta(days=number) for number in range(UNCOVERED_DAYS + 1)]
        grid = self._duty.grid([account.id for account in accounts], days)
        found: dict[AccountId, date] = {}
        for (account, day), duty in grid.items():
            if duty.person_id is None and duty.absence is not None:
                found.setdefault(account, day)
        return found

    def _ending(self, account: Account) -> Iterator[Reason]:
        last = account.limited_until
        if last is not None and (left := (last - today(self._clock)).days) <= ENDING_DAYS:
            yield self._reason(ReasonKind.ENDING if left >= 0 else ReasonKind.ENDED, last)

    def _silent(self, account: Account, checked: date | None) -> Iterator[Reason]:
        """Counts from the newest known post; with none known, from the last check, or from the
        day that the account was registered. A place for finished videos may be silent (A10)."""
        if account.storage_only:
            return
        last, now = last_sign(self._store, account.id), today(self._clock)
        since = last or checked or _registered(account)
        if since is not None and (days := (now - since).days) > SILENT_DAYS:
            yield Reason(kind=ReasonKind.SILENT, day=last, days=days, checked=checked)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is read once for any number of accounts."""

    alone: set[AccountId]
    bare: Mapping[AccountId, date]
    checks: Mapping[AccountId, date]
    states: Mapping[AccountId, Mapping[Requirement, State]]
    warned: Mapping[AccountId, AccountWarning]
    applied: Mapping[AccountId, Application]


def _registered(account: Account) -> date | None:
    return local(account.registered_at).date() if account.registered_at else None


def _unmet(states: Mapping[Requirement, State]) -> Iterator[Reason]:
    # The deputy is a reason of its own.
    lacking = tuple(
        kind
        for kind, state in states.items()
        if not state.settled and kind is not Requirement.DEPUTY
    )
    if lacking:
        yield Reason(kind=ReasonKind.UNMET, unmet=lacking)
