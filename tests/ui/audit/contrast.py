"""Contrast of what was really painted, measured on a picture of the window."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.audit.checks import called, visible_part
from ui.tokens import TEXT_RATIO, ratio
from ui.widgets.text import ElidedLabel
from ui.window import Window

ENOUGH_PIXELS = 200
STEM_SIZE = 18
"""Thinner letters never reach their full colour, smoothed as they are."""


def contrast(window: Window) -> list[str]:
    """Text can be told from its ground by 4.5 to 1."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    faults = []
    for widget in window.findChildren(QWidget):
        if not _is_text(widget) or widget.font().pixelSize() < STEM_SIZE:
            continue
        area = visible_part(window, widget)
        if area.height() < widget.height() or area.width() * area.height() < ENOUGH_PIXELS:
            continue
        found = _ratio(picture, area)
        if found < TEXT_RATIO:
            faults.append(f"{called(widget)} is painted with {found:.1f} to 1")
    return faults


def _is_text(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled():
        return False
    if isinstance(widget, ElidedLabel):
        return bool(widget.text)
    return isinstance(widget, QLabel) and bool(widget.text())


def _ratio(picture: QImage, area: QRect) -> float:
    piece = picture.copy(area)
    colours: Counter[int] = Counter()
    for down in range(piece.height()):
        colours.update(memoryview(piece.scanLine(down)).cast("I")[: piece.width()])
    (ground, _count), *_rest = colours.most_common(1)
    return max(ratio(_name(ground), _name(colour)) for colour in colours)


def _name(colour: int) -> str:
    return f"#{colour & 0xFFFFFF:06X}"
