"""What can be done with the table of accounts: its columns, its timeline, and copying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from core.language import _, ngettext
from core.office import Office
from ui.page import Shell
from ui.pages.accounts.column_dialog import ColumnDialog
from ui.pages.accounts.register import Register
from ui.pages.accounts.timeline_dialog import TimelineDialog


class TableVerbs:
    """Listens to the register; which columns stand in it is remembered."""

    def __init__(self, page: QWidget, shell: Shell, office: Office, register: Register) -> None:
        self._page, self._shell, self._office, self._register = page, shell, office, register
        register.copied.connect(self._copied)
        register.filters.columns_asked.connect(self.choose_columns)
        register.filters.timeline_asked.connect(self.show_timeline)

    def arrive(self, hint: Mapping[str, Any]) -> None:
        """`timeline` and `columns` open their dialogs."""
        if hint.get("timeline"):
            self.show_timeline()
        if hint.get("columns"):
            self.choose_columns()

    def show_columns(self) -> None:
        """Those that were chosen last."""
        self._register.show_columns(self._office.settings.text("account_columns").split())

    def choose_columns(self) -> None:
        dialog = ColumnDialog(self._page, self._register.keys)
        dialog.kept.connect(self._keep)
        dialog.open()

    def show_timeline(self) -> None:
        """Every channel from its first day to its last (row U33)."""
        office = self._office
        TimelineDialog(self._page, office.closings.timeline(), office.today()).open()

    def _keep(self, keys: Sequence[str]) -> None:
        label = _("The columns of the register are chosen")
        self._office.settings.change({"account_columns": " ".join(keys)}, label=label)
        self.show_columns()

    def _copied(self, count: int) -> None:
        text = ngettext("{count} account is copied", "{count} accounts are copied", count)
        self._shell.say(text.format(count=count))
