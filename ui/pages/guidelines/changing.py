"""The verbs on the draft: each opens its dialog and puts what was written into the draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from core.dates import weekday_date
from core.errors import AppError
from core.guideline_reading import RuleRef
from core.guideline_rules import Audience, Paragraph, Profile
from core.language import _
from core.office import Office
from core.own_guidelines import GuidelineVersion
from core.own_rules import Subject, moved_paragraph
from ui import ask
from ui.page import Shell
from ui.pages.guidelines.draft import OwnDraft
from ui.pages.guidelines.editor import RuleEditor, Sheet
from ui.pages.guidelines.list_sheets import (
    check_sheet,
    ground_sheet,
    paragraph_sheet,
    without_check,
    without_ground,
    without_paragraph,
)
from ui.pages.guidelines.saving import SaveDialog
from ui.pages.guidelines.sheets import sheet_for
from ui.pages.guidelines.taking import TakeDialog


class Changing:
    """`after` is called when the draft says something else, came or went."""

    def __init__(
        self, owner: QWidget, shell: Shell, office: Office, after: Callable[[], object]
    ) -> None:
        self._owner, self._shell, self._office, self._after = owner, shell, office, after
        self.draft = OwnDraft(office)

    @property
    def is_open(self) -> bool:
        return self.draft.profile is not None

    def begin(self) -> None:
        self.draft.begin()
        self._after()

    # One rule

    def edit(self, ref: RuleRef) -> None:
        self._write(sheet_for(self.draft.begin(), ref))

    def add(self, subject: Subject) -> None:
        own = self.draft.begin()
        self._write(
            check_sheet(own, None) if subject is Subject.CHECKS else ground_sheet(own, None)
        )

    def remove(self, ref: RuleRef) -> None:
        own = self.draft.begin()
        take = without_check if ref.subject == Subject.CHECKS else without_ground
        self._tried(lambda: self._put(take(own, ref.key)))

    def edit_paragraph(self, paragraph: Paragraph) -> None:
        self._write(paragraph_sheet(self.draft.begin(), paragraph.audience, paragraph))

    def add_paragraph(self, audience: Audience) -> None:
        self._write(paragraph_sheet(self.draft.begin(), audience, None))

    def remove_paragraph(self, paragraph: Paragraph) -> None:
        self._put(without_paragraph(self.draft.begin(), paragraph))

    def move_paragraph(self, paragraph: Paragraph, by: int) -> None:
        self._put(moved_paragraph(self.draft.begin(), paragraph, by))

    def fetch(self, subject: Subject) -> None:
        """A whole subject from one of the ready guidelines."""
        dialog = TakeDialog(self._owner, self.draft.begin(), subject)
        dialog.written.connect(self._put)
        dialog.open()

    # The draft as a whole

    def take_back(self) -> None:
        self.draft.take_back()
        self._after()
        self._shell.say(_("The last change is taken back."))

    def ask_discard(self) -> None:
        if not self.draft.differences():
            self.discard()
            return
        ask.confirm(
            self._owner,
            _("Throw away the draft?"),
            _("Your changes are removed. The guidelines in use stay as they are."),
            verb=_("Throw away"),
            then=self.discard,
            danger=True,
        )

    def discard(self) -> None:
        self.draft.discard()
        self._after()
        self._shell.say(_("The draft is thrown away."))

    def save(self) -> None:
        """Asks from when it holds and who decided, then keeps it as a version."""
        profile, found = self.draft.profile, self.draft.differences()
        if profile is None or not found:
            self._shell.say(_("Nothing is changed yet."))
            return
        heading = _("Save version {number}").format(number=self.draft.next_number)
        dialog = SaveDialog(self._owner, self._office, heading, found)
        dialog.written.connect(lambda answers: self._save(profile, answers))
        dialog.open()

    def take_up(self, number: int) -> None:
        """An older version once more; asks the same."""
        from core.guideline_differences import differences

        versions = self._office.own_guidelines
        found = differences(versions.versions()[0].profile, versions.version(number).profile)
        heading = _("Take version {number} up again").format(number=number)
        dialog = SaveDialog(self._owner, self._office, heading, found, note=False)
        dialog.written.connect(lambda answers: self._take_up(number, answers))
        dialog.open()

    def look_over(self) -> None:
        day = self._office.today()
        self._tried(
            lambda: self._say_saved(
                self._office.own_guidelines.look_over(valid_from=day, origin=self._owner)
            )
        )

    def _save(self, profile: Profile, answers: Mapping[str, Any]) -> None:
        def save() -> None:
            version = self._office.own_guidelines.save(profile, **answers, origin=self._owner)
            self.draft.discard()
            self._say_saved(version)

        self._tried(save)

    def _take_up(self, number: int, answers: Mapping[str, Any]) -> None:
        versions = self._office.own_guidelines
        self._tried(
            lambda: self._say_saved(versions.take_up(number, **answers, origin=self._owner))
        )

    def _say_saved(self, version: GuidelineVersion) -> None:
        self._after()
        text = _("Version {number} of your own guidelines is saved")
        if version.valid_from > self._office.today():
            text = _("Version {number} is saved. It holds from {day}.")
        day = weekday_date(version.valid_from)
        self._shell.say(text.format(number=version.number, day=day), undoable=True)

    def _write(self, sheet: Sheet) -> None:
        dialog = RuleEditor(self._owner, self._office.store, sheet)
        dialog.written.connect(self._put)
        dialog.open()

    def _put(self, profile: Profile) -> None:
        if self.draft.change(profile):
            self._after()
            self._shell.say(_("The draft is kept."))

    def _tried(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self._shell.fail(error)
