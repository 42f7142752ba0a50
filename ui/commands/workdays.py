"""`workdays`: the municipality's year, day by day."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from core.calendars import LAST_YEAR, first_year
from core.dates import sentence, short_date, weekday_name
from core.day_decisions import Decider, day_words
from core.errors import InvalidRecord
from core.language import _, ngettext
from core.workdays import Workdays
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table


def add(commands: Commands) -> None:
    listed = commands.add("workdays", _workdays, _("Which days the office is open"), json=True)
    listed.add_argument("--year", type=int, metavar=_("YEAR"), help=_("this year if not given"))


def _workdays(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        first = first_year(office.settings.text("country"))
        year = office.today().year if given.year is None else given.year
        if not first <= year <= LAST_YEAR:
            raise InvalidRecord("year", "range", low=first, high=LAST_YEAR)
        if given.json:
            terminal.show_json(plain(office.workdays(), year))
        else:
            terminal.show(told(office.workdays(), year))
    return 0


def plain(workdays: Workdays, year: int) -> dict[str, Any]:
    """The year for a program."""
    days = _days(year)
    return {
        "year": year,
        "workdays": sum(workdays.is_open(day) for day in days),
        "days": [_day(workdays, day) for day in days],
    }


def _day(workdays: Workdays, day: date) -> dict[str, Any]:
    decision, season = workdays.decision(day), workdays.season(day)
    return {
        "day": day.isoformat(),
        "kind": decision.kind.value,
        "hours": str(decision.hours) if decision.hours else None,
        "names": list(workdays.names(day)),
        "decided_by": decision.by.value,
        "season": season.title if season else None,
    }


def told(workdays: Workdays, year: int) -> str:
    """The days that are not like other days, for a person."""
    days = _days(year)
    count = sum(workdays.is_open(day) for day in days)
    text = ngettext("{count} workday in {year}.", "{count} workdays in {year}.", count)
    rows = [
        (
            short_date(day),
            sentence(weekday_name(day)),
            ", ".join(workdays.names(day)),
            day_words(workdays.decision(day)),
            workdays.why(day),
        )
        for day in days
        if workdays.named(day) or workdays.decision(day).by is Decider.OWN_DAY
    ]
    head = (_("Date"), _("Day"), _("Name"), _("The office"), _("What decides"))
    return f"{text.format(count=count, year=year)}\n{table(head, rows)}"


def _days(year: int) -> list[date]:
    first, after = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    return [date.fromordinal(number) for number in range(first, after)]
