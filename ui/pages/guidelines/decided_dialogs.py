"""The forms for a decision of the management and for a delegation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.decisions import Decision
from core.delegations import Delegation
from core.errors import InvalidRecord
from core.language import _
from core.office import Office
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in, must_be_filled
from ui.page import Shell
from ui.widgets.fields import DateLine, Field, TextLine
from ui.widgets.layout import row
from ui.widgets.writing import GrowingBox


class DecisionDialog(FormDialog):
    """Row K2. Without a decision it is a new one."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, decision: Decision | None
    ) -> None:
        heading = _("Change the decision") if decision else _("New decision")
        draft = f"decision:{decision.id}" if decision else "decision:new"
        super().__init__(parent, shell, office, heading, draft=draft)
        self._decision = decision
        self._day = DateLine(decision.day if decision else office.today())
        missing, add = must_be_filled(_("This must be filled in.")), self.form.add
        hint = _("Such as the municipal council or the management group.")
        body = add("body", Field(_("Decided by"), TextLine(), hint=hint, need=True), missing)
        day = add("day", Field(_("Decided on"), self._day, need=True), missing)
        case = add("case_number", Field(_("Case number"), TextLine(), need=False))
        what = _("The decision in its own words, or what it comes to.")
        text = add("text", Field(_("Decision"), GrowingBox(lines=4), hint=what, need=True), missing)
        self.fields.addWidget(body)
        self.fields.addLayout(row((day, 1), (case, 1), gap=12))
        self.fields.addWidget(text)
        if decision is not None:
            self.form.fill(
                {
                    "body": decision.body,
                    "day": short_date(decision.day),
                    "case_number": decision.case_number,
                    "text": decision.text,
                }
            )
        self.finish(_("Save"), _("Cancel"))
        body.control.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        day = day_in(self._day, "day", self.office.today())
        if day is None:
            raise InvalidRecord("day", "missing")
        decision = Decision(
            body=" ".join(str(values["body"]).split()),
            day=day,
            case_number=str(values["case_number"]).strip(),
            text=str(values["text"]).strip(),
        )
        if self._decision is None:
            self.office.decisions.add(decision, origin=self)
            return _("The decision is saved.")
        before = self._decision
        changed = replace(decision, id=before.id, registered_at=before.registered_at)
        self.office.decisions.change(changed, origin=self)
        return _("The decision is changed.")


class DelegationDialog(FormDialog):
    """Row T3. Without a delegation it is a new one, from whoever is at the top."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, delegation: Delegation | None
    ) -> None:
        heading = _("Change the delegation") if delegation else _("New delegation")
        draft = f"delegation:{delegation.id}" if delegation else "delegation:new"
        super().__init__(parent, shell, office, heading, draft=draft)
        self._delegation = delegation
        self._first = DateLine(delegation.first if delegation else office.today())
        self._last = DateLine(delegation.last if delegation else None)
        self._lay_out()
        top = office.settings.text("top_responsible")
        self.form.fill(_typed(delegation) if delegation else {"from_whom": top})
        self.finish(_("Save"), _("Cancel"))
        known = delegation is None and bool(top)
        self.form.field("to_whom" if known else "from_whom").control.setFocus()

    def _lay_out(self) -> None:
        missing, add = must_be_filled(_("This must be filled in.")), self.form.add
        by = add("from_whom", Field(_("From"), TextLine(), need=True), missing)
        to = add("to_whom", Field(_("To"), TextLine(), need=True), missing)
        hint = _("Such as: opening accounts, publishing, deleting, closing accounts.")
        scope = add("scope", Field(_("What"), GrowingBox(lines=2), hint=hint, need=True), missing)
        first = add("first", Field(_("From day"), self._first, need=True), missing)
        last = add("last", Field(_("Last day"), self._last, need=False))
        where = add("document", Field(_("Document"), TextLine(), need=False))
        self.fields.addLayout(row((by, 1), (to, 1), gap=12))
        self.fields.addWidget(scope)
        self.fields.addLayout(row((first, 1), (last, 1), gap=12))
        self.fields.addWidget(where)

    def keep(self, values: dict[str, Any]) -> str:
        near = self.office.today()
        first = day_in(self._first, "first", near)
        if first is None:
            raise InvalidRecord("first", "missing")
        delegation = Delegation(
            from_whom=" ".join(str(values["from_whom"]).split()),
            to_whom=" ".join(str(values["to_whom"]).split()),
            scope=str(values["scope"]).strip(),
            first=first,
            last=day_in(self._last, "last", near),
            document=str(values["document"]).strip(),
        )
        if self._delegation is None:
            self.office.delegations.add(delegation, origin=self)
            return _("The delegation is saved.")
        before = self._delegation
        changed = replace(delegation, id=before.id, registered_at=before.registered_at)
        self.office.delegations.change(changed, origin=self)
        return _("The delegation is changed.")


def _typed(delegation: Delegation) -> dict[str, str]:
    return {
        "from_whom": delegation.from_whom,
        "to_whom": delegation.to_whom,
        "scope": delegation.scope,
        "first": short_date(delegation.first),
        "last": short_date(delegation.last) if delegation.last else "",
        "document": delegation.document,
    }
