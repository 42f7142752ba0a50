"""The page's two sights: the list with its pane, or the form in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core.accounts import Account
from core.guideline_reading import RuleRef
from core.inquiries import Inquiry
from core.office import Office
from ui.page import Width
from ui.pages.inquiries.beside import ListAndDetail
from ui.pages.inquiries.form import InquiryForm


class Views(QStackedWidget):
    """`opened` brings a form that was made, `shut` tells that it went, `saved` brings the key and
    the form as it was."""

    opened = Signal(object)
    shut = Signal()
    saved = Signal(int, object)

    def __init__(self, office: Office, beside: ListAndDetail) -> None:
        super().__init__()
        self._office, self._beside, self._width = office, beside, Width.NORMAL
        self.form: InquiryForm | None = None
        self.addWidget(beside)

    @property
    def rule(self) -> RuleRef | None:
        """What F1 shows: the rule for the kind that is entered, or for the inquiry in view."""
        return self.form.help.rule if self.form is not None else self._beside.rule

    def new(self, accounts: Sequence[Account], **hint: Any) -> None:
        """The form for a new one, as it was left; `hint` says what is known already."""
        if self.form is not None and self.form.key is not None:
            self.form.keep()
        if self.form is None:
            self._open(InquiryForm(self._office, accounts))
        if self.form is not None:
            self.form.preset(**hint)
            self.form.take_focus(known="account" in hint)

    def change(self, inquiry: Inquiry, accounts: Sequence[Account]) -> None:
        """The form with an inquiry in it."""
        if self.form is None:
            self._open(InquiryForm(self._office, accounts, inquiry.id))
        if self.form is not None:
            self.form.take_focus()

    def arrange(self, width: Width) -> None:
        self._width = width
        self._beside.arrange(width)
        if self.form is not None:
            self.form.arrange(width)

    def _open(self, form: InquiryForm) -> None:
        form.saved.connect(self._save)
        form.left.connect(self._shut)
        form.arrange(self._width)
        self.form = form
        self.addWidget(form)
        self.setCurrentWidget(form)
        self.opened.emit(form)

    def _save(self, key: int) -> None:
        form = self.form
        self._shut()
        self.saved.emit(key, form)

    def _shut(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        self.setCurrentWidget(self._beside)
        self.removeWidget(form)
        form.deleteLater()
        self.shut.emit()
