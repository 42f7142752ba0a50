"""Somebody leaves: which accounts lose them, and which accesses must be taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.language import _
from core.office import Office
from core.people import Person
from core.people_words import task_name
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in
from ui.page import Shell
from ui.widgets.fields import DateLine, Field
from ui.widgets.layout import column
from ui.widgets.states import Notice
from ui.widgets.text import Label


class LeaveDialog(FormDialog):
    """The last day in service ends every appointment; it can be undone."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, person: Person) -> None:
        super().__init__(parent, shell, office, _("{name} leaves").format(name=person.name))
        self._person = person
        kept = _("What {name} has done stays in the record under the name.")
        self.fields.addWidget(Label(kept.format(name=person.name), "body2", wrap=True))
        self._day = DateLine(office.today())
        hint = _("The last day in service. Appointments end with it.")
        self.fields.addWidget(self.form.add("last", Field(_("Last day"), self._day, hint=hint)))
        accounts = self._accounts()
        if accounts:
            self.fields.addWidget(Label(_("Appointments that end"), "lead", wrap=True))
            self.fields.addLayout(
                column(*(Label(text, "body", wrap=True) for text in accounts), gap=2)
            )
            words = _("Take the person out on each platform, and change shared passwords.")
            self.fields.addWidget(Notice(_("Remember the accesses"), words, "warn"))
        self.finish(_("Register the last day"), _("Cancel"))
        self._day.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        last = day_in(self._day, "last", self.office.today()) or self.office.today()
        self.office.appointments.leave(self._person, last, origin=self)
        return _("{name} leaves {day}").format(name=self._person.name, day=short_date(last))

    def _accounts(self) -> list[str]:
        """Facebook Testvik kommune · ansvarlig, administrator · tilgang: …"""
        now, office = self.office.today(), self.office
        tasks: dict[int, list[str]] = {}
        for found in office.appointments.of_person(self._person.id):
            if found.last is None or found.last >= now:
                tasks.setdefault(found.account_id, []).append(task_name(found.role).lower())
        lines = []
        for account in office.accounts.everything():
            if account.id in tasks:
                parts = [f"{account.platform_name} {account.name}", ", ".join(tasks[account.id])]
                if account.access_kept:
                    parts.append(_("access: {where}").format(where=account.access_kept))
                lines.append(" · ".join(parts))
        return lines
