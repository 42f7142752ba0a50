"""Ticks for the accounts that are used in a crisis."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from core.accounts import Account, AccountId
from ui.widgets.layout import column


class ChannelTicks(QWidget):
    """A control of the form: its value is the list of accounts that are ticked."""

    edited = Signal()

    def __init__(self, accounts: Iterable[Account], chosen: Iterable[AccountId]) -> None:
        super().__init__()
        wanted = set(chosen)
        self.boxes: dict[AccountId, QCheckBox] = {}
        lines = column(gap=4)
        for account in accounts:
            name = f"{account.platform_name}, {account.name}"
            box = self.boxes[account.id] = QCheckBox(name.replace("&", "&&"))
            box.setAccessibleName(name)
            box.setChecked(account.id in wanted)
            box.toggled.connect(lambda _on: self.edited.emit())
            lines.addWidget(box)
        self.setLayout(lines)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> list[AccountId]:
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def set_value(self, keys: Any) -> None:
        for key, box in self.boxes.items():
            box.setChecked(key in (keys or ()))
