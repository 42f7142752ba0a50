"""What the management has decided, and who has handed a responsibility on to whom (K2, T2, T3)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.decisions import Decision
from core.delegation_words import decision_title, delegation_facts, delegation_title
from core.delegations import Delegation
from core.errors import AppError
from core.language import _
from core.office import Office
from ui.page import Shell
from ui.pages.guidelines.decided_dialogs import DecisionDialog, DelegationDialog
from ui.pages.guidelines.item_card import Item
from ui.pages.guidelines.item_list import ItemList, Shown
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import Label


class DecidedView(QWidget):
    """Decisions first, then the way of the responsibility from the top. `top_asked` leads to the
    setting that says who is at the top."""

    top_asked = Signal()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self.decisions = ItemList(
            _("Decided by the management"),
            _("Root your use of social media in the management. Reports print the decisions."),
            _("No decision is registered. Enter the one that your guidelines rest on."),
            Button(_("New decision"), icon_name="plus", act=self.add_decision),
        )
        self.delegations = ItemList(
            _("Handed on"),
            _("From whom, to whom, what and until when."),
            _("Nothing is handed on. Then the responsibility stays at the top."),
            Button(_("New delegation"), icon_name="plus", act=self.add_delegation),
        )
        self._top = Label("", "body", wrap=True)
        change = Button(
            _("Change"), "link", name=_("Change who is responsible"), act=self.top_asked.emit
        )
        top = Card(row((self._top, 1), change, gap=8), "sunk", (16, 8, 12, 8))
        self.setLayout(column(self.decisions, top, self.delegations, STRETCH, gap=16))
        self.setTabOrder(change, self.delegations.new)

    def show_decided(self) -> None:
        office = self._office
        self.decisions.show_items([self._decision(one) for one in office.decisions.everything()])
        top = office.settings.text("top_responsible") or _("not said")
        self._top.say(_("Overall responsibility: {name}").format(name=top))
        found = office.delegations.everything()
        self.delegations.show_items([self._delegation(one) for one in found])

    def take_focus(self) -> None:
        card = self.decisions.list.current
        (card or self.decisions.new).setFocus()

    def add_decision(self) -> None:
        DecisionDialog(self.window(), self._shell, self._office, None).open()

    def add_delegation(self) -> None:
        DelegationDialog(self.window(), self._shell, self._office, None).open()

    def _decision(self, one: Decision) -> Shown:
        case = _("Case {number}.").format(number=one.case_number) if one.case_number else ""
        return Shown(
            item=Item(title=decision_title(one), lines=[(one.text, "body"), (case, "caption")]),
            edit=lambda: DecisionDialog(self.window(), self._shell, self._office, one).open(),
            remove=partial(self._tried, partial(self._office.decisions.remove, one.id)),
        )

    def _delegation(self, one: Delegation) -> Shown:
        title = delegation_title(one)
        lines = [(one.scope, "body"), (delegation_facts(one), "caption")]
        return Shown(
            item=Item(title=title, lines=lines, tag=self._state(one)),
            edit=lambda: DelegationDialog(self.window(), self._shell, self._office, one).open(),
            remove=partial(self._tried, partial(self._office.delegations.remove, one.id)),
        )

    def _state(self, one: Delegation) -> tuple[str, str]:
        today = self._office.today()
        if one.first > today:
            return _("To come"), "info"
        return (_("Holds now"), "ok") if one.holds(today) else (_("No longer holds"), "neutral")

    def _tried(self, remove: Callable[..., object]) -> None:
        try:
            remove(origin=self)
        except AppError as error:
            self._shell.fail(error)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)
        self.show_decided()
