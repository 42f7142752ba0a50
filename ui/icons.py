"""Tabler icons, drawn in the colours and at the size that are asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap

from ui.style_sheet import svg
from ui.theme import theme


def pixmap(
    name: str,
    tone: str = "text2",
    size: float = 20,
    *,
    stroke: float = 1.75,
    filled: bool = False,
) -> QPixmap:
    """An icon as a picture; `tone` is a token, `size` is in pixels at 100 % text size."""
    look = theme()
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    key = (name, tone, size, stroke, filled, ratio)
    if key not in look.pixmaps:
        side = max(1, round(look.px(size) * ratio))
        source = svg(name, look.tokens[tone], stroke, filled=filled)
        look.pixmaps[key] = _drawn(source, side, ratio)
    return look.pixmaps[key]


def icon(name: str, tone: str = "text2", size: float = 20, *, filled: bool = False) -> QIcon:
    return QIcon(pixmap(name, tone, size, filled=filled))


def icon_size(size: float = 18) -> QSize:
    side = theme().px(size)
    return QSize(side, side)


def _drawn(source: bytes, side: int, ratio: float) -> QPixmap:
    # The image plug-in draws it: importing QtSvg would cost the start more. The bytes go over
    # whole, since a buffer of Python's would be asked from within Qt, while a job reads a picture.
    for length in (b"width", b"height"):
        source = source.replace(length + b'="24"', length + f'="{side}"'.encode(), 1)
    picture = QPixmap.fromImage(QImage.fromData(source))
    picture.setDevicePixelRatio(ratio)
    return picture
