"""The year wheel on paper: written off the main thread, then printed or saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from core.language import _
from core.office import Office
from core.progress import Progress
from core.wheel_sheet import WheelSheet, wheel_sheet
from ui.jobs import Job
from ui.page import Shell
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog


class WheelPrint(Dialog):
    """Asks whether it is to be printed or saved as a file."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, year: int) -> None:
        super().__init__(parent, _("Year wheel {year}").format(year=year), width=460)
        self._page, self._shell, self._office, self._year = parent, shell, office, year
        self.add_text(_("The occasions of the year on A4, to hang on the wall."))
        self.add_buttons(
            Button(_("Print"), "primary", icon_name="printer", act=lambda: self._ask(save=False)),
            Button(_("Save as PDF"), act=lambda: self._ask(save=True)),
            Button(_("Cancel"), act=self.reject),
        )

    def _ask(self, *, save: bool) -> None:
        job = Job(partial(_written, wheel_sheet(self._office, self._year)), self._page)
        job.done.connect(partial(_give, self._page, self._shell, self._year, save))
        job.failed.connect(self._shell.fail)
        self.accept()
        job.start()


def _give(page: QWidget, shell: Shell, year: int, save: bool, pdf: bytes) -> None:
    from ui.printing import print_pdf, save_pdf  # loaded when something is printed

    name = _("year wheel {year}").format(year=year).replace(" ", "-")
    (save_pdf if save else print_pdf)(page, pdf, name=name, then=shell.say)


def _written(sheet: WheelSheet, _progress: Progress) -> bytes:
    from core.wheel_paper import wheel_paper  # heavy: loaded on the worker

    return wheel_paper(sheet)
