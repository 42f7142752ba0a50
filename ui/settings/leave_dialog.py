"""Somebody leaves: which accounts lose them, and which accesses must be taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.language import _, ngettext
from core.leaving import Held, accounts_left_alone, held_by, leave
from core.office import Office
from core.people import Person
from core.people_words import task_name
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in
from ui.page import Shell
from ui.widgets.fields import DateLine, Field
from ui.widgets.layout import box, column
from ui.widgets.states import Notice
from ui.widgets.text import Label


class LeaveDialog(FormDialog):
    """The last day in service ends every appointment and access; it can be undone."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, person: Person) -> None:
        super().__init__(parent, shell, office, _("{name} leaves").format(name=person.name))
        self._person = person
        kept = _("What {name} has done stays in the record under the name.")
        self.fields.addWidget(Label(kept.format(name=person.name), "body2", wrap=True))
        self._day = DateLine(office.today())
        hint = _("The last day in service. Appointments and accesses end with it.")
        self.fields.addWidget(self.form.add("last", Field(_("Last day"), self._day, hint=hint)))
        held = held_by(office, person.id)
        if held:
            self._show_held(held)
        self.finish(_("Register the last day"), _("Cancel"))
        self._day.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        last = day_in(self._day, "last", self.office.today()) or self.office.today()
        leave(self.office, self._person, last, origin=self)
        return _("{name} leaves {day}").format(name=self._person.name, day=short_date(last))

    def _show_held(self, held: list[Held]) -> None:
        self.fields.addWidget(Label(_("What ends"), "lead", wrap=True))
        for one in held:
            lines = column(Label(_headed(one), "body", wrap=True), gap=1)
            for text in _lines(one):
                lines.addWidget(Label(text, "body2", wrap=True))
            self.fields.addWidget(box(lines))
        words = _("Take the person out on each platform, and change shared passwords.")
        self.fields.addWidget(Notice(_("Remember the accesses"), words, "warn"))
        alone = accounts_left_alone(held)
        if alone:
            text = ngettext(
                "{count} account loses its responsible person. Appoint somebody else.",
                "{count} accounts lose their responsible person. Appoint somebody else.",
                len(alone),
            )
            self.fields.addWidget(Notice(text.format(count=len(alone)), kind="info"))


def _headed(one: Held) -> str:
    """Facebook Testvik kommune · ansvarlig, administrator"""
    tasks = ", ".join(task_name(task).lower() for task in one.tasks)
    name = f"{one.account.platform_name} {one.account.name}"
    return f"{name} · {tasks}" if tasks else name


def _lines(one: Held) -> list[str]:
    """tilgang: admin i Meta Business, fra 02.05.2012"""
    lines = []
    for access in one.accesses:
        text = _("access: {what}, since {date}") if access.what else _("access since {date}")
        lines.append(text.format(what=access.what, date=short_date(access.first)))
    if one.account.access_kept:
        lines.append(_("access is kept: {where}").format(where=one.account.access_kept))
    return lines
