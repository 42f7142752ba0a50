"""The facts about the municipality that stand on every report."""

from __future__ import annotations

from core.language import N_, _
from ui.settings.lines import SettingsCard, setting_line
from ui.settings.saver import Saver
from ui.widgets.fields import Choice, Field
from ui.widgets.layout import column, row

_COUNTRIES = {"NO": N_("Norway"), "SE": N_("Sweden")}


class MunicipalityCard(SettingsCard):
    """Each line is saved when one leaves it."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._lines = {key: setting_line(saver, key, *texts) for key, texts in _LINES.items()}
        self._country = Choice([(code, _(name)) for code, name in _COUNTRIES.items()])
        self._country.activated.connect(self._keep_country)
        hint = _("Decides which days are holidays.")
        country = Field(_("Country"), self._country, hint=hint)
        super().__init__(
            _("The municipality"),
            "map-pin",
            column(
                self._lines["municipality"],
                row((self._lines["organisation_number"], 1), (country, 1), gap=12),
                self._lines["archive_creator"],
                gap=12,
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        for line in self._lines.values():
            line.refresh()
        self._country.choose(self._saver.office.settings.text("country"))

    def _keep_country(self) -> None:
        code = str(self._country.currentData())
        label = _("Holidays: {name}").format(name=_(_COUNTRIES[code]))
        self._saver.choose("country", code, label)


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
}
