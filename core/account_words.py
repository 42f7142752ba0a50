"""What kinds of account and where an account stands are called, on screen, on paper and in text."""

from __future__ import annotations

from collections.abc import Mapping

from core.accounts import AccountKind, AccountStatus
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


def kind_name(kind: AccountKind) -> str:
    """Hovedkonto; in the language spoken here."""
    return _(_KINDS[kind])


def status_name(status: AccountStatus) -> str:
    """I bruk; in the language spoken here."""
    return _(_STATUSES[status])
