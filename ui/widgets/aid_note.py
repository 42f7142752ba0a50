"""The way to the decision aid from a form, and the walk through it, kept and shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.decision_aid import Answer, Path, path_lines
from core.language import _, ngettext
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import STRETCH, Rule, box, column, row
from ui.widgets.text import Icon, Label, Tag, tip


class AidNote(QWidget):
    """A control of the form: its value is the walk through the decision aid, as it is stored.

    `asked` tells that the aid is wanted.
    """

    edited = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self.button = Button("", "ghost", icon_name="help", act=self.asked.emit)
        self._words = Label("", "caption", wrap=True)
        self._drop = IconButton("x", _("Leave out the decision aid"), size=26, act=self._forget)
        self._note = box(row(Icon("check", "ok", 16), (self._words, 1), self._drop, gap=8))
        self.setLayout(column(row(self.button, STRETCH), self._note, gap=4))
        self.setFocusProxy(self.button)
        self.set_value("")

    def value(self) -> str:
        return self._path

    def set_value(self, path: Any) -> None:
        self._path = str(path or "")
        lines = path_lines(self._path)
        text = ngettext(
            "{count} answer in the decision aid is kept with the entry.",
            "{count} answers in the decision aid are kept with the entry.",
            len(lines),
        ).format(count=len(lines))
        self._words.say(text)
        tip(self._words, "\n".join(lines))
        self._note.setVisible(bool(lines))
        self.button.setText(_("Go through it again") if lines else _("Unsure? Use the aid"))
        self.button.setAccessibleName(self.button.text())

    def _forget(self) -> None:
        self.set_value("")
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


def answer_row(answer: Answer) -> QWidget:
    """A question with what was answered."""
    words = Label(str(answer.step.question), "caption", wrap=True)
    said = Tag(_("Yes") if answer.yes else _("No"), "accent" if answer.yes else "neutral")
    line = box(row((words, 1), column(said, STRETCH, gap=0), gap=8))
    line.setAccessibleName(str(answer))
    return line


def walk_rows(stored: str) -> list[QWidget]:
    """A stored walk under its heading; nothing when there was none."""
    if not stored:
        return []
    path = Path.read(stored)
    rows = [answer_row(answer) for answer in path.answers] if path else [Label(stored, wrap=True)]
    return [Rule(), Label(_("Decision aid"), "strong"), *rows]
