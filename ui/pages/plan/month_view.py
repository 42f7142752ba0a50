"""A month of the plan, as a grid of days or as a list, and where in it one is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account, AccountId
from core.language import _
from core.office import Office
from core.publishing import PlanEntryId
from ui.pages.plan.month_bar import LIST, WHEEL, MonthBar
from ui.pages.plan.month_grid import MonthGrid
from ui.pages.plan.month_list import MonthList
from ui.pages.plan.month_model import DAYS, WEEKS, ChipKey, DayCell, cells_of, first_shown
from ui.pages.plan.occasion_chip import occasion_chips
from ui.pages.plan.wheel_view import WheelView
from ui.widgets.layout import Card, column
from ui.widgets.text import Label

FIRST_YEAR, LAST_YEAR = 1990, 2098
"""The calendar of open and closed days holds for these."""


class MonthView(QWidget):
    """Asks the page for every verb; `say` tells a screen reader which post one came to."""

    opened = Signal(int)
    shown = Signal(int)
    wanted_new = Signal(object)
    moved = Signal(int, object)
    deleted = Signal(int)
    view_changed = Signal()

    def __init__(self, office: Office, say: Callable[[str], None]) -> None:
        super().__init__()
        self._office, self._say = office, say
        today = office.today()
        self._month = (today.year, today.month)
        self.wheel = WheelView(office, say)
        self._beside = QStackedWidget()
        for part in (QWidget(), self.wheel.beside):
            self._beside.addWidget(part)
        self.bar, self.grid, self.list = MonthBar(self._beside), MonthGrid(), MonthList()
        self._views = QStackedWidget()
        self._views.addWidget(self.grid)
        self._views.addWidget(Card(column(self.list), padding=1))
        self._views.addWidget(self.wheel)
        self._hint = Label(_("The plan is empty. Press N for the first post."), "body2", wrap=True)
        self._hint.hide()
        self.setLayout(column(self.bar, self._hint, (self._views, 1), gap=12))
        self._connect()
        self.show_month()
        self.grid.go_to(today)

    def _connect(self) -> None:
        self.bar.turned.connect(self.turn)
        self.bar.today_asked.connect(self.go_to_today)
        self.bar.view_chosen.connect(self._show_view)
        self.grid.opened.connect(self.opened)
        self.grid.clicked_on.connect(self.shown)
        self.grid.wanted_new.connect(self.wanted_new)
        self.grid.moved.connect(self.moved)
        self.grid.deleted.connect(self.deleted)
        self.grid.left_page.connect(self._follow)
        self.grid.here_changed.connect(self._tell_post)
        self.list.opened.connect(self._open_from_list)
        self.list.moved.connect(self.moved)
        self.list.deleted.connect(self.deleted)

    @property
    def is_list(self) -> bool:
        return self.bar.views.current == LIST

    @property
    def is_wheel(self) -> bool:
        return self.bar.views.current == WHEEL

    @property
    def month(self) -> tuple[int, int]:
        """The year and month that are shown."""
        return self._month

    def day(self) -> date:
        """The day that one is on."""
        if self.is_wheel and (day := self.wheel.day()):
            return day
        return self.grid.day() or self._office.today()

    def take_focus(self) -> None:
        if self.is_wheel:
            self.wheel.take_focus()
        else:
            (self.list if self.is_list else self.grid).setFocus()

    def show_hint(self, *, on: bool) -> None:
        """That the plan is empty, where there is no room to say it beside the month."""
        self._hint.setVisible(on)

    # What is shown

    def refresh(self) -> None:
        """Shows what is in the file now; one stays on the post that one was on."""
        here: ChipKey | None = self.grid.entry_here()
        self.show_month()
        if self.is_wheel:
            return
        self.grid.go_to(self.grid.place_of(here) or self.day(), here)

    def show_month(self) -> None:
        """Reads the month, or the year, again."""
        if self.is_wheel:
            self.wheel.refresh()
            self.bar.show_year(self.wheel.year)
            return
        accounts = {account.id: account for account in self._office.accounts.everything()}
        self.bar.show_month(*self._month)
        self.grid.show_days(self._cells(accounts))
        if self.is_list:
            plan = self._office.publishing
            self.list.show_month(plan.month(*self._month), accounts, plan.held())

    def _cells(self, accounts: dict[AccountId, Account]) -> list[DayCell]:
        first = first_shown(*self._month)
        last = first + timedelta(days=WEEKS * DAYS - 1)
        return cells_of(
            *self._month,
            self._office.publishing.between(first, last),
            accounts=accounts,
            occasions=occasion_chips(self._office.year_wheel.between(first, last)),
            workdays=self._office.workdays(),
            today=self._office.today(),
            held=self._office.publishing.held(),
        )

    def _show_view(self, number: int) -> None:
        self._views.setCurrentIndex(number)
        self._beside.setCurrentIndex(int(number == WHEEL))
        self.show_month()
        self.view_changed.emit()

    # Where one goes

    def turn(self, months: int) -> None:
        """To another month, and the day with the same number there, or its last; in the year
        wheel to another year."""
        if self.is_wheel:
            self.wheel.turn(months)
            self.bar.show_year(self.wheel.year)
            return
        number = self._month[0] * 12 + self._month[1] - 1 + months
        year, month = number // 12, number % 12 + 1
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return
        first, day = date(year, month, 1), self.day()
        wanted = day.day if (day.year, day.month) == self._month else 1
        after = (first + timedelta(days=31)).replace(day=1)
        self._follow(min(first + timedelta(days=wanted - 1), after - timedelta(days=1)))
        self._say(self.bar.text())

    def go_to_today(self) -> None:
        if self.is_wheel:
            self.wheel.go_to_day(self._office.today())
            self.bar.show_year(self.wheel.year)
            return
        self._follow(self._office.today())

    def go_to_day(self, day: date, key: PlanEntryId | None = None) -> None:
        """To a day, and a post on it when one is named; turns the month when it must."""
        if key is not None and self.grid.place_of(key) == day:
            self.grid.go_to(day, key)
        else:
            self._follow(day, key=key)
        if key is not None:
            self.list.choose_entry(key)

    def _follow(self, day: date, last: bool = False, key: PlanEntryId | None = None) -> None:
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            return
        self._month = (day.year, day.month)
        self.show_month()
        self.grid.go_to(day, key, last=last)

    def _tell_post(self) -> None:
        chip = self.grid.chip_here()
        if chip is not None and self.grid.hasFocus():
            self._say(chip.spoken)

    def _open_from_list(self) -> None:
        found = self.list.record
        if found is not None:
            self.opened.emit(found.entry.id)
