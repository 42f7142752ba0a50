"""Tables: small ones whole on a page, long ones with their head on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from core.pdf.breaking import Line, number
from core.pdf.layout.flow import Flow, fill
from core.pdf.layout.style import (
    CELL,
    HAIRLINE,
    HEAD_CELL,
    MIST,
    SOFT_INK,
    TextStyle,
)
from core.pdf.tags import Element, Tag

AFTER = 8.0
"""The white space under a table."""

_PADDING = 3.5
_GAP = 12.0
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its share of the width, whether it holds figures or signs, and whether
    it stands on a tint."""

    title: str
    share: float
    figures: bool = False
    centred: bool = False
    tinted: bool = False

    @property
    def align(self) -> float:
        return 0.5 if self.centred else 1.0 if self.figures else 0.0


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: list[Line]
    left: float
    width: float
    align: float


class Table:
    """A table being set; a row is split only when it is higher than a third of a page."""

    def __init__(
        self,
        flow: Flow,
        parent: Element,
        columns: Sequence[Column],
        *,
        has_head: bool = True,
        row_heads: bool = False,
        padding: float = _PADDING,
        gap: float = _GAP,
        brings: float = 0.0,
    ) -> None:
        self._flow, self._columns, self._gap, self._brings = flow, columns, gap, brings
        # Up to half a page it stands whole on one; a row of a third of a page is split.
        self._small = flow.sheet.body_height / 2
        self._may_split = flow.sheet.body_height / 3
        self._element = parent.add(Tag.TABLE)
        self._row_heads, self._padding = row_heads, padding
        shares = sum(column.share for column in columns)
        self._widths = [flow.sheet.body_width * column.share / shares for column in columns]
        self._head = (
            self._cells([column.title for column in columns], HEAD_CELL) if has_head else None
        )
        self._begun = False

    def add_all(self, rows: Iterable[Sequence[str]]) -> None:
        """Sets the rows and ends the table; each has as many texts as there are columns."""
        coming = (self._cells(texts, CELL) for texts in rows)
        first: list[list[_Cell]] = []
        height = self._height(self._head, HEAD_CELL) if self._head else 0.0
        for cells in coming:  # looked ahead only as far as it could still be a small table
            first.append(cells)
            height += self._height(cells, CELL)
            if height > self._small:
                break
        else:
            self._begin(height + self._brings)
        for cells in chain(first, coming):
            self._add(cells)
        if not self._begun:
            self._begin(0.0)
        self._flow.space(AFTER)

    def _add(self, cells: list[_Cell]) -> None:
        height = self._height(cells, CELL)
        fewest = _FEWEST_LINES * CELL.leading + 2 * self._padding
        smallest = height if height <= self._may_split else fewest
        if not self._begun:
            self._begin(smallest + (self._height(self._head, HEAD_CELL) if self._head else 0.0))
        elif smallest > self._flow.room and not self._flow.at_top:
            self._next_page()
        self._set_row(cells)

    def _begin(self, height: float) -> None:
        """Makes room for the head and what is to stand under it on the same page."""
        self._begun = True
        self._flow.begin(height)
        if self._head:
            owners = self._owners(Tag.HEAD_CELL)
            for owner in owners:
                owner.heads("Column")
            self._set_cells(self._head, HEAD_CELL, owners)
            self._flow.rule(self._flow.y, SOFT_INK, 0.8)

    def _next_page(self) -> None:
        self._flow.new_page()
        if self._head:  # seen again, but read aloud only once
            self._set_cells(self._head, HEAD_CELL, None)
            self._flow.rule(self._flow.y, SOFT_INK, 0.8)

    def _set_row(self, cells: list[_Cell]) -> None:
        owners = self._owners(Tag.CELL)
        while True:
            count = max(1, max(len(cell.lines) for cell in cells))
            fitting = int((self._flow.room - 2 * self._padding + 0.01) / CELL.leading)
            if fitting >= count:
                self._set_cells(cells, CELL, owners)
                break
            fitting = max(1, fitting)
            self._set_cells([_part(cell, 0, fitting) for cell in cells], CELL, owners)
            cells = [_part(cell, fitting, count) for cell in cells]
            self._next_page()
        self._flow.rule(self._flow.y, HAIRLINE)

    def _owners(self, tag: Tag) -> list[Element]:
        row = self._element.add(Tag.ROW)
        owners = []
        for index in range(len(self._columns)):
            is_head = self._row_heads and index == 0 and tag is Tag.CELL
            owners.append(row.add(Tag.HEAD_CELL if is_head else tag))
            if is_head:
                owners[-1].heads("Row")
        return owners

    def _cells(self, texts: Sequence[str], style: TextStyle) -> list[_Cell]:
        cells, left = [], self._flow.sheet.left
        for index, (column, text) in enumerate(zip(self._columns, texts, strict=True)):
            width = self._widths[index]
            inner = width - (self._gap if index < len(texts) - 1 else 0)
            bold = self._row_heads and index == 0
            lines = self._flow.break_lines(text, HEAD_CELL if bold else style, inner)
            cells.append(_Cell(lines, left, inner, column.align))
            left += width
        return cells

    def _height(self, cells: list[_Cell], style: TextStyle) -> float:
        count = max(1, max(len(cell.lines) for cell in cells))
        return count * style.leading + 2 * self._padding

    def _set_cells(
        self, cells: list[_Cell], style: TextStyle, owners: list[Element] | None
    ) -> None:
        flow = self._flow
        height = self._height(cells, style)
        self._tint(cells, height)
        for index, cell in enumerate(cells):
            content = flow.set_lines(
                cell.lines,
                style,
                left=cell.left,
                width=cell.width,
                top=flow.y - self._padding,
                align=cell.align,
            )
            if owners is None:
                flow.decorate(content)
            else:
                flow.mark(owners[index], content)
        flow.y -= height

    def _tint(self, cells: list[_Cell], height: float) -> None:
        for column, cell, width in zip(self._columns, cells, self._widths, strict=True):
            if column.tinted:
                box = (cell.left - self._gap / 2, self._flow.y - height, width, height)
                edges = b" ".join(number(value) for value in box)
                self._flow.decorate(b"%s %s re f 0 g" % (fill(MIST), edges))


def _part(cell: _Cell, start: int, end: int) -> _Cell:
    return _Cell(cell.lines[start:end], cell.left, cell.width, cell.align)
