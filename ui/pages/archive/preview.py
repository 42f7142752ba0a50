"""The report as it will be archived: its pages, what to do with it, and the question after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from core.language import _
from ui.page import Width
from ui.paper import Paper
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, column, row, set_margins
from ui.widgets.page_tools import PageTools
from ui.widgets.pages_view import PagesView
from ui.widgets.states import EmptyState
from ui.widgets.text import Icon, Label

_SHOW_AFTER_MS = 300


class Preview(QFrame):
    """Toolbar, pages and foot."""

    def __init__(self, *, again: Callable[[], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.view = PagesView(_("The report"))
        self.tools = PageTools(self.view)
        self.foot = Foot()
        self.print_button = Button(_("Print"), "primary", icon_name="printer")
        self.save_button = Button(_("Save as PDF"), icon_name="device-floppy")
        self._again = Button(_("Make the report"), "primary", act=again)
        self._working = Working(cancel)
        self._nothing = EmptyState(_("The report was not made."), self._again, icon_name="archive")
        self._stack = QStackedWidget()
        for part in (self.view, self._working, self._nothing):
            self._stack.addWidget(part)
        self._tools = self._toolbar()
        layout = column(self._tools, Rule(), (self._stack, 1), Rule(), self.foot, gap=0, margins=1)
        self.setLayout(layout)
        self._delay = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MS)
        self._delay.timeout.connect(lambda: self._stack.setCurrentWidget(self._working))
        self.show_paper(None)

    # What is shown

    def show_paper(self, paper: Paper | None) -> None:
        """The pages, or that there are none."""
        self._delay.stop()
        self.view.show_paper(paper)
        self._stack.setCurrentWidget(self.view if paper is not None else self._nothing)
        self._show_place()

    def work(self, text: str) -> None:
        """Something is under way; said only when it takes longer than a moment."""
        self._working.begin(text)
        for button in (self.print_button, self.save_button):
            button.setEnabled(False)
        self._delay.start()

    def work_done(self) -> None:
        """Back to the pages."""
        self._delay.stop()
        self._stack.setCurrentWidget(self.view if self.view.count else self._nothing)
        self._show_place()

    def progress(self, done: int, total: int) -> None:
        self._working.progress(done, total)

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.setMinimumHeight(px(330) if narrow else 0)
        self.foot.arrange(width)

    # Within

    def _toolbar(self) -> QWidget:
        self._line = row(
            row(self.print_button, self.save_button, STRETCH, gap=8),
            self.tools,
            gap=6,
        )
        set_margins(self._line, (12, 9, 12, 9))
        return box(self._line)

    def _show_place(self) -> None:
        self.tools.show_place()
        for button in (self.print_button, self.save_button):
            button.setEnabled(bool(self.view.count))


class Working(QWidget):
    """How far the work has come, and a way out."""

    def __init__(self, cancel: Callable[[], object]) -> None:
        super().__init__()
        self._label = Label("", "lead", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(px(8))
        self.cancel = Button(_("Cancel"), act=cancel)
        way = row(self.cancel, STRETCH)
        self.setLayout(column(STRETCH, self._label, self._bar, way, STRETCH, gap=12, margins=40))

    def begin(self, text: str) -> None:
        self._label.say(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 100)
        self._bar.setValue(0)

    def progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class Foot(QFrame):
    """What happens afterwards; then the question whether it went well."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "caption", "text", wrap=True)
        self.register = Button(_("Register as archived"), "primary")
        self.later = Button(_("Not now"))
        self._buttons = box(row(self.register, self.later, gap=8))
        words = row(Icon("info-circle", "info", 18), (self._words, 1), gap=10)
        self._line = row((words, 1), self._buttons, gap=10)
        set_margins(self._line, (14, 8, 14, 8))
        self.setLayout(self._line)
        self.rest()

    def rest(self) -> None:
        """Nothing is asked."""
        self._words.say(
            _("When you print or save, Fyrvakt asks whether to register the report as archived.")
        )
        self._buttons.hide()

    def ask(self, question: str) -> None:
        """Asks, with the focus on the answer."""
        self._words.say(question)
        self._buttons.show()
        QTimer.singleShot(0, self, self.take_focus)  # when it has its place, to be scrolled to

    def take_focus(self) -> bool:
        """Goes to the answer; False when nothing is asked."""
        if self._buttons.isHidden():
            return False
        self.register.setFocus(Qt.FocusReason.OtherFocusReason)
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self.register)
            around = around.parentWidget()
        return True

    def has_focus(self) -> bool:
        return self.register.hasFocus() or self.later.hasFocus()

    @property
    def words(self) -> str:
        return self._words.text()

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
