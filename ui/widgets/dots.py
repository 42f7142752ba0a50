"""The last workdays of an account as dots that differ in shape, not only in colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.day_status import DayState
from ui.theme import px, theme
from ui.widgets.painting import painting


class Dots(QWidget):
    """Oldest to the left; `name` tells the same in words. A day without duty has no dot."""

    DIAMETER, GAP = 9, 5

    def __init__(self, days: Sequence[DayState] = (), name: str = "") -> None:
        super().__init__()
        self._days: tuple[DayState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_days(days, name)

    def show_days(self, days: Sequence[DayState], name: str) -> None:
        self._days = tuple(day for day in days if day is not DayState.NOT_DUE)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        length = len(self._days) * (self.DIAMETER + self.GAP) - self.GAP + 2
        return QSize(px(max(length, 0)), px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            for position, day in enumerate(self._days):
                left = px(position * (self.DIAMETER + self.GAP)) + 1
                top = (self.height() - px(self.DIAMETER)) / 2
                area = QRectF(left, top, px(self.DIAMETER), px(self.DIAMETER))
                draw_dot(painter, area, day)


def draw_dot(painter: QPainter, area: QRectF, day: DayState) -> None:
    """One dot: full, half, a cross, a dash or a ring."""
    look = theme()
    inner = area.adjusted(0.8, 0.8, -0.8, -0.8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if day is DayState.CHECKED:
        painter.setBrush(look.color("ok"))
        painter.drawEllipse(area)
    elif day is DayState.DEPUTY:
        painter.setPen(QPen(look.color("ok"), 1.6))
        painter.drawEllipse(inner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ok"))
        painter.drawPie(area, 90 * 16, 180 * 16)
    elif day is DayState.MISSED:
        _draw_cross(painter, area.adjusted(1.5, 1.5, -1.5, -1.5))
    elif day is DayState.AWAY:
        painter.setPen(_pen("text3"))
        middle = inner.center().y()
        painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right(), middle))
    else:
        painter.setPen(QPen(look.color("border_strong"), 1.4))
        painter.drawEllipse(inner)


def _draw_cross(painter: QPainter, area: QRectF) -> None:
    painter.setPen(_pen("bad"))
    painter.drawLine(area.topLeft(), area.bottomRight())
    painter.drawLine(area.topRight(), area.bottomLeft())


def _pen(tone: str) -> QPen:
    return QPen(
        theme().color(tone), 2 * theme().scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    )
