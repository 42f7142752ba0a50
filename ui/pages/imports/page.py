"""The page: choose an export, look at what it would bring, take it in, and undo it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from core.accounts import Account, AccountId
from core.errors import AppError
from core.feed_records import ExportId
from core.importers import ParsedExport
from core.imports import Preview, Written
from core.language import _
from core.office import Office
from core.progress import Progress
from core.store import Table
from ui.jobs import Job
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.imports import words
from ui.pages.imports.choose import ChooseView, asked_files, asked_folder, dropped
from ui.pages.imports.history import HistoryCard
from ui.pages.imports.preview import PreviewView
from ui.pages.imports.working import WorkingView
from ui.widgets.columns import Columns
from ui.widgets.layout import STRETCH, box, column
from ui.widgets.states import Notice
from ui.wording import say


class ImportsPage(Page):
    """Three views in the place of each other: choose, working, preview."""

    name = "imports"
    watches = frozenset({Table.EXPORTS, Table.ACCOUNTS})

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.setAcceptDrops(True)
        self._job: Job | None = None
        self._parsed: ParsedExport | None = None
        self._preview: Preview | None = None
        self._taken_in: ExportId | None = None
        self.choose = ChooseView(self.choose_file, self.choose_folder)
        self.working = WorkingView(self.cancel)
        self.preview = PreviewView(self.take_in, self.leave, self._register)
        self.preview.account_chosen.connect(self._compare)
        self.history = HistoryCard()
        self._view: QWidget = self.choose
        self._main = box(column((self.choose, 1), (self.working, 1), (self.preview, 1), gap=0))
        self._columns = Columns(self._main, box(column(self.history, STRETCH)), main_scrolls=False)
        self._place(self.choose)
        self.setLayout(column(self._columns, gap=0))

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("Import an export"),
                hint={"choose": True},
                words=_("instagram zip posts fetch"),
                icon="file-import",
            )
        ]

    # What the window asks

    def title(self) -> str:
        return _("Import")

    def subtitle(self) -> str:
        return _("What was really published, from the platform's own export.")

    def keys(self) -> list[KeyHint]:
        view = self._view
        if view is self.working:
            return [KeyHint(keys="Esc", text=_("Cancel"))]
        if view is self.preview:
            away = KeyHint(keys="Esc", text=_("Cancel"))
            if self._preview is None or self._preview.adds_nothing:
                return [away]
            return [KeyHint(keys="Ctrl+Return", text=_("Import"), act=self.take_in), away]
        return [
            KeyHint(keys="Ctrl+O", text=_("Choose file"), act=self.choose_file),
            KeyHint(keys="Ctrl+Shift+O", text=_("Choose folder"), act=self.choose_folder),
            KeyHint(keys="Ctrl+Z", text=_("Undo")),
        ]

    def regions(self) -> list[QWidget]:
        return [self._main]

    def refresh(self) -> None:
        accounts = {account.id: account for account in self.office.accounts.everything()}
        seen = self.office.imports.history()
        self.history.show_history(seen, accounts)
        if self._taken_in and not any(export.id == self._taken_in for export in seen):
            self._taken_in = None
            self.choose.tell(None)

    def take_focus(self) -> None:
        view = self._view
        if view is self.preview:
            self.preview.take_focus()
        elif view is self.working:
            self.working.cancel_button.setFocus()
        else:
            self.choose.take_focus()

    def arrive(self, **hint: Any) -> None:
        """`choose` asks for a file at once, `path` is one that is chosen already."""
        self.take_focus()
        if "path" in hint:
            self.read([Path(hint["path"])])
        elif hint.get("choose"):
            self.choose_file()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.choose.arrange(width)
        self.preview.arrange(width)

    def go_back(self) -> bool:
        if self._job is not None:
            self.cancel()
            return True
        if self._view is self.preview or self.choose.is_bad:
            self.leave()
            return True
        return False

    # The verbs

    def choose_file(self) -> None:
        if paths := asked_files(self):
            self.read(paths)

    def choose_folder(self) -> None:
        if paths := asked_folder(self):
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Reads an export and shows what it would bring; the record is not touched."""
        if self._job is not None:
            return
        self._work(
            partial(self.office.imports.read, list(paths)),
            self._was_read,
            _("Reading {name}").format(name=paths[0].name),
            _("Nothing is written to the record yet."),
        )
        self._taken_in = None
        self.choose.tell(None)

    def take_in(self) -> None:
        """Writes what the preview shows."""
        preview = self._preview
        if preview is None or preview.adds_nothing or self._job is not None:
            return
        self._work(
            partial(self.office.imports.write, preview),
            self._was_written,
            _("Importing to {name}").format(name=preview.account.name),
            _("You can go on working. The posts are seen when all of them are in."),
        )

    def leave(self) -> None:
        """Back to the start; nothing was written."""
        self._parsed = self._preview = None
        self.choose.tell(None)
        self._show(self.choose)
        self.take_focus()

    def cancel(self) -> None:
        if self._job is not None:
            self.working.stopping()
            self._job.cancel()

    # Work

    def _work(self, work: Any, then: Any, heading: str, words_below: str) -> None:
        self.working.begin(heading, words_below)
        self._show(self.working)
        if self.isVisible():  # the key works from the sidebar too; what comes is answered here
            self.take_focus()
        job = self._job = Job(work, self)
        job.progressed.connect(self.working.line.show_progress)
        job.done.connect(partial(self._ended, then))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._stopped)
        job.start()

    def _ended(self, then: Any, value: Any) -> None:
        self._job = None
        then(value)

    def _was_read(self, parsed: ParsedExport) -> None:
        self._parsed, self._preview = parsed, None
        everything = self.office.accounts.everything()
        accounts = [account for account in everything if account.platform == parsed.platform]
        guess = self.office.imports.fitting(parsed)
        self.preview.show_export(parsed, accounts, guess)
        if guess is not None:
            self._compare(guess.id)
        else:
            self._show(self.preview)

    def _compare(self, key: AccountId) -> None:
        if self._parsed is None or self._job is not None:
            return
        self._work(
            partial(_compared, self.office, self._parsed, self.office.accounts.account(key)),
            self._was_compared,
            _("Looking for what is new"),
            _("Nothing is written to the record yet."),
        )

    def _was_compared(self, preview: Preview) -> None:
        self._preview = preview
        self.preview.show_preview(preview)
        self._show(self.preview)
        self.shell.announce(words.expected(preview))

    def _was_written(self, written: Written) -> None:
        try:
            result = self.office.imports.finish(written, origin=self)
        except AppError as error:
            self._failed(error)
            return
        self._parsed = self._preview = None
        self._taken_in = written.export.id
        said = words.taken_in(result)
        self.choose.tell(Notice(f"{result.account}: {said}", words.details(result), "ok"))
        self._show(self.choose)
        self.refresh()
        self.shell.say(said, undoable=True)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AppError):
            self._show(self.choose)
            raise error
        sentence = say(error)
        if self._preview is None:
            self.choose.tell_bad(sentence)
            self._show(self.choose)
            self.shell.announce(str(sentence))
        else:
            self._show(self.preview)
            self.shell.fail(error)

    def _stopped(self) -> None:
        self._job = None
        self._show(self.choose if self._preview is None else self.preview)
        self.shell.say(_("Cancelled. Nothing is imported."))

    def _register(self) -> None:
        self.leave()
        self.shell.go_to("accounts", new=True)

    def _show(self, view: QWidget) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self._place(view)
        self.shell.header_changed()
        if had_focus and self.isVisible():
            self.take_focus()

    def _place(self, view: QWidget) -> None:
        self._view = view
        for other in (self.choose, self.working, self.preview):
            other.setVisible(other is view)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) and self._job is None:
            self.choose.zone.mark(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.choose.zone.mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.choose.zone.mark(over=False)
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.read(paths)


def _compared(office: Office, parsed: ParsedExport, account: Account, _by: Progress) -> Preview:
    """Asks the record through a connection of its own; safe off the main thread."""
    return office.imports.compare(parsed, account)
