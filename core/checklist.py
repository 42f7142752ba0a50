"""The daily check: what is due, ticking it, and saying truthfully which days were not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.absences import Absences
from core.accounts import Account, AccountId, Accounts, AccountStatus
from core.clock import Clock, today
from core.dates import weekday_date
from core.day_status import (
    CheckEvent,
    CheckId,
    CheckKind,
    DayState,
    DayStatus,
    duty_from,
    has_duty,
    status_of,
)
from core.errors import InvalidRecord, Refused
from core.follow_ups import FollowUps
from core.language import _
from core.people import People
from core.settings import Settings
from core.store import Store, Table, Writer
from core.store.conditions import CHECK_STANDS
from core.workdays import Workdays

RECENT_WORKDAYS = 10
"""How far back missed days are asked about, and how many dots a row has."""


Grid = Mapping[tuple[AccountId, date], DayStatus]


class Checklist:
    """The verbs on daily checks (rows A15, S13, S43: daily, in opening hours, not in weekends)."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        settings: Settings,
        people: People,
        accounts: Accounts,
        absences: Absences,
        follow_ups: FollowUps,
        workdays: Callable[[], Workdays],
    ) -> None:
        self._store, self._clock, self._settings = store, clock, settings
        self._people, self._accounts = people, accounts
        self._absences, self._follow_ups, self._workdays = absences, follow_ups, workdays

    # What is due

    def due(self, day: date | None = None) -> list[Account]:
        """The accounts to look through on a day; none on a closed day."""
        day = day or today(self._clock)
        if not self._workdays().is_open(day):
            return []
        first_checks = self._first_checks()
        return [a for a in self._accounts.everything() if has_duty(a, day, first_checks)]

    def grid(self, accounts: Sequence[Account], days: Sequence[date]) -> Grid:
        """How each account stands on each day, read in two questions to the file."""
        if not days:
            return {}
        first, last = min(days), max(days)
        checks = self.standing(first, last)
        absences = self._absences.between(first, last)
        workdays, first_checks, now = self._workdays(), self._first_checks(), today(self._clock)
        found: dict[tuple[AccountId, date], DayStatus] = {}
        for account in accounts:
            for day in days:
                duty = workdays.is_open(day) and has_duty(account, day, first_checks)
                found[account.id, day] = status_of(
                    account.id, day, checks.get((account.id, day)), absences, duty, now
                )
        return found

    def status(self, account: Account, day: date) -> DayStatus:
        return self.grid([account], [day])[account.id, day]

    def recent_days(self) -> list[date]:
        """The last ten workdays, today with them when it is one; oldest first."""
        now, workdays = today(self._clock), self._workdays()
        if workdays.is_open(now):
            return [*workdays.previous_workdays(now, RECENT_WORKDAYS - 1), now]
        return list(workdays.previous_workdays(now, RECENT_WORKDAYS))

    def missed(self) -> list[DayStatus]:
        """Days without registration and without a reason, newest first, within recent days."""
        accounts = self._accounts.everything()
        grid = self.grid(accounts, self.recent_days())
        found = [status for status in grid.values() if status.state is DayState.MISSED]
        return sorted(found, key=lambda status: status.day, reverse=True)

    def answers_from(self) -> date | None:
        """The first day that the record answers for on any account; None without accounts."""
        first_checks = self._first_checks()
        begun = [duty_from(a, first_checks.get(a.id)) for a in self._accounts.everything()]
        return min((day for day in begun if day > date.min), default=None)

    def last_check(self, account: AccountId) -> CheckEvent | None:
        """The newest check that stands."""
        return self._store.first(
            CheckEvent,
            Table.CHECK_EVENTS,
            f"account_id = ? AND {CHECK_STANDS}",
            account,
            order="day DESC, id DESC",
        )

    def standing(self, first: date, last: date) -> dict[tuple[AccountId, date], CheckEvent]:
        """The check that stands per account and day: the last one that was not taken back."""
        events = self._store.all(
            CheckEvent, Table.CHECK_EVENTS, f"day BETWEEN ? AND ? AND {CHECK_STANDS}", first, last
        )
        return {(event.account_id, event.day): event for event in events}

    def events(self, first: date, last: date) -> list[CheckEvent]:
        """Everything that was registered for the days, also what was taken back."""
        return self._store.all(CheckEvent, Table.CHECK_EVENTS, "day BETWEEN ? AND ?", first, last)

    # Ticking

    def check(
        self,
        account_id: AccountId,
        *,
        day: date | None = None,
        note: str = "",
        follow_up: str = "",
        origin: object | None = None,
    ) -> CheckId:
        """Registers that the account was looked through; with a follow-up when one was noted.

        A day that is over is kept as registered late, at the true time.
        Raises Refused: already_checked, future_day, account_closed; NotFound.
        """
        account, now = self._accounts.account(account_id), today(self._clock)
        day = day or now
        self._refuse(account, day, now)
        added: list[CheckEvent] = []

        def take_back(write: Writer) -> None:
            for event in added:
                self._append(write, _undone(event), self._clock.now())

        label = _("{name} is checked") if day == now else _("{name} is entered late for {day}")
        label = label.format(name=account.name, day=weekday_date(day))
        with self._store.step(label, origin=origin, reverse=take_back) as write:
            event = self._event(account, day, note)
            added.append(self._append(write, event, self._clock.now()))
            if follow_up.strip():
                self._follow_ups.insert(write, account_id, follow_up)
        return added[0].id

    def take_back(self, account_id: AccountId, day: date, *, origin: object | None = None) -> None:
        """Takes the standing check of a day back: a new event, nothing is removed."""
        event = self.standing(day, day).get((account_id, day))
        if event is None:
            raise Refused("not_checked")
        name = self._accounts.account(account_id).name
        label = _("The check of {name} is taken back").format(name=name)

        def check_again(write: Writer) -> None:
            self._append(write, event, event.at)

        with self._store.step(label, origin=origin, reverse=check_again) as write:
            self._append(write, _undone(event), self._clock.now())

    def _refuse(self, account: Account, day: date, now: date) -> None:
        if day > now:
            raise Refused("future_day")
        if account.status is AccountStatus.APPLIED:
            raise Refused("account_not_active", name=account.name)
        if account.closed_on is not None and day > account.closed_on:
            raise Refused("account_closed", name=account.name)
        if (account.id, day) in self.standing(day, day):
            raise Refused("already_checked", name=account.name)

    def _event(self, account: Account, day: date, note: str) -> CheckEvent:
        who = self._people.current_id()
        as_deputy = who is not None and account.responsible_id is not None
        return CheckEvent(
            node="",
            sequence=0,
            account_id=account.id,
            day=day,
            kind=CheckKind.CHECKED,
            at=self._clock.now(),
            person_id=who,
            as_deputy=as_deputy and who != account.responsible_id,
            note=_one_line(note),
        )

    def _append(self, write: Writer, event: CheckEvent, at: datetime) -> CheckEvent:
        node = self._settings.node()
        sequence = 1 + write.count(Table.CHECK_EVENTS, "node = ?", node)
        event = replace(event, id=CheckId(0), node=node, sequence=sequence, at=at)
        return replace(event, id=CheckId(write.insert(Table.CHECK_EVENTS, event)))

    def _first_checks(self) -> dict[AccountId, date]:
        return {
            AccountId(key): date.fromisoformat(day)
            for key, day in self._store.lowest(Table.CHECK_EVENTS, "day", per="account_id")
        }


def _undone(event: CheckEvent) -> CheckEvent:
    return replace(event, id=CheckId(0), kind=CheckKind.UNDONE, undoes=event.id)


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > 500:
        raise InvalidRecord("note", "too_long", limit=500)
    return text
