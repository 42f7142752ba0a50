"""The order of a rota and from when it holds; and who takes a week that is swapped."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.errors import InvalidRecord
from core.language import _, ngettext
from core.office import Office
from core.people import PersonId
from core.rota import WEEK, Week, monday_of
from ui.dialogs.form_dialog import FormDialog
from ui.forms import day_in
from ui.page import Shell
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import Choice, DateLine, Field
from ui.widgets.layout import box, clear, column, row
from ui.widgets.text import ElidedLabel, Label

_LONGEST = 8
_PREVIEW = 8


class OrderList(QWidget):
    """People in order; each can be moved and taken out, others put in."""

    edited = Signal()

    def __init__(self, people: list[tuple[PersonId, str]]) -> None:
        super().__init__()
        self._names = dict(people)
        self._order: list[PersonId] = []
        self._list = column(gap=4)
        self._others = Choice()
        self._others.setAccessibleName(_("Put into the order"))
        self._put = Button(_("Put in"), icon_name="plus", act=self._put_in)
        self.setLayout(column(self._list, row((self._others, 1), self._put, gap=8), gap=8))
        self.setFocusProxy(self._others)
        self._show()

    def value(self) -> list[int]:
        return [int(key) for key in self._order]

    def set_value(self, order: list[int]) -> None:
        self._order = [PersonId(key) for key in order if key in self._names]
        self._show()

    def _show(self) -> None:
        clear(self._list)
        for place, key in enumerate(self._order):
            self._list.addWidget(self._row(place, key))
        self._others.clear()
        for key, name in self._names.items():
            if key not in self._order:
                self._others.addItem(name, key)
        for part in (self._others, self._put):
            part.setEnabled(self._others.count() > 0)

    def _row(self, place: int, key: PersonId) -> QWidget:
        name = self._names[key]
        up = IconButton(
            "arrow-up", _("Move {name} up").format(name=name), act=partial(self._move, place, -1)
        )
        down = IconButton(
            "arrow-down", _("Move {name} down").format(name=name), act=partial(self._move, place, 1)
        )
        out = IconButton(
            "x", _("Take {name} out").format(name=name), act=partial(self._take_out, place)
        )
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < len(self._order))
        label = ElidedLabel(f"{place + 1}. {name}", "strong")
        return box(row((label, 1), up, down, out, gap=4))

    def _move(self, place: int, by: int) -> None:
        order = self._order
        order[place], order[place + by] = order[place + by], order[place]
        self._changed(place + by)

    def _take_out(self, place: int) -> None:
        del self._order[place]
        self._changed(place)

    def _put_in(self) -> None:
        key = self._others.currentData()
        if key is not None:
            self._order.append(PersonId(key))
            self._changed(-1)

    def _changed(self, place: int) -> None:
        self._show()
        shown = self._list.itemAt(min(place, len(self._order) - 1)) if place >= 0 else None
        row_widget = shown.widget() if shown is not None else None
        moved = row_widget.findChildren(IconButton) if row_widget is not None else []
        target = next((button for button in moved if button.isEnabled()), self._others)
        (target if target.isEnabled() else self).setFocus()
        self.edited.emit()


class RotaDialog(FormDialog):
    """A changed rota ends on the Sunday before, and this one begins."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent, shell, office, _("Rota"), draft="rota")
        people = sorted(office.people.everyone(), key=lambda person: person.id)
        self._order = OrderList([(person.id, person.name) for person in people])
        self._weeks = Choice(
            [
                (number, ngettext("{count} week", "{count} weeks", number).format(count=number))
                for number in range(1, _LONGEST + 1)
            ]
        )
        self._first = DateLine()
        self._names = office.people.names()
        self._preview = Label("", "body2", wrap=True)
        self._lay_out()
        self.form.fill(self._typed())
        self.finish(_("Save the rota"), _("Cancel"))
        self.form.edited.connect(self._show_preview)
        self._show_preview()
        self._order.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        first = day_in(self._first, "first", self.office.today())
        if first is None:
            raise InvalidRecord("first", "missing")
        order = [PersonId(key) for key in values["persons"]]
        self.office.rota.begin(order, first, weeks=int(values["weeks"]), origin=self)
        return _("Duty goes by turns from {day}").format(day=short_date(first))

    def _lay_out(self) -> None:
        add = self.form.add
        hint = _("The first in the list begins.")
        self.fields.addWidget(add("persons", Field(_("In this order"), self._order, hint=hint)))
        weeks = add("weeks", Field(_("Each has the duty for"), self._weeks))
        first = add("first", Field(_("From Monday"), self._first, need=True))
        self.fields.addLayout(row((weeks, 1), (first, 1), gap=12))
        self.fields.addWidget(Label(_("The next eight weeks"), "strong"))
        self.fields.addWidget(self._preview)

    def _typed(self) -> dict[str, Any]:
        office, now = self.office, self.office.today()
        rota = office.rota.current(now)
        start = monday_of(now) if now == monday_of(now) else monday_of(now) + WEEK
        if rota is None:
            return {"persons": [], "weeks": 1, "first": short_date(start)}
        turns = office.rota.order().turns.get(rota.id, ())
        first = max(start, rota.first)
        return {"persons": list(turns), "weeks": rota.weeks, "first": short_date(first)}

    def _show_preview(self) -> None:
        try:
            first = day_in(self._first, "first", self.office.today())
        except InvalidRecord:
            first = None
        order, each = self._order.value(), int(self._weeks.currentData() or 1)
        self._preview.say(self._said(first, order, each))

    def _said(self, first: date | None, order: list[int], each: int) -> str:
        if first is None or not order:
            return _("Put somebody into the order to see whose weeks come.")
        lines = []
        for number in range(_PREVIEW):
            monday = first + number * WEEK
            name = self._names.get(order[number // each % len(order)], "")
            week = _("Week {number}").format(number=monday.isocalendar().week)
            lines.append(f"{week}: {name}".replace(" ", "\N{NO-BREAK SPACE}"))
        return " · ".join(lines)


class SwapDialog(FormDialog):
    """Who takes a week; the one whose turn it is takes it back."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, week: Week) -> None:
        number = week.monday.isocalendar().week
        super().__init__(parent, shell, office, _("Swap week {number}").format(number=number))
        self._week = week
        last = week.monday + timedelta(days=6)
        name = office.people.name(week.turn_id)
        text = _("{first}–{last} is the turn of {name}.").format(
            first=short_date(week.monday), last=short_date(last), name=name
        )
        self.fields.addWidget(Label(text, "body2", wrap=True))
        who = Choice([(person.id, person.name) for person in office.people.everyone()])
        self.fields.addWidget(self.form.add("person", Field(_("Who takes the week?"), who)))
        self.form.fill({"person": week.person_id})
        self.finish(_("Swap the week"), _("Cancel"))
        who.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        self.office.rota.swap(self._week.monday, PersonId(values["person"]), origin=self)
        number = self._week.monday.isocalendar().week
        return _("Week {number} is swapped").format(number=number)
