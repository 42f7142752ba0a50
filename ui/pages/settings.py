"""Innstillinger: everything the municipality chooses, saved at once and with a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.language import _
from core.office import Office
from core.store import Table
from ui.page import KeyHint, Page, Shell, Width
from ui.settings.days import ClosedDaysCard
from ui.settings.goals import GoalsCard
from ui.settings.hours import HoursCard
from ui.settings.lines import SettingsCard
from ui.settings.links import LinksCard
from ui.settings.look import LookCard
from ui.settings.municipality import MunicipalityCard
from ui.settings.profile_cards import ProfileCard
from ui.settings.safety import SafetyCard
from ui.settings.saver import Saver
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row, set_margins


class SettingsPage(Page):
    """Two columns of cards, one below the other where there is little room."""

    name = "settings"
    watches = frozenset({Table.SETTINGS, Table.CLOSED_DAYS, Table.PEOPLE, Table.LINKS})

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        saver = Saver(shell, office, self)
        self.look, self.municipality = LookCard(saver), MunicipalityCard(saver)
        self.profile, self.hours = ProfileCard(saver), HoursCard(saver)
        self.days, self.safety = ClosedDaysCard(saver), SafetyCard(saver)
        self.goals, self.links = GoalsCard(saver), LinksCard(saver)
        self._left = box(
            column(self.look, self.municipality, self.goals, self.links, STRETCH, gap=16)
        )
        self._right = box(column(self.profile, self.hours, self.days, self.safety, STRETCH, gap=16))
        self._pair = row((self._left, 1), (self._right, 1), gap=16)
        self._scroll = ScrollColumn(box(self._pair))
        self.setLayout(column(self._scroll, gap=0))

    def title(self) -> str:
        return _("Settings")

    def subtitle(self) -> str:
        return _("Everything is saved at once.")

    def keys(self) -> list[KeyHint]:
        rules = KeyHint(keys="F1", text=_("Show the rules"), act=self.profile.show_rules)
        return [KeyHint(keys="Ctrl+Z", text=_("Undo")), rules]

    def regions(self) -> list[QWidget]:
        return [self._left, self._right]

    def refresh(self) -> None:
        for card in self._cards():
            card.refresh()

    def take_focus(self) -> None:
        self.look.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, width: Width) -> None:
        together = width is Width.NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down if together else across)
        margins = {
            Width.NARROW: (14.0, 4.0, 14.0, 10.0),
            Width.NORMAL: (28.0, 4.0, 28.0, 12.0),
            Width.WIDE: (40.0, 4.0, 40.0, 12.0),
        }
        set_margins(self._pair, margins[width])

    def _cards(self) -> tuple[SettingsCard, ...]:
        left = self.look, self.municipality, self.goals, self.links
        return *left, self.profile, self.hours, self.days, self.safety
