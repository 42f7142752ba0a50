"""Codes to scan (QR, ISO/IEC 18004) with what they lead to in words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget

from core.pdf.breaking import Line, number
from core.pdf.layout.flow import Flow
from core.pdf.layout.style import BODY, HAIRLINE, SMALL, STRONG, TextStyle
from core.pdf.tags import Element, Tag

LONGEST = 300
"""More characters than this make squares too small to scan from a sheet."""

_SIDE = 90.0
_QUIET = 4
"""White squares round a code, as the standard asks."""
_GAP = 14.0
_PADDING = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code and the words beside it: a title, lines, and smaller ones under them.

    `content` is what a camera reads; with none the words stand alone. `alt` says what the code
    leads to, for those who cannot see it.
    """

    content: str
    alt: str
    title: str
    lines: Sequence[str] = ()
    notes: Sequence[str] = ()


def set_codes(flow: Flow, parent: Element, codes: Sequence[Code]) -> None:
    """Codes under each other, each whole on one page.

    Raises ValueError for a content longer than LONGEST.
    """
    for code in codes:
        if len(code.content) > LONGEST:
            raise ValueError(code.content)
        _set_code(flow, parent.add(Tag.SECTION), code)


def squares(content: str) -> list[list[bool]]:
    """The dark and white squares of a code, row by row, without the quiet zone.

    Level M: a tenth of it may be soiled and it is still read.
    """
    qr: Any = QrCodeWidget(content, barLevel="M").qr
    qr.make()
    return [[bool(dark) for dark in row] for row in qr.modules]


def _set_code(flow: Flow, parent: Element, code: Code) -> None:
    left = flow.sheet.left + (_SIDE + _GAP if code.content else 0)
    width = flow.sheet.right - left
    words = list(_words(flow, code, width))
    tall = sum(len(lines) * style.leading + style.after for lines, style in words)
    height = max(tall, _SIDE if code.content else 0) + 2 * _PADDING
    flow.begin(height)
    top = flow.y - _PADDING
    if code.content:
        _draw(flow, parent, code, top)
    for lines, style in words:
        content = flow.set_lines(lines, style, left=left, width=width, top=top)
        flow.mark(parent.add(Tag.PARAGRAPH), content)
        top -= len(lines) * style.leading + style.after
    flow.y -= height
    flow.rule(flow.y, HAIRLINE)


def _words(flow: Flow, code: Code, width: float) -> Iterator[tuple[list[Line], TextStyle]]:
    yield flow.break_lines(code.title, STRONG, width), STRONG
    for lines, style in ((code.lines, BODY), (code.notes, SMALL)):
        for line in lines:
            yield flow.break_lines(line, style, width), style


def _draw(flow: Flow, parent: Element, code: Code, top: float) -> None:
    rows = squares(code.content)
    side = _SIDE / (len(rows) + 2 * _QUIET)
    left, bottom = flow.sheet.left, top - _SIDE
    figure = parent.add(Tag.FIGURE)
    figure.describe_figure(code.alt, (left, bottom, left + _SIDE, top))
    drawn = [b"0 g"]
    for y, row in enumerate(rows, _QUIET):
        x = _QUIET
        for dark, run in groupby(row):
            count = len(list(run))
            if dark:
                edges = (left + x * side, top - (y + 1) * side, count * side, side)
                drawn.append(b" ".join(number(edge) for edge in edges) + b" re")
            x += count
    flow.mark(figure, b"\n".join([*drawn, b"f"]))
