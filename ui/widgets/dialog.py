"""The frame of every dialog: a heading, what it is about, and buttons with verbs on them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusRing
from ui.widgets.layout import column, row
from ui.widgets.text import Label


class Dialog(QDialog):
    """Buttons stand left, the primary one first. Esc closes without doing anything.

    Fill `body`, then call `add_buttons`. Show it with `open()`: nothing waits for it.
    """

    def __init__(self, parent: QWidget | None, heading: str, *, width: float = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = Label(heading, "subtitle", wrap=True)
        self.body: QVBoxLayout = column(gap=12)
        self._buttons = row(gap=8)
        self.setLayout(column(self.heading, self.body, self._buttons, gap=14, margins=24))
        room = parent.window().width() - px(40) if parent is not None else px(width)
        self.setMinimumWidth(min(px(width), max(room, px(320))))
        self.ring = FocusRing(self)

    def add_buttons(self, *buttons: Button) -> None:
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def ctrl_enter(self, act: Callable[[], object]) -> None:
        """Does it on Ctrl+Enter too, also while a text is being written."""
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda: act())

    def fit_height(self) -> None:
        """As high as its parts ask for. (adjustSize stops at two thirds of the screen.)"""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            wide = max(self.width(), layout.minimumSize().width())
            needed = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else 0
            self.resize(wide, max(needed, layout.totalMinimumSize().height()))

    def add_text(self, text: str, role: str = "body") -> Label:
        label = Label(text, role, wrap=True)
        self.body.addWidget(label)
        return label
