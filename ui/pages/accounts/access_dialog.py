"""Writes down that somebody has access to an account: who, by what, and from which day."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from core.accounts import Account
from core.dates import short_date
from core.errors import AppError, InvalidRecord
from core.language import _
from core.office import Office
from ui import ask
from ui.forms import must_be_filled
from ui.pages.accounts import form_values as read
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import DateLine, Field, TextLine


class AccessDialog(Dialog):
    """`kept` brings the name of who has access now."""

    kept = Signal(str)

    def __init__(self, parent: QWidget, office: Office, account: Account) -> None:
        heading = _("Access to {name}").format(name=account.name)
        super().__init__(parent, heading, width=480)
        self._office, self._account = office, account
        self.form = read.RegisterForm(self, office.store)
        self._make_fields()
        self.body.addWidget(self.form.summary)
        keep = Button(_("Give access"), "primary", act=self.keep)
        self.add_buttons(keep, Button(_("Cancel"), act=self.reject))
        self.form.fill({"first": short_date(office.today())})
        self.form.go_to("person")

    def keep(self) -> None:
        """Writes it down, or says what must be mended."""
        try:
            done = self.form.save(self._write)
        except AppError as error:
            ask.tell(self, error)
            return
        if done:
            self.accept()
            self.kept.emit(self.form.values()["person"])

    def _make_fields(self) -> None:
        who = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], who)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        who.setCompleter(names)
        near, missing = self._office.today(), must_be_filled(_("This must be filled in."))
        hint = _("Such as administrator, editor or advertiser. Never write a password.")
        for name, field, check in (
            ("person", Field(_("Person"), who, need=True), missing),
            ("what", Field(_("May do"), TextLine(), hint=hint), None),
            ("first", Field(_("From"), DateLine(near)), read.dated("first", near=near)),
        ):
            guarded = check if name == "first" else read.without_password(name, check)
            self.body.addWidget(self.form.add(name, field, guarded))

    def _write(self, values: dict[str, Any]) -> None:
        office = self._office
        name = " ".join(values["person"].split())
        label = _("{name} has access to {account}").format(name=name, account=self._account.name)
        with office.store.step(label, origin=self) as write:
            person = office.people.find_or_add(write, name)
            if person is None:
                raise InvalidRecord("person", "missing")
            first = read.read_day("first", values["first"], near=office.today())
            office.accesses.give(self._account, person, what=values["what"], first=first)
