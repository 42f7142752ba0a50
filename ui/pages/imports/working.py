"""What is seen while a file is read or taken in: how far it is, and a way to stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.language import _
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.text import Label


class WorkingView(QWidget):
    """A heading, a line that fills, and *Cancel*."""

    def __init__(self, cancel: Callable[[], object]) -> None:
        super().__init__()
        self._heading = Label("", "subtitle", wrap=True)
        self._words = Label("", "body2", wrap=True)
        self.line = ProgressLine(_("Progress"))
        self.cancel_button = Button(_("Cancel"), icon_name="x", act=cancel)
        card = Card(
            column(
                self._heading,
                self._words,
                self.line,
                row(self.cancel_button, STRETCH),
                gap=12,
            ),
            padding=(20, 18, 20, 18),
        )
        self.setLayout(column(card, STRETCH))

    def begin(self, heading: str, words: str) -> None:
        self._heading.say(heading)
        self._words.say(words)
        self.line.show_progress(0, 0)
        self.cancel_button.setEnabled(True)

    def stopping(self) -> None:
        """Asked to stop; it does so in a moment."""
        self._words.say(_("Stopping …"))
        self.cancel_button.setEnabled(False)
