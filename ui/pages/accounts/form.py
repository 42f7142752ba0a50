"""The form for a new account, or for changing one: the core fields in calm groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from core.account_words import kind_name
from core.accounts import Account, AccountId, AccountKind
from core.language import _
from core.office import Office
from core.platforms import Platform, handle_of, platform_of
from core.requirement_words import requirement_said
from ui.forms import Check
from ui.page import Width
from ui.pages.accounts import form_values as read
from ui.pages.accounts import page_ticks, words
from ui.rules import ACCOUNT_RULES, show_rules
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, DateLine, Field, TextBox, TextLine, side_by_side
from ui.widgets.form_scroll import FormScroll
from ui.widgets.layout import (
    STRETCH,
    Card,
    Rule,
    box,
    clear,
    column,
    row,
    set_margins,
)
from ui.widgets.text import Label

_MOST_REPLY_DAYS, _MOST_PER_WEEK = 10, 14


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
        self._groups = self._make_groups()
        show_rules(self.form.field, office, ACCOUNT_RULES)
        self._columns = row(gap=16)
        self._content = column(self._columns, self.form.summary, gap=14)
        self._scroll = FormScroll(box(self._content), self.form.summary)
        self._save = Button(_("Save"), "primary", act=self.save)
        self._cancel = Button(_("Cancel"), act=self.cancel)
        self._foot = row(self._save, self._cancel, STRETCH, gap=8)
        frame = column((self._scroll, 1), Rule(), self._foot, gap=0)
        self.setLayout(frame)
        self.form.fill(self._values())
        self._start = self.form.values()
        self.had_draft = self.form.restore_draft()
        self.arrange(Width.NORMAL)

    @property
    def account_id(self) -> AccountId | None:
        return self._account.id if self._account else None

    @property
    def heading(self) -> str:
        return self._account.name if self._account else _("New account")

    def take_focus(self) -> None:
        self.form.field("name" if self._account else "url").control.setFocus()

    def arrange(self, width: Width) -> None:
        """The groups in two columns, in one where it is narrow."""
        if self._columns.count():
            for group in self._groups:
                group.setParent(None)
            clear(self._columns)
        half = len(self._groups) if width is Width.NARROW else 3
        parts = [self._groups[:half], self._groups[half:]]
        for groups in parts:
            if groups:
                self._columns.addLayout(column(*groups, STRETCH, gap=14), 1)
        for group in self._groups:
            group.show()
        side = {Width.NARROW: 14, Width.NORMAL: 28, Width.WIDE: 40}[width]
        self._order_stops()
        set_margins(self._content, (side, 4, side, 14))
        set_margins(self._foot, (side, 10, side, 10))

    def _order_stops(self) -> None:
        # Groups that were moved came last in the way of Tab, after the buttons.
        stops = [self.form.field(name).control for name in self.form.values()]
        stops += [self.form.summary, self._save, self._cancel]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

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

    # The groups

    def _make_groups(self) -> list[QWidget]:
        return [
            self._group(_("The account"), self._identity()),
            self._group(_("Why you are there"), self._reasons()),
            self._group(_("Who looks after it"), self._people()),
            self._group(_("Approval and time"), self._approval()),
            self._group(_("Day by day"), self._routine()),
            self._group(_("Access"), self._access()),
            self._group(_("On the page itself"), self._page()),
            self._group(_("Other things"), [self._text("note", _("Note"), lines=3)]),
        ]

    def _group(self, heading: str, pieces: Sequence[Any]) -> QWidget:
        title = Label(heading, "subtitle")
        return Card(column(title, *pieces, gap=14), padding=(18, 14, 18, 16))

    def _identity(self) -> list[Any]:
        url = TextLine()
        url.editingFinished.connect(self._recognise)
        link = self._add(
            "url",
            _("Link to the account"),
            url,
            read.web_address,
            hint=_("Paste it from the browser. The platform and the name follow from it."),
        )
        platforms = [(found.value, words.platform(found)) for found in Platform]
        kinds = [(kind.value, kind_name(kind)) for kind in AccountKind]
        name = self._add("name", _("Name"), TextLine(), read.named, need=True)
        platform = self._add("platform", _("Platform"), Choice(platforms), need=True)
        kind = self._add("kind", _("Kind"), Choice(kinds))
        unit = self._line("unit", _("Unit, service area or project"))
        return [link, row((name, 1), (platform, 1), gap=12), kind, unit]

    def _reasons(self) -> list[Any]:
        return [
            self._text("purpose", _("Purpose"), hint=_("What is the account there for?")),
            self._line("goal", _("Goal"), hint=_("What do you want to reach?")),
            self._line("target_group", _("Target group"), hint=_("Whom do you want to reach?")),
        ]

    def _people(self) -> list[Any]:
        return [
            self._person("responsible", _("Responsible")),
            self._person("deputy", _("Deputy")),
            self._line("administrators", _("Administrators"), hint=_("Names, with commas between")),
            row(
                (self._day("appointed_from", _("New appointments from")), 1),
                (self._line("mandate_by", _("Assignment from")), 1),
                gap=12,
            ),
        ]

    def _approval(self) -> list[Any]:
        return [
            self._line("approved_by", _("Approved by")),
            row(
                (self._day("approved_on", _("Approved on")), 1),
                (self._line("case_number", _("Case number")), 1),
                gap=12,
            ),
            row(
                (self._day("opened_on", _("Opened")), 1),
                (self._day("limited_until", _("Last day, if time-limited")), 1),
                gap=12,
            ),
        ]

    def _routine(self) -> list[Any]:
        before = self._before
        reply = read.numbers(_MOST_REPLY_DAYS, before.reply_days, words.workdays)
        pace = read.numbers(_MOST_PER_WEEK, before.posts_per_week, words.per_week)
        return [
            self._tick("checked_daily", _("Is checked every workday")),
            self._tick("comments_open", _("Comments are open")),
            side_by_side(
                self._add("reply_days", _("Answers within"), Choice(reply)),
                self._add("posts_per_week", _("Publishes"), Choice(pace)),
            ),
        ]

    def _access(self) -> list[Any]:
        hint = _("Name the place, such as the password safe. Never write the password itself.")
        return [
            self._line("access_kept", _("Where access is kept"), hint=hint),
            self._tick("two_step_login", _("Two-step login is on")),
        ]

    def _page(self) -> list[Any]:
        self._asked = page_ticks.asked(self._office, self._before)
        return [
            self._tick(page_ticks.field(kind), requirement_said(kind, True)) for kind in self._asked
        ]

    # The fields

    def _add(
        self,
        name: str,
        label: str,
        control: QWidget,
        check: Check | None = None,
        *,
        hint: str = "",
        need: bool | None = None,
    ) -> Field:
        if isinstance(control, (QLineEdit, QPlainTextEdit)):
            check = read.without_password(name, check)
        return self.form.add(name, Field(label, control, hint=hint, need=need), check)

    def _line(self, name: str, label: str, *, hint: str = "") -> Field:
        return self._add(name, label, TextLine(), hint=hint)

    def _text(self, name: str, label: str, *, hint: str = "", lines: int = 2) -> Field:
        text = TextBox(lines=lines)
        text.setMaximumHeight(text.minimumHeight())
        return self._add(name, label, text, hint=hint)

    def _day(self, name: str, label: str) -> Field:
        check = read.dated(name, near=self._office.today())
        return self._add(name, label, DateLine(), check)

    def _tick(self, name: str, label: str) -> Field:
        return self.form.add(name, Field(label, QCheckBox()))

    def _person(self, name: str, label: str) -> Field:
        line = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(names)
        return self._add(name, label, line)

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
