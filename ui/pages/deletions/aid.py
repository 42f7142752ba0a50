"""What the outcome of the decision aid puts in the form, and whose draft it may go into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from core.deletions import Measure
from core.language import _
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog

_SHOWN = 120
"""How much of a draft is shown to know it by."""


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
