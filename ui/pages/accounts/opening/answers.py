"""The small dialogs that answer an application: who agreed, who opened it, or why it is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from core.application_records import Application, Step
from core.dates import short_date
from core.errors import InvalidRecord, Refused
from core.guideline_reading import FIELD, RuleRef
from core.language import N_, _
from core.office import Office
from core.people import PersonRole
from ui.dialogs.form_dialog import FormDialog
from ui.forms import must_be_filled
from ui.page import Shell
from ui.pages.accounts import form_values as read
from ui.pages.accounts.opening.fields import complete_names
from ui.rules import show_rules
from ui.widgets.fields import DateLine, Field, TextBox, TextLine
from ui.widgets.states import Notice
from ui.wording import say

_EXCUSED = ("leader_first", "not_approved", "communications_creates")
"""What can be set aside with a reason in one line."""


class AnswerDialog(FormDialog):
    """One answer to an application. `who` is the record's field for who gives it."""

    heading_text, verb_text, who, label = "", "", "", ""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, application: Application
    ) -> None:
        self.application = application
        name = office.accounts.account(application.account_id).name
        super().__init__(parent, shell, office, _(self.heading_text).format(name=name))
        self.fields.addWidget(self._named())
        self._more()
        self._notice = Notice("", "", "warn")
        self._excuse = Field(_("Why is it done all the same?"), TextLine(), need=True)
        self.fields.addWidget(self._notice)
        self.fields.addWidget(self.form.add("exception", self._excuse))
        self._show_excuse(on=False)
        self.finish(_(self.verb_text), _("Cancel"))
        self.form.fill({"on": short_date(office.today()), self.who: self.suggested()})
        self.form.go_to(self.who if not self.suggested() else "on")

    def suggested(self) -> str:
        """Who it most likely is."""
        return ""

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        """Does it."""
        raise NotImplementedError

    def keep(self, values: dict[str, Any]) -> str:
        on = read.read_day("on", values["on"], near=self.office.today())
        try:
            self.act(values[self.who], on, values)
        except Refused as error:
            if error.reason not in _EXCUSED:
                raise
            self._notice.say(*_two(error))
            self._show_excuse(on=True)
            raise InvalidRecord("exception", "missing") from error
        except InvalidRecord as error:
            if error.field in self.form.values() or not error.field.endswith("_on"):
                raise
            raise InvalidRecord("on", error.reason, **error.details) from error
        return self.office.store.undo_label

    def _named(self) -> Field:
        field = Field(_(self.label), TextLine(), need=True)
        complete_names(field.control, self.office)
        missing = must_be_filled(_("This must be filled in."))
        return self.form.add(self.who, field, read.without_password(self.who, missing))

    def _more(self) -> None:
        near = self.office.today()
        day = Field(_("Day"), DateLine(near))
        self.fields.addWidget(self.form.add("on", day, read.dated("on", near=near)))

    def _show_excuse(self, *, on: bool) -> None:
        self._notice.setVisible(on)
        self._excuse.setVisible(on)


class ApproveDialog(AnswerDialog):
    """The nearest leader agrees (row S18)."""

    heading_text, verb_text = N_("Approve {name}"), N_("Note the approval")
    who, label = "leader", N_("Which leader approves?")

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        self.office.applications.approve(self.application.number, who, on=on, origin=self)


class AgreeDialog(AnswerDialog):
    """It is agreed with communications (rows A4, S3, S18, S27)."""

    heading_text, verb_text = N_("Agree on {name} with communications"), N_("Note the agreement")
    who, label = "communications", N_("Who in communications?")

    def suggested(self) -> str:
        return _in_communications(self.office)

    def _more(self) -> None:
        super()._more()
        number = Field(_("Case number"), TextLine(self.application.case_number))
        check = read.without_password("case_number", None)
        self.fields.addWidget(self.form.add("case_number", number, check))

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        self.office.applications.agree(
            self.application.number,
            who,
            on=on,
            case_number=values["case_number"],
            exception=values["exception"],
            origin=self,
        )


class OpenDialog(AnswerDialog):
    """The account is made on the platform, and in use (row T12)."""

    heading_text, verb_text = N_("Take {name} into use"), N_("It is in use")
    who, label = "created_by", N_("Who made the account on the platform?")

    def suggested(self) -> str:
        return _in_communications(self.office)

    def _named(self) -> Field:
        field = super()._named()
        show_rules(self.form.field, self.office, {"created_by": RuleRef(FIELD, "created_by")})
        return field

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        self.office.applications.activate(
            self.application.number, who, on=on, exception=values["exception"], origin=self
        )


class _EndDialog(AnswerDialog):
    who = "ended_by"

    def suggested(self) -> str:
        person = self.office.people.current()
        return person.name if person else ""

    def _more(self) -> None:
        super()._more()
        why = TextBox(lines=3)
        why.setMaximumHeight(why.minimumHeight())
        missing = must_be_filled(_("This must be filled in."))
        check = read.without_password("ended_reason", missing)
        field = Field(_("Why?"), why, hint=_("It is kept with the application."), need=True)
        self.fields.addWidget(self.form.add("ended_reason", field, check))


class RejectDialog(_EndDialog):
    """It is refused; the application is kept, with who and why."""

    heading_text, verb_text = N_("Reject {name}"), N_("Reject the application")
    label = N_("Who rejects it?")

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        self.office.applications.reject(
            self.application.number, by=who, reason=values["ended_reason"], on=on, origin=self
        )


class WithdrawDialog(_EndDialog):
    """Whoever applied takes it back; it is kept too."""

    heading_text, verb_text = N_("Withdraw {name}"), N_("Withdraw the application")
    label = N_("Who withdraws it?")

    def act(self, who: str, on: date | None, values: dict[str, Any]) -> None:
        self.office.applications.withdraw(
            self.application.number, by=who, reason=values["ended_reason"], on=on, origin=self
        )


def next_dialog(office: Office, application: Application) -> type[AnswerDialog]:
    """The dialog for what the application waits for first."""
    waiting = office.applications.waiting_for(application)
    if not waiting:
        return OpenDialog
    return ApproveDialog if waiting[0] is Step.LEADER else AgreeDialog


def _two(error: Refused) -> tuple[str, str]:
    said = say(error)
    return said.what, said.do


def _in_communications(office: Office) -> str:
    """Whoever sits here when they are in communications, else the first who is."""
    unit = office.people.with_role(PersonRole.COMMUNICATION)
    current = office.people.current()
    if current is not None and current in unit:
        return current.name
    return unit[0].name if unit else ""
