"""The month sheet: which month, and then on paper or as a file."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import month_title
from core.language import _
from core.month_sheet import MonthSheet, file_name, month_sheet, month_wanted, months_kept
from core.office import Office
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Choice, Field


class MonthDialog(Dialog):
    """`wanted` brings the first day of the month, and whether it is to be saved as a file."""

    wanted = Signal(object, bool)

    def __init__(self, parent: QWidget, office: Office) -> None:
        super().__init__(parent, _("Month sheet"), width=460)
        self.add_text(_("All checks of a month on one sheet, with notes and a line to sign on."))
        months = months_kept(office)
        self._month = Choice([(first.isoformat(), _title(first)) for first in months])
        self._month.choose(month_wanted(office.today()).isoformat())
        self.body.addWidget(Field(_("Which month?"), self._month))
        self.add_buttons(
            Button(_("Print"), "primary", icon_name="printer", act=lambda: self._ask(save=False)),
            Button(_("Save as PDF"), act=lambda: self._ask(save=True)),
            Button(_("Cancel"), act=self.reject),
        )
        self._month.setFocus()

    def _ask(self, *, save: bool) -> None:
        first = date.fromisoformat(self._month.currentData())
        self.accept()
        self.wanted.emit(first, save)


class MonthSheets:
    """Asks for the month, and writes the sheet off the main thread."""

    def __init__(self, page: QWidget, shell: Shell, office: Office) -> None:
        self._page, self._shell, self._office = page, shell, office

    def ask(self) -> None:
        dialog = MonthDialog(self._page, self._office)
        dialog.wanted.connect(self._make)
        dialog.open()

    def _make(self, first: date, save: bool) -> None:
        job = Job(partial(_written, month_sheet(self._office, first)), self._page)
        job.done.connect(partial(self._give, first, save))
        job.failed.connect(self._shell.fail)
        job.start()

    def _give(self, first: date, save: bool, pdf: bytes) -> None:
        from ui.printing import print_pdf, save_pdf  # loaded when something is printed

        give = save_pdf if save else print_pdf
        give(self._page, pdf, name=file_name(first), then=self._shell.say)


def _written(sheet: MonthSheet, _progress: Progress) -> bytes:
    from core.month_paper import month_paper  # heavy: loaded on the worker

    return month_paper(sheet)


def _title(first: date) -> str:
    return month_title(first.year, first.month)
