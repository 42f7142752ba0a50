"""Choices to the left, the report to the right; under each other when there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Width
from ui.theme import px
from ui.widgets.layout import ScrollColumn, box, clear, column, row, set_margins

_LEFT = 316


class Sides(QWidget):
    """The left side scrolls by itself; when it is narrow all of it scrolls together."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._layout = row(gap=17)
        self.setLayout(self._layout)
        self._together: bool | None = None
        self.arrange(Width.NORMAL)

    def arrange(self, width: Width) -> None:
        together = width is Width.NARROW
        if together is not self._together:
            self._together = together
            self._hang()
        set_margins(
            self._layout,
            {
                Width.NARROW: (14, 4, 14, 10),
                Width.NORMAL: (28, 2, 28, 14),
                Width.WIDE: (40, 2, 40, 14),
            }[width],
        )

    def _hang(self) -> None:
        focused = self.focusWidget()
        for holder in self.findChildren(ScrollColumn):
            holder.takeWidget()  # else it goes on laying out what it no longer shows
        for part in (self._left, self._right):
            part.setParent(None)
        clear(self._layout)
        if self._together:
            self._layout.addWidget(ScrollColumn(box(column(self._left, self._right, gap=14))), 1)
        else:
            side = ScrollColumn(self._left)
            side.setFixedWidth(px(_LEFT))
            self._layout.addWidget(side)
            self._layout.addWidget(self._right, 1)
        for part in (self._left, self._right):
            part.show()
        if focused is not None:
            focused.setFocus()
