"""The accounts of a review: those that wait, and those that are looked at this half-year."""

from __future__ import annotations

from dataclasses import dataclass

from core.accounts import Account, AccountId
from core.half_years import HalfYear
from core.office import Office
from core.review_paper import Protocol
from core.reviews import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """`reviews` is the newest of this half-year, by account."""

    half: HalfYear
    accounts: tuple[Account, ...]
    reviews: dict[AccountId, Review]
    waiting: tuple[Account, ...]

    def is_done(self, account: Account) -> bool:
        return account.id in self.reviews


def look(office: Office, first: AccountId | None = None) -> Round:
    """Those in use that wait or are looked at already, and `first`, which is asked for by name."""
    today = office.today()
    half = HalfYear.of(today)
    reviews = {one.account_id: one for one in office.reviews.between(half.first, today)}
    waiting = tuple(office.reviews.due())
    wanted = {account.id for account in waiting} | set(reviews) | {first}
    accounts = tuple(one for one in office.accounts.in_use() if one.id in wanted)
    return Round(half=half, accounts=accounts, reviews=reviews, waiting=waiting)


def protocol(office: Office) -> Protocol:
    """What is printed: every review of the half-year, also of accounts that are closed since."""
    found = look(office)
    accounts = {account.id: account for account in office.accounts.everything()}
    return Protocol(
        municipality=office.municipality(),
        day=office.today(),
        half=found.half,
        reviews=[found.reviews[key] for key in accounts if key in found.reviews],
        waiting=found.waiting,
        accounts=accounts,
        people=dict(office.people.names()),
    )
