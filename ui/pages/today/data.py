"""Reads what the page of today shows: one look at the file, plain values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.accounts import Account, AccountId
from core.checklist import Grid
from core.clock import local
from core.day_status import CheckEvent, DayState, DayStatus
from core.duty import Duty
from core.guideline_rules import CheckItem
from core.office import Office
from core.plan_entries import Planned
from ui.pages.today import wording
from ui.pages.today.missed import MissedDay
from ui.pages.today.on_duty import anothers, duty_line
from ui.pages.today.registered import Line, lines
from ui.pages.today.waiting import Waiting, inquiries_on, waiting
from ui.widgets.account_row import RowView

Duties = Mapping[tuple[AccountId, date], Duty]

_REMEMBERED = 366
"""Days that a deputy is remembered, to be offered first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Everything that the page shows of one day."""

    today: date
    is_open: bool
    accounts: Mapping[int, Account]
    rows: tuple[RowView, ...]
    duty: str
    waiting: tuple[Waiting, ...]
    planned: tuple[Planned, ...]
    missed: tuple[MissedDay, ...]
    deputy: str
    register: tuple[Line, ...] = ()

    @property
    def done(self) -> int:
        return sum(view.checked for view in self.rows)

    @property
    def total(self) -> int:
        return len(self.rows)


NOT_SEEN = Day(
    today=date.min,
    is_open=False,
    accounts={},
    rows=(),
    duty="",
    waiting=(),
    planned=(),
    missed=(),
    deputy="",
)
"""Before the first look."""


def look(office: Office) -> Day:
    """The office as it stands now."""
    today = office.today()
    everything = office.accounts.everything()
    due = office.checklist.due(today)
    accounts: dict[int, Account] = {account.id: account for account in everything}
    duties = office.duty.grid([account.id for account in due], [today])
    grid = office.checklist.grid(everything, office.checklist.recent_days())
    return Day(
        today=today,
        is_open=office.workdays().is_open(today),
        accounts=accounts,
        rows=_rows(office, due, today, duties, grid),
        duty=duty_line(duties.values(), office.people.names()),
        waiting=tuple(waiting(office, accounts, today)),
        planned=tuple(office.publishing.due_today()),
        missed=_missed(office, accounts, grid),
        deputy=_last_deputy(office),
        register=lines(office),
    )


def _rows(
    office: Office, due: Sequence[Account], today: date, duties: Duties, grid: Grid
) -> tuple[RowView, ...]:
    if not due:
        return ()
    days = office.checklist.recent_days()
    items = office.profile().checks
    look_at = wording.look_at(items)
    lines = _Lines(office, today, duties)
    views = []
    for account in due:
        statuses = [grid[account.id, day] for day in days]
        check = statuses[-1].check
        line = lines.done(account, check, items) if check else lines.open(account)
        views.append(_view(account, statuses, line, look_at))
    return tuple(views)


class _Lines:
    """The second line of each row."""

    def __init__(self, office: Office, today: date, duties: Duties) -> None:
        self._office, self._today, self._duties = office, today, duties
        self._names, self._sitting = office.people.names(), office.people.current_id()
        self._inquiries = inquiries_on(office, today)

    def done(self, account: Account, check: CheckEvent, items: Sequence[CheckItem]) -> str:
        """Instagram · én henvendelse ført · uten meldinger (row A22)"""
        noted = [
            found
            for found in self._office.follow_ups.on_account(account.id)
            if local(found.opened_at).date() == self._today
        ]
        seen, answered = self._inquiries.get(account.id, (0, 0))
        parts = (
            account.platform_name,
            wording.written_today(len(noted), seen, answered),
            wording.left_out(items, check.confirmed),
        )
        return " · ".join(part for part in parts if part)

    def open(self, account: Account) -> str:
        """X · sist sjekket fredag kl. 09.05; X · Jon Berg har vakt, where it is another's duty"""
        duty = self._duties[account.id, self._today]
        said = anothers(duty, self._sitting, self._names) or self._last(account)
        return f"{account.platform_name} · {said}"

    def _last(self, account: Account) -> str:
        last = self._office.checklist.last_check(account.id)
        other = last is not None and self._sitting is not None and last.person_id != self._sitting
        by = self._names.get(last.person_id or 0, "") if last is not None and other else ""
        return wording.last_checked(last, self._today, by.split()[0] if by else "")


def _view(account: Account, statuses: Sequence[DayStatus], line: str, look_at: str) -> RowView:
    states = [found.state for found in statuses]
    state = wording.state_text(statuses[-1])
    return RowView(
        account_id=account.id,
        platform=account.platform,
        name=account.name,
        line=line,
        dots=tuple(states),
        dots_said=wording.dots_said(states),
        checked=statuses[-1].check is not None,
        state=state,
        said=f"{account.name}, {account.platform_name}. {state}",
        can_open=bool(account.url),
        look_at=look_at,
    )


def _missed(office: Office, accounts: Mapping[int, Account], grid: Grid) -> tuple[MissedDay, ...]:
    by_day: dict[date, list[AccountId]] = {}
    missed = [status for status in grid.values() if status.state is DayState.MISSED]
    for status in sorted(missed, key=lambda found: found.day, reverse=True):
        by_day.setdefault(status.day, []).append(status.account_id)
    everyone = list(accounts.values())
    return tuple(
        MissedDay(
            day=day,
            accounts=tuple((key, wording.called(accounts[key], everyone)) for key in keys),
            own=tuple(key for key in keys if office.checklist.may_check(key, day)),
            whole=len(keys) == len(office.checklist.due(day)),
            deputies=_deputies(office, keys, day),
        )
        for day, keys in by_day.items()
    )


def _deputies(office: Office, accounts: Sequence[AccountId], day: date) -> tuple[str, ...]:
    """Who could have stood in that day: those appointed to one of the accounts."""
    sitting, names = office.people.current_id(), office.people.names()
    found = {key for account in accounts for key in office.appointments.appointed(account, day)}
    return tuple(sorted(names[key] for key in found if key != sitting))


def _last_deputy(office: Office) -> str:
    """Whom the last absence that was explained names."""
    recent = office.absences.between(office.today() - timedelta(days=_REMEMBERED), office.today())
    named = [found.deputy_id for found in recent if found.deputy_id is not None]
    return office.people.name(named[-1]) if named else ""
