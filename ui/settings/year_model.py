"""The days of a year as one table of twelve months that Qt and a screen reader can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.calendars import DAY, DayKind
from core.dates import long_date, month_name, sentence, weekday_name
from core.day_decisions import Decider, Decision, day_words
from core.language import _
from core.workdays import Workdays

MONTHS, DAYS, WEEKS = 12, 7, 6
TITLE_ROW, WEEKDAY_ROW, FIRST_WEEK = 0, 1, 2
BAND = FIRST_WEEK + WEEKS + 1
"""Rows of a month: its name, its weekdays, six weeks, and a gap under it."""

SPAN = DAYS + 1
"""Columns of a month: seven days and a gap beside it."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Look(StrEnum):
    """How a day is painted; each differs in shape, not only in colour."""

    OPEN = "open"
    WEEKEND = "weekend"
    CLOSED = "closed"
    HALF = "half"
    OPTION = "option"
    OWN_CLOSED = "own_closed"
    OWN_OPEN = "own_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearDay:
    """A day of the year that is shown."""

    day: date
    look: Look
    in_season: bool
    is_today: bool
    name: str
    why: str


def look_of(decision: Decision) -> Look:
    """How a day is painted, by what it is and who decided."""
    if decision.by is Decider.OWN_DAY:
        return Look.OWN_CLOSED if decision.kind is DayKind.CLOSED else Look.OWN_OPEN
    if decision.by is Decider.WEEKEND:
        return Look.WEEKEND
    return Look(decision.kind.value)


def year_day(workdays: Workdays, day: date, today: date) -> YearDay:
    """Torsdag 24. desember 2026, halv dag til 12.00, Julaften."""
    decision, season = workdays.decision(day), workdays.season(day)
    parts = [sentence(long_date(day)), day_words(decision), *workdays.names(day)]
    parts += [season.title] if season else []
    parts += [_("today")] if day == today else []
    return YearDay(
        day=day,
        look=look_of(decision),
        in_season=season is not None and decision.kind is not DayKind.CLOSED,
        is_today=day == today,
        name=", ".join(parts),
        why=workdays.why(day),
    )


class YearModel(QAbstractTableModel):
    """Months side by side, `across` of them; below each name its weeks."""

    def __init__(self) -> None:
        super().__init__()
        self.across, self.year = 4, 0
        self._days: dict[date, YearDay] = {}
        self._places: dict[tuple[int, int], date] = {}

    def show(self, workdays: Workdays, year: int, today: date) -> None:
        """Takes a year in. The places stay when only what the days are has changed."""
        first = date(year, 1, 1)
        count = (date(year + 1, 1, 1) - first).days
        days = (first + timedelta(days=number) for number in range(count))
        self._days = {day: year_day(workdays, day, today) for day in days}
        if year == self.year:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.year = year
        self._set_out()
        self.endResetModel()

    def set_across(self, across: int) -> None:
        """How many months stand side by side."""
        self.beginResetModel()
        self.across = across
        self._set_out()
        self.endResetModel()

    def _set_out(self) -> None:
        self._places = {self._place(day): day for day in self._days}

    def _place(self, day: date) -> tuple[int, int]:
        week = (day.day + day.replace(day=1).weekday() - 1) // DAYS
        top, left = self.corner(day.month)
        return top + FIRST_WEEK + week, left + day.weekday()

    def corner(self, month: int) -> tuple[int, int]:
        """The row and column of a month's name."""
        down, beside = divmod(month - 1, self.across)
        return down * BAND, beside * SPAN

    def day(self, index: Index) -> YearDay | None:
        """The day in a cell; None for a name, a gap or the rest of a week."""
        found = self._places.get((index.row(), index.column()))
        return self._days[found] if found else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; an invalid index in another year."""
        return self.index(*self._place(day)) if day in self._days else QModelIndex()

    def month_at(self, row: int, column: int) -> int:
        """The month that a cell belongs to; 0 in a gap."""
        down, within = divmod(row, BAND)
        beside, place = divmod(column, SPAN)
        return 0 if place == DAYS or within == BAND - 1 else down * self.across + beside + 1

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else BAND * (MONTHS // self.across) - 1

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else SPAN * self.across - 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole and day is not None:
            return str(day.day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day.name if day else self.heading(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and day is not None:
            return day.why
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headers are hidden, but a screen reader asks which weekday a column holds."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal and section % SPAN < DAYS:
            return sentence(weekday_name(_MONDAY + DAY * (section % SPAN)))
        return ""

    def heading(self, row: int, column: int) -> str:
        """The name of the month or of the weekday that stands in a cell; often nothing."""
        month, within, place = self.month_at(row, column), row % BAND, column % SPAN
        if not month or within >= FIRST_WEEK:
            return ""
        if within == TITLE_ROW:
            return sentence(month_name(month)) if place == 0 else ""
        return sentence(weekday_name(_MONDAY + DAY * place))


_MONDAY = date(2026, 11, 23)
