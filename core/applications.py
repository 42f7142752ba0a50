"""From the wish for an account to an account: applied for, approved, agreed, opened or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.accounts import Account, AccountId, Accounts, AccountStatus
from core.application_records import (
    Application,
    ApplicationId,
    ApplicationStatus,
    Step,
    approved,
)
from core.clock import Clock, today
from core.errors import InvalidRecord, NotFound, Refused
from core.guideline_rules import Profile
from core.language import _
from core.overrides import Overrides
from core.people import People, PersonRole
from core.secrets_check import refuse_secrets
from core.store import Store, Table, Writer
from core.store.conditions import NEVER_OPENED

OPENED_WITHOUT_APPROVAL = "opened_without_approval"
CREATED_BY_OTHERS = "created_by_others"
_REASONS = {
    OPENED_WITHOUT_APPROVAL: "not_approved",
    CREATED_BY_OTHERS: "communications_creates",
}


class Applications:
    """The verbs on applications (rows A4, T6–T12, S1–S6, S18, S19). None is ever removed."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        people: People,
        accounts: Accounts,
        overrides: Overrides,
        profile: Callable[[], Profile],
    ) -> None:
        self._store, self._clock, self._people = store, clock, people
        self._accounts, self._overrides, self._profile = accounts, overrides, profile

    # Asking

    def everything(self) -> list[Application]:
        """The newest first."""
        return self._store.all(Application, Table.APPLICATIONS, order="number DESC")

    def open(self) -> list[Application]:
        """Those that wait for an answer, the oldest first."""
        return self._store.all(
            Application, Table.APPLICATIONS, "status = 'applied'", order="number"
        )

    def application(self, number: int) -> Application:
        """Raises NotFound."""
        found = self._store.first(Application, Table.APPLICATIONS, "number = ?", number)
        if found is None:
            raise NotFound("application", number)
        return found

    def of_account(self, account: AccountId) -> Application | None:
        """The account's newest application; None where it was registered without one."""
        return self._store.first(
            Application, Table.APPLICATIONS, "account_id = ?", account, order="number DESC"
        )

    def never_opened(self) -> dict[AccountId, Application]:
        """By account: the applications that were rejected or withdrawn."""
        found = self._store.all(Application, Table.APPLICATIONS, NEVER_OPENED, order="number")
        return {application.account_id: application for application in found}

    def waiting_for(self, application: Application) -> tuple[Step, ...]:
        """The steps that the guideline asks for and that are not done, in its order."""
        if application.status is not ApplicationStatus.APPLIED:
            return ()
        return tuple(step for step in self._steps() if not application.done(step))

    # Applying

    def apply(
        self,
        account: Account,
        application: Application,
        *,
        responsible: str = "",
        deputy: str = "",
        origin: object | None = None,
    ) -> Application:
        """Registers the account as applied for, with the assessment; the number follows.

        Raises InvalidRecord: why missing (row T7), applied_on to_come, what `Accounts.add` raises,
        and a text that looks like a password.
        """
        application = self._checked(replace(application, status=ApplicationStatus.APPLIED))
        label = _("{name} is applied for").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            wanted = replace(account, status=AccountStatus.APPLIED, opened_on=None)
            key = self._accounts.add(wanted, responsible=responsible, deputy=deputy)
            return self._insert(write, replace(application, account_id=key))

    def change(self, application: Application, *, origin: object | None = None) -> None:
        """Saves changed answers. Raises Refused("application_ended") and what `apply` raises."""
        self._open(application.number)
        self._save(self._checked(application), _("The application is changed"), origin)

    def approve(
        self, number: int, leader: str, *, on: date | None = None, origin: object | None = None
    ) -> None:
        """The nearest leader agrees (row S18). Raises InvalidRecord: leader missing, to_come."""
        name, day = self._named("leader", leader), self._day("leader_on", on)
        changed = replace(self._open(number), leader=name, leader_on=day)
        self._save(changed, _("The application is approved by the leader"), origin)

    def agree(
        self,
        number: int,
        communications: str,
        *,
        on: date | None = None,
        case_number: str = "",
        exception: str = "",
        origin: object | None = None,
    ) -> None:
        """It is agreed with communications (rows A4, S3, S18), after the leader where both must.

        Raises Refused("leader_first") without an exception, and InvalidRecord: communications
        missing, communications_on to_come.
        """
        application = self._open(number)
        changed = replace(
            application,
            communications=self._named("communications", communications),
            communications_on=self._day("communications_on", on),
            case_number=case_number.strip() or application.case_number,
        )
        early = Step.LEADER in self._steps() and not application.done(Step.LEADER)
        if early and not exception.strip():
            raise Refused("leader_first", source=self._source())
        with self._store.step(_("The application is agreed on"), origin=origin) as write:
            if early:
                self._excuse(write, application, OPENED_WITHOUT_APPROVAL, exception)
            self._save(changed, "", None)

    def activate(
        self,
        number: int,
        created_by: str,
        *,
        on: date | None = None,
        exception: str = "",
        origin: object | None = None,
    ) -> None:
        """The account is made on the platform and in use from the day, today when not given.

        Raises Refused without an exception: "not_approved" when a step is not done (rows A4, S18),
        "communications_creates" when another than communications made it (row T12).
        """
        application = self._open(number)
        name, day = self._named("created_by", created_by), self._day("opened_on", on)
        rules = self._broken(application, name)
        if rules and not exception.strip():
            raise Refused(_REASONS[rules[0]], source=self._source())
        account = self._accounts.account(application.account_id)
        opened = replace(approved(account, application), status=AccountStatus.ACTIVE, opened_on=day)
        changed = replace(application, created_by=name, status=ApplicationStatus.ACTIVE)
        label = _("{name} is opened").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            for rule in rules:
                self._excuse(write, application, rule, exception)
            self._save(changed, "", None)
            self._accounts.change(opened)

    def reject(
        self,
        number: int,
        *,
        by: str,
        reason: str,
        on: date | None = None,
        origin: object | None = None,
    ) -> None:
        """It is refused; application and account are kept with the reason.

        Raises InvalidRecord: ended_by or ended_reason missing, ended_on to_come.
        """
        self._end(number, ApplicationStatus.REJECTED, by, reason, on, origin)

    def withdraw(
        self,
        number: int,
        *,
        by: str,
        reason: str,
        on: date | None = None,
        origin: object | None = None,
    ) -> None:
        """Whoever applied takes it back; kept as a rejected one is."""
        self._end(number, ApplicationStatus.WITHDRAWN, by, reason, on, origin)

    def _end(
        self,
        number: int,
        status: ApplicationStatus,
        by: str,
        reason: str,
        on: date | None,
        origin: object | None,
    ) -> None:
        application = self._open(number)
        ended = replace(
            application,
            status=status,
            ended_by=self._named("ended_by", by),
            ended_reason=self._named("ended_reason", reason),
            ended_on=self._day("ended_on", on),
        )
        refuse_secrets(ended)
        account = self._accounts.account(application.account_id)
        label = _("The application for {name} came to nothing")
        with self._store.step(label.format(name=account.name), origin=origin):
            self._save(ended, "", None)
            self._accounts.change(replace(account, checked_daily=False))
            self._accounts.close(
                account.id, by=ended.ended_by, reason=ended.ended_reason, on=ended.ended_on
            )

    # Within

    def _steps(self) -> tuple[Step, ...]:
        return tuple(Step(step) for step in self._profile().approval.steps)

    def _source(self) -> str:
        return str(self._profile().approval.source)

    def _open(self, number: int) -> Application:
        application = self.application(number)
        if application.status is not ApplicationStatus.APPLIED:
            raise Refused("application_ended", number=number)
        return application

    def _broken(self, application: Application, created_by: str) -> list[str]:
        rules = [OPENED_WITHOUT_APPROVAL] if self.waiting_for(application) else []
        unit = {
            person.name.casefold() for person in self._people.with_role(PersonRole.COMMUNICATION)
        }
        asked = Step.COMMUNICATIONS in self._steps()
        if asked and unit and created_by.casefold() not in unit:
            rules.append(CREATED_BY_OTHERS)
        return rules

    def _excuse(self, write: Writer, application: Application, rule: str, reason: str) -> None:
        self._overrides.insert(
            write,
            rule,
            reason,
            account=application.account_id,
            source=self._source(),
            about=f"applications {application.number}",
        )

    def _insert(self, write: Writer, application: Application) -> Application:
        newest = self._store.first(Application, Table.APPLICATIONS, order="number DESC")
        numbered = replace(
            application,
            number=(newest.number if newest else 0) + 1,
            registered_at=self._clock.now(),
        )
        return replace(numbered, id=ApplicationId(write.insert(Table.APPLICATIONS, numbered)))

    def _save(self, application: Application, label: str, origin: object | None) -> None:
        refuse_secrets(application)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.APPLICATIONS, application)

    def _checked(self, application: Application) -> Application:
        self._named("why", application.why)
        self._day("applied_on", application.applied_on)
        refuse_secrets(application)
        return application

    def _named(self, field: str, text: str) -> str:
        if not text.strip():
            raise InvalidRecord(field, "missing")
        return " ".join(text.split())

    def _day(self, field: str, day: date | None) -> date:
        now = today(self._clock)
        if day is not None and day > now:
            raise InvalidRecord(field, "to_come")
        return day or now
