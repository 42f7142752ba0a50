"""Who sits here: the name that stands in the record."""

from __future__ import annotations

from core.language import _
from core.people import Person
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import column


class WhoCard(SettingsCard):
    """A new name is added to the colleagues; a known one takes the seat."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._person = TextLine()
        self._person.editingFinished.connect(self._keep)
        hint = _("Stands in the record as the one who did it.")
        self._field = Field(_("You who sit here"), self._person, hint=hint)
        super().__init__(_("Who is at work"), "user", column(self._field))
        self.refresh()

    def refresh(self) -> None:
        if not (self._person.hasFocus() and self._person.isModified()):
            current = self._saver.office.people.current()
            self._person.setText(current.name if current else "")

    def _keep(self) -> None:
        people = self._saver.office.people
        name = " ".join(self._person.text().split())
        current = people.current()
        if not self._person.isModified() or not name or (current and current.name == name):
            return
        self._person.setModified(False)
        label = _("Now {name} is at work").format(name=name)
        self._saver.act(lambda: self._sit_down(name), label, self._field)

    def _sit_down(self, name: str) -> None:
        people = self._saver.office.people
        found = people.by_name(name)
        if found is None:
            found = people.person(people.add(Person(name=name), origin=self._saver.origin))
        people.sit_down(found, origin=self._saver.origin)
