"""A table of records. Pages say which columns; this says how Qt wants to hear it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.language import _

R = TypeVar("R")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
SECOND_ROLE = RECORD_ROLE + 1  # a quieter second line
TAG_ROLE = RECORD_ROLE + 2  # the cell is a tag of this kind
TILE_ROLE = RECORD_ROLE + 3  # (platform, account id): a tile before the text
ICON_ROLE = RECORD_ROLE + 4  # an icon in place of the text, which is still read aloud
TONE_ROLE = RECORD_ROLE + 5  # the colour of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column: how a record reads in it.

    `second` is a quieter second line, `tag` a tag kind (ok, warn, bad, info, neutral) that makes
    the cell a tag, `tile` puts a platform tile before the text, `icon` shows an icon in place of
    the text (which is still read aloud), `tone` a colour token for both lines, `sort` the order.
    `width` is in pixels at 100 %; 0 takes the room that is left.
    """

    title: str
    text: Callable[[R], str]
    second: Callable[[R], str] | None = None
    tag: Callable[[R], str] | None = None
    tile: Callable[[R], tuple[str, int]] | None = None
    icon: Callable[[R], str] | None = None
    tone: Callable[[R], str] | None = None
    sort: Callable[[R], Any] | None = None
    width: float = 0


class RecordModel(QAbstractTableModel, Generic[R]):
    """Records in rows. `name` says a whole row to a screen reader."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: QObject | None = None,
        *,
        name: Callable[[R], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: list[R] = []
        self._name = name
        self._order: tuple[int, bool] | None = None

    def show_order(self, column: int | None, *, falling: bool = False) -> None:
        """Says in the heading of a column that the records stand in its order; None in no one's."""
        self._order = None if column is None else (column, falling)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    @property
    def columns(self) -> tuple[Column[R], ...]:
        return self._columns

    @property
    def records(self) -> list[R]:
        return list(self._records)

    def show(self, records: Sequence[R]) -> None:
        """Shows these records in place of the others."""
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def record(self, row: int) -> R | None:
        return self._records[row] if 0 <= row < len(self._records) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        chosen = self._columns[column]
        key = chosen.sort or (lambda record: chosen.text(record).casefold())
        self.layoutAboutToBeChanged.emit()
        self._records.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(record, index.column())
        wanted = {
            SECOND_ROLE: column.second,
            TAG_ROLE: column.tag,
            TILE_ROLE: column.tile,
            ICON_ROLE: column.icon,
            TONE_ROLE: column.tone,
        }
        read = wanted.get(role)
        return read(record) if read is not None else None

    def _said(self, record: R, number: int) -> str:
        column = self._columns[number]
        if number == 0 and self._name is not None:
            return self._name(record)
        second = column.second(record) if column.second is not None else ""
        text = column.text(record)
        return f"{column.title}: {text}, {second}" if second else f"{column.title}: {text}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or role not in wanted:
            return None
        title = self._columns[section].title
        if self._order is None or self._order[0] != section:
            return title
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title} {'↓' if self._order[1] else '↑'}"
        said = _("{title}, sorted backwards") if self._order[1] else _("{title}, sorted")
        return said.format(title=title)
