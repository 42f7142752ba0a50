"""Small questions of the year wheel: why it is skipped, and on which days it comes."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from core.dates import parse_date, short_date
from core.errors import InvalidRecord
from core.language import _
from core.office import Office
from core.wheel_turns import Turn
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in
from ui.page import Shell
from ui.pages.plan.wheel_lines import when
from ui.widgets.fields import DateLine, Field, TextBox, TextLine
from ui.widgets.text import Label


class SkipDialog(FormDialog):
    """Nothing is made of it this time, and why; the reason is printed in the archive."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, turn: Turn) -> None:
        super().__init__(parent, shell, office, _("Skip “{title}”").format(title=turn.title()))
        self._turn = turn
        self.fields.addWidget(Label(when(turn), "body2"))
        hint = _("The reason is printed in the archive.")
        reason = Field(_("Why it is skipped"), TextLine(), hint=hint, need=True)
        self.fields.addWidget(self.form.add("reason", reason))
        self.finish(_("Skip"), _("Cancel"))
        self.form.go_to("reason")

    def keep(self, values: dict[str, Any]) -> str:
        self.office.year_wheel.skip(self._turn.key, values["reason"], origin=self)
        return self.office.store.undo_label


class DateDialog(FormDialog):
    """The day of an occasion whose date is set each year."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, turn: Turn) -> None:
        super().__init__(parent, shell, office, turn.title())
        self._turn = turn
        words = _("When is it in {year}?").format(year=turn.key.turn[:4])
        self._day = DateLine(turn.day)
        self.fields.addWidget(self.form.add("day", Field(words, self._day, need=True)))
        self.finish(_("Set the date"), _("Cancel"))
        self._day.selectAll()
        self._day.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        near = date(int(self._turn.key.turn[:4]), 1, 1)
        day = day_in(self._day, "day", near)
        if day is None:
            raise InvalidRecord("day", "missing")
        self.office.year_wheel.set_day(self._turn.key, day, origin=self)
        return self.office.store.undo_label


class DatesDialog(FormDialog):
    """The days of what comes several times a year, one on each line."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, turn: Turn, year: int
    ) -> None:
        super().__init__(parent, shell, office, turn.title())
        self._occasion, self._year = turn.key.occasion, year
        set_days = [
            short_date(found.day)
            for found in office.year_wheel.year(year)
            if found.key.occasion == self._occasion and found.day
        ]
        words = _("On which days is it in {year}?").format(year=year)
        box = TextBox("\n".join(set_days), lines=8)
        hint = _("One date on each line.")
        self.fields.addWidget(self.form.add("days", Field(words, box, hint=hint, need=False)))
        self.finish(_("Set the dates"), _("Cancel"))
        box.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        near = date(self._year, 1, 1)
        try:
            lines = [line.strip() for line in values["days"].splitlines()]
            days = [parse_date(line, near=near) for line in lines if line]
        except ValueError as error:
            raise InvalidRecord("days", "not_a_date") from error
        self.office.year_wheel.set_days(self._occasion, self._year, days, origin=self)
        return self.office.store.undo_label
