"""One time round of an occasion: its day, when the work begins, and what was chosen of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.occasion_rules import RECURRING, RuleKind
from core.occasions import Occasion, OccasionTurn, Weekend
from core.plan_entries import PlanEntry, PlanStatus
from core.workdays import Workdays

_DAY = timedelta(days=1)


class TurnState(StrEnum):
    """Where a turn stands. UNDATED waits for somebody to set its day; PASSED is over unchosen."""

    UNDATED = "undated"
    OPEN = "open"
    PLANNED = "planned"
    SKIPPED = "skipped"
    PASSED = "passed"


WAITING = frozenset({TurnState.UNDATED, TurnState.OPEN})
"""Nothing is chosen yet."""


@dataclass(frozen=True, slots=True, order=True)
class TurnKey:
    """Which occasion, and which time round: the year, or the day for what comes often."""

    occasion: str
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An occasion in a year. `day` is None where none is set and the list knows no usual one;
    until it is `dated`, the day is only the usual one. `begins` is when the lead time begins."""

    occasion: Occasion
    key: TurnKey
    day: date | None
    last: date | None = None
    begins: date | None = None
    dated: bool = True
    state: TurnState = TurnState.OPEN
    entry: PlanEntry | None = None
    reason: str = ""

    def title(self) -> str:
        """What it is called, in the language spoken here."""
        return self.occasion.title()

    def has_begun(self, today: date) -> bool:
        """Whether the lead time runs and nothing is chosen."""
        return self.state in WAITING and self.begins is not None and self.begins <= today


def turn_of(key: TurnKey, year: int) -> TurnKey:
    """The same occasion's once-a-year turn."""
    return TurnKey(key.occasion, str(year))


@dataclass(frozen=True, slots=True)
class Wheel:
    """Everything that is known, read at once: gives the turns of a year without asking again."""

    occasions: Sequence[Occasion]
    words: Mapping[TurnKey, OccasionTurn]
    entries: Mapping[TurnKey, PlanEntry]
    workdays: Workdays
    today: date
    _found: dict[int, list[Turn]] = field(default_factory=dict)

    def of_rule_year(self, year: int) -> list[Turn]:
        """The turns whose rule counts them to the year, in the order of the list."""
        if year not in self._found:
            self._found[year] = [
                turn for occasion in self.occasions for turn in self._turns(occasion, year)
            ]
        return self._found[year]

    def year(self, year: int) -> list[Turn]:
        """The turns of a year by day; those without any day last."""
        near = [turn for found in range(year - 1, year + 2) for turn in self.of_rule_year(found)]
        here = [
            turn for turn in near if (turn.day.year if turn.day else int(turn.key.turn[:4])) == year
        ]
        return sorted(here, key=lambda turn: (turn.day or date.max, turn.key))

    def between(self, first: date, last: date) -> list[Turn]:
        """The turns whose day lies between, both days included, by day."""
        years = range(first.year, last.year + 1)
        every = (turn for year in years for turn in self.year(year))
        return [turn for turn in every if turn.day and first <= turn.day <= last]

    def _turns(self, occasion: Occasion, year: int) -> Iterator[Turn]:
        if occasion.rule.kind is RuleKind.DATES:
            yield from self._dated(occasion, year)
            return
        for day in occasion.days(year):
            often = occasion.rule.kind in RECURRING
            yield self._turn(occasion, day.isoformat() if often else str(year), day)

    def _dated(self, occasion: Occasion, year: int) -> Iterator[Turn]:
        """A turn for each day that is set, and until then one without a day."""
        found = [
            word
            for key, word in self.words.items()
            if key.occasion == occasion.key and word.day and key.turn.startswith(f"{year}-")
        ]
        for word in found:
            yield self._turn(occasion, word.turn, None)
        if not found:
            yield self._turn(occasion, str(year), None)

    def _turn(self, occasion: Occasion, turn: str, usual: date | None) -> Turn:
        key = TurnKey(occasion.key, turn)
        word, entry = self.words.get(key), self.entries.get(key)
        set_day = word.day if word else None
        day = set_day or (self._moved(occasion, usual) if usual else None)
        return Turn(
            occasion=occasion,
            key=key,
            day=day,
            last=occasion.rule.last_day(day) if day else None,
            begins=self._begins(day, occasion.lead_days) if day else None,
            dated=bool(set_day) or not occasion.is_local,
            state=self._state(occasion, word, entry, day),
            entry=entry,
            reason=_reason(word, entry),
        )

    def _state(
        self,
        occasion: Occasion,
        word: OccasionTurn | None,
        entry: PlanEntry | None,
        day: date | None,
    ) -> TurnState:
        if entry is not None:
            dropped = entry.status is PlanStatus.DROPPED
            return TurnState.SKIPPED if dropped else TurnState.PLANNED
        if word is not None and word.skipped_on:
            return TurnState.SKIPPED
        if day is not None and day < self.today:
            return TurnState.PASSED
        undated = occasion.is_local and not (word and word.day)
        return TurnState.UNDATED if undated else TurnState.OPEN

    def _moved(self, occasion: Occasion, day: date) -> date:
        if occasion.weekend is Weekend.STAY or self.workdays.is_open(day):
            return day
        if occasion.weekend is Weekend.AFTER:
            return self.workdays.workday_on_or_after(day)
        return workday_before(self.workdays, day)

    def _begins(self, day: date, lead: int) -> date:
        before = self.workdays.previous_workdays(day, lead) if lead else ()
        return before[0] if before else day


def workday_before(workdays: Workdays, day: date) -> date:
    """The last workday before the day; the day itself where there is none."""
    found = workdays.previous_workdays(day, 1)
    return found[0] if found else day


def _reason(word: OccasionTurn | None, entry: PlanEntry | None) -> str:
    if entry is not None:
        return entry.dropped_reason
    return word.reason if word is not None else ""
