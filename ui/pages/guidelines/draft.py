"""The next version of the municipality's own guideline while it is being made; never lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from core.guideline_differences import Difference, differences
from core.guideline_json import from_json, to_json
from core.guideline_rules import Document, Profile
from core.language import _
from core.office import Office
from core.own_rules import own_copy
from core.settings import OWN_PROFILE

DRAFT = "guidelines"


class OwnDraft:
    """One draft for the whole guideline, kept in the file after each change."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._earlier: list[Profile] = []

    @property
    def profile(self) -> Profile | None:
        """The draft; None while nothing is being changed."""
        body = self._office.store.draft(DRAFT).get("body")
        with suppress(ValueError, TypeError):
            return from_json(body) if body else None
        return None

    @property
    def start(self) -> Profile:
        """What the draft is held against: the last own version, else the guideline in use."""
        versions = self._office.own_guidelines.versions()
        if self._office.settings.text("guideline_profile") == OWN_PROFILE and versions:
            return versions[0].profile
        return own_copy(self._office.profile(), self._office.municipality())

    @property
    def next_number(self) -> int:
        """The number that the draft gets when it is saved."""
        versions = self._office.own_guidelines.versions()
        return versions[0].number + 1 if versions else 1

    @property
    def can_take_back(self) -> bool:
        return bool(self._earlier)

    def begin(self) -> Profile:
        """Opens the draft as it was left, or begins one from what holds now."""
        found = self.profile
        if found is None:
            title = _("Draft of your own guidelines")
            document = Document(
                title=title, issuer=self._office.municipality(), published="", updated=""
            )
            found = replace(self.start, document=document)
            self._keep(found)
        return found

    def change(self, profile: Profile) -> bool:
        """The draft says something else now; False when it says the same."""
        before = self.begin()
        if profile == before:
            return False
        self._earlier.append(before)
        self._keep(profile)
        return True

    def take_back(self) -> None:
        """The draft as it was before the last change."""
        if self._earlier:
            self._keep(self._earlier.pop())

    def discard(self) -> None:
        self._earlier.clear()
        self._office.store.drop_draft(DRAFT)

    def differences(self) -> tuple[Difference, ...]:
        """What the draft changes."""
        found = self.profile
        return differences(self.start, found) if found is not None else ()

    def _keep(self, profile: Profile) -> None:
        self._office.store.keep_draft(DRAFT, {"body": to_json(profile)})
