"""The log: a table that only grows, search in it, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account
from core.deletions import LogEntry
from core.language import _, ngettext
from core.log_check import ChainState
from core.office import Office
from core.search import fits, words_of
from ui.page import Width
from ui.pages.deletions import words
from ui.pages.deletions.chain import ChainLine
from ui.pages.deletions.detail import Detail
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.fields import Choice
from ui.widgets.layout import Card, Rule, box, column, row
from ui.widgets.search_line import SearchLine
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable
from ui.widgets.text import Icon, Label

_WHEN, _ACCOUNT, _GROUND, _MEASURE, _CORRECTED = 1, 2, 3, 4, 5


class LogView(QWidget):
    """`new_asked`, `go_on_asked` and `discard_asked` tell what was asked for."""

    new_asked = Signal()
    go_on_asked = Signal()
    discard_asked = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._entries: Sequence[LogEntry] = ()
        self._accounts: dict[int, Account] = {}
        self.search = SearchLine(_("Search in the log"))
        self.search.textChanged.connect(lambda: self._filter_anew())
        self.account = Choice()
        self.account.setAccessibleName(_("Account"))
        self.account.currentIndexChanged.connect(lambda: self._filter_anew())
        self.table: RecordTable[LogEntry] = RecordTable(self._model(), name=_("Deletion log"))
        self.detail = Detail(office)
        self.table.chosen.connect(self._show_detail)
        self.chain = ChainLine(office)
        self.draft = self._draft_bar()
        self._columns = Columns(
            self._main(), self.detail, main_scrolls=False, side_scrolls=False, side_width=340
        )
        self.setLayout(column(self._columns, gap=0))

    # What the page asks

    def show_entries(self, entries: Sequence[LogEntry], *, draft: bool) -> None:
        """Every line of the log, the newest first; the chosen line stays chosen."""
        self._entries = list(entries)[::-1]
        self._accounts = {a.id: a for a in self._office.accounts.everything()}
        self._show_accounts()
        self.draft.setVisible(draft)
        self._filter_anew()

    def show_state(self, state: ChainState | None) -> None:
        self.chain.show_state(state)

    @property
    def entry(self) -> LogEntry | None:
        """The line in view."""
        return self.table.record if self._views.currentWidget() is self.table else None

    def choose(self, number: int) -> None:
        """Brings a line into view, whatever was searched for."""
        self.search.clear()
        self.account.setCurrentIndex(0)
        for place, entry in enumerate(self._shown()):
            if entry.number == number:
                self.table.choose(place)

    def clear_search(self) -> bool:
        """Empties the search; False when there was none."""
        had = bool(self.search.text()) or self.account.currentIndex() > 0
        self.search.clear()
        self.account.setCurrentIndex(0)
        return had

    def take_focus(self) -> None:
        if self.entry is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        self._columns.arrange(width)
        self.detail.arrange(width)
        self.table.setColumnHidden(_ACCOUNT, narrow)
        self.table.setColumnHidden(_CORRECTED, narrow)
        self.table.setMinimumHeight(px(38 + (4 if narrow else 2) * 60))

    # Making

    def _main(self) -> QWidget:
        self._new = Button(_("New deletion"), "primary", icon_name="plus", act=self.new_asked.emit)
        text = _(
            "Here you write down what is hidden or deleted, and why. Store the evidence first,"
            " then delete on the page."
        )
        self._empty = EmptyState(text, self._new, icon_name="eraser", key="N")
        self._nothing = EmptyState(_("No line fits. Empty the search."), icon_name="filter")
        self._views = QStackedWidget()
        for view in (self.table, self._empty, self._nothing):
            self._views.addWidget(view)
        self._bar = box(row((self.search, 3), (self.account, 2), gap=8))
        foot = column(self.chain, margins=(14, 8, 14, 6))
        card = Card(column((self._views, 1), Rule(), foot, gap=0), padding=(1, 1, 1, 1))
        return box(column(self.draft, self._bar, (card, 1), gap=12))

    def _draft_bar(self) -> Card:
        said = Label(_("A deletion is begun and not saved."), "body", wrap=True)
        go_on = Button(_("Go on"), "primary", act=self.go_on_asked.emit)
        away = Button(_("Throw away"), act=self.discard_asked.emit)
        line = row(Icon("pencil", "warn", 20), (said, 1), go_on, away, gap=10)
        return Card(line, "warn", (12, 8, 10, 8))

    def _model(self) -> RecordModel[LogEntry]:
        columns: list[Column[LogEntry]] = [
            Column(title=_("No."), text=lambda e: str(e.number), width=54),
            Column(title=_("Saved"), text=words.day, second=words.at, width=108),
            Column(title=_("Account"), text=self._account, width=106),
            Column(title=_("Ground"), text=words.kind_line, second=words.second_line),
            Column(title=_("Measure"), text=_measure, tag=_measure_tag, width=104),
            Column(title=_("Corrected"), text=_corrected, tag=_corrected_tag, width=88),
            Column(title=_("Lock"), text=_locked, icon=lambda _entry: "lock", width=52),
        ]
        return RecordModel(columns, self, name=_spoken)

    # Showing

    def _show_accounts(self) -> None:
        chosen = self.account.currentData()
        used = {e.deletion.account_id for e in self._entries if e.deletion}
        self.account.blockSignals(True)
        self.account.clear()
        self.account.addItem(_("All accounts"), None)
        for key, account in self._accounts.items():
            if key in used:
                self.account.addItem(f"{account.platform_name} · {account.name}", key)
        self.account.setCurrentIndex(max(self.account.findData(chosen), 0))
        self.account.blockSignals(False)

    def _account(self, entry: LogEntry) -> str:
        return entry.deletion.account.split(" · ")[0] if entry.deletion else ""

    def _shown(self) -> list[LogEntry]:
        wanted, key = words_of(self.search.text()), self.account.currentData()
        by_number = {entry.number: entry for entry in self._entries}
        return [
            entry
            for entry in self._entries
            if fits(wanted, _searched(entry)) and (key is None or _is_on(entry, key, by_number))
        ]

    def _filter_anew(self) -> None:
        shown = self._shown()
        self.table.show_records(shown, lambda one, other: one.number == other.number)
        view = self.table if shown else (self._nothing if self._entries else self._empty)
        self._views.setCurrentWidget(view)
        self._bar.setVisible(bool(self._entries))
        self.detail.setVisible(bool(self._entries))
        self._show_detail()

    def _show_detail(self) -> None:
        entry = self.entry
        numbers = entry.corrected_by if entry is not None else ()
        corrections = [found for found in self._entries if found.number in numbers]
        self.detail.show_entry(entry, corrections[::-1])


def _is_on(entry: LogEntry, key: int, by_number: Mapping[int, LogEntry]) -> bool:
    root = by_number.get(entry.about, entry) if entry.about is not None else entry
    return root.deletion is not None and root.deletion.account_id == key


def _searched(entry: LogEntry) -> str:
    """Never the author or the exact wording: those are restricted."""
    facts = [text for _label, text in words.entry_facts(entry)]
    return " ".join([str(entry.number), words.kind_line(entry), words.day(entry), *facts])


def _measure(entry: LogEntry) -> str:
    return entry.deletion.measure.label if entry.deletion else ""


def _measure_tag(entry: LogEntry) -> str:
    return "neutral" if entry.deletion else ""


def _corrected(entry: LogEntry) -> str:
    count = len(entry.corrected_by)
    return ngettext("{count} time", "{count} times", count).format(count=count) if count else ""


def _corrected_tag(entry: LogEntry) -> str:
    return "info" if entry.corrected_by else ""


def _locked(_entry: LogEntry) -> str:
    return _("Locked")


def _spoken(entry: LogEntry) -> str:
    """The whole line, for a screen reader."""
    number = _("No. {number}").format(number=entry.number)
    parts = [number, words.day(entry), words.kind_line(entry), words.second_line(entry)]
    if entry.deletion is not None:
        parts.insert(2, entry.deletion.account)
        parts.append(entry.deletion.measure.label)
    if entry.corrected_by:
        parts.append(_("corrected"))
    return ", ".join(part for part in parts if part)
