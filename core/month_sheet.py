"""A month of checks on one sheet: what it says, gathered once as a frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from dateutil.relativedelta import relativedelta

from core.absences import Absence
from core.accounts import Account, AccountId
from core.archive.contents import Tally
from core.archive.handling import tally_of
from core.dates import week_number
from core.day_status import DayState, DayStatus
from core.duty import Duty
from core.follow_ups import FollowUp
from core.language import _
from core.office import Office
from core.override_words import CLEARANCE, rule_name
from core.people import PersonId

_Had = tuple[date, date, PersonId | None, PersonId | None]
"""From when to when, who had the duty, and for whom where it was another's."""

STILL_LAST_MONTH = 5
"""Before this day of a month the sheet that is wanted is that of the month before."""


class Mark(StrEnum):
    """What stands for an account on a day; each differs in shape, so that grey paper will do."""

    CHECKED = "checked"
    DEPUTY = "deputy"
    LATE = "late"
    AWAY = "away"
    MISSED = "missed"
    OPEN = "open"
    CLOSED = "closed"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDay:
    """A day of the month; `names` are what it is called, often nothing."""

    day: date
    is_open: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """An account with a mark for each day, and the counts of them."""

    account: Account
    marks: tuple[Mark, ...]
    total: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line below the grid: which day or days, which account (empty: all), who, and what."""

    first: date
    last: date
    account: str
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFollowUp:
    """A follow-up that fell due in the month."""

    follow_up: FollowUp
    account: str
    done_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSheet:
    """Everything that the sheet of a month says."""

    municipality: str
    first: date
    made_at: datetime
    days: tuple[SheetDay, ...]
    rows: tuple[SheetRow, ...]
    duty: tuple[Said, ...]
    notes: tuple[Said, ...]
    follow_ups: tuple[SheetFollowUp, ...]
    absences: tuple[Said, ...]
    exceptions: tuple[Said, ...]

    @property
    def total(self) -> Tally:
        return sum((row.total for row in self.rows), Tally())

    @property
    def open_days(self) -> int:
        return sum(day.is_open for day in self.days)


def month_wanted(today: date) -> date:
    """The first day of the month whose sheet is wanted on that day: this one, or until the fifth
    the one before, which is not signed before it is over."""
    first = today.replace(day=1)
    return first - relativedelta(months=1) if today.day < STILL_LAST_MONTH else first


def file_name(first: date) -> str:
    """2026-11 månedsark, without its ending."""
    return f"{first:%Y-%m} {_('month sheet')}"


def months_kept(office: Office) -> list[date]:
    """The first days of the months that the record has something about, this one first."""
    this = office.today().replace(day=1)
    begun = office.checklist.answers_from() or this
    wanted = month_wanted(office.today())
    count = (this.year - begun.year) * 12 + this.month - begun.month
    months = [this - relativedelta(months=back) for back in range(max(count, 0) + 1)]
    return months if wanted in months else [*months, wanted]


def month_sheet(office: Office, first: date) -> MonthSheet:
    """The month that `first` is in, as the record knows it now (rows A15, S13, K10)."""
    return _Reading(office, first.replace(day=1)).sheet()


class _Reading:
    """One look at the record."""

    def __init__(self, office: Office, first: date) -> None:
        self._office, self._workdays = office, office.workdays()
        self._first, self._last = first, first + relativedelta(months=1, days=-1)
        self._days = [first + timedelta(days=count) for count in range(self._last.day)]
        self._accounts = office.accounts.everything()
        self._grid = office.checklist.grid(self._accounts, self._days)
        rows = map(self._row, self._accounts)
        self._rows = [row for row in rows if row.total.due or row.total.checked]
        self._names = office.people.names()
        self._called: dict[int, str] = {
            one.id: f"{one.platform_name}, {one.name}" for one in self._accounts
        }

    def sheet(self) -> MonthSheet:
        return MonthSheet(
            municipality=self._office.municipality(),
            first=self._first,
            made_at=self._office.clock.now(),
            days=tuple(map(self._day, self._days)),
            rows=tuple(self._rows),
            duty=tuple(self._duty()),
            notes=tuple(self._notes()),
            follow_ups=tuple(self._follow_ups()),
            absences=tuple(map(self._absence, self._joined())),
            exceptions=tuple(self._exceptions()),
        )

    def _day(self, day: date) -> SheetDay:
        return SheetDay(
            day=day, is_open=self._workdays.is_open(day), names=self._workdays.names(day)
        )

    def _row(self, account: Account) -> SheetRow:
        statuses = [self._grid[account.id, day] for day in self._days]
        return SheetRow(
            account=account,
            marks=tuple(map(self._mark, statuses)),
            total=sum(map(tally_of, statuses), Tally()),
        )

    def _mark(self, status: DayStatus) -> Mark:
        if status.check is not None:
            if status.late:
                return Mark.LATE
            return Mark.DEPUTY if status.check.as_deputy else Mark.CHECKED
        if status.state is DayState.NOT_DUE:
            return Mark.NONE if self._workdays.is_open(status.day) else Mark.CLOSED
        return Mark(status.state.value)

    def _name(self, person: PersonId | None) -> str:
        return self._names.get(person or 0, "")

    def _duty(self) -> Iterator[Said]:
        """Who had the duty from when to when, in days that follow on each other (row K10)."""
        due = [row.account.id for row in self._rows]
        days = [day for day in self._days if self._workdays.is_open(day)]
        grid = self._office.duty.grid(due, days)
        held: dict[_Had, list[AccountId]] = {}
        for account in due:
            mine = [day for day in days if self._grid[account, day].state is not DayState.NOT_DUE]
            for had, run in groupby(mine, key=lambda day: _who(grid[account, day])):
                span = tuple(run)
                held.setdefault((span[0], span[-1], *had), []).append(account)
        for (first, last, person, regular), accounts in sorted(held.items(), key=_begins):
            if person is not None:
                yield self._on_duty(first, last, person, regular, accounts)

    def _on_duty(
        self,
        first: date,
        last: date,
        person: PersonId,
        regular: PersonId | None,
        accounts: Sequence[AccountId],
    ) -> Said:
        weeks = f"{week_number(first)}–{week_number(last)}"
        one = week_number(first) == week_number(last)
        text = _("Week {number}").format(number=week_number(first) if one else weeks)
        if regular is not None:
            text = f"{text}. {_('Deputy for {name}').format(name=self._name(regular))}"
        every = len(accounts) == len(self._rows)
        named = "" if every else "; ".join(self._called[account] for account in accounts)
        return Said(first=first, last=last, account=named, who=self._name(person), text=text)

    def _notes(self) -> Iterator[Said]:
        noted = [found.check for found in self._grid.values() if found.check and found.check.note]
        for check in sorted(noted, key=lambda one: (one.day, one.id)):
            yield Said(
                first=check.day,
                last=check.day,
                account=self._called[check.account_id],
                who=self._name(check.person_id),
                text=check.note,
            )

    def _follow_ups(self) -> Iterator[SheetFollowUp]:
        for found in self._office.follow_ups.between(self._first, self._last):
            yield SheetFollowUp(
                follow_up=found,
                account=self._called[found.account_id],
                done_by=self._name(found.done_by),
            )

    def _joined(self) -> list[Absence]:
        """The absences, those that follow on each other day by day as one."""
        joined: list[Absence] = []
        for found in self._office.absences.between(self._first, self._last):
            place = next((at for at, one in enumerate(joined) if self._goes_on(one, found)), None)
            if place is None:
                joined.append(found)
            else:
                last = max(joined[place].last, found.last)
                joined[place] = replace(joined[place], last=last)
        return joined

    def _goes_on(self, one: Absence, following: Absence) -> bool:
        same = (
            one.person_id == following.person_id
            and one.account_id == following.account_id
            and one.deputy_id == following.deputy_id
            and one.reason == following.reason
        )
        return same and following.first <= self._workdays.next_workday(one.last)

    def _absence(self, one: Absence) -> Said:
        deputy = self._name(one.deputy_id)
        text = _("{reason}. Deputy: {name}") if deputy else "{reason}"
        return Said(
            first=max(one.first, self._first),
            last=min(one.last, self._last),
            account=self._called.get(one.account_id or 0, ""),
            who=self._name(one.person_id),
            text=text.format(reason=one.reason, name=deputy),
        )

    def _exceptions(self) -> Iterator[Said]:
        for found in self._office.overrides.between(self._first, self._last):
            if found.rule == CLEARANCE:
                continue  # stands with its post in the plan
            yield Said(
                first=found.day,
                last=found.day,
                account=self._called.get(found.account_id or 0, ""),
                who=self._name(found.person_id),
                text=f"{rule_name(found.rule)} {found.reason}",
            )


def _who(duty: Duty) -> tuple[PersonId | None, PersonId | None]:
    return duty.person_id, duty.regular_id if duty.moved else None


def _begins(had: tuple[_Had, object]) -> tuple[date, date]:
    return had[0][0], had[0][1]
