"""From a draft to a version: from when it holds, and who decided it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from core.errors import InvalidRecord
from core.guideline_differences import Difference
from core.language import _, ngettext
from core.office import Office
from ui.forms import Form
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import DateLine, Field, TextLine, side_by_side, value_of
from ui.widgets.layout import ScrollColumn, box, column
from ui.widgets.text import Label

FIELDS = ("valid_from", "decided_by", "decided_on", "case_number", "note")


class SaveDialog(Dialog):
    """`written` brings the answers by name; the page saves."""

    written = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        office: Office,
        heading: str,
        found: Sequence[Difference],
        *,
        note: bool = True,
    ) -> None:
        super().__init__(parent, heading, width=600)
        self._office = office
        self.form = Form(self, office.store)
        self._days = {
            "valid_from": DateLine(office.today()),
            "decided_on": DateLine(),
        }
        content = column(gap=12, margins=(2, 2, 10, 2))
        content.addWidget(_changes(found))
        for line in self._lines(note=note):
            content.addWidget(line)
        content.addWidget(self.form.summary)
        content.addStretch(1)
        inside = box(content)
        scroll = ScrollColumn(inside)
        room = parent.window().height() - px(190)
        scroll.setMinimumHeight(max(px(120), min(inside.sizeHint().height() + px(4), room)))
        self.body.addWidget(scroll)
        self.add_buttons(
            Button(_("Save the version"), "primary", act=self.save),
            Button(_("Cancel"), act=self.reject),
        )
        self.ctrl_enter(self.save)
        self._days["valid_from"].setFocus()

    def save(self) -> None:
        """Tells the answers, or the errors at their fields."""
        if self.form.save(self._tell):
            self.accept()

    def _tell(self, values: dict[str, Any]) -> None:
        answers = {name: str(value) for name, value in values.items()}
        days = {name: self._day(name) for name in self._days}
        if days["valid_from"] is None:
            raise InvalidRecord("valid_from", "missing")
        self.written.emit({**answers, **days})

    def _day(self, name: str) -> Any:
        try:
            return self._days[name].day(self._office.today())
        except ValueError as error:
            raise InvalidRecord(name, "not_a_date") from error

    def _lines(self, *, note: bool) -> list[QWidget]:
        add = self.form.add
        first = add("valid_from", Field(_("Valid from"), self._days["valid_from"], need=True))
        decided = add("decided_on", Field(_("Decided on"), self._days["decided_on"], need=False))
        case = add("case_number", Field(_("Case number"), TextLine(), need=False))
        by = add("decided_by", Field(_("Decided by"), self._person(), need=False))
        lines = [box(side_by_side(first, by)), box(side_by_side(decided, case))]
        if note:
            lines.append(add("note", Field(_("Note"), TextLine(), need=False)))
        return lines

    def _person(self) -> TextLine:
        line = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(names)
        return line

    def value(self, name: str) -> Any:
        return value_of(self.form.field(name).control)


def _changes(found: Sequence[Difference]) -> QWidget:
    text = ngettext("{count} change:", "{count} changes:", len(found)).format(count=len(found))
    lines = [Label(f"• {difference}", wrap=True) for difference in found]
    return box(column(Label(text, "strong"), *lines, gap=3))
