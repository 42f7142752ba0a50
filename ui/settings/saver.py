"""Saves one choice at once, and says so with a way back."""

from __future__ import annotations

from collections.abc import Callable

from core.errors import AppError, InvalidRecord
from core.office import Office
from ui.page import Shell
from ui.widgets.fields import Field
from ui.wording import say_field


class Saver:
    """What every card of the settings saves through."""

    def __init__(self, shell: Shell, office: Office, origin: object) -> None:
        self.shell, self.office, self.origin = shell, office, origin

    def choose(self, key: str, value: str, label: str, field: Field | None = None) -> bool:
        """Keeps a setting; nothing happens when it is as it was. False when it was refused.

        A value that will not do is said under `field` when there is one.
        """
        if self.office.settings.text(key) == value.strip():
            self._mark(field, "")
            return True
        change = {key: value}
        return self.act(
            lambda: self.office.settings.change(change, label=label, origin=self.origin),
            label,
            field,
        )

    def act(self, verb: Callable[[], object], label: str, field: Field | None = None) -> bool:
        """Does something that can be undone, and says it."""
        try:
            verb()
        except InvalidRecord as error:
            if field is None:
                self.shell.fail(error)
            self._mark(field, say_field(error))
            return False
        except AppError as error:
            self.shell.fail(error)
            return False
        self._mark(field, "")
        self.shell.say(label, undoable=True)
        return True

    def _mark(self, field: Field | None, text: str) -> None:
        if field is not None and field.error != text:
            field.show_error(text)
