"""Rows, columns, cards and scrolling, in lengths that follow the text size."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import px

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


_NEW_SIZE = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


class ScrollColumn(QScrollArea):
    """A column that scrolls down when it must, never sideways; keeps the focus in sight."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()  # Qt's own would be found by looking through every kind of widget
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self._unrolled = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._settled)
        self._focused: QWidget | None = None
        if content is not None:
            self.hold(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def hold(self, content: QWidget) -> None:
        content.setObjectName(content.objectName() or "scrolled")
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Content that cannot shrink must not be cut off at the side.
        if watched is self.widget() and event.type() in _NEW_SIZE:
            self._note_focus()
            self._make_room()
            self._settle.start()  # once more when the parts within have settled too
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def unroll(self, *, on: bool) -> None:
        """As high as its content, for standing inside another column that scrolls."""
        self._unrolled = on
        bars = Qt.ScrollBarPolicy
        shown = bars.ScrollBarAlwaysOff if on else bars.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(shown)
        if not on:
            self.setMinimumHeight(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        content = self.widget()
        if content is None or not self._unrolled:
            return  # whoever set a height meant it
        wide = content.hasHeightForWidth()
        height = content.heightForWidth(self.width()) if wide else content.sizeHint().height()
        self.setMinimumHeight(height)

    def _make_room(self) -> None:
        # A scroll area does not ask how high wrapped text becomes; without this it is squeezed.
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None or not layout.hasHeightForWidth():
            return
        needed = layout.totalMinimumHeightForWidth(content.width())
        if needed != content.minimumHeight():
            content.setMinimumHeight(needed)

    def _note_focus(self) -> None:
        """Remembers what has the focus in sight, before the content is laid out anew."""
        focused = QApplication.focusWidget()
        content = self.widget()
        if focused is None or content is None or not content.isAncestorOf(focused):
            return
        if not focused.visibleRegion().isEmpty():
            self._focused = focused

    def _settled(self) -> None:
        self._make_room()
        # What grew above it (an error, say) may have pushed it out of sight.
        focused, self._focused = self._focused, None
        if focused is not None and focused is QApplication.focusWidget():
            self._keep_in_sight(None, focused)

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        least = content.minimumSizeHint().width() if content is not None else 0
        return QSize(least + self.verticalScrollBar().sizeHint().width(), px(60))

    def _keep_in_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, px(8), px(8))


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


def fill_width(widget: QWidget) -> QWidget:
    """Takes the room there is across, and no more than it needs down."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return widget
