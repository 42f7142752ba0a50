"""The year wheel in use: occasions taken up and skipped, dates set, and one of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from core.example.content import Entry
from core.example.diary import Diary
from core.occasion_rules import weekly
from core.occasions import OccasionWord, listed
from core.plan_entries import PlanStatus
from core.wheel_turns import TurnKey, TurnState

_LOOKED_AT = time(13, 30)
BEFORE = 12
"""Days ahead that an occasion is chosen or skipped."""


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    wheel = content["year_wheel"]
    diary.at(diary.first, _LOOKED_AT, partial(_begin, diary, wheel))
    for entry in wheel["chosen"]:
        for year in range(diary.first.year, diary.today.year + 2):
            for day in listed("NO")[entry["occasion"]].days(year):
                _choose(diary, entry, TurnKey(entry["occasion"], str(year)), day)


def _begin(diary: Diary, wheel: Mapping[str, Any]) -> None:
    """The municipality makes the wheel its own the first morning."""
    occasions, year_wheel = diary.office.year_wheel.occasions, diary.office.year_wheel
    own = wheel["own"]
    monday = diary.today - timedelta(days=diary.today.weekday())
    first = max(diary.first, monday)
    word = OccasionWord(
        key="", title=own["title"], rule=weekly(own["weekday"], 2), first=first, goal=own["goal"]
    )
    occasions.add(replace(word, lead_days=0))
    for key in wheel["hidden"]:
        occasions.hide(key)
    for entry in wheel["dated"]:
        days = [date.fromisoformat(f"{diary.today.year}-{day}") for day in entry["days"]]
        if entry["occasion"] in wheel["several"]:
            year_wheel.set_days(entry["occasion"], diary.today.year, days)
        else:
            year_wheel.set_day(TurnKey(entry["occasion"], str(diary.today.year)), days[0])


def _choose(diary: Diary, entry: Entry, key: TurnKey, day: date) -> None:
    decided = diary.before(day, BEFORE)
    if not diary.first < day <= diary.today + timedelta(days=BEFORE) or day < decided:
        return
    if "skipped" in entry:
        diary.at(decided, _LOOKED_AT, partial(_skip, diary, key, entry["skipped"]))
        return
    diary.at(decided, _LOOKED_AT, partial(_accept, diary, entry, key))
    if day < diary.today:
        diary.at(diary.before(day, 0), time(9, 4), partial(_publish, diary, key))


def _skip(diary: Diary, key: TurnKey, reason: str) -> None:
    diary.office.year_wheel.skip(key, reason)


def _accept(diary: Diary, entry: Entry, key: TurnKey) -> None:
    planned = diary.office.year_wheel.proposal(key)
    ready = replace(planned.entry, goal=entry["goal"], text=entry["text"], status=PlanStatus.READY)
    diary.office.publishing.add(ready, planned.account_ids)


def _publish(diary: Diary, key: TurnKey) -> None:
    turn = diary.office.year_wheel.turn(key)
    if turn.state is TurnState.PLANNED and turn.entry is not None:
        accounts = diary.office.publishing.entry(turn.entry.id).account_ids
        home = diary.office.accounts.account(accounts[0]).url
        diary.office.publishing.publish(turn.entry.id, url=f"{home}/posts/{1000 + turn.entry.id}")
