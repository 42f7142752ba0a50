"""The smaller parts of a page: lists, tiles with figures, lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from core.pdf.breaking import Line
from core.pdf.layout.flow import Flow
from core.pdf.layout.style import (
    BODY,
    MIST,
    SMALL,
    SOFT_INK,
    TILE_LABEL,
    TILE_VALUE,
    Colour,
)
from core.pdf.tags import Element, Tag

_BULLET = "•"
_INDENT = 14.0
_TILE_GAP = 10.0
_TILE_PADDING = 8.0
_MOST_TILES = 5
SIGNATURE_ROOM = 42.0


class Tile(NamedTuple):
    """A number that a reader should see first, and what it counts."""

    value: str
    label: str


def set_list(flow: Flow, parent: Element, items: Sequence[str]) -> None:
    """A list with one point for each item."""
    element = parent.add(Tag.LIST)
    bullet = flow.break_lines(_BULLET, BODY)
    left, width = flow.sheet.left, flow.sheet.body_width
    for item in items:
        lines = flow.break_lines(item, BODY, width - _INDENT)
        flow.begin(min(len(lines), 2) * BODY.leading)
        entry = element.add(Tag.ITEM)
        content = flow.set_lines(bullet, BODY, left=left + 3, width=_INDENT, top=flow.y)
        flow.mark(entry.add(Tag.LABEL), content)
        body = entry.add(Tag.ITEM_BODY)
        flow.put_lines(lines, body, BODY, left=left + _INDENT, width=width - _INDENT)
        flow.space(2)
    flow.space(4)


def set_tiles(flow: Flow, parent: Element, tiles: Sequence[Tile]) -> None:
    """Tiles in rows of five, all equally wide and high."""
    columns = min(len(tiles), _MOST_TILES)
    if not columns:
        return
    width = (flow.sheet.body_width - _TILE_GAP * (columns - 1)) / columns
    labels = [flow.break_lines(tile.label, TILE_LABEL, width - 8) for tile in tiles]
    lines = max(len(label) for label in labels)
    height = 2 * _TILE_PADDING + TILE_VALUE.leading + lines * TILE_LABEL.leading
    for start in range(0, len(tiles), columns):
        flow.begin(height)
        for index in range(start, min(start + columns, len(tiles))):
            left = flow.sheet.left + (index - start) * (width + _TILE_GAP)
            box = (left, flow.y - height, width, height)
            _set_tile(flow, parent.add(Tag.PARAGRAPH), tiles[index].value, labels[index], box)
        flow.y -= height
        flow.space(_TILE_GAP)


def _set_tile(
    flow: Flow,
    element: Element,
    value: str,
    label: Sequence[Line],
    box: tuple[float, float, float, float],
) -> None:
    left, _bottom, width, _height = box
    flow.decorate(partial(_draw_tile, box=box, colour=MIST))
    top = flow.y - _TILE_PADDING
    number = flow.break_lines(value, TILE_VALUE, width)
    for lines, style in ((number, TILE_VALUE), (label, TILE_LABEL)):
        content = flow.set_lines(lines, style, left=left, width=width, top=top, align=0.5)
        flow.mark(element, content)
        top -= TILE_VALUE.leading


def _draw_tile(canvas: Any, *, box: tuple[float, float, float, float], colour: Colour) -> None:
    canvas.setFillColorRGB(*colour)
    canvas.roundRect(*box, 4, stroke=0, fill=1)


def set_signature_lines(flow: Flow, parent: Element, labels: Sequence[str]) -> None:
    """Lines to sign on, side by side in pairs, with what goes on each under it."""
    width = (flow.sheet.body_width - 24) / 2
    for start in range(0, len(labels), 2):
        flow.begin(SIGNATURE_ROOM)
        y = flow.y - SIGNATURE_ROOM + SMALL.leading + 4
        for index, label in enumerate(labels[start : start + 2]):
            left = flow.sheet.left + index * (width + 24)
            flow.decorate(partial(_draw_line, left=left, right=left + width, y=y))
            lines = flow.break_lines(label, SMALL, width)
            content = flow.set_lines(lines, SMALL, left=left, width=width, top=y - 1)
            flow.mark(parent.add(Tag.PARAGRAPH), content)
        flow.y -= SIGNATURE_ROOM


def _draw_line(canvas: Any, *, left: float, right: float, y: float) -> None:
    canvas.setStrokeColorRGB(*SOFT_INK)
    canvas.setLineWidth(0.6)
    canvas.line(left, y, right, y)
