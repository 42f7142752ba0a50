"""Earlier imports: which file, which account, when, by whom, and how many posts came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from core.accounts import Account, AccountId
from core.feed_records import Export
from core.language import _
from ui.pages.imports import words
from ui.widgets.layout import box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.states import SideCard
from ui.widgets.text import ElidedLabel, Label


class HistoryCard(SideCard):
    """The newest first, all of them."""

    def __init__(self) -> None:
        super().__init__(_("Earlier imports"), "history")

    def show_history(
        self, exports: Sequence[Export], accounts: Mapping[AccountId, Account]
    ) -> None:
        clear(self.rows)
        self.set_count(len(exports))
        for export in exports:
            self.rows.addWidget(_row(export, accounts.get(export.account_id)))
        if not exports:
            self.rows.addWidget(
                Label(
                    _("Nothing is imported yet. Each import will stand here."), "body2", wrap=True
                )
            )


def _row(export: Export, account: Account | None) -> QWidget:
    name = account.name if account else ""
    tile = PlatformTile(export.platform, export.account_id, 32)
    lines = [ElidedLabel(name, "strong"), Label(words.history_line(export), "caption", wrap=True)]
    said = words.period(export.first_post, export.last_post)
    if said:
        lines.append(Label(said, "caption", wrap=True))
    lines.append(ElidedLabel(export.file_name, "caption"))
    return box(row(column(tile), (column(*lines, gap=1), 1), gap=10))
