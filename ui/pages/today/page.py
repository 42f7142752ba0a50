"""The page of today: the beam, the rows, and what else must not be forgotten."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.accounts import AccountId
from core.errors import AppError
from core.language import _
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.today import wording
from ui.pages.today.column import SideColumn
from ui.pages.today.data import NOT_SEEN, look
from ui.pages.today.extra import Extra
from ui.pages.today.hero import Hero
from ui.pages.today.note import NoteField
from ui.pages.today.rows import AccountRows
from ui.widgets.account_row import RowView
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import STRETCH, Columns, box, column
from ui.widgets.states import EmptyState

LOOK_AT_CLOCK_MS = 30_000


class TodayPage(Page):
    """Opens with the first open row focused: five accounts, five key presses."""

    name = "today"
    watches = frozenset(
        {
            Table.ACCOUNTS,
            Table.CHECK_EVENTS,
            Table.ABSENCES,
            Table.FOLLOW_UPS,
            Table.PLAN_ENTRIES,
            Table.CLOSED_DAYS,
            Table.SETTINGS,
            Table.PEOPLE,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.hero, self.rows = Hero(), AccountRows()
        self.extra = Extra(shell, office)
        self.empty = self._made_empty()
        main = box(column(self.hero, self.rows, self.extra.below, self.empty, STRETCH, gap=14))
        self.side = SideColumn(shell, office, self.extra.beside)
        self._columns = Columns(main, self.side)
        self.setLayout(column(self._columns, gap=0))
        self._connect()
        self.day = NOT_SEEN
        self._head = ("", "", 0)
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_AT_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()

    # What the window asks

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("Month sheet of checks"),
                hint={"month_sheet": True},
                words=_("print paper month sheet checks report"),
                icon="printer",
                keys="Ctrl+P",
            )
        ]

    def title(self) -> str:
        person = self.office.people.current()
        return wording.greeting(self.office.clock.now(), person.name if person else "")

    def subtitle(self) -> str:
        return wording.day_line(self.office.today(), self.office.workdays())

    def keys(self) -> list[KeyHint]:
        if not self.day.rows:
            new = KeyHint(keys="N", text=_("New account"), act=self._new_account)
            return [] if self.day.accounts else [new]
        return [
            KeyHint(keys="Space", text=_("In order")),
            KeyHint(keys="F", text=_("Follow up"), act=lambda: self._ask_note(self.rows.active)),
            KeyHint(keys="O", text=_("Open"), act=lambda: self._open(self.rows.active)),
            KeyHint(keys="Ctrl+Shift+O", text=_("Open all"), act=self._open_all),
            KeyHint(keys="Up Down", text=_("Choose account")),
            KeyHint(keys="Ctrl+P", text=_("Month sheet"), act=self._ask_month),
        ]

    def header_actions(self) -> list[QWidget]:
        if not self.day.accounts:
            return []
        return [IconButton("printer", _("Month sheet of checks"), act=self._ask_month)]

    def regions(self) -> list[QWidget]:
        return [self.rows, self.side, self.extra.below, self.empty]

    def take_focus(self) -> None:
        if self.day.rows:
            self.rows.focus(self.rows.first_open())
        elif self.side.follow_ups.stops():
            self.side.follow_ups.stops()[0].setFocus()
        elif not self.empty.isHidden():
            self.empty.setFocus()
        else:
            self.hero.setFocus()

    def arrive(self, **hint: Any) -> None:
        """`month_sheet` asks for the month to print."""
        self.take_focus()
        if hint.get("month_sheet"):
            self._ask_month()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.rows.arrange(width)
        self.hero.arrange(width)
        self.extra.show_day(self.day, wide=width is Width.WIDE)

    def refresh(self) -> None:
        before = {view.account_id for view in self.rows.views() if view.checked}
        self.day = look(self.office)
        self._show()
        head, self._head = self._head, (self.title(), self.subtitle(), len(self.keys()))
        if head != self._head and self.isVisible():
            self.shell.header_changed()
        reopened = [v.account_id for v in self.day.rows if v.account_id in before and not v.checked]
        if reopened and self.isVisible():
            self.rows.focus(reopened[0])

    def go_back(self) -> bool:
        if self.rows.note is None:
            return False
        self._leave_note()
        return True

    # Showing

    def _show(self) -> None:
        day = self.day
        self.hero.show_day(day, self.office.workdays())
        self.rows.setVisible(bool(day.rows))
        self.rows.show_views(day.rows)
        self.side.show_day(day)
        self.empty.setVisible(not day.accounts)
        self.hero.setVisible(bool(day.accounts))
        self.arrange(self.width_now)

    def _made_empty(self) -> EmptyState:
        text = _("Here you see what is to be checked each workday. Register the first account.")
        button = Button(_("New account"), "primary", icon_name="plus", act=self._new_account)
        state = EmptyState(text, button, key="N")
        state.setFocusProxy(button)
        return state

    def _connect(self) -> None:
        self.rows.check_asked.connect(self._check)
        self.rows.take_back_asked.connect(self._take_back)
        self.rows.follow_asked.connect(self._ask_note)
        self.rows.open_asked.connect(self._open)
        self.rows.open_all_asked.connect(self._open_all)
        self.side.emptied.connect(self.take_focus)

    def _look_at_clock(self) -> None:
        # The program may stand open over night.
        if self.office.today() != self.day.today and self.isVisible():
            self.refresh()

    # Verbs

    def _check(self, key: int) -> None:
        view = next(found for found in self.day.rows if found.account_id == key)
        if view.checked:
            self.rows.focus(key)
            self.shell.say(
                _("{name} is checked already. Take back undoes it.").format(name=view.name)
            )
            return
        try:
            self.office.checklist.check(AccountId(key), origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        self._go_on(view, _("{name} is checked").format(name=view.name))

    def _go_on(self, view: RowView, text: str) -> None:
        """To the next open row, saying what was done and how far the day is."""
        day = self.day
        self.rows.focus(self.rows.next_open(view.account_id))
        if day.done == day.total and not view.checked:
            workdays = self.office.workdays()
            text = f"{wording.all_done(day.total)} {wording.see_you(day.today, workdays)}"
            self.shell.say(text, undoable=True)
            return
        count = _("{done} of {total}.").format(done=day.done, total=day.total)
        self.shell.say(text, undoable=True, spoken=f"{text.rstrip('.')}. {count}")

    def _take_back(self, key: int) -> None:
        try:
            self.office.checklist.take_back(AccountId(key), self.day.today, origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        name = self.day.accounts[key].name
        text = _("The check of {name} is taken back").format(name=name)
        self.shell.say(text, undoable=True)

    def _ask_note(self, key: int) -> None:
        if not key:
            return
        hint = wording.reminder(self.office.follow_ups.next_due())
        note = NoteField(self.office.store, key, hint)
        note.saved.connect(lambda text: self._save_note(key, text))
        note.left.connect(self._leave_note)
        self.rows.open_note(key, note)

    def _save_note(self, key: int, text: str) -> None:
        view = next(found for found in self.day.rows if found.account_id == key)
        try:
            if view.checked:
                self.office.follow_ups.open(AccountId(key), text, origin=self)
            else:
                self.office.checklist.check(AccountId(key), follow_up=text, origin=self)
        except AppError as error:
            self.shell.fail(error)  # the note stays, with what was written
            return
        self.rows.forget_note()
        self._go_on(view, wording.reminder(self.office.follow_ups.next_due()))

    def _leave_note(self) -> None:
        self.rows.close_note()
        self.rows.focus(self.rows.active)

    def _open(self, key: int) -> None:
        account = self.day.accounts.get(key)
        if account is None:
            return
        if not account.url:
            self.shell.say(_("{name} has no web address yet.").format(name=account.name))
            return
        QDesktopServices.openUrl(QUrl(account.url))

    def _open_all(self) -> None:
        for view in self.day.rows:
            if view.can_open:
                self._open(view.account_id)

    def _ask_month(self) -> None:
        from ui.pages.today.month import MonthSheets  # loaded when it is asked for

        self._sheets = MonthSheets(self, self.shell, self.office)
        self._sheets.ask()

    def _new_account(self) -> None:
        self.shell.go_to("accounts", new=True)
