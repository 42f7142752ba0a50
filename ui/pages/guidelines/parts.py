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
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row


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
        self.setAccessibleName(_("Parts of the guidelines"))
        self._cards = [ReasonCard(name) for name in part_names().values()]
        self._cards[self.current].setChecked(True)
        group = radio_group(self, list(self._cards))
        group.idToggled.connect(lambda number, on: self._tell(number) if on else None)
        inside = column(*self._cards, STRETCH, gap=6, margins=(2, 2, 6, 2))
        self._wide = ScrollColumn(box(inside))
        self.list = Choice([(int(part), name) for part, name in part_names().items()])
        self.list.setAccessibleName(_("Parts of the guidelines"))
        self.list.setMinimumWidth(px(270))
        self.list.currentIndexChanged.connect(self._tell)
        self._short = box(row(self.list, STRETCH))
        # Both stay where they are, and so the way of the Tab key through the page does too.
        self.setLayout(column(self._wide, self._short, gap=0))
        self._narrow = True
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        focused = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._narrow = narrow
        self._wide.setVisible(not narrow)
        self._short.setVisible(narrow)
        self.setMinimumWidth(0 if narrow else px(238))
        self.setMaximumWidth(16777215 if narrow else px(238))
        if focused:
            self.take_focus()

    def show_counts(self, counts: Mapping[Part, str]) -> None:
        """What stands under the name of each part."""
        for part, card in zip(Part, self._cards, strict=True):
            card.explain(counts.get(part, ""))

    def choose(self, part: Part) -> None:
        """Shows another part as the chosen one, and tells of it."""
        self._cards[part].setChecked(True)

    def take_focus(self) -> None:
        (self.list if self._narrow else self._cards[self.current]).setFocus()

    def _tell(self, number: int) -> None:
        if number == self.current:
            return
        self.current = Part(number)
        self._cards[number].setChecked(True)
        self.list.choose(number)
        self.chosen.emit(number)
