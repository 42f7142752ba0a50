"""The work beside its side column, or above it where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.page import Width
from ui.theme import px
from ui.widgets.layout import ScrollColumn, box, clear, column, row, set_margins

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Columns(QWidget):
    """The work to the left, a side column to the right; one scrolling column when it is narrow.

    `main_scrolls` is False for a main part that scrolls by itself, such as a table.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        side_width: float = 350,
        wide_side_width: float = 420,
        main_scrolls: bool = True,
        side_scrolls: bool = True,
    ) -> None:
        super().__init__()
        self._main, self._side = main, side
        self._widths = (side_width, wide_side_width)
        self._scrolls = (main_scrolls, side_scrolls)
        self._layout = row(gap=16)
        self.setLayout(self._layout)
        self._together: bool | None = None
        self._side_part = side
        self.arrange(Width.NORMAL)

    def arrange(self, width: Width) -> None:
        """Places the columns for this width; call it from `Page.arrange`."""
        together = width is Width.NARROW
        if together is not self._together:
            self._together = together
            self._rehang()
        if not together:
            self._side_part.setFixedWidth(px(self._widths[1 if width is Width.WIDE else 0]))
        margins = (14, 4, 14, 10) if together else (28, 2, 28, 12)
        set_margins(self._layout, (40, 2, 40, 12) if width is Width.WIDE else margins)

    def _rehang(self) -> None:
        focused = self.focusWidget()
        for holder in self.findChildren(ScrollColumn, options=_DIRECT):
            holder.takeWidget()  # else it goes on laying out what it no longer shows
        for part in (self._main, self._side):
            part.setParent(None)
            part.setMaximumWidth(16777215)
            part.setMinimumWidth(0)
        clear(self._layout)
        if self._together:
            self._layout.addWidget(ScrollColumn(box(column(self._main, self._side, gap=14))), 1)
        else:
            for part, scrolls, stretch in zip(
                (self._main, self._side), self._scrolls, (1, 0), strict=True
            ):
                held = ScrollColumn(part) if scrolls else part
                self._layout.addWidget(held, stretch)
                self._side_part = held
        for part in (self._main, self._side):
            part.show()
        if focused is not None:
            focused.setFocus()
