"""The focus ring: drawn over everything, outside the widget that has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import px, theme
from ui.widgets.painting import painting

_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint}
)


class FocusRing(QWidget):
    """Two pixels of ink and a gap, round the focused widget of one window.

    A widget that paints parts of its own may answer `focus_rect()` with the part that has the
    focus, and `corner` with the radius of its corners.
    """

    OUTSIDE = 4

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._target: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        return self._target

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch(self._target, on=False)
        inside = now is not None and now.window() is self.window()
        self._target = now if inside else None
        self._watch(self._target, on=True)
        self._place()

    def _watch(self, target: QWidget | None, *, on: bool) -> None:
        # A scroll area moves its content: every ancestor is heard.
        # A dialog that is taken down tells of its focus when the parts of it are gone already.
        widget = target
        while widget is not None and isValid(widget) and widget is not self.window():
            if on:
                widget.installEventFilter(self)
            else:
                widget.removeEventFilter(self)
            widget = widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        shown = self._visible_part(target)
        if shown.isEmpty():
            self.hide()
            return
        if shown != self.geometry():
            self.setGeometry(shown)
        if self.isHidden():
            self.show()
        self.raise_()

    def _visible_part(self, target: QWidget) -> QRect:
        part = getattr(target, "focus_rect", None)
        area = part() if callable(part) else target.rect()
        out = px(self.OUTSIDE)
        ring = QRect(target.mapTo(self.window(), area.topLeft()), area.size())
        ring = ring.adjusted(-out, -out, out, out)
        for viewport in _viewports(target):
            origin = viewport.mapTo(self.window(), QPoint(0, 0))
            ring = ring.intersected(QRect(origin, viewport.size()).adjusted(-out, -out, out, out))
        return ring.intersected(self.window().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        corner = px(getattr(self._target, "corner", 6))
        area = QRectF(self.rect())
        with painting(self) as painter:
            painter.setPen(QPen(look.color("focus_gap"), px(1.5)))
            inner = area.adjusted(px(2.5), px(2.5), -px(2.5), -px(2.5))
            painter.drawRoundedRect(inner, corner, corner)
            painter.setPen(QPen(look.color("focus"), px(2)))
            outer = area.adjusted(px(1), px(1), -px(1), -px(1))
            painter.drawRoundedRect(outer, corner + px(2), corner + px(2))


def _viewports(target: QWidget) -> list[QWidget]:
    found = []
    widget = target
    while not widget.isWindow() and (above := widget.parentWidget()) is not None:
        if isinstance(above, QAbstractScrollArea):
            found.append(above.viewport())
        widget = above
    return found


def tab_stops(region: QWidget) -> list[QWidget]:
    """What Tab reaches in a part of the window, in the order it was made."""
    return [
        widget
        for widget in [region, *region.findChildren(QWidget)]
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def next_part(parts: Sequence[QWidget], by: int) -> QWidget:
    """The part after (1) or before (-1) the one with the focus; those without a stop are passed."""
    parts = [part for part in parts if tab_stops(part)]
    focused = QApplication.focusWidget()
    inside = [n for n, part in enumerate(parts) if focused and part.isAncestorOf(focused)]
    return parts[((inside[-1] if inside else 0) + by) % len(parts)]


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls every area round a widget until all of it, not only its focus, can be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, px(8), px(8))
        above = above.parentWidget()
