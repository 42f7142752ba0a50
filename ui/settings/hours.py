"""The opening hours: a line for a day, and a card with the five days of a week."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.dates import clock_time, parse_time, sentence, weekday_name
from core.errors import InvalidRecord
from core.language import _
from core.workdays import Hours, OpeningHours
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.theme import px
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label

_A_MONDAY = date(2026, 11, 23)


class HoursLine(QWidget):
    """From when to when: two times. Both empty means closed."""

    edited = Signal()
    finished = Signal()

    def __init__(self, day_name: str = "") -> None:
        super().__init__()
        self.opens, self.closes = TextLine(width=76), TextLine(width=76)
        before = f"{day_name}: " if day_name else ""
        self.opens.setAccessibleName(before + _("opens"))
        self.closes.setAccessibleName(before + _("closes"))
        for line in (self.opens, self.closes):
            line.textChanged.connect(self.edited)
            line.editingFinished.connect(self.finished)
        self.setLayout(row(self.opens, Label("–"), self.closes, STRETCH, gap=8))
        self.setFocusProxy(self.opens)

    @property
    def texts(self) -> tuple[str, str]:
        return self.opens.text(), self.closes.text()

    @property
    def is_written_in(self) -> bool:
        return any(line.hasFocus() and line.isModified() for line in (self.opens, self.closes))

    def show_hours(self, hours: Hours | None) -> None:
        times = (hours.opens, hours.closes) if hours else (None, None)
        for line, moment in zip((self.opens, self.closes), times, strict=True):
            line.setText(clock_time(moment) if moment else "")

    def hours(self) -> Hours | None:
        """The hours that stand here, None for closed. Raises InvalidRecord."""
        texts = (self.opens.text().strip(), self.closes.text().strip())
        if not any(texts):
            return None
        opens, closes = (_time(text) for text in texts)
        return Hours(opens, closes)


def _time(text: str) -> time:
    try:
        return parse_time(text)
    except ValueError as error:
        raise InvalidRecord("opening_hours", "not_a_time") from error


class WeekHours(QWidget):
    """Monday to Friday, a line each; a day that is left empty is closed."""

    edited = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = [HoursLine(name) for name in weekday_names()]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for number, (name, line) in enumerate(zip(weekday_names(), self._lines, strict=True)):
            grid.addWidget(Label(name), number, 0)
            grid.addWidget(line, number, 1)
            line.edited.connect(self.edited)
            line.finished.connect(self.finished)
        self.setLayout(grid)
        self.setFocusProxy(self._lines[0])

    @property
    def is_written_in(self) -> bool:
        return any(line.is_written_in for line in self._lines)

    def show_week(self, week: OpeningHours) -> None:
        for line, hours in zip(self._lines, week.days, strict=True):
            line.show_hours(hours)

    def hours(self) -> OpeningHours:
        """The week that stands here. Raises InvalidRecord."""
        return OpeningHours(tuple(line.hours() for line in self._lines))

    def value(self) -> tuple[str, ...]:
        """What is written, as a form reads it."""
        return tuple(text for line in self._lines for text in line.texts)


class HoursCard(SettingsCard):
    """The ordinary week; past days keep the one that held then."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._week = WeekHours()
        self._week.finished.connect(self._keep)
        self._week.setAccessibleName(_("Opening hours"))
        hint = _("Write times like 08.00. Leave a day empty when it is closed.")
        self._field = Field(_("Monday to Friday"), self._week, hint=hint)
        note = _("A change holds from today. Days that are over stay as they were.")
        layout = column(self._field, Label(note, "caption", wrap=True))
        super().__init__(_("Opening hours"), "clock", layout)
        self.refresh()

    def refresh(self) -> None:
        if not self._field.error and not self._week.is_written_in:
            kept = self._saver.office.settings.text("opening_hours")
            self._week.show_week(OpeningHours.kept(kept))

    def _keep(self) -> None:
        label = _("The opening hours are saved")
        try:
            week = self._week.hours()
        except InvalidRecord as error:
            refusal = error
            self._saver.act(lambda: _refuse(refusal), label, self._field)
            return
        self._saver.choose("opening_hours", str(week), label, self._field)


def _refuse(error: InvalidRecord) -> None:
    raise error


def weekday_names() -> list[str]:
    """Monday to Friday in the language spoken here."""
    days = (_A_MONDAY + timedelta(days=count) for count in range(5))
    return [sentence(weekday_name(day)) for day in days]
