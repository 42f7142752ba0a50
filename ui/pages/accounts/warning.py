"""The letter before an account is closed: written, registered, printed; and settled in the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.dates import short_date
from core.errors import InvalidRecord
from core.guideline_reading import FIELD, RuleRef
from core.language import _
from core.office import Office
from core.progress import Progress
from core.requirement_words import requirement_said
from core.warning_letter import DEADLINE_DAYS, Letter, ending_words, letter_paper, opening_words
from core.warnings import AccountWarning
from ui.dialogs.form_dialog import FormDialog
from ui.forms import Check, must_be_filled
from ui.jobs import Job
from ui.page import Shell
from ui.pages.accounts import form_values as read
from ui.pages.accounts.opening.fields import complete_names
from ui.rules import show_rules
from ui.widgets.fields import DateLine, Field, TextBox, TextLine


class WarningDialog(FormDialog):
    """`written` brings the letter when it is registered."""

    written = Signal(object)

    def __init__(self, parent: QWidget, shell: Shell, office: Office, account: Account) -> None:
        heading = _("Warn {name}").format(name=account.name)
        super().__init__(parent, shell, office, heading, draft=f"warning:{account.id}")
        self._account, near = account, office.today()
        self._deadline = near + timedelta(days=DEADLINE_DAYS)
        missing = must_be_filled(_("This must be filled in."))
        whom = self._field("to_whom", _("To whom?"), TextLine())
        complete_names(whom.control, office)
        faults = _("What must be mended?"), TextBox(lines=4)
        self._field("faults", *faults, check=missing, hint=_("One fault on each line."), need=True)
        day = Field(_("Deadline"), DateLine(), need=True)
        self.fields.addWidget(self.form.add("deadline", day, read.dated("deadline", near=near)))
        self._field("opening", _("How the letter begins"), TextBox(lines=2))
        self._field("ending", _("How it ends"), TextBox(lines=3))
        show_rules(self.form.field, office, {"faults": RuleRef(FIELD, "faults")})
        self.form.fill(self._suggested())
        self.finish(_("Register and print"), _("Cancel"))
        self.form.go_to("to_whom")

    def keep(self, values: dict[str, Any]) -> str:
        deadline = read.read_day("deadline", values["deadline"], near=self.office.today())
        if deadline is None:
            raise InvalidRecord("deadline", "missing")
        self.office.warnings.send(
            self._account,
            values["faults"],
            deadline=deadline,
            to_whom=values["to_whom"],
            origin=self,
        )
        ending = values["ending"]
        if ending == self._ending(self._deadline):
            ending = self._ending(deadline)  # another deadline was typed, the words were not
        self.written.emit(
            Letter(
                municipality=self.office.municipality(),
                account=self._account,
                to_whom=values["to_whom"],
                day=self.office.today(),
                deadline=deadline,
                opening=values["opening"],
                faults=values["faults"],
                ending=ending,
                contact=self.office.settings.text("contact"),
            )
        )
        return self.office.store.undo_label

    def _field(
        self,
        name: str,
        label: str,
        control: QWidget,
        *,
        check: Check | None = None,
        hint: str = "",
        need: bool | None = None,
    ) -> Field:
        if isinstance(control, TextBox):
            control.setMaximumHeight(control.minimumHeight())
        field = Field(label, control, hint=hint, need=need)
        self.fields.addWidget(self.form.add(name, field, read.without_password(name, check)))
        return field

    def _ending(self, deadline: date) -> str:
        return ending_words(self.office, self._account, deadline)

    def _suggested(self) -> dict[str, str]:
        account, states = self._account, self.office.requirements.state(self._account)
        faults = [
            requirement_said(kind, False) for kind, state in states.items() if not state.settled
        ]
        names = self.office.people.names()
        return {
            "to_whom": account.manager or names.get(account.responsible_id or 0, ""),
            "faults": "\n".join(faults),
            "deadline": short_date(self._deadline),
            "opening": opening_words(self.office, account),
            "ending": self._ending(self._deadline),
        }


class SettleDialog(FormDialog):
    """What came of a warning."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, warning: AccountWarning
    ) -> None:
        self._warning = warning
        name = office.accounts.account(warning.account_id).name
        heading = _("The warning to {name} is settled").format(name=name)
        super().__init__(parent, shell, office, heading)
        missing = must_be_filled(_("This must be filled in."))
        text = TextBox(lines=3)
        text.setMaximumHeight(text.minimumHeight())
        field = Field(_("What came of it?"), text, need=True)
        self.fields.addWidget(
            self.form.add("result", field, read.without_password("result", missing))
        )
        day = Field(_("Day"), DateLine(office.today()))
        check = read.dated("settled_on", near=office.today())
        self.fields.addWidget(self.form.add("settled_on", day, check))
        self.finish(_("It is settled"), _("Cancel"))
        self.form.go_to("result")

    def keep(self, values: dict[str, Any]) -> str:
        on = read.read_day("settled_on", values["settled_on"], near=self.office.today())
        self.office.warnings.settle(self._warning.id, values["result"], on=on, origin=self)
        return self.office.store.undo_label


def letter_again(office: Office, warning: AccountWarning) -> Letter:
    """The letter of a warning that was sent, in the usual words."""
    account = office.accounts.account(warning.account_id)
    return Letter(
        municipality=office.municipality(),
        account=account,
        to_whom=warning.to_whom,
        day=warning.sent_on,
        deadline=warning.deadline,
        opening=opening_words(office, account),
        faults=warning.faults,
        ending=ending_words(office, account, warning.deadline),
        contact=office.settings.text("contact"),
    )


def print_letter(parent: QWidget, shell: Shell, letter: Letter) -> Job:
    """Written off the main thread, then printed or saved."""
    name = f"{letter.day} {_('warning')} {letter.account.name}"
    return print_paper(parent, shell, partial(letter_paper, letter), name)


def print_paper(parent: QWidget, shell: Shell, write: Callable[[], bytes], name: str) -> Job:
    """Sets a document off the main thread, and asks for a printer or a place to save it."""

    def printed(pdf: bytes) -> None:
        from ui.printing import print_pdf  # loaded when something is printed

        print_pdf(parent, pdf, name=name, then=shell.say)

    job = Job(partial(_written, write), parent)
    job.done.connect(printed)
    job.failed.connect(shell.fail)
    job.start()
    return job


def _written(write: Callable[[], bytes], _progress: Progress) -> bytes:
    return write()
