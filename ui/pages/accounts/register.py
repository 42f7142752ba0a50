"""The table of accounts: filtered, sorted, with the columns that somebody wants, and copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from core.language import _
from ui.page import Width
from ui.pages.accounts.copying import as_table
from ui.pages.accounts.filters import ALL, APPLIED, ATTENTION, CLOSED, IN_USE, Filters
from ui.pages.accounts.rows import KINDS, USUAL, Row, columns, in_order, row_name
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, column
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable

__all__ = ["ALL", "APPLIED", "ATTENTION", "CLOSED", "IN_USE", "Register", "Row"]

_LEAST_NAME = 190
"""What the name of an account never has less of, in pixels at 100 %."""


class Register(QWidget):
    """`chosen` tells that another account is in view, `opened` that it is to be changed."""

    chosen = Signal()
    opened = Signal()
    copied = Signal(int)

    def __init__(self, new_account: Callable[[], object]) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._keys: tuple[str, ...] = USUAL
        self._order: tuple[int, bool] | None = None
        self._model: RecordModel[Row] = RecordModel(columns(), self, name=row_name)
        self.table = RecordTable(self._model, name=_("Account register"), many=True)
        self.table.make_sortable()
        self.table.installEventFilter(self)
        self.filters = Filters()
        self._listen()
        self._empty = _empty_register(new_account)
        self._nothing = EmptyState(
            _("No account fits. Choose another tab, or empty the filter."), icon_name="filter"
        )
        self._views = QStackedWidget()
        for view in (self.table, self._empty, self._nothing):
            self._views.addWidget(view)
        card = Card(column((self._views, 1), gap=0), padding=(1, 1, 1, 8))
        self.setLayout(column(self.filters, (card, 1), gap=12))
        for one, other in pairwise([*self.filters.stops(), self.table]):
            QWidget.setTabOrder(one, other)
        self._fit_columns()

    @property
    def row(self) -> Row | None:
        """The account in view."""
        return self.table.record if self._views.currentWidget() is self.table else None

    @property
    def rows(self) -> list[Row]:
        """Every account, also those that no tab or filter shows now."""
        return list(self._rows)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that were chosen."""
        return self._keys

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these; the chosen account stays chosen."""
        self._rows = list(rows)
        self.filters.show_rows(self._rows)
        self._filter_anew(again=True)

    def show_columns(self, keys: Sequence[str]) -> None:
        """These between the account and its status; none named means the usual ones."""
        self._keys = tuple(kind.key for kind in KINDS if kind.key in keys) or USUAL
        self._fit_columns()

    def choose(self, key: int) -> None:
        """Brings an account into view, whatever tab and filter stood there."""
        if not any(one.account.id == key for one in self.shown()):
            self.filters.clear()
            self.filters.tabs.choose(ALL)
        for place, one in enumerate(self.shown()):
            if one.account.id == key:
                self.table.choose(place)

    def arrange(self, width: Width) -> None:
        self.filters.arrange(width)
        self.table.setMinimumHeight(px(38 + 2 * 60))
        self._fit_columns()

    def take_focus(self) -> None:
        target = self.table if self.row is not None else self._empty.findChild(Button)
        (target or self.filters.tabs).setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filter(self) -> bool:
        """Empties the filter; False when it was empty."""
        return self.filters.clear()

    def shown(self) -> list[Row]:
        """Those of the tab and the filters, in the order that was asked for; else main first."""
        found = self.filters.chosen(self._rows)
        if self._order is None:
            return found
        number, falling = self._order
        return in_order(found, self._model.columns[number], falling=falling)

    # Order

    def sort_by(self, number: int) -> None:
        """By a column; once more backwards, and a third time as it was."""
        before, self._order = self._order, (number, False)
        if before == (number, False):
            self._order = (number, True)
        elif before == (number, True):
            self._order = None
        self._show_order()

    def keep_order(self) -> None:
        """As it is at first: main accounts first, ended ones last (row A1)."""
        self._order = None
        self._show_order()

    def ask_order(self) -> None:
        """A menu of the columns, for the keyboard."""
        menu = QMenu(self)
        menu.setAccessibleName(_("Sort by"))
        usual = menu.addAction(_("Main accounts first"))
        usual.setCheckable(True)
        usual.setChecked(self._order is None)
        usual.triggered.connect(lambda: self.keep_order())
        menu.addSeparator()
        for number in self._seen():
            action = menu.addAction(self._model.headerData(number, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(self._order is not None and self._order[0] == number)
            action.triggered.connect(lambda _on=False, number=number: self.sort_by(number))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.mapToGlobal(QPoint(px(14), px(38))))

    def _show_order(self) -> None:
        number, falling = self._order or (None, False)
        self._model.show_order(number, falling=falling)
        self._filter_anew()

    # On the clipboard

    def copy(self) -> None:
        """The chosen rows with the columns that are seen, as a table."""
        rows = self.table.selected
        if rows:
            seen = [self._model.columns[number] for number in self._seen()]
            QGuiApplication.clipboard().setMimeData(as_table(rows, seen))
            self.copied.emit(len(rows))

    # Room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return False

    def _fit_columns(self) -> None:
        """As many of the chosen columns as there is room for, from the left."""
        found, last = self._model.columns, len(self._model.columns) - 1
        room = self.table.width() - px(_LEAST_NAME) - px(found[last].width)
        for key in self._keys:
            room -= px(_width(found, key))
        dropped: set[str] = set()
        for key in reversed(self._keys):
            if room >= 0:
                break
            room += px(_width(found, key))
            dropped.add(key)
        for number, kind in enumerate(KINDS, start=1):
            hide = kind.key not in self._keys or kind.key in dropped
            if self.table.isColumnHidden(number) != hide:
                self.table.setColumnHidden(number, hide)

    def _seen(self) -> list[int]:
        numbers = range(len(self._model.columns))
        return [number for number in numbers if not self.table.isColumnHidden(number)]

    def _listen(self) -> None:
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.copied.connect(self.copy)
        self.table.sorted_by.connect(self.sort_by)
        self.filters.changed.connect(lambda: self._filter_anew())
        self.filters.left.connect(self.table.setFocus)
        self.filters.order_asked.connect(self.ask_order)

    def _filter_anew(self, *, again: bool = False) -> None:
        """`again` tells of the account in view also when it is the same one as before."""
        shown, before = self.shown(), self.row
        self.table.blockSignals(True)  # one row after the other would be shown beside it
        self.table.show_records(shown, lambda one, other: one.account.id == other.account.id)
        self.table.blockSignals(False)
        view = self.table if shown else (self._nothing if self._rows else self._empty)
        self._views.setCurrentWidget(view)
        if again or self.row != before:
            self.chosen.emit()


def _width(found: Sequence[Column[Row]], key: str) -> float:
    return next(found[n].width for n, kind in enumerate(KINDS, start=1) if kind.key == key)


def _empty_register(new_account: Callable[[], object]) -> EmptyState:
    text = _("No accounts yet. Register the first one, so that you can check it every workday.")
    button = Button(_("New account"), "primary", icon_name="plus", act=new_account)
    return EmptyState(text, button, icon_name="address-book", key="N")
