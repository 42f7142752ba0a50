"""The line under a promise that is ticked: what was answered, in a few words or none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, box, column, row


class AnswerField(QWidget):
    """`answered` brings what was written, which may be nothing; `left` that it is to go."""

    answered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = TextLine()
        self._line.returnPressed.connect(self._save)
        save = Button(_("Answered"), "primary", act=self._save)
        cancel = Button(_("Cancel"), "ghost", act=self.left.emit)
        field = Field(_("What was answered?"), self._line, need=False)
        self.setLayout(column(field, box(row(save, cancel, STRETCH, gap=6)), gap=8))

    def take_focus(self) -> None:
        self._line.setFocus()

    def _save(self) -> None:
        self.answered.emit(self._line.text().strip())
