"""Reads what the page of today shows: one look at the file, plain values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.accounts import Account, AccountId
from core.day_status import DayStatus
from core.follow_ups import FollowUp
from core.office import Office
from core.plan_entries import Planned
from ui.pages.today import wording
from ui.pages.today.missed import MissedDay
from ui.widgets.account_row import RowView


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Everything that the page shows of one day."""

    today: date
    is_open: bool
    accounts: Mapping[int, Account]
    rows: tuple[RowView, ...]
    follow_ups: tuple[tuple[FollowUp, str], ...]
    planned: tuple[Planned, ...]
    missed: tuple[MissedDay, ...]

    @property
    def done(self) -> int:
        return sum(view.checked for view in self.rows)

    @property
    def total(self) -> int:
        return len(self.rows)


NOT_SEEN = Day(
    today=date.min, is_open=False, accounts={}, rows=(), follow_ups=(), planned=(), missed=()
)
"""Before the first look."""


def look(office: Office) -> Day:
    """The office as it stands now."""
    today = office.today()
    everything = office.accounts.everything()
    due = office.checklist.due(today)
    accounts: dict[int, Account] = {account.id: account for account in everything}
    return Day(
        today=today,
        is_open=office.workdays().is_open(today),
        accounts=accounts,
        rows=_rows(office, due, today),
        follow_ups=_follow_ups(office, accounts, today),
        planned=tuple(office.publishing.due_today()),
        missed=_missed(office, accounts),
    )


def _rows(office: Office, due: Sequence[Account], today: date) -> tuple[RowView, ...]:
    days = office.checklist.recent_days()
    grid = office.checklist.grid(due, days)
    names, current = office.people.names(), office.people.current()
    views = []
    for account in due:
        statuses = [grid[account.id, day] for day in days]
        status = statuses[-1]
        noted = [
            found
            for found in office.follow_ups.on_account(account.id)
            if found.opened_at.date() == today
        ]
        if status.check is not None:
            line = wording.noted_today(len(noted))
        else:
            last = office.checklist.last_check(account.id)
            other = last is not None and current is not None and last.person_id != current.id
            by = names.get(last.person_id or 0, "") if last is not None and other else ""
            line = wording.last_checked(last, today, by.split()[0] if by else "")
        views.append(_view(account, status, statuses, line))
    return tuple(views)


def _view(account: Account, status: DayStatus, statuses: Sequence[DayStatus], line: str) -> RowView:
    states = [found.state for found in statuses]
    state = wording.state_text(status)
    return RowView(
        account_id=account.id,
        platform=account.platform,
        name=account.name,
        line=f"{account.platform_name} · {line}",
        dots=tuple(states),
        dots_said=wording.dots_said(states),
        checked=status.check is not None,
        state=state,
        said=f"{account.name}, {account.platform_name}. {state}",
        can_open=bool(account.url),
    )


def _follow_ups(
    office: Office, accounts: Mapping[int, Account], today: date
) -> tuple[tuple[FollowUp, str], ...]:
    found = []
    for follow_up in office.follow_ups.due(today):
        account = accounts[follow_up.account_id]
        line = wording.follow_up_line(follow_up, account.platform_name, today)
        found.append((follow_up, line))
    return tuple(found)


def _missed(office: Office, accounts: Mapping[int, Account]) -> tuple[MissedDay, ...]:
    by_day: dict[date, list[AccountId]] = {}
    for status in office.checklist.missed():
        by_day.setdefault(status.day, []).append(status.account_id)
    everyone = list(accounts.values())
    return tuple(
        MissedDay(
            day=day,
            accounts=tuple((key, wording.called(accounts[key], everyone)) for key in keys),
            whole=len(keys) == len(office.checklist.due(day)),
        )
        for day, keys in by_day.items()
    )
