"""The year wheel of a year as one value: everything that stands on its sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.office import Office
from core.wheel_turns import Turn, TurnState


@dataclass(frozen=True, slots=True)
class WheelSheet:
    """Twelve months of turns, and those without a day; skipped ones are left out."""

    municipality: str
    year: int
    months: tuple[tuple[Turn, ...], ...]
    without_day: tuple[Turn, ...]
    made_at: datetime


def wheel_sheet(office: Office, year: int) -> WheelSheet:
    """Reads the year."""
    turns = [turn for turn in office.year_wheel.year(year) if turn.state is not TurnState.SKIPPED]
    return WheelSheet(
        municipality=office.municipality(),
        year=year,
        months=tuple(
            tuple(turn for turn in turns if turn.day and turn.day.month == month)
            for month in range(1, 13)
        ),
        without_day=tuple(turn for turn in turns if turn.day is None),
        made_at=office.clock.now(),
    )
