"""`example`, and the whole job once through for a machine without a display."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from core.archive import verify_package
from core.dates import long_date, sentence
from core.example import make_example
from core.half_years import HalfYear
from core.language import _
from core.paths import Paths
from ui.commands.archive import tell_package, told
from ui.commands.daily import checked, closed
from ui.commands.parser import Commands, WrongUse
from ui.commands.terminal import Terminal


def add(commands: Commands) -> None:
    parser = commands.add("example", _example, _("Makes an example municipality in a folder"))
    parser.add_argument("folder", metavar=_("FOLDER"), help=_("a new or empty folder"))


def _example(terminal: Terminal, given: Namespace) -> int:
    if not given.folder.strip():
        raise WrongUse(_("Missing: {names}.").format(names=_("FOLDER")))
    folder = Path(given.folder).expanduser().absolute()
    name = make_example(Paths(folder), terminal.clock, language=terminal.language)
    terminal.note(_("{municipality} lies in {folder}.").format(municipality=name, folder=folder))
    return 0


def main_job(terminal: Terminal) -> int:
    """Ticks the day's accounts and writes the archive PDF, saying what is done."""
    with terminal.office() as office:
        day = office.today()
        terminal.show(sentence(long_date(day)))
        if not office.workdays().is_open(day):
            terminal.show(closed(office, day))
        for account in office.checklist.due(day):
            office.checklist.check(account.id)
            terminal.show(checked(account, day, day))
        terminal.note(_("The archive report is being written …"))
        result = office.archive.make(HalfYear.of(day))
        terminal.show(told(result))
    return tell_package(terminal, verify_package(result.file))
