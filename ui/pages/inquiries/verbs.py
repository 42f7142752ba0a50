"""The outcomes as buttons with their keys on them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.inquiries import Outcome
from core.language import _
from ui.pages.inquiries import words
from ui.pages.inquiries.outcomes import VERBS, Verb
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, row
from ui.widgets.text import KeyCap


class VerbButtons(QWidget):
    """`asked` brings the outcome that somebody wants to give."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(6))
        for number, verb in enumerate(VERBS):
            grid.addWidget(VerbButton(verb, self), number // 2, number % 2)
        self.setLayout(grid)

    def button(self, outcome: Outcome) -> Button:
        """The button of an outcome."""
        return next(one for one in self.findChildren(VerbButton) if one.outcome is outcome)


class VerbButton(Button):
    """The word to the left, its key to the right."""

    def __init__(self, verb: Verb, owner: VerbButtons) -> None:
        kind = "primary" if verb.outcome is Outcome.ANSWERED else "normal"
        name = _("{what}, key {key}").format(what=_(words.OUTCOMES[verb.outcome]), key=verb.key)
        super().__init__(_(verb.text), kind, name=name)
        self.outcome = verb.outcome
        self.setStyleSheet(f"QPushButton {{ text-align:left; padding:0 {px(34)}px 0 {px(10)}px }}")
        self.setLayout(row(STRETCH, KeyCap(verb.key), margins=(0, 0, 8, 0)))
        self.clicked.connect(lambda: owner.asked.emit(verb.outcome))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), px(36))
