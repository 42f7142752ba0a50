"""A piece of work that stands in the place of the register until it is done or left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.office import Office
from ui.page import KeyHint, Shell, Width


class Work(QWidget):
    """`left` tells that the register is wanted again, with the account to stand on (0 for the one
    that stood there); `turned` that the heading, the buttons or the keys are others now."""

    left = Signal(int)
    turned = Signal()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self.shell, self.office = shell, office

    def heading(self) -> str:
        raise NotImplementedError

    def line(self) -> str:
        """One line under the heading."""
        return ""

    def header_actions(self) -> list[QWidget]:
        """Fresh widgets for the header."""
        return []

    def keys(self) -> list[KeyHint]:
        return []

    def regions(self) -> list[QWidget]:
        return [self]

    def take_focus(self) -> None:
        self.setFocus()

    def arrange(self, width: Width) -> None:
        """There is more or less room now."""

    def refresh(self) -> None:
        """Shows what is in the file now."""

    def go_back(self) -> None:
        """Esc."""
        self.left.emit(0)

    def where(self) -> dict[str, Any]:
        """The hint that leads back here after the page was built again."""
        return {}
