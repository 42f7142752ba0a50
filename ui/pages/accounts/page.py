"""The accounts page: the register, one account beside it, and the form in their place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account, AccountId
from core.errors import AppError
from core.language import _
from core.office import Office
from core.sheets.kinds import SheetKind
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.accounts import offers, reading
from ui.pages.accounts.detail import Detail
from ui.pages.accounts.form import AccountForm
from ui.pages.accounts.pane_verbs import PaneVerbs
from ui.pages.accounts.register import Register
from ui.pages.accounts.table_verbs import TableVerbs
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.columns import Columns
from ui.widgets.layout import column

_LEAST_HEIGHT, _NO_LIMIT = 220, 16777215


class RegisterPage(Page):
    """Which accounts the municipality has, why, and who looks after them; see `governed`."""

    name = "accounts"
    watches = frozenset(
        {
            Table.ACCOUNTS,
            Table.PEOPLE,
            Table.REQUIREMENT_CHECKS,
            Table.OVERRIDES,
            Table.APPOINTMENTS,
            Table.ACCESSES,
            Table.PROMOTIONS,
            Table.APPLICATIONS,
            Table.REVIEWS,
            Table.WARNINGS,
            Table.CLOSINGS,
            Table.CHECK_EVENTS,
            Table.ABSENCES,
            Table.CLOSED_DAYS,
            Table.POSTS,
            Table.EXPORTS,
            Table.PLAN_ENTRIES,
            Table.SETTINGS,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self._form: AccountForm | None = None
        self.register = Register(self.new_account)
        self.register.chosen.connect(self._show_detail)
        self.register.opened.connect(self.change_account)
        self.register.filters.turned.connect(self._fit_register)
        self.table_verbs = TableVerbs(self, shell, office, self.register)
        self.detail = Detail()
        self.detail.edited.connect(self.change_account)
        self.detail.ended.connect(self.close_account)
        self.detail.reopened.connect(self.reopen_account)
        self.detail.visited.connect(self.visit)
        self.verbs = PaneVerbs(self, shell, office, self.detail, again=self._show_detail)
        self._columns = Columns(
            self.register,
            self.detail,
            side_width=384,
            wide_side_width=460,
            main_scrolls=False,
            side_scrolls=False,
        )
        self._views = QStackedWidget()
        self._views.addWidget(self._columns)
        self.setLayout(column(self._views, gap=0))

    @classmethod
    def commands(cls) -> list[Command]:
        return offers.commands()

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
        new = Button(_("New account"), "primary", icon_name="plus", act=self.new_account)
        if self.width_now is Width.NARROW:  # the words would push the title out
            return [new, IconButton("printer", _("Print and export …"), act=self.print_sheets)]
        return [new, Button(_("Print and export …"), icon_name="printer", act=self.print_sheets)]

    def keys(self) -> list[KeyHint]:
        if self._form:
            return [
                KeyHint(keys="Ctrl+Return", text=_("Save"), act=self._form.save),
                KeyHint(keys="Ctrl+PgDown", text=_("Next part"), act=lambda: self._turn_form(1)),
                KeyHint(keys="Ctrl+PgUp", text=_("Part before"), act=lambda: self._turn_form(-1)),
                KeyHint(keys="Esc", text=_("Back to the list, and keep the draft")),
            ]
        return [
            KeyHint(keys="N", text=_("New account"), act=self.new_account),
            KeyHint(keys="Up Down", text=_("Choose account")),
            KeyHint(keys="Return", text=_("Change")),
            KeyHint(keys="O", text=_("Open in the browser"), act=self.visit),
            KeyHint(keys="F", text=_("Filter and columns"), act=self.register.filters.turn),
            KeyHint(keys="S", text=_("Sort"), act=self.register.ask_order),
            KeyHint(keys="Ctrl+P", text=_("Print and export"), act=self.print_sheets),
            KeyHint(keys="Ctrl+C", text=_("Copy the chosen rows")),
        ]

    def regions(self) -> list[QWidget]:
        return [self._form] if self._form else [self.register, self.detail]

    def refresh(self) -> None:
        self.table_verbs.show_columns()
        self.register.show_rows(reading.rows(self.office))

    def take_focus(self) -> None:
        self.make_ready()
        if self._form:
            self._form.take_focus()
        else:
            self.register.take_focus()

    def arrive(self, **hint: Any) -> None:
        """`account` brings one into view, `new` opens the form, `print` offers a sheet to print,
        `timeline` and `columns` open their dialogs."""
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
            self.print_sheets(SheetKind(hint["print"]))
        self.table_verbs.arrive(hint)

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
        narrow, least = self.width_now is Width.NARROW, self.register.minimumSizeHint().height()
        self.register.setMaximumHeight(
            max(self.height() - px(20), px(_LEAST_HEIGHT), least) if narrow else _NO_LIMIT
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
        """Asks what remains, who decides and why."""
        raise NotImplementedError

    def reopen_account(self) -> None:
        row = self.register.row
        if row is None or not row.closed:
            return
        try:
            self.office.closings.reopen(row.account.id, origin=self)
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

    def print_sheets(self, kind: SheetKind = SheetKind.REGISTER) -> None:
        """Every sheet about the accounts, to print, save or copy."""
        from ui.dialogs.sheets import open_sheets  # with the view of pages: loaded when asked for

        open_sheets(self, self.shell, self.office, kind)

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

    def _turn_form(self, by: int) -> None:
        if self._form:
            self._form.turn(by)

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
        language = self.detail.language
        self.detail.show_account(
            reading.shown(self.office, row, language=language) if row else None
        )
