"""What kinds of account and where an account stands are called, on screen, on paper and in text."""

from __future__ import annotations

from collections.abc import Mapping

from core.accounts import AccountKind, AccountStatus, Ambition
from core.application_records import Application, ApplicationStatus, Step
from core.language import N_, _

_KINDS: Mapping[AccountKind, str] = {
    AccountKind.MAIN: N_("Main account"),
    AccountKind.UNIT: N_("Account of a unit or a project"),
    AccountKind.CLOSED_GROUP: N_("Closed group"),
}
_STATUSES: Mapping[AccountStatus, str] = {
    AccountStatus.APPLIED: N_("Applied for"),
    AccountStatus.ACTIVE: N_("In use"),
    AccountStatus.CLOSED: N_("Ended"),
}
_AMBITIONS: Mapping[Ambition, str] = {
    Ambition.NONE: N_("Not decided"),
    Ambition.INFORM: N_("Informs"),
    Ambition.DIALOGUE: N_("Answers and listens"),
    Ambition.INVITING: N_("Invites people to take part"),
}
_APPLICATIONS: Mapping[ApplicationStatus, str] = {
    ApplicationStatus.APPLIED: N_("Applied for"),
    ApplicationStatus.ACTIVE: N_("Opened"),
    ApplicationStatus.REJECTED: N_("Rejected"),
    ApplicationStatus.WITHDRAWN: N_("Withdrawn"),
}
_STEPS: Mapping[Step, str] = {
    Step.LEADER: N_("The nearest leader approves"),
    Step.COMMUNICATIONS: N_("It is agreed with communications"),
}

_STEPS_DONE: Mapping[Step, str] = {
    Step.LEADER: N_("Approved by the leader"),
    Step.COMMUNICATIONS: N_("Agreed with communications"),
}


def kind_name(kind: AccountKind) -> str:
    """Hovedkonto; in the language spoken here."""
    return _(_KINDS[kind])


def status_name(status: AccountStatus, application: Application | None = None) -> str:
    """I bruk; in the language spoken here. Of an account that never came into use, what became
    of its application: Avslått."""
    if status is AccountStatus.CLOSED and application is not None:
        return application_name(application.status)
    return _(_STATUSES[status])


def ambition_name(ambition: Ambition) -> str:
    """Svarer og lytter (row K6); in the language spoken here."""
    return _(_AMBITIONS[ambition])


def application_name(status: ApplicationStatus) -> str:
    """Avslått; in the language spoken here."""
    return _(_APPLICATIONS[status])


def step_name(step: Step) -> str:
    """Nærmeste leder godkjenner; in the language spoken here."""
    return _(_STEPS[step])


def step_done(step: Step) -> str:
    """Godkjent av leder; in the language spoken here."""
    return _(_STEPS_DONE[step])
