"""The accounts that a post goes out on, to be ticked off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.accounts import Account, AccountId
from ui.theme import px, theme
from ui.widgets.painting import draw_centred, draw_icon, draw_text
from ui.widgets.platform import glyph, hue

MOST_ROWS = 5
_ROW = 30
_KEY = Qt.ItemDataRole.UserRole
_PLATFORM = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class AccountPicker(QListWidget):
    """One Tab stop, arrows inside; the space bar or a click anywhere on the row ticks."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        self.setStyleSheet("QListWidget { background:transparent; border:0 }")
        self.itemChanged.connect(lambda: self.edited.emit())

    def offer(self, accounts: Sequence[Account]) -> None:
        """These can be chosen; those that are ticked and still offered stay so."""
        ticked = self.value()
        self.blockSignals(True)
        self.clear()
        for account in accounts:
            item = QListWidgetItem(account.name)
            spoken = f"{account.name}, {account.platform_name}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(_KEY, account.id)
            item.setData(_PLATFORM, account.platform.value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(account.id in ticked))
            self.addItem(item)
        if accounts:
            self.setCurrentRow(0)
        self.setFixedHeight(px(_ROW) * max(1, min(len(accounts), MOST_ROWS)))
        self.blockSignals(False)

    def offered(self) -> list[AccountId]:
        return [AccountId(item.data(_KEY)) for item in self._items()]

    def value(self) -> list[AccountId]:
        """The ticked ones, in the order of the list."""
        ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        return [AccountId(item.data(_KEY)) for item in ticked]

    def set_value(self, value: Any) -> None:
        wanted = set(value)
        self.blockSignals(True)
        for item in self._items():
            item.setCheckState(_state(item.data(_KEY) in wanted))
        self.blockSignals(False)
        self.edited.emit()

    def focus_rect(self) -> QRect:
        """Round the account that one is on."""
        item = self.currentItem()
        area = self.visualItemRect(item) if item is not None else self.rect()
        shown = area.intersected(self.viewport().rect())
        return QRect(self.viewport().mapTo(self, shown.topLeft()), shown.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self._turn(item)
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentItem(item)
            self._turn(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.viewport().update()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _turn(self, item: QListWidgetItem) -> None:
        item.setCheckState(_state(item.checkState() != Qt.CheckState.Checked))


class _Row(QStyledItemDelegate):
    """A box, the platform's glyph, and the account's name."""

    def __init__(self, picker: AccountPicker) -> None:
        super().__init__(picker)
        self._picker = picker

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(80), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(20)
        box = QRectF(area.left() + px(1), area.center().y() - side / 2, side, side)
        self._paint_box(painter, box.adjusted(1, 1, -1, -1), index)
        place = QPointF(box.right() + px(9), area.center().y() - px(8))
        draw_icon(painter, place, glyph(str(index.data(_PLATFORM))), hue(index.data(_KEY)), 16)
        words = area.adjusted(box.width() + px(33), 0, -px(4), 0)
        draw_text(painter, words, str(index.data()), "body", "text")
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, index: Index) -> None:
        look = theme()
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        wrong = bool(self._picker.property("wrong"))
        edge = "accent" if on else "bad" if wrong else "border_strong"
        painter.setPen(QPen(look.color(edge), 2 * look.scale))
        painter.setBrush(look.color("accent" if on else "surface"))
        painter.drawRoundedRect(box, px(4), px(4))
        if on:
            draw_centred(painter, box, "check", "on_accent", 16, stroke=3)


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
