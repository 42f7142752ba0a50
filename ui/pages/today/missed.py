"""Days that were not checked: entered late, or explained. Nothing is filled in by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import AccountId
from core.language import _, ngettext
from ui.pages.today.wording import listed, missed
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.states import SideCard
from ui.widgets.text import Label

SHOWN_DAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedDay:
    """A day and the accounts without registration; `whole` when that is all that were due.

    `own` are those that who sits here may enter (row A13), `deputies` who was appointed that day.
    """

    day: date
    accounts: tuple[tuple[AccountId, str], ...]
    own: tuple[AccountId, ...]
    whole: bool
    deputies: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [name for _key, name in self.accounts]

    @property
    def mine(self) -> list[tuple[AccountId, str]]:
        return [(key, name) for key, name in self.accounts if key in self.own]


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """What somebody filled in about being away."""

    reason: str
    deputy: str
    every_day: bool


class MissedCard(SideCard):
    """The newest days first; the others one press away."""

    check_asked = Signal(int, object)
    away_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(_("Not checked earlier"), "alert-triangle", tone="warn", kind="warn")
        self._days: tuple[MissedDay, ...] = ()
        self._deputy = ""
        self._all_shown = False

    def show_days(self, days: Sequence[MissedDay], deputy: str) -> None:
        """`deputy` is the one of last time, offered first."""
        self.setVisible(bool(days))
        if (tuple(days), deputy) == (self._days, self._deputy):
            return
        self._days, self._deputy = tuple(days), deputy
        self._fill()

    def _fill(self) -> None:
        clear(self.rows)
        shown = self._days if self._all_shown else self._days[:SHOWN_DAYS]
        for place, day in enumerate(shown):
            if place:
                self.rows.addWidget(Rule())
            piece = _DayPiece(day, self._deputy, others=len(self._days) > 1)
            piece.check_asked.connect(self.check_asked)
            piece.away_asked.connect(self.away_asked)
            self.rows.addWidget(piece)
        hidden = len(self._days) - len(shown)
        if hidden:
            text = ngettext("Show {count} more day", "Show {count} more days", hidden)
            self.rows.addWidget(Button(text.format(count=hidden), "ghost", act=self._show_all))

    def _show_all(self) -> None:
        self._all_shown = True
        self._fill()
        first = self.findChild(_DayPiece)
        if isinstance(first, _DayPiece):
            first.take_focus()


class _DayPiece(QWidget):
    check_asked = Signal(int, object)
    away_asked = Signal(object, object)

    def __init__(self, day: MissedDay, deputy: str, *, others: bool) -> None:
        super().__init__()
        self._day, self._deputy, self._others = day, deputy, others
        names = listed(day.names)
        words = Label(missed(day.day, day.names), wrap=True, strong=names)
        self._enter = Button(_("Enter it now"), act=self._enter_now)
        self._away = Button(_("I was away"), "ghost", act=self._ask_away)
        why = None
        if not day.own:
            self._enter.hide()
            text = _("Only somebody who was appointed that day can enter it.")
            why = Label(text, "caption", wrap=True)
        self._more = column(gap=8)
        buttons = box(row(self._enter, self._away, STRETCH, gap=6))
        self.setLayout(column(words, why, buttons, self._more, gap=10))

    def take_focus(self) -> None:
        (self._enter if self._day.own else self._away).setFocus()

    def _enter_now(self) -> None:
        mine = self._day.mine
        if len(mine) == 1:
            self.check_asked.emit(mine[0][0], self._day.day)
            return
        clear(self._more)
        self._more.addWidget(Label(_("Which ones did you look through?"), "strong", wrap=True))
        for key, name in mine:
            check = TwoLineCheck(name)
            check.clicked.connect(
                lambda _on=False, key=key: self.check_asked.emit(key, self._day.day)
            )
            self._more.addWidget(check)
        first = self.findChild(TwoLineCheck)
        if isinstance(first, TwoLineCheck):
            first.setFocus()

    def _ask_away(self) -> None:
        from ui.widgets.fields import Choice, Field  # loaded when it is asked for

        clear(self._more)
        reasons = (_("Holiday"), _("Illness"), _("Course or meeting"), _("Technical trouble"))
        reason = Choice([(text, text) for text in reasons])
        reason.setEditable(True)
        deputies = self._day.deputies
        deputy = Choice([(name, name) for name in deputies])
        deputy.setEditable(True)
        deputy.setEditText(self._deputy if self._deputy in deputies else "")
        who = Field(_("Who was the deputy?"), deputy, need=False)
        every = TwoLineCheck(_("The same for all days that are not checked"))
        why = Field(_("Why?"), reason, need=True)
        self._more.addWidget(why)
        if deputies:
            self._more.addWidget(who)
        self._more.addWidget(every)
        every.setVisible(self._others)
        save = Button(_("Save the absence"), "primary")

        def tell() -> None:
            text, name = reason.currentText().strip(), deputy.currentText().strip()
            known = next((one for one in deputies if one.casefold() == name.casefold()), "")
            why.show_error("" if text else _("Write why."))
            wrong = _("{name} was not appointed that day.").format(name=name)
            who.show_error(wrong if name and not known else "")
            if text and (known or not name):
                away = Away(reason=text, deputy=known, every_day=every.isChecked())
                self.away_asked.emit(self._day, away)

        save.clicked.connect(tell)
        self._more.addLayout(row(save, STRETCH, gap=6))
        reason.setFocus()
