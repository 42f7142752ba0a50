"""The lighthouse: the logo, and the beam that lights one segment for each checked account."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.widgets.painting import painting


def draw_lighthouse(painter: QPainter, area: QRectF) -> None:
    """A small flat lighthouse that fills `area`."""
    pencil = _Pencil(painter, area)
    pencil.rock()
    pencil.tower()
    pencil.lamp()


class _Pencil:
    """Draws in fractions of an area."""

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        self._painter, self._area = painter, area
        self._look = theme()
        self._line = QPen(
            self._look.color("tower_line"),
            max(1.2, area.width() * 0.035),
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )

    def _at(self, across: float, down: float) -> QPointF:
        area = self._area
        return QPointF(area.x() + area.width() * across, area.y() + area.height() * down)

    def rock(self) -> None:
        path = QPainterPath(self._at(0.06, 1))
        path.cubicTo(self._at(0.12, 0.88), self._at(0.3, 0.86), self._at(0.42, 0.88))
        path.cubicTo(self._at(0.6, 0.84), self._at(0.86, 0.9), self._at(0.96, 1))
        path.closeSubpath()
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.color("border_strong"))
        self._painter.drawPath(path)

    def tower(self) -> None:
        corners = ((0.36, 0.34), (0.64, 0.34), (0.72, 0.9), (0.28, 0.9))
        path = QPainterPath()
        path.addPolygon(QPolygonF([self._at(*corner) for corner in corners]))
        path.closeSubpath()
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("tower"))
        painter.drawPath(path)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setBrush(self._look.color("tower_band"))
        for top, bottom in ((0.34, 0.45), (0.58, 0.72)):
            painter.drawRect(QRectF(self._at(0, top), self._at(1, bottom)))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._line)
        painter.drawPath(path)

    def lamp(self) -> None:
        painter = self._painter
        painter.setPen(self._line)
        painter.setBrush(self._look.color("beam"))
        painter.drawRect(QRectF(self._at(0.4, 0.17), self._at(0.6, 0.31)))
        painter.drawLine(self._at(0.3, 0.325), self._at(0.7, 0.325))
        roof = QPainterPath(self._at(0.35, 0.17))
        roof.quadTo(self._at(0.42, 0.05), self._at(0.5, 0.03))
        roof.quadTo(self._at(0.58, 0.05), self._at(0.65, 0.17))
        roof.closeSubpath()
        painter.setBrush(self._look.color("tower_band"))
        painter.drawPath(roof)
        painter.setBrush(self._look.color("tower_line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self._at(0.46, 0.76), self._at(0.54, 0.9)), 2, 2)


class Logo(QWidget):
    """The mark of the program; its name stands beside it."""

    def __init__(self, size: float = 36) -> None:
        super().__init__()
        self.setFixedSize(px(size), px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_logo(painter, QRectF(self.rect()), corner=px(8))


def draw_logo(painter: QPainter, area: QRectF, *, corner: float) -> None:
    """The lighthouse with its light, on a rounded ground that fills `area`."""
    look, side = theme(), area.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("accent_soft" if look.dark else "accent"))
    painter.drawRoundedRect(area, corner, corner)
    light = look.color("beam")
    light.setAlphaF(0.9)
    painter.setBrush(light)
    painter.drawPolygon(
        QPolygonF(
            [
                area.topLeft() + QPointF(side * 0.5, side * 0.26),
                area.topLeft() + QPointF(side * 0.97, side * 0.12),
                area.topLeft() + QPointF(side * 0.97, side * 0.46),
            ]
        )
    )
    tower = QRectF(side * 0.16, side * 0.08, side * 0.68, side * 0.86)
    draw_lighthouse(painter, tower.translated(area.topLeft()))


class Beam(QProgressBar):
    """A progress bar painted as a lighthouse beam: one segment lights per account."""

    def __init__(self, name: str, height: float = 84) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_height(height)

    def set_height(self, height: float) -> None:
        self.setFixedHeight(px(height))

    def show_progress(self, done: int, total: int) -> None:
        self.setRange(0, max(total, 1))
        self.setValue(done)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(180), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            tower = self.height() * 0.62
            for number, shape in enumerate(self._segments(tower)):
                self._paint_segment(painter, shape, tower, lit=number < self.value())
            draw_lighthouse(painter, QRectF(2, 0, tower, self.height()))

    def _segments(self, tower: float) -> list[QPainterPath]:
        lamp = QPointF(tower * 0.5 + 2, self.height() * 0.24 + 1)
        start, end = lamp.x() + tower * 0.14, self.width() - 2.0
        gap, count = px(5), self.maximum()
        length = (end - start - gap * (count - 1)) / count
        shapes = []
        for number in range(count):
            left = start + number * (length + gap)
            shapes.append(self._segment(left, left + length, start, end, lamp.y()))
        return shapes

    def _segment(
        self, left: float, right: float, start: float, end: float, middle: float
    ) -> QPainterPath:
        narrow, broad, sinks = self.height() * 0.05, self.height() * 0.40, self.height() * 0.16

        def edge(across: float, side: int) -> QPointF:
            far = (across - start) / (end - start)
            spread = narrow + (broad - narrow) * far
            return QPointF(across, middle + side * spread + sinks * far)

        path = QPainterPath()
        path.addPolygon(QPolygonF([edge(left, -1), edge(right, -1), edge(right, 1), edge(left, 1)]))
        path.closeSubpath()
        return path

    def _paint_segment(
        self, painter: QPainter, shape: QPainterPath, tower: float, *, lit: bool
    ) -> None:
        look = theme()
        if lit:
            near, far = look.color("beam"), QColor(look.color("beam"))
            far.setAlphaF(0.4 if look.dark else 0.55)
            light = QLinearGradient(tower * 0.64, 0, self.width(), 0)
            light.setColorAt(0, near)
            light.setColorAt(1, far)
            painter.setPen(QPen(near, 1.2))
            painter.setBrush(light)
        else:
            painter.setPen(QPen(look.color("border_strong"), 1.1, Qt.PenStyle.DashLine))
            painter.setBrush(look.color("subtle"))
        painter.drawPath(shape)
