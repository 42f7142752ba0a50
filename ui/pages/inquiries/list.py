"""The table of inquiries under its tabs and filters, and how fast they were answered below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.language import _
from ui.page import Width
from ui.pages.inquiries import words
from ui.pages.inquiries.filters import ALL, OPEN, Filters
from ui.pages.inquiries.reading import Row
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, column
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable

_KIND, _DUE, _OUTCOME = 1, 2, 3


class InquiryTable(QWidget):
    """`chosen` tells that another inquiry is in view, `opened` that it is to be changed."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, new: Callable[[], object], today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._rows: list[Row] = []
        self.filters = Filters()
        self.table: RecordTable[Row] = RecordTable(self._model(), name=_("Inquiries"))
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.filters.changed.connect(self._filter_anew)
        self.filters.left.connect(self.table.setFocus)
        self._new = Button(_("New inquiry"), "primary", icon_name="plus", act=new)
        text = _("No inquiries yet. Enter the first one when somebody writes to you.")
        self._empty = EmptyState(text, self._new, icon_name="messages", key="N")
        self._done = EmptyState(
            _("Nobody waits for an answer. The answered ones stand under All."),
            icon_name="circle-check",
        )
        self._nothing = EmptyState(
            _("No inquiry fits. Choose another tab, or empty the filters."), icon_name="filter"
        )
        self._views = QStackedWidget()
        for view in (self.table, self._empty, self._done, self._nothing):
            self._views.addWidget(view)
        self._card = Card(column((self._views, 1), gap=0), padding=(1, 1, 1, 8))
        self.setLayout(column(self.filters, (self._card, 1), gap=10))

    @property
    def row(self) -> Row | None:
        """The inquiry in view."""
        return self.table.record if self._views.currentWidget() is self.table else None

    @property
    def is_empty(self) -> bool:
        """Nothing was ever entered."""
        return not self._rows

    def shown(self) -> list[Row]:
        """Those that the tab and the filters let through, in order."""
        return self.filters.chosen(self._rows, self._today())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these; the chosen inquiry stays chosen, unless another was closed and is open
        again: what was undone is done anew on the same one."""
        closed = {one.inquiry.id for one in self._rows if not one.inquiry.is_open}
        self._rows = list(rows)
        self.filters.show_counts(self._rows)
        self._filter_anew()
        for place, one in enumerate(self.shown()):
            if one.inquiry.is_open and one.inquiry.id in closed:
                self.table.choose(place)

    def choose(self, key: int) -> None:
        """Brings an inquiry into view, whatever tab and filters stood there."""
        if not any(one.inquiry.id == key for one in self.shown()):
            self.filters.clear()
            if not any(one.inquiry.id == key for one in self.shown()):
                self.filters.tabs.choose(ALL)
        for place, one in enumerate(self.shown()):
            if one.inquiry.id == key:
                self.table.choose(place)

    def show_open(self, account: int) -> None:
        """Those of an account that wait for an answer."""
        self.filters.clear()
        self.filters.tabs.choose(OPEN)
        self.filters.account.choose(account if any(self._of(account)) else None)

    def _of(self, account: int) -> list[Row]:
        return [one for one in self._rows if one.account.id == account]

    def arrange(self, width: Width) -> None:
        self.filters.arrange(width)
        self.table.setColumnHidden(_OUTCOME, width is Width.NARROW)
        self.table.setMinimumHeight(px(38 + 2 * 60))

    def take_focus(self) -> None:
        if self.row is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_empty:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter_anew(self) -> None:
        shown = self.shown()
        self.table.blockSignals(True)  # it is told once, below
        self.table.show_records(shown, lambda one, other: one.inquiry.id == other.inquiry.id)
        self.table.blockSignals(False)
        self._views.setCurrentWidget(self._view(shown))
        self.filters.setVisible(bool(self._rows))
        self.chosen.emit()

    def _view(self, shown: Sequence[Row]) -> QWidget:
        if shown:
            return self.table
        if not self._rows:
            return self._empty
        waiting = any(one.inquiry.is_open for one in self._rows)
        return self._nothing if waiting or self.filters.tabs.current == ALL else self._done

    def _model(self) -> RecordModel[Row]:
        columns: list[Column[Row]] = [
            Column(
                title=_("Inquiry"),
                text=lambda one: words.first_line(one.inquiry.text),
                second=_second,
                tile=lambda one: (one.account.platform, one.account.id),
            ),
            Column(
                title=_("Kind"),
                text=lambda one: words.kind(one.inquiry.kind),
                tag=lambda one: words.KIND_TAGS[one.inquiry.kind],
                width=118,
            ),
            Column(
                title=_("Deadline"),
                text=lambda one: words.due(one.inquiry, one.standing, self._today()),
                second=lambda one: words.due_second(one.inquiry, one.standing),
                tone=_tone,
                width=144,
            ),
            Column(
                title=_("Outcome"),
                text=lambda one: words.outcome_tag(one.inquiry)[0],
                tag=lambda one: words.outcome_tag(one.inquiry)[1],
                width=116,
            ),
        ]
        return RecordModel(columns, self, name=self._said)

    def _said(self, one: Row) -> str:
        """The whole row, for a screen reader."""
        inquiry, standing = one.inquiry, one.standing
        parts = (
            words.kind(inquiry.kind),
            words.first_line(inquiry.text),
            one.account.name,
            words.due(inquiry, standing, self._today()),
            words.due_second(inquiry, standing),
            words.outcome_tag(inquiry)[0],
        )
        return ", ".join(part for part in parts if part)


def _second(one: Row) -> str:
    return words.joined((one.account.name, words.age(one.inquiry, one.standing)))


def _tone(one: Row) -> str:
    return "bad" if words.is_late(one.standing) and one.inquiry.is_open else ""
