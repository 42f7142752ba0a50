"""Who has read and understood the guidelines that hold, and who has not yet (row K3)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.errors import AppError
from core.guideline_edition import Edition, Reader, edition, readers
from core.language import _, ngettext
from core.office import Office
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in
from ui.page import Shell
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.fields import DateLine, Field
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable
from ui.widgets.text import Label


class SignedView(QWidget):
    """A row for everybody who is appointed to an account today; Enter registers a sign-off.

    `people_asked` leads to where people are registered, `printed` asks for the sheet."""

    people_asked = Signal()
    printed = Signal()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._heading = Label("", "lead", wrap=True)
        self._summary = Label("", "body2", wrap=True)
        model = RecordModel(_columns(), self, name=_said)
        self.table = RecordTable(model, name=_("Who has read the guidelines"), row_height=52)
        self.table.setMinimumHeight(px(170))
        self.table.opened.connect(self.register)
        self.table.chosen.connect(self._show_buttons)
        self.sign = Button(_("Has read them …"), icon_name="check", act=self.register)
        self.take = Button(_("Take the signature away"), "ghost", act=self._take_away)
        sheet = Button(_("Print a sheet to sign"), icon_name="printer", act=self.printed.emit)
        self._card = Card(column((self.table, 1), gap=0), "plain", (1, 1, 1, 1))
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.sign, sheet, self.take, STRETCH, gap=8))
        self._people = Button(_("Appoint people"), "primary", act=self.people_asked.emit)
        text = _("Nobody is appointed to an account. Those who are must know the guidelines.")
        self._empty = EmptyState(text, self._people, icon_name="users")
        self.setLayout(
            column(
                self._heading,
                self._summary,
                (self._card, 1),
                self._buttons,
                (self._empty, 1),
                gap=8,
            )
        )

    def show_readers(self) -> None:
        found, holds = readers(self._office), edition(self._office)
        self._heading.say(holds.said)
        signed = sum(reader.signed is not None for reader in found)
        text = ngettext(
            "{signed} of {count} person has read and understood them.",
            "{signed} of {count} people have read and understood them.",
            len(found),
        )
        self._summary.say(text.format(signed=signed, count=len(found)))
        for part in (self._summary, self._card, self._buttons):
            part.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.table.show_records(found, same=lambda one, other: one.person.id == other.person.id)
        self._show_buttons()

    def arrange(self, *, narrow: bool) -> None:
        """Where there is little room the name goes before how many accounts."""
        self.table.setColumnHidden(1, narrow)

    def take_focus(self) -> None:
        (self._people if self._card.isHidden() else self.table).setFocus()

    def register(self) -> None:
        """Asks for the day, and keeps that the chosen person has read the guidelines."""
        reader = self.table.record
        if reader is not None and reader.signed is None:
            SignDialog(
                self.window(), self._shell, self._office, reader, edition(self._office)
            ).open()

    def _take_away(self) -> None:
        reader = self.table.record
        if reader is None or reader.signed is None:
            return
        try:
            self._office.sign_offs.remove(reader.signed.id, origin=self)
        except AppError as error:
            self._shell.fail(error)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)
        self.show_readers()

    def _show_buttons(self) -> None:
        reader = self.table.record
        signed = reader is not None and reader.signed is not None
        self.sign.setEnabled(reader is not None and not signed)
        self.take.setVisible(signed)


class SignDialog(FormDialog):
    """The day on which the person said so, today when nothing else is written."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, reader: Reader, holds: Edition
    ) -> None:
        name = reader.person.name
        heading = _("{name} has read the guidelines").format(name=name)
        super().__init__(parent, shell, office, heading)
        self._reader, self._holds = reader, holds
        self._day = DateLine(office.today())
        self.fields.addWidget(Label(holds.said, "body2", wrap=True))
        hint = _("Ask whether anything was unclear before you register it.")
        self.fields.addWidget(self.form.add("day", Field(_("Day"), self._day, hint=hint)))
        self.finish(_("Register"), _("Cancel"))
        self._day.returnPressed.connect(self.save)  # one field: Enter is enough
        self._day.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        day = day_in(self._day, "day", self.office.today())
        person, holds = self._reader.person, self._holds
        self.office.sign_offs.sign(person.id, holds.guideline, holds.version, on=day, origin=self)
        return _("{name} has read the guidelines").format(name=person.name)


def _columns() -> list[Column[Reader]]:
    return [
        Column(
            title=_("Name"),
            text=lambda one: one.person.name,
            second=lambda one: one.person.title,
        ),
        Column(title=_("Appointed to"), text=_accounts, width=130),
        Column(
            title=_("Read and understood"),
            text=_state,
            tag=lambda one: "ok" if one.signed else "warn",
            width=190,
        ),
        Column(title=_("Day"), text=_day, second=_earlier, width=150),
    ]


def _accounts(one: Reader) -> str:
    text = ngettext("{count} account", "{count} accounts", one.accounts)
    return text.format(count=one.accounts)


def _state(one: Reader) -> str:
    return _("Signed") if one.signed is not None else _("Missing")


def _day(one: Reader) -> str:
    return short_date(one.signed_on) if one.signed_on is not None else "–"


def _earlier(one: Reader) -> str:
    if one.signed is not None or one.earlier is None:
        return ""
    return _("earlier: {date}").format(date=short_date(one.earlier.day))


def _said(one: Reader) -> str:
    return f"{one.person.name}. {_state(one)}. {_day(one)}"
