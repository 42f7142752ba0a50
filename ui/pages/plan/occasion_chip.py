"""An occasion of the year wheel in the month: an amber chip that waits to be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from core.dates import day_and_month
from core.language import _
from core.wheel_turns import Turn, TurnKey, TurnState
from ui.pages.plan.wheel_block import dashed
from ui.theme import px
from ui.widgets.painting import draw_icon, draw_text

_ICON = 13


@dataclass(frozen=True, slots=True)
class OccasionChip:
    """An occasion on its day; `spoken` says all of it."""

    key: TurnKey
    title: str
    lead: str
    spoken: str
    time: str = ""


def occasion_chips(turns: Iterable[Turn]) -> dict[date, list[OccasionChip]]:
    """The occasions of which nothing is chosen, by their day."""
    found: dict[date, list[OccasionChip]] = {}
    for turn in turns:
        if turn.state is TurnState.OPEN and turn.day is not None:
            found.setdefault(turn.day, []).append(_chip(turn))
    return found


def _chip(turn: Turn) -> OccasionChip:
    lead = ""
    if turn.begins is not None and turn.begins != turn.day:
        lead = _("begin {day}").format(day=day_and_month(turn.begins))
    parts = [turn.title(), _("Year wheel"), lead, _("Enter takes it into the plan")]
    return OccasionChip(turn.key, turn.title(), lead, ". ".join(part for part in parts if part))


def draw_occasion(painter: QPainter, area: QRectF, chip: OccasionChip, *, two_lines: bool) -> None:
    """The chip inside `area`."""
    dashed(painter, area.adjusted(0.5, 0.5, -0.5, -0.5))
    left = area.left() + px(6)
    middle = area.center().y() - px(_ICON) / 2
    top = area.top() + px(4) if two_lines else middle
    draw_icon(painter, QPointF(left, top), "calendar-event", "text", _ICON)
    beside = QRectF(left + px(18), area.top(), area.right() - left - px(22), area.height())
    if not two_lines:
        draw_text(painter, beside, chip.title, "chip", "text")
        return
    beside.setRect(beside.left(), top - px(1), beside.width(), px(15))
    draw_text(painter, beside, chip.lead or _("Year wheel"), "chip", "text2")
    below = QRectF(left, area.top() + px(18), area.width() - px(11), px(17))
    draw_text(painter, below, chip.title, "caption_strong", "text")
