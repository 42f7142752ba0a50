"""Paints the month: its days, its weekdays and weeks along the edges, and its round corners."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.dates import month_name
from core.language import _, ngettext
from core.publishing import PlanEntryId
from ui.pages.plan.chips import draw_chip
from ui.pages.plan.day_layout import DayLayout
from ui.pages.plan.month_model import DayCell, MonthModel
from ui.pages.plan.occasion_chip import OccasionChip, draw_occasion
from ui.theme import px, theme
from ui.widgets.painting import draw_text, painting

Index = QModelIndex | QPersistentModelIndex
SHORT_FROM = 5
"""Saturday and Sunday have narrow columns and short names."""


class Chooser(Protocol):
    """The month as its painter asks it."""

    def layout_of(self, index: QModelIndex) -> DayLayout: ...
    def entry_open(self) -> PlanEntryId | None: ...
    def entry_carried(self) -> PlanEntryId | None: ...


class DayDelegate(QStyledItemDelegate):
    """One day: its number, its name when it has one, its chips."""

    def __init__(self, chooser: Chooser, model: MonthModel) -> None:
        super().__init__()
        self._chooser, self._model = chooser, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), px(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, area = self._model.cell(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        painter.fillRect(area, look.color("surface" if cell.is_open else "subtle"))
        painter.setPen(QPen(look.color("border"), look.line_width))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        used = _draw_number(painter, QRectF(area), cell)
        _draw_names(painter, QRectF(area), cell, used)
        layout = self._chooser.layout_of(self._model.index(index.row(), index.column()))
        self._draw_chips(painter, cell, layout)
        painter.restore()

    def _draw_chips(self, painter: QPainter, cell: DayCell, layout: DayLayout) -> None:
        opened = self._chooser.entry_open()
        for number, place in layout.chips:
            chip = cell.chips[number]
            if isinstance(chip, OccasionChip):
                draw_occasion(painter, QRectF(place), chip, two_lines=layout.two_lines)
                continue
            carried = chip.key == self._chooser.entry_carried()
            painter.setOpacity(0.4 if carried else 1)
            draw_chip(
                painter,
                QRectF(place),
                chip,
                two_lines=layout.two_lines,
                chosen=chip.key == opened,
            )
        painter.setOpacity(1)
        if layout.more is not None:
            text = ngettext("+{count} more", "+{count} more", layout.hidden)
            short = f"+{layout.hidden}" if layout.more.width() < px(48) else ""
            words = short or text.format(count=layout.hidden)
            draw_text(painter, QRectF(layout.more), words, "caption_strong", "accent", _MIDDLE)


def _draw_number(painter: QPainter, area: QRectF, cell: DayCell) -> float:
    """Returns where the room to the right of the number begins."""
    look = theme()
    text = str(cell.day.day)
    if cell.is_today:
        disc = QRectF(area.left() + px(5), area.top() + px(2), px(20), px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(disc)
        draw_text(painter, disc, text, "caption_strong", "on_accent", _MIDDLE)
        return disc.right() + px(5)
    if cell.day.day == 1:
        month = month_name(cell.day.month)[:3]
        text = _("{day} {month}").format(day=1, month=month)
    role = "caption_strong" if cell.in_month else "caption"
    painter.setFont(look.font(role))
    width = painter.fontMetrics().horizontalAdvance(text) + 2
    place = QRectF(area.left() + px(8), area.top() + px(3), width, px(18))
    draw_text(painter, place, text, role, "text" if cell.in_month else "text3")
    return place.right() + px(5)


def _draw_names(painter: QPainter, area: QRectF, cell: DayCell, left: float) -> None:
    room = area.right() - px(4) - left
    if cell.names and room > px(20):
        place = QRectF(left, area.top() + px(3), room, px(18))
        draw_text(painter, place, ", ".join(cell.names), "chip", "text3", _RIGHT)


class WeekdayHeader(QHeaderView):
    """The weekdays above the month, short where the column is narrow."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        _settle(self)
        self.setFixedHeight(px(26))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        _draw_edge(painter, rect)
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        place = QRectF(rect).adjusted(px(8), 0, -px(4), 0)
        painter.setFont(theme().font("caption_strong"))
        wide = painter.fontMetrics().horizontalAdvance(name) <= place.width()
        if section >= SHORT_FROM or not wide:
            name = f"{name[:3]}."
        draw_text(painter, place, name, "caption_strong", "text2")


class WeekHeader(QHeaderView):
    """The ISO week numbers at the left edge."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        _settle(self)
        self.setFixedWidth(px(36))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        _draw_edge(painter, rect)
        painter.setPen(QPen(theme().color("border"), theme().line_width))
        painter.drawLine(rect.topLeft(), rect.topRight())
        number = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        place = QRectF(rect.left(), rect.top() + px(4), rect.width(), px(16))
        draw_text(painter, place, number, "caption", "text3", _MIDDLE)


def _settle(header: QHeaderView) -> None:
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setMinimumSectionSize(px(10))
    header.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _draw_edge(painter: QPainter, area: QRect) -> None:
    painter.fillRect(area, theme().color("subtle"))


class RoundFrame(QWidget):
    """Lies over the month: cuts its corners round and draws the line about it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        whole, inside = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        inside.addRoundedRect(area, px(10), px(10))
        corner = QRectF(0, 0, px(36), px(26))
        with painting(self) as painter:
            painter.fillRect(corner, look.color("subtle"))
            draw_text(painter, corner, _("Week"), "caption", "text3", _MIDDLE)
            painter.fillPath(whole.subtracted(inside), look.color("subtle"))
            painter.setPen(QPen(look.color("border"), look.line_width))
            painter.drawPath(inside)
            under = px(26) + 0.5
            painter.drawLine(QPointF(0, under), QPointF(self.width(), under))


def draw_target(painter: QPainter, area: QRect) -> None:
    """The day that a dragged post would land on."""
    look = theme()
    painter.setPen(QPen(look.color("accent"), px(2), Qt.PenStyle.DashLine))
    soft = look.color("accent_soft")
    soft.setAlphaF(0.55)
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(area).adjusted(3, 3, -2, -2), px(6), px(6))


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
