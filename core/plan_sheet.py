"""A stretch of the publishing plan as one value: everything that stands on its sheets and files."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from core.accounts import Account, AccountId
from core.language import _
from core.office import Office
from core.plan_entries import PlanEntry
from core.platforms import Platform
from core.store.plan_marks import PlanMark, plan_marks
from core.wheel_turns import TurnState

_DAY = timedelta(days=1)

_SHORT: Mapping[Platform, str] = {
    Platform.FACEBOOK: "Fb",
    Platform.INSTAGRAM: "Ig",
    Platform.THREADS: "Th",
    Platform.X: "X",
    Platform.YOUTUBE: "Yt",
    Platform.MASTODON: "Ma",
    Platform.BLUESKY: "Bs",
    Platform.TIKTOK: "Tt",
    Platform.LINKEDIN: "Li",
    Platform.OTHER: "W",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A post with the accounts it goes out on, who answers for it, and its mark in the file."""

    entry: PlanEntry
    accounts: tuple[Account, ...]
    responsible: str
    mark: PlanMark


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDay:
    """A day: what it is called, what goes out, and what the year wheel still has for it."""

    day: date
    is_open: bool
    names: tuple[str, ...]
    lines: tuple[PlanLine, ...]
    occasions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSheet:
    """The days from first to last. `responsible` answers for the plan (row A30); often a title.

    `short` are the accounts' marks, such as Fb and Ig2, in the order of the register; `limited`
    says that only chosen accounts are in it.
    """

    municipality: str
    responsible: str
    first: date
    last: date
    days: tuple[PlanDay, ...]
    short: Mapping[AccountId, str]
    accounts: tuple[Account, ...]
    limited: bool
    made_at: datetime

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """Every post, by day and time."""
        return tuple(line for day in self.days for line in day.lines)

    def marks_of(self, line: PlanLine) -> str:
        """Fb Ig2"""
        return " ".join(self.short[account.id] for account in line.accounts)


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    first = day.replace(day=1)
    return first, first + relativedelta(months=1) - _DAY


def week_of(day: date) -> tuple[date, date]:
    """Its Monday and its Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def plan_sheet(
    office: Office, first: date, last: date, accounts: Collection[AccountId] = ()
) -> PlanSheet:
    """Reads the days, both included; only these accounts where any are given."""
    lines = _lines(office, first, last, frozenset(accounts))
    used = {account.id: account for line in lines for account in line.accounts}
    shown = tuple(one for one in office.accounts.everything() if one.id in used)
    return PlanSheet(
        municipality=office.municipality(),
        responsible=office.settings.text("plan_responsible"),
        first=first,
        last=last,
        days=_days(office, first, last, lines),
        short=_short_marks(shown),
        accounts=shown,
        limited=bool(accounts),
        made_at=office.clock.now(),
    )


def file_name(first: date, last: date) -> str:
    """2026-11 publiseringsplan, without its ending; the days of a week or another stretch."""
    if (first, last) == month_of(first):
        when = f"{first:%Y-%m}"
    elif (first, last) == week_of(first):
        when = "{0}-{week}".format(*first.isocalendar()[:1], week=_week(first))
    else:
        when = f"{first.isoformat()}–{last.isoformat()}"
    return f"{when} {_('publishing plan')}"


def _week(first: date) -> str:
    return _("week {number}").format(number=first.isocalendar().week).replace(" ", "")


def _lines(office: Office, first: date, last: date, wanted: frozenset[AccountId]) -> list[PlanLine]:
    accounts = {account.id: account for account in office.accounts.everything()}
    order = {key: number for number, key in enumerate(accounts)}
    people = {person.id: person.name for person in office.people.everyone()}
    marks = plan_marks(office.store, first, last)
    lines = []
    for found in office.publishing.between(first, last):
        keys = [key for key in found.account_ids if not wanted or key in wanted]
        if not keys:
            continue
        who = found.entry.responsible_id
        lines.append(
            PlanLine(
                entry=found.entry,
                accounts=tuple(accounts[key] for key in sorted(keys, key=order.__getitem__)),
                responsible=people.get(who, "") if who else "",
                mark=marks[found.entry.id],
            )
        )
    return lines


def _days(
    office: Office, first: date, last: date, lines: Sequence[PlanLine]
) -> tuple[PlanDay, ...]:
    workdays = office.workdays()
    posts: dict[date, list[PlanLine]] = {}
    for line in lines:
        posts.setdefault(line.entry.day, []).append(line)
    occasions: dict[date, list[str]] = {}
    for turn in office.year_wheel.between(first, last):
        if turn.state is TurnState.OPEN and turn.day is not None:
            occasions.setdefault(turn.day, []).append(turn.title())
    every = (first + _DAY * number for number in range((last - first).days + 1))
    return tuple(
        PlanDay(
            day=day,
            is_open=workdays.is_open(day),
            names=workdays.names(day),
            lines=tuple(posts.get(day, ())),
            occasions=tuple(occasions.get(day, ())),
        )
        for day in every
    )


def _short_marks(accounts: Sequence[Account]) -> dict[AccountId, str]:
    """A number after the second and later ones of a platform."""
    seen: dict[Platform, int] = {}
    marks = {}
    for account in accounts:
        number = seen[account.platform] = seen.get(account.platform, 0) + 1
        short = _SHORT[account.platform]
        marks[account.id] = short if number == 1 else f"{short}{number}"
    return marks
