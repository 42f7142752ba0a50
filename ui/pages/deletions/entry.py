"""A new deletion: the form, then the same once more to look over, with advice beside both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account
from core.deletions import Deletion, LogEntry
from core.errors import AppError
from core.language import _
from core.log_check import ChainState
from core.office import Office
from ui.page import KeyHint, Width
from ui.pages.deletions.form import DeletionForm
from ui.pages.deletions.review import Review
from ui.pages.deletions.side import Side
from ui.widgets.columns import Columns
from ui.widgets.layout import column

FILL_IN, LOOK_OVER = 1, 2


class EntryView(QWidget):
    """`saved` brings the deletion that was looked over; `turned` tells of another step.

    `aid_asked` tells that the decision aid is wanted.
    """

    left = Signal()
    saved = Signal(object)
    failed = Signal(object)
    said = Signal(str)
    turned = Signal()
    aid_asked = Signal()

    def __init__(self, office: Office, accounts: Sequence[Account]) -> None:
        super().__init__()
        self.form, self.review, self.side = (
            DeletionForm(office, accounts),
            Review(office),
            Side(office),
        )
        self.form.add_beside(self.side.fields())
        self._steps = QStackedWidget()
        self._steps.addWidget(self.form)
        self._steps.addWidget(self.review)
        self._columns = Columns(self._steps, self.side, main_scrolls=False, side_width=330)
        self.setLayout(column(self._columns, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.form.reviewed.connect(self._look_over)
        self.form.left.connect(self.left)
        self.form.discarded.connect(self.left)
        self.form.complained.connect(self.failed)
        self.form.zone.edited.connect(self._count_evidence)
        self.form.zone.nothing_found.connect(self.said)
        self.review.confirmed.connect(self._confirm)
        self.review.changed.connect(self._change)
        self.side.all_asked.connect(self.form.leave)
        self.side.aid_asked.connect(self.aid_asked)

    @property
    def step(self) -> int:
        return FILL_IN if self._steps.currentWidget() is self.form else LOOK_OVER

    # What the page asks

    def keys(self) -> list[KeyHint]:
        if self.step == LOOK_OVER:
            return [
                KeyHint(keys="Ctrl+Return", text=_("Save for good"), act=self._confirm),
                KeyHint(keys="Esc", text=_("Back")),
            ]
        return [
            KeyHint(keys="Ctrl+V", text=_("Paste the screenshot"), act=self.form.paste),
            KeyHint(keys="Up Down", text=_("Change ground")),
            KeyHint(keys="Ctrl+Return", text=_("Look over"), act=self.form.review),
            KeyHint(keys="Esc", text=_("Cancel")),
        ]

    def regions(self) -> list[QWidget]:
        return [self.form if self.step == FILL_IN else self.review, self.side]

    def take_focus(self) -> None:
        (self.form if self.step == FILL_IN else self.review).take_focus()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.form.arrange(width)
        self.review.arrange(width)

    def open_draft(self) -> bool:
        found = self.form.open_draft()
        self._count_evidence()
        return found

    def show_entries(self, entries: Sequence[LogEntry]) -> None:
        self.side.show_entries(entries)

    def show_state(self, state: ChainState | None) -> None:
        self.side.show_state(state)

    def go_back(self) -> None:
        if self.step == LOOK_OVER:
            self._change("")
        else:
            self.form.leave()

    def refuse(self, error: AppError) -> None:
        """Back to the form, with what went wrong."""
        self._steps.setCurrentWidget(self.form)
        self.turned.emit()
        self.form.refuse(error)

    # The steps

    def _look_over(self, deletion: Deletion) -> None:
        self.review.show_deletion(deletion)
        self._steps.setCurrentWidget(self.review)
        self.turned.emit()
        self.review.take_focus()

    def _change(self, name: str) -> None:
        self._steps.setCurrentWidget(self.form)
        self.turned.emit()
        if name:
            self.form.go_to(name)
        else:
            self.form.take_focus()

    def _confirm(self) -> None:
        if self.step == LOOK_OVER and self.review.deletion is not None:
            self.saved.emit(self.review.deletion)

    def _count_evidence(self) -> None:
        self.side.show_evidence(len(self.form.zone.refs))
