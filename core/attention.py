"""What the guidelines ask of an account, and why an account must be looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.accounts import Account, AccountId, AccountKind, AccountStatus
from core.appointments import Appointments
from core.clock import Clock, today
from core.duty import Roster
from core.store import Store
from core.store.find import last_sign

SILENT_DAYS = 90
"""Row A17: an account is inactive when nothing was published for so long."""

ENDING_DAYS = 30
"""Row A16: how long before its last day a time-limited account is brought up."""


UNCOVERED_DAYS = 14
"""How long before an absence it is brought up that nobody is left."""


class Requirement(StrEnum):
    """What a guideline asks for, account by account.

    Sources: purpose S1, A7; deputy S15; owner T15; rules S25; hours and unit S26; link home S32.
    """

    PURPOSE = "purpose"
    DEPUTY = "deputy"
    OWNER = "owner"
    RULES = "rules"
    HOURS = "hours"
    LINK = "link"


ON_THE_PAGE = (Requirement.OWNER, Requirement.RULES, Requirement.HOURS, Requirement.LINK)
"""What must stand on the page itself; closed groups are exempt (rows S22, S30)."""


class ReasonKind(StrEnum):
    """Why an account must be looked at; the weightiest first.

    UNCOVERED: everybody is away on a day soon (row S15). SOLE: one person alone (row K4).
    """

    ENDED = "ended"
    ENDING = "ending"
    NO_RESPONSIBLE = "no_responsible"
    UNCOVERED = "uncovered"
    NO_DEPUTY = "no_deputy"
    SOLE = "sole"
    SILENT = "silent"
    UNMET = "unmet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason; `day` the last day, last post or first day without anybody, `days` how long
    ago or until, `unmet` what lacks."""

    kind: ReasonKind
    day: date | None = None
    days: int = 0
    unmet: tuple[Requirement, ...] = ()


def requirements(account: Account) -> dict[Requirement, bool]:
    """Each requirement that holds for the account, and whether it is met."""
    met = {
        Requirement.PURPOSE: bool(account.purpose.strip()),
        Requirement.DEPUTY: account.deputy_id is not None,
        Requirement.OWNER: account.says_owner,
        Requirement.RULES: account.shows_rules,
        Requirement.HOURS: account.shows_hours,
        Requirement.LINK: account.links_home,
    }
    if account.kind is AccountKind.CLOSED_GROUP:
        return {kind: ok for kind, ok in met.items() if kind not in ON_THE_PAGE}
    return met


class Attention:
    """Looks after that no account is forgotten."""

    def __init__(
        self, store: Store, clock: Clock, *, appointments: Appointments, duty: Roster
    ) -> None:
        self._store, self._clock = store, clock
        self._appointments, self._duty = appointments, duty

    def reasons(self, account: Account) -> list[Reason]:
        """Why this account must be looked at, the weightiest first; none for a closed one.

        Silence counts from the newest post that is known; with none known nothing is said of it.
        """
        return self.of([account])[account.id]

    def of(self, accounts: Sequence[Account]) -> dict[AccountId, list[Reason]]:
        """The same for several, with who is appointed read once."""
        alone, bare = self._appointed_alone(), self._uncovered(accounts)
        return {account.id: self._reasons(account, alone, bare) for account in accounts}

    def _reasons(
        self, account: Account, alone: set[AccountId], bare: Mapping[AccountId, date]
    ) -> list[Reason]:
        if account.status is not AccountStatus.ACTIVE:
            return []
        found = [self._ending(account), self._silent(account), _unmet(account)]
        if account.responsible_id is None:
            found.append(Reason(kind=ReasonKind.NO_RESPONSIBLE))
        if account.deputy_id is None:
            found.append(Reason(kind=ReasonKind.NO_DEPUTY))
        if account.id in alone:
            found.append(Reason(kind=ReasonKind.SOLE))
        if account.id in bare:
            day = bare[account.id]
            days = (day - today(self._clock)).days
            found.append(Reason(kind=ReasonKind.UNCOVERED, day=day, days=days))
        order = list(ReasonKind)
        return sorted((r for r in found if r), key=lambda reason: order.index(reason.kind))

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

    def _ending(self, account: Account) -> Reason | None:
        last = account.limited_until
        if last is None:
            return None
        left = (last - today(self._clock)).days
        if left > ENDING_DAYS:
            return None
        kind = ReasonKind.ENDING if left >= 0 else ReasonKind.ENDED
        return Reason(kind=kind, day=last, days=abs(left))

    def _silent(self, account: Account) -> Reason | None:
        last = last_sign(self._store, account.id)
        if last is None:
            return None
        days = (today(self._clock) - last).days
        return Reason(kind=ReasonKind.SILENT, day=last, days=days) if days > SILENT_DAYS else None


def _unmet(account: Account) -> Reason | None:
    # The deputy is a reason of its own.
    lacking = tuple(
        kind
        for kind, met in requirements(account).items()
        if not met and kind is not Requirement.DEPUTY
    )
    return Reason(kind=ReasonKind.UNMET, unmet=lacking) if lacking else None
