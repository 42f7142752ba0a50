"""The list of contents: set last, when the page of every heading is known, and placed first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from core.pdf.breaking import Breaker, Line, number
from core.pdf.fonts import Weight
from core.pdf.layout.flow import Flow, stroke
from core.pdf.layout.page import Anchor, Link, Page
from core.pdf.layout.style import HAIRLINE, HEADING, Sheet, TextStyle
from core.pdf.tags import Element, Tag

_INDENT = 14.0
_NUMBER_ROOM = 44.0
_CHAPTER = TextStyle(size=10, weight=Weight.BOLD, line_height=1.5, after=0)
_PART = TextStyle(size=9.5, line_height=1.5, after=0)


class ContentsPlace(NamedTuple):
    """Where the contents were asked for: after this many pages, under this element."""

    title: str
    after_pages: int
    running: str
    element: Element
    describe: Callable[[str, int], str]
    """(heading, page) → what the link says to someone who cannot see it."""


class _Entry(NamedTuple):
    anchor: Anchor
    lines: list[Line]
    style: TextStyle
    left: float


def set_contents(
    breaker: Breaker,
    sheet: Sheet,
    place: ContentsPlace,
    anchors: Sequence[Anchor],
    pages: Sequence[Page],
) -> list[Page]:
    """The pages of the contents, with the numbers that all pages will have."""
    entries = [anchor for anchor in anchors if anchor.in_contents]
    # Set once to see how many pages it takes: numbers stand in a column of fixed width, so that
    # they do not change the count.
    trial = place._replace(element=Element(Tag.SECTION, None))
    added = len(_set_all(Flow(breaker, sheet), trial, entries, {}))
    numbers = {
        id(page): index + 1 + (added if index >= place.after_pages else 0)
        for index, page in enumerate(pages)
    }
    return _set_all(Flow(breaker, sheet), place, entries, numbers)


def _set_all(
    flow: Flow, place: ContentsPlace, anchors: Sequence[Anchor], numbers: dict[int, int]
) -> list[Page]:
    flow.running = place.running
    title = HEADING[2]
    flow.put_lines(flow.break_lines(place.title, title), place.element.add(Tag.H2), title)
    flow.space(title.after)
    table = place.element.add(Tag.CONTENTS)
    for anchor in anchors:
        entry = _entry(flow, anchor)
        flow.begin(len(entry.lines) * entry.style.leading)
        _set_entry(flow, table, entry, numbers.get(id(anchor.page), 0), place)
    return flow.pages


def _entry(flow: Flow, anchor: Anchor) -> _Entry:
    style = _CHAPTER if anchor.level <= 2 else _PART
    left = flow.sheet.left + max(0, anchor.level - 2) * _INDENT
    lines = flow.break_lines(anchor.text, style, flow.sheet.right - left - _NUMBER_ROOM)
    return _Entry(anchor, lines, style, left)


def _set_entry(
    flow: Flow, table: Element, entry: _Entry, page_number: int, place: ContentsPlace
) -> None:
    style, top, sheet = entry.style, flow.y, flow.sheet
    link = table.add(Tag.CONTENTS_ITEM).add(Tag.REFERENCE).add(Tag.LINK)
    height = len(entry.lines) * style.leading
    width = sheet.right - entry.left - _NUMBER_ROOM
    shown = flow.break_lines(str(page_number), style)
    content = flow.set_lines(entry.lines, style, left=entry.left, width=width, top=top)
    right_number = flow.set_lines(
        shown,
        style,
        left=sheet.left,
        width=sheet.body_width,
        top=top - height + style.leading,
        align=1.0,
    )
    flow.mark(link, content + b"\n" + right_number)
    _dots(flow, entry, shown[0].width * style.size, top - height + style.drop)
    flow.page.links.append(
        Link(
            box=(entry.left, top - height, sheet.right, top),
            target=entry.anchor,
            owner=link,
            description=place.describe(entry.anchor.text, page_number),
        )
    )
    flow.y -= height


def _dots(flow: Flow, entry: _Entry, number_width: float, y: float) -> None:
    last = entry.lines[-1]
    if last.leftwards:
        return
    start = entry.left + last.width * entry.style.size + 5
    end = flow.sheet.right - number_width - 5
    if end > start:
        flow.decorate(
            b"q %s 0.6 w [0.6 2.6] 0 d %s %s m %s %s l S Q"
            % (stroke(HAIRLINE), number(start), number(y + 1), number(end), number(y + 1))
        )
