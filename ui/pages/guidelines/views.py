"""The parts of the page: what stands in each, how each is shown anew, and where its focus is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from core.guideline_edition import readers
from core.guideline_rules import Audience, Profile
from core.language import _, ngettext
from core.office import Office
from core.settings import OWN_PROFILE
from ui.page import Shell
from ui.pages.guidelines.answers_view import AnswersView
from ui.pages.guidelines.decided_view import DecidedView
from ui.pages.guidelines.parts import Part
from ui.pages.guidelines.ready_view import ReadyView
from ui.pages.guidelines.rules_view import RulesView
from ui.pages.guidelines.signed_view import SignedView
from ui.pages.guidelines.sources_view import SourcesView
from ui.pages.guidelines.texts_view import TextsView
from ui.pages.guidelines.versions_view import VersionsView


class Views:
    """One view for each part."""

    def __init__(self, shell: Shell, office: Office) -> None:
        self._office = office
        contact = office.settings.text("contact")
        self.rules = RulesView(office)
        self.texts = {
            Part.ACCOUNTS: TextsView(Audience.ACCOUNTS, contact),
            Part.EMPLOYEES: TextsView(Audience.EMPLOYEES, contact),
        }
        self.versions = VersionsView(office)
        self.decided, self.signed = DecidedView(shell, office), SignedView(shell, office)
        self.answers, self.ready = AnswersView(office), ReadyView(shell, office)
        self.sources = SourcesView(shell, office)
        self._by_part: Mapping[Part, QWidget] = {
            Part.RULES: self.rules,
            **self.texts,
            Part.VERSIONS: self.versions,
            Part.DECIDED: self.decided,
            Part.SIGNED: self.signed,
            Part.ANSWERS: self.answers,
            Part.READY: self.ready,
            Part.SOURCES: self.sources,
        }

    def of(self, part: Part) -> QWidget:
        return self._by_part[part]

    def show_rules(self, profile: Profile, *, editing: bool) -> None:
        """The rules and both parts of the text, which a draft changes."""
        self.rules.show_rules(profile, editing=editing)
        for view in self.texts.values():
            view.show_texts(profile, editing=editing)

    def show_part(self, part: Part) -> None:
        """Any other part, read anew; they are read when they are looked at."""
        if part is Part.VERSIONS:
            self.versions.show_versions()
        elif part is Part.DECIDED:
            self.decided.show_decided()
        elif part is Part.SIGNED:
            self.signed.show_readers()
        elif part is Part.ANSWERS:
            self.answers.show_answers()
        elif part is Part.READY:
            self.ready.show_texts()
        elif part is Part.SOURCES:
            self.sources.show_sources()

    def take_focus(self, part: Part) -> bool:
        """To where the work of the part begins; False where it has no such place."""
        view = self._by_part[part]
        if isinstance(view, (DecidedView, SignedView, AnswersView, ReadyView)):
            view.take_focus()
            return True
        return False

    def counts(self) -> dict[Part, str]:
        """What stands under the name of each part."""
        rules = len(self.rules.list.cards)
        counts = {Part.RULES: ngettext("{count} rule", "{count} rules", rules).format(count=rules)}
        for part, view in self.texts.items():
            found = len(view.list.cards)
            words = ngettext("{count} paragraph", "{count} paragraphs", found)
            counts[part] = words.format(count=found)
        counts[Part.VERSIONS] = self._version()
        decided = len(self._office.decisions.everything())
        words = ngettext("{count} decision", "{count} decisions", decided)
        counts[Part.DECIDED] = words.format(count=decided)
        counts[Part.SIGNED] = self._signed()
        return counts

    def _version(self) -> str:
        profile = self._office.profile()
        holds = self._office.own_guidelines.on(self._office.today())
        if holds is not None and profile.key == OWN_PROFILE:
            return _("Version {number} holds").format(number=holds.number)
        return _("You follow {name}").format(name=profile.name)

    def _signed(self) -> str:
        found = readers(self._office)
        signed = sum(reader.signed is not None for reader in found)
        return _("{signed} of {count} have signed").format(signed=signed, count=len(found))
