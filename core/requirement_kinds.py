"""What the guidelines ask of an account, for which accounts, and how each requirement stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.accounts import Account, AccountId, AccountKind
from core.guideline_rules import Profile
from core.people import PersonId

RequirementCheckId = NewType("RequirementCheckId", int)


class Requirement(StrEnum):
    """What a guideline asks for, account by account.

    Sources: purpose S1, A7; deputy S15; owner T15; rules S25; hours and unit S26; link to the
    website S26; central link S29 (on the main page to all) and S32 (on the others to the main
    one); website S28 (its list names the account); profile picture A5, T14; co-administrator T13;
    recovery T37 (lost access is won back through a role mailbox).
    """

    PURPOSE = "purpose"
    DEPUTY = "deputy"
    OWNER = "owner"
    RULES = "rules"
    HOURS = "hours"
    UNIT = "unit"
    LINK = "link"
    CENTRAL_LINK = "central_link"
    PICTURE = "profile_picture"
    WEBSITE = "website"
    CO_ADMIN = "co_admin"
    RECOVERY = "recovery"


IN_THE_RECORD = frozenset({Requirement.PURPOSE, Requirement.DEPUTY})
"""Met by a field of the account itself: nobody ticks it."""

_ASKED_BY: Mapping[Requirement, frozenset[str]] = {
    Requirement.CENTRAL_LINK: frozenset({"svensk"}),
    Requirement.WEBSITE: frozenset({"svensk", "ks"}),
    Requirement.PICTURE: frozenset({"alver", "alta"}),
    Requirement.CO_ADMIN: frozenset({"alta"}),
    Requirement.RECOVERY: frozenset({"alta"}),
}
"""The guidelines that ask for it; what is not named here is asked for under every one."""


def holding(account: Account, profile: Profile) -> tuple[Requirement, ...]:
    """What is asked of this account under that guideline; an own one asks as the one it began as.

    A closed group is exempt from what concerns a public page and from sharing access (rows S22,
    S30), a place for finished videos from what concerns dialogue on a page (A10). That the page
    names its unit is asked of the units' own accounts, and of all under the Swedish one (S26).
    """
    key = profile.base or profile.key
    if account.kind is AccountKind.CLOSED_GROUP or account.storage_only:
        return (Requirement.PURPOSE, Requirement.DEPUTY)
    return tuple(
        found
        for found in Requirement
        if key in _ASKED_BY.get(found, {key})
        and (found is not Requirement.UNIT or account.kind is AccountKind.UNIT or key == "svensk")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementCheck:
    """One look at whether a requirement is met; without a day where the day is not known."""

    id: RequirementCheckId = RequirementCheckId(0)
    account_id: AccountId
    requirement: Requirement
    met: bool
    checked_on: date | None = None
    checked_by: PersonId | None = None
    note: str = ""
    registered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a requirement stands for an account.

    `looked_at` is false where nobody has checked it. `exception` is the reason that it was set
    aside with since the last check; then it is `settled` although it is not met.
    """

    met: bool = False
    checked_on: date | None = None
    checked_by: PersonId | None = None
    note: str = ""
    looked_at: bool = False
    exception: str = ""

    @property
    def settled(self) -> bool:
        return self.met or bool(self.exception)
