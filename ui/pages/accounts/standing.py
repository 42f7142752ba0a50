"""Where an account stands in its life: its application, an open warning, its last review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.accounts import Account
from core.application_records import Application, ApplicationStatus, Step
from core.office import Office
from core.store import Table
from core.warnings import AccountWarning


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`steps` are those that the guideline asks for, `waiting` those that are not done."""

    application: Application | None = None
    steps: tuple[Step, ...] = ()
    waiting: tuple[Step, ...] = ()
    warning: AccountWarning | None = None
    reviewed: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the application waits for an answer."""
        found = self.application
        return found is not None and found.status is ApplicationStatus.APPLIED


def standing(office: Office, account: Account) -> Standing:
    """Read when an account comes into view; subjects that nobody has used are not loaded."""
    application = warning = None
    if office.store.count(Table.APPLICATIONS):
        application = office.applications.of_account(account.id)
    if office.store.count(Table.WARNINGS, "settled_on IS NULL"):
        found = [one for one in office.warnings.open() if one.account_id == account.id]
        warning = found[0] if found else None
    return Standing(
        application=application,
        steps=tuple(Step(step) for step in office.profile().approval.steps),
        waiting=office.applications.waiting_for(application) if application else (),
        warning=warning,
        reviewed=account.last_review,
    )
