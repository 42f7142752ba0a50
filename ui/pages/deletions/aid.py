"""Where the form meets the decision aid: the way to it, the walk that is kept, and its outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.decision_aid import path_lines
from core.deletions import Measure
from core.language import _, ngettext
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dialog import Dialog
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import Icon, Label, tip

_SHOWN = 120
"""How much of a draft is shown to know it by."""


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


def values_of(hint: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What an outcome puts in the form; what was typed there already is never overwritten."""
    found = {"account_id": hint.get("account"), "measure": _measure(hint.get("measure"))}
    found |= {name: hint.get(name) for name in ("ground", "path")}
    if hint.get("text") and not (before["text"].strip() or before["masked_text"].strip()):
        found["text"] = hint["text"]
    if hint.get("considered"):
        found["reply_considered"] = True
    return {name: value for name, value in found.items() if value}


def ask_whose(
    parent: QWidget,
    draft: Mapping[str, Any],
    *,
    same: Callable[[], object],
    other: Callable[[], object],
) -> Dialog:
    """A deletion is begun already: is the outcome about the same comment, or another?"""
    dialog = Dialog(parent, _("You have begun on a deletion"))
    words = str(draft.get("masked_text") or draft.get("text") or "").strip()
    if words:
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …"
        dialog.add_text(f"«{shown}»", "body2")
    dialog.add_text(_("Is it about the same comment?"))
    go_on = Button(_("Go on with it"), "primary", act=dialog.accept)

    def begin_anew() -> None:
        dialog.reject()
        other()

    dialog.accepted.connect(same)
    dialog.add_buttons(
        go_on,
        Button(_("Throw it away and begin anew"), "danger", act=begin_anew),
        Button(_("Cancel"), act=dialog.reject),
    )
    go_on.setFocus()
    dialog.open()
    return dialog


def _measure(text: Any) -> str:
    return Measure(text).value if text else ""
