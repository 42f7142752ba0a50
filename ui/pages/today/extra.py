"""What the page of today shows only where there is room for it; made the first time there is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.office import Office
from ui.page import Shell
from ui.pages.today.data import Day
from ui.widgets.layout import column


class Extra:
    """The week below the rows, and a word from the guideline beside them.

    Neither is loaded for a small window: the start would pay for what nobody sees.
    """

    def __init__(self, shell: Shell, office: Office) -> None:
        self._shell, self._office = shell, office
        self.below, self.beside = QWidget(), QWidget()
        for part in (self.below, self.beside):
            part.setLayout(column(gap=0))
            part.hide()
        self._made = False

    def show_day(self, day: Day, *, wide: bool) -> None:
        if wide and not self._made:
            self._make()
        week = wide and day.is_open and bool(day.accounts)
        self.below.setVisible(week)
        self.beside.setVisible(wide)
        if week:
            self._week.show_week(self._office, day.accounts)

    def _make(self) -> None:
        from ui.pages.today.week import WeekStrip, tip_of

        self._made = True
        self._week = WeekStrip()
        self._week.asked.connect(lambda key: self._shell.go_to("plan", entry=key))
        self._week.plan_asked.connect(lambda: self._shell.go_to("plan"))
        for part, widget in ((self.below, self._week), (self.beside, tip_of(self._office))):
            layout = part.layout()
            if layout is not None:
                layout.addWidget(widget)
