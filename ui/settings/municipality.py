"""The facts about the municipality that stand on every report, and who sits here."""

from __future__ import annotations

from core.language import N_, _
from core.people import Person
from ui.settings.lines import SettingLine, SettingsCard
from ui.settings.saver import Saver
from ui.widgets.fields import Choice, Field, TextLine
from ui.widgets.layout import column, row

_COUNTRIES = {"NO": N_("Norway"), "SE": N_("Sweden")}


class MunicipalityCard(SettingsCard):
    """Each line is saved when one leaves it."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._lines = {key: _line(saver, key) for key in _LINES}
        self._country = Choice([(code, _(name)) for code, name in _COUNTRIES.items()])
        self._country.activated.connect(self._keep_country)
        hint = _("Decides which days are holidays.")
        country = Field(_("Country"), self._country, hint=hint)
        self._person = TextLine()
        self._person.editingFinished.connect(self._keep_person)
        hint = _("Stands in the record as the one who did it.")
        person = Field(_("You who sit here"), self._person, hint=hint)
        super().__init__(
            _("The municipality"),
            "map-pin",
            column(
                self._lines["municipality"],
                row((self._lines["organisation_number"], 1), (country, 1), gap=12),
                self._lines["archive_creator"],
                self._lines["editor"],
                self._lines["contact"],
                person,
                gap=12,
            ),
        )
        self._person_field = person
        self.refresh()

    def refresh(self) -> None:
        for line in self._lines.values():
            line.refresh()
        self._country.choose(self._saver.office.settings.text("country"))
        if not (self._person.hasFocus() and self._person.isModified()):
            current = self._saver.office.people.current()
            self._person.setText(current.name if current else "")

    def _keep_country(self) -> None:
        code = str(self._country.currentData())
        label = _("Holidays: {name}").format(name=_(_COUNTRIES[code]))
        self._saver.choose("country", code, label)

    def _keep_person(self) -> None:
        people = self._saver.office.people
        name = " ".join(self._person.text().split())
        current = people.current()
        if not self._person.isModified() or not name or (current and current.name == name):
            return
        self._person.setModified(False)
        label = _("Now {name} is at work").format(name=name)
        self._saver.act(lambda: self._sit_down(name), label, self._person_field)

    def _sit_down(self, name: str) -> None:
        people = self._saver.office.people
        found = people.by_name(name)
        if found is None:
            found = people.person(people.add(Person(name=name), origin=self._saver.origin))
        people.sit_down(found, origin=self._saver.origin)


# key: label, hint, what is said when it is saved
_LINES = {
    "municipality": (
        N_("Name of the municipality"),
        "",
        N_("The municipality's name is saved"),
    ),
    "organisation_number": (
        N_("Organisation number"),
        N_("Stands on the front page of the report."),
        N_("The organisation number is saved"),
    ),
    "archive_creator": (
        N_("Records creator"),
        N_("Often the same as the name. Stands on the front page."),
        N_("The records creator is saved"),
    ),
    "editor": (
        N_("Editorial responsibility"),
        N_("A person or a unit, printed on every report."),
        N_("The editorial responsibility is saved"),
    ),
    "contact": (
        N_("Contact"),
        N_("An address that belongs to a role, not to a person."),
        N_("The contact is saved"),
    ),
}


def _line(saver: Saver, key: str) -> SettingLine:
    label, hint, saved = _LINES[key]
    return SettingLine(saver, key, _(label), _(saved), hint=_(hint))
