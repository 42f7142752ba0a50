"""One colleague: name, role, title, unit, and on whose word they look after accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from core.appointment_records import NO_MANDATE, Appointment, Mandate
from core.dates import short_date
from core.language import _
from core.office import Office
from core.people import Person, PersonRole
from core.people_words import role_name, task_name
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in, must_be_filled
from ui.page import Shell
from ui.widgets.fields import Choice, DateLine, Field, TextLine
from ui.widgets.layout import Rule, column, row
from ui.widgets.text import Label


class PersonDialog(FormDialog):
    """Without a person it is a new one."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, person: Person | None
    ) -> None:
        heading = _("Change {name}").format(name=person.name) if person else _("Add a person")
        draft = f"person:{person.id}" if person else "person:new"
        super().__init__(parent, shell, office, heading, draft=draft)
        self._person = person
        self._held = self._appointments()
        self._name, self._first = TextLine(), DateLine(person.first if person else None)
        self._mandated = DateLine()
        self._lay_out()
        if self._held:
            self._lay_out_mandate()
        if person is not None:
            self.form.fill(_typed(person))
        self.finish(_("Save"), _("Cancel"))
        self._name.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        near = self.office.today()
        person = Person(
            name=str(values["name"]),
            title=str(values["title"]),
            unit=str(values["unit"]),
            role=PersonRole(values["role"] or ""),
            first=day_in(self._first, "first", near),
        )
        if self._person is None:
            self.office.people.add(person, origin=self)
            return _("{name} is added").format(name=person.name.strip())
        before = self._person
        kept = replace(person, id=before.id, active=before.active, last=before.last)
        mandate, keys = self._mandate(values), [found.id for found in self._held]
        self.office.people.change(
            kept,
            within=lambda write: self.office.appointments.note_mandate(write, keys, mandate),
            origin=self,
        )
        return _("{name} is changed").format(name=person.name.strip())

    def _appointments(self) -> list[Appointment]:
        if self._person is None:
            return []
        now = self.office.today()
        held = self.office.appointments.of_person(self._person.id)
        return [found for found in held if found.last is None or found.last >= now]

    def _lay_out(self) -> None:
        missing = must_be_filled(_("This must be filled in."))
        add = self.form.add
        roles = [("", _("Not said"))]
        roles += [(role.value, role_name(role)) for role in PersonRole if role]
        name = add("name", Field(_("Name"), self._name, need=True), missing)
        role = add("role", Field(_("Role"), Choice(roles)))
        first = add("first", Field(_("In service from"), self._first, need=False))
        title = add("title", Field(_("Title"), TextLine(), need=False))
        unit = add("unit", Field(_("Unit"), TextLine(), need=False))
        self.fields.addWidget(name)
        self.fields.addLayout(row((role, 1), (first, 1), gap=12))
        self.fields.addLayout(row((title, 1), (unit, 1), gap=12))

    # Row S24: «alltid finnas ett uppdrag från chefen»

    def _lay_out_mandate(self) -> None:
        names = {account.id: account for account in self.office.accounts.everything()}
        self.fields.addWidget(Rule())
        self.fields.addWidget(Label(_("Appointed to"), "lead", wrap=True))
        lines = column(gap=2)
        for key, held in groupby(
            sorted(self._held, key=lambda found: found.account_id), key=lambda f: f.account_id
        ):
            account = names[key]
            said = _said(list(held))
            text = f"{account.platform_name} {account.name} · {said}"
            lines.addWidget(Label(text, "body2", wrap=True))
        self.fields.addLayout(lines)
        add, first = self.form.add, self._held[0]
        hint = _("The leader who gave the assignment, and where it is written.")
        by = add("mandate_by", Field(_("Assignment from"), TextLine(), hint=hint, need=False))
        on = add("mandate_on", Field(_("Given on"), self._mandated, need=False))
        where = add("mandate_reference", Field(_("Document"), TextLine(), need=False))
        self.fields.addWidget(by)
        self.fields.addLayout(row((on, 1), (where, 1), gap=12))
        self.form.fill(
            {
                "mandate_by": first.mandate_by,
                "mandate_on": short_date(first.mandate_on) if first.mandate_on else "",
                "mandate_reference": first.mandate_reference,
            }
        )

    def _mandate(self, values: dict[str, Any]) -> Mandate:
        if not self._held:
            return NO_MANDATE
        return Mandate(
            by=str(values["mandate_by"]).strip(),
            on=day_in(self._mandated, "mandate_on", self.office.today()),
            reference=str(values["mandate_reference"]).strip(),
        )


def _typed(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "role": person.role.value,
        "title": person.title,
        "unit": person.unit,
        "first": short_date(person.first) if person.first else "",
    }


def _said(held: Sequence[Appointment]) -> str:
    """ansvarlig, administrator fra 02.05.2012"""
    by_days: dict[tuple[date, date | None], list[str]] = {}
    for found in held:
        by_days.setdefault((found.first, found.last), []).append(task_name(found.role).lower())
    parts = []
    for (first, last), tasks in by_days.items():
        text = _("{task} from {date}") if last is None else _("{task} {first}–{last}")
        parts.append(
            text.format(
                task=", ".join(tasks),
                date=short_date(first),
                first=short_date(first),
                last=short_date(last) if last else "",
            )
        )
    return "; ".join(parts)
