"""The first run: one thing on each page, each can be skipped, and at the end the day begins."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.errors import AppError
from core.language import _
from core.office import Office
from ui.dialogs.first_run_accounts import AccountsStep
from ui.dialogs.first_run_reminders import RemindersStep
from ui.dialogs.first_run_steps import (
    Answers,
    LanguageStep,
    MunicipalityStep,
    ProfileStep,
    Step,
    StepShell,
)
from ui.page import Shell
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusRing
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row
from ui.widgets.lighthouse import Logo
from ui.widgets.text import KeyCap, Label

STEPS: tuple[type[Step], ...] = (
    LanguageStep,
    MunicipalityStep,
    ProfileStep,
    AccountsStep,
    RemindersStep,
)


def is_wanted(office: Office) -> bool:
    """Whether nobody has been through it and nothing is registered yet."""
    return not office.settings.flag("first_run_done") and not office.accounts.everything()


class FirstRun(QDialog):
    """Opens over the window. Each page saves what it asked for when one goes on.

    Closed with the window's own cross it comes again the next time.
    """

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent)
        self._window, self._shell, self._office = parent.window(), shell, office
        self._answers = Answers()
        self._number = 0
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame: QVBoxLayout = column(gap=0)
        self._content = QWidget()
        self.setLayout(self._frame)
        self.ring = FocusRing(self)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        self._build()

    @property
    def step(self) -> Step:
        """The page that is shown."""
        return self._step

    @property
    def number(self) -> int:
        """Which page, from 0."""
        return self._number

    def go_on(self) -> None:
        """Saves this page and shows the next; stays where something must be mended."""
        try:
            saved = self._step.save()
        except AppError as error:
            self._shell.fail(error)
            return
        if saved:
            self.skip()

    def skip(self) -> None:
        """Shows the next page without saving this one."""
        if self._number + 1 < len(STEPS):
            self._turn_to(self._number + 1)
        else:
            self._finish()

    def back(self) -> None:
        if self._number:
            self._turn_to(self._number - 1)

    def reject(self) -> None:
        # Esc goes back a page; it never throws the whole run away.
        self.back()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.done(QDialog.DialogCode.Rejected)
        event.accept()

    def look_changed(self) -> None:
        """Language or text size is another: everything here is built again."""
        # The one who asked is a control of the page that is about to go.
        QTimer.singleShot(0, self, self._build)

    def _turn_to(self, number: int) -> None:
        self._number = number
        self._build()

    def _finish(self) -> None:
        label = _("The first run is done")
        try:
            self._office.settings.change({"first_run_done": "1"}, label=label, origin=self)
        except AppError as error:
            self._shell.fail(error)
            return
        self.accept()
        QTimer.singleShot(0, self._window, lambda: self._shell.go_to("today"))

    # Building

    def _build(self) -> None:
        old = self._content
        self.setWindowTitle(_("Welcome to Fyrvakt"))
        width = min(px(820), self._window.width() - px(24))
        self.resize(width, min(px(640), self._window.height() - px(16)))
        shell = StepShell(self._office, self._shell, self, self.look_changed, width)
        self._step = STEPS[self._number](shell, self._answers)
        scroll = ScrollColumn(box(column(self._step, STRETCH, gap=0, margins=(28, 4, 28, 12))))
        self._content = box(column(self._head(), (scroll, 1), Rule(), self._foot(), gap=0))
        self._frame.addWidget(self._content)
        self._step.first().setFocus(Qt.FocusReason.TabFocusReason)
        # Gone only now: the focus never leaves the dialog, and so neither does the keyboard.
        self._frame.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _head(self) -> QVBoxLayout:
        place = _("Step {number} of {count}").format(number=self._number + 1, count=len(STEPS))
        heading = Label(self._step.title(), "title", wrap=True)
        lead = Label(self._step.lead(), "body2", wrap=True)
        self.setAccessibleName(f"{place}. {self._step.title()}")
        words = column(Label(place, "caption_strong"), heading, lead, gap=2)
        picture = column(Logo(44), STRETCH, gap=0)
        return column(row(picture, (words, 1), gap=16), margins=(28, 18, 28, 10))

    def _foot(self) -> QVBoxLayout:
        last = self._number + 1 == len(STEPS)
        onward = Button(_("Start the day") if last else _("Go on"), "primary", act=self.go_on)
        onward.setDefault(True)  # Enter on a choice goes on
        pieces: list[object] = [onward]
        if self._number:
            pieces.append(Button(_("Back"), act=self.back))
        if not last:
            pieces.append(Button(_("Skip this"), "ghost", act=self.skip))
        keys = row(KeyCap("Ctrl"), KeyCap("Return"), gap=3)
        return column(row(*pieces, STRETCH, keys, gap=8), margins=(28, 12, 28, 14))
