"""What is done in the rows of today: checked, noted, unfolded, opened, taken on to other pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from core.accounts import AccountId
from core.errors import AppError
from core.language import _
from core.office import Office
from ui.page import KeyHint, Shell
from ui.pages.today import wording
from ui.pages.today.data import NOT_SEEN, Day
from ui.pages.today.rows import AccountRows
from ui.seat import choose_person
from ui.widgets.account_row import RowView

if TYPE_CHECKING:
    from core.guideline_rules import CheckItem
    from ui.pages.today.items import CheckItems

# What opens under a row is loaded when it is asked for.


class Round(QObject):
    """The verbs of the rows. Five accounts, five key presses: what is more costs a key of its
    own (D, F, N, H, O), never one on the way."""

    def __init__(self, shell: Shell, office: Office, rows: AccountRows) -> None:
        super().__init__(rows)
        self._shell, self._office, self._rows = shell, office, rows
        self._day = NOT_SEEN
        rows.check_asked.connect(self._check)
        rows.take_back_asked.connect(self._take_back)
        rows.follow_asked.connect(self._ask_note)
        rows.unfold_asked.connect(self._unfold)
        rows.open_asked.connect(self._open)
        rows.open_all_asked.connect(self._open_all)

    def keys(self) -> list[KeyHint]:
        """The keys of a row, for the page."""
        return [
            KeyHint(keys="F", text=_("Follow up"), act=self._on_active(self._ask_note)),
            KeyHint(keys="O", text=_("Open"), act=self._on_active(self._open)),
            KeyHint(keys="N", text=_("New inquiry"), act=self._on_active(self._new_inquiry)),
            KeyHint(keys="H", text=_("Decision aid"), act=self._on_active(self._decide)),
            KeyHint(keys="D", text=_("What to look at"), act=self._on_active(self._unfold)),
            KeyHint(keys="Ctrl+Shift+O", text=_("Open all"), act=self._open_all),
            KeyHint(keys="Up Down", text=_("Choose account")),
        ]

    def show_day(self, day: Day) -> None:
        self._day = day

    def leave(self) -> bool:
        """Closes what stands open under a row; False when nothing does."""
        if self._rows.below is None:
            return False
        self._rows.close_below()
        self._rows.focus(self._rows.active)
        return True

    def _on_active(self, act: Callable[[int], None]) -> Callable[[], None]:
        def on_active() -> None:
            if self._rows.active:
                act(self._rows.active)

        return on_active

    def _view(self, key: int) -> RowView:
        return next(found for found in self._day.rows if found.account_id == key)

    # Checking

    def _check(self, key: int) -> None:
        if self._said_checked(key):
            return
        items = [item.key for item in self._office.profile().checks]
        view = self._view(key)

        def go_on() -> None:
            self._go_on(view, _("{name} is checked").format(name=view.name))

        if self._checked(key, items, then=go_on):
            go_on()

    def _said_checked(self, key: int) -> bool:
        view = self._view(key)
        if view.checked:
            self._rows.focus(key)
            text = _("{name} is checked already. Take back undoes it.")
            self._shell.say(text.format(name=view.name))
        return view.checked

    def _checked(
        self,
        key: int,
        items: Sequence[str],
        follow_up: str = "",
        *,
        reason: str = "",
        then: Callable[[], object],
    ) -> bool:
        """Whether it is done. Who is not appointed is asked why first, and `then` comes after."""
        if not reason and not self._office.checklist.may_check(AccountId(key)):
            self._ask_why(key, items, follow_up, then)
            return False
        try:
            self._office.checklist.check(
                AccountId(key), items=items, follow_up=follow_up, reason=reason, origin=self
            )
        except AppError as error:
            self._shell.fail(error)
            return False
        return True

    def _ask_why(
        self, key: int, items: Sequence[str], follow_up: str, then: Callable[[], object]
    ) -> None:
        """Row A13: one line of why, or another in the seat."""
        from ui.pages.today.why import WhyField

        person = self._office.people.current()
        below = WhyField(person.name if person else "", self._view(key).name)

        def given(reason: str) -> None:
            if self._checked(key, items, follow_up, reason=reason, then=then):
                self._rows.forget_below()
                then()

        def change_person() -> None:
            self.leave()
            choose_person(self._rows.window(), self._shell, self._office)

        below.given.connect(given)
        below.person_asked.connect(change_person)
        below.left.connect(self.leave)
        self._rows.open_below(key, below)

    def _go_on(self, view: RowView, text: str, *, reminds: bool = False) -> None:
        """To the next open row, saying what was done and how far the day is; what `reminds` is
        said of the last one too."""
        day = self._day
        self._rows.focus(self._rows.next_open(view.account_id))
        if day.done == day.total and not view.checked:
            end = text if reminds else wording.see_you(day.today, self._office.workdays())
            self._shell.say(f"{wording.all_done(day.total)} {end}", undoable=True)
            return
        count = _("{done} of {total}.").format(done=day.done, total=day.total)
        self._shell.say(text, undoable=True, spoken=f"{text.rstrip('.')}. {count}")

    def _take_back(self, key: int) -> None:
        try:
            self._office.checklist.take_back(AccountId(key), self._day.today, origin=self)
        except AppError as error:
            self._shell.fail(error)
            return
        text = _("The check of {name} is taken back").format(name=self._day.accounts[key].name)
        self._shell.say(text, undoable=True)

    # What was looked at

    def _unfold(self, key: int) -> None:
        from ui.pages.today.items import CheckItems

        items = self._office.profile().checks
        if not items or self._said_checked(key):
            return
        below = CheckItems(items)
        below.saved.connect(lambda keys: self._save_items(key, keys))
        below.opened.connect(lambda item: self._open_item(key, item, below))
        below.left.connect(self.leave)
        self._rows.open_below(key, below)

    def _save_items(self, key: int, items: Sequence[str]) -> None:
        view = self._view(key)
        left_out = wording.left_out(self._office.profile().checks, items)
        text = _("{name} is checked").format(name=view.name)

        def go_on() -> None:
            self._go_on(view, ", ".join(part for part in (text, left_out) if part))

        if self._checked(key, items, then=go_on):
            self._rows.forget_below()
            go_on()

    def _open_item(self, key: int, item: CheckItem, below: CheckItems) -> None:
        """Rows A18, A23, K24: the deletion form, the open inquiries, the pages to follow."""
        if item.opens == "deletions":
            self._shell.go_to("deletions", new=True, account=key)
        elif item.opens == "inquiries":
            self._shell.go_to("inquiries", account=key)
        else:
            from ui.pages.today.watch import watch_links

            below.show_more(watch_links(self._shell, self._office))

    # A note

    def _ask_note(self, key: int) -> None:
        from ui.pages.today.note import NoteField

        hint = wording.reminder(self._office.follow_ups.next_due())
        note = NoteField(self._office.store, key, hint)
        note.saved.connect(lambda text: self._save_note(key, text))
        note.left.connect(self.leave)
        self._rows.open_below(key, note)

    def _save_note(self, key: int, text: str) -> None:
        view = self._view(key)

        def go_on() -> None:
            self._office.store.drop_draft(f"follow_up:{key}")
            due = self._office.follow_ups.next_due()
            self._go_on(view, wording.reminder(due), reminds=True)

        if self._noted(view, text, go_on):
            self._rows.forget_below()
            go_on()  # else the note stays, with what was written

    def _noted(self, view: RowView, text: str, then: Callable[[], object]) -> bool:
        key = AccountId(view.account_id)
        if not view.checked:
            items = [item.key for item in self._office.profile().checks]
            return self._checked(key, items, text, then=then)
        try:
            self._office.follow_ups.open(key, text, origin=self)
        except AppError as error:
            self._shell.fail(error)
            return False
        return True

    # On to other places

    def _new_inquiry(self, key: int) -> None:
        self._shell.go_to("inquiries", new=True, account=key)

    def _decide(self, key: int) -> None:
        from ui.dialogs.decision_aid import open_decision_aid  # loaded when it is asked for

        open_decision_aid(self._shell, self._office, account=AccountId(key))

    def _open(self, key: int) -> None:
        account = self._day.accounts.get(key)
        if account is None:
            return
        if not account.url:
            self._shell.say(_("{name} has no web address yet.").format(name=account.name))
            return
        QDesktopServices.openUrl(QUrl(account.url))

    def _open_all(self) -> None:
        for view in self._day.rows:
            if view.can_open:
                self._open(view.account_id)
