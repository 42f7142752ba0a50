"""The side column as a whole, and what is done in it: follow-ups ticked, missed days explained."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.absences import Gap
from core.accounts import AccountId
from core.dates import weekday_date
from core.errors import AppError
from core.follow_ups import FollowUpId
from core.language import _, ngettext
from core.office import Office
from ui.page import Shell
from ui.pages.today.data import NOT_SEEN, Day
from ui.pages.today.missed import Away, MissedCard, MissedDay
from ui.pages.today.side import FollowUpCard, PlannedCard
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, column


class SideColumn(QWidget):
    """`emptied` tells that the focus has nothing left to stand on here."""

    emptied = Signal()

    def __init__(self, shell: Shell, office: Office, below: QWidget) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._day = NOT_SEEN
        self.follow_ups, self.planned, self.missed = FollowUpCard(), PlannedCard(), MissedCard()
        self.setLayout(column(self.follow_ups, self.planned, self.missed, below, STRETCH, gap=14))
        self.follow_ups.done_asked.connect(self._done)
        self.planned.asked.connect(lambda key: shell.go_to("plan", entry=key))
        self.missed.check_asked.connect(self._check_late)
        self.missed.away_asked.connect(self._explain)

    def show_day(self, day: Day) -> None:
        self._day = day
        self.follow_ups.show_follow_ups(day.follow_ups)
        self.planned.show_planned(day.planned, day.accounts)
        people = [person.name for person in self._office.people.everyone()]
        self.missed.show_days(day.missed, people)

    def first_stop(self) -> QWidget | None:
        """The first follow-up, else the first button; None when there is nothing to do."""
        buttons = [part for part in self.findChildren(Button) if part.isVisible()]
        return next(iter([*self.follow_ups.stops(), *buttons]), None)

    def _done(self, key: int) -> None:
        try:
            self._office.follow_ups.done(FollowUpId(key), origin=self)
        except AppError as error:
            self._shell.fail(error)
            self.follow_ups.show_follow_ups(())
            self.show_day(self._day)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)
        self._stay()

    def _check_late(self, key: int, day: date) -> None:
        try:
            self._office.checklist.check(AccountId(key), day=day, origin=self)
        except AppError as error:
            self._shell.fail(error)
            return
        text = _("{name} is entered late for {day}.").format(
            name=self._day.accounts[key].name, day=weekday_date(day)
        )
        self._shell.say(text, undoable=True)
        self._stay()

    def _explain(self, missed: MissedDay, away: Away) -> None:
        days = self._day.missed if away.every_day else (missed,)
        try:
            self._office.absences.explain(
                [gap for found in days for gap in _gaps(found)],
                away.reason,
                deputy=away.deputy,
                origin=self,
            )
        except AppError as error:
            self._shell.fail(error)
            return
        text = ngettext(
            "The absence is recorded", "The absence is recorded for {count} days", len(days)
        )
        self._shell.say(text.format(count=len(days)), undoable=True)
        self._stay()

    def _stay(self) -> None:
        # What had the focus is gone: it goes to the next thing here, or back to the rows.
        stop = self.first_stop()
        if stop is None:
            self.emptied.emit()
        else:
            stop.setFocus()


def _gaps(missed: MissedDay) -> list[Gap]:
    if missed.whole:
        return [Gap(missed.day, None)]
    return [Gap(missed.day, account) for account, _name in missed.accounts]
