"""Where an account is made known: signatures, letterheads, the website, brochures (row K15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from core.accounts import Account, AccountId
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.secrets_check import refuse_secrets
from core.store import Store, Table

PromotionId = NewType("PromotionId", int)


class Place(StrEnum):
    """The places that KS names; any other is written in words."""

    SIGNATURE = "signature"
    LETTERHEAD = "letterhead"
    WEBSITE = "website"
    BROCHURE = "brochure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """It stands there since the day."""

    id: PromotionId = PromotionId(0)
    account_id: AccountId
    place: str
    done_on: date


class Promotions:
    """The tick list of where each account is made known."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def of_account(self, account: AccountId) -> list[Promotion]:
        return self._store.all(Promotion, Table.PROMOTIONS, "account_id = ?", account)

    def everything(self) -> dict[AccountId, list[Promotion]]:
        """By account."""
        found: dict[AccountId, list[Promotion]] = {}
        for promotion in self._store.all(Promotion, Table.PROMOTIONS):
            found.setdefault(promotion.account_id, []).append(promotion)
        return found

    def mark(
        self,
        account: Account,
        place: str,
        *,
        on: date | None = None,
        origin: object | None = None,
    ) -> None:
        """It stands there, since today when no day is given; a second time changes the day.

        Raises InvalidRecord: place missing or password, done_on to_come.
        """
        place, day = " ".join(place.split()), on or today(self._clock)
        if not place:
            raise InvalidRecord("place", "missing")
        if day > today(self._clock):
            raise InvalidRecord("done_on", "to_come")
        label = _("{name} is made known in one more place").format(name=account.name)
        before = self._at(account.id, place)
        with self._store.step(label, origin=origin) as write:
            if before is not None:
                write.save(Table.PROMOTIONS, replace(before, done_on=day))
                return
            promotion = Promotion(account_id=account.id, place=place, done_on=day)
            refuse_secrets(promotion)
            write.insert(Table.PROMOTIONS, promotion)

    def unmark(self, account: Account, place: str, *, origin: object | None = None) -> None:
        """It no longer stands there."""
        before = self._at(account.id, place)
        label = _("{name} is made known in one place less").format(name=account.name)
        with self._store.step(label, origin=origin) as write:
            if before is not None:
                write.delete(Table.PROMOTIONS, before.id)

    def _at(self, account: AccountId, place: str) -> Promotion | None:
        return self._store.first(
            Promotion, Table.PROMOTIONS, "account_id = ? AND place = ?", account, place
        )
