"""What a crisis, its channels and the fate of its held posts are called, and the ready texts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.accounts import Account, AccountId
from core.clock import local
from core.crisis_records import Crisis, CrisisKind, HeldOutcome, HeldPost, Message
from core.dates import clock_time, short_date
from core.guideline_rules import Wording
from core.language import LANGUAGES, N_, _
from core.paths import RESOURCES

_KINDS: Mapping[CrisisKind, str] = {
    CrisisKind.CRISIS: N_("Crisis"),
    CrisisKind.EVERYDAY: N_("Everyday crisis"),
    CrisisKind.REPUTATION: N_("Reputation crisis"),
    CrisisKind.EXERCISE: N_("Exercise"),
}
_OUTCOMES: Mapping[HeldOutcome, str] = {
    HeldOutcome.HELD: N_("Held"),
    HeldOutcome.WENT_ON: N_("Was to go out while the pause lasted"),
    HeldOutcome.AS_PLANNED: N_("Goes out as planned"),
    HeldOutcome.MOVED: N_("Moved"),
    HeldOutcome.DROPPED: N_("Dropped"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyText:
    """A text for an everyday crisis (row K33), with [gaps] to fill in."""

    key: str
    title: Wording
    text: Wording


@cache
def ready_texts() -> tuple[ReadyText, ...]:
    """Water, power, ferry, …; in the order they are shown."""
    read = tomllib.loads((RESOURCES / "crisis_texts.toml").read_text("utf-8"))
    return tuple(
        ReadyText(key=one["key"], title=_wording(one["title"]), text=_wording(one["text"]))
        for one in read["text"]
    )


def kind_name(kind: CrisisKind) -> str:
    """Hverdagskrise; in the language spoken here."""
    return _(_KINDS[kind])


def outcome_name(outcome: HeldOutcome) -> str:
    """Flyttet; in the language spoken here."""
    return _(_OUTCOMES[outcome])


def outcome_line(post: HeldPost) -> str:
    """Flyttet til 30.11.2026 kl. 09.00; Droppet: and the reason."""
    if post.outcome is HeldOutcome.MOVED and post.new_day is not None:
        at = clock_time(post.new_time or post.time)
        return _("Moved to {when}").format(
            when=_("{date} at {time}").format(date=short_date(post.new_day), time=at)
        )
    if post.outcome is HeldOutcome.DROPPED:
        return _("Dropped: {why}").format(why=post.reason)
    return outcome_name(post.outcome)


def channel_name(message: Message, accounts: Mapping[AccountId, Account]) -> str:
    """Facebook, Testvik kommune; the website where it is no account."""
    account = accounts.get(message.account_id) if message.account_id is not None else None
    if account is None:
        return _("The municipality's website")
    return account_title(account)


def account_title(account: Account) -> str:
    """Facebook, Testvik kommune"""
    return f"{account.platform_name}, {account.name}"


def approval_line(message: Message) -> str:
    """Who approved it, and what was set aside and why."""
    named = message.approved_by or _("Not approved by the crisis management")
    return f"{named}\n{message.exception}".strip()


def begun_line(crisis: Crisis) -> str:
    """Siden 26.11.2026 kl. 08.50. Bestemt av Kari Nes."""
    begun = local(crisis.begun_at)
    when = _("{date} at {time}").format(
        date=short_date(begun.date()), time=clock_time(begun.time())
    )
    return _("Since {when}. Decided by {who}.").format(when=when, who=crisis.decided_by)


def _wording(entry: Mapping[str, str]) -> Wording:
    return Wording({language: entry[language].strip() for language in LANGUAGES})
