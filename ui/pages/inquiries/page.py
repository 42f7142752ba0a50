"""The inquiries page: the table, one inquiry beside it, and the form in their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.inquiries import Inquiry, Outcome
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.inquiries import reading
from ui.pages.inquiries.detail import Detail
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.giving import Giving
from ui.pages.inquiries.keys import commands, form_keys, list_keys
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.outcomes import day_of, said
from ui.pages.inquiries.reply_help import ReplyHelp
from ui.pages.inquiries.taking_along import Paper
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import Columns, box, column

_LEAST_HEIGHT, _NO_LIMIT = 260, 16777215
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
        self.form: InquiryForm | None = None
        self._subtitle = ""
        self.list = InquiryTable(self.new, office.today)
        self.figures = FiguresCard(office)
        self.detail = Detail(office)
        main = box(column((self.list, 1), self.figures, gap=10))
        self._columns = Columns(
            main,
            self.detail,
            side_width=376,
            wide_side_width=480,
            main_scrolls=False,
            side_scrolls=False,
        )
        self.giving = Giving(self, shell, office)
        self.paper = Paper(self, shell, office)
        self._views = QStackedWidget()
        self._views.addWidget(self._columns)
        self.setLayout(column(self._views, gap=0))
        self._listen()
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_AT_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()

    @classmethod
    def commands(cls) -> list[Command]:
        return commands()

    # What the window asks

    def title(self) -> str:
        return self.form.heading if self.form else _("Inquiries")

    def subtitle(self) -> str:
        if self.form:
            return _("Account, kind and text are enough.")
        count = self.office.inquiries.open_count()
        if not count:
            return _("Nobody waits for an answer.")
        return ngettext(
            "{count} inquiry waits for an answer.", "{count} inquiries wait for an answer.", count
        ).format(count=count)

    def header_actions(self) -> list[QWidget]:
        if self.form:
            return []
        return [
            Button(_("New inquiry"), "primary", icon_name="plus", act=self.new),
            IconButton("printer", _("Print the inquiries"), act=self.print_list),
            IconButton("copy", _("Copy the inquiries as a table"), act=self.copy_list),
        ]

    def keys(self) -> list[KeyHint]:
        if self.form:
            return form_keys(self.form.save, self.form.help.copy)
        acts = {
            "N": self.new,
            "H": self._open_aid,
            "O": self.visit,
            "Ctrl+F": self.list.filters.search.setFocus,
            "Ctrl+P": self.print_list,
            "Ctrl+Shift+C": self._copy_reply,
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
        """`new` opens the form (with account, kind, outcome, text, path), `inquiry` shows one."""
        self.make_ready()
        if hint.pop("new", False):
            self.new(**hint)
            return
        if self.form:
            self.form.keep()
        key = hint.get("inquiry") or hint.get("key")
        if key:
            self.list.choose(int(key))
        self.take_focus()
        if hint.get("print"):
            self.print_list()
        if hint.get("copy"):
            self.copy_list()

    def where(self) -> dict[str, Any]:
        if self.form:
            self.form.form.keep_draft()
            return {"new": True} if self.form.key is None else {"change": self.form.key}
        row = self.list.row
        return {"inquiry": row.inquiry.id} if row else {}

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.list.arrange(width)
        self.detail.arrange(width)
        self._fit_list()
        if self.form:
            self.form.arrange(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

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
        self.list.chosen.connect(self._show_detail)
        self.list.opened.connect(self.change)
        self.detail.verbs.asked.connect(self.give)
        self.detail.edited.connect(self.change)
        self.detail.visited.connect(self.visit)
        self.detail.printed.connect(self.print_one)
        self.detail.reopened.connect(self._about(self.giving.reopen))
        self.detail.numbered.connect(self._about(self.giving.ask_number))
        self.detail.concluded.connect(self._about(self.giving.ask_conclusion))
        self.giving.done.connect(self.refresh)
        self.giving.closed.connect(self.list.take_focus)
        self._hear(self.detail.help)

    def _hear(self, help_: ReplyHelp) -> None:
        help_.copied.connect(lambda: self.shell.say(_("Copied")))
        help_.rules_asked.connect(self._show_rules)
        help_.links_asked.connect(lambda: self.shell.go_to("settings", section="rules"))

    def _show_detail(self) -> None:
        row = self.list.row
        self.detail.show_inquiry(reading.shown(self.office, row) if row else None)

    def _look_at_clock(self) -> None:
        # Deadlines come nearer while the program stands open.
        if self.isVisible() and self.form is None:
            self.refresh()

    def _fit_list(self) -> None:
        # Above the pane it is never higher than the page, so that the chosen row is in sight.
        narrow = self.width_now is Width.NARROW
        most = max(self.height() - px(20), px(_LEAST_HEIGHT)) if narrow else _NO_LIMIT
        self.list.setMaximumHeight(most)

    def _show_rules(self) -> None:
        from ui.dialogs.profile_rules import ProfileRules  # loaded when it is asked for

        ProfileRules(self, self.office).open()

    # A new one, or another text in an old one

    def new(self, **hint: Any) -> None:
        """Opens the form, as it was left; `hint` says what is known already."""
        accounts = self.office.accounts.in_use()
        if not accounts:
            self.shell.go_to("accounts", new=True)
            self.shell.say(_("Register an account first."))
            return
        if self.form is not None and self.form.key is not None:
            self.form.keep()
        if self.form is None:
            self._open(InquiryForm(self.office, accounts))
        if self.form is not None:
            self.form.preset(**hint)
            self.form.take_focus(known="account" in hint)

    def change(self) -> None:
        """Opens the inquiry in view in the form."""
        row = self.list.row
        if row is None or self.form is not None:
            return
        accounts = self.office.accounts.in_use()
        if all(account.id != row.account.id for account in accounts):
            accounts = [row.account, *accounts]
        self._open(InquiryForm(self.office, accounts, row.inquiry.id))
        if self.form is not None:
            self.form.take_focus()

    def _open(self, form: InquiryForm) -> None:
        form.saved.connect(self._saved)
        form.left.connect(self._shut_form)
        form.failed.connect(self.shell.fail)
        form.said.connect(self.shell.say)
        form.aid_asked.connect(self._open_aid)
        self._hear(form.help)
        form.arrange(self.width_now)
        self.form = form
        self._views.addWidget(form)
        self._views.setCurrentWidget(form)
        self.shell.header_changed()
        if form.had_draft:
            self.shell.say(_("Your draft is as you left it."))

    def _saved(self, key: int) -> None:
        form = self.form
        if form is None:
            return
        outcome, until = form.summary
        new = form.key is None
        self._shut_form()
        self.refresh()
        self.list.choose(key)
        self.take_focus()
        day = day_of({"until": until}, "until", self.office.today())
        text = said(self.office, outcome, day) if new else _("The inquiry is changed")
        self.shell.say(text, undoable=True)

    def _shut_form(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        self._views.setCurrentWidget(self._columns)
        self._views.removeWidget(form)
        form.deleteLater()
        self.refresh()
        self.shell.header_changed()
        self.take_focus()

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

        if self.form is not None:
            values = self.form.form.values()
            account, text = values["account_id"], str(values["text"])
        else:
            row = self.list.row
            account, text = (row.account.id, row.inquiry.text) if row else (None, "")
        open_decision_aid(self.shell, self.office, account=account, text=text)

    # Taken along

    def visit(self) -> None:
        """Opens the link in the browser; the program itself never goes online."""
        row = self.list.row
        if row is None:
            return
        if not row.inquiry.link:
            self.shell.say(_("The inquiry has no link."))
            return
        QDesktopServices.openUrl(QUrl(row.inquiry.link))

    def _copy_reply(self) -> None:
        if self.detail.help.isVisible():
            self.detail.help.copy()

    def copy_list(self) -> None:
        """Those that are shown, as a table on the clipboard."""
        self.paper.copy(self.list.shown())

    def print_list(self) -> None:
        """Those that are shown, on paper."""
        self.paper.print_list(self.list.shown())

    def print_one(self) -> None:
        """The inquiry in view with its course."""
        row = self.list.row
        if row is not None:
            self.paper.print_one(reading.shown(self.office, row))
