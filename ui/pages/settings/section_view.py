"""The cards of one section: two columns, one below the other where there is little room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.page import Width
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.settings.sections import Section, make_card
from ui.theme import px
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row, set_margins

WIDEST_COLUMN = 720
"""A single column that went right across would be hard to read."""


class SectionView(ScrollColumn):
    """Loads and makes the cards of its section."""

    def __init__(self, section: Section, saver: Saver) -> None:
        self.cards: list[SettingsCard] = []
        self._saver = saver
        left, right = self._made(section.left), self._made(section.right)
        below = self._made(section.below)
        sides = [box(column(*cards, STRETCH, gap=16)) for cards in (left, right) if cards]
        self._sides = row(*((side, 1) for side in sides), gap=16)
        if len(sides) == 1:
            sides[0].setMaximumWidth(px(WIDEST_COLUMN))
            self._sides.addStretch(0)
        self._all = column(self._sides, *below, STRETCH, gap=16)
        super().__init__(box(self._all))

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if narrow else across)
        margins = {
            Width.NARROW: (14.0, 4.0, 14.0, 10.0),
            Width.NORMAL: (12.0, 4.0, 28.0, 12.0),
            Width.WIDE: (20.0, 4.0, 40.0, 12.0),
        }
        set_margins(self._all, margins[width])

    def refresh(self) -> None:
        for card in self.cards:
            card.refresh()

    def _made(self, names: Iterable[str]) -> list[QWidget]:
        made = [make_card(name, self._saver) for name in names]
        self.cards += made
        return list(made)
