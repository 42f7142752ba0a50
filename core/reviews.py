"""The half-yearly look at each account: it goes on, it is changed, or it is closed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from core.accounts import Account, AccountId, Accounts
from core.clock import Clock, local, today
from core.errors import InvalidRecord
from core.half_years import HalfYear
from core.language import _
from core.people import People, PersonId
from core.secrets_check import looks_like_password
from core.store import Store, Table

ReviewId = NewType("ReviewId", int)

OVERDUE_DAYS = 184
"""Half a year: the longest time between two reviews of an account."""


class Question(StrEnum):
    """What a review asks. Sources: PURPOSE S1; PEOPLE S15, A12; INTEREST S12; RESOURCES S14;
    ALIVE T16; PAGE S25, S26, T15."""

    PURPOSE = "purpose"
    PEOPLE = "people"
    INTEREST = "interest"
    RESOURCES = "resources"
    ALIVE = "alive"
    PAGE = "page"


class Outcome(StrEnum):
    """What a review ends in."""

    CONFIRM = "confirm"
    CHANGE = "change"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One review; `half` as "2026-H2", `answers` as JSON: question to "yes" or "no"."""

    id: ReviewId = ReviewId(0)
    account_id: AccountId
    half: str
    day: date
    person_id: PersonId | None = None
    outcome: Outcome
    answers: str = "{}"
    note: str = ""
    registered_at: datetime

    @property
    def answered(self) -> dict[Question, bool]:
        """The questions that got an answer, and whether it was yes."""
        kept = json.loads(self.answers)
        return {found: kept[found] == "yes" for found in Question if found in kept}


class Reviews:
    """The verbs on reviews."""

    def __init__(self, store: Store, clock: Clock, people: People, accounts: Accounts) -> None:
        self._store, self._clock = store, clock
        self._people, self._accounts = people, accounts

    def due(self, day: date | None = None) -> list[Account]:
        """The accounts in use that are not reviewed in the half-year of the day, today when not
        given; one that was opened within it waits for the next."""
        half = HalfYear.of(day or today(self._clock))
        return [
            account
            for account in self._accounts.in_use()
            if (account.last_review or date.min) < half.first and _since(account) < half.first
        ]

    def overdue(self, account: Account) -> int:
        """For how many days more than half a year it has stood without a review; 0 when not."""
        since = max(account.last_review or date.min, _since(account))
        return max(0, (today(self._clock) - since - timedelta(days=OVERDUE_DAYS)).days)

    def of_account(self, account: AccountId) -> list[Review]:
        """The newest first."""
        return self._store.all(
            Review, Table.REVIEWS, "account_id = ?", account, order="day DESC, id DESC"
        )

    def between(self, first: date, last: date) -> list[Review]:
        """Those of the days, both included, oldest first."""
        return self._store.all(
            Review, Table.REVIEWS, "day BETWEEN ? AND ?", first, last, order="day, id"
        )

    def record(
        self,
        account: Account,
        outcome: Outcome,
        *,
        answers: Mapping[Question, bool] | None = None,
        note: str = "",
        origin: object | None = None,
    ) -> ReviewId:
        """Writes down today's review; the account is then reviewed in this half-year.

        What is to be changed, or why it is to be closed, must be said.
        Raises InvalidRecord("note", …): missing, password.
        """
        note = note.strip()
        if outcome is not Outcome.CONFIRM and not note:
            raise InvalidRecord("note", "missing")
        if looks_like_password(note):
            raise InvalidRecord("note", "password")
        day = today(self._clock)
        said = {str(one): "yes" if yes else "no" for one, yes in (answers or {}).items()}
        review = Review(
            account_id=account.id,
            half=HalfYear.of(day).label,
            day=day,
            person_id=self._people.current_id(),
            outcome=outcome,
            answers=json.dumps(said),
            note=note,
            registered_at=self._clock.now(),
        )
        label = _("{name} is reviewed").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            current = self._accounts.account(account.id)
            write.save(Table.ACCOUNTS, replace(current, last_review=day))
            return ReviewId(write.insert(Table.REVIEWS, review))


def _since(account: Account) -> date:
    """From when the record answers for the account."""
    if account.registered_at is None:
        return account.opened_on or date.max
    registered = local(account.registered_at).date()
    return max(registered, account.opened_on or registered)
