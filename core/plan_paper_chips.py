"""A planned post as it stands in its day on paper: in a line or two, or with all that it says."""

from __future__ import annotations

from collections.abc import Iterator

from core.dates import clock_time
from core.language import _
from core.pdf.fonts import Weight
from core.pdf.layout.calendar import Chip
from core.pdf.layout.style import SOFT_INK, TextStyle
from core.plan_entries import PlanStatus
from core.plan_sheet import PlanLine
from core.plan_words import content_name, picture_state

SIGNS = {
    PlanStatus.PLANNED: "○",
    PlanStatus.READY: "●",
    PlanStatus.PUBLISHED: "✓",
    PlanStatus.DROPPED: "✕",
}
"""Told apart by shape: a printer without colours shows them too."""

_FIRST = TextStyle(size=7, line_height=1.25, after=0, colour=SOFT_INK)
_TITLE = TextStyle(size=7.5, line_height=1.2, after=0, weight=Weight.BOLD)
_TEXT = TextStyle(size=7.5, line_height=1.3, after=0)
_QUIET = TextStyle(size=7, line_height=1.3, after=0, colour=SOFT_INK)


def short_chip(line: PlanLine, marks: str) -> Chip:
    """○ 10.00 Fb Ig, and what it is about under it."""
    return Chip(parts=((_first(line, marks), _FIRST), (line.entry.title, _TITLE)))


def long_chip(line: PlanLine, marks: str) -> Chip:
    """The same with its text, its goal, and what of its picture is cleared."""
    quiet = ((text, _QUIET) for text in _about(line))
    return Chip(
        parts=(
            (_first(line, marks), _FIRST),
            (line.entry.title, _TITLE),
            (line.entry.text, _TEXT),
            *quiet,
        )
    )


def occasion_chip(title: str) -> Chip:
    """An occasion of the year wheel that nothing is made of yet."""
    return Chip(parts=((f"◇ {title}", _FIRST),), bar=False)


def _first(line: PlanLine, marks: str) -> str:
    return f"{SIGNS[line.entry.status]} {clock_time(line.entry.time)} {marks}"


def _about(line: PlanLine) -> Iterator[str]:
    entry = line.entry
    yield f"{_('Goal')}: {entry.goal}"
    yield f"{_('Content')}: {content_name(entry.content_type)}"
    if picture := picture_state(entry):
        yield f"{_('Picture')}: {picture}"
    if line.responsible:
        yield f"{_('Responsible')}: {line.responsible}"
    if entry.dropped_reason:
        yield _("Why: {reason}").format(reason=entry.dropped_reason)
