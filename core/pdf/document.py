"""A document: verbs that set one thing after another, and `finish`, which gives the PDF."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pikepdf

from core.pdf.breaking import Breaker
from core.pdf.check import check_archivable
from core.pdf.cleaning import one_line
from core.pdf.finish import Meta, add_fonts, add_pictures, finish
from core.pdf.fonts import Faces
from core.pdf.layout.calendar import Calendar, DayBox
from core.pdf.layout.canvas import Furniture, draw_pages
from core.pdf.layout.codes import Code, set_codes
from core.pdf.layout.contents import ContentsPlace, set_contents
from core.pdf.layout.figures import Figure, set_figures
from core.pdf.layout.flow import Flow
from core.pdf.layout.navigation import add_bookmarks, add_links
from core.pdf.layout.page import Anchor, Drawing, Page
from core.pdf.layout.parts import SIGNATURE_ROOM, Tile, set_list, set_signature_lines, set_tiles
from core.pdf.layout.style import (
    BODY,
    HEADING,
    HEADING_BEFORE,
    PORTRAIT,
    SUBTITLE,
    Sheet,
    TextStyle,
)
from core.pdf.layout.table import AFTER, Column, Table
from core.pdf.shaping import Shaper
from core.pdf.tags import HEADINGS, Element, Tag, write_tree
from core.progress import Progress, silent

_CLOSE = 2.0
"""Padding of rows that are labels with short values."""
_NARROW_GAP = 2.0
"""Between the columns of a grid of signs."""
_WEEKS = 32.0
"""The column of week numbers."""


class Document:
    """One document being written. Texts are plain: nothing in them is markup.

    Levels of headings: 1 the title, 2 chapters, 3 and 4 their parts; no level is skipped on the
    way down, as PDF/UA asks.
    """

    def __init__(self, meta: Meta, furniture: Furniture, sheet: Sheet = PORTRAIT) -> None:
        self._meta, self._furniture = meta, furniture
        self._shaper = Shaper(Faces())
        self._breaker = Breaker(self._shaper)
        self._flow = Flow(self._breaker, sheet)
        self._root = Element(Tag.DOCUMENT, None)
        self._parent = self._root
        self._anchors: list[Anchor] = []
        self._contents: ContentsPlace | None = None
        self._level = 0
        self._page_count = 0

    # Structure

    @contextmanager
    def section(self) -> Iterator[None]:
        """What is set within belongs together."""
        outer = self._parent
        self._parent = outer.add(Tag.SECTION)
        try:
            yield
        finally:
            self._parent = outer

    def running(self, text: str) -> None:
        """What stands at the foot of the pages that begin from now on."""
        self._flow.running = one_line(text)

    def page_break(self) -> None:
        """What follows begins on a new page."""
        self._flow.break_page()

    def contents(self, title: str, describe: Callable[[str, int], str]) -> None:
        """The list of contents goes here, on pages of its own.

        `describe(heading, page)` is what each link says to someone who cannot see it.
        """
        self._flow.break_page()
        self._level = 2  # its own heading
        self._contents = ContentsPlace(
            title=one_line(title),
            after_pages=len(self._flow.pages) - 1,
            running=self._flow.running,
            element=self._parent.add(Tag.SECTION),
            describe=describe,
        )

    # Text

    def title(
        self, text: str, lines: Sequence[str], *, emblem: Drawing, emblem_width: float
    ) -> None:
        """The title with lines under it, right of an emblem that is drawn from (0, 0) upwards."""
        flow, style, sheet = self._flow, HEADING[1], self._flow.sheet
        left, width = sheet.left + emblem_width + 16, sheet.body_width - emblem_width - 16
        heading = flow.break_lines(one_line(text), style, width)
        flow.begin(len(heading) * style.leading + len(lines) * SUBTITLE.leading)
        foot = flow.y - max(72.0, len(heading) * style.leading)
        flow.decorate(_moved(emblem, sheet.left, foot))
        self._anchor(text, 1, in_contents=False)
        self._level = 1
        flow.put_lines(heading, self._parent.add(Tag.H1), style, left=left, width=width)
        flow.space(style.after)
        for line in lines:
            broken = flow.break_lines(line, SUBTITLE, width)
            flow.put_lines(
                broken, self._parent.add(Tag.PARAGRAPH), SUBTITLE, left=left, width=width
            )
        flow.y = min(flow.y, foot)
        flow.space(12)

    def heading(self, text: str, level: int, *, in_contents: bool = True) -> None:
        """A heading; it never stands at the foot of a page without what follows it.

        Raises ValueError when a level was skipped on the way down.
        """
        if level > self._level + 1:
            raise ValueError(level)
        self._level = level
        style = HEADING[level]
        lines = self._flow.break_lines(one_line(text), style)
        element = self._parent.add(HEADINGS[level - 1])
        anchor = self._anchor(text, level, in_contents=in_contents)
        before = HEADING_BEFORE[level]

        def place() -> None:
            self._flow.space(before)
            anchor.page, anchor.top = self._flow.page, self._flow.y
            self._flow.put_lines(lines, element, style)
            self._flow.space(style.after)

        height = before + len(lines) * style.leading + style.after
        self._flow.keep_with_next(height, place)

    def paragraph(
        self, text: str, style: TextStyle = BODY, *, keep_with_next: bool = False
    ) -> None:
        """A text in as many lines as it takes; a newline in it ends a line."""
        lines = self._flow.break_lines(text, style)
        element = self._parent.add(Tag.PARAGRAPH)

        def place() -> None:
            self._flow.put_lines(lines, element, style)
            self._flow.space(style.after)

        if keep_with_next:
            self._flow.keep_with_next(len(lines) * style.leading + style.after, place)
        else:
            self._flow.begin(min(len(lines), 3) * style.leading)
            place()

    def space(self, height: float) -> None:
        """White space in points, which a page neither begins nor ends with."""
        self._flow.keep_with_next(height, lambda: self._flow.space(height))

    def bullets(self, items: Sequence[str]) -> None:
        """A list."""
        set_list(self._flow, self._parent, items)

    # Tables and figures

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table; the head is repeated on every page it runs over."""
        Table(self._flow, self._parent, columns).add_all(rows)

    def grid(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table of many narrow columns; the first cell of a row is its head."""
        Table(self._flow, self._parent, columns, row_heads=True, gap=_NARROW_GAP).add_all(rows)

    def month(
        self,
        heads: Sequence[str],
        weeks: Sequence[tuple[str, Sequence[DayBox]]],
        more: Callable[[int], str],
    ) -> list[list[int]]:
        """A month on what is left of this page; the first of the heads is over the weeks' names.

        Returns how many chips each day shows: what is left is for the caller to say below.
        """
        self._flow.settle()
        calendar = Calendar(self._flow, self._parent, heads, first=_WEEKS)
        return calendar.month(weeks, more)

    def days(self, heads: Sequence[str], boxes: Sequence[DayBox]) -> None:
        """Days side by side, over as many pages as the longest takes."""
        self._flow.settle()
        Calendar(self._flow, self._parent, heads).columns(boxes)

    def key_values(
        self, pairs: Iterable[tuple[str, str]], *, share: float = 0.3, signed: bool = False
    ) -> None:
        """Labels with their values; `share` is the labels' part of the width. What is `signed`
        stands on one page with the signature lines that follow, where it is short."""
        Table(
            self._flow,
            self._parent,
            (Column(title="", share=share), Column(title="", share=1 - share)),
            has_head=False,
            row_heads=True,
            padding=_CLOSE,
            brings=SIGNATURE_ROOM + AFTER if signed else 0.0,
        ).add_all(pairs)

    def tiles(self, tiles: Sequence[Tile]) -> None:
        """The numbers that a reader should see first."""
        set_tiles(self._flow, self._parent, tiles)
        self._flow.space(2)

    def figures(self, figures: Sequence[Figure]) -> int:
        """Pictures, each whole on one page. Returns how many could not be shown."""
        return set_figures(self._flow, self._parent, figures) if figures else 0

    def codes(self, codes: Sequence[Code]) -> None:
        """Codes to scan with words beside them. Raises ValueError for one too long to scan."""
        set_codes(self._flow, self._parent, codes)
        self._flow.space(8)

    def signature_lines(self, labels: Sequence[str]) -> None:
        """Lines to sign on."""
        set_signature_lines(self._flow, self._parent, labels)

    # The end

    @property
    def page_count(self) -> int:
        """How many pages were written; 0 before `finish`."""
        return self._page_count

    def finish(self, progress: Progress = silent) -> bytes:
        """The document as PDF/A-2a and PDF/UA-1, looked over by a validator.

        The same calls give the same bytes. Raises Cancelled when progress does.
        """
        self._flow.settle()
        pages, sheet = self._pages(), self._flow.sheet
        self._page_count = len(pages)
        plain = draw_pages(pages, self._furniture, self._breaker, sheet, progress)
        with pikepdf.open(io.BytesIO(plain)) as pdf:
            add_fonts(pdf, self._shaper.fonts)
            add_pictures(pdf, [page.pictures for page in pages])
            owners = add_links(pdf, pages, sheet.left)
            write_tree(pdf, self._root, pages, owners)
            add_bookmarks(pdf, self._anchors, pages, sheet.left)
            data = finish(pdf, self._meta)
        progress(len(pages), len(pages))
        check_archivable(data)
        return data

    def _pages(self) -> list[Page]:
        pages = self._flow.pages
        if self._contents is None:
            return pages
        place = self._contents
        added = set_contents(self._breaker, self._flow.sheet, place, self._anchors, pages)
        return [*pages[: place.after_pages], *added, *pages[place.after_pages :]]

    def _anchor(self, text: str, level: int, *, in_contents: bool) -> Anchor:
        anchor = Anchor(one_line(text), level, in_contents, self._flow.page, self._flow.y)
        self._anchors.append(anchor)
        return anchor


def _moved(drawing: Drawing, x: float, y: float) -> Drawing:
    def draw(canvas: Any) -> None:
        canvas.translate(x, y)
        drawing(canvas)

    return draw
