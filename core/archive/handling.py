"""How each account was looked after: counts per month, and the days that were not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.accounts import Account, AccountId
from core.archive.contents import Handling, LateEntry, Tally, UncheckedDay
from core.checklist import Checklist
from core.day_status import DayState, DayStatus


def handling_of(
    checklist: Checklist,
    accounts: Sequence[Account],
    workdays: Sequence[date],
    names: dict[int, str],
    by_others: Mapping[AccountId | None, int] | None = None,
) -> tuple[Handling, ...]:
    """The handling of each account on the workdays; `names` are people by key, `by_others` how
    often somebody who was not appointed checked an account."""
    grid = checklist.grid(accounts, workdays)
    found = (
        _handling(account, [grid[account.id, day] for day in workdays], names)
        for account in accounts
    )
    others = by_others or {}
    return tuple(replace(one, by_others=others.get(one.account_id, 0)) for one in found)


def _handling(account: Account, days: Iterable[DayStatus], names: dict[int, str]) -> Handling:
    months: dict[date, Tally] = {}
    without, late = [], []
    first_due = None
    for place, status in enumerate(days):
        if first_due is None and status.state is not DayState.NOT_DUE:
            first_due = status.day
        month = status.day.replace(day=1)
        months[month] = months.get(month, Tally()) + tally_of(status)
        if status.state in (DayState.AWAY, DayState.MISSED):
            without.append(_unchecked(status, place, names))
        if status.check is not None and status.late:
            late.append(LateEntry(day=status.day, registered_at=status.check.at))
    return Handling(
        account_id=account.id,
        first_due=first_due,
        months=tuple(months.items()),
        without=tuple(without),
        late=tuple(late),
    )


def tally_of(status: DayStatus) -> Tally:
    """One account on one day, as counts."""
    state = status.state
    if state is DayState.NOT_DUE:
        return Tally()
    return Tally(
        due=1,
        checked=int(state in (DayState.CHECKED, DayState.DEPUTY)),
        by_deputy=int(state is DayState.DEPUTY),
        late=int(status.late),
        away=int(state is DayState.AWAY),
        missed=int(state is DayState.MISSED),
        still_open=int(state is DayState.OPEN),
    )


def _unchecked(status: DayStatus, place: int, names: dict[int, str]) -> UncheckedDay:
    absence = status.absence
    if absence is None:
        return UncheckedDay(day=status.day, place=place)
    return UncheckedDay(
        day=status.day,
        place=place,
        reason=absence.reason,
        deputy=names.get(absence.deputy_id or 0, ""),
    )
