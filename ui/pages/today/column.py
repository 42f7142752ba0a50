"""The side column as a whole, and what is done in it: follow-ups ticked, missed days explained."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.absences import Gap
from core.accounts import AccountId
from core.dates import weekday_date
from core.errors import AppError
from core.follow_ups import FollowUpId
from core.handover import handover, put_aside
from core.inquiry_records import InquiryId
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.page import Shell
from ui.pages.today.ahead import AheadCard
from ui.pages.today.crisis import CrisisCard, crisis_note
from ui.pages.today.data import NOT_SEEN, Day
from ui.pages.today.missed import Away, MissedCard, MissedDay
from ui.pages.today.registered import RegisterCard
from ui.pages.today.rules_due import RulesDueCard, rules_due
from ui.pages.today.side import FollowUpCard, PlannedCard
from ui.pages.today.waiting import Waiting
from ui.pages.today.while_away import AwayCard
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, column

_OF_THE_ROUND = frozenset(
    {
        Table.CHECK_EVENTS,
        Table.FOLLOW_UPS,
        Table.INQUIRIES,
        Table.INQUIRY_EVENTS,
        Table.OVERRIDES,
    }
)


class SideColumn(QWidget):
    """`emptied` tells that the focus has nothing left to stand on here."""

    emptied = Signal()

    def __init__(self, shell: Shell, office: Office, below: QWidget) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._day = NOT_SEEN
        self._asked: object = None
        self._looked_ahead: date | None = None
        self.follow_ups, self.planned, self.missed = FollowUpCard(), PlannedCard(), MissedCard()
        self.away, self.register, self.rules = AwayCard(), RegisterCard(), RulesDueCard()
        self.ahead, self.crisis = AheadCard(), CrisisCard()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self.ahead.look(office))
        daily = (self.away, self.crisis, self.follow_ups, self.planned, self.missed)
        seldom = (self.ahead, self.register, self.rules)
        self.setLayout(column(*daily, *seldom, below, STRETCH, gap=14))
        self.away.put_aside.connect(self._put_aside)
        self.rules.asked.connect(lambda: shell.go_to("guidelines"))
        self.follow_ups.done_asked.connect(self._done)
        self.follow_ups.answered.connect(self._answered)
        self.follow_ups.opened.connect(lambda key: shell.go_to("inquiries", inquiry=key))
        self.planned.asked.connect(lambda key: shell.go_to("plan", entry=key))
        self.register.asked.connect(lambda hint: shell.go_to("accounts", **hint))
        self.crisis.asked.connect(self._open_crisis)
        self.ahead.wheel_asked.connect(lambda: shell.go_to("plan", wheel=True))
        self.ahead.month_asked.connect(lambda first: shell.go_to("plan", day=first))
        self.missed.check_asked.connect(self._check_late)
        self.missed.away_asked.connect(self._explain)

    def touched(self, tables: frozenset[Table]) -> None:
        """These changed: a check says nothing of what comes up, and is not to wait for it."""
        if tables - _OF_THE_ROUND:
            self._looked_ahead = None

    def show_day(self, day: Day) -> None:
        self._day = day
        self.follow_ups.show_waiting(day.waiting)
        self.planned.show_planned(day.planned, day.accounts)
        self.missed.show_days(day.missed, day.deputy)
        self.crisis.show_note(crisis_note(self._office))
        self.register.show_lines(day.register)
        self.rules.show_since(rules_due(self._office))
        if self.isVisible() and self._looked_ahead != day.today:
            self._looked_ahead = day.today
            self._soon.start(0)  # the rows are on the screen first
        asked = (day.today, self._office.people.current_id())
        if asked != self._asked:
            self._asked = asked
            self.show_handover(seen_too=False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        self._soon.stop()  # the record may be closed next
        super().hideEvent(event)

    def first_stop(self) -> QWidget | None:
        """The first follow-up, else the first button; None when there is nothing to do."""
        buttons = [part for part in self.findChildren(Button) if part.isVisible()]
        return next(iter([*self.follow_ups.stops(), *buttons]), None)

    def _done(self, key: int) -> None:
        try:
            self._office.follow_ups.done(FollowUpId(key), origin=self)
        except AppError as error:
            self._shell.fail(error)
            self.follow_ups.show_again()
            self.show_day(self._day)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)
        self._stay()

    def _open_crisis(self, what: str) -> None:
        from ui.dialogs.crisis.opening import open_crisis  # loaded when it is asked for

        open_crisis(self, self._shell, self._office, what)

    def show_handover(self, *, seen_too: bool) -> bool:
        """What the deputy did, also when it was put aside; False when there is nothing."""
        found = handover(self._office, seen_too=seen_too)
        self.away.show_handover(found)
        return found is not None

    def _put_aside(self) -> None:
        found = self.away.shown
        if found is not None:
            put_aside(self._office, found)
        self.away.show_handover(None)
        self._stay()

    def _answered(self, one: Waiting, text: str) -> None:
        try:
            self._office.inquiries.answer(InquiryId(one.inquiry or 0), text, origin=self)
        except AppError as error:
            self._shell.fail(error)
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
