"""What can be done in the pane beside the table: requirements, accesses, places and texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.accesses import AccessId
from core.accounts import Account
from core.errors import AppError
from core.language import _
from core.office import Office
from core.promotion_words import place_name
from core.requirement_kinds import Requirement
from core.requirement_words import requirement_said
from ui.page import Shell
from ui.pages.accounts.access_dialog import AccessDialog
from ui.pages.accounts.detail import Detail
from ui.pages.accounts.requirement_dialog import RequirementDialog


class PaneVerbs:
    """Listens to the pane; every change is a step that can be undone. `again` shows the account
    anew, as when its texts are wanted in another language."""

    def __init__(
        self,
        page: QWidget,
        shell: Shell,
        office: Office,
        detail: Detail,
        *,
        again: Callable[[], object],
    ) -> None:
        self._page, self._shell, self._office, self._detail = page, shell, office, detail
        self._again = again
        detail.ticked.connect(self.tick)
        detail.looked.connect(self.look)
        detail.promoted.connect(self.promote)
        detail.gave.connect(self.give)
        detail.took.connect(self.take)
        detail.copied.connect(self.copy)
        detail.spoken.connect(self.speak)

    @property
    def _account(self) -> Account | None:
        return self._detail.shown.row.account if self._detail.shown else None

    def tick(self, kind: str, on: bool) -> None:
        """Somebody looked today: it is met, or it is not."""
        account, requirement = self._account, Requirement(kind)
        if account is None:
            return
        said = requirement_said(requirement, on)
        self._act(lambda: self._office.requirements.tick(account, requirement, met=on), said)

    def look(self, kind: str) -> None:
        """Asks for another day, a note, or why it is set aside."""
        shown, requirement = self._detail.shown, Requirement(kind)
        if shown is None:
            return
        account, state = shown.row.account, shown.requirements[requirement]
        dialog = RequirementDialog(self._page, self._office, account, requirement, state)
        dialog.kept.connect(lambda: self._say(_("The requirement is written down")))
        dialog.open()

    def promote(self, place: str, on: bool) -> None:
        account, promotions = self._account, self._office.promotions
        if account is None:
            return
        verb = promotions.mark if on else promotions.unmark
        text = _("Made known: {place}") if on else _("No longer made known: {place}")
        self._act(lambda: verb(account, place), text.format(place=place_name(place)))

    def give(self) -> None:
        account = self._account
        if account is None:
            return
        dialog = AccessDialog(self._page, self._office, account)
        dialog.kept.connect(lambda name: self._say(_("{name} has access").format(name=name)))
        dialog.open()

    def take(self, key: int) -> None:
        """Ends an access today."""
        self._act(lambda: self._office.accesses.end(AccessId(key)), _("The access has ended"))

    def copy(self, key: str) -> None:
        shown = self._detail.shown
        for text in shown.texts if shown else ():
            if text.key == key:
                QGuiApplication.clipboard().setText(text.text)
                self._shell.say(_("Copied: {title}").format(title=text.title))

    def speak(self, language: str) -> None:
        self._detail.language = language
        self._again()

    def _act(self, verb: Callable[[], object], said: str) -> None:
        try:
            verb()
        except AppError as error:
            self._shell.fail(error)
            self._again()  # what was ticked on the screen only
            return
        self._say(said)

    def _say(self, text: str) -> None:
        self._shell.say(text, undoable=True)
