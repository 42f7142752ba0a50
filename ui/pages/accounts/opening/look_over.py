"""The last step of an application: everything once more, with a way back to each part of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.application_records import QUESTIONS
from core.language import _, ngettext
from ui.forms import Form
from ui.pages.accounts.opening.parts import count, part
from ui.widgets.facts import change_link, fact_row
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Label


class LookOver(QWidget):
    """`changed` brings the number of the step to go back to."""

    changed = Signal(int)

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._rows = column(gap=8)
        self.setLayout(column(self._rows, STRETCH, gap=0))

    def show_answers(self) -> None:
        """What is filled in now; what is not is named, and does not stand in the way."""
        clear(self._rows)
        values = self._form.values()
        lacking = [name for name in QUESTIONS if not str(values[name]).strip()]
        if lacking:
            heading = ngettext(
                "{count} question has no answer", "{count} questions have no answer", len(lacking)
            ).format(count=len(lacking))
            self._rows.addWidget(
                Notice(heading, _("You can send it anyway, and answer them later."), "warn")
            )
        for number in range(count() - 1):
            self._rows.addWidget(self._part(number, values))
            self._rows.addWidget(Rule())

    def _part(self, number: int, values: Mapping[str, Any]) -> QWidget:
        found = part(number)
        change = change_link(found.title, partial(self.changed.emit, number))
        head = row((Label(found.title, "strong"), 1), change)
        facts = [
            fact_row((self._form.field(name).label, text))
            for name in found.fields
            if (text := self._said(name, values))
        ]
        none = Label(_("Not answered"), "body", "warn")
        return box(column(head, *(facts or [none]), gap=4))

    def _said(self, name: str, values: Mapping[str, Any]) -> str:
        control = self._form.field(name).control
        return control.currentText() if isinstance(control, Choice) else str(values[name]).strip()
