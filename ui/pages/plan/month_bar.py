"""The line over the month: back and on, its name, and today."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.dates import month_title
from core.language import _
from ui.theme import px
from ui.widgets.buttons import Button, IconButton, SegmentedTabs
from ui.widgets.layout import STRETCH, row
from ui.widgets.text import Label, tip

MONTH, LIST, WHEEL = 0, 1, 2


class MonthBar(QWidget):
    """`turned` tells by how many months, `today_asked` that one wants to be back today.

    `beside` takes the room between the day and the views.
    """

    turned = Signal(int)
    today_asked = Signal()
    view_chosen = Signal(int)

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self._back = IconButton("chevron-left", "", act=lambda: self.turned.emit(-1))
        self._on = IconButton("chevron-right", "", act=lambda: self.turned.emit(1))
        self._title = Label("", "month")
        today = Button(_("Today"), act=self.today_asked.emit)
        self.views = SegmentedTabs((_("Month"), _("List"), _("Year wheel")), name=_("View"))
        self.views.chosen.connect(self.view_chosen)
        self._where = row(self._back, self._on, self._title, 4, today, STRETCH, gap=6)
        self._what = row((beside, 1), self.views, gap=6)
        self._line = row(self._where, (self._what, 1), gap=6)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        # As wide as the wider half: where both do not fit beside each other, one stands below.
        wide = max(self._where.minimumSize().width(), self._what.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._where.sizeHint().width() + self._what.minimumSize().width() + px(6)
        below = needed > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if below else across)

    def show_month(self, year: int, month: int) -> None:
        self._show(month_title(year, month), _("Previous month"), _("Next month"))

    def show_year(self, year: int) -> None:
        self._show(str(year), _("Previous year"), _("Next year"))

    def _show(self, title: str, back: str, on: str) -> None:
        self._title.say(title)
        for button, name in ((self._back, back), (self._on, on)):
            button.setAccessibleName(name)
            tip(button, name)

    def text(self) -> str:
        """November 2026; 2026 where the year is shown."""
        return self._title.text()
