"""The inquiries page: the table, one inquiry beside it, and the form in their place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.errors import AppError
from core.inquiries import InquiryId, Outcome
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.jobs import Job
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.inquiries import reading, words
from ui.pages.inquiries.detail import Detail, facts
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.outcome_dialog import LineDialog, OutcomeDialog
from ui.pages.inquiries.outcomes import VERBS, ReplyAs, day_of, said
from ui.pages.inquiries.reply_help import ReplyHelp
from ui.pages.inquiries.taking_along import as_table, for_paper, sheet, written
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
        self.dialog: OutcomeDialog | LineDialog | None = None
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
        return [
            Command(
                text=_("New inquiry"),
                hint={"new": True},
                words=_("comment message question register answer"),
                icon="plus",
                keys="N",
            ),
            Command(
                text=_("Print the inquiries"),
                hint={"print": True},
                words=_("paper list print inquiries"),
                icon="printer",
            ),
            Command(
                text=_("Copy the inquiries as a table"),
                hint={"copy": True},
                words=_("spreadsheet table clipboard copy"),
                icon="copy",
            ),
        ]

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
            return [
                KeyHint(keys="Ctrl+Return", text=_("Save"), act=self.form.save),
                KeyHint(keys="Esc", text=_("Back, and keep the draft")),
                KeyHint(keys="Ctrl+Shift+C", text=_("Copy the reply"), act=self.form.help.copy),
            ]
        keys = [KeyHint(keys="N", text=_("New inquiry"), act=self.new)]
        if self.list.is_empty:
            return keys
        verbs = [
            KeyHint(keys=verb.key, text=_(verb.text), act=partial(self.give, verb.outcome))
            for verb in VERBS
        ]
        return [
            *keys,
            *verbs,
            KeyHint(keys="Ctrl+Shift+C", text=_("Copy the reply"), act=self._copy_reply),
            KeyHint(keys="Return", text=_("Change")),
            KeyHint(keys="O", text=_("Open the link"), act=self.visit),
            KeyHint(keys="Ctrl+F", text=_("Search"), act=self.list.filters.search.setFocus),
            KeyHint(keys="Ctrl+P", text=_("Print"), act=self.print_list),
        ]

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
        self.detail.reopened.connect(self.reopen)
        self.detail.numbered.connect(self.ask_number)
        self.detail.concluded.connect(self.ask_conclusion)
        self._hear(self.detail.help)

    def _hear(self, help_: ReplyHelp) -> None:
        help_.copied.connect(lambda: self.shell.say(_("Copied")))
        help_.rules_asked.connect(lambda: self._show_rule(help_))
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

    def _show_rule(self, help_: ReplyHelp) -> None:
        from ui.dialogs.rule import open_rule  # loaded when it is asked for

        open_rule(self, self.shell, self.office, help_.rule)

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
        if row is None or not row.inquiry.is_open or self.form is not None:
            return
        help_ = self.detail.help
        reply = ReplyAs(tone=help_.tone, language=help_.language, signature=help_.signature)
        filled = {"answer": help_.text} if help_.was_copied else {}
        dialog = OutcomeDialog(self, self.office, row.inquiry, outcome, reply=reply, filled=filled)
        dialog.given.connect(self._given)
        dialog.failed.connect(self.shell.fail)
        self._ask(dialog)

    def _given(self, outcome: Outcome, until: object) -> None:
        self.refresh()
        day = until if isinstance(until, date) else None
        self.shell.say(said(self.office, outcome, day), undoable=True)

    def reopen(self) -> None:
        self._act(lambda key: self.office.inquiries.reopen(key, origin=self))

    def ask_number(self) -> None:
        """The case number, when it has come (rows A39, U14)."""
        row = self.list.row
        if row is None:
            return
        number = row.inquiry.case_number
        heading, label = _("The case number from the case-handling system"), _("Case number")
        dialog = LineDialog(self, heading, label, number)
        dialog.written.connect(
            lambda text: self._act(
                lambda key: self.office.inquiries.case_number(key, text, origin=self)
            )
        )
        self._ask(dialog)

    def ask_conclusion(self) -> None:
        """What leader and communications came to (row T31)."""
        dialog = LineDialog(self, _("What was concluded?"), _("Conclusion"))
        dialog.written.connect(
            lambda text: self._act(
                lambda key: self.office.inquiries.conclude(key, text, origin=self)
            )
        )
        self._ask(dialog)

    def _ask(self, dialog: OutcomeDialog | LineDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._asked)
        dialog.open()

    def _asked(self) -> None:
        self.dialog = None
        self.list.take_focus()

    def _act(self, verb: Callable[[InquiryId], object]) -> None:
        row = self.list.row
        if row is None:
            return
        try:
            verb(row.inquiry.id)
        except AppError as error:
            self.shell.fail(error)
            return
        self.refresh()
        self.shell.say(self.office.store.undo_label, undoable=True)

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
        rows = self.list.shown()
        QGuiApplication.clipboard().setMimeData(as_table(rows, self.office.today()))
        text = ngettext("{count} inquiry is copied.", "{count} inquiries are copied.", len(rows))
        self.shell.say(text.format(count=len(rows)))

    def print_list(self) -> None:
        """Those that are shown, on paper; it is written off the main thread."""
        office = self.office
        lines = [for_paper(row, office.today()) for row in self.list.shown()]
        self._print(partial(written, lines, office.municipality(), office.today()))

    def print_one(self) -> None:
        """The inquiry in view with its course."""
        row = self.list.row
        if row is None:
            return
        office = self.office
        line, known = for_paper(row, office.today()), facts(row.inquiry, office)
        events = reading.shown(office, row).events
        course = [
            (what, event.text, when)
            for event, who in events
            for what, when in (words.event_line(event, who),)
        ]
        self._print(partial(sheet, line, known, course, office.municipality(), office.today()))

    def _print(self, work: Callable[..., bytes]) -> None:
        job = Job(work, self)
        job.done.connect(self._put_on_paper)
        job.failed.connect(self.shell.fail)
        job.start()

    def _put_on_paper(self, pdf: bytes) -> None:
        from ui.printing import print_pdf  # loaded when something is printed

        name = f"{self.office.today()} {_('inquiries')}"
        print_pdf(self, pdf, name=name, then=self.shell.say)
