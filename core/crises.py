"""The crisis pause: who decided it, what is said meanwhile, and what becomes of the held posts.

Source: Alver, «Ved krisesituasjonar skal kommunikasjonen gå via kriseleiinga» (row A45); Alta, «der
rådmannen har satt krisestab» only the crisis channels are used (row T30); KS, exercises and their
evaluation (rows K30 and K31).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from core.accounts import Account, AccountId, AccountKind, Accounts
from core.clock import Clock, local, today
from core.crisis_log import CrisisLog
from core.crisis_records import (
    Crisis,
    CrisisChannel,
    CrisisId,
    CrisisKind,
    Decided,
    HeldId,
    HeldOutcome,
    HeldPost,
)
from core.errors import InvalidRecord, Refused
from core.guideline_rules import Profile
from core.held_posts import hold
from core.language import _
from core.overrides import Overrides
from core.plan_entries import PlanEntry
from core.publishing import Publishing
from core.secrets_check import refuse_secrets
from core.store import Store, Table, Writer

BETWEEN_EXERCISES = relativedelta(years=1)


class Crises:
    """The verbs on crises; one lasts at a time. `log` holds what was said."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        accounts: Accounts,
        publishing: Publishing,
        overrides: Overrides,
        profile: Callable[[], Profile],
    ) -> None:
        self._store, self._clock, self._accounts = store, clock, accounts
        self._publishing, self._profile = publishing, profile
        self.log = CrisisLog(
            store, clock, overrides=overrides, lasting=self.lasting, channels=self.channels
        )

    # Reading

    def current(self) -> Crisis | None:
        """The one that lasts."""
        return self._store.first(Crisis, Table.CRISES, "ended_at IS NULL")

    def lasting(self) -> Crisis:
        """The same. Raises Refused("no_crisis")."""
        crisis = self.current()
        if crisis is None:
            raise Refused("no_crisis")
        return crisis

    def crisis(self, key: CrisisId) -> Crisis:
        """Raises NotFound."""
        return self._store.one(Crisis, Table.CRISES, key)

    def everything(self) -> list[Crisis]:
        """The newest first."""
        return self._store.all(Crisis, Table.CRISES, order="begun_at DESC, id DESC")

    def channels(self, key: CrisisId) -> frozenset[AccountId]:
        """The accounts that are used while it lasts; the website always is."""
        found = self._store.all(CrisisChannel, Table.CRISIS_CHANNELS, "crisis_id = ?", key)
        return frozenset(channel.account_id for channel in found)

    def held(self, key: CrisisId, *, waiting: bool = False) -> list[HeldPost]:
        """The posts it held by day and time; with `waiting` those that nobody has decided on."""
        where = "crisis_id = ?" + (" AND outcome = 'held'" if waiting else "")
        return self._store.all(HeldPost, Table.HELD_POSTS, where, key, order="day, time, id")

    def proposed_channels(self) -> list[Account]:
        """The accounts that the guideline names for a crisis (row T30): of each platform the main
        ones, else all. None where it names no platform."""
        wanted = self._profile().crisis.channels
        every = [one for one in self._accounts.in_use() if one.platform.value in wanted]
        main = {one.platform for one in every if one.kind is AccountKind.MAIN}
        return [one for one in every if one.kind is AccountKind.MAIN or one.platform not in main]

    def exercise_due(self) -> date | None:
        """Since when an exercise is due: a year after the last exercise or crisis (row K30), or
        after the first account was opened. None while it is not."""
        last = self._store.first(Crisis, Table.CRISES, "1", order="begun_at DESC")
        start = local(last.begun_at).date() if last is not None else self._first_day()
        if start is None or (last is not None and last.lasts):
            return None
        due = start + BETWEEN_EXERCISES
        return due if due <= today(self._clock) else None

    def to_evaluate(self) -> Crisis | None:
        """The last one that has ended and of which nobody has written what was learned."""
        over = "ended_at IS NOT NULL AND evaluation = ''"
        return self._store.first(Crisis, Table.CRISES, over, order="ended_at DESC")

    # Its course

    def begin(
        self,
        kind: CrisisKind,
        reason: str,
        decided_by: str,
        channels: Iterable[AccountId] | None = None,
        *,
        origin: object | None = None,
    ) -> CrisisId:
        """Holds every open post of the plan; an exercise holds none.

        Without `channels` those of the guideline are used. Raises Refused("crisis_on"), and
        InvalidRecord: reason or decided_by missing, password.
        """
        if self.current() is not None:
            raise Refused("crisis_on")
        now = self._clock.now()
        crisis = Crisis(
            kind=kind,
            reason=_line("reason", reason),
            decided_by=_line("decided_by", decided_by),
            begun_at=now,
            registered_at=now,
        )
        refuse_secrets(crisis)
        used = [one.id for one in self.proposed_channels()] if channels is None else channels
        label = _("The exercise has begun.") if crisis.is_exercise else _("The crisis pause is on.")
        with self._store.step(label, origin=origin) as write:
            key = CrisisId(write.insert(Table.CRISES, crisis))
            for account in dict.fromkeys(used):
                channel = CrisisChannel(crisis_id=key, account_id=account)
                write.insert(Table.CRISIS_CHANNELS, channel)
            if not crisis.is_exercise:
                for entry in self._open_posts():
                    hold(write, replace(crisis, id=key), entry, now)
        return key

    def use_channels(self, accounts: Iterable[AccountId], *, origin: object | None = None) -> None:
        """Other accounts than so far, while it lasts. Raises Refused("no_crisis")."""
        crisis, wanted = self.lasting(), set(accounts)
        known = self._store.all(CrisisChannel, Table.CRISIS_CHANNELS, "crisis_id = ?", crisis.id)
        with self._store.step(_("The crisis channels are changed."), origin=origin) as write:
            for gone in known:
                if gone.account_id not in wanted:
                    write.delete(Table.CRISIS_CHANNELS, gone.id)
            for new in sorted(wanted - {channel.account_id for channel in known}):
                channel = CrisisChannel(crisis_id=crisis.id, account_id=new)
                write.insert(Table.CRISIS_CHANNELS, channel)

    def include(self, *, on: bool = True, origin: object | None = None) -> None:
        """Social media are a part of the communication (row K9), or not after all.

        Raises Refused("no_crisis").
        """
        label = (
            _("Social media are part of the crisis communication.")
            if on
            else _("Social media are not yet part of the crisis communication.")
        )
        crisis = replace(self.lasting(), included_at=self._clock.now() if on else None)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.CRISES, crisis)

    def let_go_on(self, key: HeldId, *, origin: object | None = None) -> None:
        """A held post goes out as planned, though the crisis lasts.

        Raises Refused: held_decided, held_other_channel when it is for an account that is not in
        use now (row T30).
        """
        held = self._waiting(key)
        planned = self._publishing.entry(held.entry_id)
        if not set(planned.account_ids) <= self.channels(held.crisis_id):
            raise Refused("held_other_channel", title=held.title)
        label = _("“{title}” goes out as planned.").format(title=held.title)
        with self._store.step(label, origin=origin) as write:
            self._decide(write, held, Decided(outcome=HeldOutcome.WENT_ON), origin)

    def end(
        self,
        ended_by: str,
        decided: Mapping[HeldId, Decided] | None = None,
        *,
        origin: object | None = None,
    ) -> CrisisId:
        """Ends the pause; every post that waits must be decided on, one by one.

        Raises Refused: no_crisis, held_posts_left, held_day_passed for one that cannot go out as
        planned any more; InvalidRecord: ended_by missing, day missing or past, dropped_reason
        missing, password.
        """
        crisis, decided = self.lasting(), decided or {}
        ended = replace(crisis, ended_at=self._clock.now(), ended_by=_line("ended_by", ended_by))
        refuse_secrets(ended)
        waiting = self.held(crisis.id, waiting=True)
        left = [post for post in waiting if post.id not in decided]
        if left:
            raise Refused("held_posts_left", count=len(left), title=left[0].title)
        label = _("The exercise is over.") if crisis.is_exercise else _("The crisis pause is over.")
        with self._store.step(label, origin=origin) as write:
            for post in waiting:
                self._decide(write, post, decided[post.id], origin)
            write.save(Table.CRISES, ended)
        return crisis.id

    def decide(self, key: HeldId, decided: Decided, *, origin: object | None = None) -> None:
        """Decides on one held post; it stays where that puts it when the pause ends.

        Raises what `end` raises for it, and Refused("held_decided").
        """
        held = self._waiting(key)
        label = _("It is decided what becomes of “{title}”.").format(title=held.title)
        with self._store.step(label, origin=origin) as write:
            self._decide(write, held, decided, origin)

    def evaluate(self, key: CrisisId, text: str, *, origin: object | None = None) -> None:
        """What was learned about social media (row K31). Raises InvalidRecord: evaluation missing
        or password."""
        if not text.strip():
            raise InvalidRecord("evaluation", "missing")
        crisis = replace(self.crisis(key), evaluation=text.strip(), evaluated_on=today(self._clock))
        refuse_secrets(crisis)
        with self._store.step(_("The evaluation is saved."), origin=origin) as write:
            write.save(Table.CRISES, crisis)

    # Within

    def _waiting(self, key: HeldId) -> HeldPost:
        held = self._store.one(HeldPost, Table.HELD_POSTS, key)
        if not held.waits:
            raise Refused("held_decided", title=held.title)
        return held

    def _open_posts(self) -> list[PlanEntry]:
        return self._store.all(
            PlanEntry, Table.PLAN_ENTRIES, "status IN ('planned', 'ready')", order="id"
        )

    def _first_day(self) -> date | None:
        first = self._store.first(Account, Table.ACCOUNTS, "1", order="registered_at")
        return local(first.registered_at).date() if first and first.registered_at else None

    def _decide(
        self, write: Writer, held: HeldPost, decided: Decided, origin: object | None
    ) -> None:
        """The line first: what is done to the post then holds it no more."""
        entry = self._publishing.entry(held.entry_id).entry
        _refuse_undue(entry, decided, today(self._clock))
        write.save(
            Table.HELD_POSTS,
            replace(
                held,
                outcome=decided.outcome,
                decided_at=self._clock.now(),
                new_day=decided.day,
                new_time=decided.time,
                reason=" ".join(decided.reason.split()),
            ),
        )
        if decided.outcome is HeldOutcome.MOVED and decided.day is not None:
            self._publishing.move(held.entry_id, decided.day, decided.time, origin=origin)
        elif decided.outcome is HeldOutcome.DROPPED:
            self._publishing.drop(held.entry_id, decided.reason, origin=origin)


def _refuse_undue(entry: PlanEntry, decided: Decided, now: date) -> None:
    if decided.outcome in (HeldOutcome.AS_PLANNED, HeldOutcome.WENT_ON) and entry.day < now:
        raise Refused("held_day_passed", title=entry.title)
    if decided.outcome is HeldOutcome.MOVED:
        if decided.day is None:
            raise InvalidRecord("day", "missing")
        if decided.day < now:
            raise InvalidRecord("day", "past")
    if decided.outcome is HeldOutcome.DROPPED and not decided.reason.strip():
        raise InvalidRecord("dropped_reason", "missing")


def _line(field: str, text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise InvalidRecord(field, "missing")
    return text
