"""Who answers on which account, for whoever gets an inquiry that is not theirs (row U29)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from core.office import Office
from core.people import Person
from core.who_answers import ContactLine, contact_lines, role_addresses
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.facts import fact_row
from ui.widgets.layout import STRETCH, Card, clear, column, row
from ui.widgets.states import EmptyState
from ui.widgets.table import RecordTable
from ui.widgets.text import Label


class AnswersView(QWidget):
    """A row for each account in use; Enter opens it in the register. `printed` and `copied` ask
    for the list, `account_asked` brings the account, or 0 for the register itself."""

    printed = Signal()
    copied = Signal()
    account_asked = Signal(int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        model = RecordModel(_columns(), self, name=_said)
        self.table = RecordTable(model, name=_("Who answers on which account"), row_height=56)
        self.table.setMinimumHeight(px(170))
        self.table.opened.connect(self._open)
        words = _("Is an inquiry meant for another account? Send it to one of these.")
        self._words = Label(words, "body2", wrap=True)
        self._card = Card(column((self.table, 1), gap=0), "plain", (1, 1, 1, 1))
        self._facts = column(gap=4)
        self._role = Card(self._facts, "sunk", (16, 10, 16, 10))
        copy = Button(_("Copy the list"), icon_name="copy", act=self.copied.emit)
        paper = Button(_("Print the list"), icon_name="printer", act=self.printed.emit)
        self._buttons = QWidget()
        self._buttons.setLayout(row(paper, copy, STRETCH, gap=8))
        self._new = Button(_("To the accounts"), "primary", act=lambda: self.account_asked.emit(0))
        none = _("No account is in use. Register the accounts, and who answers on each.")
        self._empty = EmptyState(none, self._new, icon_name="address-book")
        self.setLayout(
            column(
                self._words,
                (self._card, 1),
                self._role,
                self._buttons,
                (self._empty, 1),
                gap=8,
            )
        )

    def show_answers(self) -> None:
        office = self._office
        lines = list(contact_lines(office, office.accounts.in_use(), office.today()))
        self.table.show_records(lines, same=lambda one, other: one.account.id == other.account.id)
        for part in (self._words, self._card, self._buttons):
            part.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        clear(self._facts)
        facts = [fact for fact in role_addresses(office) if fact[1]]
        for fact in facts:
            self._facts.addWidget(fact_row(fact))
        self._role.setVisible(bool(facts) and bool(lines))

    def arrange(self, *, narrow: bool) -> None:
        """Where there is little room the account goes before the others who answer."""
        self.table.setColumnHidden(3, narrow)

    def take_focus(self) -> None:
        (self._new if self._card.isHidden() else self.table).setFocus()

    def _open(self) -> None:
        line = self.table.record
        if line is not None:
            self.account_asked.emit(line.account.id)


def _columns() -> list[Column[ContactLine]]:
    return [
        Column(
            title=_("Account"),
            text=lambda one: one.account.name,
            second=lambda one: one.account.platform_name,
            tile=lambda one: (one.account.platform, one.account.id),
        ),
        Column(
            title=_("Responsible"),
            text=lambda one: _name(one.responsible),
            second=lambda one: one.responsible.title if one.responsible else "",
            width=150,
        ),
        Column(
            title=_("Deputy"),
            text=lambda one: _name(one.deputy),
            second=lambda one: one.deputy.title if one.deputy else "",
            width=150,
        ),
        Column(title=_("Others"), text=lambda one: ", ".join(one.others), width=150),
    ]


def _name(person: Person | None) -> str:
    return person.name if person is not None else _("Nobody")


def _said(one: ContactLine) -> str:
    name = f"{one.account.name}, {one.account.platform_name}"
    who = _("Responsible: {name}. Deputy: {deputy}.")
    said = who.format(name=_name(one.responsible), deputy=_name(one.deputy))
    return f"{name}. {said}"
