"""A dialog with the very pages that are printed: made off the main thread, shown, then given.

Whoever chooses what is made builds on it: the sheets about the accounts, and the plan's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QStackedWidget, QWidget

from core.disk import arriving, said_plainly
from core.errors import AppError
from core.language import N_, _
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.paper import Paper
from ui.theme import px
from ui.widgets.announce import announce
from ui.widgets.focus import FocusRing
from ui.widgets.layout import STRETCH, box, column
from ui.widgets.page_tools import PageTools
from ui.widgets.pages_view import PagesView
from ui.widgets.text import Label

TITLE = N_("Print and export")
CHOICES = 300
"""The width of the column to choose in."""
_WIDTH, _HEIGHT = 1180, 820
_SHOW_AFTER_MS = 300


class PagedDialog(QDialog):
    """Ctrl+P prints, Ctrl+S saves, PgUp and PgDown turn the pages.

    A subclass says what is shown (`show_made`, None while it is being made) and gives `pages`
    and `file_name`.
    """

    def __init__(self, parent: QWidget, shell: Shell, name: str) -> None:
        super().__init__(parent)
        self._shell, self._window = shell, parent.window()
        self._paper: Paper | None = None
        self._job: Job | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_(TITLE))
        room = self._window.size()
        width = min(px(_WIDTH), room.width() - px(24))
        self.setFixedSize(width, min(px(_HEIGHT), room.height() - px(16)))
        self.view = PagesView(name)
        self.tools = PageTools(self.view)
        self._about = Label("", "body2", wrap=True)
        self._stack, self._working = QStackedWidget(), _working()
        for part in (self.view, self._working):
            self._stack.addWidget(part)
        self._delay = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MS)
        self._delay.timeout.connect(lambda: self._stack.setCurrentWidget(self._working))
        self.ring = FocusRing(self)
        for keys, act in (
            ("Ctrl+P", self.print_pages),
            ("Ctrl+S", self.save_pages),
            ("PgDown", lambda: self.view.turn(1)),
            ("PgUp", lambda: self.view.turn(-1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    # What a subclass says

    def pages(self) -> bytes | None:
        """The pages that are shown; None while they are being made."""
        raise NotImplementedError

    def file_name(self) -> str:
        """What the file is called, without its ending."""
        raise NotImplementedError

    def show_made(self, made: Any) -> None:
        """Shows what came of the work, or that there is nothing yet."""
        raise NotImplementedError

    # Making

    def make(self, work: Callable[[Progress], Any], name: str) -> None:
        """Lets go of what was made, and makes something else."""
        self.drop()
        self.view.call(name)
        self._delay.start()
        job = self._job = Job(work, self)
        job.done.connect(partial(self._take, job))
        job.failed.connect(partial(self._fail, job))
        job.start()

    def _take(self, job: Job, made: Any) -> None:
        if job is not self._job:
            return
        self._end_job()
        self._paper = Paper(made.pdf)
        self.view.show_paper(self._paper)
        self.tools.show_place()
        self._stack.setCurrentWidget(self.view)
        self.show_made(made)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._end_job()
        if not isinstance(error, AppError):
            raise error
        self.reject()
        self._shell.fail(error)

    def _end_job(self) -> None:
        self._delay.stop()
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def drop(self) -> None:
        """Lets go of the pages, and of the work on others."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._delay.stop()
        self.view.show_paper(None)
        self._stack.setCurrentWidget(self.view)
        if self._paper is not None:
            self._paper.put_away()
            self._paper = None
        self.show_made(None)

    def done(self, result: int) -> None:
        self.drop()
        super().done(result)

    # What is done with it

    def print_pages(self) -> None:
        """Asks for a printer and prints the pages that are shown."""
        from ui.printing import print_pdf  # loaded when something is printed

        if (pdf := self.pages()) is not None:
            print_pdf(self, pdf, name=self.file_name(), then=self.say)

    def save_pages(self) -> None:
        """Asks where, and saves the pages as PDF."""
        from ui.printing import save_pdf

        if (pdf := self.pages()) is not None:
            save_pdf(self, pdf, name=self.file_name(), then=self.say)

    def save_as(self, data: bytes, *, kind: str, ending: str) -> None:
        """Asks where, and saves another form; `kind` is what the form is called."""
        place, _chosen = QFileDialog.getSaveFileName(
            self,
            _("Save as {kind}").format(kind=kind),
            f"{self.file_name()}.{ending}",
            f"{kind} (*.{ending})",
        )
        if place:
            self._write(Path(place), data)

    def _write(self, file: Path, data: bytes) -> None:
        try:
            with said_plainly(file.parent), arriving(file.parent) as coming:
                coming.write(data)
                coming.settle(file)
        except AppError as error:
            self._shell.fail(error)
            return
        self.say(_("Saved as {file}.").format(file=file.name))

    def put_in_clipboard(self, text: str, html: str = "") -> None:
        """To be pasted elsewhere."""
        held = QMimeData()
        held.setText(text)
        if html:
            held.setHtml(html)
        QGuiApplication.clipboard().setMimeData(held)
        self.say(_("The list is copied."))

    def say(self, text: str) -> None:
        """In the dialog, since the window's own message place lies behind it."""
        self._about.say(text)
        announce(self, text)


def _working() -> QWidget:
    label, bar = Label(_("The sheet is being made."), "lead", wrap=True), QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(px(8))
    bar.setAccessibleName(_("The sheet is being made."))
    return box(column(STRETCH, label, bar, STRETCH, gap=12, margins=40))
