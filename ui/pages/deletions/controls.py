"""The grounds of a deletion as cards to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.guidelines import Ground
from ui.theme import px
from ui.widgets.choices import ReasonCard, radio_group


class GroundCards(QWidget):
    """The grounds of the guideline as radio cards, two beside each other; the value is a key."""

    edited = Signal()

    def __init__(self, grounds: Sequence[Ground]) -> None:
        super().__init__()
        self._keys = [ground.key for ground in grounds]
        self.cards = [ReasonCard(str(g.title), str(g.explanation)) for g in grounds]
        self._group = radio_group(self, self.cards)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        self.setLayout(self._grid)
        self.arrange(columns=2)
        self._group.buttonToggled.connect(self._tell)

    def arrange(self, *, columns: int) -> None:
        """In so many columns; the order is kept."""
        for card in self.cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def value(self) -> str:
        chosen = self._group.checkedId()
        return self._keys[chosen] if chosen >= 0 else ""

    def set_value(self, key: Any) -> None:
        if key in self._keys:
            self.cards[self._keys.index(key)].setChecked(True)
            return
        self._group.setExclusive(False)
        for card in self.cards:
            card.setChecked(False)
        self._group.setExclusive(True)
        self._group.settle()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self._group.checkedButton() or self.cards[0]).setFocus(reason)

    def _tell(self, _button: object, on: bool) -> None:
        if on:
            self.edited.emit()
