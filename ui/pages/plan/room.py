"""How much room the parts of the plan take, by the width of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Width
from ui.theme import px

MARGINS = {
    Width.NARROW: (14.0, 2.0, 14.0, 8.0),
    Width.NORMAL: (28.0, 2.0, 28.0, 14.0),
    Width.WIDE: (40.0, 2.0, 40.0, 14.0),
}
_PANE_WIDTHS = {Width.NARROW: 0, Width.NORMAL: 296, Width.WIDE: 360}
_NO_LIMIT = 16777215


def fit_pane(part: QWidget, width: Width) -> None:
    """What stands beside the month; on a narrow window it has all the room there is."""
    wide = px(_PANE_WIDTHS[width])
    part.setMinimumWidth(wide)
    part.setMaximumWidth(wide or _NO_LIMIT)
