"""The lighthouse on the front page, drawn with lines and surfaces alone."""

from __future__ import annotations

from typing import Any

WIDTH, HEIGHT = 44.0, 72.0

_RED = (0.76, 0.20, 0.17)
_INK = (0.078, 0.133, 0.173)
_BEAM = (0.949, 0.698, 0.2)
_ROCK = (0.46, 0.52, 0.56)
_WHITE = (1.0, 1.0, 1.0)

# The tower tapers from 11 to 8 points on either side of the middle.
_FOOT, _TOP = 6.0, 48.0
_HALF_BELOW, _HALF_ABOVE = 11.0, 7.5


def draw_lighthouse(canvas: Any) -> None:
    """Draws it on a reportlab canvas within WIDTH × HEIGHT from the origin."""
    middle = WIDTH / 2
    canvas.setLineWidth(0.9)
    canvas.setStrokeColorRGB(*_INK)
    for index in range(5):  # red and white in turn, red below
        low = _FOOT + (_TOP - _FOOT) * index / 5
        high = _FOOT + (_TOP - _FOOT) * (index + 1) / 5
        canvas.setFillColorRGB(*(_WHITE if index % 2 else _RED))
        _trapezium(canvas, middle, low, high)
    canvas.setFillColorRGB(*_BEAM)
    canvas.rect(middle - 5, _TOP + 2, 10, 9, stroke=1, fill=1)
    canvas.setFillColorRGB(*_INK)
    canvas.rect(middle - 9, _TOP, 18, 2.2, stroke=0, fill=1)
    canvas.setFillColorRGB(*_RED)
    _roof(canvas, middle, _TOP + 11)
    canvas.setFillColorRGB(*_INK)
    canvas.rect(middle - 2.2, _FOOT, 4.4, 7, stroke=0, fill=1)
    canvas.setFillColorRGB(*_ROCK)
    _rock(canvas, middle)


def _trapezium(canvas: Any, middle: float, low: float, high: float) -> None:
    path = canvas.beginPath()
    below, above = _half_width(low), _half_width(high)
    path.moveTo(middle - below, low)
    path.lineTo(middle + below, low)
    path.lineTo(middle + above, high)
    path.lineTo(middle - above, high)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _half_width(y: float) -> float:
    share = (y - _FOOT) / (_TOP - _FOOT)
    return _HALF_BELOW + (_HALF_ABOVE - _HALF_BELOW) * share


def _roof(canvas: Any, middle: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(middle - 7, y)
    path.curveTo(middle - 6, y + 7, middle + 6, y + 7, middle + 7, y)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)
    canvas.line(middle, y + 5, middle, y + 9)


def _rock(canvas: Any, middle: float) -> None:
    path = canvas.beginPath()
    path.moveTo(middle - 21, 0)
    path.curveTo(middle - 16, 8, middle + 16, 8, middle + 21, 0)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
