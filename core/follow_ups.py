"""What was promised and must not be forgotten: due the next workday."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from core.accounts import AccountId
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.language import _
from core.people import People, PersonId
from core.store import Store, Table, Writer
from core.workdays import Workdays

FollowUpId = NewType("FollowUpId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something to come back to on an account (row A23: the next workday)."""

    id: FollowUpId = FollowUpId(0)
    account_id: AccountId
    inquiry_id: int | None = None
    text: str
    opened_at: datetime
    opened_by: PersonId | None = None
    due: date
    done_at: datetime | None = None
    done_by: PersonId | None = None
    result: str = ""


class FollowUps:
    """The verbs on follow-ups."""

    def __init__(
        self, store: Store, clock: Clock, people: People, workdays: Callable[[], Workdays]
    ) -> None:
        self._store, self._clock, self._people = store, clock, people
        self._workdays = workdays

    def due(self, day: date | None = None) -> list[FollowUp]:
        """Open ones due by the day (today when not given), oldest first."""
        by = day or today(self._clock)
        return self._store.all(
            FollowUp, Table.FOLLOW_UPS, "done_at IS NULL AND due <= ?", by, order="due, id"
        )

    def still_open(self) -> list[FollowUp]:
        return self._store.all(FollowUp, Table.FOLLOW_UPS, "done_at IS NULL", order="due, id")

    def between(self, first: date, last: date) -> list[FollowUp]:
        """Those that fell due between the days, both included."""
        return self._store.all(
            FollowUp, Table.FOLLOW_UPS, "due BETWEEN ? AND ?", first, last, order="due, id"
        )

    def noted(self, first: datetime, last: datetime) -> list[FollowUp]:
        """Those that were written down from `first` and before `last`."""
        return self._store.all(
            FollowUp, Table.FOLLOW_UPS, "opened_at >= ? AND opened_at < ?", first, last
        )

    def on_account(self, account: AccountId) -> list[FollowUp]:
        return self._store.all(FollowUp, Table.FOLLOW_UPS, "account_id = ?", account)

    def open(
        self,
        account: AccountId,
        text: str,
        *,
        due: date | None = None,
        origin: object | None = None,
    ) -> FollowUpId:
        """Raises InvalidRecord when the text is empty. Due the next workday when not given."""
        with self._store.step(_("The follow-up is saved"), origin=origin) as write:
            return self.insert(write, account, text, due=due)

    def insert(
        self,
        write: Writer,
        account: AccountId,
        text: str,
        *,
        due: date | None = None,
        inquiry: int | None = None,
    ) -> FollowUpId:
        """The same within another step; with `inquiry`, what was promised about that one."""
        if not text.strip():
            raise InvalidRecord("text", "missing")
        follow_up = FollowUp(
            account_id=account,
            inquiry_id=inquiry,
            text=" ".join(text.split()),
            opened_at=self._clock.now(),
            opened_by=self._people.current_id(),
            due=due or self.next_due(),
        )
        return FollowUpId(write.insert(Table.FOLLOW_UPS, follow_up))

    def next_due(self) -> date:
        """The workday after today: row A23, weekends and closed days passed over."""
        return self._workdays().next_workday(today(self._clock))

    def done(self, key: FollowUpId, *, result: str = "", origin: object | None = None) -> None:
        """Ticks it off. Raises NotFound."""
        follow_up = self._store.one(FollowUp, Table.FOLLOW_UPS, key)
        with self._store.step(
            _("Followed up: {text}").format(text=follow_up.text), origin=origin
        ) as write:
            self._tick(write, follow_up, result)

    def promised(self, inquiry: int) -> list[FollowUp]:
        """What is still open of what was promised about an inquiry."""
        return self._store.all(
            FollowUp, Table.FOLLOW_UPS, "inquiry_id = ? AND done_at IS NULL", inquiry
        )

    def tick(self, write: Writer, inquiry: int, result: str = "") -> None:
        """Within another step: nothing promised about the inquiry waits any more."""
        for follow_up in self.promised(inquiry):
            self._tick(write, follow_up, result)

    def _tick(self, write: Writer, follow_up: FollowUp, result: str) -> None:
        done = replace(
            follow_up,
            done_at=self._clock.now(),
            done_by=self._people.current_id(),
            result=result.strip(),
        )
        write.save(Table.FOLLOW_UPS, done)
