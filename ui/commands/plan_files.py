"""`plan export`: the publishing plan as pages, as a calendar file or as a table."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from core.disk import arriving, said_plainly
from core.errors import InvalidRecord
from core.language import _
from core.plan_kinds import PlanFile, PlanPaper
from core.plan_sheet import file_name, month_of, plan_sheet, week_of
from ui.commands import values
from ui.commands.parser import Commands, WrongUse
from ui.commands.terminal import Terminal

_SHEETS = (PlanPaper.MONTH, PlanPaper.WEEK, PlanPaper.LIST)


def add(group: Commands) -> None:
    """One command more for the group of the plan."""
    new = group.add("export", _export, _("The plan as pages, as a calendar file or as a table"))
    new.add_argument(
        "--format",
        choices=[kind.value for kind in PlanFile],
        default=PlanFile.PDF.value,
        help=_("pdf is for the wall, ics for a calendar program, csv for a spreadsheet"),
    )
    new.add_argument("--month", help=_("such as 2026-11; this month when nothing is said"))
    new.add_argument("--week-of", metavar=_("DAY"), help=_("the week that this day lies in"))
    new.add_argument("--from", dest="first", metavar=_("DAY"), help=_("the first day"))
    new.add_argument("--to", dest="last", metavar=_("DAY"), help=_("the last day"))
    new.add_argument(
        "--sheet",
        choices=[kind.value for kind in _SHEETS],
        help=_("how the pages are laid out: as a month, a week or a list"),
    )
    new.add_argument(
        "--account",
        action="append",
        default=[],
        help=_("only this one; can be given several times"),
    )
    new.add_argument("--output", metavar=_("FILE"), help=_("where it is to be written"))


def _export(terminal: Terminal, given: Namespace) -> int:
    from core.plan_making import file_of  # heavy: loaded when something is written

    kind = PlanFile(given.format)
    with terminal.office() as office:
        first, last, paper = _days(terminal, given, office.today())
        accounts = [office.accounts.find(text).id for text in given.account]
        data = file_of(plan_sheet(office, first, last, accounts), kind, paper)
        file = _place(given.output, f"{file_name(first, last)}.{kind.value}")
        _write(file, data)
        terminal.show(_("The plan lies here: {file}").format(file=file))
    return 0


def _days(terminal: Terminal, given: Namespace, today: date) -> tuple[date, date, PlanPaper]:
    """Which days, and how they are laid out; raises InvalidRecord, WrongUse for days that clash."""
    sheet = PlanPaper(given.sheet) if given.sheet else None
    if given.first or given.last:
        first = values.day_of(given.first, terminal.clock) or today
        last = values.day_of(given.last, terminal.clock) or month_of(first)[1]
        if last < first:
            raise InvalidRecord("last", "before_first")
        return first, last, _only_list(sheet)
    if given.week_of or sheet is PlanPaper.WEEK:
        day = values.day_of(given.week_of, terminal.clock) or today
        return (*week_of(day), PlanPaper.LIST if sheet is PlanPaper.LIST else PlanPaper.WEEK)
    month = date(*values.month_of(given.month), 1) if given.month else today
    return (*month_of(month), sheet or PlanPaper.MONTH)


def _only_list(sheet: PlanPaper | None) -> PlanPaper:
    """Days of one's own fill neither a month nor a week."""
    if sheet not in (None, PlanPaper.LIST):
        raise WrongUse(_("Days of your own are printed as a list. Write --sheet list."))
    return PlanPaper.LIST


def _place(wanted: str | None, name: str) -> Path:
    return Path(wanted).expanduser().absolute() if wanted else Path.cwd() / name


def _write(file: Path, data: bytes) -> None:
    with said_plainly(file.parent), arriving(file.parent) as coming:
        coming.write(data)
        coming.settle(file)
