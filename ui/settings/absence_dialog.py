"""One absence: who, from when until when, why, and who has the duty meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from core.absences import Absence
from core.dates import short_date
from core.errors import InvalidRecord
from core.language import N_, _
from core.office import Office
from core.people import PersonId
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in, must_be_filled
from ui.page import Shell
from ui.widgets.fields import Choice, DateLine, Field
from ui.widgets.layout import row

_REASONS = (N_("Holiday"), N_("Course or meeting"), N_("Leave"), N_("Away"))


class AbsenceDialog(FormDialog):
    """Without an absence it is a new one, for who sits here unless another is chosen."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, absence: Absence | None
    ) -> None:
        heading = _("Change the absence") if absence else _("New absence")
        draft = f"absence:{absence.id}" if absence else "absence:new"
        super().__init__(parent, shell, office, heading, draft=draft)
        self._absence = absence
        self._first, self._last = DateLine(), DateLine()
        self._who = self._lay_out()
        self.form.fill(self._typed())
        self.finish(_("Save the absence"), _("Cancel"))
        (self._first if absence or office.people.current_id() else self._who).setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        near, absences = self.office.today(), self.office.absences
        first = day_in(self._first, "first", near)
        if first is None:
            raise InvalidRecord("first", "missing")
        last = day_in(self._last, "last", first) or first
        person, reason = PersonId(values["person"]), str(values["reason"])
        deputy = PersonId(values["deputy"]) if values["deputy"] else None
        if self._absence is None:
            absences.plan(person, first, last, reason, deputy=deputy, origin=self)
            return _("{name} is away").format(name=self.office.people.name(person))
        changed = replace(
            self._absence,
            person_id=person,
            first=first,
            last=last,
            reason=reason,
            deputy_id=deputy,
        )
        absences.change(changed, origin=self)
        return _("The absence of {name} is changed").format(name=self.office.people.name(person))

    def _lay_out(self) -> Choice:
        people = [(person.id, person.name) for person in self.office.people.everyone()]
        who = Choice(people)
        deputy = Choice([(0, _("The account's own deputy")), *people])
        reason = Choice([(_(text), _(text)) for text in _REASONS])
        reason.setEditable(True)
        missing = must_be_filled(_("This must be filled in."))
        add = self.form.add
        self.fields.addWidget(add("person", Field(_("Who is away?"), who)))
        days = (
            Field(_("First day"), self._first, hint=_("Like 24.12.2026."), need=True),
            Field(_("Last day"), self._last, hint=_("Empty for one day."), need=False),
        )
        first, last = add("first", days[0], missing), add("last", days[1])
        self.fields.addLayout(row((first, 1), (last, 1), gap=12))
        hint = _("Printed in the report. Write nothing about health.")
        self.fields.addWidget(
            add("reason", Field(_("Why?"), reason, hint=hint, need=True), missing)
        )
        hint = _("Must be appointed to the account; else its own deputy has the duty.")
        self.fields.addWidget(add("deputy", Field(_("Who is the deputy?"), deputy, hint=hint)))
        return who

    def _typed(self) -> dict[str, Any]:
        absence = self._absence
        if absence is None:
            current = self.office.people.current_id()
            return {"person": current} if current else {}
        return {
            "person": absence.person_id,
            "first": short_date(absence.first),
            "last": short_date(absence.last),
            "reason": absence.reason,
            "deputy": absence.deputy_id or 0,
        }
