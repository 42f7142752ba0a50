"""Where the chips of a day stand in its cell: two lines when they fit, else one, else "+2 more"."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.theme import px

TOP, GAP, TWO_LINES, ONE_LINE = 23, 3, 38, 24
"""Lengths at 100 % text size: above the first chip, between chips, and their heights."""


@dataclass(frozen=True, slots=True)
class DayLayout:
    """The chips that are shown, by their number in the day, and the rest behind `more`."""

    chips: tuple[tuple[int, QRect], ...]
    two_lines: bool
    more: QRect | None = None
    hidden: int = 0


def row_height(room: int, rows: int) -> int:
    """How high each of so many rows is: they share the room while one-line chips fit.

    Where they do not, one must scroll anyway, and then the rows hold two lines.
    """
    if room // rows >= px(TOP) + px(ONE_LINE) + px(GAP):
        return room // rows
    return px(TOP) + px(TWO_LINES) + px(GAP)


def lay_out_day(cell: QRect, count: int, chosen: int | None = None) -> DayLayout:
    """Places `count` chips in the cell; the chosen one is among those that are shown."""
    left, width = cell.left() + px(4), cell.width() - px(7)
    room = cell.height() - px(TOP) - px(GAP)
    for height, two in ((px(TWO_LINES), True), (px(ONE_LINE), False)):
        if count * height + (count - 1) * px(GAP) <= room:
            return DayLayout(_stack(cell, left, width, height, range(count)), two)
    lines = max(1, (room + px(GAP)) // (px(ONE_LINE) + px(GAP)))
    if lines == 1:
        return _one_and_more(cell, QRect(left, 0, width, room), count, chosen)
    numbers = _shown(count, lines - 1, chosen)
    chips = _stack(cell, left, width, px(ONE_LINE), numbers)
    below = chips[-1][1].bottom() + 1 + px(GAP)
    return DayLayout(chips, False, QRect(left, below, width, px(ONE_LINE)), count - len(numbers))


def _one_and_more(cell: QRect, room: QRect, count: int, chosen: int | None) -> DayLayout:
    """A low cell: one chip, and beside it how many there are more."""
    beside, two = px(26), room.height() >= px(TWO_LINES)
    height = px(TWO_LINES if two else ONE_LINE)
    width = room.width() - beside - px(GAP)
    chips = _stack(cell, room.left(), width, height, _shown(count, 1, chosen))
    area = chips[0][1]
    more = QRect(area.right() + px(GAP), area.top(), beside, height)
    return DayLayout(chips, two, more, count - 1)


def _shown(count: int, lines: int, chosen: int | None) -> range | list[int]:
    if chosen is None or chosen < lines:
        return range(min(count, lines))
    return [*range(lines - 1), chosen]


def _stack(
    cell: QRect, left: int, width: int, height: int, numbers: range | list[int]
) -> tuple[tuple[int, QRect], ...]:
    top = cell.top() + px(TOP)
    step = height + px(GAP)
    return tuple(
        (number, QRect(left, top + place * step, width, height))
        for place, number in enumerate(numbers)
    )
