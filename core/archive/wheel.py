"""The occasions of the year wheel in a half-year: taken up, passed by and why (row K20)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.half_years import HalfYear
from core.office import Office
from core.wheel_turns import Turn, TurnState


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelLine:
    """An occasion that was chosen or skipped; `post` is the title and `post_day` the day of what
    became of it. `day` is None for one that never had any."""

    day: date | None
    title: str
    taken_up: bool
    post: str = ""
    post_day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelReport:
    """The lines by day, and how many went by without a choice."""

    lines: tuple[WheelLine, ...] = ()
    unchosen: int = 0


def wheel_report(office: Office, half: HalfYear) -> WheelReport:
    """What was chosen of the half-year's occasions, hidden ones too. A municipality that has not
    used the wheel has nothing to say about it."""
    year = half.first.year
    turns = [
        turn
        for turn in office.year_wheel.wheel(hidden=True).year(year)
        if (turn.day in half if turn.day else half.last.month == 12)
    ]
    lines = tuple(_line(turn) for turn in turns if _is_chosen(turn))
    unchosen = sum(turn.state is TurnState.PASSED and not turn.occasion.hidden for turn in turns)
    return WheelReport(lines=lines, unchosen=unchosen if lines else 0)


def _is_chosen(turn: Turn) -> bool:
    return turn.state in (TurnState.PLANNED, TurnState.SKIPPED)


def _line(turn: Turn) -> WheelLine:
    entry = turn.entry
    return WheelLine(
        day=turn.day,
        title=turn.title(),
        taken_up=turn.state is TurnState.PLANNED,
        post=entry.title if entry else "",
        post_day=entry.day if entry else None,
        reason=turn.reason,
    )


def wheel_rows(lines: Sequence[WheelLine]) -> Iterator[dict[str, Any]]:
    """The same for a machine."""
    for line in lines:
        yield {
            "day": line.day.isoformat() if line.day else "",
            "occasion": line.title,
            "taken_up": line.taken_up,
            "post": line.post,
            "post_day": line.post_day.isoformat() if line.post_day else "",
            "reason": line.reason,
        }
