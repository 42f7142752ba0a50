"""The year wheel: which occasions come, and taking them into the plan or passing them by.

Source: KS, «helhetlig årshjul for planlagt bruk» (row K20).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from datetime import time as TimeOfDay

from core.accounts import AccountId, AccountKind, Accounts
from core.clock import Clock, today
from core.dates import weekday_date
from core.errors import InvalidRecord, NotFound, Refused
from core.language import _
from core.occasion_rules import RuleKind
from core.occasions import Occasion, OccasionTurn
from core.plan_entries import ContentType, PlanEntry, PlanEntryId, Planned, PlanStatus
from core.publishing import Publishing
from core.secrets_check import looks_like_password
from core.settings import Settings
from core.store import Store, Table, Writer
from core.wheel_occasions import WheelOccasions
from core.wheel_turns import Turn, TurnKey, TurnState, Wheel, workday_before
from core.workdays import Workdays

USUAL_TIME = TimeOfDay(9)
"""When an accepted occasion goes out, until somebody says otherwise."""


class YearWheel:
    """The verbs on the turns of a year; `occasions` has those on what comes at all."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        settings: Settings,
        accounts: Accounts,
        publishing: Publishing,
        workdays: Callable[[], Workdays],
    ) -> None:
        self._store, self._clock, self._accounts = store, clock, accounts
        self._publishing, self._workdays = publishing, workdays
        self.occasions = WheelOccasions(store, clock, settings)

    # Reading

    def wheel(self, *, hidden: bool = False) -> Wheel:
        """Everything about the wheel as it is now, in three questions."""
        words = self._store.all(OccasionTurn, Table.OCCASION_TURNS, order="turn")
        entries = self._store.all(
            PlanEntry, Table.PLAN_ENTRIES, "occasion <> ''", order="status <> 'dropped', id DESC"
        )
        return Wheel(
            occasions=self.occasions.everything(hidden=hidden),
            words={TurnKey(word.occasion, word.turn): word for word in words},
            # The last one wins: of several posts the first made that is not dropped.
            entries={TurnKey(entry.occasion, entry.occasion_turn): entry for entry in entries},
            workdays=self._workdays(),
            today=today(self._clock),
        )

    def year(self, year: int) -> list[Turn]:
        """The turns of a year by day; those whose day nobody knows yet last."""
        return self.wheel().year(year)

    def between(self, first: date, last: date) -> list[Turn]:
        """The turns on these days, both included, by day."""
        return self.wheel().between(first, last)

    def turn(self, key: TurnKey) -> Turn:
        """Raises NotFound when the occasion does not come that time, or is hidden."""
        year, wheel = int(key.turn[:4]), self.wheel(hidden=True)
        for found in wheel.of_rule_year(year):
            if found.key == key:
                return found
        raise NotFound("occasion", key.occasion)

    def approaching(self) -> list[Turn]:
        """Those whose lead time has begun and of which nothing is chosen, the nearest first."""
        now, wheel = today(self._clock), self.wheel()
        every = [*wheel.year(now.year), *wheel.year(now.year + 1)]
        return [turn for turn in every if turn.has_begun(now)]

    def next_days(self, occasion: Occasion, count: int = 3) -> list[date]:
        """The next days of an occasion, also of one that is not in the record; of ten years."""
        now = today(self._clock)
        wheel = Wheel([occasion], {}, {}, self._workdays(), now)
        days: list[date] = []
        for year in range(now.year, now.year + 10):
            days += [turn.day for turn in wheel.year(year) if turn.day and turn.day >= now]
            if len(days) >= count:
                break
        return days[:count]

    def last_time(self, key: TurnKey) -> Planned | None:
        """The post that the occasion had the time before; None when it had none."""
        found = self._store.first(
            PlanEntry,
            Table.PLAN_ENTRIES,
            "occasion = ? AND occasion_turn < ? AND status <> 'dropped'",
            key.occasion,
            key.turn,
            order="occasion_turn DESC, id DESC",
        )
        return self._publishing.entry(found.id) if found is not None else None

    def proposal(self, key: TurnKey, *, with_text: bool = False) -> Planned:
        """The post that the occasion would be, not in the plan yet; its goal may be missing.

        It goes out on the workday on or before the day, on last time's accounts, else the main
        one. `with_text` brings last time's text, link and description along, for *Copy last
        year's*. Raises Refused("occasion_without_date").
        """
        turn = self.turn(key)
        if turn.day is None or not turn.dated:
            raise Refused("occasion_without_date", title=turn.title())
        before = self.last_time(key)
        entry = PlanEntry(
            title=turn.title(),
            day=self._day_out(turn.day),
            time=before.entry.time if before else USUAL_TIME,
            content_type=before.entry.content_type if before else ContentType.TEXT,
            goal=turn.occasion.goal or (before.entry.goal if before else ""),
            occasion=key.occasion,
            occasion_turn=key.turn,
        )
        if before and with_text:
            entry = _with_text(entry, before.entry)
        return Planned(entry, self._accounts_for(before))

    # Choosing

    def accept(self, key: TurnKey, *, origin: object | None = None) -> PlanEntryId:
        """Takes the occasion into the plan.

        Raises Refused (occasion_without_date, occasion_planned), and InvalidRecord("goal" or
        "accounts", "missing") where a person must choose first.
        """
        return self._plan(self.proposal(key), key, origin)

    def copy_last(self, key: TurnKey, *, origin: object | None = None) -> PlanEntryId:
        """Takes it into the plan with last time's text, accounts and goal.

        Raises as `accept`, and Refused("occasion_no_last_time").
        """
        if self.last_time(key) is None:
            raise Refused("occasion_no_last_time", title=self.turn(key).title())
        return self._plan(self.proposal(key, with_text=True), key, origin)

    def skip(self, key: TurnKey, reason: str, *, origin: object | None = None) -> None:
        """Nothing is made of it this time. Raises InvalidRecord("reason", …) and
        Refused("occasion_planned")."""
        reason = " ".join(reason.split())
        if not reason:
            raise InvalidRecord("reason", "missing")
        if looks_like_password(reason):
            raise InvalidRecord("reason", "password")
        turn = self.turn(key)
        if turn.state is TurnState.PLANNED:
            raise Refused("occasion_planned", title=turn.title())
        label = _("“{title}” is skipped.").format(title=turn.title())
        with self._store.step(label, origin=origin) as write:
            word = self._word(turn)
            skipped = replace(word, reason=reason, skipped_on=today(self._clock))
            self._keep(write, skipped)

    def choose_again(self, key: TurnKey, *, origin: object | None = None) -> None:
        """Takes a skip back. Nothing happens to one that is not skipped."""
        turn = self.turn(key)
        label = _("“{title}” can be chosen again.").format(title=turn.title())
        with self._store.step(label, origin=origin) as write:
            self._unskip(write, key)

    def set_day(self, key: TurnKey, day: date, *, origin: object | None = None) -> None:
        """The day of this turn, as the municipality or others have set it.

        Raises InvalidRecord("day", "other_year") for a day of another year than the turn's.
        """
        turn = self.turn(key)
        if day.year != int(key.turn[:4]):
            raise InvalidRecord("day", "other_year", year=key.turn[:4])
        label = _("“{title}” is on {day}.").format(title=turn.title(), day=weekday_date(day))
        with self._store.step(label, origin=origin) as write:
            self._keep(write, replace(self._word(turn), day=day))

    def set_days(
        self, occasion: str, year: int, days: Iterable[date], *, origin: object | None = None
    ) -> None:
        """The days of what comes several times a year; those that are not named are gone.

        Raises InvalidRecord("days", "other_year"), and Refused("occasion_not_dates").
        """
        found = self.occasions.occasion(occasion)
        wanted = sorted(set(days))
        if found.rule.kind is not RuleKind.DATES:
            raise Refused("occasion_not_dates", title=found.title())
        if any(day.year != year for day in wanted):
            raise InvalidRecord("days", "other_year", year=year)
        label = _("The dates of “{title}” are set.").format(title=found.title())
        known = {
            word.day: word
            for word in self._words("occasion = ? AND day IS NOT NULL", occasion)
            if word.turn.startswith(f"{year}-")
        }
        with self._store.step(label, origin=origin) as write:
            for gone in known.keys() - set(wanted):
                write.delete(Table.OCCASION_TURNS, known[gone].id)
            for day in wanted:
                if day not in known:
                    self._keep(write, self._new_word(occasion, day.isoformat(), day))

    # Within

    def _plan(self, planned: Planned, key: TurnKey, origin: object | None) -> PlanEntryId:
        entry, turn = planned.entry, self.turn(key)
        if turn.state is TurnState.PLANNED:
            raise Refused("occasion_planned", title=turn.title())
        label = _("“{title}” is in the plan for {day}.").format(
            title=turn.title(), day=weekday_date(entry.day)
        )
        with self._store.step(label, origin=origin) as write:
            self._unskip(write, key)
            return self._publishing.add(entry, planned.account_ids)

    def _day_out(self, day: date) -> date:
        now, workdays = today(self._clock), self._workdays()
        if day < now:
            return day
        out = day if workdays.is_open(day) else workday_before(workdays, day)
        return max(out, now)

    def _accounts_for(self, before: Planned | None) -> tuple[AccountId, ...]:
        in_use = self._accounts.in_use()
        if before is not None:
            kept = tuple(one.id for one in in_use if one.id in before.account_ids)
            if kept:
                return kept
        main = [one.id for one in in_use if one.kind is AccountKind.MAIN]
        return tuple((main or [one.id for one in in_use])[:1])

    def _words(self, where: str, *values: object) -> list[OccasionTurn]:
        return self._store.all(OccasionTurn, Table.OCCASION_TURNS, where, *values)

    def _word(self, turn: Turn) -> OccasionTurn:
        key = turn.key
        found = self._words("occasion = ? AND turn = ?", key.occasion, key.turn)
        if not found:
            return replace(self._new_word(key.occasion, key.turn), title=turn.title())
        return replace(found[0], title=turn.title())

    def _new_word(self, occasion: str, turn: str, day: date | None = None) -> OccasionTurn:
        return OccasionTurn(occasion=occasion, turn=turn, day=day, registered_at=self._clock.now())

    def _keep(self, write: Writer, word: OccasionTurn) -> None:
        if word.id:
            write.save(Table.OCCASION_TURNS, word)
        else:
            write.insert(Table.OCCASION_TURNS, word)

    def _unskip(self, write: Writer, key: TurnKey) -> None:
        for word in self._words("occasion = ? AND turn = ?", key.occasion, key.turn):
            if word.skipped_on and word.day is None:
                write.delete(Table.OCCASION_TURNS, word.id)
            elif word.skipped_on:
                write.save(Table.OCCASION_TURNS, replace(word, skipped_on=None, reason=""))


def _with_text(entry: PlanEntry, before: PlanEntry) -> PlanEntry:
    return replace(
        entry,
        text=before.text,
        link=before.link,
        alt_text=before.alt_text,
        note=before.note,
        status=PlanStatus.PLANNED,
    )
