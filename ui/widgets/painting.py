"""Small helps for widgets that paint themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.icons import pixmap
from ui.theme import px, theme


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A smooth painter on the widget, ended whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def draw_icon(
    painter: QPainter,
    place: QPointF,
    name: str,
    tone: str,
    size: float = 18,
    *,
    filled: bool = False,
    stroke: float = 1.75,
) -> None:
    """An icon with its upper left corner at `place`; size at 100 %."""
    painter.drawPixmap(place, pixmap(name, tone, size, filled=filled, stroke=stroke))


def draw_centred(
    painter: QPainter,
    area: QRectF,
    name: str,
    tone: str,
    size: float,
    *,
    stroke: float = 1.75,
    filled: bool = False,
) -> None:
    """An icon in the middle of `area`."""
    half = px(size) / 2
    place = area.center() - QPointF(half, half)
    draw_icon(painter, place, name, tone, size, stroke=stroke, filled=filled)


def draw_tag(painter: QPainter, area: QRectF, text: str, kind: str) -> None:
    """A word in a soft colour, as `ui.widgets.text.Tag`; ends in … when there is no room."""
    ink, back = ("text2", "sunken") if kind == "neutral" else (kind, f"{kind}_soft")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(back))
    painter.drawRoundedRect(area, px(4), px(4))
    words = area.adjusted(px(7), 0, -px(6), 0)
    draw_text(painter, words, text, "caption_strong", ink, Qt.AlignmentFlag.AlignHCenter)


def draw_text(
    painter: QPainter,
    area: QRectF,
    text: str,
    role: str,
    tone: str,
    place: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line in a role, ending in … when there is no room."""
    painter.setFont(theme().font(role))
    painter.setPen(theme().color(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, int(place | Qt.AlignmentFlag.AlignVCenter), shown)
