"""The deletion log's page: the log, and a new deletion in two steps."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.deletions import Deletion, LogEntry
from core.errors import AppError
from core.language import _, ngettext
from core.log_check import ChainState
from core.office import Office
from core.store import Table
from ui import ask
from ui.dialogs.decision_aid import TITLE, open_decision_aid
from ui.log_watch import LogWatch
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.deletions.aid import ask_whose
from ui.pages.deletions.correction import CorrectionDialog
from ui.pages.deletions.entry import EntryView
from ui.pages.deletions.form import DRAFT, OPEN
from ui.pages.deletions.log import LogView
from ui.pages.deletions.steps import Steps
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import column


class DeletionsPage(Page):
    """Esc leads from step 2 to step 1 to the log; what was typed is kept as a draft."""

    name = "deletions"
    watches = frozenset(
        {Table.DELETION_ENTRIES, Table.ACCOUNTS, Table.SETTINGS, Table.ARCHIVE_REPORTS}
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.log = LogView(office)
        self.entry: EntryView | None = None
        self.correction: CorrectionDialog | None = None
        self._entries: list[LogEntry] = []
        self._stack = QStackedWidget()
        self._stack.addWidget(self.log)
        self.setLayout(column(self._stack, gap=0))
        self.watch = LogWatch(office, self)
        self.watch.found.connect(self._show_state)
        self.log.new_asked.connect(self.new)
        self.log.go_on_asked.connect(self.new)
        self.log.discard_asked.connect(self._ask_discard)
        self.log.table.opened.connect(self.log.detail.correct_button.setFocus)
        self.log.detail.correction_asked.connect(self.correct)
        self.log.detail.copied.connect(self._say_copied)

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("New deletion"),
                hint={"new": True},
                words=_("delete hide remove comment evidence"),
                icon="eraser",
                keys="N",
            )
        ]

    # What the window asks

    def title(self) -> str:
        return _("New deletion") if self.entry is not None else _("Deletion log")

    def subtitle(self) -> str:
        count = len(self._entries)
        if self.entry is not None:
            return _("Deletion log · entry no. {number}").format(number=count + 1)
        if not count:
            return _("What is hidden or deleted, why, and who decided it")
        return ngettext(
            "{count} line, which can neither be changed nor removed",
            "{count} lines, which can neither be changed nor removed",
            count,
        ).format(count=count)

    def header_actions(self) -> list[QWidget]:
        if self.entry is not None:
            return [Steps(self.entry.step)]
        new = Button(_("New deletion"), "primary", icon_name="plus", act=self.new)
        if self.width_now is Width.NARROW:  # the words would push the title out
            return [new, IconButton("help", _(TITLE), act=self.ask_aid)]
        return [new, Button(_(TITLE), icon_name="help", act=self.ask_aid)]

    def keys(self) -> list[KeyHint]:
        if self.entry is not None:
            return self.entry.keys()
        keys = [
            KeyHint(keys="N", text=_("New deletion"), act=self.new),
            KeyHint(keys="H", text=_("Decision aid"), act=self.ask_aid),
        ]
        if self._entries:
            keys += [
                KeyHint(keys="R", text=_("Add a correction"), act=self.correct),
                KeyHint(keys="Ctrl+F", text=_("Search in the log"), act=self.log.search.setFocus),
                KeyHint(keys="Up Down", text=_("Choose a line")),
            ]
        return keys

    def regions(self) -> list[QWidget]:
        if self.entry is not None:
            return self.entry.regions()
        return [self.log.table, self.log.detail]

    def take_focus(self) -> None:
        if self.entry is not None:
            self.entry.take_focus()
        else:
            self.log.take_focus()

    def arrive(self, **hint: Any) -> None:
        number = hint.get("number") or hint.get("key")
        if hint.get("new"):
            self._begin({name: value for name, value in hint.items() if name != "new"})
        elif number:
            self._close_entry()
            self.log.choose(int(number))
            self.log.take_focus()
        else:
            self.take_focus()

    def arrange(self, width: Width) -> None:
        if self.isVisible():
            self.shell.header_changed()
        self.log.arrange(width)
        if self.entry is not None:
            self.entry.arrange(width)

    def go_back(self) -> bool:
        if self.entry is not None:
            self.entry.go_back()
            return True
        return self.log.clear_search()

    def refresh(self) -> None:
        before = len(self._entries)
        self._entries = self.office.deletions.entries()
        begun = bool(self.office.store.draft(DRAFT))
        if begun and self.entry is None and self.office.store.draft(OPEN):
            self.new()
        draft = begun and self.entry is None
        self.log.show_entries(self._entries, draft=draft)
        if self.entry is not None:
            self.entry.show_entries(self._entries)
        self.watch.look()
        if len(self._entries) != before:
            self.shell.header_changed()

    # A new deletion

    def new(self) -> None:
        """Opens step 1, as it was left."""
        accounts = self.office.accounts.in_use()
        if not accounts:
            self.shell.go_to("accounts", new=True)
            self.shell.say(_("Register an account first."))
            return
        if self.entry is None:
            self.office.store.keep_draft(OPEN, {"open": True})
            self.entry = EntryView(self.office, accounts)
            self.entry.left.connect(self._close_entry)
            self.entry.saved.connect(self._save)
            self.entry.failed.connect(self.shell.fail)
            self.entry.said.connect(self.shell.say)
            self.entry.turned.connect(self.shell.header_changed)
            self.entry.aid_asked.connect(self.ask_aid)
            self._stack.addWidget(self.entry)
            self.entry.show_entries(self._entries)
            self.entry.show_state(self.watch.state)
            self.entry.arrange(self.width_now)
            if self.entry.open_draft():
                self.shell.say(_("Your draft is as you left it."))
        self._stack.setCurrentWidget(self.entry)
        self.shell.header_changed()
        self.entry.take_focus()

    def _begin(self, hint: dict[str, Any]) -> None:
        draft = self.office.store.draft(DRAFT)
        if not draft or not hint:
            self._new_with(hint)
        elif not hint.get("path"):
            self.new()  # the draft stands; who only wants the form gets it as it was left
        else:
            same, other = partial(self._new_with, hint), partial(self._begin_anew, hint)
            ask_whose(self, draft, same=same, other=other)

    def _begin_anew(self, hint: dict[str, Any]) -> None:
        self._discard()
        self._new_with(hint)

    def _new_with(self, hint: dict[str, Any]) -> None:
        self.new()
        if self.entry is not None and hint:
            self.entry.form.take_hint(hint)

    def ask_aid(self) -> None:
        """Opens the decision aid; from within the form its outcome is put in the form."""
        if self.entry is None:
            open_decision_aid(self.shell, self.office)
            return
        values = self.entry.form.form.values()
        open_decision_aid(
            self.shell,
            self.office,
            account=values["account_id"],
            text=values["text"] or values["masked_text"],
            fill=self._new_with,
        )

    def _save(self, deletion: Deletion) -> None:
        try:
            number = self.office.deletions.add(deletion, origin=self)
        except AppError as error:
            if self.entry is not None:
                self.entry.refuse(error)
            return
        if self.entry is not None:
            self.entry.form.finish()
        self._close_entry()
        self.log.choose(number)
        if deletion.measure.removes:
            text = _("Entry no. {number} is saved for good. Now you can delete on the page.")
        else:
            text = _("Entry no. {number} is saved for good.")
        self.shell.say(text.format(number=number))

    def _close_entry(self) -> None:
        if self.entry is None:
            return
        entry, self.entry = self.entry, None
        self.office.store.drop_draft(OPEN)
        self._stack.setCurrentWidget(self.log)
        self._stack.removeWidget(entry)
        entry.deleteLater()
        self.refresh()
        self.shell.header_changed()
        self.log.take_focus()

    def _ask_discard(self) -> None:
        ask.confirm(
            self,
            _("Throw away the draft?"),
            _("What you typed and the evidence in it are removed."),
            verb=_("Throw away"),
            then=self._discard,
            danger=True,
        )

    def _discard(self) -> None:
        self.new()
        if self.entry is not None:
            self.entry.form.discard()

    # A correction

    def correct(self) -> None:
        """Asks what is right and why; the line itself stays."""
        entry = self.log.entry
        if entry is None or self.entry is not None:
            return
        root = entry if entry.about is None else self.office.deletions.entry(entry.about)
        self.correction = CorrectionDialog(self, self.office, root)
        self.correction.finished.connect(self._corrected)
        self.correction.open()

    def _corrected(self) -> None:
        dialog, self.correction = self.correction, None
        if dialog is None:
            return
        if dialog.problem is not None:
            self.shell.fail(dialog.problem)
        elif dialog.number:
            self.log.choose(dialog.number)
            text = _("The correction is saved as no. {number}.").format(number=dialog.number)
            self.shell.say(text)
        self.log.take_focus()

    # Showing

    def _show_state(self, state: ChainState) -> None:
        self.log.show_state(state)
        if self.entry is not None:
            self.entry.show_state(state)
        if not state.ok:
            self.shell.announce(self.log.chain.text)

    def _say_copied(self) -> None:
        self.shell.say(_("Copied, without author and wording."))
