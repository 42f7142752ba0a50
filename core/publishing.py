"""The publishing plan: what goes out where and when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as TimeOfDay

from core.accounts import AccountId
from core.clock import Clock, today
from core.dates import weekday_date
from core.errors import NotFound, Refused
from core.goals import Goals
from core.held_posts import held_now, keep_in_step, refuse_held
from core.language import _
from core.plan_entries import (
    PICTURED,
    ContentType,
    NotReady,
    PlanEntry,
    PlanEntryId,
    Planned,
    PlannedFor,
    PlanStatus,
    Problem,
    as_first_planned,
    missing_for_ready,
    problems,
    refuse_if,
    same_place,
    tidy,
)
from core.settings import Settings
from core.store import Store, Table, Writer

__all__ = [
    "PICTURED",
    "ContentType",
    "NotReady",
    "PlanEntry",
    "PlanEntryId",
    "PlanStatus",
    "Planned",
    "PlannedFor",
    "Problem",
    "Publishing",
    "missing_for_ready",
]

_ORDER = "day, time, id"
_MOST_MARKS = 2000
_OVER_A_MONTH, _DAY = timedelta(days=31), timedelta(days=1)
"""Beyond this many entries it is quicker to read every link than to name them."""


class Publishing:
    """The verbs on the plan. What was first planned stays beside what was done."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self.goals = Goals(Settings(store))

    # Reading

    def entry(self, key: PlanEntryId) -> Planned:
        """Raises NotFound."""
        return self._with_accounts(
            [self._store.one(PlanEntry, Table.PLAN_ENTRIES, key)], "entry_id = ?", key
        )[0]

    def between(self, first: date, last: date) -> list[Planned]:
        """Those that stand on the days, both included, by day and time."""
        entries = self._store.all(
            PlanEntry, Table.PLAN_ENTRIES, "day BETWEEN ? AND ?", first, last, order=_ORDER
        )
        if not entries or len(entries) > _MOST_MARKS:
            return self._with_accounts(entries, "1" if entries else "0")
        marks = ", ".join("?" for _entry in entries)
        return self._with_accounts(
            entries, f"entry_id IN ({marks})", *(entry.id for entry in entries)
        )

    def month(self, year: int, month: int) -> list[Planned]:
        """Those of a month; 1 is January."""
        first = date(year, month, 1)
        return self.between(first, (first + _OVER_A_MONTH).replace(day=1) - _DAY)

    def day(self, day: date) -> list[Planned]:
        return self.between(day, day)

    def due_today(self) -> list[Planned]:
        """What is to go out today: neither out, nor dropped, nor held while a crisis lasts."""
        held = self.held()
        due = self.day(today(self._clock))
        return [found for found in due if found.entry.is_open and found.entry.id not in held]

    def held(self) -> frozenset[PlanEntryId]:
        """The posts that a crisis pause holds now."""
        return held_now(self._store)

    def everything(self) -> list[Planned]:
        """The whole plan, by day and time."""
        return self._with_accounts(
            self._store.all(PlanEntry, Table.PLAN_ENTRIES, order=_ORDER), "1"
        )

    def is_empty(self) -> bool:
        """Whether nothing was ever planned."""
        return not self._store.count(Table.PLAN_ENTRIES)

    def problems(self, entry: PlanEntry, account_ids: Iterable[AccountId]) -> tuple[Problem, ...]:
        """Everything that keeps the entry from being saved, in the order of the form."""
        accounts = tuple(dict.fromkeys(account_ids))
        found = problems(entry, accounts, self._clock.now())
        if any(self._is_closed(key) for key in set(accounts) - self._accounts_of(entry.id)):
            found = (Problem("accounts", "closed"), *found)
        return found

    # Changing

    def add(
        self,
        entry: PlanEntry,
        account_ids: Iterable[AccountId],
        *,
        origin: object | None = None,
    ) -> PlanEntryId:
        """Puts a post into the plan.

        Raises InvalidRecord (title, accounts, goal missing; link no web address; …), NotReady when
        it is to be ready and its picture is not cleared, NotFound for an unknown account.
        """
        accounts = tuple(dict.fromkeys(account_ids))
        refuse_if(self.problems(entry, accounts))
        entry = replace(
            tidy(entry),
            planned_day=entry.day,
            planned_time=entry.time,
            registered_at=entry.registered_at or self._clock.now(),
        )
        label = _("The post is in the plan for {day}.").format(day=weekday_date(entry.day))
        with self._store.step(label, origin=origin) as write:
            key = PlanEntryId(write.insert(Table.PLAN_ENTRIES, entry))
            for account in accounts:
                _link(write, key, account)
            keep_in_step(self._store, write, replace(entry, id=key), self._clock.now())
        return key

    def change(
        self,
        entry: PlanEntry,
        account_ids: Iterable[AccountId] | None = None,
        *,
        origin: object | None = None,
    ) -> None:
        """Saves a changed entry; accounts that are not given stay as they are.

        What it was first planned for stays, whatever the record says. Raises as `add`, and Refused
        when a published post would get another day or time in the plan.
        """
        before = self.entry(entry.id)
        accounts = before.account_ids if account_ids is None else tuple(account_ids)
        refuse_if(self.problems(entry, accounts))
        if before.entry.status is entry.status is PlanStatus.PUBLISHED:
            same_place(before.entry, entry)
        entry = as_first_planned(tidy(entry), before.entry)
        self._save(entry, _("The post is saved."), accounts, origin=origin)

    def move(
        self,
        key: PlanEntryId,
        day: date,
        at: TimeOfDay | None = None,
        *,
        origin: object | None = None,
    ) -> None:
        """Moves an open entry to another day, and time when given (row A32).

        Raises Refused for a post that is published or dropped.
        """
        entry = self.entry(key).entry
        if not entry.is_open:
            raise Refused(f"plan_{entry.status}", title=entry.title)
        label = _("The post is moved to {day}.").format(day=weekday_date(day))
        self._save(replace(entry, day=day, time=at or entry.time), label, origin=origin)

    def ready(self, key: PlanEntryId, *, override: str = "", origin: object | None = None) -> None:
        """Says that a post can go out as it is.

        Raises NotReady with what its picture lacks, unless a reason is given to let it out all the
        same; the reason is kept and printed.
        """
        entry = self.entry(key).entry
        reason = override.strip() or entry.override_reason
        entry = replace(entry, status=PlanStatus.READY, override_reason=reason)
        self._set_status(entry, _("The post is ready."), origin)

    def publish(
        self,
        key: PlanEntryId,
        *,
        at: datetime | None = None,
        url: str = "",
        origin: object | None = None,
    ) -> None:
        """Notes that a post went out: when (now when not given) and where.

        Raises InvalidRecord for a moment in the future or a link that is no web address.
        """
        published = replace(
            self.entry(key).entry,
            status=PlanStatus.PUBLISHED,
            published_at=at or self._clock.now(),
            published_url=url,
        )
        self._set_status(published, _("The post is noted as published."), origin)

    def drop(self, key: PlanEntryId, reason: str, *, origin: object | None = None) -> None:
        """Decides that a post is not to go out; it stays in the plan with the reason.

        Raises InvalidRecord without a reason, Refused when it is published.
        """
        entry = self.entry(key).entry
        if entry.status is PlanStatus.PUBLISHED:
            raise Refused("plan_published", title=entry.title)
        dropped = replace(entry, status=PlanStatus.DROPPED, dropped_reason=reason)
        self._set_status(dropped, _("The post is dropped."), origin)

    def reopen(self, key: PlanEntryId, *, origin: object | None = None) -> None:
        """Takes an entry back to planned, as when the wrong one was noted as published."""
        entry = replace(self.entry(key).entry, status=PlanStatus.PLANNED)
        self._set_status(entry, _("The post is planned again."), origin)

    def delete(self, key: PlanEntryId, *, origin: object | None = None) -> None:
        """Takes an entry out of the plan. Raises Refused when it is published, or held."""
        entry = self.entry(key).entry
        if entry.status is PlanStatus.PUBLISHED:
            raise Refused("plan_published", title=entry.title)
        refuse_held(self._store, entry)
        with self._store.step(_("The post is deleted."), origin=origin) as write:
            for link in self._links(key):
                write.delete(Table.PLAN_ENTRY_ACCOUNTS, link.id)
            write.delete(Table.PLAN_ENTRIES, key)

    # Within

    def _set_status(self, entry: PlanEntry, label: str, origin: object | None) -> None:
        refuse_if(problems(entry, self.entry(entry.id).account_ids, self._clock.now()))
        self._save(tidy(entry), label, origin=origin)

    def _save(
        self,
        entry: PlanEntry,
        label: str,
        accounts: tuple[AccountId, ...] | None = None,
        *,
        origin: object | None,
    ) -> None:
        with self._store.step(label, origin=origin) as write:
            keep_in_step(self._store, write, entry, self._clock.now())
            write.save(Table.PLAN_ENTRIES, entry)
            if accounts is None:
                return
            links = {link.account_id: link.id for link in self._links(entry.id)}
            if links.keys() != set(accounts):
                write.touched(Table.PLAN_ENTRIES, entry.id)
            for gone in links.keys() - set(accounts):
                write.delete(Table.PLAN_ENTRY_ACCOUNTS, links[gone])
            for account in dict.fromkeys(accounts):
                if account not in links:
                    _link(write, entry.id, account)

    def _links(self, key: PlanEntryId) -> list[PlannedFor]:
        return self._store.all(PlannedFor, Table.PLAN_ENTRY_ACCOUNTS, "entry_id = ?", key)

    def _accounts_of(self, key: PlanEntryId) -> set[AccountId]:
        return {link.account_id for link in self._links(key)} if key else set()

    def _is_closed(self, key: AccountId) -> bool:
        if not self._store.count(Table.ACCOUNTS, "id = ?", key):
            raise NotFound("account", key)
        return bool(self._store.count(Table.ACCOUNTS, "id = ? AND status = 'closed'", key))

    def _with_accounts(
        self, entries: list[PlanEntry], where: str, *values: object
    ) -> list[Planned]:
        links: dict[PlanEntryId, list[AccountId]] = {}
        for link in self._store.all(
            PlannedFor, Table.PLAN_ENTRY_ACCOUNTS, where, *values, order="account_id"
        ):
            links.setdefault(link.entry_id, []).append(link.account_id)
        return [Planned(entry, tuple(links.get(entry.id, ()))) for entry in entries]


def _link(write: Writer, entry: PlanEntryId, account: AccountId) -> None:
    write.insert(Table.PLAN_ENTRY_ACCOUNTS, PlannedFor(entry_id=entry, account_id=account))
