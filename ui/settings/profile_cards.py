"""The guideline profiles as cards that say what each of them changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.guidelines import PROFILES, Profile, load, profiles
from core.language import _
from core.settings import OWN_PROFILE
from ui.dialogs.profile_rules import ProfileRules
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import KeyCap, Label


class ProfileChoice(QWidget):
    """One card for each profile; one Tab stop, arrows inside. `chosen` tells the key.

    `own` is the municipality's own guideline, where it has one.
    """

    chosen = Signal(str)

    def __init__(self, current: str, own: Profile | None = None) -> None:
        super().__init__()
        offered = (*profiles(), own) if own is not None else profiles()
        self._cards = {profile.key: _card(profile) for profile in offered}
        self._keys = tuple(self._cards)
        self.select(current)
        self._group = radio_group(self, list(self._cards.values()))
        self._group.idToggled.connect(self._tell)
        self.setLayout(column(*self._cards.values(), gap=8))
        self.setAccessibleName(_("Guideline profile"))

    @property
    def key(self) -> str:
        return self._keys[self._group.checkedId()]

    def select(self, key: str) -> None:
        """Shows another choice without telling of it."""
        self.blockSignals(True)
        self._cards[key if key in self._cards else PROFILES[0]].setChecked(True)
        self.blockSignals(False)

    def first(self) -> QWidget:
        """Where the focus goes: the chosen card."""
        return self._cards[self.key]

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._keys[number])


def _card(profile: Profile) -> ReasonCard:
    changes = profile.changes
    lines = (changes.negative, changes.deletion, changes.archive)
    return ReasonCard(profile.name, "\n".join(str(line) for line in lines))


class ProfileCard(SettingsCard):
    """The profile in use; another one takes force at once."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._choice = self._made()
        words = _("The profile sets the deletion grounds and the help with replies.")
        look = Button(_("Show the rules"), icon_name="book-2", act=self.show_rules)
        own = Button(_("Make your own"), icon_name="pencil", act=self._make_own)
        rules = row(look, KeyCap("F1"), own, STRETCH, gap=8)
        self._holder = column(self._choice, gap=0)
        layout = column(Label(words, "body2", wrap=True), self._holder, rules, gap=10)
        super().__init__(_("Guideline profile"), "book-2", layout)

    def refresh(self) -> None:
        if self._own_profile() != self._own:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = self._made()
            self._holder.addWidget(self._choice)
        self._choice.select(self._saver.office.settings.text("guideline_profile"))

    def _made(self) -> ProfileChoice:
        self._own = self._own_profile()
        current = self._saver.office.settings.text("guideline_profile")
        choice = ProfileChoice(current, self._own)
        choice.chosen.connect(self._keep)
        return choice

    def _own_profile(self) -> Profile | None:
        versions = self._saver.office.own_guidelines.versions()
        return versions[0].profile if versions else None

    def _make_own(self) -> None:
        self._saver.shell.go_to("guidelines", edit=True)

    def show_rules(self) -> None:
        """Opens everything the profile in use says."""
        ProfileRules(self.window(), self._saver.office).open()

    def _keep(self, key: str) -> None:
        own = self._own if key == OWN_PROFILE else None
        name = (own or load(key)).name
        label = _("The guideline profile is {name}").format(name=name)
        self._saver.choose("guideline_profile", key, label)
