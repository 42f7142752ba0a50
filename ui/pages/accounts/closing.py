"""Asks who decided that an account is closed, when and why; everything about it is kept."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.dates import short_date
from core.errors import AppError
from core.language import _, ngettext
from core.office import Office
from core.store.find import still_planned
from ui import ask
from ui.forms import must_be_filled
from ui.pages.accounts import form_values as read
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import DateLine, Field, TextBox, TextLine
from ui.widgets.form_scroll import FormScroll
from ui.widgets.layout import box, column
from ui.widgets.states import Notice
from ui.widgets.text import Label


class CloseDialog(Dialog):
    """`closed` tells that it is done."""

    closed = Signal()

    def __init__(self, parent: QWidget, office: Office, account: Account) -> None:
        heading = _("Close {name}").format(name=account.name)
        super().__init__(parent, heading, width=520)
        self._office, self._account = office, account
        kept = _("The account is kept in the register with all its history.")
        self._fields = column(Label(kept, "body2", wrap=True), gap=12)
        remaining = self._remaining()
        if remaining:
            self._fields.addWidget(Notice(_("This remains"), remaining, "warn"))
        self.form = read.RegisterForm(self, office.store, f"close account:{account.id}")
        self._add_fields()
        self._fields.addStretch(1)
        self._fields.addWidget(self.form.summary)
        self._view = FormScroll(box(self._fields), self.form.summary)
        self.body.addWidget(self._view)
        # Mistakes make the form longer, but how much is known first when they are laid out.
        grown = self._view.verticalScrollBar().rangeChanged
        grown.connect(lambda: QTimer.singleShot(0, self, self._fit))
        close = Button(_("Close the account"), "primary", act=self.save)
        self.add_buttons(close, Button(_("Cancel"), act=self.reject))
        self._fill()
        self._fit()

    def save(self) -> None:
        """Closes the account, or says what must be mended."""
        try:
            done = self.form.save(self._close)
        except AppError as error:
            ask.tell(self, error)
            return
        if done:
            self.accept()
            self.closed.emit()

    def _fit(self) -> None:
        # As high as the fields are, but never higher than the window behind.
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else self.screen().size().height()
        self._view.be_high(room - px(170))
        self.adjustSize()

    def _add_fields(self) -> None:
        near = self._office.today()
        day = Field(_("Closed on"), DateLine(near), need=True)
        by = Field(_("Who decided?"), TextLine(), need=True)
        words = TextBox()
        words.setMaximumHeight(words.minimumHeight())
        why = Field(_("Why is it closed?"), words, need=True)
        missing = must_be_filled(_("This must be filled in."))
        checks = {
            "closed_on": read.dated("closed_on", near=near),
            "closed_by": read.without_password("closed_by", missing),
            "closed_reason": read.without_password("closed_reason", missing),
        }
        for (name, check), field in zip(checks.items(), (day, by, why), strict=True):
            self._fields.addWidget(self.form.add(name, field, check))

    def _fill(self) -> None:
        person = self._office.people.current()
        self.form.fill(
            {
                "closed_on": short_date(self._office.today()),
                "closed_by": person.name if person else "",
            }
        )
        self.form.restore_draft()
        self.form.go_to("closed_by" if person is None else "closed_reason")

    def _close(self, values: dict[str, str]) -> None:
        near = self._office.today()
        self._office.accounts.close(
            self._account.id,
            by=values["closed_by"],
            reason=values["closed_reason"],
            on=read.read_day("closed_on", values["closed_on"], near=near),
            origin=self,
        )

    def _remaining(self) -> str:
        """What is still open on the account; the closing does not take it away."""
        key = self._account.id
        notes = [one for one in self._office.follow_ups.on_account(key) if one.done_at is None]
        planned = still_planned(self._office.store, key)
        parts = [
            ngettext("{count} planned post", "{count} planned posts", planned).format(count=planned)
            if planned
            else "",
            ngettext("{count} open follow-up", "{count} open follow-ups", len(notes)).format(
                count=len(notes)
            )
            if notes
            else "",
        ]
        return ", ".join(part for part in parts if part)
