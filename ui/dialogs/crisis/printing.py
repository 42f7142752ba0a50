"""The log of a crisis on paper: written off the main thread, then printed or saved."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from core.crisis_records import CrisisId
from core.crisis_report import CrisisReport, crisis_report
from core.language import _
from core.office import Office
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog


class CrisisPrint(Dialog):
    """Asks whether it is to be printed or saved as a file."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, key: CrisisId) -> None:
        super().__init__(parent, _("Crisis log"), width=460)
        self._page, self._shell, self._office, self._key = parent, shell, office, key
        self.add_text(_("The messages, who approved them, and what became of the held posts."))
        self.add_buttons(
            Button(_("Print"), "primary", icon_name="printer", act=lambda: self._ask(save=False)),
            Button(_("Save as PDF"), act=lambda: self._ask(save=True)),
            Button(_("Cancel"), act=self.reject),
        )

    def _ask(self, *, save: bool) -> None:
        office = self._office
        found = crisis_report(office, office.crises.crisis(self._key))
        work = partial(_written, found, office.municipality(), office.today())
        job = Job(work, self._page)
        job.done.connect(partial(_give, self._page, self._shell, save))
        job.failed.connect(self._shell.fail)
        self.accept()
        job.start()


def _give(page: QWidget, shell: Shell, save: bool, pdf: bytes) -> None:
    from ui.printing import print_pdf, save_pdf  # loaded when something is printed

    name = _("Crisis log").lower().replace(" ", "-")
    (save_pdf if save else print_pdf)(page, pdf, name=name, then=shell.say)


def _written(found: CrisisReport, municipality: str, day: date, _progress: Progress) -> bytes:
    from core.crisis_paper import crisis_paper  # heavy: loaded on the worker

    return crisis_paper(found, municipality=municipality, day=day)
