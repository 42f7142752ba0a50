"""The form for a new account, or for changing one: three pages, saved as one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.accounts import Account, AccountId
from core.language import _
from core.office import Office
from core.platforms import Platform, handle_of, platform_of
from ui.page import Width
from ui.pages.accounts import form_values as read
from ui.pages.accounts import page_ticks, words
from ui.pages.accounts.form_fields import Fields
from ui.rules import ACCOUNT_RULES, show_rules
from ui.widgets.buttons import Button, SegmentedTabs
from ui.widgets.fields import Choice
from ui.widgets.form_scroll import FormScroll
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row, set_margins


class AccountForm(QWidget):
    """`saved` brings the id of the account, `left` tells that nothing was saved.

    What is typed is kept as a draft until it is saved, also when the form is left.
    """

    saved = Signal(int)
    left = Signal()
    recognised = Signal(str)

    def __init__(self, office: Office, account: Account | None) -> None:
        super().__init__()
        self._office, self._account = office, account
        self._before = account or Account(platform=Platform.FACEBOOK, name="")
        draft = f"account:{account.id}" if account else "account:new"
        self.form = read.RegisterForm(self, office.store, draft)
        self.saved_id = AccountId(0)
        self._asked = page_ticks.asked(office, self._before)
        self.fields = Fields(self.form, office, self._before, self._asked)
        self._pages = self.fields.pages()
        show_rules(self.form.field, office, ACCOUNT_RULES)
        self._lay_out()
        self._listen()
        self.form.fill(self._values())
        self._start = self.form.values()
        self.had_draft = self.form.restore_draft()
        self.arrange(Width.NORMAL)
        self.tabs.choose(0)

    @property
    def account_id(self) -> AccountId | None:
        return self._account.id if self._account else None

    @property
    def heading(self) -> str:
        return self._account.name if self._account else _("New account")

    def take_focus(self) -> None:
        self.form.go_to("name" if self._account else "url")

    def arrange(self, width: Width) -> None:
        """The groups in two columns, in one where it is narrow."""
        for groups, columns in zip(self._pages, self._columns, strict=True):
            for group in groups:
                group.setParent(None)
            clear(columns)
            half = len(groups) if width is Width.NARROW else 1
            for part in (groups[:half], groups[half:]):
                if part:
                    columns.addLayout(column(*part, STRETCH, gap=14), 1)
            for group in groups:
                group.show()
        side = {Width.NARROW: 14, Width.NORMAL: 28, Width.WIDE: 40}[width]
        self._order_stops()
        set_margins(self._top, (side, 2, side, 8))
        set_margins(self._content, (side, 2, side, 14))
        set_margins(self._foot, (side, 10, side, 10))

    def save(self) -> None:
        """Saves, or says what must be mended."""
        if self.form.save(self._save_values):
            self.saved.emit(self.saved_id)

    def cancel(self) -> None:
        """Leaves without saving, and forgets the draft."""
        self.form.drop_draft()
        self.left.emit()

    def keep(self) -> None:
        """Leaves without saving; what was typed stands here the next time."""
        if self.form.values() != self._start:
            self.form.keep_draft()
        self.left.emit()

    def turn(self, by: int) -> None:
        """To the next (1) or previous (-1) page, round the end."""
        self.tabs.step(by)

    # The pages

    def _lay_out(self) -> None:
        names = [_("Account and purpose"), _("People and approval"), _("Page and access")]
        self.tabs = SegmentedTabs(names, name=_("Parts of the account"))
        self._columns = [row(gap=16) for _page in self._pages]
        self._boxes = [box(columns) for columns in self._columns]
        self._content = column(*self._boxes, self.form.summary, STRETCH, gap=14)
        self._scroll = FormScroll(box(self._content), self.form.summary)
        self._save = Button(_("Save"), "primary", act=self.save)
        self._cancel = Button(_("Cancel"), act=self.cancel)
        self._top = row(self.tabs, STRETCH)
        self._foot = row(self._save, self._cancel, STRETCH, gap=8)
        self.setLayout(column(self._top, (self._scroll, 1), Rule(), self._foot, gap=0))
        self._show_page(0)

    def _listen(self) -> None:
        self.tabs.chosen.connect(self._show_page)
        self.form.wanted.connect(self._show_field)
        url = self.form.field("url").control
        if isinstance(url, QLineEdit):
            url.editingFinished.connect(self._recognise)

    def _show_page(self, number: int) -> None:
        for place, page in enumerate(self._boxes):
            page.setVisible(place == number)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_field(self, name: str) -> None:
        """The page where a field stands, as when it must be mended."""
        field = self.form.field(name)
        for number, groups in enumerate(self._pages):
            if any(group.isAncestorOf(field) for group in groups):
                self.tabs.choose(number)

    def _order_stops(self) -> None:
        # Groups that were moved came last in the way of Tab, after the buttons.
        stops: list[QWidget] = list(self.tabs.findChildren(Button))
        stops += [self.form.field(name).control for name in self.form.values()]
        stops += [self.form.summary, self._save, self._cancel]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    # Reading and saving

    def _values(self) -> dict[str, Any]:
        people, before = self._office.people, self._before
        values = read.typed(
            before,
            responsible=people.name(before.responsible_id),
            deputy=people.name(before.deputy_id),
        )
        met = page_ticks.met(self._office, self._account)
        return values | {page_ticks.field(kind): kind in met for kind in self._asked}

    def _save_values(self, values: dict[str, Any]) -> None:
        accounts, near = self._office.accounts, self._office.today()
        people: dict[str, Any] = {name: values[name] for name in ("responsible", "deputy")}
        people["mandate"] = read.mandate(values, near=near)
        with self._office.store.step(read.saved(self._account, values), origin=self):
            if self._account is None:
                account = read.changed(self._before, values, near=near)
                self.saved_id = accounts.add(account, **people)
            else:
                # Read again: it may have been changed elsewhere while the form stood open.
                account = read.changed(accounts.account(self._account.id), values, near=near)
                accounts.change(account, **people)
                self.saved_id = account.id
            met = page_ticks.met(self._office, self._account)
            account = accounts.account(self.saved_id)
            page_ticks.tick_off(self._office, account, self._asked, met, values)

    def _recognise(self) -> None:
        """Row U2: the platform and the name follow from a pasted link."""
        url = self.form.field("url").control
        text = url.text() if isinstance(url, QLineEdit) else ""
        found = platform_of(text)
        if found is None:
            return
        platform, name = (self.form.field(field).control for field in ("platform", "name"))
        if isinstance(platform, Choice):
            platform.choose(found.value)
        if isinstance(name, QLineEdit) and not name.text().strip():
            name.setText(handle_of(text))
        self.recognised.emit(_("This is {platform}.").format(platform=words.platform(found)))
