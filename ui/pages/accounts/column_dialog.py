"""Chooses what stands in the table beside the account and its status; it is remembered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.language import _
from ui.pages.accounts.rows import KINDS, USUAL
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import ScrollColumn, box


class ColumnDialog(Dialog):
    """`kept` brings the keys of the columns that were chosen."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, chosen: Sequence[str]) -> None:
        super().__init__(parent, _("Columns of the register"), width=480)
        self.add_text(_("Those that there is no room for are left out from the right."), "body2")
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(px(4), px(4), px(4), px(4))
        half = (len(KINDS) + 1) // 2
        for number, kind in enumerate(KINDS):
            tick = QCheckBox(_(kind.title))
            tick.setAccessibleName(_(kind.title))
            tick.setChecked(kind.key in chosen)
            self.boxes[kind.key] = tick
            grid.addWidget(tick, number % half, number // half)
        view = ScrollColumn(box(grid))
        view.setMinimumHeight(min(grid.sizeHint().height() + px(8), self._room(parent)))
        self.body.addWidget(view)
        keep = Button(_("Keep"), "primary", act=self.keep)
        usual = Button(_("The usual ones"), act=self.show_usual)
        self.add_buttons(keep, usual, Button(_("Cancel"), act=self.reject))
        self.boxes[KINDS[0].key].setFocus()

    def keep(self) -> None:
        keys = [key for key, tick in self.boxes.items() if tick.isChecked()]
        self.accept()
        self.kept.emit(keys)

    def show_usual(self) -> None:
        for key, tick in self.boxes.items():
            tick.setChecked(key in USUAL)

    def _room(self, parent: QWidget) -> int:
        return max(parent.window().height() - px(240), px(120))
