"""Step 1 of a new deletion: fill in. What is typed and pasted survives Esc, a crash, a restart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.accounts import Account
from core.errors import AppError, InvalidRecord, NotFound, Refused
from core.language import _
from core.office import Office
from ui.evidence.clipboard import holds_evidence
from ui.forms import Form
from ui.icons import icon
from ui.page import Width
from ui.pages.deletions.aid import values_of
from ui.pages.deletions.draft import PLACES, deletion_of, problems
from ui.pages.deletions.fields import Fields
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.focus import bring_into_sight
from ui.widgets.layout import STRETCH, FootCard, column, row
from ui.widgets.text import Icon, Label
from ui.wording import say, say_field

DRAFT, OPEN = "deletion:new", "deletion:open"


class DeletionForm(QWidget):
    """`reviewed` brings the entry as it would be saved; `left` and `discarded` that none was.

    `complained` brings an error that belongs to no field.
    """

    reviewed = Signal(object)
    left = Signal()
    discarded = Signal()
    complained = Signal(object)

    def __init__(self, office: Office, accounts: Sequence[Account]) -> None:
        super().__init__()
        self._office = office
        self._then_review = self._over = False
        self.fields = Fields(office, accounts)
        self.zone = self.fields.zone
        self.form = Form(self, office.store, DRAFT)
        for name, field in self.fields.by_name.items():
            self.form.add(name, field)
        self.more = Button(_("More about the case"), "ghost", icon_name="chevron-down")
        self.more.clicked.connect(lambda: self._show_more(shown=self.fields.more.isHidden()))
        self.review_button = Button(_("Look over"), "primary", act=self.review)
        self.card = FootCard(self._body(), self._foot())
        self.setLayout(column(self.card, gap=0))
        self.setAcceptDrops(True)
        self._listen()
        self._start = self.form.values()

    def _body(self) -> QVBoxLayout:
        more = row(self.more, STRETCH)
        return column(self.fields.main, more, self.fields.more, self.form.summary, STRETCH, gap=10)

    def _foot(self) -> QHBoxLayout:
        cancel = Button(_("Cancel"), act=self.leave)
        away = Button(_("Throw away the draft"), "quiet", act=self.discard)
        warning = _("After saving, the entry cannot be changed. You can add a correction.")
        note = row(Icon("lock", "text2", 18), (Label(warning, "caption", wrap=True), 1), gap=8)
        return row(self.review_button, cancel, (note, 1), away, gap=8)

    def _listen(self) -> None:
        self.zone.failed.connect(self._evidence_failed)
        self.zone.settled.connect(self._evidence_settled)
        self.zone.edited.connect(self.form.keep_draft)
        self.zone.text_asked.connect(self._keep_text)
        for control in self.fields.controls():
            if isinstance(control, (QLineEdit, QPlainTextEdit)):
                control.installEventFilter(self)

    # What the page asks

    def add_beside(self, fields: Mapping[str, Field]) -> None:
        """What stands beside the form belongs to it."""
        for name, field in fields.items():
            self.form.add(name, field)
        self._start = self.form.values()

    def take_hint(self, hint: Mapping[str, Any]) -> None:
        """Fills in what the decision aid, or another page, knows; kept as if it were typed."""
        self.form.fill(values_of(hint, self.form.values()))
        self._keep()
        self._show_more(shown=self._holds_more())
        if hint.get("account"):
            self.form.go_to("masked_text")

    def open_draft(self) -> bool:
        """Puts back what was typed and never saved; True when there was something."""
        found = self.form.restore_draft()
        self._show_more(shown=self._holds_more())
        return found

    def take_focus(self) -> None:
        self.form.go_to("account_id" if len(self._office.accounts.in_use()) > 1 else "masked_text")

    def arrange(self, width: Width) -> None:
        self.fields.arrange(width)
        self.card.view.unroll(on=width is Width.NARROW)

    def go_to(self, name: str) -> None:
        """The field, also where it is folded away."""
        name = PLACES.get(name, name)
        if self.fields.more.isAncestorOf(self.form.field(name)):
            self._show_more(shown=True)
        self.form.go_to(name)

    # Going on

    def review(self) -> None:
        """To step 2, or says what must be mended; waits for evidence on its way to the disk."""
        if self.zone.busy:
            self._then_review = True
            return
        values, near = self.form.values(), self._office.today()
        errors = problems(values, near=near)
        if errors:
            self._refuse(errors)
            return
        try:
            ready = self._office.deletions.checked(deletion_of(values, self.zone.refs, near=near))
        except AppError as error:
            self.refuse(error)
            return
        self.form.clear_errors()
        self.reviewed.emit(ready)

    def refuse(self, error: AppError) -> None:
        """An error that came with saving, at its field where it has one."""
        if isinstance(error, InvalidRecord):
            name = PLACES.get(error.field, error.field)
            if name in self.fields.by_name:
                self._refuse({name: say_field(error)})
                return
        if isinstance(error, Refused) or (isinstance(error, NotFound) and error.what == "evidence"):
            self._refuse({"evidence": str(say(error))})
            return
        self.complained.emit(error)

    def leave(self) -> None:
        """Back to the log; what was typed and pasted is kept."""
        self._keep()
        self.left.emit()

    def discard(self) -> None:
        """Forgets the draft and lets its evidence go."""
        self.zone.let_go()
        self.finish()
        self.discarded.emit()

    def finish(self) -> None:
        """It was saved or thrown away: nothing of it is kept."""
        self._over = True
        self.form.drop_draft()

    def _keep(self) -> None:
        if self._over:
            return
        if self.form.values() == self._start:
            self.form.drop_draft()
        else:
            self.form.keep_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        # Another page, another step, another text size: what was just typed must not be lost.
        if self.form.pending:
            self._keep()
        super().hideEvent(event)

    def _refuse(self, errors: dict[str, str]) -> None:
        if any(self.fields.more.isAncestorOf(self.form.field(name)) for name in errors):
            self._show_more(shown=True)
        self.form.refuse(errors, lambda: problems(self.form.values(), near=self._office.today()))
        for pause in (0, 80):
            QTimer.singleShot(pause, self, self._show_summary)

    def _show_summary(self) -> None:
        # Once the errors have found their room: the summary has the focus, and must be seen.
        bring_into_sight(self.form.summary)

    # Evidence

    def paste(self) -> None:
        self.zone.paste()

    def _keep_text(self) -> None:
        values, near = self.form.values(), self._office.today()
        if not values["text"].strip():
            self._refuse({"text": _("Write word for word what it said, then keep it.")})
            self.go_to("text")
            return
        try:
            draft = deletion_of(values, (), near=near)
            kept = self._office.deletions.keep_text(draft, origin=self)
        except (AppError, ValueError) as error:
            self.complained.emit(error)
            return
        self.zone.add(kept.evidence[0])

    def _evidence_failed(self, error: AppError) -> None:
        self._then_review = False
        if isinstance(error, InvalidRecord):
            self.form.field("evidence").show_error(say_field(error))
            self.go_to("evidence")
        else:
            self.complained.emit(error)

    def _evidence_settled(self) -> None:
        if self.zone.refs:
            self.form.field("evidence").show_error("")
        if self._then_review:
            self._then_review = False
            self.review()

    # More fields

    def _holds_more(self) -> bool:
        more, values = self.fields.more, self.form.values()
        inside = (name for name, f in self.fields.by_name.items() if more.isAncestorOf(f))
        return any(values[name] for name in inside)

    def _show_more(self, *, shown: bool) -> None:
        self.fields.more.setVisible(shown)
        text = _("Less about the case") if shown else _("More about the case")
        self.more.setText(text)
        self.more.setIcon(icon("chevron-up" if shown else "chevron-down", "accent", 18))
        self.more.setAccessibleName(text)

    # Pasting and dropping anywhere

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # In a text field Ctrl+V belongs to the field, unless the clipboard holds a picture.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            clipboard = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and holds_evidence(clipboard):
                self.zone.paste()
                return True
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_evidence(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.zone.take(event.mimeData()):
            event.acceptProposedAction()
