"""Tables that repeat their head on every page and split a row only when it is a page's third."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.pdf.breaking import Line
from core.pdf.layout.flow import Flow
from core.pdf.layout.style import (
    BODY_HEIGHT,
    BODY_WIDTH,
    CELL,
    HAIRLINE,
    HEAD_CELL,
    LEFT,
    SOFT_INK,
    TextStyle,
)
from core.pdf.tags import Element, Tag

_PADDING = 3.5
_GAP = 8.0
_MAY_SPLIT = BODY_HEIGHT / 3
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its share of the width, and whether it holds figures."""

    title: str
    share: float
    figures: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: list[Line]
    left: float
    width: float
    align: float


class Table:
    """A table being set; rows come one by one, so that a long one needs no list of them."""

    def __init__(
        self,
        flow: Flow,
        parent: Element,
        columns: Sequence[Column],
        *,
        has_head: bool = True,
        row_heads: bool = False,
        ruled: bool = True,
    ) -> None:
        self._flow, self._columns = flow, columns
        self._element = parent.add(Tag.TABLE)
        self._row_heads, self._ruled = row_heads, ruled
        shares = sum(column.share for column in columns)
        self._widths = [BODY_WIDTH * column.share / shares for column in columns]
        self._head = (
            self._cells([column.title for column in columns], HEAD_CELL) if has_head else None
        )
        self._begun = False

    def add_all(self, rows: Iterable[Sequence[str]]) -> None:
        """Sets the rows and ends the table."""
        for row in rows:
            self.add(row)
        if not self._begun:
            self._begin(0.0)
        self._flow.space(8)

    def add(self, texts: Sequence[str]) -> None:
        """Sets one row; it has as many texts as there are columns."""
        cells = self._cells(texts, CELL)
        height = _height(cells, CELL)
        smallest = height if height <= _MAY_SPLIT else _FEWEST_LINES * CELL.leading + 2 * _PADDING
        if not self._begun:
            self._begin(smallest)
        elif smallest > self._flow.room and not self._flow.at_top:
            self._next_page()
        self._set_row(cells)

    def _begin(self, first_row: float) -> None:
        self._begun = True
        head = _height(self._head, HEAD_CELL) if self._head else 0.0
        self._flow.begin(head + first_row)
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
            fitting = int((self._flow.room - 2 * _PADDING + 0.01) / CELL.leading)
            if fitting >= count:
                self._set_cells(cells, CELL, owners)
                break
            fitting = max(1, fitting)
            self._set_cells([_part(cell, 0, fitting) for cell in cells], CELL, owners)
            cells = [_part(cell, fitting, count) for cell in cells]
            self._next_page()
        if self._ruled:
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
        cells, left = [], LEFT
        for index, (column, text) in enumerate(zip(self._columns, texts, strict=True)):
            width = self._widths[index]
            inner = width - (_GAP if index < len(texts) - 1 else 0)
            bold = self._row_heads and index == 0
            lines = self._flow.break_lines(text, HEAD_CELL if bold else style, inner)
            cells.append(_Cell(lines, left, inner, 1.0 if column.figures else 0.0))
            left += width
        return cells

    def _set_cells(
        self, cells: list[_Cell], style: TextStyle, owners: list[Element] | None
    ) -> None:
        flow = self._flow
        height = _height(cells, style)
        for index, cell in enumerate(cells):
            content = flow.set_lines(
                cell.lines,
                style,
                left=cell.left,
                width=cell.width,
                top=flow.y - _PADDING,
                align=cell.align,
            )
            if owners is None:
                flow.decorate(content)
            else:
                flow.mark(owners[index], content)
        flow.y -= height


def _height(cells: list[_Cell], style: TextStyle) -> float:
    count = max(1, max(len(cell.lines) for cell in cells))
    return count * style.leading + 2 * _PADDING


def _part(cell: _Cell, start: int, end: int) -> _Cell:
    return _Cell(cell.lines[start:end], cell.left, cell.width, cell.align)
