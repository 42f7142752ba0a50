"""Under a row: why somebody who is not appointed to the account checks it all the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from core.errors import InvalidRecord
from core.language import _
from core.overrides import one_line_reason
from ui.pages.today.below import Below
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Icon, Label
from ui.wording import say_field


class WhyField(Below):
    """Row A13. `given` brings the reason; `person_asked` tells that another is to sit here."""

    given = Signal(str)
    person_asked = Signal()

    def __init__(self, person: str, account: str) -> None:
        super().__init__()
        text = _("{person} is not appointed to {name}.").format(person=person, name=account)
        self._line = _WhyLine()
        hint = _("One line. It is kept with the exceptions, and printed in the report.")
        self._field = Field(_("Why do you check it?"), self._line, hint=hint)
        self._line.returnPressed.connect(self._give)
        self._line.escaped.connect(self.left)
        head = row(Icon("alert-triangle", "warn", 18), (Label(text, "strong", wrap=True), 1), gap=8)
        buttons = row(
            Button(_("In order all the same"), "primary", act=self._give),
            Button(_("Change person"), icon_name="users", act=self.person_asked.emit),
            Button(_("Cancel"), act=self.left.emit),
            STRETCH,
            gap=8,
        )
        self.setLayout(column(head, self._field, buttons, gap=8, margins=(54, 8, 14, 12)))

    def take_focus(self) -> None:
        self._line.setFocus()
        super().take_focus()

    def _give(self) -> None:
        try:
            reason = one_line_reason(self._line.text())
        except InvalidRecord as error:
            missing = _("Write why in one line.")
            self._field.show_error(missing if error.reason == "missing" else say_field(error))
            self._line.setFocus()
            return
        self.given.emit(reason)


class _WhyLine(TextLine):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.escaped.emit()
            return
        super().keyPressEvent(event)
