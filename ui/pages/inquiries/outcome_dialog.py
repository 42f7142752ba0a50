"""Gives an inquiry its outcome: the few things that are asked for it, in a dialog."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.inquiries import Inquiry, Outcome
from core.language import _
from core.office import Office
from ui.forms import Form
from ui.pages.inquiries import words
from ui.pages.inquiries.outcome_fields import OutcomeFields
from ui.pages.inquiries.outcomes import ReplyAs, day_of, give
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import ScrollColumn, box, column


class OutcomeDialog(Dialog):
    """`given` brings the outcome and the day that was promised; `failed` an error without a field.

    What was typed is kept as a draft. Ctrl+Enter saves.
    """

    given = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        office: Office,
        inquiry: Inquiry,
        outcome: Outcome,
        *,
        reply: ReplyAs,
        filled: Mapping[str, Any],
    ) -> None:
        super().__init__(parent, _(words.OUTCOMES[outcome]), width=560)
        self._office, self._inquiry, self._outcome = office, inquiry, outcome
        self._reply, self._saved = reply, False
        self.add_text(words.first_line(inquiry.text), "body2")
        self.form = Form(self, office.store, f"inquiry:{inquiry.id}:{outcome}")
        self.fields = OutcomeFields(office, self.form)
        self.fields.show_kind(inquiry.kind)
        self.fields.show_outcome(outcome)
        self.form.fill({"assessment": inquiry.assessment, "fact_link": inquiry.fact_link, **filled})
        self.form.restore_draft()
        content = column(self.fields, self.form.summary, gap=10, margins=(2, 2, 8, 2))
        self._scroll = ScrollColumn(box(content))
        self.body.addWidget(self._scroll)
        self.save_button = Button(_("Save"), "primary", act=self.save)
        self.add_buttons(self.save_button, Button(_("Cancel"), act=self.reject))
        self.ctrl_enter(self.save)
        self.finished.connect(lambda: self._keep())
        self._fit_soon()
        self.form.go_to(self.fields.first())

    def save(self) -> None:
        values = self.form.values()
        errors = self.fields.problems(values)
        if errors:
            self._refuse(errors)
            return
        try:
            give(self._office, self._inquiry.id, self._outcome, values, self._reply, origin=self)
        except AppError as error:
            self._complain(error)
            return
        until = day_of(values, "until", self._office.today())
        self.form.drop_draft()
        self._saved = True
        self.accept()
        self.given.emit(self._outcome, until)

    def _keep(self) -> None:
        if not self._saved and self.form.pending:
            self.form.keep_draft()

    def _complain(self, error: AppError) -> None:
        errors = self.fields.refused(error)
        if errors:
            self._refuse(errors)
        else:
            self.failed.emit(error)

    def _refuse(self, errors: dict[str, str]) -> None:
        self.form.refuse(errors, self._again)
        self._fit_soon()

    def _again(self) -> Mapping[str, str]:
        return self.fields.problems(self.form.values())

    def _fit_soon(self) -> None:
        for pause in (0, 40):  # what wraps knows its height first when it has its width
            QTimer.singleShot(pause, self, self._fit)

    def _fit(self) -> None:
        """As high as what is asked, within the window."""
        content, parent = self._scroll.widget(), self.parentWidget()
        layout = content.layout() if content is not None else None
        if layout is None or parent is None:
            return
        room = parent.window().height() - px(210)
        needed = layout.totalHeightForWidth(self._scroll.viewport().width())
        self._scroll.setFixedHeight(max(px(80), min(needed, room)))
        self.fit_height()
        focused = self.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, px(8), px(8))


class LineDialog(Dialog):
    """Asks one thing about an inquiry. `written` brings the text."""

    written = Signal(str)

    def __init__(self, parent: QWidget, heading: str, label: str, text: str = "") -> None:
        super().__init__(parent, heading, width=460)
        self._line = TextLine(text)
        self.body.addWidget(Field(label, self._line))
        self.add_buttons(
            Button(_("Save"), "primary", act=self._save), Button(_("Cancel"), act=self.reject)
        )
        self._line.returnPressed.connect(self._save)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.accept()
        self.written.emit(self._line.text())
