"""Paints the year: each kind of day has a shape of its own, so that no colour must tell it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.settings.year_model import BAND, WEEKDAY_ROW, Index, Look, YearDay, YearModel
from ui.theme import px, theme
from ui.widgets.painting import draw_text, painting

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_INKS = {
    Look.OPEN: "text",
    Look.WEEKEND: "text3",
    Look.CLOSED: "bad",
    Look.HALF: "warn",
    Look.OPTION: "info",
    Look.OWN_CLOSED: "h2",
    Look.OWN_OPEN: "ok",
}


class YearDelegate(QStyledItemDelegate):
    """A cell of the year: a day, the name of a month, or the letter of a weekday."""

    def __init__(self, parent: QWidget, model: YearModel) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(20), px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day, area = self._model.day(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day is not None:
            _draw_number(painter, area, day)
        else:
            self._draw_heading(painter, area, index)
        painter.restore()

    def _draw_heading(self, painter: QPainter, area: QRectF, index: Index) -> None:
        text = self._model.heading(index.row(), index.column())
        if text and index.row() % BAND == WEEKDAY_ROW:
            draw_text(painter, area, text[:1], "caption", "text3", _MIDDLE)
        elif text:
            draw_text(painter, area.adjusted(px(7), 0, 0, 0), text, "strong", "text")


def _draw_number(painter: QPainter, area: QRectF, day: YearDay) -> None:
    shape = area.adjusted(1.5, 1.5, -1.5, -1.5)
    draw_look(painter, shape, day.look)
    if day.in_season:
        _draw_season(painter, shape)
    if day.is_today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawRoundedRect(shape, px(4), px(4))
    ink = "on_accent" if day.is_today else _INKS[day.look]
    plain = day.look in (Look.OPEN, Look.WEEKEND) and not day.is_today
    role = "caption" if plain else "caption_strong"
    draw_text(painter, area, str(day.day.day), role, ink, _MIDDLE)


def draw_look(painter: QPainter, area: QRectF, look: Look) -> None:
    """The ground of a day: filled is closed, half filled half, dashed not chosen, ring open."""
    tone, line = _INKS[look], theme().line_width
    soft = theme().color(f"{tone}_soft") if look not in (Look.OPEN, Look.WEEKEND) else QColor()
    painter.setPen(Qt.PenStyle.NoPen)
    if look is Look.WEEKEND:
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(area, px(4), px(4))
    elif look in (Look.CLOSED, Look.OWN_CLOSED):
        if look is Look.OWN_CLOSED:
            painter.setPen(QPen(theme().color(tone), line))
        painter.setBrush(soft)
        painter.drawRoundedRect(area, px(4), px(4))
        if look is Look.OWN_CLOSED:
            _draw_corner(painter, area, theme().color(tone))
    elif look is Look.HALF:
        painter.setBrush(soft)
        points = (area.bottomLeft(), area.bottomRight(), area.topRight())
        painter.drawPolygon(QPolygonF([QPointF(point) for point in points]))
        _draw_edge(painter, area, QPen(theme().color(tone), line))
    elif look is Look.OPTION:
        _draw_edge(painter, area, QPen(theme().color(tone), line, Qt.PenStyle.DashLine))
    elif look is Look.OWN_OPEN:
        painter.setPen(QPen(theme().color(tone), px(1.5)))
        painter.setBrush(soft)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)


def _draw_edge(painter: QPainter, area: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))


def _draw_corner(painter: QPainter, area: QRectF, ink: QColor) -> None:
    """A folded corner: a word of the municipality's own."""
    side, corner = px(6), area.topRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    left, below = corner - QPointF(side, 0), corner + QPointF(0, side)
    painter.drawPolygon(QPolygonF([left, corner, below]))


def _draw_season(painter: QPainter, area: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("beam"))
    bar = QRectF(area.left() + px(4), area.bottom() - px(2), area.width() - px(8), px(2))
    painter.drawRect(bar)


class Sample(QWidget):
    """One cell of the legend: a look, or the line of a season when there is none."""

    def __init__(self, look: Look | None) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(px(22), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painting(self) as painter:
            if self._look is None:
                _draw_season(painter, area)
            else:
                draw_look(painter, area, self._look)
