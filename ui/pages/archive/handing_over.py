"""Printing, saving, and the question afterwards: is the report archived with that?"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from core.archive import ArchiveResult, How, Report
from core.archive.words import half_title
from core.dates import sentence
from core.errors import AppError, StoreProblem
from core.language import _
from ui import ask
from ui.page import Page
from ui.pages.archive.preview import Preview
from ui.pages.archive.printing import PrintRun, new_printer
from ui.paper import Paper
from ui.wording import Sentence


class HandingOver(QObject):
    """The verbs of the page on the report that is seen."""

    def __init__(self, page: Page, preview: Preview) -> None:
        super().__init__(page)
        self._page, self._preview = page, preview
        self._report: Report | None = None
        self._paper: Paper | None = None
        self._run: PrintRun | None = None
        self._after: tuple[How, ArchiveResult | None] | None = None
        preview.print_button.clicked.connect(self.print_report)
        preview.save_button.clicked.connect(self.save_report)
        preview.foot.register.clicked.connect(self.register)
        preview.foot.later.clicked.connect(self.settle)

    def take(self, report: Report | None, paper: Paper | None) -> None:
        """From now on it is about this report, or none."""
        self._report, self._paper = report, paper

    # Printing

    def print_report(self) -> None:
        """Asks for a printer, and prints the pages that are seen."""
        if self._report is None or self._paper is None or self._run is not None:
            return
        printer = new_printer()
        printer.setDocName(self._report.base)
        dialog = QPrintDialog(printer, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(_("Print"))
        dialog.setMinMax(1, len(self._paper))
        dialog.setFromTo(1, len(self._paper))
        dialog.accepted.connect(partial(self.print_on, printer))
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Prints on this printer; the window goes on answering."""
        if self._paper is None:
            return
        run = self._run = PrintRun(self._paper, printer, self)
        self._preview.work(_("The report is being printed."))
        run.progressed.connect(self._preview.progress)
        run.done.connect(self._printed)
        run.failed.connect(self._not_printed)
        run.cancelled.connect(self._end_run)
        run.start()

    def cancel(self) -> bool:
        """Stops the printing; False when nothing is being printed."""
        if self._run is None:
            return False
        self._run.cancel()
        return True

    def _printed(self) -> None:
        self._end_run()
        self._ask(How.PRINTED, None, _("Did the print come out right?"))

    def _not_printed(self) -> None:
        self._end_run()
        what = _("The report could not be printed.")
        do = _("Look at the printer, and try again, or save the report as PDF.")
        ask.tell(self._page, Sentence(what, do))

    def _end_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None
        self._preview.work_done()

    # Saving

    def save_report(self) -> None:
        """Asks where; the suggestion is the archive folder and the next free version."""
        if self._report is None or self._run is not None:
            return
        folder = self._page.office.paths.archive
        try:
            folder.mkdir(parents=True, exist_ok=True)
            suggested = self._page.office.archive.place(self._report, folder)
        except OSError:
            self._page.shell.fail(StoreProblem("unreachable", folder))
            return
        except AppError as error:
            self._page.shell.fail(error)
            return
        dialog = QFileDialog(self._page, _("Save as PDF"), str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF file (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Files of type:"))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, file: str) -> None:
        """Saves the PDF under this name, with its data and checksums beside it."""
        if self._report is None:
            return
        try:
            result = self._page.office.archive.save_as(self._report, Path(file))
        except AppError as error:
            self._page.shell.fail(error)
            return
        self._page.shell.say(_("The report is saved as {file}.").format(file=result.file.name))
        question = _("It is saved in {folder}. Is the file right?")
        self._ask(How.SAVED, result, question.format(folder=result.file.parent))

    # Afterwards

    def register(self) -> None:
        """Notes that the report is archived; what was printed is kept as a file too."""
        if self._after is None or self._report is None:
            return
        office = self._page.office
        how, result = self._after
        try:
            result = result or office.archive.save(self._report, office.paths.archive)
            case = office.settings.text("case_number")
            office.archive.register(result, how, case_number=case, origin=self._page)
        except AppError as error:
            self._page.shell.fail(error)
            return
        self.settle()
        title = sentence(half_title(result.half))
        text = _("{half} is registered as archived").format(half=title)
        self._page.shell.say(text, undoable=True)

    def settle(self) -> bool:
        """No answer is wanted any more. False when none was."""
        was_asked, self._after = self._after is not None, None
        foot = self._preview.foot
        had_focus = foot.has_focus()
        foot.rest()
        if had_focus:
            self._preview.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return was_asked

    def _ask(self, how: How, result: ArchiveResult | None, question: str) -> None:
        self._after = how, result
        self._preview.foot.ask(question)
        self._page.shell.announce(question)
