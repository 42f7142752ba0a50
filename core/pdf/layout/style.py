"""The measures and colours of the paper. Lengths in points, colours as red, green, blue 0–1."""

from __future__ import annotations

from dataclasses import dataclass

from core.pdf.fonts import Weight

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The paper and where the text stands on it; `above` and `below` are the margins for it,
    `header` and `footer` where the lines around it stand, from the edge."""

    width: float
    height: float
    side: float
    above: float
    below: float
    header: float
    footer: float

    @property
    def left(self) -> float:
        return self.side

    @property
    def right(self) -> float:
        return self.width - self.side

    @property
    def top(self) -> float:
        return self.height - self.above

    @property
    def bottom(self) -> float:
        return self.below

    @property
    def body_width(self) -> float:
        return self.width - 2 * self.side

    @property
    def body_height(self) -> float:
        return self.height - self.above - self.below


_SHORT, _LONG = 595.276, 841.89  # A4
PORTRAIT = Sheet(width=_SHORT, height=_LONG, side=62, above=76, below=64, header=42, footer=44)
LANDSCAPE = Sheet(width=_LONG, height=_SHORT, side=40, above=58, below=48, header=32, footer=28)

INK: Colour = (0.078, 0.133, 0.173)
SOFT_INK: Colour = (0.275, 0.337, 0.380)
SEA: Colour = (0.043, 0.361, 0.498)
HAIRLINE: Colour = (0.76, 0.80, 0.83)
MIST: Colour = (0.937, 0.953, 0.961)
SHADE: Colour = (0.902, 0.921, 0.933)
"""A closed day: darker than the mist, so that a grey printer shows it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a text stands: size and space after it in points."""

    size: float = 9.5
    weight: Weight = Weight.REGULAR
    colour: Colour = INK
    line_height: float = 1.36
    after: float = 4.0

    @property
    def leading(self) -> float:
        return self.size * self.line_height

    @property
    def drop(self) -> float:
        """How far the letters' foot stands above the lower edge of their line."""
        return self.size * 0.32


BODY = TextStyle()
STRONG = TextStyle(weight=Weight.BOLD)
SMALL = TextStyle(size=8.0, colour=SOFT_INK)
CELL = TextStyle(size=8.5, line_height=1.3, after=0)
HEAD_CELL = TextStyle(size=8.5, line_height=1.3, after=0, weight=Weight.BOLD)
DAY_HEAD = TextStyle(size=8, line_height=1.25, after=0, weight=Weight.BOLD)
SUBTITLE = TextStyle(size=11, colour=SOFT_INK, after=3)
TILE_VALUE = TextStyle(size=15, weight=Weight.BOLD, colour=SEA, line_height=1.25, after=0)
TILE_LABEL = TextStyle(size=7.5, colour=SOFT_INK, line_height=1.25, after=0)
FURNITURE = TextStyle(size=7.5, colour=SOFT_INK, after=0)

HEADING = {
    1: TextStyle(size=21, weight=Weight.BOLD, line_height=1.25, after=4),
    2: TextStyle(size=14, weight=Weight.BOLD, line_height=1.3, after=4),
    3: TextStyle(size=11.5, weight=Weight.BOLD, line_height=1.3, after=5),
    4: TextStyle(size=9.5, weight=Weight.BOLD, line_height=1.3, after=3),
}
HEADING_BEFORE = {1: 0.0, 2: 14.0, 3: 12.0, 4: 10.0}
