"""Rows, columns, cards and scrolling, in lengths that follow the text size."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.page import Width
from ui.theme import px
from ui.widgets.scrolling import ScrollColumn as ScrollColumn

STRETCH = object()
"""Put this in a row or column where the spare room should go."""

Piece: TypeAlias = "QWidget | QLayout | int | float | tuple[QWidget | QLayout, int] | object | None"
Margins: TypeAlias = "float | tuple[float, float, float, float]"
L = TypeVar("L", bound=QBoxLayout)


def row(*pieces: Piece, gap: float = 8, margins: Margins = 0) -> QHBoxLayout:
    """Pieces side by side: widgets, layouts, (piece, stretch), a number for a gap, STRETCH."""
    layout = QHBoxLayout()
    return _filled(layout, pieces, gap, margins)


def column(*pieces: Piece, gap: float = 8, margins: Margins = 0) -> QVBoxLayout:
    """Pieces under each other; as `row`."""
    layout = QVBoxLayout()
    return _filled(layout, pieces, gap, margins)


def _filled(layout: L, pieces: tuple[Piece, ...], gap: float, margins: Margins) -> L:
    layout.setSpacing(px(gap))
    set_margins(layout, margins)
    add(layout, *pieces)
    return layout


def add(layout: QBoxLayout, *pieces: Piece) -> None:
    for piece in pieces:
        if piece is STRETCH:
            layout.addStretch(1)
        elif isinstance(piece, (int, float)):
            layout.addSpacing(px(piece))
        elif isinstance(piece, tuple):
            _add_one(layout, piece[0], piece[1])
        elif piece is not None:
            _add_one(layout, piece, 0)


def _add_one(layout: QBoxLayout, piece: object, stretch: int) -> None:
    if isinstance(piece, QLayout):
        layout.addLayout(piece, stretch)
    elif isinstance(piece, QWidget):
        layout.addWidget(piece, stretch)
    else:
        raise TypeError(piece)


def set_margins(layout: QLayout, margins: Margins) -> None:
    """One number for all sides, or left, top, right, bottom; at 100 % text size."""
    sides = margins if isinstance(margins, tuple) else (margins,) * 4
    layout.setContentsMargins(*(px(side) for side in sides))


def box(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def restyle(widget: QWidget) -> None:
    """After a property that the style sheet asks about has changed."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it is dressed when it is shown for the first time
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Card(QFrame):
    """A card around a layout; kind is plain, sunk, today, warn, bad, info or ok."""

    def __init__(
        self, layout: QLayout, kind: str = "plain", padding: Margins = (16, 14, 16, 14)
    ) -> None:
        super().__init__()
        self.setProperty("card", kind)
        set_margins(layout, padding)
        self.setLayout(layout)


class Rule(QFrame):
    """A thin line across, or down."""

    def __init__(self, *, down: bool = False) -> None:
        super().__init__()
        self.setProperty("rule", "down" if down else "across")


class FootCard(QFrame):
    """A card whose body scrolls over a fixed foot of buttons."""

    def __init__(
        self, body: QLayout, foot: QLayout | None = None, padding: Margins = (18, 14, 18, 14)
    ) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        set_margins(body, padding)
        self.view = ScrollColumn(box(body))
        frame = column(gap=0, margins=1)
        frame.addWidget(self.view, 1)
        if foot is not None:
            set_margins(foot, (16, 9, 12, 9))
            frame.addWidget(Rule())
            frame.addLayout(foot)
        self.setLayout(frame)


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
            wanted = self._widths[1 if width is Width.WIDE else 0]
            self._side_part.setFixedWidth(px(wanted))
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


def fill_width(widget: QWidget) -> QWidget:
    """Takes the room there is across, and no more than it needs down."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return widget
