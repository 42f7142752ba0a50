"""What is known of an account when it is reviewed: how it was looked after this half-year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.accounts import Account
from core.attention import Reason
from core.half_years import HalfYear
from core.plan_entries import PlanStatus
from core.requirement_kinds import Requirement, State
from core.reviews import Review
from core.store.find import last_sign

if TYPE_CHECKING:
    from core.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`posts`, `checks` and `inquiries` are counted since the half-year before this one began;
    of posts those taken in, or those that the plan says went out, whichever are more."""

    account: Account
    responsible: str
    deputy: str
    since: date
    posts: int
    last_post: date | None
    checks: int
    inquiries: int
    states: dict[Requirement, State]
    reasons: tuple[Reason, ...]
    last: Review | None


def known(office: Office, account: Account) -> Known:
    """Read for one account at a time, when it comes into view."""
    today, names = office.today(), office.people.names()
    half = HalfYear.of(today).previous
    since = half.first
    checks = office.checklist.standing(since, today)
    inquiries = office.inquiries.between(half.local_bounds()[0], office.clock.now())
    reviews = office.reviews.of_account(account.id)
    return Known(
        account=account,
        responsible=names.get(account.responsible_id or 0, ""),
        deputy=names.get(account.deputy_id or 0, ""),
        since=since,
        posts=max(
            len(office.feed.posts(account.id, since, today)), _went_out(office, account, since)
        ),
        last_post=last_sign(office.store, account.id),
        checks=sum(key == account.id for key, _day in checks),
        inquiries=sum(one.account_id == account.id for one in inquiries),
        states=office.requirements.state(account),
        reasons=tuple(office.attention.reasons(account)),
        last=reviews[0] if reviews else None,
    )


def _went_out(office: Office, account: Account, since: date) -> int:
    return sum(
        account.id in one.account_ids and one.entry.status is PlanStatus.PUBLISHED
        for one in office.publishing.between(since, office.today())
    )
