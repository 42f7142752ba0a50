"""How far an arrow leads in the plan: a day to the side, a week up or down."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

WEEK = 7
STEPS: Mapping[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
