"""The accounts page whole: the register, and the work of governing it in its place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from core.accounts import Account, AccountId, AccountStatus
from core.application_paper import ApplicationSheet, application_paper
from core.application_records import Application, Step
from core.language import _
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Shell, Width
from ui.pages.accounts import arrivals
from ui.pages.accounts.commands import work_commands
from ui.pages.accounts.ending.view import CloseView
from ui.pages.accounts.opening.answers import RejectDialog, WithdrawDialog, next_dialog
from ui.pages.accounts.opening.view import ApplicationView
from ui.pages.accounts.page import RegisterPage
from ui.pages.accounts.review.view import ReviewView
from ui.pages.accounts.standing import standing
from ui.pages.accounts.verbs import Verb
from ui.pages.accounts.warning import (
    SettleDialog,
    WarningDialog,
    letter_again,
    print_letter,
    print_paper,
)
from ui.pages.accounts.work import Work
from ui.widgets.buttons import Button, IconButton


class AccountsPage(RegisterPage):
    """Applying, reviewing, warning and closing begin from the account in view."""

    watches = RegisterPage.watches | {
        Table.APPLICATIONS,
        Table.REVIEWS,
        Table.WARNINGS,
        Table.CLOSINGS,
        Table.ACCESSES,
        Table.REQUIREMENT_CHECKS,
        Table.FOLLOW_UPS,
        Table.INQUIRIES,
        Table.ARCHIVE_REPORTS,
        Table.APPOINTMENTS,
    }

    def __init__(self, shell: Shell, office: Office) -> None:
        self.work: Work | None = None
        super().__init__(shell, office)
        self.detail.asked.connect(self.do)

    @classmethod
    def commands(cls) -> list[Command]:
        return [*super().commands(), *work_commands()]

    # What the window asks

    def title(self) -> str:
        return self.work.heading() if self.work else super().title()

    def subtitle(self) -> str:
        return self.work.line() if self.work else super().subtitle()

    def header_actions(self) -> list[QWidget]:
        if self.work:
            return self.work.header_actions()
        if self._form:
            new = self._form.account_id is None
            text = _("It does not exist yet: apply for it")
            return [Button(text, icon_name="pencil", act=self.apply)] if new else []
        actions = super().header_actions()
        due = len(self.office.reviews.due())
        if due:
            text = _("Review {count}").format(count=due)
            narrow = self.width_now is Width.NARROW
            button = IconButton("eye", text, act=self.review) if narrow else None
            actions.append(button or Button(text, icon_name="eye", act=self.review))
        return actions

    def keys(self) -> list[KeyHint]:
        if self.work:
            return self.work.keys()
        if self._form:
            return super().keys()
        return [
            *super().keys(),
            KeyHint(keys="G", text=_("Review"), act=self.review),
            KeyHint(keys="Ctrl+N", text=_("Apply for a new account"), act=self.apply),
            KeyHint(keys="V", text=_("Warn"), act=partial(self.do, Verb.WARN)),
            KeyHint(keys="A", text=_("Close account"), act=self.close_account),
        ]

    def regions(self) -> list[QWidget]:
        return self.work.regions() if self.work else super().regions()

    def refresh(self) -> None:
        super().refresh()
        if self.work:
            self.work.refresh()

    def take_focus(self) -> None:
        if self.work:
            self.make_ready()
            self.work.take_focus()
        else:
            super().take_focus()

    def arrive(self, **hint: Any) -> None:
        """As the register, and `apply`, `application`, `review`, `close` or `verb` for the work."""
        self.make_ready()
        if self.work and not (self.work.where().items() & hint.items()):
            self.work.go_back()
        if not arrivals.arrive(self, hint):
            super().arrive(**hint)

    def where(self) -> dict[str, Any]:
        return self.work.where() if self.work else super().where()

    def arrange(self, width: Width) -> None:
        super().arrange(width)
        if self.work:
            self.work.arrange(width)

    def go_back(self) -> bool:
        if self.work:
            self.work.go_back()
            return True
        return super().go_back()

    # The work

    def apply(self, before: Application | None = None) -> None:
        """An application for an account that does not exist yet, or its answers once more."""
        view = ApplicationView(self.shell, self.office, before)
        self._begin(view)
        if view.had_draft:
            self.shell.say(_("What you typed last time is still here."))

    def review(self, first: AccountId | None = None) -> None:
        """The review of those that wait, or of one that is asked for by name."""
        view = ReviewView(self.shell, self.office, first)
        view.asked.connect(self._from_work)
        self._begin(view)

    def close_account(self) -> None:
        row = self.register.row
        if row is None or row.closed or self.work:
            return
        if row.account.status is AccountStatus.APPLIED:
            self.do(Verb.REJECT)
        else:
            self._begin(CloseView(self.shell, self.office, row.account))

    def close_named(self, key: AccountId) -> None:
        """The same for an account that is not in view."""
        self._begin(CloseView(self.shell, self.office, self.office.accounts.account(key)))

    def _begin(self, work: Work) -> None:
        if self._form:
            self._form.keep()
        self._put_away()
        work.left.connect(self._leave)
        work.turned.connect(self.shell.header_changed)
        self.work = work
        self._views.addWidget(work)
        self._views.setCurrentWidget(work)
        work.arrange(self.width_now)
        self.shell.header_changed()
        work.take_focus()

    def _leave(self, key: int) -> None:
        self._put_away()
        self.refresh()
        if key:
            self.register.choose(key)
        self.shell.header_changed()
        self.take_focus()

    def _put_away(self) -> None:
        work, self.work = self.work, None
        if work is not None:
            self._views.setCurrentWidget(self._columns)
            self._views.removeWidget(work)
            work.deleteLater()

    # The verbs of the pane

    def do(self, asked: str) -> None:
        """What a button of the pane asks for, with the account in view."""
        row = self.register.row
        if row is not None and not self.work:
            self._do(Verb(asked), row.account)

    def _from_work(self, asked: str, key: int) -> None:
        self._leave(key)
        self.do(asked)

    def _do(self, verb: Verb, account: Account) -> None:
        match verb:
            case Verb.CHANGE | Verb.APPOINT:
                self._change(verb, account)
            case Verb.REVIEW:
                self.review(account.id)
            case Verb.IMPORT:
                self.shell.go_to("imports")
            case Verb.CLOSE:
                self.close_account()
            case Verb.WARN | Verb.LETTER | Verb.SETTLE:
                self._warn(verb, account)
            case _:
                self._answer(verb, account)

    def _change(self, verb: Verb, account: Account) -> None:
        self.change_account()
        if verb is Verb.APPOINT and self._form:
            self._form.form.go_to("responsible" if account.responsible_id is None else "deputy")

    def _warn(self, verb: Verb, account: Account) -> None:
        if verb is Verb.WARN:
            if account.status is not AccountStatus.ACTIVE:
                return
            dialog = WarningDialog(self, self.shell, self.office, account)
            dialog.written.connect(lambda letter: print_letter(self, self.shell, letter))
            dialog.open()
            return
        warning = standing(self.office, account).warning
        if warning is None:
            return
        if verb is Verb.SETTLE:
            SettleDialog(self, self.shell, self.office, warning).open()
        else:
            print_letter(self, self.shell, letter_again(self.office, warning))

    def _answer(self, verb: Verb, account: Account) -> None:
        found = standing(self.office, account).application
        if found is None:
            return
        if verb is Verb.FORM:
            self.print_form(found)
        elif verb is Verb.ANSWERS:
            self.apply(found)
        else:
            ending = {Verb.REJECT: RejectDialog, Verb.WITHDRAW: WithdrawDialog}
            kind = ending.get(verb) or next_dialog(self.office, found)
            kind(self, self.shell, self.office, found).open()

    def print_form(self, found: Application | None) -> None:
        """The application as a form with lines to sign on; blank without one."""
        office = self.office
        sheet = ApplicationSheet(
            municipality=office.municipality(),
            day=office.today(),
            steps=[Step(step) for step in office.profile().approval.steps],
            account=office.accounts.account(found.account_id) if found else None,
            application=found,
            people=dict(office.people.names()),
        )
        name = f"{office.today()} {_('application for an account')}"
        self.job = print_paper(self, self.shell, partial(application_paper, sheet), name)
