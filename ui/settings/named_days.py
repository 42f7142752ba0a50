"""The days of a year that have a name or a word of the municipality's own, as a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from core.calendars import DayKind
from core.dates import sentence, weekday_date
from core.day_decisions import Decider, day_words
from core.language import _
from core.workdays import Workdays
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.focus import bring_into_sight
from ui.widgets.table import RecordTable

_ROW, _HEAD = 48, 38
_WHO = 2
_WIDE_ENOUGH = 640

_TAGS = {
    DayKind.OPEN: "ok",
    DayKind.HALF: "warn",
    DayKind.OPTION: "info",
    DayKind.CLOSED: "neutral",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow:
    """One day of the list."""

    day: date
    names: tuple[str, ...]
    kind: DayKind
    state: str
    why: str

    @property
    def title(self) -> str:
        return ", ".join(self.names) or self.why.rstrip(".")


def rows_of(workdays: Workdays, year: int) -> list[NamedRow]:
    """Every day of the year that the calendar names or that is one of the municipality's own."""
    found = []
    first = date(year, 1, 1).toordinal()
    for number in range(first, date(year + 1, 1, 1).toordinal()):
        day = date.fromordinal(number)
        decision = workdays.decision(day)
        if workdays.named(day) or decision.by is Decider.OWN_DAY:
            found.append(
                NamedRow(
                    day=day,
                    names=workdays.names(day),
                    kind=decision.kind,
                    state=sentence(day_words(decision)),
                    why=workdays.why(day),
                )
            )
    return found


class NamedDays(RecordTable[NamedRow]):
    """As high as its rows: the page scrolls, not the list."""

    day_opened = Signal(object)

    def __init__(self) -> None:
        columns: list[Column[NamedRow]] = [
            Column(
                title=_("Day"),
                text=lambda one: one.title,
                second=lambda one: sentence(weekday_date(one.day)),
            ),
            Column(
                title=_("The office"),
                text=lambda one: one.state,
                tag=lambda one: _TAGS[one.kind],
                width=232,
            ),
            Column(title=_("What decides"), text=lambda one: one.why),
        ]
        model = RecordModel(columns, None, name=_row_name)
        super().__init__(model, name=_("Named days"), row_height=_ROW)
        model.setParent(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.opened.connect(self._open)
        self.chosen.connect(self._show_chosen)

    def show_year(self, workdays: Workdays, year: int, today: date) -> None:
        """Shows the named days of a year; the chosen one stays chosen, at first the next one."""
        new, found = self.record is None, rows_of(workdays, year)
        self.show_records(found, lambda one, other: one.day == other.day)
        self.setFixedHeight(px(_HEAD) + px(_ROW) * len(found) + 2)
        if new:
            self.choose(next((n for n, one in enumerate(found) if one.day >= today), 0))

    def _open(self) -> None:
        if self.record is not None:
            self.day_opened.emit(self.record.day)

    def _show_chosen(self) -> None:
        if self.hasFocus():
            bring_into_sight(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(_WHO, self.width() < px(_WIDE_ENOUGH))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _row_name(one: NamedRow) -> str:
    return f"{sentence(weekday_date(one.day))}, {one.title}, {one.state}, {one.why}"
