"""Which guideline a subject is taken from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.guideline_differences import differences
from core.guideline_rules import Profile
from core.guideline_words import subject_name
from core.guidelines import PROFILES, load, profiles
from core.language import _, ngettext
from core.own_rules import Subject, taken_over
from ui.widgets.buttons import Button
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.dialog import Dialog


class TakeDialog(Dialog):
    """A card for each ready guideline, and how much it would change. `written` brings the draft."""

    written = Signal(object)

    def __init__(self, parent: QWidget, own: Profile, subject: Subject) -> None:
        super().__init__(parent, subject_name(subject), width=560)
        self._own, self._subject = own, subject
        self.add_text(_("Take this part from:"), "body2")
        cards = [self._card(profile) for profile in profiles()]
        cards[0].setChecked(True)
        self._group = radio_group(self, list(cards))
        for card in cards:
            self.body.addWidget(card)
        self.add_buttons(
            Button(_("Use in the draft"), "primary", act=self._take),
            Button(_("Cancel"), act=self.reject),
        )
        self.ctrl_enter(self._take)
        cards[0].setFocus()

    def _card(self, profile: Profile) -> ReasonCard:
        count = len(differences(self._own, taken_over(self._own, self._subject, profile)))
        text = ngettext("{count} change", "{count} changes", count).format(count=count)
        return ReasonCard(profile.name, text if count else _("Says the same as now."))

    def _take(self) -> None:
        other = load(PROFILES[self._group.checkedId()])
        self.accept()
        self.written.emit(taken_over(self._own, self._subject, other))
