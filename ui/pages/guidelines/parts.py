"""Which part of the guidelines is shown: cards at the left, tabs above where it is narrow."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.theme import px
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.layout import STRETCH, box, clear, column, row


class Part(IntEnum):
    """The parts, from above."""

    RULES = 0
    ACCOUNTS = 1
    EMPLOYEES = 2
    VERSIONS = 3
    SOURCES = 4


def part_names() -> dict[Part, str]:
    return {
        Part.RULES: _("Rules"),
        Part.ACCOUNTS: _("Part A: accounts"),
        Part.EMPLOYEES: _("Part B: employees"),
        Part.VERSIONS: _("Versions"),
        Part.SOURCES: _("Sources and links"),
    }


class PartChooser(QWidget):
    """`chosen` tells the part. One Tab stop, arrows inside."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.current = Part.RULES
        self._narrow = False
        self._counts: Mapping[Part, str] = {}
        self._layout = column(gap=8)
        self.setLayout(self._layout)
        self.setAccessibleName(_("Parts of the guidelines"))
        self._cards: list[ReasonCard] = []
        self._tabs: SegmentedTabs | None = None
        self._build()

    def arrange(self, *, narrow: bool) -> None:
        if narrow is not self._narrow:
            self._narrow = narrow
            self._build()

    def show_counts(self, counts: Mapping[Part, str]) -> None:
        """What stands under the name of each part."""
        if counts != self._counts:
            self._counts = dict(counts)
            if not self._narrow:
                self._build()

    def choose(self, part: Part) -> None:
        """Shows another part as the chosen one, and tells of it."""
        if self._tabs is not None:
            self._tabs.choose(part)
        else:
            self._cards[part].setChecked(True)

    def take_focus(self) -> None:
        if self._cards:
            self._cards[self.current].setFocus()
        elif self._tabs is not None:
            self._tabs.step(0)

    def _build(self) -> None:
        focused = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        clear(self._layout)
        self._cards, self._tabs = [], None
        if self._narrow:
            self._build_tabs()
        else:
            self._build_cards()
        if focused:
            self.take_focus()

    def _build_tabs(self) -> None:
        names = list(part_names().values())
        tabs = SegmentedTabs(names, name=_("Parts of the guidelines"), current=self.current)
        tabs.chosen.connect(self._tell)
        self._tabs = tabs
        self._layout.addWidget(box(row(tabs, STRETCH)))
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)

    def _build_cards(self) -> None:
        self._cards = [
            ReasonCard(name, self._counts.get(part, "")) for part, name in part_names().items()
        ]
        self._cards[self.current].setChecked(True)
        group = radio_group(self, self._cards)
        group.idToggled.connect(lambda number, on: self._tell(number) if on else None)
        for card in self._cards:
            self._layout.addWidget(card)
        self._layout.addStretch(1)
        self.setFixedWidth(px(230))

    def _tell(self, number: int) -> None:
        if number != self.current:
            self.current = Part(number)
            self.chosen.emit(number)
