"""A post in the month: what its chip says, to the eye and aloud, and how it is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from core.accounts import Account, AccountId
from core.dates import clock_time
from core.language import _
from core.plan_words import content_name, missing_names, status_name
from core.publishing import (
    ContentType,
    PlanEntryId,
    Planned,
    PlanStatus,
    missing_for_ready,
)
from ui.theme import px, theme
from ui.widgets.painting import draw_icon
from ui.widgets.plan_chip import CONTENT_ICONS
from ui.widgets.platform import glyph, hue

_MARKS: Mapping[PlanStatus, tuple[str, str, float]] = {
    PlanStatus.READY: ("circle-check", "", 2),
    PlanStatus.PUBLISHED: ("check", "ok", 3),
    PlanStatus.DROPPED: ("x", "text3", 2.5),
}
_GLYPH, _STEP = 13, 17
_Icon: TypeAlias = tuple[str, str, float, bool]
"""Name, colour, stroke, and whether it is filled."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One post as the month shows it; `spoken` says all of it."""

    key: PlanEntryId
    platforms: tuple[str, ...]
    hue: str
    time: str
    title: str
    content: ContentType
    status: PlanStatus
    lacks: tuple[str, ...]
    spoken: str
    held: bool = False

    @property
    def is_open(self) -> bool:
        return self.status in (PlanStatus.PLANNED, PlanStatus.READY)


def chip_of(planned: Planned, accounts: Mapping[AccountId, Account], *, held: bool = False) -> Chip:
    """The chip of an entry; `held` by a crisis pause. A dropped post lacks nothing any more."""
    entry = planned.entry
    on = [accounts[key] for key in planned.account_ids if key in accounts]
    lacks = () if entry.status is PlanStatus.DROPPED else missing_for_ready(entry)
    return Chip(
        key=entry.id,
        platforms=tuple(account.platform.value for account in on),
        hue=hue(on[0].id) if on else "h3",
        time=clock_time(entry.time),
        title=entry.title,
        content=entry.content_type,
        status=entry.status,
        lacks=lacks,
        spoken=_spoken(planned, on, lacks, held=held),
        held=held,
    )


def _spoken(
    planned: Planned, accounts: list[Account], lacks: tuple[str, ...], *, held: bool
) -> str:
    entry = planned.entry
    parts = [
        f"{clock_time(entry.time)} {entry.title}",
        *(f"{account.platform_name} {account.name}" for account in accounts),
        content_name(entry.content_type),
        status_name(entry.status),
    ]
    if held:
        parts.append(_("Held by the crisis pause"))
    if lacks:
        parts.append(_("Lacks: {things}").format(things=missing_names(lacks)))
    return ". ".join(parts)


def draw_chip(
    painter: QPainter, area: QRectF, chip: Chip, *, two_lines: bool, chosen: bool
) -> None:
    """The chip inside `area`; `chosen` is the one that is open in the pane."""
    _draw_ground(painter, area, chip, chosen=chosen)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    (_draw_two_lines if two_lines else _draw_one_line)(painter, area, chip)
    painter.restore()


def _draw_ground(painter: QPainter, area: QRectF, chip: Chip, *, chosen: bool) -> None:
    look, dropped = theme(), chip.status is PlanStatus.DROPPED
    ink = look.color("text3" if dropped else chip.hue)
    shape = QPainterPath()
    shape.addRoundedRect(area, px(5), px(5))
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(area, look.color("sunken" if dropped else f"{chip.hue}_soft"))
    painter.fillRect(QRectF(area.left(), area.top(), px(3), area.height()), ink)
    painter.restore()
    if chosen or look.high_contrast:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.6 * look.scale if chosen else 1))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(5), px(5))


def _draw_two_lines(painter: QPainter, area: QRectF, chip: Chip) -> None:
    painter.setFont(theme().font("chip"))
    time_width = painter.fontMetrics().horizontalAdvance(chip.time) + 2
    left, top, right = area.left() + px(8), area.top() + px(4), area.right() - px(5)
    room = right - left - time_width
    icons = _right_icons(chip)
    taken = icons[: max(0, int((room - px(_STEP)) // px(_STEP)))]
    inner = right
    for icon in reversed(taken):
        inner = _draw_mark(painter, QPointF(inner, top), icon)
    if room >= px(_STEP):
        left = _draw_glyphs(painter, QPointF(left, top), chip, inner - time_width)
    painter.setPen(theme().color(_ink(chip)))
    painter.drawText(QRectF(left, top - px(1), time_width, px(15)), _LEFT, chip.time)
    if not taken and len(icons) > 1:  # what matters most finds room on the second line
        right = _draw_mark(painter, QPointF(right, area.top() + px(20)), icons[0])
    below = QRectF(area.left() + px(8), area.top() + px(18), 0, px(17))
    below.setRight(right)
    _draw_title(painter, below, chip.title, chip, strong=True)


def _draw_mark(painter: QPainter, place: QPointF, icon: _Icon) -> float:
    """An icon that ends at `place`; returns where the next one may end."""
    name, tone, stroke, filled = icon
    left = place.x() - px(_GLYPH)
    draw_icon(painter, QPointF(left, place.y()), name, tone, _GLYPH, stroke=stroke, filled=filled)
    return left - px(3)


def _draw_one_line(painter: QPainter, area: QRectF, chip: Chip) -> None:
    left, right = area.left() + px(8), area.right() - px(5)
    top = area.center().y() - px(_GLYPH) / 2
    marks = _right_icons(chip)[:-1]
    if marks and right - left > px(60):
        right = _draw_mark(painter, QPointF(right, top), marks[0])
    left = _draw_glyphs(painter, QPointF(left, top), chip, left + px(_STEP))
    line = QRectF(left, area.top(), right - left, area.height())
    painter.setFont(theme().font("chip"))
    room_for_both = painter.fontMetrics().horizontalAdvance(chip.time) + px(30)
    text = f"{chip.time} {chip.title}" if line.width() >= room_for_both else chip.title
    _draw_title(painter, line, text, chip, strong=False)


def _draw_glyphs(painter: QPainter, place: QPointF, chip: Chip, until: float) -> float:
    """As many platforms as there is room for, at least one; returns where the text begins."""
    left = place.x()
    for number, platform in enumerate(dict.fromkeys(chip.platforms)):
        if number and left + px(_STEP) > until:
            break
        draw_icon(painter, QPointF(left, place.y()), glyph(platform), _ink(chip), _GLYPH)
        left += px(_STEP)
    return left


def _right_icons(chip: Chip) -> list[_Icon]:
    """The most important one first: what is missing, what became of it, what it consists of."""
    icons: list[_Icon] = [("player-pause", "bad", 2, False)] if chip.held else []
    if chip.lacks:
        icons.append(("alert-triangle", "bad", 1.75, True))
    if chip.status in _MARKS:
        name, tone, stroke = _MARKS[chip.status]
        icons.append((name, tone or chip.hue, stroke, False))
    icons.append((CONTENT_ICONS[chip.content], _ink(chip), 1.75, False))
    return icons


def _draw_title(painter: QPainter, area: QRectF, text: str, chip: Chip, *, strong: bool) -> None:
    font = QFont(theme().font("caption_strong" if strong else "chip"))
    dropped = chip.status is PlanStatus.DROPPED
    font.setStrikeOut(dropped)
    painter.setFont(font)
    painter.setPen(theme().color("text2" if dropped else "text"))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, _LEFT, shown)


def _ink(chip: Chip) -> str:
    return "text3" if chip.status is PlanStatus.DROPPED else chip.hue


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
