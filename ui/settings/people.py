"""The card with the colleagues: who there is, what they are, and who has left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core.appointment_records import Appointment
from core.dates import short_date
from core.language import _, ngettext
from core.people import Person
from core.people_words import role_name, task_name
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.text import ElidedLabel, Label, Tag


class PeopleCard(SettingsCard):
    """Row A12: people with role and days in service; each can be changed, and can leave."""

    def __init__(self, saver: Saver) -> None:
        self._saver, self._all = saver, False
        self._list = column(gap=8)
        self._empty = Label(
            _("Nobody is in the register yet. Add yourself and the one who is your deputy."),
            "body2",
            wrap=True,
        )
        self.add = Button(_("Add a person"), icon_name="plus", act=self._add)
        self._others = Button("", "ghost", act=self._show_all)
        super().__init__(
            _("People"),
            "users",
            column(self._empty, self._list, row(self.add, self._others, STRETCH, gap=8), gap=12),
        )
        self.refresh()

    def refresh(self) -> None:
        office = self._saver.office
        there = sorted(office.people.everyone(), key=lambda person: person.id)
        known = {person.id for person in there}
        left = [one for one in office.people.with_those_who_left() if one.id not in known]
        self._empty.setVisible(not there)
        self._others.setVisible(bool(left))
        self._others.setText(_said_of_others(len(left), shown=self._all))
        clear(self._list)
        shown = [*there, *left] if self._all else there
        for place, person in enumerate(shown):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(self._row(person, gone=person.id not in known))

    def _row(self, person: Person, *, gone: bool) -> QWidget:
        current = self._saver.office.people.current_id() == person.id
        tag = Tag(_("Sits here"), "accent") if current else None
        if gone:
            tag = Tag(_("Has left"), "neutral")
        held = self._saver.office.appointments.of_person(person.id)
        now = self._saver.office.today()
        tasks = tasks_of([found for found in held if found.holds(now)])
        head = row(ElidedLabel(person.name, "strong"), tag, STRETCH, gap=8)
        lines = [text for text in (described(person), tasks) if text]
        words = column(head, *(Label(text, "caption", wrap=True) for text in lines), gap=1)
        return box(row((words, 1), *self._buttons(person, gone=gone), gap=6))

    def _buttons(self, person: Person, *, gone: bool) -> list[Button]:
        if gone:
            name = _("Take {name} into service again").format(name=person.name)
            back = partial(self._come_back, person)
            return [Button(_("Take back"), "ghost", name=name, act=back)]
        name = _("Change {name}").format(name=person.name)
        leaving = _("{name} leaves").format(name=person.name)
        return [
            Button(_("Change"), "ghost", name=name, act=partial(self._change, person)),
            Button(_("Leaves …"), "ghost", name=leaving, act=partial(self._leave, person)),
        ]

    def _add(self) -> None:
        self._open(None)

    def _change(self, person: Person) -> None:
        self._open(person)

    def _open(self, person: Person | None) -> None:
        from ui.settings.person_dialog import PersonDialog  # loaded when it is asked for

        PersonDialog(self.window(), self._saver.shell, self._saver.office, person).open()

    def _leave(self, person: Person) -> None:
        from ui.settings.leave_dialog import LeaveDialog  # loaded when it is asked for

        LeaveDialog(self.window(), self._saver.shell, self._saver.office, person).open()

    def _come_back(self, person: Person) -> None:
        appointments, origin = self._saver.office.appointments, self._saver.origin
        label = _("{name} is in service again").format(name=person.name)
        self._saver.act(lambda: appointments.come_back(person, origin=origin), label)
        self.refresh()
        self.add.setFocus()

    def _show_all(self) -> None:
        self._all = not self._all
        self.refresh()


def described(person: Person) -> str:
    """Vikar · konsulent · Servicetorget · fra 01.11.2026"""
    days = ""
    if person.last:
        days = _("until {date}").format(date=short_date(person.last))
    elif person.first:
        days = _("from {date}").format(date=short_date(person.first))
    parts = (role_name(person.role), person.title, person.unit, days)
    return " · ".join(part for part in parts if part)


def tasks_of(held: Sequence[Appointment]) -> str:
    """Ansvarlig på 4 kontoer, vikar på 1 konto"""
    counts: dict[str, int] = {}
    for found in held:
        name = task_name(found.role)
        counts[name] = counts.get(name, 0) + 1
    said = [
        ngettext("{task} on {count} account", "{task} on {count} accounts", count).format(
            task=task, count=count
        )
        for task, count in counts.items()
    ]
    return ", ".join([said[0], *(text[:1].lower() + text[1:] for text in said[1:])] if said else [])


def _said_of_others(count: int, *, shown: bool) -> str:
    if shown:
        return _("Hide those who have left")
    text = ngettext("Show {count} who has left", "Show {count} who have left", count)
    return text.format(count=count)
