"""The municipality's own closed days: those to come, and a line to add one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from core.closed_days import ClosedDays
from core.dates import short_date
from core.errors import InvalidRecord
from core.language import _
from core.workdays import ClosedDay
from ui.forms import Form
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, DateLine, Field, TextLine
from ui.widgets.layout import STRETCH, box, clear, column, row
from ui.widgets.text import ElidedLabel, Label, Tag


class ClosedDaysCard(SettingsCard):
    """What is saved here goes before the calendar."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._days = ClosedDays(saver.office.store)
        self._list = column(gap=8)
        self._empty = Label(_("No days of your own yet."), "body2", wrap=True)
        self._first, self._last = DateLine(), DateLine()
        self._adder = QWidget()
        self._form = Form(self._adder, saver.office.store)
        words = _("Days when you keep closed, or open although it is a holiday.")
        super().__init__(
            _("Own closed days"),
            "calendar-off",
            column(
                Label(words, "body2", wrap=True), self._empty, self._list, self._adding(), gap=10
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        clear(self._list)
        periods = self._days.still_to_come(self._saver.office.today())
        self._empty.setVisible(not periods)
        for period in periods:
            self._list.addWidget(self._row(period))

    def _row(self, period: ClosedDay) -> QWidget:
        days = period_text(period)
        tag = Tag(_("Is open"), "ok") if period.open else Tag(_("Is closed"), "neutral")
        remove = Button(
            _("Take away"),
            "ghost",
            name=_("Take away {days}").format(days=days),
            act=partial(self._remove, period),
        )
        text = f"{days}  {period.title}".strip()
        return box(row((ElidedLabel(text), 1), tag, remove, gap=8))

    def _adding(self) -> QWidget:
        form = self._form
        kind = Choice([(False, _("Is closed")), (True, _("Is open"))])
        hint = _("Like 24.12.2026.")
        first = form.add("first", Field(_("First day"), self._first, hint=hint))
        hint = _("Empty for one day.")
        last = form.add("last", Field(_("Last day"), self._last, hint=hint))
        title = form.add("title", Field(_("What it is called"), TextLine(), need=False))
        kinds = form.add("open", Field(_("The office"), kind))
        add = Button(_("Add the days"), icon_name="plus", act=self._add)
        self._adder.setLayout(
            column(
                row(first, last, STRETCH, gap=12),
                row((title, 2), (kinds, 1), gap=12),
                form.summary,
                row(add, STRETCH),
                gap=10,
            )
        )
        return self._adder

    def _add(self) -> None:
        self._form.save(self._keep)

    def _keep(self, values: dict[str, Any]) -> None:
        near = self._saver.office.today()
        first = _day(self._first, "first", near)
        if first is None:
            raise InvalidRecord("first", "missing")
        last = _day(self._last, "last", first) or first
        opened = bool(values["open"])
        period = ClosedDay(first=first, last=last, title=str(values["title"]), open=opened)
        self._days.add(period, origin=self._saver.origin)
        self._form.fill({"first": "", "last": "", "title": ""})
        self._first.setFocus()
        said = _("{days} is open") if opened else _("{days} is closed")
        self._saver.shell.say(said.format(days=period_text(period)), undoable=True)

    def _remove(self, period: ClosedDay) -> None:
        label = _("{days} is taken away").format(days=period_text(period))
        self._saver.act(partial(self._take_away, period), label)
        self._first.setFocus()

    def _take_away(self, period: ClosedDay) -> None:
        self._days.remove(period.id, origin=self._saver.origin)


def period_text(period: ClosedDay) -> str:
    """24.12.2026, or 24.12.2026–31.12.2026."""
    if period.first == period.last:
        return short_date(period.first)
    return f"{short_date(period.first)}–{short_date(period.last)}"


def _day(line: DateLine, field: str, near: date) -> date | None:
    try:
        return line.day(near)
    except ValueError as error:
        raise InvalidRecord(field, "not_a_date") from error
