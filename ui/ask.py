"""The one dialog that tells or asks: a sentence, what to do, one button, details on demand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.language import _
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import TextBox
from ui.wording import Sentence
from ui.wording import say as worded


def tell(
    parent: QWidget | None,
    error: AppError | Sentence,
    *,
    details: str = "",
    again: Callable[[], object] | None = None,
) -> Dialog:
    """Says what is wrong and what to do. Without `again` the one button only closes."""
    sentence = error if isinstance(error, Sentence) else worded(error)
    dialog = Dialog(parent, sentence.what)
    if sentence.do:
        dialog.add_text(sentence.do)
    verb = sentence.button if again is not None else _("Close")
    button = Button(verb, "primary", act=dialog.accept)
    if again is not None:
        dialog.accepted.connect(again)
    buttons = [button]
    if details:
        buttons.append(_details(dialog, details))
    dialog.add_buttons(*buttons)
    button.setFocus()
    dialog.open()
    return dialog


def confirm(
    parent: QWidget | None,
    heading: str,
    text: str,
    *,
    verb: str,
    then: Callable[[], object],
    danger: bool = False,
) -> Dialog:
    """Asks before something that cannot be undone. The button is the verb, never "OK"."""
    dialog = Dialog(parent, heading)
    dialog.add_text(text)
    go = Button(verb, "danger" if danger else "primary", act=dialog.accept)
    stay = Button(_("Cancel"), act=dialog.reject)
    dialog.accepted.connect(then)
    dialog.add_buttons(go, stay)
    (stay if danger else go).setFocus()
    dialog.open()
    return dialog


def report(parent: QWidget | None, text: str) -> Dialog:
    """A fault of the program: one dialog, with the report to copy."""
    dialog = Dialog(parent, _("Something went wrong in Fyrvakt."), width=560)
    dialog.add_text(_("What was saved is safe. Copy the report, and send it to your helper."))

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)

    copying = Button(_("Copy the report"), "primary", icon_name="copy", act=copy)
    dialog.add_buttons(copying, Button(_("Close"), act=dialog.reject), _details(dialog, text))
    copying.setFocus()
    dialog.open()
    return dialog


def _details(dialog: Dialog, text: str) -> Button:
    shown = TextBox(text, lines=8)
    shown.setReadOnly(True)
    shown.setAccessibleName(_("Details"))
    shown.hide()
    dialog.body.addWidget(shown)
    button = Button(_("Show details"), "ghost")

    def turn() -> None:
        shown.setVisible(shown.isHidden())
        button.setText(_("Show details") if shown.isHidden() else _("Hide details"))

    button.clicked.connect(turn)
    return button
