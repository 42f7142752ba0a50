"""A crisis as it is printed and archived: read as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

from core.crisis_records import Crisis, HeldPost, Message
from core.crisis_words import account_title, channel_name
from core.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisReport:
    """One crisis with the accounts it used, each message with its channel, and its held posts."""

    crisis: Crisis
    channels: tuple[str, ...]
    messages: tuple[tuple[str, Message], ...]
    held: tuple[HeldPost, ...]


def crisis_report(office: Office, crisis: Crisis) -> CrisisReport:
    """As it stands now."""
    accounts = {one.id: one for one in office.accounts.everything()}
    used = office.crises.channels(crisis.id)
    return CrisisReport(
        crisis=crisis,
        channels=tuple(account_title(one) for key, one in accounts.items() if key in used),
        messages=tuple(
            (channel_name(one, accounts), one) for one in office.crises.log.messages(crisis.id)
        ),
        held=tuple(office.crises.held(crisis.id)),
    )
