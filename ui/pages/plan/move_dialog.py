"""Moves a post to a day and time that are written; the way for those who do not drag."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from datetime import time as TimeOfDay
from functools import partial

from PySide6.QtWidgets import QWidget

from core.dates import clock_time, parse_date, parse_time, short_date
from core.language import _
from core.office import Office
from core.publishing import PlanEntry
from ui.forms import Form
from ui.pages.plan.entry_reading import day_in_words, sentence_for
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import DateLine, Field, TextLine
from ui.widgets.layout import STRETCH, row
from ui.widgets.text import Label

Moved = Callable[[date, TimeOfDay], None]


class MoveDialog(Dialog):
    """`moved` is called with the day and time that were chosen."""

    def __init__(self, parent: QWidget, office: Office, entry: PlanEntry, moved: Moved) -> None:
        super().__init__(parent, _("Move “{title}”").format(title=entry.title))
        self._office, self._moved = office, moved
        self.form = Form(self, office.store)
        self.day, self.time = DateLine(entry.day), TextLine(clock_time(entry.time), width=76)
        day = self.form.add("day", Field(_("Date"), self.day), self._check_day)
        time = self.form.add("time", Field(_("Time"), self.time), _check_time)
        self._told = Label("", "caption", wrap=True)
        self.body.addLayout(row(day, time, STRETCH, gap=10))
        self.body.addWidget(self._told)
        self.body.addLayout(row(*self._shortcuts(entry), STRETCH, gap=6))
        self.body.addWidget(self.form.summary)
        self.form.edited.connect(self._tell)
        self.add_buttons(
            Button(_("Move"), "primary", act=self._move),
            Button(_("Cancel"), act=self.reject),
        )
        self.day.returnPressed.connect(self._move)
        self.time.returnPressed.connect(self._move)
        self._tell()
        self.day.selectAll()
        self.day.setFocus()

    def _shortcuts(self, entry: PlanEntry) -> list[Button]:
        workdays, today = self._office.workdays(), self._office.today()
        choices = [
            (_("Next workday"), workdays.next_workday(max(entry.day, today))),
            (_("A week later"), entry.day + timedelta(days=7)),
        ]
        return [
            Button(text, act=partial(self.day.setText, short_date(day))) for text, day in choices
        ]

    def _tell(self) -> None:
        office = self._office
        self._told.say(day_in_words(self.day.text(), office.today(), office.workdays()))

    def _check_day(self, text: str) -> str:
        try:
            parse_date(text, near=self._office.today())
        except ValueError:
            return sentence_for("day", "not_a_date" if text.strip() else "missing")
        return ""

    def _move(self) -> None:
        if self.form.save(lambda _values: None):
            day = parse_date(self.day.text(), near=self._office.today())
            self.accept()
            self._moved(day, parse_time(self.time.text()))


def _check_time(text: str) -> str:
    try:
        parse_time(text)
    except ValueError:
        return sentence_for("time", "not_a_time" if text.strip() else "missing")
    return ""
