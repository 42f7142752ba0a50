"""Entering an inquiry: what came, what the rule is, and what came of it. Drafts are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.accounts import Account
from core.errors import AppError, InvalidRecord
from core.inquiries import InquiryId, InquiryKind, Outcome
from core.language import _
from core.office import Office
from ui.evidence.pasting import Pasting
from ui.forms import Form
from ui.icons import icon
from ui.page import Width
from ui.pages.inquiries.draft import brought, problems, values_of
from ui.pages.inquiries.fields import OUTCOME_COLUMNS, Fields, outcome_chips
from ui.pages.inquiries.outcome_fields import OutcomeFields
from ui.pages.inquiries.outcomes import ReplyAs, preset
from ui.pages.inquiries.reply_help import ReplyHelp
from ui.pages.inquiries.saving import save
from ui.widgets.aid_note import AidNote
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.fields import Choice, Field
from ui.widgets.focus import bring_into_sight
from ui.widgets.layout import STRETCH, Card, FootCard, box, column, row
from ui.wording import say_field

NEW = "inquiry:new"


class InquiryForm(QWidget):
    """`saved` brings the key, `left` tells that it is to go, `failed` an error without a field,
    `said` a sentence, `aid_asked` that the decision aid is wanted.

    `key` is that of the inquiry that is changed; a new one has none.
    """

    saved = Signal(int)
    left = Signal()
    failed = Signal(object)
    said = Signal(str)
    aid_asked = Signal()

    def __init__(
        self, office: Office, accounts: Sequence[Account], key: InquiryId | None = None
    ) -> None:
        super().__init__()
        self._office, self.key = office, key
        self._accounts = {account.id: account for account in accounts}
        self._over = self._then_save = False
        self.form = Form(self, office.store, f"inquiry:{key}" if key else NEW)
        self.fields = Fields(office, self.form, accounts)
        self.outcome = outcome_chips()
        self._outcome_field = self.form.add("outcome", Field(_("What came of it?"), self.outcome))
        self.outcome.set_value(Outcome.OPEN.value)
        self.given = OutcomeFields(office, self.form)
        self.help = ReplyHelp(office)
        self.aid = AidNote()
        self.aid.asked.connect(self.aid_asked)
        aid = self.form.add("path", Field(_("Decision aid"), self.aid))
        side = box(column(self.help, Card(column(aid)), STRETCH, gap=14))
        self._columns = Columns(
            self._card(), side, main_scrolls=False, side_width=372, wide_side_width=460
        )
        self.setLayout(column(self._columns, gap=0))
        self._fill()
        self._listen()
        self._start = self.form.values()
        self.had_draft = self.form.restore_draft()
        self._settle()
        self._pasting = Pasting(self, self.fields.zone, self.paste)

    # What the page asks

    @property
    def heading(self) -> str:
        if self.key is None:
            return _("New inquiry")
        return _("Inquiry no. {number}").format(number=self.key)

    def preset(self, **hint: Any) -> None:
        """What somebody brings along: account, kind, outcome, text, path (of the decision aid)."""
        given = brought(hint)
        if given:
            self.form.fill(given)
            self._show_kind()
            if "outcome" not in given and "kind" in given:
                self._preset_outcome()
            self._settle()
            self.form.keep_draft()

    def take_focus(self, *, known: bool = False) -> None:
        """To the kind when the account is `known` or the only one."""
        if self.fields.kind.value() is not None:
            self.form.go_to("text")
        else:
            self.form.go_to("kind" if known or len(self._accounts) == 1 else "account_id")

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        self._columns.arrange(width)
        self.fields.arrange(width)
        self.outcome.arrange(columns=3 if narrow else OUTCOME_COLUMNS)
        self.card.view.unroll(on=narrow)

    def keep(self) -> None:
        """Keeps what was typed, and goes."""
        self._keep()
        self.left.emit()

    def discard(self) -> None:
        """Forgets the draft and lets its screenshots go."""
        self.fields.zone.let_go()
        self._finish()
        self.left.emit()

    def save(self) -> None:
        """Saves it, or says what must be mended; waits for a screenshot on its way to the disk."""
        if self.fields.zone.busy:
            self._then_save = True
            return
        errors = self._problems()
        if errors:
            self._refuse(errors)
            return
        try:
            reply = ReplyAs(
                tone=self.help.tone, language=self.help.language, signature=self.help.signature
            )
            key = save(
                self._office,
                self.form.values(),
                self.fields.zone.refs,
                reply,
                key=self.key,
                origin=self,
            )
        except AppError as error:
            self._complain(error)
            return
        self._finish()
        self.saved.emit(key)

    @property
    def summary(self) -> tuple[Outcome, str]:
        """What was given, and until when: for the sentence afterwards."""
        return Outcome(self.outcome.value() or ""), str(self.form.values()["until"] or "")

    # Making

    def _card(self) -> QWidget:
        self.more = Button(_("More about the inquiry"), "ghost", icon_name="chevron-down")
        self.more.clicked.connect(lambda: self._show_more(shown=self.fields.more.isHidden()))
        save = Button(_("Save"), "primary", act=self.save)
        cancel = Button(_("Cancel"), act=self.keep)
        away = Button(_("Throw away the draft"), "quiet", act=self.discard)
        foot = row(save, cancel, STRETCH, away, gap=8)
        body: QVBoxLayout = column(
            self.fields.main, row(self.more, STRETCH), self.fields.more, gap=8
        )
        body.addWidget(self._outcome_field)
        body.addWidget(self.given)
        body.addWidget(self.form.summary)
        body.addStretch(1)
        if self.key is not None:
            self._outcome_field.hide()
        self.card = FootCard(body, foot)
        return self.card

    def _fill(self) -> None:
        if self.key is not None:
            self.form.fill(values_of(self._office.inquiries.inquiry(self.key)))
            refs = self._office.inquiries.files(self.key)
            self.fields.zone.set_value([{"sha256": one.sha256, "name": one.name} for one in refs])

    def _listen(self) -> None:
        self.fields.kind.edited.connect(self._kind_chosen)
        self.outcome.edited.connect(self._show_outcome)
        self.given.due_changed.connect(self.help.hold)
        account = self.form.field("account_id").control
        if isinstance(account, Choice):
            account.currentIndexChanged.connect(self._show_kind)
        received = self.form.field("received").control
        if isinstance(received, QLineEdit):
            received.textChanged.connect(self.fields.say_moment)
        zone = self.fields.zone
        zone.failed.connect(self._file_failed)
        zone.settled.connect(self._file_settled)
        zone.edited.connect(self.form.keep_draft)
        zone.edited.connect(lambda: self._show_more(shown=self.fields.holds_more()))
        zone.nothing_found.connect(self.said)

    # What follows from what

    def _kind_chosen(self) -> None:
        self._show_kind()
        self._preset_outcome()

    def _preset_outcome(self) -> None:
        kind = self.fields.kind.value()
        if kind is None or self.key is not None:
            return
        self.outcome.set_value(preset(self._office, InquiryKind(kind)).value)
        self._show_outcome()

    def _show_kind(self) -> None:
        value = self.fields.kind.value()
        kind = InquiryKind(value) if value is not None else None
        self.help.show_kind(kind, self._accounts.get(self.form.values()["account_id"]))
        self.rule = self.help.rule  # for F1 anywhere in the form
        self.given.show_kind(kind)

    def _show_outcome(self) -> None:
        outcome = Outcome(self.outcome.value() or "")
        self.given.show_outcome(outcome if self.key is None else Outcome.OPEN)

    def _settle(self) -> None:
        self._show_kind()
        self._show_outcome()
        self.fields.say_moment()
        self._show_more(shown=self.fields.holds_more())

    def _show_more(self, *, shown: bool) -> None:
        self.fields.more.setVisible(shown)
        text = _("Less about the inquiry") if shown else _("More about the inquiry")
        self.more.setText(text)
        self.more.setIcon(icon("chevron-up" if shown else "chevron-down", "accent", 18))
        self.more.setAccessibleName(text)

    # Saving

    def _problems(self) -> dict[str, str]:
        values = self.form.values()
        found = problems(values, now=self._office.clock.now())
        return found if self.key is not None else {**found, **self.given.problems(values)}

    def _complain(self, error: AppError) -> None:
        errors = self.given.refused(error)
        if errors:
            self._refuse(errors)
        else:
            self.failed.emit(error)

    def _refuse(self, errors: dict[str, str]) -> None:
        more = self.fields.more
        if any(more.isAncestorOf(self.form.field(name)) for name in errors):
            self._show_more(shown=True)
        self.form.refuse(errors, self._problems)
        for pause in (0, 80):
            QTimer.singleShot(pause, self, self._show_summary)

    def _show_summary(self) -> None:
        # Once the errors have found their room: the summary has the focus, and must be seen.
        if self.form.summary.hasFocus():
            bring_into_sight(self.form.summary)

    def _finish(self) -> None:
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
        # Another page, another text size: what was just typed must not be lost.
        if self.form.pending:
            self._keep()
        super().hideEvent(event)

    # Screenshots

    def paste(self) -> None:
        """The picture on the clipboard becomes a screenshot of the inquiry."""
        self._show_more(shown=True)
        self.fields.zone.paste()

    def _file_failed(self, error: AppError) -> None:
        self._then_save = False
        if isinstance(error, InvalidRecord):
            self.form.field("screenshots").show_error(say_field(error))
            self.form.go_to("screenshots")
        else:
            self.failed.emit(error)

    def _file_settled(self) -> None:
        if self._then_save:
            self._then_save = False
            self.save()
