"""What the daily check looks at, unfolded under a row: say what was not looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.guideline_rules import CheckItem
from core.language import N_, _
from ui.pages.today.below import Below
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import Label

_OPENS = {
    "deletions": N_("Enter a deletion"),
    "inquiries": N_("Open inquiries"),
    "links": N_("Show the pages"),
}
"""What the button beside an item says, by what the item opens."""


class CheckItems(Below):
    """Every item is ticked to begin with. `saved` brings the keys of those that still are;
    `opened` the item whose button was pressed."""

    saved = Signal(object)
    opened = Signal(object)

    def __init__(self, items: Sequence[CheckItem]) -> None:
        super().__init__()
        self._error = Label(_("Tick at least one. Else it is no check."), "caption_strong", "bad")
        self._error.hide()
        self._checks: dict[str, _Item] = {}
        lines = column(gap=2)
        for item in items:
            check = self._checks[item.key] = _Item(item)
            check.moved.connect(self._move)
            check.entered.connect(self._save)
            check.escaped.connect(self.left)
            lines.addLayout(row((check, 1), self._way_on(item), gap=8))
        save = Button(_("In order"), "primary", icon_name="check", act=self._save)
        close = Button(_("Close"), act=self.left.emit)
        self._more = column(gap=4)
        self.setLayout(
            column(
                Label(_("Untick what you did not look at."), "caption"),
                lines,
                self._more,
                self._error,
                box(row(save, close, STRETCH, gap=8)),
                gap=6,
                margins=(108, 4, 14, 12),
            )
        )

    def take_focus(self) -> None:
        next(iter(self._checks.values())).setFocus()
        super().take_focus()

    def show_more(self, widgets: Sequence[QWidget]) -> None:
        """Under the items: what one of them led to."""
        for widget in widgets:
            self._more.addWidget(widget)
            widget.show()  # only what is shown can take the focus
        if widgets:
            widgets[0].setFocus()
        super().take_focus()

    def _way_on(self, item: CheckItem) -> Button | None:
        if item.opens not in _OPENS:
            return None
        text = _(_OPENS[item.opens])
        button = Button(text, "ghost", name=f"{item.title}: {text}")
        button.clicked.connect(lambda: self.opened.emit(item))
        return button

    def _save(self) -> None:
        keys = [key for key, check in self._checks.items() if check.isChecked()]
        self._error.setVisible(not keys)
        if keys:
            self.saved.emit(keys)

    def _move(self, by: int) -> None:
        checks = list(self._checks.values())
        here = next((at for at, check in enumerate(checks) if check.hasFocus()), 0)
        checks[max(0, min(here + by, len(checks) - 1))].setFocus()


class _Item(TwoLineCheck):
    """Arrows go to the next one, Enter saves, Esc and ← close."""

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()

    def __init__(self, item: CheckItem) -> None:
        super().__init__(str(item.title))
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape | Qt.Key.Key_Left:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)
