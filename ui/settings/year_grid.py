"""The year as a table of days: arrows move by day and week, Page Up and Down by year."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMoveEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QToolTip,
)

from core.language import _
from core.workdays import Workdays
from ui.settings.year_model import BAND, DAYS, SPAN, TITLE_ROW, WEEKDAY_ROW, Index, YearModel
from ui.settings.year_paint import YearDelegate
from ui.theme import px
from ui.widgets.focus import bring_into_sight

_LEAST, _MOST = 24, 42
"""How wide a day may be, in pixels at 100 %."""

_HEIGHTS = {TITLE_ROW: 22, WEEKDAY_ROW: 16, BAND - 1: 8}
_DAY_HEIGHT, _GAP = 18, 22
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class YearGrid(QTableView):
    """`opened` tells the day that Enter or a click asks about, `left_year` one of another year."""

    opened = Signal(object)
    left_year = Signal(object)

    corner = 4

    def __init__(self) -> None:
        super().__init__()
        self.year = YearModel()
        self.setModel(self.year)
        self.setItemDelegate(YearDelegate(self, self.year))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._click)

    def sizeHint(self) -> QSize:
        return QSize(px(SPAN * 4 * _LEAST), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(DAYS * _LEAST), self.minimumHeight())

    # What is shown, and where one is

    def show_year(self, workdays: Workdays, year: int, today: date) -> None:
        """Shows a year as it is now; one stays on the day that one was on."""
        self.setAccessibleName(_("The year {year}").format(year=year))
        other = year != self.year.year
        self.year.show(workdays, year, today)
        if other:
            self._set_out()
        self.viewport().update()

    def day(self) -> date | None:
        """The day that one is on."""
        found = self.year.day(self.currentIndex())
        return found.day if found else None

    def go_to(self, day: date) -> None:
        """To a day of the year that is shown."""
        index = self.year.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
            self._settle()

    def _settle(self) -> None:
        # The focus ring lies about the day, not about the table, and must hear that it moved.
        QApplication.sendEvent(self, QMoveEvent(self.pos(), self.pos()))
        if self.hasFocus():
            bring_into_sight(self)

    def focus_rect(self) -> QRect:
        """The day that one is on, else the table."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        area = self.visualRect(index)
        return QRect(self.viewport().mapTo(self, area.topLeft()), area.size())

    # Where everything stands

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        here, across = self.day(), self._fitting()
        if across != self.year.across:
            self.year.set_across(across)
        self._set_out()
        if here is not None:
            self.go_to(here)

    def _fitting(self) -> int:
        """As many months side by side as there is room for; twelve can be divided by it."""
        room, month = self.viewport().width() + px(_GAP), px(DAYS * _LEAST + _GAP)
        return next((count for count in (4, 3, 2) if count * month <= room), 1)

    def _set_out(self) -> None:
        across = self.year.across
        room = self.viewport().width() - (across - 1) * px(_GAP)
        wide = max(1, min(room // (across * DAYS), px(_MOST)))
        spare = max(0, room - wide * across * DAYS) // max(1, across - 1)
        gap = px(_GAP) + (min(spare, px(_GAP)) if across > 1 else 0)
        for number in range(self.year.columnCount()):
            self.setColumnWidth(number, gap if number % SPAN == DAYS else wide)
        height = 0
        for number in range(self.year.rowCount()):
            tall = px(_HEIGHTS.get(number % BAND, _DAY_HEIGHT))
            self.setRowHeight(number, tall)
            height += tall
        self.clearSpans()
        for month in range(1, 13):
            self.setSpan(*self.year.corner(month), 1, DAYS)
        if self.height() != height:
            self.setFixedHeight(height)

    # Keys and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        day, key = self.day(), Qt.Key(event.key())
        if held or day is None:
            event.ignore()
        elif key in _STEPS:
            self._go(day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(_in_year(day, day.year + (1 if key == Qt.Key.Key_PageDown else -1)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(date(day.year, 1, 1) if key == Qt.Key.Key_Home else date(day.year, 12, 31))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(day)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the year

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not the beginning of a word to look for."""

    def _go(self, day: date) -> None:
        if day.year == self.year.year:
            self.go_to(day)
        else:
            self.left_year.emit(day)

    def _click(self, index: Index) -> None:
        found = self.year.day(index)
        if found is not None:
            self._settle()
            self.opened.emit(found.day)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.year.day(self.indexAt(event.pos()))
            text = f"{found.name}\n{found.why}" if found else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 28 February for the 29th."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
