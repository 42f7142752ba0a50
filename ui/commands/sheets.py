"""`account export` and `account sheet`: the register as data, and the sheets about the accounts."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from core.disk import arriving, said_plainly
from core.language import _
from core.office import Office
from core.sheets.kinds import FileKind, SheetKind, file_name, sheet_name
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal

_FROM = {
    FileKind.CSV: SheetKind.REGISTER,
    FileKind.JSON: SheetKind.REGISTER,
    FileKind.HTML: SheetKind.PUBLIC,
    FileKind.TEXT: SheetKind.PUBLIC,
}
"""HTML and text are the public list: nothing of the rest belongs on a website."""


def add(group: Commands) -> None:
    """Two commands more for the group of accounts."""
    data = group.add("export", _export, _("The register as data, or the list for the website"))
    data.add_argument(
        "--format",
        choices=[kind.value for kind in FileKind],
        default=FileKind.CSV.value,
        help=_("csv and json hold everything; html and txt only what is public"),
    )
    data.add_argument("--output", metavar=_("FILE"), help=_("where it is to be written"))
    sheet = group.add("sheet", _sheet, _("Writes a sheet about the accounts as a PDF"))
    sheet.add_argument("kind", choices=[kind.value for kind in SheetKind], help=_("which sheet"))
    sheet.add_argument("--output", metavar=_("FOLDER"), help=_("where the sheet is to lie"))


def _export(terminal: Terminal, given: Namespace) -> int:
    from core.sheets.making import make  # heavy: loaded when something is written

    kind = FileKind(given.format)
    with terminal.office() as office:
        data = make(office, _FROM[kind]).files[kind]
        if not given.output:
            terminal.show(data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n"))
            return 0
        file = Path(given.output).expanduser().absolute()
        _write(file, data)
        terminal.show(_("The register lies here: {file}").format(file=file))
    return 0


def _sheet(terminal: Terminal, given: Namespace) -> int:
    kind = SheetKind(given.kind)
    with terminal.office() as office:
        folder = Path(given.output).expanduser().absolute() if given.output else Path.cwd()
        file = folder / f"{file_name(kind, office)}.pdf"
        _write(file, _pages(office, kind))
        text = _("{sheet} lies here: {file}")
        terminal.show(text.format(sheet=sheet_name(kind), file=file))
    return 0


def _pages(office: Office, kind: SheetKind) -> bytes:
    from core.sheets.making import make

    return make(office, kind).pdf


def _write(file: Path, data: bytes) -> None:
    with said_plainly(file.parent), arriving(file.parent) as coming:
        coming.write(data)
        coming.settle(file)
