"""Print and export the plan: a month, a week, a list or the year wheel, as pages and as files."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from core.language import N_, _
from core.office import Office
from core.plan_kinds import PlanFile, PlanPaper, paper_name
from core.plan_making import MadePlan, Wanted
from core.progress import Progress
from ui.dialogs.paged_dialog import CHOICES, TITLE, PagedDialog
from ui.page import Shell
from ui.pages.plan.print_choices import PrintChoices
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row
from ui.widgets.text import Label

_ABOUT = {
    PlanPaper.MONTH: N_("On one page, to hang on the wall. A full day goes on below."),
    PlanPaper.WEEK: N_("Seven days with text, goal, and what of the picture is cleared."),
    PlanPaper.LIST: N_("Post by post, for one month or several."),
    PlanPaper.WHEEL: N_("The occasions of the year on A4, to hang on the wall."),
}
_SOON_MS = 150


class PlanPrint(PagedDialog):
    """Up and Down choose what, Alt+Left and Alt+Right turn to another month or week."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, *, kind: PlanPaper, day: date
    ) -> None:
        super().__init__(parent, shell, paper_name(kind))
        self._office = office
        self.made: MadePlan | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._make)
        abouts = {one: _(text) for one, text in _ABOUT.items()}
        self.choices = PrintChoices(office, abouts, kind=kind, day=day)
        self.choices.changed.connect(self._changed)
        self._build()
        self.choices.take_focus()
        self._changed()

    # What is shown

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return self.choices.wanted()

    def _changed(self) -> None:
        """Made a moment later: whoever goes on choosing waits for nothing."""
        self.drop()
        self._about.say(_(_ABOUT[self.wanted.paper]))
        self._soon.start()

    def _make(self) -> None:
        wanted = self.wanted
        self.make(partial(_made, self._office, wanted), paper_name(wanted.paper))

    def show_made(self, made: MadePlan | None) -> None:
        self.made = made
        has_files = self.wanted.paper is not PlanPaper.WHEEL
        for button in (self._print, self._save):
            button.setEnabled(made is not None)
        for button in (*self._files.values(), self._copy):
            button.setEnabled(made is not None)
            button.setVisible(has_files)

    def done(self, result: int) -> None:
        self._soon.stop()
        super().done(result)

    def pages(self) -> bytes | None:
        return self.made.pdf if self.made is not None else None

    def file_name(self) -> str:
        return self.wanted.name()

    # What is done with it

    def save_file(self, kind: PlanFile) -> None:
        """Asks where, and saves the posts for another program."""
        if self.made is not None:
            name = _(_FILES[kind])
            self.save_as(self.made.files[kind], kind=name, ending=kind.value)

    def copy(self) -> None:
        """Puts the posts in the clipboard, to paste into a table."""
        if self.made is not None and self.made.text:
            self.put_in_clipboard(self.made.text)

    # Building

    def _build(self) -> None:
        self._print = Button(_("Print"), "primary", icon_name="printer", act=self.print_pages)
        self._save = Button(_("Save as PDF"), icon_name="device-floppy", act=self.save_pages)
        self._files = {kind: self._file_button(kind) for kind in _FILES}
        self._copy = Button(_("Copy as table"), icon_name="copy", act=self.copy)
        left = ScrollColumn(self.choices)
        left.setFixedWidth(min(px(CHOICES), round(self.width() * 0.34)))
        bar = row(STRETCH, self.tools, gap=8, margins=(12, 8, 12, 8))
        right = box(column(bar, Rule(), (self._stack, 1), gap=0))
        words = column(Label(_(TITLE), "subtitle"), self._about, gap=2)
        close = Button(_("Close"), act=self.reject)
        head = row((words, 1), close, gap=12, margins=(24, 14, 24, 10))
        middle = row(left, Rule(down=True), (right, 1), gap=0)
        buttons = (self._print, self._save, *self._files.values(), self._copy)
        foot = row(*buttons, STRETCH, gap=8, margins=(24, 10, 24, 12))
        self.setLayout(column(head, Rule(), (middle, 1), Rule(), box(foot), gap=0))
        for kind in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choices.turn_with(self, kind)

    def _file_button(self, kind: PlanFile) -> Button:
        name = _(_FILES[kind])
        said = _("Save as {kind}").format(kind=name)
        return Button(name, name=said, act=partial(self.save_file, kind))


_FILES = {PlanFile.ICS: N_("Calendar file"), PlanFile.CSV: "CSV"}


def _made(office: Office, wanted: Wanted, _progress: Progress) -> MadePlan:
    from core.plan_making import make  # heavy: loaded on the worker
    from core.snapshots import as_it_is_now

    with as_it_is_now(office) as copy:
        return make(copy, wanted)
