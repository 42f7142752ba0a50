"""Innstillinger: everything the municipality chooses, saved at once and with a way back."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from core.language import _
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.settings.chooser import SectionChooser
from ui.pages.settings.section_view import SectionView
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.settings.sections import SECTIONS, section_named, section_of
from ui.widgets.focus import tab_stops
from ui.widgets.layout import row

C = TypeVar("C", bound=SettingsCard)


class SettingsPage(Page):
    """The sections at the left, the cards of one of them beside; made when first looked at."""

    name = "settings"
    watches = frozenset(Table)  # the cards are about many subjects

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self._saver = Saver(shell, office, self)
        self._views: dict[str, SectionView] = {}
        self._old: set[str] = set()
        self.chooser = SectionChooser(SECTIONS)
        self.chooser.chosen.connect(self.show_section)
        self._stack = QStackedWidget()
        self._frame = row(self.chooser, (self._stack, 1), gap=0)
        self.setLayout(self._frame)
        self.section = ""
        self.show_section(SECTIONS[0].name)

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=section.title(),
                words=_(section.words) if section.words else "",
                icon=section.icon,
                hint={"section": section.name},
                often=False,
            )
            for section in SECTIONS
        ]

    def title(self) -> str:
        return _("Settings")

    def subtitle(self) -> str:
        return _("Everything is saved at once.")

    def keys(self) -> list[KeyHint]:
        rules = KeyHint(keys="F1", text=_("Show the rules"), act=self._show_rules)
        return [KeyHint(keys="Ctrl+Z", text=_("Undo")), rules]

    def regions(self) -> list[QWidget]:
        return [self.chooser, self._stack]

    def refresh(self) -> None:
        self._old = set(self._views) - {self.section}
        self._views[self.section].refresh()

    def take_focus(self) -> None:
        self.chooser.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self, **hint: Any) -> None:
        """`section` is the name of the one to show; its first control gets the focus."""
        self.show_section(str(hint.get("section", self.section)))
        stops = tab_stops(self._views[self.section])
        first = stops[0] if stops else self.chooser.current
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def where(self) -> dict[str, Any]:
        return {"section": self.section}

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._frame.setDirection(down if narrow else across)
        self.chooser.arrange(narrow=narrow)
        for view in self._views.values():
            view.arrange(width)

    def show_section(self, name: str) -> None:
        """Shows another section, made at the first visit; one that is not there is passed over."""
        section = section_named(name)
        if section is None:
            return
        if name not in self._views:
            self._views[name] = SectionView(section, self._saver)
            self._stack.addWidget(self._views[name])
            self._views[name].arrange(self.width_now)
        elif name in self._old:
            self._views[name].refresh()
        self._old.discard(name)
        self.section = name
        self._stack.setCurrentWidget(self._views[name])
        self.chooser.show_current(name)

    def card(self, kind: type[C]) -> C:
        """A card, with its section shown. Raises LookupError where no section has it."""
        self.show_section(section_of(kind).name)
        view = self._views[self.section]
        return next(card for card in view.cards if isinstance(card, kind))

    def _show_rules(self) -> None:
        from ui.dialogs.profile_rules import ProfileRules

        ProfileRules(self.window(), self.office).open()
