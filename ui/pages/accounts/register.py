"""The table of accounts, with tabs, counts and a filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account, AccountStatus
from core.application_records import Application
from core.attention import Reason
from core.language import _
from core.search import fits, words_of
from ui.page import Width
from ui.pages.accounts import words
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button, SegmentedTabs
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.search_line import SearchLine
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable

ALL, IN_USE, ATTENTION, CLOSED = range(4)
_DEPUTY, _REPLIES = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An account as the table shows it; `refused` where it never came into use."""

    account: Account
    responsible: str
    deputy: str
    reasons: tuple[Reason, ...]
    refused: Application | None = None

    @property
    def in_use(self) -> bool:
        return self.account.status is AccountStatus.ACTIVE

    @property
    def closed(self) -> bool:
        return self.account.status is AccountStatus.CLOSED


class Register(QWidget):
    """`chosen` tells that another account is in view, `opened` that it is to be changed."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, new_account: Callable[[], object]) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self.tabs = SegmentedTabs(_tab_texts([0, 0, 0, 0]), name=_("Which accounts"))
        self.tabs.chosen.connect(self._filter_anew)
        self.filter = _Filter()
        self.filter.textChanged.connect(self._filter_anew)
        self.table = RecordTable(_model(self), name=_("Account register"))
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.filter.left.connect(self.table.setFocus)
        self._empty = _empty_register(new_account)
        self._nothing = EmptyState(
            _("No account fits. Choose another tab, or empty the filter."), icon_name="filter"
        )
        self._views = QStackedWidget()
        for view in (self.table, self._empty, self._nothing):
            self._views.addWidget(view)
        self._bar = row(self.tabs, STRETCH, self.filter, gap=8)
        card = Card(column((self._views, 1), gap=0), padding=(1, 1, 1, 8))
        self.setLayout(column(self._bar, (card, 1), gap=12))

    @property
    def row(self) -> Row | None:
        """The account in view."""
        return self.table.record if self._views.currentWidget() is self.table else None

    @property
    def rows(self) -> list[Row]:
        """Every account, also those that no tab or filter shows now."""
        return list(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these; the chosen account stays chosen."""
        self._rows = list(rows)
        kinds = range(4)
        counts = [sum(_is_in(kind, one) for one in self._rows) for kind in kinds]
        self.tabs.set_texts(_tab_texts(counts))
        self._filter_anew()

    def choose(self, key: int) -> None:
        """Brings an account into view, whatever tab and filter stood there."""
        if not any(one.account.id == key for one in self._shown()):
            self.filter.clear()
            self.tabs.choose(ALL)
        for place, one in enumerate(self._shown()):
            if one.account.id == key:
                self.table.choose(place)

    def arrange(self, width: Width) -> None:
        self.table.setColumnHidden(_REPLIES, width is not Width.WIDE)
        self.table.setColumnHidden(_DEPUTY, width is Width.NARROW)
        self.table.setMinimumHeight(px(38 + 2 * 60))

    def take_focus(self) -> None:
        target = self.table if self.row is not None else self._empty.findChild(Button)
        (target or self.tabs).setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filter(self) -> bool:
        """Empties the filter; False when it was empty."""
        had = bool(self.filter.text())
        self.filter.clear()
        return had

    def _shown(self) -> list[Row]:
        wanted = words_of(self.filter.text())
        return [
            one for one in self._rows if _is_in(self.tabs.current, one) and fits(wanted, _said(one))
        ]

    def _filter_anew(self) -> None:
        shown = self._shown()
        self.table.show_records(shown, lambda one, other: one.account.id == other.account.id)
        view = self.table if shown else (self._nothing if self._rows else self._empty)
        self._views.setCurrentWidget(view)
        self.chosen.emit()


class _Filter(SearchLine):
    """Arrow down or Enter goes on to the table."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("Find account"), picture="filter", width=200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


def _empty_register(new_account: Callable[[], object]) -> EmptyState:
    text = _("No accounts yet. Register the first one, so that you can check it every workday.")
    button = Button(_("New account"), "primary", icon_name="plus", act=new_account)
    return EmptyState(text, button, icon_name="address-book", key="N")


def _is_in(tab: int, one: Row) -> bool:
    return {ALL: True, IN_USE: one.in_use, ATTENTION: bool(one.reasons), CLOSED: one.closed}[tab]


def _tab_texts(counts: Sequence[int]) -> list[str]:
    names = (_("All"), _("In use"), _("To look at"), _("Ended"))
    return [f"{name} {count}" for name, count in zip(names, counts, strict=True)]


def _said(one: Row) -> str:
    """Everything that the filter looks in."""
    account = one.account
    parts = (account.name, words.platform(account.platform), account.unit, account.url)
    return " ".join((*parts, one.responsible, one.deputy, _status(one)))


def _status(one: Row) -> str:
    return words.status(one.account, one.reasons, one.refused)[0]


def _person(name: str, one: Row) -> str:
    return name or ("–" if one.closed else _("Missing"))


def _model(parent: QWidget) -> RecordModel[Row]:
    columns: list[Column[Row]] = [
        Column(
            title=_("Account"),
            text=lambda one: one.account.name,
            second=lambda one: words.platform(one.account.platform),
            tile=lambda one: (one.account.platform, one.account.id),
        ),
        Column(title=_("Responsible"), text=lambda one: _person(one.responsible, one), width=128),
        Column(title=_("Deputy"), text=lambda one: _person(one.deputy, one), width=126),
        Column(
            title=_("Answers within"),
            text=lambda one: "–" if one.closed else words.workdays(one.account.reply_days),
            width=132,
        ),
        Column(
            title=_("Status"),
            text=_status,
            tag=lambda one: words.status(one.account, one.reasons, one.refused)[1],
            width=148,
        ),
    ]
    return RecordModel(columns, parent, name=_row_name)


def _row_name(one: Row) -> str:
    return f"{one.account.name}, {words.platform(one.account.platform)}, {_status(one)}"
