"""The accounts page: the register, one account beside it, and the form in their place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account, AccountId
from core.errors import AppError
from core.language import _
from core.office import Office
from core.store import Table
from ui.jobs import Job
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.accounts import reading
from ui.pages.accounts.closing import CloseDialog
from ui.pages.accounts.detail import Detail
from ui.pages.accounts.form import AccountForm
from ui.pages.accounts.register import Register
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import Columns, column

_LEAST_HEIGHT, _NO_LIMIT = 220, 16777215


class AccountsPage(Page):
    """Which accounts the municipality has, why, and who looks after them."""

    name = "accounts"
    watches = frozenset(
        {
            Table.ACCOUNTS,
            Table.PEOPLE,
            Table.CHECK_EVENTS,
            Table.ABSENCES,
            Table.CLOSED_DAYS,
            Table.POSTS,
            Table.EXPORTS,
            Table.PLAN_ENTRIES,
            Table.SETTINGS,
            Table.REQUIREMENT_CHECKS,
            Table.OVERRIDES,
            Table.APPLICATIONS,
            Table.REVIEWS,
            Table.WARNINGS,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self._form: AccountForm | None = None
        self.register = Register(self.new_account)
        self.register.chosen.connect(self._show_detail)
        self.register.opened.connect(self.change_account)
        self.detail = Detail()
        self.detail.edited.connect(self.change_account)
        self.detail.ended.connect(self.close_account)
        self.detail.reopened.connect(self.reopen_account)
        self.detail.visited.connect(self.visit)
        self._columns = Columns(
            self.register,
            self.detail,
            side_width=372,
            wide_side_width=460,
            main_scrolls=False,
            side_scrolls=False,
        )
        self._views = QStackedWidget()
        self._views.addWidget(self._columns)
        self.setLayout(column(self._views, gap=0))

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("New account"),
                hint={"new": True},
                words=_("register add account platform"),
                icon="plus",
                keys="N",
            ),
            Command(
                text=_("Print the account list"),
                hint={"print": True},
                words=_("paper list register print"),
                icon="printer",
                keys="Ctrl+P",
            ),
        ]

    # What the window asks

    def title(self) -> str:
        return self._form.heading if self._form else _("Accounts")

    def subtitle(self) -> str:
        if self._form:
            return _("Only the name and the platform must be filled in.")
        return _("All the accounts of the municipality, also those that are closed.")

    def header_actions(self) -> list[QWidget]:
        if self._form:
            return []
        return [
            Button(_("New account"), "primary", icon_name="plus", act=self.new_account),
            Button(_("Print"), icon_name="printer", act=self.print_list),
        ]

    def keys(self) -> list[KeyHint]:
        if self._form:
            return [
                KeyHint(keys="Ctrl+Return", text=_("Save"), act=self._form.save),
                KeyHint(keys="Esc", text=_("Back to the list, and keep the draft")),
            ]
        return [
            KeyHint(keys="N", text=_("New account"), act=self.new_account),
            KeyHint(keys="Up Down", text=_("Choose account")),
            KeyHint(keys="Return", text=_("Change")),
            KeyHint(keys="O", text=_("Open in the browser"), act=self.visit),
            KeyHint(keys="Ctrl+P", text=_("Print"), act=self.print_list),
        ]

    def regions(self) -> list[QWidget]:
        return [self._form] if self._form else [self.register, self.detail]

    def refresh(self) -> None:
        self.register.show_rows(reading.rows(self.office))

    def take_focus(self) -> None:
        self.make_ready()
        if self._form:
            self._form.take_focus()
        else:
            self.register.take_focus()

    def arrive(self, **hint: Any) -> None:
        """`account` brings one into view, `new` opens the form, `print` prints the list."""
        if hint.get("new"):
            self.new_account()
            return
        self.make_ready()
        if self._form:
            self._form.keep()
        if "account" in hint:
            self.register.choose(hint["account"])
        self.take_focus()
        if hint.get("print"):
            self.print_list()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.register.arrange(width)
        self._fit_register()
        self.detail.arrange(width)
        if self._form:
            self._form.arrange(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_register()

    def _fit_register(self) -> None:
        # Above the pane it is never higher than the page, so that the chosen row is in sight.
        narrow = self.width_now is Width.NARROW
        self.register.setMaximumHeight(
            max(self.height() - px(20), px(_LEAST_HEIGHT)) if narrow else _NO_LIMIT
        )

    def go_back(self) -> bool:
        if self._form:
            self._form.keep()
            return True
        return self.register.clear_filter()

    # The verbs

    def new_account(self) -> None:
        self._open_form(None)

    def change_account(self) -> None:
        row = self.register.row
        if row is not None:
            self._open_form(row.account)

    def close_account(self) -> None:
        row = self.register.row
        if row is None or row.closed:
            return
        dialog = CloseDialog(self, self.office, row.account)
        label = _("{name} is closed").format(name=row.account.name)
        dialog.closed.connect(lambda: self.shell.say(label, undoable=True))
        dialog.open()

    def reopen_account(self) -> None:
        row = self.register.row
        if row is None or not row.closed:
            return
        try:
            self.office.accounts.reopen(row.account.id, origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        label = _("{name} is in use again").format(name=row.account.name)
        self.shell.say(label, undoable=True)

    def visit(self) -> None:
        """Opens the account in the browser; the program itself never goes online."""
        row = self.register.row
        if row is None:
            return
        if not row.account.url:
            self.shell.say(_("{name} has no link yet.").format(name=row.account.name))
            return
        QDesktopServices.openUrl(QUrl(row.account.url))

    def print_list(self) -> None:
        """The plain list of all accounts; it is written off the main thread."""
        rows = [(row.account, row.responsible, row.deputy) for row in self.register.rows]
        office = self.office
        job = Job(partial(reading.written, rows, office.municipality(), office.today()), self)
        job.done.connect(self._print)
        job.failed.connect(self.shell.fail)
        job.start()

    def _print(self, pdf: bytes) -> None:
        from ui.printing import print_pdf  # loaded when something is printed

        name = f"{self.office.today()} {_('accounts')}"
        print_pdf(self, pdf, name=name, then=self.shell.say)

    # The form

    def _open_form(self, account: Account | None) -> None:
        if self._form:
            if self._form.account_id == (account.id if account else None):
                self._form.take_focus()
                return
            self._form.keep()
        form = AccountForm(self.office, account)
        form.saved.connect(self._saved)
        form.left.connect(self._shut_form)
        form.recognised.connect(self.shell.say)
        form.arrange(self.width_now)
        self._form = form
        self._views.addWidget(form)
        self._views.setCurrentWidget(form)
        self.shell.header_changed()
        form.take_focus()
        if form.had_draft:
            self.shell.say(_("What you typed last time is still here."))

    def _saved(self, key: int) -> None:
        new = self._form is not None and self._form.account_id is None
        self._shut_form()
        self.refresh()
        self.register.choose(key)
        self.take_focus()
        name = self.office.accounts.account(AccountId(key)).name
        text = _("{name} is registered") if new else _("{name} is changed")
        self.shell.say(text.format(name=name), undoable=True)

    def _shut_form(self) -> None:
        form, self._form = self._form, None
        if form is None:
            return
        self._views.setCurrentWidget(self._columns)
        self._views.removeWidget(form)
        form.deleteLater()
        self.shell.header_changed()
        self.take_focus()

    def _show_detail(self) -> None:
        row = self.register.row
        self.detail.show_account(reading.shown(self.office, row) if row else None)
