"""The line over the month: back and on, its name, and today."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import month_title
from core.language import _
from ui.widgets.buttons import Button, IconButton, SegmentedTabs
from ui.widgets.layout import STRETCH, row
from ui.widgets.text import Label

MONTH, LIST = 0, 1


class MonthBar(QWidget):
    """`turned` tells by how many months, `today_asked` that one wants to be back today."""

    turned = Signal(int)
    today_asked = Signal()
    view_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        back = IconButton("chevron-left", _("Previous month"), act=lambda: self.turned.emit(-1))
        on = IconButton("chevron-right", _("Next month"), act=lambda: self.turned.emit(1))
        self._title = Label("", "month")
        today = Button(_("Today"), act=self.today_asked.emit)
        self.views = SegmentedTabs((_("Month"), _("List")), name=_("View"))
        self.views.chosen.connect(self.view_chosen)
        self.setLayout(row(back, on, self._title, 4, today, STRETCH, self.views, gap=6))

    def show_month(self, year: int, month: int) -> None:
        self._title.say(month_title(year, month))

    def text(self) -> str:
        """November 2026"""
        return self._title.text()
