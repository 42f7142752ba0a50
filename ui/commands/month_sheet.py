"""`month-sheet`: a month of checks on paper."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from core.dates import month_title
from core.disk import arriving, said_plainly
from core.language import _
from core.month_sheet import file_name, month_sheet, month_wanted
from core.office import Office
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import month_of


def add(commands: Commands) -> None:
    sheet = commands.add("month-sheet", _sheet, _("Writes a month of checks as a PDF"))
    sheet.add_argument(
        "--month", metavar=_("MONTH"), help=_("such as 2026-11; before the fifth the last one")
    )
    sheet.add_argument("--output", metavar=_("FOLDER"), help=_("where the sheet is to lie"))


def _sheet(terminal: Terminal, given: Namespace) -> int:
    month = date(*month_of(given.month), 1) if given.month else None
    with terminal.office() as office:
        first = month or month_wanted(office.today())
        folder = Path(given.output).expanduser().absolute() if given.output else Path.cwd()
        file = folder / f"{file_name(first)}.pdf"
        _write(office, first, file)
        text = _("The month sheet for {month} lies here: {file}")
        title = month_title(first.year, first.month).lower()
        terminal.show(text.format(month=title, file=file))
    return 0


def _write(office: Office, first: date, file: Path) -> None:
    from core.month_paper import month_paper  # heavy: loaded when something is written

    data = month_paper(month_sheet(office, first))
    with said_plainly(file.parent), arriving(file.parent) as coming:
        coming.write(data)
        coming.settle(file)
