"""A correction: what was wrong in an entry, what is right, and why. The entry itself stays."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.deletions import LogEntry
from core.errors import AppError
from core.language import _
from core.office import Office
from ui.forms import Form, must_be_filled
from ui.pages.deletions import words
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Choice, Field
from ui.widgets.layout import ScrollColumn, box, column
from ui.widgets.text import Label
from ui.widgets.writing import GrowingBox


class CorrectionDialog(Dialog):
    """`number` is that of the correction once it is saved; a draft is kept until then."""

    def __init__(self, parent: QWidget, office: Office, entry: LogEntry) -> None:
        heading = _("Correct entry no. {number}").format(number=entry.number)
        super().__init__(parent, heading, width=560)
        self._office, self._entry = office, entry
        self.number = 0
        self.problem: AppError | None = None
        self.form = Form(self, office.store, f"deletion:correction:{entry.number}")
        choices = [("", _("Something else")), *((n, _(text)) for n, text in words.FIELDS.items())]
        filled = must_be_filled(_("This must be filled in."))
        hint = _("The entry stays as it is. The correction stands beside it, with today's date.")
        fields = column(Label(hint, "body2", wrap=True), gap=12, margins=(0, 0, 12, 0))
        for name, field, check in (
            ("field", Field(_("What is corrected?"), Choice(choices)), None),
            ("correction_text", Field(_("What is right?"), GrowingBox()), filled),
            ("correction_reason", Field(_("Why is it corrected?"), GrowingBox()), filled),
        ):
            fields.addWidget(self.form.add(name, field, check))
        fields.addWidget(self.form.summary)
        fields.addStretch(1)
        scroll = ScrollColumn(box(fields))
        scroll.setMinimumHeight(min(px(330), parent.window().height() - px(190)))
        self.body.addWidget(scroll)
        self.save_button = Button(_("Save for good"), "primary", icon_name="lock", act=self.save)
        self.add_buttons(self.save_button, Button(_("Cancel"), act=self.reject))
        self.ctrl_enter(self.save)
        self.form.restore_draft()
        self.form.field("field").control.setFocus()

    def save(self) -> None:
        """Saves for good and closes, or says what is missing."""
        try:
            if self.form.save(self._save):
                self.accept()
        except AppError as error:
            self.problem = error
            self.reject()

    def reject(self) -> None:
        values = self.form.values()
        if values["correction_text"].strip() or values["correction_reason"].strip():
            self.form.keep_draft()
        super().reject()

    def _save(self, values: dict[str, Any]) -> None:
        name, text = values["field"] or "", values["correction_text"]
        self.number = self._office.deletions.correct(
            self._entry.number,
            reason=values["correction_reason"],
            text="" if name else text,
            fields={name: text} if name else {},
            origin=self,
        )
