"""Days side by side: a month that stands whole on its page, and columns that run on over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from core.pdf.breaking import Line, number
from core.pdf.layout.flow import Flow, fill, stroke
from core.pdf.layout.style import DAY_HEAD, HAIRLINE, HEAD_CELL, SEA, SHADE, SOFT_INK, TextStyle
from core.pdf.tags import Element, Tag

_PAD, _BETWEEN, _BAR = 3.0, 3.0, 5.0
_LEAST = 34.0
"""The lowest week, in points: its days' numbers and an empty line to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """What stands together on a day: texts under each other, with a bar along them or without."""

    parts: tuple[tuple[str, TextStyle], ...]
    bar: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBox:
    """A day: its head (bold), a line under it, its chips. A `blank` one belongs to no month."""

    head: str = ""
    under: str = ""
    chips: tuple[Chip, ...] = ()
    shaded: bool = False
    blank: bool = False


@dataclass(slots=True)
class _Piece:
    """Lines of one text: which style, where from the left, and the element that owns them."""

    lines: list[Line]
    style: TextStyle
    bar: bool = False
    gap: float = 0.0
    element: Element | None = None

    @property
    def height(self) -> float:
        return self.gap + len(self.lines) * self.style.leading


@dataclass(slots=True)
class _Set:
    """A day, broken into lines for its column."""

    box: DayBox
    top: list[_Piece]
    chips: list[list[_Piece]] = field(default_factory=list)

    @property
    def height(self) -> float:
        return 2 * _PAD + sum(piece.height for piece in self.pieces(len(self.chips)))

    def pieces(self, count: int) -> list[_Piece]:
        """What stands above, and so many of the chips."""
        return [*self.top, *(piece for chip in self.chips[:count] for piece in chip)]

    def fitting(self, room: float) -> int:
        """How many chips fit into the height."""
        used, count = 2 * _PAD + sum(piece.height for piece in self.top), 0
        for chip in self.chips:
            used += sum(piece.height for piece in chip)
            if used > room + 0.01:
                break
            count += 1
        return count


