"""One day of the year: what it is, what it is every year, and what it is this once."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from core.clock import today as today_by
from core.closed_days import ClosedDays
from core.dates import clock_time, long_date, sentence
from core.day_decisions import ClosedDay, day_words
from core.language import _
from core.workdays import Workdays
from ui.forms import Form
from ui.settings.days import period_text
from ui.settings.every_year import EveryYear
from ui.settings.saver import Saver
from ui.settings.tall_dialog import TallDialog
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field, TextLine
from ui.widgets.layout import Rule, column, row
from ui.widgets.text import Label

CALENDAR, CLOSED, OPEN = "", "closed", "open"


class DayDialog(TallDialog):
    """A part for each name of the day, and one for this day alone. Saves what was changed."""

    def __init__(self, parent: QWidget, saver: Saver, day: date) -> None:
        super().__init__(parent, sentence(long_date(day)), width=540)
        self._saver, self.day = saver, day
        workdays, now = saver.office.workdays(), today_by(saver.office.clock)
        self.middle.addWidget(Label(_state(workdays, day), "body2", wrap=True))
        self.every_year = [
            EveryYear(self, saver, named, workdays.choice(named.id, now), now)
            for named in workdays.named(day)
        ]
        for part in self.every_year:
            part.taken_away.connect(self.accept)
            self.middle.addWidget(part)
            self.middle.addWidget(Rule())
        self.once = OnlyThisDay(saver, day, workdays.own_days(day))
        self.middle.addWidget(self.once)
        save = Button(_("Save"), "primary", act=self.save)
        self.finish(save, Button(_("Cancel"), act=self.reject))
        first = self.every_year[0].first if self.every_year else self.once.office
        first.setFocus()

    def save(self) -> None:
        """Keeps what was changed; stays open where something must be mended."""
        every: list[EveryYear | OnlyThisDay] = [*self.every_year, self.once]
        parts = [part for part in every if part.is_changed]
        if all([part.save() for part in parts]):
            self.accept()
            for part in parts:
                self._saver.shell.say(part.said(), undoable=True)


class OnlyThisDay(QWidget):
    """The day alone, whatever it is in other years."""

    def __init__(self, saver: Saver, day: date, own: tuple[ClosedDay, ...]) -> None:
        super().__init__()
        self._saver, self._day = saver, day
        self._before = own[-1] if own else None
        self.form = Form(self, saver.office.store)
        self.office = Choice(
            [
                (CALENDAR, _("As the calendar says")),
                (CLOSED, _("Is closed")),
                (OPEN, _("Is open")),
            ]
        )
        self.office.choose(self._kind_before)
        self.title = TextLine(self._before.title if self._before else "")
        office = self.form.add("open", Field(_("The office"), self.office))
        title = self.form.add("title", Field(_("What it is called"), self.title, need=False))
        self._title_field = title
        self.office.currentIndexChanged.connect(self._follow)
        heading = Label(_("Only this day"), "strong")
        self.setLayout(
            column(heading, _period(self._before), row((office, 1), (title, 1), gap=12), gap=8)
        )
        self._follow()

    @property
    def is_changed(self) -> bool:
        before = self._before.title if self._before else ""
        kind = self.office.currentData()
        named = kind != CALENDAR and self.title.text().strip() != before
        return kind != self._kind_before or named

    @property
    def _kind_before(self) -> str:
        if self._before is None:
            return CALENDAR
        return OPEN if self._before.open else CLOSED

    def save(self) -> bool:
        """Keeps it as a step of its own."""
        kind = self.office.currentData()
        opened = None if kind == CALENDAR else kind == OPEN
        verb = partial(
            ClosedDays(self._saver.office.store).decide,
            self._day,
            open=opened,
            title=self.title.text(),
            origin=self._saver.origin,
        )
        return self.form.save(lambda _values: verb())

    def said(self) -> str:
        """What is said when it is kept."""
        texts = {
            CALENDAR: _("{day} follows the calendar"),
            CLOSED: _("{day} is closed"),
            OPEN: _("{day} is open"),
        }
        day = sentence(long_date(self._day))
        return texts[self.office.currentData()].format(day=day)

    def _follow(self) -> None:
        self._title_field.setEnabled(self.office.currentData() != CALENDAR)


def _state(workdays: Workdays, day: date) -> str:
    """Halv dag til 12.00 (08.00–12.00). Kalenderen: …"""
    decision, said = workdays.decision(day), workdays.why(day)
    text = sentence(day_words(decision))
    if decision.hours:
        hours = decision.hours
        text = _("Open {first}–{last}").format(
            first=clock_time(hours.opens), last=clock_time(hours.closes)
        )
    return f"{text}. {said}"


def _period(own: ClosedDay | None) -> Label | None:
    """That the day is one of several, when it is."""
    if own is None or own.first == own.last:
        return None
    text = _("The day is one of {days}. The other days stay as they are.")
    return Label(text.format(days=period_text(own)), "caption", wrap=True)
