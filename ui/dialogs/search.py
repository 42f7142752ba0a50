"""Ctrl+K: one box that finds every verb of the program and everything in the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from core.language import _, ngettext
from core.office import Office
from ui.dialogs.search_choices import Offers
from ui.dialogs.search_list import ChoiceList, said
from ui.page import Shell
from ui.pages import PAGES, Entry
from ui.theme import px
from ui.widgets.announce import announce
from ui.widgets.focus import FocusRing
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.search_line import SearchLine
from ui.widgets.text import KeyCap, Label

if TYPE_CHECKING:
    from ui.window import Window

_WIDTH = 640
_SAID_AFTER_MS = 350
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class SearchDialog(QDialog):
    """The focus stays in the box; arrows choose in the list, Enter opens, Esc closes."""

    def __init__(
        self, window: QWidget, shell: Shell, office: Office, entries: Sequence[Entry] = PAGES
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Search everything"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offers = Offers(window, shell, office, entries)
        self.box = SearchLine(_("Search everything"))
        self.box.setPlaceholderText(_("Write what you look for"))
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._ask)
        self.list = ChoiceList()
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.currentRowChanged.connect(self._say_choice)
        self._nothing = Label("", "body2", wrap=True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAID_AFTER_MS)
        self._later.timeout.connect(self._say_count)
        self._lay_out(window)
        self.ring = FocusRing(self)
        self._ask("")
        self.box.setFocus()
        QTimer.singleShot(0, self, self._load_next)

    def _lay_out(self, window: QWidget) -> None:
        hints = row(
            *(KeyCap("Up"), KeyCap("Down"), Label(_("Choose"), "caption"), 6),
            *(KeyCap("Return"), Label(_("Open"), "caption"), 6),
            *(KeyCap("Esc"), Label(_("Close"), "caption"), STRETCH),
            gap=6,
        )
        self.setLayout(
            column(self.box, self._nothing, (self.list, 1), box(hints), gap=10, margins=14)
        )
        room = window.window()
        self._most = room.height() - px(150)
        self.setFixedWidth(min(px(_WIDTH), room.width() - px(40)))
        left = (room.width() - self.width()) // 2
        self.move(room.mapToGlobal(QPoint(left, px(56))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take(event)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return True
        return False

    def _load_next(self) -> None:
        # Page by page, so that nobody waits for a page that was never visited.
        if self.box.text() or not self._offers.load_next():
            return
        place = self.list.currentRow()
        self._ask("")
        self.list.setCurrentRow(place)
        QTimer.singleShot(0, self, self._load_next)

    def _ask(self, text: str) -> None:
        sections = self._offers.sections(text)
        self.list.blockSignals(True)
        self.list.show_sections(sections)
        self.list.blockSignals(False)
        self.list.setVisible(bool(sections))
        self._nothing.setVisible(not sections)
        self._nothing.say(_("Nothing was found. Try fewer or other words."))
        self.list.setFixedHeight(max(px(42), min(self.list.height_for_all(), self._most)))
        self.adjustSize()
        if text:
            self._later.start()

    def _open(self) -> None:
        choice = self.list.choice
        if choice is not None:
            self.accept()
            choice.act()

    def _say_choice(self) -> None:
        choice = self.list.choice
        if choice is not None:
            announce(self, said(choice))

    def _say_count(self) -> None:
        count = len(self.list.choices)
        first = self.list.choice
        text = ngettext("{count} found", "{count} found", count).format(count=count)
        announce(self, f"{text}. {said(first)}" if first else self._nothing.text())


def open_search(window: Window, office: Office) -> SearchDialog:
    """Opens the search over the window, which is also the shell of its pages."""
    dialog = SearchDialog(window, window, office)
    dialog.open()
    return dialog
