"""How the program looks and speaks: language, text size, colours, keys and motion."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.language import LANGUAGES, N_, OWN_NAMES, _
from ui.settings.lines import SettingsCard, Tick
from ui.settings.saver import Saver
from ui.theme import TEXT_STEPS, Scheme
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.fields import Choice, Field
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label

TEXT_SIZES = tuple(round(step * 100) for step in TEXT_STEPS)
_SCHEMES = {
    Scheme.SYSTEM: N_("As the computer"),
    Scheme.LIGHT: N_("Light"),
    Scheme.DARK: N_("Dark"),
}


def percent(size: int) -> str:
    """125 as "125 %"."""
    return f"{size} %"


class LookCard(SettingsCard):
    """Saved at once; the window then builds itself again in the new look."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._language = Choice([(code, OWN_NAMES[code]) for code in LANGUAGES])
        self._size = Choice([(size, percent(size)) for size in TEXT_SIZES])
        names = [_(name) for name in _SCHEMES.values()]
        self._scheme = SegmentedTabs(names, name=_("Colours"), current=self._scheme_now())
        self._keys = Tick(
            _("Single letters are keys"),
            _("F, N and O work without Ctrl. Turn this off if you press them by accident."),
        )
        language, size = Field(_("Language"), self._language), Field(_("Text size"), self._size)
        colours = column(Label(_("Colours"), "strong"), row(self._scheme, STRETCH), gap=5)
        super().__init__(
            _("Language and look"),
            "palette",
            column(row((language, 1), (size, 1), gap=12), colours, self._keys, gap=12),
        )
        self.refresh()
        self._language.activated.connect(self._keep_language)
        self._size.activated.connect(self._keep_size)
        self._scheme.chosen.connect(self._keep_scheme)
        self._keys.toggled.connect(self._keep_keys)

    @property
    def first(self) -> QWidget:
        """Where the focus begins on the page."""
        return self._language

    def refresh(self) -> None:
        settings = self._saver.office.settings
        self._language.choose(settings.text("language"))
        size = settings.number("text_size")
        self._size.choose(min(TEXT_SIZES, key=lambda known: abs(known - size)))
        if self._scheme.current != self._scheme_now():
            self._scheme.blockSignals(True)
            self._scheme.choose(self._scheme_now())
            self._scheme.blockSignals(False)
        self._keys.control.setChecked(settings.flag("single_keys"))

    def _scheme_now(self) -> int:
        return list(_SCHEMES).index(Scheme(self._saver.office.settings.text("theme")))

    def _keep_language(self) -> None:
        code = str(self._language.currentData())
        name = OWN_NAMES[code]
        self._saver.choose("language", code, _("Language: {name}").format(name=name))

    def _keep_size(self) -> None:
        size = int(self._size.currentData())
        label = _("The text size is {percent} %").format(percent=size)
        self._saver.choose("text_size", str(size), label)

    def _keep_scheme(self, number: int) -> None:
        scheme = list(_SCHEMES)[number]
        label = _("Colours: {name}").format(name=_(_SCHEMES[scheme]))
        self._saver.choose("theme", scheme.value, label)

    def _keep_keys(self, on: bool) -> None:
        label = _("Single letters are keys") if on else _("Single letters are not keys")
        self._saver.choose("single_keys", str(int(on)), label)
