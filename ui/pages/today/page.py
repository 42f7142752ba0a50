"""The page of today: the beam, the rows, and what else must not be forgotten."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.accounts import AccountId
from core.dates import weekday_date
from core.errors import AppError
from core.follow_ups import FollowUpId
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.page import KeyHint, Page, Shell, Width
from ui.pages.today import wording
from ui.pages.today.data import NOT_SEEN, look
from ui.pages.today.extra import Extra
from ui.pages.today.hero import Hero
from ui.pages.today.missed import Away, MissedCard, MissedDay
from ui.pages.today.note import NoteField
from ui.pages.today.rows import AccountRows
from ui.pages.today.side import FollowUpCard, PlannedCard
from ui.widgets.buttons import Button
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
        self.follow_ups, self.planned, self.missed = FollowUpCard(), PlannedCard(), MissedCard()
        self.extra = Extra(shell, office)
        self.empty = self._made_empty()
        main = box(column(self.hero, self.rows, self.extra.below, self.empty, STRETCH, gap=14))
        self.side = box(
            column(self.follow_ups, self.planned, self.missed, self.extra.beside, STRETCH, gap=14)
        )
        self._columns = Columns(main, self.side)
        self.setLayout(column(self._columns, gap=0))
        self._connect()
        self.day = NOT_SEEN
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_AT_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()

    # What the window asks

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
        ]

    def regions(self) -> list[QWidget]:
        return [self.rows, self.side, self.extra.below, self.empty]

    def take_focus(self) -> None:
        if self.day.rows:
            self.rows.focus(self.rows.first_open())
        elif self.follow_ups.stops():
            self.follow_ups.stops()[0].setFocus()
        elif not self.empty.isHidden():
            self.empty.setFocus()
        else:
            self.hero.setFocus()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.rows.arrange(width)
        self.hero.arrange(width)
        self.extra.show_day(self.day, wide=width is Width.WIDE)

    def refresh(self) -> None:
        before = {view.account_id for view in self.rows.views() if view.checked}
        keys_before = len(self.keys())
        self.day = look(self.office)
        self._show()
        if len(self.keys()) != keys_before:
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
        self.follow_ups.show_follow_ups(day.follow_ups)
        self.planned.show_planned(day.planned, day.accounts)
        people = [person.name for person in self.office.people.everyone()]
        self.missed.show_days(day.missed, people)
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
        self.follow_ups.done_asked.connect(self._done)
        self.planned.asked.connect(lambda key: self.shell.go_to("plan", entry=key))
        self.missed.check_asked.connect(self._check_late)
        self.missed.away_asked.connect(self._record_absence)

    def _look_at_clock(self) -> None:
        # The program may stand open over night.
        if self.office.today() != self.day.today and self.isVisible():
            self.refresh()
            self.shell.header_changed()

    # Verbs

    def _check(self, key: int, follow_up: str = "") -> None:
        view = next(found for found in self.day.rows if found.account_id == key)
        if view.checked:
            self.rows.focus(key)
            self.shell.say(
                _("{name} is checked already. Take back undoes it.").format(name=view.name)
            )
            return
        try:
            self.office.checklist.check(AccountId(key), follow_up=follow_up, origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        self.rows.focus(self.rows.next_open(key))
        self._say_checked(view.name, follow_up)

    def _say_checked(self, name: str, follow_up: str) -> None:
        day = self.day
        if day.done == day.total:
            workdays = self.office.workdays()
            text = f"{wording.all_done(day.total)} {wording.see_you(day.today, workdays)}"
            self.shell.say(text, undoable=True)
            return
        text = _("{name} is checked").format(name=name)
        count = _("{done} of {total}.").format(done=day.done, total=day.total)
        shown = wording.reminder(self.office.follow_ups.next_due()) if follow_up else text
        self.shell.say(shown, undoable=True, spoken=f"{text}. {count}")

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
        note = self.rows.note
        view = next(found for found in self.day.rows if found.account_id == key)
        if note is not None:
            note.forget()
        self.rows.close_note()
        if not view.checked:
            self._check(key, text)
            return
        try:
            self.office.follow_ups.open(AccountId(key), text, origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        self.rows.focus(key)
        self.shell.say(wording.reminder(self.office.follow_ups.next_due()), undoable=True)

    def _leave_note(self) -> None:
        note = self.rows.note
        if note is not None:
            note.keep()
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

    def _done(self, key: int) -> None:
        try:
            self.office.follow_ups.done(FollowUpId(key), origin=self)
        except AppError as error:
            self.shell.fail(error)
            self.refresh()
            return
        self.shell.say(self.office.store.undo_label, undoable=True)
        self._focus_side()

    def _check_late(self, key: int, day: date) -> None:
        try:
            self.office.checklist.check(AccountId(key), day=day, origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        text = _("{name} is entered late for {day}.").format(
            name=self.day.accounts[key].name, day=weekday_date(day)
        )
        self.shell.say(text, undoable=True)
        self._focus_side()

    def _record_absence(self, missed: MissedDay, away: Away) -> None:
        days = list(self.day.missed) if away.every_day else [missed]
        try:
            for found in days:
                self._explain(found, away)
        except AppError as error:
            self.shell.fail(error)
            return
        text = ngettext(
            "The absence is recorded", "The absence is recorded for {count} days", len(days)
        )
        self.shell.say(text.format(count=len(days)), undoable=True)
        self._focus_side()

    def _explain(self, missed: MissedDay, away: Away) -> None:
        accounts: list[Any] = [None] if missed.whole else [key for key, _name in missed.accounts]
        for account in accounts:
            self.office.absences.record(
                missed.day,
                missed.day,
                away.reason,
                account=account,
                deputy=away.deputy,
                origin=self,
            )

    def _new_account(self) -> None:
        self.shell.go_to("accounts", new=True)

    def _focus_side(self) -> None:
        """After a piece of the side column went away with the focus in it."""
        stops = [part for part in self.side.findChildren(Button) if part.isVisible()]
        follow_ups = self.follow_ups.stops()
        if follow_ups:
            follow_ups[0].setFocus()
        elif stops:
            stops[0].setFocus()
        else:
            self.take_focus()
