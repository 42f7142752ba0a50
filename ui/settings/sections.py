"""The sections of the settings page: what each is called, and the cards that stand in it.

A new card is one more line here. Cards are named, not imported, so that a section costs nothing
before somebody looks at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from core.language import N_, _
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section. Its cards are spelled "module:Class", and are made with a Saver.

    `left` and `right` are columns, one below the other where there is little room; a section
    with nothing to the right is one column. `below` are cards that need the whole width. `words`
    are what else the search finds it by.
    """

    name: str
    label: str
    icon: str
    words: str = ""
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def title(self) -> str:
        return _(self.label)

    @property
    def cards(self) -> tuple[str, ...]:
        return self.left + self.right + self.below


SECTIONS = (
    Section(
        name="look",
        label=N_("Look and language"),
        icon="palette",
        words=N_("language text size colours dark light keys"),
        left=("ui.settings.look:LookCard",),
    ),
    Section(
        name="municipality",
        label=N_("The municipality"),
        icon="map-pin",
        words=N_("name organisation number address contact goals target groups editor country"),
        left=("ui.settings.municipality:MunicipalityCard", "ui.settings.goals:GoalsCard"),
        right=(
            "ui.settings.contacts:ContactsCard",
            "ui.settings.target_groups:TargetGroupsCard",
        ),
    ),
    Section(
        name="people",
        label=N_("People"),
        icon="users",
        words=N_("colleague absence user who rota duty appointed holiday"),
        left=("ui.settings.who:WhoCard", "ui.settings.people:PeopleCard"),
        right=("ui.settings.absences:AbsencesCard", "ui.settings.rota:RotaCard"),
    ),
    Section(
        name="days",
        label=N_("Hours and days"),
        icon="clock",
        words=N_("opening hours closed days holidays calendar"),
        left=("ui.settings.hours:HoursCard",),
        right=("ui.settings.seasons:SeasonsCard", "ui.settings.days:ClosedDaysCard"),
    ),
    Section(
        name="year",
        label=N_("The year"),
        icon="calendar-month",
        words=N_("year calendar holidays half days closed choose"),
        below=("ui.settings.year:YearCard",),
    ),
    Section(
        name="rules",
        label=N_("Guidelines"),
        icon="book-2",
        words=N_("profile rules replies links"),
        left=("ui.settings.profile_cards:ProfileCard",),
        right=("ui.settings.links:LinksCard",),
    ),
    Section(
        name="reminders",
        label=N_("Reminders"),
        icon="bell",
        words=N_("notice tray start with the computer autostart hour"),
        left=("ui.settings.reminders:RemindersCard",),
        right=("ui.settings.starting:StartingCard",),
    ),
    Section(
        name="safety",
        label=N_("Safety"),
        icon="shield-lock",
        words=N_("backup copy folder data"),
        left=("ui.settings.safety:SafetyCard",),
    ),
)


def make_card(card: str, saver: Saver) -> SettingsCard:
    """Loads the class that a section names, and makes one of it."""
    module, _colon, name = card.partition(":")
    made: SettingsCard = getattr(import_module(module), name)(saver)
    return made


def section_named(name: str) -> Section | None:
    """The section of that name, None where there is none."""
    return next((section for section in SECTIONS if section.name == name), None)


def section_of(kind: type[SettingsCard]) -> Section:
    """The section in which a card of this class stands. Raises LookupError."""
    card = f"{kind.__module__}:{kind.__name__}"
    for section in SECTIONS:
        if card in section.cards:
            return section
    raise LookupError(card)
