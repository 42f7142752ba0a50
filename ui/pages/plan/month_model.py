"""Six weeks of days as a table that Qt and a screen reader can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.accounts import Account, AccountId
from core.dates import sentence, week_number, weekday_date, weekday_name
from core.language import _, ngettext
from core.publishing import PlanEntryId, Planned
from core.wheel_turns import TurnKey
from core.workdays import Workdays
from ui.pages.plan.chips import Chip, chip_of
from ui.pages.plan.occasion_chip import OccasionChip

WEEKS, DAYS = 6, 7
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
ChipKey = PlanEntryId | TurnKey
"""A post, or an occasion of the year wheel."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month's page, also one of the month before or after."""

    day: date
    in_month: bool
    is_today: bool
    is_open: bool
    names: tuple[str, ...]
    chips: tuple[Chip | OccasionChip, ...]

    @property
    def name(self) -> str:
        """Torsdag 26. november, 2 innlegg"""
        count = sum(isinstance(chip, Chip) for chip in self.chips)
        posts = ngettext("{count} post", "{count} posts", count).format(count=count)
        parts = [sentence(weekday_date(self.day)), posts if count else _("no posts")]
        if others := len(self.chips) - count:
            text = ngettext(
                "{count} occasion of the year wheel", "{count} occasions of the year wheel", others
            )
            parts.append(text.format(count=others))
        if self.is_today:
            parts.append(_("today"))
        parts += self.names
        if not self.is_open:
            parts.append(_("closed"))
        return ", ".join(parts)

    def number_of(self, key: ChipKey | None) -> int | None:
        """Which chip of the day it is; None when it stands on another day."""
        found = (number for number, chip in enumerate(self.chips) if chip.key == key)
        return next(found, None)


def first_shown(year: int, month: int) -> date:
    """The Monday that the month's page begins with."""
    first = date(year, month, 1)
    return first - timedelta(days=first.weekday())


def cells_of(
    year: int,
    month: int,
    planned: Sequence[Planned],
    *,
    accounts: Mapping[AccountId, Account],
    occasions: Mapping[date, Sequence[OccasionChip]],
    workdays: Workdays,
    today: date,
    held: frozenset[PlanEntryId] = frozenset(),
) -> list[DayCell]:
    """The 42 days of a month's page with their posts, and the occasions after them."""
    by_day: dict[date, list[Chip]] = {}
    for found in planned:
        by_day.setdefault(found.entry.day, []).append(
            chip_of(found, accounts, held=found.entry.id in held)
        )
    monday = first_shown(year, month)
    days = (monday + timedelta(days=number) for number in range(WEEKS * DAYS))
    return [
        DayCell(
            day=day,
            in_month=day.month == month,
            is_today=day == today,
            is_open=workdays.is_open(day),
            names=workdays.names(day),
            chips=(*by_day.get(day, ()), *occasions.get(day, ())),
        )
        for day in days
    ]


class MonthModel(QAbstractTableModel):
    """Weeks down, weekdays across; each cell's accessible text names its day and its posts."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[DayCell] = []

    @property
    def cells(self) -> list[DayCell]:
        return self._cells

    def show(self, cells: Sequence[DayCell]) -> None:
        """Takes 42 days in; the view keeps its current place."""
        if len(cells) == len(self._cells):
            self._cells = list(cells)
            last = self.index(WEEKS - 1, DAYS - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, WEEKS - 1)
            return
        self.beginResetModel()
        self._cells = list(cells)
        self.endResetModel()

    def cell(self, index: Index) -> DayCell:
        return self._cells[index.row() * DAYS + index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; an invalid index when it is not on this page."""
        number = (day - self._cells[0].day).days if self._cells else -1
        if not 0 <= number < len(self._cells):
            return QModelIndex()
        return self.index(number // DAYS, number % DAYS)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._cells else WEEKS

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return cell.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(chip.spoken for chip in cell.chips)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if not self._cells or not (spoken or role == Qt.ItemDataRole.DisplayRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return sentence(weekday_name(self._cells[section].day))
        number = week_number(self._cells[section * DAYS].day)
        return _("Week {number}").format(number=number) if spoken else str(number)
