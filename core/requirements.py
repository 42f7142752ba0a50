"""The verbs on what a page must show and an account must have: looked at, met, or set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from core.accounts import Account, AccountId
from core.clock import Clock, local, today
from core.errors import InvalidRecord, Refused
from core.guideline_rules import Profile
from core.language import _
from core.overrides import Override, Overrides, one_line_reason
from core.people import People
from core.requirement_kinds import (
    IN_THE_RECORD,
    Requirement,
    RequirementCheck,
    RequirementCheckId,
    State,
    holding,
)
from core.requirement_words import source_of
from core.secrets_check import refuse_secrets
from core.store import Store, Table

SET_ASIDE = "requirement_set_aside"
NO_CO_ADMIN = "no_co_admin"
"""The rules of an exception; the second is that of Alta's «hovedregel» (row T13)."""


class PageRequirements:
    """Each check is kept with its day and by whom; the newest counts."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        people: People,
        overrides: Overrides,
        profile: Callable[[date], Profile],
    ) -> None:
        self._store, self._clock, self._people = store, clock, people
        self._overrides, self._profile = overrides, profile

    def state(self, account: Account, *, on: date | None = None) -> dict[Requirement, State]:
        """Each requirement that holds for the account, and how it stands now or at a day's end."""
        return self.states([account], on=on)[account.id]

    def states(
        self, accounts: Sequence[Account], *, on: date | None = None
    ) -> dict[AccountId, dict[Requirement, State]]:
        """The same for several, read once."""
        day = on or today(self._clock)
        checks: dict[tuple[AccountId, Requirement], RequirementCheck] = {}
        for check in self._checks(accounts):
            if _known_on(check, day):
                checks[check.account_id, check.requirement] = check
        excused = {found.about: found for found in self._exceptions() if found.day <= day}
        profile = self._profile(day)

        def state(account: Account, found: Requirement) -> State:
            check, about = checks.get((account.id, found)), _about(account.id, found)
            return _state(account, found, check, excused.get(about))

        return {
            account.id: {found: state(account, found) for found in holding(account, profile)}
            for account in accounts
        }

    def history(self, account: AccountId) -> list[RequirementCheck]:
        """Every check of the account, newest first."""
        return self._store.all(
            RequirementCheck,
            Table.REQUIREMENT_CHECKS,
            "account_id = ?",
            account,
            order="coalesce(checked_on, '') DESC, id DESC",
        )

    def tick(
        self,
        account: Account,
        requirement: Requirement,
        *,
        met: bool,
        on: date | None = None,
        note: str = "",
        origin: object | None = None,
    ) -> RequirementCheckId:
        """Somebody looked, today when not given: it is met, or it is not.

        Raises Refused("in_the_record") for what a field of the account decides, and
        InvalidRecord: checked_on to_come, note password.
        """
        if requirement in IN_THE_RECORD:
            raise Refused("in_the_record", name=account.name)
        day = on or today(self._clock)
        if day > today(self._clock):
            raise InvalidRecord("checked_on", "to_come")
        check = RequirementCheck(
            account_id=account.id,
            requirement=requirement,
            met=met,
            checked_on=day,
            checked_by=self._people.current_id(),
            note=" ".join(note.split()),
            registered_at=self._clock.now(),
        )
        refuse_secrets(check)
        label = _("{name}: a requirement is checked").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            return RequirementCheckId(write.insert(Table.REQUIREMENT_CHECKS, check))

    def set_aside(
        self,
        account: Account,
        requirement: Requirement,
        reason: str,
        *,
        origin: object | None = None,
    ) -> None:
        """It is not to be met here, for a reason in one line (rows T13, U16); the next check ends
        the exception. Raises InvalidRecord("reason", …)."""
        one_line_reason(reason)
        rule = NO_CO_ADMIN if requirement is Requirement.CO_ADMIN else SET_ASIDE
        label = _("{name}: a requirement is set aside").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            self._overrides.insert(
                write,
                rule,
                reason,
                account=account.id,
                source=str(source_of(requirement)),
                about=_about(account.id, requirement),
            )

    def _checks(self, accounts: Sequence[Account]) -> Iterable[RequirementCheck]:
        where, values = ("account_id = ?", [accounts[0].id]) if len(accounts) == 1 else ("1", [])
        return self._store.all(
            RequirementCheck,
            Table.REQUIREMENT_CHECKS,
            where,
            *values,
            order="coalesce(checked_on, ''), id",
        )

    def _exceptions(self) -> list[Override]:
        return self._store.all(
            Override, Table.OVERRIDES, "rule IN (?, ?)", SET_ASIDE, NO_CO_ADMIN, order="at, id"
        )


def _about(account: AccountId, requirement: Requirement) -> str:
    return f"accounts {account} {requirement}"


def _known_on(check: RequirementCheck, day: date) -> bool:
    return (check.checked_on or local(check.registered_at).date()) <= day


def _state(
    account: Account,
    requirement: Requirement,
    check: RequirementCheck | None,
    exception: Override | None,
) -> State:
    reason = ""
    if exception is not None and (check is None or check.registered_at <= exception.at):
        reason = exception.reason
    if requirement is Requirement.PURPOSE:
        return State(met=bool(account.purpose.strip()), looked_at=True, exception=reason)
    if requirement is Requirement.DEPUTY:
        return State(met=account.deputy_id is not None, looked_at=True, exception=reason)
    if check is None:
        return State(exception=reason)
    return State(
        met=check.met,
        checked_on=check.checked_on,
        checked_by=check.checked_by,
        note=check.note,
        looked_at=True,
        exception="" if check.met else reason,
    )
