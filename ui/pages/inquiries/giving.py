"""Gives inquiries their outcomes, and asks what belongs to each, over the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.inquiries import Inquiry, InquiryKind, Outcome
from core.language import _
from core.office import Office
from ui.page import Shell
from ui.pages.inquiries.outcome_dialog import LineDialog, OutcomeDialog
from ui.pages.inquiries.outcomes import ReplyAs, said
from ui.pages.inquiries.reply_help import ReplyHelp


class Giving(QObject):
    """`done` tells that something came of an inquiry, `closed` that its dialog went."""

    done = Signal()
    closed = Signal()

    def __init__(self, page: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(page)
        self._page, self._shell, self._office = page, shell, office
        self.dialog: OutcomeDialog | LineDialog | None = None

    def give(self, inquiry: Inquiry, outcome: Outcome, help_: ReplyHelp) -> None:
        """Asks the few things that belong to the outcome; a copied reply is what was answered."""
        reply = ReplyAs(tone=help_.tone, language=help_.language, signature=help_.signature)
        filled = {"answer": help_.text} if help_.was_copied else {}
        dialog = OutcomeDialog(
            self._page, self._office, inquiry, outcome, reply=reply, filled=filled
        )
        dialog.given.connect(self._given)
        dialog.failed.connect(self._shell.fail)
        self._ask(dialog)

    def take_advice(self, inquiry: Inquiry, hint: Mapping[str, Any], help_: ReplyHelp) -> None:
        """The walk through the decision aid is kept, and its outcome asked for."""
        kind = InquiryKind(hint.get("kind") or inquiry.kind)
        advised = replace(inquiry, kind=kind, path=str(hint["path"]))
        self._act(lambda: self._office.inquiries.change(advised, origin=self))
        outcome = Outcome(hint.get("outcome") or "")
        if outcome is not Outcome.OPEN and inquiry.is_open:
            self.give(self._office.inquiries.inquiry(inquiry.id), outcome, help_)

    def reopen(self, inquiry: Inquiry) -> None:
        """Somebody waits for an answer again."""
        self._act(lambda: self._office.inquiries.reopen(inquiry.id, origin=self))

    def ask_number(self, inquiry: Inquiry) -> None:
        """The case number, when it has come (rows A39, U14)."""
        heading, label = _("The case number from the case-handling system"), _("Case number")
        dialog = LineDialog(self._page, heading, label, inquiry.case_number)
        save = self._office.inquiries.case_number
        dialog.written.connect(lambda text: self._act(lambda: save(inquiry.id, text, origin=self)))
        self._ask(dialog)

    def ask_conclusion(self, inquiry: Inquiry) -> None:
        """What leader and communications came to (row T31)."""
        dialog = LineDialog(self._page, _("What was concluded?"), _("Conclusion"))
        save = self._office.inquiries.conclude
        dialog.written.connect(lambda text: self._act(lambda: save(inquiry.id, text, origin=self)))
        self._ask(dialog)

    def _ask(self, dialog: OutcomeDialog | LineDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._asked)
        dialog.open()

    def _asked(self) -> None:
        self.dialog = None
        self.closed.emit()

    def _given(self, outcome: Outcome, until: object) -> None:
        day = until if isinstance(until, date) else None
        self.done.emit()
        self._shell.say(said(self._office, outcome, day), undoable=True)

    def _act(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except AppError as error:
            self._shell.fail(error)
            return
        self.done.emit()
        self._shell.say(self._office.store.undo_label, undoable=True)
