"""Print and export: every sheet about the accounts, with the very pages that are printed.

A sheet is made off the main thread from a copy of the record, each time that it is chosen.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QStackedWidget, QWidget

from core.disk import arriving, said_plainly
from core.errors import AppError
from core.language import N_, _
from core.office import Office
from core.progress import Progress
from core.sheets.kinds import FileKind, SheetKind, file_name, sheet_name
from core.sheets.making import Made
from ui.dialogs.sheet_answers import Answers
from ui.dialogs.sheet_foot import Foot, file_kind_name
from ui.jobs import Job
from ui.page import Shell
from ui.paper import Paper
from ui.theme import px
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, SegmentedTabs
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.focus import FocusRing
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row
from ui.widgets.page_tools import PageTools
from ui.widgets.pages_view import PagesView
from ui.widgets.text import Label

TITLE = N_("Print and export")

_ABOUT = {
    SheetKind.REGISTER: N_("For the leadership: every account, who, why and how it stands."),
    SheetKind.PUBLIC: N_("Only what everyone may know. Also as HTML and text."),
    SheetKind.CONTACTS: N_("Responsible, deputy and the others, account by account."),
    SheetKind.PROMOTION: N_("For signatures, letterheads and brochures."),
    SheetKind.INSPECTION: N_("The auditor's questions, answered from the record."),
    SheetKind.STAFF: N_("Part B of the guidelines, for every employee."),
    SheetKind.HANDOVER: N_("All that a deputy or a successor needs."),
}
_WIDTH, _HEIGHT, _CHOICES = 1180, 820, 300
_SHOW_AFTER_MS = 300
_PAGES, _ANSWERS = 0, 1


class SheetsDialog(QDialog):
    """Up and Down choose a sheet; Ctrl+P prints, Ctrl+S saves, PgUp and PgDown turn the pages."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, kind: SheetKind = SheetKind.REGISTER
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._kind = shell, office, kind
        self._window = parent.window()
        self.made: Made | None = None
        self._paper: Paper | None = None
        self._job: Job | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_(TITLE))
        room = self._window.size()
        width = min(px(_WIDTH), room.width() - px(24))
        self.setFixedSize(width, min(px(_HEIGHT), room.height() - px(16)))
        self._build(width)
        self.ring = FocusRing(self)
        for keys, act in (
            ("Ctrl+P", self.print_pages),
            ("Ctrl+S", self.save_pages),
            ("PgDown", lambda: self.view.turn(1)),
            ("PgUp", lambda: self.view.turn(-1)),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self._cards[kind].setChecked(True)
        self._cards[kind].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(kind)

    # What is shown

    @property
    def kind(self) -> SheetKind:
        """The sheet that is chosen."""
        return self._kind

    def choose(self, kind: SheetKind) -> None:
        """Makes another sheet, and shows it when it is there."""
        self._drop()
        self._kind = kind
        self.view.call(sheet_name(kind))
        self._about.say(_(_ABOUT[kind]))
        self.foot.show_sheet(self._kind, self.made)
        self._delay.start()
        job = self._job = Job(partial(_made, self._office, kind), self)
        job.done.connect(partial(self._take, job))
        job.failed.connect(partial(self._fail, job))
        job.start()

    def _take(self, job: Job, made: Made) -> None:
        if job is not self._job:
            return
        self._end_job()
        self.made, self._paper = made, Paper(made.pdf)
        self.view.show_paper(self._paper)
        self.tools.show_place()
        self.tabs.setVisible(made.inspection is not None)
        self.answers.show_answers(made.inspection)
        self._show_part(self.tabs.current)
        self.foot.show_sheet(self._kind, self.made)

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

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.made = None
        self.view.show_paper(None)
        self.answers.show_answers(None)
        self.tabs.hide()
        self._stack.setCurrentWidget(self.view)
        if self._paper is not None:
            self._paper.put_away()
            self._paper = None

    def done(self, result: int) -> None:
        self._drop()
        super().done(result)

    # What is done with it

    def print_pages(self) -> None:
        """Asks for a printer and prints the pages that are shown."""
        from ui.printing import print_pdf  # loaded when something is printed

        if self.made is not None:
            print_pdf(self, self.made.pdf, name=self._name(), then=self._say)

    def save_pages(self) -> None:
        """Asks where, and saves the pages as PDF."""
        from ui.printing import save_pdf

        if self.made is not None:
            save_pdf(self, self.made.pdf, name=self._name(), then=self._say)

    def save_file(self, kind: FileKind) -> None:
        """Asks where, and saves the sheet in another form."""
        if self.made is None:
            return
        name, ending = file_kind_name(kind), kind.value
        place, _chosen = QFileDialog.getSaveFileName(
            self,
            _("Save as {kind}").format(kind=name),
            f"{self._name()}.{ending}",
            f"{name} (*.{ending})",
        )
        if place:
            self._write(Path(place), self.made.files[kind])

    def _write(self, file: Path, data: bytes) -> None:
        try:
            with said_plainly(file.parent), arriving(file.parent) as coming:
                coming.write(data)
                coming.settle(file)
        except AppError as error:
            self._shell.fail(error)
            return
        self._say(_("Saved as {file}.").format(file=file.name))

    def copy(self) -> None:
        """Puts the list in the clipboard, to paste into an e-mail, a table or a web page."""
        if self.made is None or not self.made.text:
            return
        held = QMimeData()
        held.setText(self.made.text)
        if self.made.html:
            held.setHtml(self.made.html)
        QGuiApplication.clipboard().setMimeData(held)
        self._say(_("The list is copied."))

    def _name(self) -> str:
        return file_name(self._kind, self._office)

    def _say(self, text: str) -> None:
        """In the dialog, since the window's own message place lies behind it."""
        self._about.say(text)
        announce(self, text)

    def _go(self, page: str, hint: dict[str, object]) -> None:
        """To the place where a gap is mended."""
        self.accept()
        QTimer.singleShot(0, self._window, partial(self._shell.go_to, page, **hint))

    # Building

    def _build(self, width: int) -> None:
        self.view = PagesView(sheet_name(self._kind))
        self.tools = PageTools(self.view)
        self.answers = Answers(self._go)
        self._working = _working()
        self._stack = QStackedWidget()
        for part in (self.view, self.answers, self._working):
            self._stack.addWidget(part)
        self._delay = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MS)
        self._delay.timeout.connect(lambda: self._stack.setCurrentWidget(self._working))
        self.tabs = SegmentedTabs([_("Pages"), _("Answers")], name=_("What is shown"))
        self.tabs.chosen.connect(self._show_part)
        self._about = Label("", "body2", wrap=True)
        self.foot = Foot(
            print_pages=self.print_pages,
            save_pages=self.save_pages,
            save_file=self.save_file,
            copy=self.copy,
        )
        left = self._choices()
        left.setFixedWidth(min(px(_CHOICES), round(width * 0.34)))
        bar = row(self.tabs, STRETCH, self.tools, gap=8, margins=(12, 8, 12, 8))
        right = box(column(bar, Rule(), (self._stack, 1), gap=0))
        words = column(Label(_(TITLE), "subtitle"), self._about, gap=2)
        close = Button(_("Close"), act=self.reject)
        head = row((words, 1), close, gap=12, margins=(24, 14, 24, 10))
        middle = row(left, Rule(down=True), (right, 1), gap=0)
        self.setLayout(column(head, Rule(), (middle, 1), Rule(), self.foot, gap=0))

    def _choices(self) -> QWidget:
        self._cards = {kind: ReasonCard(sheet_name(kind), _(_ABOUT[kind])) for kind in SheetKind}
        self._group = radio_group(self, list(self._cards.values()))
        for kind, card in self._cards.items():
            card.toggled.connect(partial(self._chosen, kind))
        content = box(column(*self._cards.values(), STRETCH, gap=6, margins=(14, 12, 12, 12)))
        content.setAccessibleName(_("Sheets"))
        return ScrollColumn(content)

    def _chosen(self, kind: SheetKind, on: bool) -> None:
        if on and kind is not self._kind:
            self.choose(kind)

    def _show_part(self, part: int) -> None:
        if self.made is None:
            return
        answers = part == _ANSWERS and self.made.inspection is not None
        self._stack.setCurrentWidget(self.answers if answers else self.view)
        self.tools.setVisible(not answers)


def open_sheets(
    parent: QWidget, shell: Shell, office: Office, kind: SheetKind = SheetKind.REGISTER
) -> SheetsDialog:
    """Shows the dialog with a sheet chosen."""
    dialog = SheetsDialog(parent, shell, office, kind)
    dialog.open()
    return dialog


def _made(office: Office, kind: SheetKind, _progress: Progress) -> Made:
    from core.sheets.making import make  # heavy: loaded on the worker
    from core.snapshots import as_it_is_now

    with as_it_is_now(office) as copy:
        return make(copy, kind)


def _working() -> QWidget:
    label, bar = Label(_("The sheet is being made."), "lead", wrap=True), QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(px(8))
    bar.setAccessibleName(_("The sheet is being made."))
    return box(column(STRETCH, label, bar, STRETCH, gap=12, margins=40))
