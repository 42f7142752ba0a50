"""The month as a table of days: arrows, Enter and the mouse find, open and move its posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QSizePolicy,
    QTableView,
)

from core.language import _
from core.publishing import PlanEntryId
from core.wheel_turns import TurnKey
from ui.pages.plan.chips import Chip
from ui.pages.plan.day_layout import DayLayout, lay_out_day, row_height
from ui.pages.plan.day_mouse import DayMouse
from ui.pages.plan.month_model import DAYS, WEEKS, ChipKey, DayCell, MonthModel
from ui.pages.plan.month_paint import DayDelegate, RoundFrame, WeekdayHeader, WeekHeader
from ui.pages.plan.occasion_chip import OccasionChip
from ui.pages.plan.steps import STEPS
from ui.theme import px

WEEKEND_SHARE = 0.62
"""How wide a weekend's column is beside a weekday's."""


class MonthGrid(QTableView):
    """Up and Down go through the posts of a day before they leave it.

    `left_page` tells that an arrow led to a day which is not on this page.
    """

    opened = Signal(int)
    clicked_on = Signal(int)
    wanted_new = Signal(object)
    moved = Signal(int, object)
    deleted = Signal(int)
    occasion_taken = Signal(object)
    occasion_shown = Signal(object)
    left_page = Signal(object, bool)
    here_changed = Signal()

    corner = 5

    def __init__(self) -> None:
        super().__init__()
        self.days = MonthModel()
        self._here: ChipKey | None = None
        self._open: PlanEntryId | None = None
        self._told: tuple[date | None, ChipKey | None] = (None, None)
        self.setModel(self.days)
        self.setAccessibleName(_("Month"))
        self.setItemDelegate(DayDelegate(self, self.days))
        self.setHorizontalHeader(WeekdayHeader(self))
        self.setVerticalHeader(WeekHeader(self))
        self._set_up()
        self._frame = RoundFrame(self)
        self.mouse = DayMouse(self)
        self.viewport().installEventFilter(self.mouse)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(300), px(26) + px(130))

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(26) + WEEKS * px(79))

    # What is shown, and where one is

    def show_days(self, cells: Sequence[DayCell]) -> None:
        """Shows another page or other posts; one stays on the post that one was on."""
        self.days.show(cells)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.days.index(0, 0))
        self.lay_out()
        self.viewport().update()

    def day(self) -> date | None:
        """The day that has the focus."""
        index = self.currentIndex()
        return self.days.cell(index).day if index.isValid() else None

    def entry_here(self) -> ChipKey | None:
        """The post or the occasion that has the focus; None on an empty day."""
        return self._here

    def entry_open(self) -> PlanEntryId | None:
        return self._open

    def entry_carried(self) -> PlanEntryId | None:
        return self.mouse.carried

    def chip_here(self) -> Chip | OccasionChip | None:
        index = self.currentIndex()
        if not index.isValid() or self._here is None:
            return None
        cell = self.days.cell(index)
        number = cell.number_of(self._here)
        return cell.chips[number] if number is not None else None

    def set_open(self, key: PlanEntryId | None) -> None:
        """Which post the pane shows."""
        self._open = key
        self.viewport().update()

    def place_of(self, key: ChipKey | None) -> date | None:
        """The day on this page that it stands on."""
        found = (cell.day for cell in self.days.cells if cell.number_of(key) is not None)
        return next(found, None)

    def go_to(self, day: date, key: ChipKey | None = None, *, last: bool = False) -> None:
        """To a day on this page, and to a post of it: the one named, else the first or last."""
        index = self.days.index_of(day)
        if not index.isValid():
            return
        chips = self.days.cell(index).chips
        keys = [chip.key for chip in chips]
        if key not in keys:
            key = (keys[-1] if last else keys[0]) if keys else None
        self._here = key
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._settle()

    def _settle(self) -> None:
        self.viewport().update()
        # The focus ring lies about the post, not about the table, and must hear that it moved.
        QApplication.sendEvent(self, QMoveEvent(self.pos(), self.pos()))
        now = (self.day(), self._here)
        if now != self._told:
            self._told = now
            self.here_changed.emit()

    # Where everything stands

    def layout_of(self, index: QModelIndex) -> DayLayout:
        """Where the chips of a day are now, in the viewport."""
        cell = self.days.cell(index)
        keep = cell.number_of(self._here)
        chosen = cell.number_of(self._open) if keep is None else keep
        return lay_out_day(self.visualRect(index), len(cell.chips), chosen)

    def rect_of(self, key: ChipKey) -> QRect:
        """Where a chip is, in the viewport; an empty rect when it is not shown."""
        day = self.place_of(key)
        if day is None:
            return QRect()
        index = self.days.index_of(day)
        number = self.days.cell(index).number_of(key)
        return dict(self.layout_of(index).chips).get(number or 0, QRect())

    def focus_rect(self) -> QRect:
        """The chip that one is on, else the day, else the table."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        chip = self.rect_of(self._here) if self._here is not None else QRect()
        area = chip if not chip.isEmpty() else self.visualRect(index).adjusted(4, 4, -4, -4)
        shown = area.intersected(self.viewport().rect())
        return QRect(self.viewport().mapTo(self, shown.topLeft()), shown.size())

    def lay_out(self) -> None:
        """Divides the room: weekends narrow, six weeks of one height."""
        room, weekend = self.viewport().width(), WEEKEND_SHARE
        weekday = room / (5 + 2 * weekend)
        edges = [round(weekday * number) for number in range(6)]
        edges += [round(weekday * (5 + weekend)), room]
        for number in range(DAYS):
            self.setColumnWidth(number, edges[number + 1] - edges[number])
        height = row_height(self.viewport().height(), WEEKS)
        spare = max(0, self.viewport().height() - height * WEEKS)
        for number in range(WEEKS):
            self.setRowHeight(number, height + (spare if number == WEEKS - 1 else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self._frame.setGeometry(self.rect())
        self._frame.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mouse.carried is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.mouse.paint(painter)
            painter.end()

    # Keys

    def event(self, event: QEvent) -> bool:
        # Esc puts a carried post back before it means anything else.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.mouse.carried is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        days = STEPS.get(event.key(), 0)
        if event.key() == Qt.Key.Key_Escape and self.mouse.carried is not None:
            self.mouse.put_back()
        elif days and held == Qt.KeyboardModifier.AltModifier:
            self._carry(days)
        elif held:
            event.ignore()
        elif days:
            self._step(days)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_edge(event.key() == Qt.Key.Key_End)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Delete and isinstance(self._here, int):
            self.deleted.emit(self._here)
        else:
            event.ignore()

    def _step(self, days: int) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        cell = self.days.cell(index)
        number = cell.number_of(self._here)
        if abs(days) == DAYS and number is not None:
            after = number + (1 if days > 0 else -1)
            if 0 <= after < len(cell.chips):
                self.go_to(cell.day, cell.chips[after].key)
                return
        self._leave_for(cell.day + timedelta(days=days), last=days == -DAYS)

    def _leave_for(self, day: date, *, last: bool = False) -> None:
        if self.days.index_of(day).isValid():
            self.go_to(day, last=last)
        else:
            self.left_page.emit(day, last)

    def _to_edge(self, end: bool) -> None:
        index = self.currentIndex()
        if index.isValid():
            column = DAYS - 1 if end else 0
            self.go_to(self.days.cell(self.days.index(index.row(), column)).day)

    def _enter(self) -> None:
        day = self.day()
        if self._here is not None:
            self.enter(self._here)
        elif day is not None:
            self.wanted_new.emit(day)

    def enter(self, key: ChipKey) -> None:
        """Opens a post; takes an occasion into the plan."""
        (self.occasion_taken if isinstance(key, TurnKey) else self.opened).emit(key)

    def _carry(self, days: int) -> None:
        day = self.day()
        if isinstance(self._here, int) and day is not None:
            self.moved.emit(self._here, day + timedelta(days=days))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not the beginning of a word to look for."""

    # Under the mouse

    def chip_at(self, place: QPoint) -> Chip | OccasionChip | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        cell = self.days.cell(index)
        found = (n for n, area in self.layout_of(index).chips if area.contains(place))
        number = next(found, None)
        return cell.chips[number] if number is not None else None
