"""What stands on the page itself, as ticks of the form: read from the checks, and kept as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.accounts import Account, AccountKind
from core.office import Office
from core.requirement_kinds import IN_THE_RECORD, Requirement, holding


def asked(office: Office, account: Account) -> list[Requirement]:
    """Every kind of account is asked here; which of it holds follows the kind when saved."""
    found = holding(_public(account), office.profile())
    return [kind for kind in found if kind not in IN_THE_RECORD]


def field(kind: Requirement) -> str:
    """A name of its own: an account has a unit, and its page must name it."""
    return f"page_{kind}"


def met(office: Office, account: Account | None) -> frozenset[Requirement]:
    """What was found in order when somebody last looked at the page."""
    if account is None:
        return frozenset()
    states = office.requirements.state(_public(account))
    return frozenset(kind for kind, state in states.items() if state.met)


def tick_off(
    office: Office,
    account: Account,
    kinds: Sequence[Requirement],
    before: frozenset[Requirement],
    values: Mapping[str, Any],
) -> None:
    """Keeps what was ticked anew, or no longer is, as looked at today."""
    for kind in kinds:
        ticked = bool(values[field(kind)])
        if ticked != (kind in before):
            office.requirements.tick(account, kind, met=ticked)


def _public(account: Account) -> Account:
    """The same account as of the kind that most is asked of."""
    return replace(account, kind=AccountKind.UNIT, storage_only=False)
