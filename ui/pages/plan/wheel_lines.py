"""A year's occasions as lines under their months: what each says, to the eye and aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.dates import clock_time, day_and_month, sentence, short_date, weekday_date
from core.language import N_, _, ngettext
from core.occasion_rules import RuleKind
from core.occasion_words import check_sentence, rule_in_words
from core.wheel_turns import WAITING, Turn, TurnKey, TurnState


class Shown(StrEnum):
    """Which occasions the year shows."""

    ALL = "all"
    WAITING = "waiting"
    BEGUN = "begun"
    PLANNED = "planned"
    SKIPPED = "skipped"
    HIDDEN = "hidden"


SHOWN_NAMES: Mapping[Shown, str] = {
    Shown.ALL: N_("All occasions"),
    Shown.WAITING: N_("Not chosen"),
    Shown.BEGUN: N_("Time to begin"),
    Shown.PLANNED: N_("In the plan"),
    Shown.SKIPPED: N_("Skipped"),
    Shown.HIDDEN: N_("Hidden"),
}

STATE_NAMES: Mapping[TurnState, str] = {
    TurnState.UNDATED: N_("The date is not set"),
    TurnState.OPEN: N_("Not chosen"),
    TurnState.PLANNED: N_("In the plan"),
    TurnState.SKIPPED: N_("Skipped"),
    TurnState.PASSED: N_("Passed"),
}


_SAID_BY_THE_DAY = frozenset({RuleKind.FIXED, RuleKind.RANGE, RuleKind.LOCAL, RuleKind.DATES})
"""Kinds whose rule tells no more than the day does."""


@dataclass(frozen=True, slots=True)
class Line:
    """One occasion of a month. `count` is how many times it comes in that month; the line is
    about the first of them that waits."""

    turn: Turn
    begun: bool
    count: int = 1

    @property
    def key(self) -> TurnKey:
        return self.turn.key

    @property
    def state(self) -> TurnState:
        return self.turn.state

    def day_text(self) -> str:
        """14.; with a sign before a day that is only the usual one."""
        day = self.turn.day
        if day is None:
            return "–"
        return f"{day.day}." if self.turn.dated else f"~{day.day}."

    def title(self) -> str:
        title = self.turn.title()
        return f"{title} ×{self.count}" if self.count > 1 else title

    def lead(self) -> str:
        """begynn 4. januar; empty where nothing is to be begun."""
        turn = self.turn
        waits = turn.state in WAITING and not self.begun
        if not waits or turn.begins is None or turn.begins == turn.day:
            return ""
        return _("begin {day}").format(day=day_and_month(turn.begins))

    def spoken(self) -> str:
        """All of it in one breath."""
        parts = [when(self.turn), self.turn.title(), self.state_text(), self.lead()]
        return ". ".join(part for part in parts if part)

    def state_text(self) -> str:
        """Begynn nå; I planen; Hoppet over: …"""
        turn = self.turn
        if self.begun:
            return _("Begin now")
        if turn.state is TurnState.PLANNED and turn.entry is not None:
            out = turn.entry
            return _("In the plan {day} at {time}").format(
                day=weekday_date(out.day), time=clock_time(out.time)
            )
        text = _(STATE_NAMES[turn.state])
        return f"{text}: {turn.reason}" if turn.reason else text

    def about(self) -> str:
        """What stands under the title when the line is chosen."""
        turn, occasion = self.turn, self.turn.occasion
        parts = [when(turn), self.state_text(), sentence(self.lead())]
        if turn.dated and occasion.rule.kind not in _SAID_BY_THE_DAY:
            parts.append(rule_in_words(occasion.rule))
        parts += [check_sentence(occasion.check).rstrip("."), occasion.note]
        return ". ".join(part for part in parts if part) + "."


def when(turn: Turn) -> str:
    """Onsdag 14. januar; Rundt 1. mars; Uten dato."""
    if turn.day is None:
        return _("Without a date")
    if not turn.dated:
        return _("About {day}").format(day=day_and_month(turn.day))
    if turn.last and turn.last != turn.day:
        return sentence(f"{weekday_date(turn.day)} – {short_date(turn.last)}")
    return sentence(weekday_date(turn.day))


def lines_of(turns: Sequence[Turn], shown: Shown, today: date) -> list[list[Line]]:
    """Twelve lists, one a month, and a thirteenth of what has no day."""
    months: list[list[Turn]] = [[] for _month in range(13)]
    for turn in turns:
        months[turn.day.month - 1 if turn.day else 12].append(turn)
    return [_month(found, _WANTED[shown], today) for found in months]


def _month(turns: Sequence[Turn], wanted: Callable[[Line], bool], today: date) -> list[Line]:
    groups: dict[str, list[Turn]] = {}
    for turn in turns:
        groups.setdefault(turn.key.occasion, []).append(turn)
    lines = [_line(found, today) for found in _apart(groups.values())]
    kept = [line for line in lines if wanted(line)]
    return sorted(kept, key=lambda line: (line.turn.day or date.max, line.key))


def _apart(groups: Iterable[list[Turn]]) -> Iterable[list[Turn]]:
    """Up to two times in a month stand each on a line of their own."""
    for group in groups:
        if len(group) > 2:
            yield group
        else:
            yield from ([turn] for turn in group)


def _line(turns: list[Turn], today: date) -> Line:
    waiting = (turn for turn in turns if turn.state in WAITING)
    turn = next(waiting, turns[-1])
    return Line(turn, turn.has_begun(today), len(turns))


_WANTED: Mapping[Shown, Callable[[Line], bool]] = {
    Shown.ALL: lambda line: True,
    Shown.WAITING: lambda line: line.state in WAITING,
    Shown.BEGUN: lambda line: line.begun,
    Shown.PLANNED: lambda line: line.state is TurnState.PLANNED,
    Shown.SKIPPED: lambda line: line.state is TurnState.SKIPPED,
    Shown.HIDDEN: lambda line: line.turn.occasion.hidden,
}


def summary(turns: Sequence[Turn], today: date) -> str:
    """41 av 58 er ikke valgt, 3 bør begynne nå."""
    waiting = sum(turn.state in WAITING for turn in turns)
    begun = sum(turn.has_begun(today) for turn in turns)
    text = ngettext(
        "{waiting} of {count} is not chosen.", "{waiting} of {count} are not chosen.", waiting
    ).format(waiting=waiting, count=len(turns))
    if begun:
        more = ngettext("{count} should begin now.", "{count} should begin now.", begun)
        text += " " + more.format(count=begun)
    return text
