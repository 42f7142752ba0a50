"""What the plan page does with an occasion of the year wheel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError, InvalidRecord
from core.language import _
from core.occasion_rules import RuleKind
from core.office import Office
from core.publishing import Planned
from core.wheel_turns import Turn, TurnKey, TurnState
from ui.page import Shell
from ui.pages.plan.wheel_dialogs import DateDialog, DatesDialog, SkipDialog


class WheelVerbs(QObject):
    """`opened` brings the post to show, `proposed` one that lacks something and is to be filled
    in, with the field to go to."""

    opened = Signal(int)
    proposed = Signal(object, str)

    def __init__(self, page: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(page)
        self._page, self._shell, self._office = page, shell, office
        self._verbs: dict[str, Callable[[Turn], None]] = {
            "accept": lambda turn: self._plan(turn, copy=False),
            "copy": lambda turn: self._plan(turn, copy=True),
            "open": self._open,
            "skip": self._skip,
            "again": self._again,
            "date": self._date,
            "change": self._change,
            "hide": self._hide,
            "show": self._show,
        }

    def do(self, verb: str, turn: Turn) -> None:
        """The verb on a turn; what cannot be done is told by the window."""
        try:
            self._verbs[verb](turn)
        except AppError as error:
            self._shell.fail(error)

    def accept(self, key: TurnKey) -> None:
        """Takes an occasion of the month into the plan."""
        try:
            self.do("accept", self._office.year_wheel.turn(key))
        except AppError as error:
            self._shell.fail(error)

    def propose(self, key: TurnKey) -> None:
        """Shows the post that an occasion would be; nothing is saved yet."""
        try:
            self._propose(self._office.year_wheel.proposal(key), "title")
        except AppError as error:
            self._shell.fail(error)

    def add(self) -> None:
        """A new occasion of the municipality's own."""
        self._dialog(None)

    # The verbs

    def _plan(self, turn: Turn, *, copy: bool) -> None:
        if turn.state is TurnState.PLANNED:
            self._open(turn)
            return
        if turn.day is None or not turn.dated:
            self._date(turn)
            return
        wheel = self._office.year_wheel
        verb = wheel.copy_last if copy else wheel.accept
        try:
            verb(turn.key, origin=self._page)
        except InvalidRecord as lacking:
            self._propose(wheel.proposal(turn.key, with_text=copy), lacking.field)
            return
        self._say()

    def _propose(self, planned: Planned, field: str) -> None:
        if not self._office.accounts.in_use():
            self._shell.say(_("Register an account first. A post must go out somewhere."))
            return
        self.proposed.emit(planned, field)

    def _open(self, turn: Turn) -> None:
        if turn.entry is not None:
            self.opened.emit(turn.entry.id)
        elif turn.day is None or not turn.dated:
            self._date(turn)
        else:
            self.propose(turn.key)

    def _skip(self, turn: Turn) -> None:
        if turn.state is TurnState.SKIPPED:
            self._again(turn)
        elif turn.state is TurnState.PLANNED:
            self._shell.say(_("It is in the plan. Delete or drop the post there."))
        else:
            SkipDialog(self._page, self._shell, self._office, turn).open()

    def _again(self, turn: Turn) -> None:
        if turn.entry is not None:
            self.opened.emit(turn.entry.id)
            return
        self._office.year_wheel.choose_again(turn.key, origin=self._page)
        self._say()

    def _date(self, turn: Turn) -> None:
        args = (self._page, self._shell, self._office, turn)
        if turn.occasion.rule.kind is RuleKind.DATES:
            DatesDialog(*args, int(turn.key.turn[:4])).open()
        elif turn.occasion.rule.kind is RuleKind.LOCAL or turn.dated:
            DateDialog(*args).open()

    def _change(self, turn: Turn) -> None:
        self._dialog(turn)

    def _dialog(self, turn: Turn | None) -> None:
        from ui.pages.plan.occasion_dialog import OccasionDialog  # loaded when it is asked for

        occasion = turn.occasion if turn is not None else None
        OccasionDialog(self._page, self._shell, self._office, occasion).open()

    def _hide(self, turn: Turn) -> None:
        self._office.year_wheel.occasions.hide(turn.key.occasion, origin=self._page)
        self._say()

    def _show(self, turn: Turn) -> None:
        self._office.year_wheel.occasions.show(turn.key.occasion, origin=self._page)
        self._say()

    def _say(self) -> None:
        self._shell.say(self._office.store.undo_label, undoable=True)