class Calendar:
    """A table whose columns are days; `first` is the width of a column of week numbers, or 0."""

    def __init__(
        self, flow: Flow, parent: Element, heads: Sequence[str], *, first: float = 0.0
    ) -> None:
        self._flow, self._element = flow, parent.add(Tag.TABLE)
        self._first, self._heads = first, heads
        self._width = (flow.sheet.body_width - first) / (len(heads) - bool(first))

    def month(
        self,
        weeks: Sequence[tuple[str, Sequence[DayBox]]],
        more: Callable[[int], str],
    ) -> list[list[int]]:
        """Sets the weeks on what is left of the page.

        Returns how many chips each day shows; where some are left, `more(count)` says so.
        """
        self._set_heads()
        days = [[self._day(box) for box in boxes] for _name, boxes in weeks]
        wanted = [max(_LEAST, *(day.height for day in week)) for week in days]
        heights = _shared(wanted, self._flow.room)
        shown = []
        for (name, _boxes), week, height in zip(weeks, days, heights, strict=True):
            counts = [self._counted(day, height, more) for day in week]
            row = self._element.add(Tag.ROW)
            self._head_of_week(row, name)
            self._set_row(row, week, height)
            shown.append(counts)
        return shown

    def columns(self, boxes: Sequence[DayBox]) -> None:
        """Sets the days from here on, over as many pages as the longest takes.

        Each page is filled to its foot: what comes up later is written in by hand.
        """
        self._set_heads()
        row = self._element.add(Tag.ROW)
        left = [(day, day.pieces(len(day.chips))) for day in map(self._day, boxes)]
        owners = [row.add(Tag.CELL) for _box in boxes]
        while True:
            now = [_cut(pieces, self._flow.room - 2 * _PAD) for _day, pieces in left]
            rest = [rest for _part, rest in now]
            height = self._flow.room
            for index, ((day, _pieces), (part, _rest)) in enumerate(zip(left, now, strict=True)):
                self._set_day(owners[index], day.box, part, index, height)
            self._end_row(height)
            left = [(day, pieces) for (day, _old), pieces in zip(left, rest, strict=True)]
            if not any(rest):
                return
            self._flow.new_page()
            self._set_heads(again=True)

    # Within

    def _left(self, index: int) -> float:
        return self._flow.sheet.left + self._first + index * self._width

    def _set_heads(self, *, again: bool = False) -> None:
        flow, height = self._flow, HEAD_CELL.leading + 2 * _PAD
        row = None if again else self._element.add(Tag.ROW)
        for index, head in enumerate(self._heads):
            at = index - bool(self._first)
            left = flow.sheet.left if at < 0 else self._left(at)
            width = self._first if at < 0 else self._width
            lines = flow.break_lines(head, HEAD_CELL, width - 2 * _PAD)[:1]
            top = flow.y - _PAD
            content = flow.set_lines(
                lines, HEAD_CELL, left=left + _PAD, width=width - 2 * _PAD, top=top
            )
            if row is None:
                flow.decorate(content)
            else:
                owner = row.add(Tag.HEAD_CELL)
                owner.heads("Column")
                flow.mark(owner, content)
        flow.y -= height
        flow.rule(flow.y, SOFT_INK, 0.8)

    def _head_of_week(self, row: Element, name: str) -> None:
        if not self._first:
            return
        flow, owner = self._flow, row.add(Tag.HEAD_CELL)
        owner.heads("Row")
        lines = flow.break_lines(name, DAY_HEAD, self._first)
        content = flow.set_lines(
            lines, DAY_HEAD, left=flow.sheet.left + _PAD, width=self._first, top=flow.y - _PAD
        )
        flow.mark(owner, content)

    def _day(self, box: DayBox) -> _Set:
        top = [self._piece(box.head, DAY_HEAD)] if box.head else []
        if box.under:
            top.append(self._piece(box.under, UNDER))
        chips = []
        for chip in box.chips:
            pieces = [self._piece(text, style, bar=chip.bar) for text, style in chip.parts if text]
            pieces[0].gap = _BETWEEN
            chips.append(pieces)
        return _Set(box, top, chips)

    def _piece(self, text: str, style: TextStyle, *, bar: bool = False) -> _Piece:
        width = self._width - 2 * _PAD - (_BAR if bar else 0)
        return _Piece(self._flow.break_lines(text, style, width), style, bar)

    def _counted(self, day: _Set, height: float, more: Callable[[int], str]) -> int:
        """How many chips fit; the day keeps these, and a line that says what is left."""
        count = day.fitting(height)
        left = len(day.chips) - count
        if left:
            count = day.fitting(height - UNDER.leading - _BETWEEN)
            line = self._piece(more(len(day.chips) - count), UNDER)
            line.gap = _BETWEEN
            day.chips[count:] = [[line]]
        return count

    def _set_row(self, row: Element, week: Sequence[_Set], height: float) -> None:
        for index, day in enumerate(week):
            pieces = day.pieces(len(day.chips))
            self._set_day(row.add(Tag.CELL), day.box, pieces, index, height)
        self._end_row(height)

    def _set_day(
        self, owner: Element, box: DayBox, pieces: Sequence[_Piece], index: int, height: float
    ) -> None:
        flow, left = self._flow, self._left(index)
        if box.shaded and not box.blank:
            self._fill(SHADE, left, flow.y - height, self._width, height)
        y = flow.y - _PAD
        for piece in pieces:
            y -= piece.gap
            tall = len(piece.lines) * piece.style.leading
            indent = _BAR if piece.bar else 0.0
            if piece.bar:
                self._fill(SEA, left + _PAD, y - tall, 1.6, tall)
            content = flow.set_lines(
                piece.lines,
                piece.style,
                left=left + _PAD + indent,
                width=self._width - 2 * _PAD - indent,
                top=y,
            )
            if piece.element is None:
                piece.element = owner.add(Tag.PARAGRAPH)
            flow.mark(piece.element, content)
            y -= tall

    def _fill(self, colour: tuple[float, float, float], *box: float) -> None:
        edges = b" ".join(number(value) for value in box)
        self._flow.decorate(b"%s %s re f 0 g" % (fill(colour), edges))

    def _end_row(self, height: float) -> None:
        """Lines between the days, and one under them."""
        flow = self._flow
        top, foot = number(flow.y), number(flow.y - height)
        begins = [self._left(index) for index in range(len(self._heads) - bool(self._first))]
        for x in begins if self._first else begins[1:]:
            at = number(x)
            line = b"%s 0.5 w %s %s m %s %s l S 0 G" % (stroke(HAIRLINE), at, top, at, foot)
            flow.decorate(line)
        if self._first:
            flow.rule(flow.y, SOFT_INK, 0.5)  # again: what is shaded lies over it
        flow.y -= height
        flow.rule(flow.y, SOFT_INK, 0.5)


UNDER = TextStyle(size=6.5, colour=SOFT_INK, line_height=1.25, after=0)
"""What a day is called, and what is left of it."""


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """The room as heights of weeks: a page with room to spare has it shared out; else each has as
    much as it wants where that is little, and the rest evenly."""
    spare = room - sum(wanted)
    if spare >= 0:
        return [one + spare / len(wanted) for one in wanted]
    share, count = room, len(wanted)
    for one in sorted(wanted):
        share = room / count
        if one > share:
            break
        room, count = room - one, count - 1
    return [min(one, share) for one in wanted]


def _cut(pieces: Sequence[_Piece], room: float) -> tuple[list[_Piece], list[_Piece]]:
    """What fits, line by line, and what is left for the next page."""
    fits: list[_Piece] = []
    for index, piece in enumerate(pieces):
        if piece.height <= room + 0.01:
            fits.append(piece)
            room -= piece.height
            continue
        count = max(0, int((room - piece.gap + 0.01) / piece.style.leading))
        rest = _Piece(piece.lines[count:], piece.style, piece.bar)
        if count:
            part = _Piece(piece.lines[:count], piece.style, piece.bar, piece.gap)
            fits.append(part)
        return fits, [rest, *pieces[index + 1 :]]
    return fits, []
