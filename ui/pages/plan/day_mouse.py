"""The mouse in the month: open a post, carry it to another day, see the ones that are hidden."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from core.publishing import PlanEntryId
from ui.pages.plan.chips import Chip, draw_chip
from ui.pages.plan.month_paint import draw_target
from ui.pages.plan.occasion_chip import OccasionChip
from ui.theme import px

if TYPE_CHECKING:
    from ui.pages.plan.month_grid import MonthGrid


class DayMouse(QObject):
    """Listens to the month's viewport. A post follows the mouse until the button is let go.

    Everything it does can be done with keys too: arrows, Enter, Alt + arrows, *Move …*.
    """

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._pressed: Chip | OccasionChip | None = None
        self._from = QPoint()
        self._at = QPoint()
        self._carrying = False

    @property
    def carried(self) -> PlanEntryId | None:
        """The post that follows the mouse now."""
        chip = self._pressed
        return chip.key if self._carrying and isinstance(chip, Chip) else None

    def put_back(self) -> None:
        """Lets go of a carried post; it stays where it was."""
        self._pressed, self._carrying = None, False
        self._grid.viewport().unsetCursor()
        self._grid.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """The day under the mouse, and the post above it."""
        index = self._grid.indexAt(self._at)
        if index.isValid():
            draw_target(painter, self._grid.visualRect(index))
        if isinstance(self._pressed, Chip):
            area = QRectF(self._at.x() - px(20), self._at.y() - px(12), px(120), px(24))
            painter.setOpacity(0.9)
            draw_chip(painter, area, self._pressed, two_lines=False, chosen=True)
            painter.setOpacity(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._tell(event)
        if not isinstance(event, QMouseEvent):
            return False
        place = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event, place)
            case QEvent.Type.MouseMove:
                return self._move(event, place)
            case QEvent.Type.MouseButtonRelease:
                return self._release(event, place)
            case QEvent.Type.MouseButtonDblClick:
                return self._double(event, place)
        return False

    def _press(self, event: QMouseEvent, place: QPoint) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._grid.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self._grid.indexAt(place)
        if not index.isValid():
            return True
        self._pressed, self._from, self._at = self._grid.chip_at(place), place, place
        more = self._grid.layout_of(index).more
        key = self._pressed.key if self._pressed is not None else None
        if more is not None and more.contains(place):
            self._show_all(index, more)
        else:
            self._grid.go_to(self._grid.days.cell(index).day, key)
        return True

    def _move(self, event: QMouseEvent, place: QPoint) -> bool:
        self._at = place
        viewport = self._grid.viewport()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            over = self._grid.chip_at(place) is not None
            viewport.setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            return False
        if self._pressed is None:
            return True
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._carrying and isinstance(self._pressed, Chip):
            self._carrying = True
            viewport.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carrying:
            self._scroll_at_the_edge(place)
            viewport.update()
        return True

    def _scroll_at_the_edge(self, place: QPoint) -> None:
        bar = self._grid.verticalScrollBar()
        if place.y() < px(16):
            bar.setValue(bar.value() - px(12))
        elif place.y() > self._grid.viewport().height() - px(16):
            bar.setValue(bar.value() + px(12))

    def _release(self, event: QMouseEvent, place: QPoint) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return False
        chip, carried = self._pressed, self._carrying
        self.put_back()
        index = self._grid.indexAt(place)
        inside = self._grid.viewport().rect().contains(place)
        if isinstance(chip, OccasionChip):
            self._grid.occasion_shown.emit(chip.key)
        elif carried and index.isValid() and inside:
            day = self._grid.days.cell(index).day
            if day != self._grid.place_of(chip.key):
                self._grid.moved.emit(chip.key, day)
        elif not carried:
            self._grid.clicked_on.emit(chip.key)
        return True

    def _double(self, event: QMouseEvent, place: QPoint) -> bool:
        index = self._grid.indexAt(place)
        on_chip = self._grid.chip_at(place) is not None
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not on_chip:
            self._grid.wanted_new.emit(self._grid.days.cell(index).day)
        return True

    def _show_all(self, index: QModelIndex, below: QRect) -> None:
        """A menu with every post of the day."""
        self._pressed = None
        menu = QMenu(self._grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for chip in self._grid.days.cell(index).chips:
            text = f"{chip.time} {chip.title}".strip().replace("&", "&&")
            menu.addAction(text, partial(self._grid.enter, chip.key))
        menu.popup(self._grid.viewport().mapToGlobal(below.bottomLeft()))

    def _tell(self, event: QHelpEvent) -> bool:
        chip = self._grid.chip_at(event.pos())
        if chip is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), _plain(chip.spoken), self._grid.viewport())
        return True


def _plain(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"
