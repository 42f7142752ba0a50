"""A dialog whose middle scrolls where the window is low or the text large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.focus import bring_into_sight
from ui.widgets.layout import ScrollColumn, box, column

_AROUND = 190
"""Heading, buttons, margins and the window's frame, in pixels at 100 %."""


class TallDialog(Dialog):
    """Fill `middle`, then call `finish` with the buttons, which never scroll away."""

    def __init__(self, parent: QWidget, heading: str, *, width: float = 480) -> None:
        super().__init__(parent, heading, width=width)
        self._window = parent.window()
        self.middle: QVBoxLayout = column(gap=12, margins=(5, 5, 5, 5))
        self._content = box(self.middle)
        self._scroll = ScrollColumn(self._content)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit)

    def finish(self, *buttons: Button) -> None:
        """The buttons under the middle; the first is the one that Enter presses."""
        self.body.addWidget(self._scroll, 1)
        self.add_buttons(*buttons)
        buttons[0].setDefault(True)
        self.ctrl_enter(buttons[0].click)
        self._content.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def _fit(self) -> None:
        width = max(self._scroll.viewport().width(), self.minimumWidth() - px(60))
        needed = self.middle.totalHeightForWidth(width)
        if needed < 0:
            needed = self.middle.sizeHint().height()
        room = max(self._window.height() - px(_AROUND), px(100))
        self._scroll.setFixedHeight(min(needed, room))
        focused = self.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            bring_into_sight(focused)
