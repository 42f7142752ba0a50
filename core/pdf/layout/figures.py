"""Pictures in rows, each whole on one page, with what it shows in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.pdf.breaking import number
from core.pdf.images import Picture, UnreadablePicture, read_picture
from core.pdf.layout.flow import Flow
from core.pdf.layout.style import SMALL
from core.pdf.tags import Element, Tag

_ALONE = (300.0, 230.0)
_IN_A_ROW = 150.0
_MOST_IN_A_ROW = 3
_GAP = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture to show: where it lies, what it shows, a line under it.

    `instead` is the sentence that stands in its place when it cannot be shown.
    """

    source: Path | bytes
    alt: str
    caption: str = ""
    instead: str


@dataclass(frozen=True, slots=True)
class _Ready:
    figure: Figure
    picture: Picture
    width: float
    height: float


def set_figures(flow: Flow, parent: Element, figures: Sequence[Figure]) -> int:
    """Sets the figures; returns how many could not be shown."""
    columns = min(len(figures), _MOST_IN_A_ROW)
    width = (flow.sheet.body_width - _GAP * (columns - 1)) / columns
    box = _ALONE if columns == 1 else (width, _IN_A_ROW)
    ready, missing = [], 0
    for figure in figures:
        try:
            ready.append(_fitted(figure, box))
        except UnreadablePicture:
            missing += 1
            flow.begin(SMALL.leading)
            lines = flow.break_lines(figure.instead, SMALL)
            flow.put_lines(lines, parent.add(Tag.PARAGRAPH), SMALL)
            flow.space(SMALL.after)
    for start in range(0, len(ready), columns):
        _set_row(flow, parent, ready[start : start + columns], box[0])
    return missing


def _fitted(figure: Figure, box: tuple[float, float]) -> _Ready:
    picture = read_picture(figure.source, *box)
    scale = min(box[0] / picture.natural_width, box[1] / picture.natural_height, 1.0)
    return _Ready(figure, picture, picture.natural_width * scale, picture.natural_height * scale)


def _set_row(flow: Flow, parent: Element, row: Sequence[_Ready], column: float) -> None:
    captions = [flow.break_lines(ready.figure.caption, SMALL, column) for ready in row]
    height = max(ready.height for ready in row)
    below = max(len(lines) for lines in captions) * SMALL.leading
    flow.begin(height + below + 8)
    for index, (ready, caption) in enumerate(zip(row, captions, strict=True)):
        left = flow.sheet.left + index * (column + _GAP)
        _set_figure(flow, parent, ready, left)
        if caption:
            content = flow.set_lines(
                caption, SMALL, left=left, width=column, top=flow.y - height - 2
            )
            flow.mark(parent.add(Tag.PARAGRAPH), content)
    flow.y -= height + below
    flow.space(8)


def _set_figure(flow: Flow, parent: Element, ready: _Ready, left: float) -> None:
    bottom = flow.y - ready.height
    element = parent.add(Tag.FIGURE)
    element.describe_figure(
        ready.figure.alt, (left, bottom, left + ready.width, bottom + ready.height)
    )
    name = f"P{ready.picture.digest[:16]}"
    flow.page.pictures[name] = ready.picture
    place = b" ".join(number(value) for value in (ready.width, 0, 0, ready.height, left, bottom))
    flow.mark(element, b"q %s cm /%s Do Q" % (place, name.encode()))
