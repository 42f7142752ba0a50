"""The daily check: what is due, ticking it, and saying truthfully which days were not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.absences import Absence, Absences
from core.accounts import Account, AccountId, Accounts, AccountStatus
from core.appointments import Appointments
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
from core.duty import Roster
from core.errors import InvalidRecord, Refused
from core.follow_ups import FollowUps
from core.language import _
from core.overrides import Overrides, one_line_reason
from core.people import People
from core.settings import Settings
from core.store import Store, Table, Writer
from core.store.conditions import CHECK_STANDS
from core.workdays import Workdays

RECENT_WORKDAYS = 10
"""How far back missed days are asked about, and how many dots a row has."""


NOT_APPOINTED = "not_appointed"
"""The rule that is set aside when somebody checks an account that they are not appointed to."""

APPOINTED_SOURCE = "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020"
"""«Berre oppnemnte administratorar publiserer, svarar og kommenterer.» (row A13)"""

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
        appointments: Appointments,
        duty: Roster,
        overrides: Overrides,
        workdays: Callable[[], Workdays],
    ) -> None:
        self._store, self._clock, self._settings = store, clock, settings
        self._people, self._accounts = people, accounts
        self._absences, self._follow_ups, self._workdays = absences, follow_ups, workdays
        self._appointments, self._duty, self._overrides = appointments, duty, overrides

    # What is due

    def due(self, day: date | None = None) -> list[Account]:
        """The accounts to look through on a day; none on a closed day."""
        day = day or today(self._clock)
        if not self._workdays().is_open(day):
            return []
        first_checks = self._first_checks()
        return [a for a in self._accounts.everything() if has_duty(a, day, first_checks)]

    def grid(self, accounts: Sequence[Account], days: Sequence[date]) -> Grid:
        """How each account stands on each day, read in few questions to the file."""
        if not days:
            return {}
        first, last = min(days), max(days)
        checks = self.standing(first, last)
        explained = self._explained(accounts, days)
        workdays, first_checks, now = self._workdays(), self._first_checks(), today(self._clock)
        found: dict[tuple[AccountId, date], DayStatus] = {}
        for account in accounts:
            for day in days:
                duty = workdays.is_open(day) and has_duty(account, day, first_checks)
                key = account.id, day
                found[key] = status_of(*key, checks.get(key), explained.get(key), duty, now)
        return found

    def _explained(
        self, accounts: Sequence[Account], days: Sequence[date]
    ) -> dict[tuple[AccountId, date], Absence]:
        """What explains a day without a check: a reason given for it, or nobody who was left.

        A planned absence alone explains nothing: the duty goes to the deputy (row S15).
        """
        absences = self._absences.between(min(days), max(days))
        planned = [found for found in absences if found.planned]
        keys = [account.id for account in accounts]
        away = [day for day in days if any(found.first <= day <= found.last for found in planned)]
        found = {
            key: duty.absence
            for key, duty in self._duty.grid(keys, away).items()
            if duty.person_id is None and duty.absence is not None
        }
        for absence in reversed([given for given in absences if not given.planned]):
            for key in keys:
                found.update({(key, day): absence for day in days if absence.covers(key, day)})
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
        items: Sequence[str] = (),
        reason: str = "",
        origin: object | None = None,
    ) -> CheckId:
        """Registers that the account was looked through; with a follow-up when one was noted.

        `items` are the keys of what was looked at. A day that is over is kept as registered late,
        at the true time. Somebody who is not appointed to the account that day is refused
        (row A13), unless a `reason` is given in one line: it is kept among the exceptions.
        Raises Refused: already_checked, future_day, account_closed, not_appointed; InvalidRecord
        for a reason longer than a line; NotFound.
        """
        account, now = self._accounts.account(account_id), today(self._clock)
        day = day or now
        self._refuse(account, day, now)
        excused = self._excuse(account, day, reason)
        added: list[CheckEvent] = []

        def take_back(write: Writer) -> None:
            for event in added:
                self._append(write, _undone(event), self._clock.now())

        label = _("{name} is checked") if day == now else _("{name} is entered late for {day}")
        label = label.format(name=account.name, day=weekday_date(day))
        with self._store.step(label, origin=origin, reverse=take_back) as write:
            event = replace(self._event(account, day, note), items=" ".join(items))
            added.append(self._append(write, event, self._clock.now()))
            if follow_up.strip():
                self._follow_ups.insert(write, account_id, follow_up)
            if excused:
                self._overrides.insert(
                    write,
                    NOT_APPOINTED,
                    excused,
                    account=account_id,
                    day=day,
                    source=APPOINTED_SOURCE,
                    about=_about(account_id, day),
                )
        return added[0].id

    def may_check(self, account: AccountId, day: date | None = None) -> bool:
        """Whether who sits here is appointed to the account that day, so that no reason is asked.

        See Appointments.may_act.
        """
        day = day or today(self._clock)
        return self._appointments.may_act(self._people.current_id(), account, day)

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
            for excuse in self._overrides.about(_about(account_id, day)):
                write.delete(Table.OVERRIDES, excuse.id)

    def _excuse(self, account: Account, day: date, reason: str) -> str:
        """The reason where one is needed, else nothing. Raises Refused("not_appointed")."""
        if self.may_check(account.id, day):
            return ""
        if not reason.strip():
            person = self._people.name(self._people.current_id())
            raise Refused(NOT_APPOINTED, name=account.name, person=person)
        return one_line_reason(reason)

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
        who, regular = self._people.current_id(), self._duty.on(account.id, day).regular_id
        return CheckEvent(
            node="",
            sequence=0,
            account_id=account.id,
            day=day,
            kind=CheckKind.CHECKED,
            at=self._clock.now(),
            person_id=who,
            as_deputy=who is not None and regular is not None and who != regular,
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


def _about(account: AccountId, day: date) -> str:
    return f"check {account} {day.isoformat()}"


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > 500:
        raise InvalidRecord("note", "too_long", limit=500)
    return text
