"""The list under the search box: headings, and choices that arrows go through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.language import _
from ui.dialogs.search_choices import Choice, Section
from ui.theme import px, theme
from ui.widgets.painting import draw_centred, draw_text
from ui.widgets.platform import draw_tile, hue

_CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
_HEADING, _ROW = 30, 42
Index = QModelIndex | QPersistentModelIndex


class ChoiceList(QListWidget):
    """Native list role; headings can be read, never chosen."""

    corner = 6

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What was found"))
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Shows these; the first choice is chosen."""
        self.clear()
        for section in sections:
            heading = QListWidgetItem(section.heading, self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for choice in section.choices:
                item = QListWidgetItem(choice.title, self)
                item.setData(_CHOICE_ROLE, choice)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said(choice))
        self.setCurrentRow(1 if sections else -1)
        self.scrollToTop()

    @property
    def choice(self) -> Choice | None:
        """The chosen one."""
        item = self.currentItem()
        found = item.data(_CHOICE_ROLE) if item is not None else None
        return found if isinstance(found, Choice) else None

    @property
    def choices(self) -> list[Choice]:
        found = (self.item(row).data(_CHOICE_ROLE) for row in range(self.count()))
        return [choice for choice in found if isinstance(choice, Choice)]

    def step(self, by: int) -> None:
        """To the next or previous choice, past the headings; stays at the ends."""
        rows = [row for row in range(self.count()) if self._is_choice(row)]
        if not rows:
            return
        here = rows.index(self.currentRow()) if self.currentRow() in rows else 0
        there = min(max(here + by, 0), len(rows) - 1)
        self.setCurrentRow(rows[there])
        if there == 0:
            self.scrollToTop()

    def height_for_all(self) -> int:
        """How tall the list would be with nothing hidden."""
        rows = (_ROW if self._is_choice(row) else _HEADING for row in range(self.count()))
        return px(sum(rows)) + px(8)

    def _is_choice(self, row: int) -> bool:
        return isinstance(self.item(row).data(_CHOICE_ROLE), Choice)


def said(choice: Choice) -> str:
    """A line as a screen reader says it."""
    return ", ".join(part for part in (choice.title, choice.detail, choice.keys) if part)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = index.data(_CHOICE_ROLE)
        return QSize(px(200), px(_ROW if isinstance(choice, Choice) else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, choice = QRectF(option.rect), index.data(_CHOICE_ROLE)
        if isinstance(choice, Choice):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_choice(painter, area, choice, chosen=chosen)
        else:
            words = area.adjusted(px(12), px(8), -px(12), 0)
            draw_text(painter, words, str(index.data()), "overline", "text3")
        painter.restore()


def _paint_choice(painter: QPainter, area: QRectF, choice: Choice, *, chosen: bool) -> None:
    look = theme()
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent_soft"))
        painter.drawRoundedRect(area.adjusted(px(2), 1, -px(2), -1), px(6), px(6))
        painter.setBrush(look.color("accent"))
        bar = QRectF(area.left() + px(2), area.center().y() - px(9), px(3), px(18))
        painter.drawRoundedRect(bar, 1.5, 1.5)
    side = px(28)
    place = QRectF(area.left() + px(12), area.center().y() - side / 2, side, side)
    if choice.tile is not None:
        draw_tile(painter, place, choice.tile[0], hue(choice.tile[1]))
    else:
        draw_centred(painter, place, choice.icon, "accent" if chosen else "text2", 20)
    _paint_words(painter, area.adjusted(px(50), 0, -px(14), 0), choice)


def _paint_words(painter: QPainter, area: QRectF, choice: Choice) -> None:
    right = choice.detail or choice.keys
    painter.setFont(theme().font("caption"))
    width = min(painter.fontMetrics().horizontalAdvance(right) + 2.0, area.width() * 0.45)
    if right:
        room = QRectF(area.right() - width, area.top(), width, area.height())
        draw_text(painter, room, right, "caption", "text2", Qt.AlignmentFlag.AlignRight)
    room = area.adjusted(0, 0, -(width + px(12)) if right else 0, 0)
    draw_text(painter, room, choice.title, "body", "text")
