"""The inquiries page: the table, one inquiry beside it, and the form in their place."""

from __future__ import annotations

from collections.abc import Callable
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
from ui.pages.inquiries import reading
from ui.pages.inquiries.detail import Detail
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.outcome_dialog import LineDialog, OutcomeDialog
from ui.pages.inquiries.outcomes import VERBS, ReplyAs, day_of, said
from ui.pages.inquiries.taking_along import as_table, written
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
        self.dialog: OutcomeDialog | LineDialog | None = None
        self.list = InquiryTable(self.new, office.today)
        self.figures = FiguresCard(office)
        self.detail = Detail(office)
        main = box(column((self.list, 1), self.figures, gap=10))
        self._columns = Columns(
            main,
            self.detail,
            side_width=392,
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
            self.form.keep_draft()
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
