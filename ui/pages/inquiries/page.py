"""The inquiries page: the table, one inquiry beside it, and the form in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.inquiries import Inquiry, Outcome
from core.language import _
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.inquiries import reading, words
from ui.pages.inquiries.beside import ListAndDetail
from ui.pages.inquiries.detail import Detail
from ui.pages.inquiries.draft import about
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.giving import Giving
from ui.pages.inquiries.keys import commands, form_keys, list_keys
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.outcomes import day_of, said
from ui.pages.inquiries.reply_help import ReplyHelp
from ui.pages.inquiries.taking_along import Paper
from ui.pages.inquiries.views import Views
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import column

LOOK_AT_CLOCK_MS = 60_000


class InquiriesPage(Page):
    """What citizens wrote, who waits for an answer, and what came of it."""

    name = "inquiries"
    watches = frozenset(
        {
            Table.INQUIRIES,
            Table.INQUIRY_EVENTS,
            Table.INQUIRY_FILES,
            Table.ACCOUNTS,
            Table.PEOPLE,
            Table.SETTINGS,
            Table.CLOSED_DAYS,
            Table.DAY_CHOICES,
            Table.OPENING_SEASONS,
            Table.GUIDELINE_VERSIONS,
            Table.LINKS,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self._subtitle = ""
        self.list = InquiryTable(self.new, office.today)
        self.figures = FiguresCard(office)
        self.detail = Detail(office)
        self._views = Views(office, ListAndDetail(self.list, self.figures, self.detail))
        self.giving = Giving(self, shell, office)
        self.paper = Paper(self, shell, office, self.list)
        self.setLayout(column(self._views, gap=0))
        self._listen()
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_AT_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()

    @property
    def form(self) -> InquiryForm | None:
        """The form, while something is written."""
        return self._views.form

    @classmethod
    def commands(cls) -> list[Command]:
        return commands()

    # What the window asks

    def title(self) -> str:
        return self.form.heading if self.form else _("Inquiries")

    def subtitle(self) -> str:
        if self.form:
            return _("Account, kind and text are enough.")
        return words.waiting(self.office.inquiries.open_count())

    def header_actions(self) -> list[QWidget]:
        if self.form:
            return []
        return [
            Button(_("New inquiry"), "primary", icon_name="plus", act=self.new),
            IconButton("printer", _("Print the inquiries"), act=self.paper.print_list),
            IconButton("copy", _("Copy the inquiries as a table"), act=self.paper.copy),
        ]

    def keys(self) -> list[KeyHint]:
        if self.form:
            return form_keys(self.form.save, self.form.help.copy, self.form.paste)
        acts = {
            "N": self.new,
            "H": self._open_aid,
            "O": self.visit,
            "Ctrl+F": self.list.filters.search.setFocus,
            "Ctrl+P": self.paper.print_list,
            "Ctrl+Shift+C": self.detail.help.copy,
        }
        return list_keys(acts, self.give, empty=self.list.is_empty)

    def regions(self) -> list[QWidget]:
        return [self.form] if self.form else [self.list, self.detail, self.figures]

    def take_focus(self) -> None:
        self.make_ready()
        if self.form:
            self.form.take_focus()
        else:
            self.list.take_focus()

    def arrive(self, **hint: Any) -> None:
        """`new` opens the form (with account, kind, outcome, text, path), `inquiry` shows one,
        `account` the open ones of an account, `change` opens one in the form."""
        self.make_ready()
        if hint.pop("new", False):
            if not self._is_advice(hint):
                self.new(**hint)
            return
        if "change" in hint:
            self.list.choose(int(hint["change"]))
            self.change()
            return
        if self.form:
            self.form.keep()
        key = hint.get("inquiry") or hint.get("key")
        if key:
            self.list.choose(int(key))
        elif "account" in hint:
            self.list.show_open(int(hint["account"]))
        self.take_focus()
        if hint.get("print"):
            self.paper.print_list()
        if hint.get("copy"):
            self.paper.copy()

    def where(self) -> dict[str, Any]:
        if self.form:
            self.form.form.keep_draft()
            return {"new": True} if self.form.key is None else {"change": self.form.key}
        row = self.list.row
        return {"inquiry": row.inquiry.id} if row else {}

    def arrange(self, width: Width) -> None:
        self._views.arrange(width)

    def go_back(self) -> bool:
        if self.form:
            self.form.keep()
            return True
        return self.list.filters.clear()

    def refresh(self) -> None:
        empty, subtitle = self.list.is_empty, self._subtitle
        self.list.show_rows(reading.rows(self.office))
        self.figures.setVisible(not self.list.is_empty)
        self.detail.setVisible(not self.list.is_empty)
        self.figures.refresh()
        self._subtitle = self.subtitle()
        if (empty, subtitle) != (self.list.is_empty, self._subtitle) and self.isVisible():
            self.shell.header_changed()

    # Showing

    def _listen(self) -> None:
        self._views.opened.connect(self._opened)
        self._views.shut.connect(self._shut)
        self._views.saved.connect(self._saved)
        self.list.chosen.connect(self._show_detail)
        self.list.opened.connect(self.change)
        self.detail.verbs.asked.connect(self.give)
        self.detail.edited.connect(self.change)
        self.detail.visited.connect(self.visit)
        self.detail.printed.connect(self.paper.print_one)
        self.detail.reopened.connect(self._about(self.giving.reopen))
        self.detail.numbered.connect(self._about(self.giving.ask_number))
        self.detail.concluded.connect(self._about(self.giving.ask_conclusion))
        self.giving.done.connect(self.refresh)
        self.giving.closed.connect(self.list.take_focus)
        self._hear(self.detail.help)

    def _hear(self, help_: ReplyHelp) -> None:
        help_.copied.connect(lambda: self.shell.say(_("Copied")))
        help_.rule_asked.connect(self._show_rule)
        help_.links_asked.connect(lambda: self.shell.go_to("settings", section="rules"))

    def _show_detail(self) -> None:
        row = self.list.row
        self.detail.show_inquiry(reading.shown(self.office, row) if row else None)

    def _look_at_clock(self) -> None:
        # Deadlines come nearer while the program stands open.
        if self.isVisible() and self.form is None:
            self.refresh()

    def _show_rule(self) -> None:
        from ui.dialogs.rule import open_rule  # loaded when it is asked for

        open_rule(self, self.shell, self.office)

    # A new one, or another text in an old one

    def new(self, **hint: Any) -> None:
        """Opens the form, as it was left; `hint` says what is known already."""
        accounts = self.office.accounts.in_use()
        if accounts:
            self._views.new(accounts, **hint)
            return
        self.shell.go_to("accounts", new=True)
        self.shell.say(_("Register an account first."))

    def change(self) -> None:
        """Opens the inquiry in view in the form."""
        row = self.list.row
        if row is None:
            return
        accounts = self.office.accounts.in_use()
        if all(account.id != row.account.id for account in accounts):
            accounts = [row.account, *accounts]
        self._views.change(row.inquiry, accounts)

    def _opened(self, form: InquiryForm) -> None:
        form.failed.connect(self.shell.fail)
        form.said.connect(self.shell.say)
        form.aid_asked.connect(self._open_aid)
        self._hear(form.help)
        self.shell.header_changed()
        if form.had_draft:
            self.shell.say(_("Your draft is as you left it."))

    def _shut(self) -> None:
        self.refresh()
        self.shell.header_changed()
        self.take_focus()

    def _saved(self, key: int, form: InquiryForm) -> None:
        self.list.choose(key)
        self.take_focus()
        outcome, until = form.summary
        day = day_of({"until": until}, "until", self.office.today())
        text = said(self.office, outcome, day) if form.key is None else _("The inquiry is changed")
        self.shell.say(text, undoable=True)

    # What comes of it

    def give(self, outcome: Outcome) -> None:
        """Asks the few things that belong to an outcome."""
        row = self.list.row
        if row is not None and row.inquiry.is_open and self.form is None:
            self.giving.give(row.inquiry, outcome, self.detail.help)

    def _about(self, verb: Callable[[Inquiry], object]) -> Callable[[], None]:
        """The verb, on the inquiry in view."""

        def act() -> None:
            row = self.list.row
            if row is not None and self.form is None:
                verb(row.inquiry)

        return act

    def _open_aid(self) -> None:
        """What do I do with this comment? Its outcome fills the form."""
        from ui.dialogs.decision_aid import open_decision_aid  # loaded when it is asked for

        row, account, text = self.list.row, None, ""
        if self.form is not None:
            account, text = about(self.form.form.values())
        elif row is not None:
            account, text = row.account.id, row.inquiry.text
        open_decision_aid(self.shell, self.office, account=account, text=text)

    def _is_advice(self, hint: Mapping[str, Any]) -> bool:
        """What the decision aid says of the inquiry in view is no new one."""
        row, about = self.list.row, hint.get("text")
        if row is None or self.form or "path" not in hint or about != row.inquiry.text.strip():
            return False
        self.giving.take_advice(row.inquiry, hint, self.detail.help)
        return True

    # Taken along

    def visit(self) -> None:
        """Opens the link in the browser; the program itself never goes online."""
        row = self.list.row
        if row is not None and row.inquiry.link:
            QDesktopServices.openUrl(QUrl(row.inquiry.link))
        elif row is not None:
            self.shell.say(_("The inquiry has no link."))
