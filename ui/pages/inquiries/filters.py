"""Above the table: which tab, what is searched for, which account, kind and days, what is first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.accounts import Account
from core.inquiries import InquiryKind
from core.language import _
from ui.page import Width
from ui.pages.inquiries import words
from ui.pages.inquiries.reading import Order, Period, Row, first_day, ordered, wanted
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.search_line import SearchLine

OPEN, ALL = range(2)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Filters(QWidget):
    """`changed` tells that other inquiries are to be shown, `left` that the table is wanted."""

    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = SegmentedTabs(tab_texts(0, 0), name=_("Which inquiries"))
        self.search = _Search(_("Search in the inquiries"), picture="search", width=230)
        self.account = _choice(_("Account"), [(None, _("All accounts"))])
        kinds = [(found.value, words.kind(found)) for found in InquiryKind]
        self.kind = _choice(_("Kind"), [("", _("All kinds")), *kinds])
        self.period = _choice(_("Days"), _periods())
        self.order = _choice(_("Order"), _orders())
        first = row(self.account, self.kind, gap=8)
        second = row(self.period, self.order, gap=8)
        self._choices = row((first, 1), (second, 1), gap=8)
        self.setLayout(column(row(self.tabs, STRETCH, self.search, gap=8), self._choices, gap=8))
        self._listen()

    def show_counts(self, rows: Sequence[Row]) -> None:
        """How many are open and how many there are; the accounts that can be chosen."""
        self.tabs.set_texts(tab_texts(sum(one.inquiry.is_open for one in rows), len(rows)))
        accounts = {one.account.id: one.account for one in rows}
        self._show_accounts(sorted(accounts.values(), key=lambda one: one.name.casefold()))

    def chosen(self, rows: Sequence[Row], today: date) -> list[Row]:
        """Those to show now, in their order."""
        if self.tabs.current == OPEN:
            rows = [one for one in rows if one.inquiry.is_open]
        fitting = wanted(
            rows,
            text=self.search.text(),
            account=self.account.currentData(),
            kind=self.kind.currentData(),
            since=first_day(Period(self.period.currentData()), today),
        )
        return ordered(fitting, Order(self.order.currentData()))

    def clear(self) -> bool:
        """Shows all of the tab again; False when nothing was left out."""
        narrowed = bool(self.search.text()) or any(one.currentIndex() > 0 for one in self._narrow())
        self.search.clear()
        for choice in self._narrow():
            choice.setCurrentIndex(0)
        return narrowed

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(way)

    def _narrow(self) -> tuple[Choice, ...]:
        return self.account, self.kind, self.period

    def _listen(self) -> None:
        self.tabs.chosen.connect(lambda: self.changed.emit())
        self.search.textChanged.connect(lambda: self.changed.emit())
        self.search.left.connect(self.left)
        for choice in (*self._narrow(), self.order):
            choice.currentIndexChanged.connect(lambda: self.changed.emit())

    def _show_accounts(self, accounts: Sequence[Account]) -> None:
        before = self.account.currentData()
        self.account.blockSignals(True)
        self.account.clear()
        self.account.addItem(_("All accounts"), None)
        for account in accounts:
            self.account.addItem(f"{account.platform_name} · {account.name}", account.id)
        self.account.setCurrentIndex(max(self.account.findData(before), 0))
        self.account.blockSignals(False)


class _Search(SearchLine):
    """Arrow down or Enter goes on to the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ON:
            self.left.emit()
            return
        super().keyPressEvent(event)


def tab_texts(open_ones: int, count: int) -> list[str]:
    return [f"{_('Open ones')} {open_ones}", f"{_('All')} {count}"]


def _choice(name: str, entries: Sequence[tuple[object, str]]) -> Choice:
    choice = Choice(entries)
    choice.setAccessibleName(name)
    return choice


def _periods() -> list[tuple[object, str]]:
    return [
        (Period.ALL.value, _("All days")),
        (Period.WEEK.value, _("The last seven days")),
        (Period.MONTH.value, _("This month")),
        (Period.HALF_YEAR.value, _("This half-year")),
    ]


def _orders() -> list[tuple[object, str]]:
    return [
        (Order.DEADLINE.value, _("Deadline first")),
        (Order.NEWEST.value, _("Newest first")),
        (Order.OLDEST.value, _("Oldest first")),
        (Order.ACCOUNT.value, _("By account")),
    ]
