"""Half-years: the periods that are handed to the archive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.clock import YEARS, at_local, local
from core.errors import InvalidRecord

_LABEL = re.compile(r"(\d{4})-[Hh]([12])")


@dataclass(frozen=True, slots=True, order=True)
class HalfYear:
    """January to June (half 1) or July to December (half 2) of a year.

    Raises InvalidRecord where there is no such half. The half-yearly rhythm is the Swedish
    guideline's: «skriva ut flödet varje halvår».
    """

    year: int
    half: int

    def __post_init__(self) -> None:
        if self.half not in (1, 2) or self.year not in YEARS:
            raise InvalidRecord("half", "half_year")

    @classmethod
    def parse(cls, text: str) -> HalfYear:
        """The half-year of a label such as "2026-H1". Raises InvalidRecord for anything else."""
        match = _LABEL.fullmatch(text.strip())
        if match is None:
            raise InvalidRecord("half", "half_year")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> HalfYear:
        """The half-year that the civil day lies in."""
        return cls(day.year, 1 if day.month < 7 else 2)

    @classmethod
    def containing(cls, moment: datetime) -> HalfYear:
        """The half-year of an aware moment, by the wall clock in Norway.

        A post at 22:30 UTC on 30 June belongs to July.
        """
        return cls.of(local(moment).date())

    @property
    def label(self) -> str:
        """Such as "2026-H1"; sorts in time order."""
        return f"{self.year:04}-H{self.half}"

    @property
    def first(self) -> date:
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def previous(self) -> HalfYear:
        return HalfYear(self.year, 1) if self.half == 2 else HalfYear(self.year - 1, 2)

    @property
    def next(self) -> HalfYear:
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def local_bounds(self) -> tuple[datetime, datetime]:
        """The aware UTC moments of the half in Norway: the first one in it, the first one after."""
        after = self.last + timedelta(days=1)
        return (
            at_local(datetime.combine(self.first, time())),
            at_local(datetime.combine(after, time())),
        )
