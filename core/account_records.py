"""What an account is: one frozen record with the fields that the guidelines ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.language import _
from core.people import PersonId
from core.platforms import NAMES, Platform

AccountId = NewType("AccountId", int)


class AccountKind(StrEnum):
    """Main accounts come first on screen and in print (row A1)."""

    MAIN = "main"
    UNIT = "unit"
    CLOSED_GROUP = "closed_group"


class AccountStatus(StrEnum):
    """From application to closing; a closed account keeps its history."""

    APPLIED = "applied"
    ACTIVE = "active"
    CLOSED = "closed"


class Ambition(StrEnum):
    """How far an account goes in meeting people (row K6: «inviterende kommune»)."""

    NONE = ""
    INFORM = "inform"
    DIALOGUE = "dialogue"
    INVITING = "inviting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account in social media, with the fields that the guidelines ask for.

    Sources: rows A1–A16, T5–T15, S15–S31 of the guidelines. There is no field for a password.
    `storage_only` keeps finished videos and the like: no daily check, no rhythm (row A10).
    `parent_id` is the account that it belongs under (S31), `manager` who answers for its keeping
    the guidelines (S17), `editor` who has the editorial responsibility (A11), `recovery_address`
    the mailbox that lost access is won back through (T37), `history` what is told of it (U34).
    What its page must show stands in `core.requirements`.
    """

    id: AccountId = AccountId(0)
    platform: Platform
    name: str
    url: str = ""
    kind: AccountKind = AccountKind.MAIN
    status: AccountStatus = AccountStatus.ACTIVE
    unit: str = ""
    purpose: str = ""
    goal: str = ""
    target_group: str = ""
    responsible_id: PersonId | None = None
    deputy_id: PersonId | None = None
    administrators: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    case_number: str = ""
    opened_on: date | None = None
    limited_until: date | None = None
    closed_on: date | None = None
    closed_by: str = ""
    closed_reason: str = ""
    comments_open: bool = True
    checked_daily: bool = True
    reply_days: int = 1
    posts_per_week: int = 0
    access_kept: str = ""
    two_step_login: bool = False
    storage_only: bool = False
    parent_id: AccountId | None = None
    hashtags: str = ""
    themes: str = ""
    ambition: Ambition = Ambition.NONE
    manager: str = ""
    editor: str = ""
    hours_per_week: str = ""
    risk_reference: str = ""
    risk_on: date | None = None
    recovery_address: str = ""
    history: str = ""
    last_review: date | None = None
    note: str = ""
    registered_at: datetime | None = None

    @property
    def platform_name(self) -> str:
        """Facebook; for other platforms the word for that in the language spoken here."""
        return NAMES.get(self.platform) or _("Other platform")
