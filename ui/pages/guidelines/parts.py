"""Which part of the guidelines is shown: cards at the left, a list to choose from where narrow."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.theme import px
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, ScrollColumn, box, clear, column, row


class Part(IntEnum):
    """The parts, from above."""

    RULES = 0
    ACCOUNTS = 1
    EMPLOYEES = 2
    VERSIONS = 3
    DECIDED = 4
    SIGNED = 5
    ANSWERS = 6
    READY = 7
    SOURCES = 8


def part_names() -> dict[Part, str]:
    return {
        Part.RULES: _("Rules"),
        Part.ACCOUNTS: _("Part A: accounts"),
        Part.EMPLOYEES: _("Part B: employees"),
        Part.VERSIONS: _("Versions"),
        Part.DECIDED: _("Decided and handed on"),
        Part.SIGNED: _("Read and understood"),
        Part.ANSWERS: _("Who answers"),
        Part.READY: _("Ready texts"),
        Part.SOURCES: _("Sources and laws"),
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
        self._list: Choice | None = None
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
        if self._list is not None:
            self._list.choose(int(part))
        else:
            self._cards[part].setChecked(True)

    def take_focus(self) -> None:
        if self._cards:
            self._cards[self.current].setFocus()
        elif self._list is not None:
            self._list.setFocus()

    def _build(self) -> None:
        focused = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        clear(self._layout)
        self._cards, self._list = [], None
        if self._narrow:
            self._build_list()
        else:
            self._build_cards()
        if focused:
            self.take_focus()

    def _build_list(self) -> None:
        part_list = Choice([(int(part), name) for part, name in part_names().items()])
        part_list.setAccessibleName(_("Parts of the guidelines"))
        part_list.choose(int(self.current))
        part_list.currentIndexChanged.connect(self._tell)
        self._list = part_list
        self._layout.addWidget(box(row(part_list, STRETCH)))
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)

    def _build_cards(self) -> None:
        self._cards = [
            ReasonCard(name, self._counts.get(part, "")) for part, name in part_names().items()
        ]
        self._cards[self.current].setChecked(True)
        group = radio_group(self, self._cards)
        group.idToggled.connect(lambda number, on: self._tell(number) if on else None)
        inside = column(*self._cards, STRETCH, gap=6, margins=(2, 2, 6, 2))
        self._layout.addWidget(ScrollColumn(box(inside)))
        self.setFixedWidth(px(238))

    def _tell(self, number: int) -> None:
        if number != self.current:
            self.current = Part(number)
            self.chosen.emit(number)
