"""The municipality's year: twelve months, what each mark means, and the days that have a name."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.calendars import DAY, LAST_YEAR, first_year
from core.language import N_, _
from ui.settings.day_dialog import DayDialog
from ui.settings.lines import SettingsCard
from ui.settings.named_days import NamedDays
from ui.settings.saver import Saver
from ui.settings.year_grid import YearGrid
from ui.settings.year_model import Look
from ui.settings.year_paint import Sample
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import STRETCH, Rule, box, column, row
from ui.widgets.text import Label

_LEGEND = (
    (Look.CLOSED, N_("Closed day")),
    (Look.HALF, N_("Half day")),
    (Look.OPTION, N_("Not chosen, counts as open")),
    (Look.OWN_CLOSED, N_("Your own closed day")),
    (Look.OWN_OPEN, N_("Your own open day")),
    (None, N_("Other hours (season)")),
)


class YearCard(SettingsCard):
    """Enter on a day opens it; the list below has the same days by name."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._year = saver.office.today().year
        self.grid, self.named = YearGrid(), NamedDays()
        self._title = Label("", "month")
        self._listed = Label("", "strong")
        super().__init__(
            _("The year"),
            "calendar-month",
            column(
                self._bar(),
                self.grid,
                _Legend(),
                Rule(),
                self._listed,
                self.named,
                gap=10,
            ),
        )
        self.grid.opened.connect(self.open_day)
        self.grid.left_year.connect(self._follow)
        self.named.day_opened.connect(self.open_day)
        self.refresh()
        self.grid.go_to(saver.office.today())

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    def refresh(self) -> None:
        office = self._saver.office
        self._title.say(str(self._year))
        self._listed.say(_("Named days in {year}").format(year=self._year))
        self.grid.show_year(office.workdays(), self._year, office.today())
        self.named.show_year(office.workdays(), self._year, office.today())

    def open_day(self, day: date) -> None:
        """What the day is, and what the municipality makes of it."""
        dialog = DayDialog(self.window(), self._saver, day)
        dialog.open()

    def turn(self, years: int) -> None:
        """To another year, and the same day there."""
        day = self.grid.day() or date(self._year, 1, 1)
        near = date(day.year + years, day.month, min(day.day, 28))
        self._follow(near if near.day == day.day else _last_like(near, day))

    def go_to_today(self) -> None:
        self._follow(self._saver.office.today())

    def _follow(self, day: date) -> None:
        country = self._saver.office.settings.text("country")
        if not first_year(country) <= day.year <= LAST_YEAR:
            return
        turned = day.year != self._year
        self._year = day.year
        if turned:
            self.refresh()
            self._saver.shell.announce(str(day.year))
        self.grid.go_to(day)

    def _bar(self) -> QWidget:
        back = IconButton("chevron-left", _("Previous year"), act=lambda: self.turn(-1))
        on = IconButton("chevron-right", _("Next year"), act=lambda: self.turn(1))
        today = Button(_("Today"), act=self.go_to_today)
        words = _("Press Enter on a day to close it, open it or choose its hours.")
        return box(
            row(back, self._title, on, 4, today, 8, (Label(words, "body2", wrap=True), 1), gap=6)
        )


def _last_like(near: date, day: date) -> date:
    """The day with the same number in the month of `near`, or the last there is."""
    while near.day < day.day and (near + DAY).month == near.month:
        near += DAY
    return near


class _Legend(QWidget):
    """As many beside each other as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._items = [
            box(row(Sample(look), Label(_(text), "caption"), STRETCH, gap=6))
            for look, text in _LEGEND
        ]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(4))
        self.setLayout(self._grid)
        self._across = 0
        self._set_out(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(item.sizeHint().width() for item in self._items) + px(16)
        QTimer.singleShot(0, self, lambda: self._set_out(max(1, self.width() // widest)))

    def _set_out(self, across: int) -> None:
        across = min(across, len(self._items))
        if across == self._across:
            return
        self._across = across
        for number, item in enumerate(self._items):
            self._grid.addWidget(item, number // across, number % across)
