"""The first pages of the first run: language, the municipality, and the guideline profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.errors import InvalidRecord
from core.guidelines import load
from core.language import LANGUAGES, OWN_NAMES, _
from core.office import Office
from core.people import Person
from core.workdays import OpeningHours
from ui.page import Shell
from ui.settings.hours import HoursLine
from ui.settings.look import TEXT_SIZES, percent
from ui.settings.profile_cards import ProfileChoice
from ui.theme import px
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import Label, Tag
from ui.wording import say_field


@dataclass(slots=True)
class Answers:
    """What later pages need of earlier ones."""

    name: str = ""
    deputy: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True)
class StepShell:
    """What a page of the first run can reach."""

    office: Office
    shell: Shell
    origin: object
    look_changed: Callable[[], None]
    width: int

    def choose(self, key: str, value: str, label: str) -> bool:
        """Keeps a setting; True when it was another before."""
        if self.office.settings.text(key) == value.strip():
            return False
        self.office.settings.change({key: value}, label=label, origin=self.origin)
        return True


class Step(QWidget):
    """One page of the first run."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__()
        self.place, self.answers = place, answers

    def title(self) -> str:
        raise NotImplementedError

    def lead(self) -> str:
        """One sentence under the title."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the focus begins."""
        raise NotImplementedError

    def save(self) -> bool:
        """Keeps what stands here; False when something must be mended first."""
        return True


class LanguageStep(Step):
    """Language and text size; both take force at once, so that one sees them."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__(place, answers)
        settings = place.office.settings
        self.cards = [ReasonCard(OWN_NAMES[code]) for code in LANGUAGES]
        self.cards[LANGUAGES.index(settings.text("language"))].setChecked(True)
        self._group = radio_group(self, self.cards)
        now = settings.number("text_size")
        near = min(range(len(TEXT_SIZES)), key=lambda n: abs(TEXT_SIZES[n] - now))
        sizes = [percent(size) for size in TEXT_SIZES]
        self.sizes = SegmentedTabs(sizes, name=_("Text size"), current=near)
        self._group.idToggled.connect(self._speak)
        self.sizes.chosen.connect(self._grow)
        grid = QGridLayout()
        grid.setSpacing(px(8))
        for number, card in enumerate(self.cards):
            grid.addWidget(card, number // 2, number % 2)
        self.setLayout(
            column(
                Label(_("Language"), "strong"),
                grid,
                4,
                Label(_("Text size"), "strong"),
                row(self.sizes, STRETCH),
                4,
                Label(_("It looks like this"), "strong"),
                _sample(),
                gap=8,
            )
        )

    def title(self) -> str:
        return _("Welcome to Fyrvakt")

    def lead(self) -> str:
        return _("Choose language and text size. You can change both later.")

    def first(self) -> QWidget:
        if self.answers.focus == "size":
            chosen = self.sizes.findChildren(QWidget)
            return next(w for w in chosen if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next(card for card in self.cards if card.isChecked())

    def _speak(self, number: int, on: bool) -> None:
        code = LANGUAGES[number]
        label = _("Language: {name}").format(name=OWN_NAMES[code])
        if on and self.place.choose("language", code, label):
            self.answers.focus = "language"
            self.place.shell.look_again()
            self.place.look_changed()

    def _grow(self, number: int) -> None:
        size = TEXT_SIZES[number]
        label = _("The text size is {percent} %").format(percent=size)
        if self.place.choose("text_size", str(size), label):
            self.answers.focus = "size"
            self.place.shell.look_again()
            self.place.look_changed()


def _sample() -> Card:
    words = column(
        Label(_("Testvik municipality"), "lead"),
        Label(_("Two comments since yesterday"), "caption"),
        gap=2,
    )
    tag = column(STRETCH, Tag(_("All right"), "ok"), STRETCH, gap=0)
    return Card(row(PlatformTile("facebook", 1), (words, 1), tag, gap=12))


class MunicipalityStep(Step):
    """Who the municipality is, who sits here, who takes over, and when the office is open."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__(place, answers)
        settings, current = place.office.settings, place.office.people.current()
        self.name = EnterLine(settings.text("municipality"))
        self.person = EnterLine(answers.name or (current.name if current else ""))
        self.deputy = EnterLine(answers.deputy)
        week = OpeningHours.kept(settings.text("opening_hours"))
        self.hours = HoursLine()
        self.hours.show_hours(next(hours for hours in week.days if hours))
        self._hours_field = Field(
            _("Opening hours, Monday to Friday"),
            self.hours,
            hint=_("If the days differ, set them later under Settings."),
        )
        deputy_hint = _("Takes over when you are away.")
        self.setLayout(
            column(
                Field(_("Name of the municipality"), self.name),
                Field(_("Your name"), self.person),
                Field(_("Deputy"), self.deputy, hint=deputy_hint, need=False),
                self._hours_field,
                gap=14,
            )
        )

    def title(self) -> str:
        return _("Who looks after the accounts?")

    def lead(self) -> str:
        return _("The names stand in the record and in the archive report.")

    def first(self) -> QWidget:
        return self.name

    def save(self) -> bool:
        try:
            hours = self.hours.hours()
            week = OpeningHours((hours,) * 5)
        except InvalidRecord as error:
            self._hours_field.show_error(say_field(error))
            self.hours.opens.setFocus()
            return False
        self._keep_settings(week)
        self._keep_people()
        return True

    def _keep_settings(self, week: OpeningHours) -> None:
        kept = OpeningHours.kept(self.place.office.settings.text("opening_hours"))
        values = {"municipality": self.name.text(), "archive_creator": self.name.text()}
        if self.hours.hours() != next(hours for hours in kept.days if hours):
            values["opening_hours"] = str(week)
        label = _("The municipality's name is saved")
        if self.name.text().strip() or "opening_hours" in values:
            self.place.office.settings.change(values, label=label, origin=self.place.origin)

    def _keep_people(self) -> None:
        people, origin = self.place.office.people, self.place.origin
        self.answers.name = " ".join(self.person.text().split())
        self.answers.deputy = " ".join(self.deputy.text().split())
        for name in (self.answers.name, self.answers.deputy):
            if name and people.by_name(name) is None:
                people.add(Person(name=name), origin=origin)
        found = people.by_name(self.answers.name) if self.answers.name else None
        if found is not None and found != people.current():
            people.sit_down(found, origin=origin)


class ProfileStep(Step):
    """Which guideline the municipality follows, and so which holidays."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__(place, answers)
        self.choice = ProfileChoice(place.office.settings.text("guideline_profile"))
        self.setLayout(column(self.choice))

    def title(self) -> str:
        return _("Which guideline do you follow?")

    def lead(self) -> str:
        return _("Choose the one that is most like yours. The cards say what each one changes.")

    def first(self) -> QWidget:
        return self.choice.first()

    def save(self) -> bool:
        profile = load(self.choice.key)
        label = _("The guideline profile is {name}").format(name=profile.name)
        self.place.choose("guideline_profile", profile.key, label)
        self.place.choose("country", profile.country, label)
        return True


class EnterLine(TextLine):
    """A line of text in which Enter goes on to the next field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)
