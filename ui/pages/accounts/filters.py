"""Above the table: which tab, what is searched for, and choices that leave out the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from core.account_words import kind_name
from core.accounts import AccountKind
from core.attention import ReasonKind
from core.language import _
from core.search import words_of
from ui.page import Width
from ui.pages.accounts import words
from ui.pages.accounts.rows import Row, searched
from ui.theme import px
from ui.widgets.buttons import Button, IconButton, SegmentedTabs
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.search_line import SearchLine

ALL, IN_USE, ATTENTION, APPLIED, CLOSED = range(5)
_SEARCH_WIDTH, _NO_LIMIT = 240, 16777215
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Filters(QWidget):
    """`changed` tells that other accounts are to be shown, `left` that the table is wanted,
    `turned` that the drawer opened or shut."""

    changed = Signal()
    left = Signal()
    turned = Signal()
    columns_asked = Signal()
    order_asked = Signal()
    timeline_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = SegmentedTabs(_tab_texts([0] * 5), name=_("Which accounts"))
        self.search = _Search()
        self.more = IconButton("filter", _("Filter and columns"), act=self.turn)
        self.platform, self.unit, self.responsible, self.kind, self.reason = self._choices = tuple(
            _choice(name) for name in _names()
        )
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        self._bar = row(self.tabs, STRETCH, row((self.search, 1), self.more, gap=6), gap=8)
        self._drawer = box(column(self._grid, self._links(), gap=4))
        self._drawer.hide()
        self.setLayout(column(self._bar, self._drawer, gap=8))
        self._said: dict[int, str] = {}
        self._listen()
        self.arrange(Width.NORMAL)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Counts them, and offers what they can be chosen by."""
        counts = [sum(_is_in(tab, one) for one in rows) for tab in range(5)]
        self.tabs.set_texts(_tab_texts(counts))
        self._said = {one.account.id: searched(one) for one in rows}
        platforms = {one.account.platform: words.platform(one.account.platform) for one in rows}
        kinds = {one.account.kind for one in rows}
        reasons = {reason.kind for one in rows for reason in one.reasons}
        offered: Sequence[Iterable[tuple[object, str]]] = (
            sorted(platforms.items(), key=lambda found: found[1].casefold()),
            _texts(one.account.unit for one in rows),
            _texts(one.responsible for one in rows),
            [(kind, kind_name(kind)) for kind in AccountKind if kind in kinds],
            [(kind, words.reason_name(kind)) for kind in ReasonKind if kind in reasons],
        )
        for choice, heading, entries in zip(self._choices, _names(), offered, strict=True):
            _offer(choice, heading, entries)

    def chosen(self, rows: Sequence[Row]) -> list[Row]:
        """Those that the tab, the search and every choice let through."""
        wanted, tab = words_of(self.search.text()), self.tabs.current
        platform, unit, person, kind, reason = (one.currentData() for one in self._choices)
        return [
            one
            for one in rows
            if _is_in(tab, one)
            and platform in (None, one.account.platform)
            and unit in (None, one.account.unit)
            and person in (None, one.responsible)
            and kind in (None, one.account.kind)
            and (reason is None or any(found.kind == reason for found in one.reasons))
            and all(word in self._said.get(one.account.id, "") for word in wanted)
        ]

    def clear(self) -> bool:
        """Shows all of the tab again; False when nothing was left out."""
        narrowed = bool(self.search.text()) or any(one.currentIndex() > 0 for one in self._choices)
        self.search.clear()
        for choice in self._choices:
            choice.setCurrentIndex(0)
        return narrowed

    def turn(self) -> None:
        """Opens or shuts the drawer of choices; shut, it leaves out nothing."""
        opening = self._drawer.isHidden()
        self._drawer.setVisible(opening)
        self.turned.emit()
        if opening:
            self.platform.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for choice in self._choices:
            choice.setCurrentIndex(0)
        self.left.emit()

    def stops(self) -> list[QWidget]:
        """Everything that Tab reaches here, in the order of reading."""
        links = self._drawer.findChildren(Button)
        return [*self.tabs.findChildren(Button), self.search, self.more, *self._choices, *links]

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._bar.setDirection(way)
        self.search.setMaximumWidth(_NO_LIMIT if narrow else px(_SEARCH_WIDTH))
        across = 3 if narrow else 5
        for number, choice in enumerate(self._choices):
            self._grid.addWidget(choice, number // across, number % across)
        for place in range(5):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def _links(self) -> QBoxLayout:
        links: Sequence[tuple[str, Callable[[], object]]] = (
            (_("Columns …"), self.columns_asked.emit),
            (_("Sort …"), self.order_asked.emit),
            (_("Timeline …"), self.timeline_asked.emit),
            (_("Empty the filters"), self.clear),
        )
        return row(*(Button(text, "link", act=act) for text, act in links), STRETCH, gap=18)

    def _listen(self) -> None:
        self.tabs.chosen.connect(lambda: self.changed.emit())
        self.search.textChanged.connect(lambda: self.changed.emit())
        self.search.left.connect(self.left)
        for choice in self._choices:
            choice.currentIndexChanged.connect(lambda: self.changed.emit())


class _Search(SearchLine):
    """Arrow down or Enter goes on to the table."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("Find account"), picture="search")
        self.setMinimumWidth(px(130))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ON:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _is_in(tab: int, one: Row) -> bool:
    return {
        ALL: True,
        IN_USE: one.in_use,
        ATTENTION: bool(one.reasons),
        APPLIED: one.applied,
        CLOSED: one.closed and not one.applied,
    }[tab]


def _tab_texts(counts: Sequence[int]) -> list[str]:
    names = (_("All"), _("In use"), _("To look at"), _("Applied for"), _("Ended"))
    return [f"{name} {count}" for name, count in zip(names, counts, strict=True)]


def _names() -> tuple[str, ...]:
    """What stands in each choice until something is chosen."""
    return _("Platform"), _("Unit"), _("Responsible"), _("Kind"), _("Why to be looked at")


def _choice(name: str) -> Choice:
    choice = Choice()
    choice.setAccessibleName(name)
    return choice


def _texts(found: Iterable[str]) -> list[tuple[object, str]]:
    return [(text, text) for text in sorted({text for text in found if text}, key=str.casefold)]


def _offer(choice: Choice, heading: str, entries: Iterable[tuple[object, str]]) -> None:
    """Other entries; what was chosen stays chosen where it is still there."""
    before = choice.currentData()
    choice.blockSignals(True)
    choice.clear()
    choice.addItem(heading, None)
    for value, text in entries:
        choice.addItem(text, value)
    choice.setCurrentIndex(max(choice.findData(before), 0) if before is not None else 0)
    choice.blockSignals(False)
