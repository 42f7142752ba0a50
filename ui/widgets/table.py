"""The table of records: whole rows, arrows to move, Enter to open, Tab to leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.record_model import ICON_ROLE, SECOND_ROLE, TAG_ROLE, TILE_ROLE, TONE_ROLE, RecordModel
from ui.theme import px, theme
from ui.widgets.painting import draw_icon, draw_tag, draw_text
from ui.widgets.platform import draw_tile, hue

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class RecordTable(QTableView, Generic[R]):
    """Shows a RecordModel. `opened` and `chosen` tell that a row was opened or moved to.

    Tab leaves the table; the arrows, Home, End and typed letters move in it. With `many`, several
    rows can be chosen, and `copied` tells that they are wanted on the clipboard. `sorted_by` tells
    that the heading of a column was pressed.
    """

    chosen = Signal()
    opened = Signal()
    copied = Signal()
    sorted_by = Signal(int)
    corner = 10

    def __init__(
        self, model: RecordModel[R], *, name: str, row_height: float = 60, many: bool = False
    ) -> None:
        super().__init__()
        self._records = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        self._many = many
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(row_height))
        self._set_up_header()
        self.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit())
        self.doubleClicked.connect(lambda: self.opened.emit())

    def show_records(
        self, records: Sequence[R], same: Callable[[R, R], bool] | None = None
    ) -> None:
        """Shows these; the chosen record stays chosen (`same` tells when two are one)."""
        before, row = self.record, max(self.currentIndex().row(), 0)
        alike = same or (lambda one, other: one == other)
        self._records.show(records)
        if not records:
            return
        places = [
            n for n, record in enumerate(records) if before is not None and alike(before, record)
        ]
        self.choose(places[0] if places else min(row, len(records) - 1))

    @property
    def record(self) -> R | None:
        """The chosen record."""
        return self._records.record(self.currentIndex().row())

    @property
    def selected(self) -> list[R]:
        """The chosen records from the top; usually one."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        found = (self._records.record(row) for row in rows)
        return [record for record in found if record is not None]

    def choose(self, row: int) -> None:
        # Said outright: with Ctrl still down after Ctrl+Enter, Qt would add to what is chosen.
        flags = QItemSelectionModel.SelectionFlag
        one = flags.ClearAndSelect | flags.Rows
        self.selectionModel().setCurrentIndex(self._records.index(row, 0), one)
        self.scrollTo(self.currentIndex())

    def focus_rect(self) -> QRect:
        """Round the chosen row, else round the whole table."""
        current = self.currentIndex()
        if not current.isValid():
            return self.rect()
        row = self.visualRect(current)
        across = QRect(0, row.top(), self.viewport().width(), row.height())
        shown = across.intersected(self.viewport().rect())
        return QRect(self.viewport().mapTo(self, shown.topLeft()), shown.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._records.rowCount() - 1}
        if event.key() in ends and not event.modifiers() and self._records.rowCount():
            self.choose(ends[Qt.Key(event.key())])  # Qt's own keys go along the row
            return
        if self._many and event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
            return
        super().keyPressEvent(event)

    def make_sortable(self) -> None:
        """The headings can be pressed."""
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setCursor(Qt.CursorShape.PointingHandCursor)
        header.sectionClicked.connect(self.sorted_by)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(px(38))
        header.setMinimumSectionSize(px(24))
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for number, column in enumerate(self._records.columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(number, px(column.width))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, chosen=chosen, first=index.column() == 0)
        left = area.left() + px(14)
        tile = index.data(TILE_ROLE)
        if tile is not None:
            side = px(36)
            place = QRectF(left, area.center().y() - side / 2, side, side)
            ground = "surface" if chosen and not theme().dark else ""
            draw_tile(painter, place, tile[0], hue(tile[1]), ground)
            left += px(48)
        room = QRectF(left, area.top(), area.right() - left - px(6), area.height())
        if index.data(ICON_ROLE):
            corner = QPointF(left, area.center().y() - px(9))
            draw_icon(painter, corner, str(index.data(ICON_ROLE)), "text3")
        elif index.data(TAG_ROLE):
            self._paint_tag(painter, room, index)
        else:
            self._paint_text(painter, room, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(80), px(60))

    def _paint_ground(self, painter: QPainter, area: QRectF, *, chosen: bool, first: bool) -> None:
        look = theme()
        if chosen:
            painter.fillRect(area, look.color("accent_soft"))
        if chosen and first:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            bar = QRectF(area.left() + 2, area.center().y() - px(12), px(3), px(24))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setPen(QPen(look.color("border"), 1))
        bottom = area.bottom() - 0.5
        painter.drawLine(int(area.left()), int(bottom), int(area.right()), int(bottom))

    def _paint_text(self, painter: QPainter, room: QRectF, index: Index) -> None:
        second = index.data(SECOND_ROLE) or ""
        role = "strong" if index.column() == 0 else "body"
        text, tone = str(index.data() or ""), index.data(TONE_ROLE)
        role = "strong" if tone else role
        if not second:
            draw_text(painter, room, text, role, tone or "text")
            return
        middle = room.center().y()
        above = QRectF(room.left(), middle - px(19), room.width(), px(20))
        below = QRectF(room.left(), middle + px(2), room.width(), px(18))
        draw_text(painter, above, text, role, tone or "text")
        draw_text(painter, below, str(second), "caption", tone or "text2")

    def _paint_tag(self, painter: QPainter, room: QRectF, index: Index) -> None:
        kind, text = str(index.data(TAG_ROLE)), str(index.data() or "")
        painter.setFont(theme().font("caption_strong"))
        width = min(painter.fontMetrics().horizontalAdvance(text) + px(14), int(room.width()))
        area = QRectF(room.left() - px(2), room.center().y() - px(11), width, px(22))
        draw_tag(painter, area, text, kind)
