"""Nine months of five minutes a day: checks, late ones, absences, deputies and a few misses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from functools import partial
from typing import Any

from core.accounts import AccountStatus
from core.example.content import Entry
from core.example.diary import Diary
from core.language import _

KARI, JON, ANNA = "Kari Nes", "Jon Berg", "Anna Vik"
INSTAGRAM, X, YOUTUBE = "@testvikkommune", "@Testvik_kommune", "Testvik kommune TV"
LIBRARY = "Testvik folkebibliotek"

# Counted in workdays back from today; 1 is the last workday.
LATE = frozenset({19, 58, 97, 140})
SICK = 33
COURSE = 71
COMING = 8
"""Workdays from today to a course that Kari is to go to."""
MISSED = {1: INSTAGRAM, 14: LIBRARY, 45: X, 120: YOUTUBE}
BY_DEPUTY = {2: {LIBRARY: ANNA}, 6: {INSTAGRAM: JON, YOUTUBE: JON}}
HOLIDAY_WEEKS = frozenset({28, 29, 30})


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    holiday = [day for day in diary.workdays if day.isocalendar().week in HOLIDAY_WEEKS]
    names = [entry["name"] for entry in content["accounts"]]
    for back, day in enumerate(reversed(diary.workdays), start=1):
        if back == SICK:
            reason = _("Ill, and no deputy at work")
            diary.at(diary.after(day), time(8, 5), partial(_explain, diary, day, reason))
        else:
            _round(diary, names, day, back, JON if back == COURSE or day in holiday else KARI)
        if back == COURSE:
            _absence(diary, day, day, _("Course"), JON, on=diary.before(day, 3))
    if holiday:
        _absence(diary, holiday[0], holiday[-1], _("Holiday"), JON, on=diary.before(holiday[0], 4))
    coming = diary.after(diary.today, COMING)
    _absence(diary, coming, diary.after(coming), _("Course"), JON, on=diary.workdays[-1])
    for entry in content["follow_ups"]:
        _followed_up(diary, entry)
    for entry in content["due_today"]:
        diary.at(diary.workdays[-1], time(15, 10), partial(_open, diary, entry))


def _round(diary: Diary, names: list[str], day: date, back: int, person: str) -> None:
    """One person's way through the accounts, a minute each; a day in LATE is entered the next."""
    late, dice = back in LATE, diary.dice("round", day.toordinal())
    entered = diary.after(day) if late else day
    seconds = (12 if late else 40 + dice.randrange(0, 18)) * 60
    for name in names:
        if MISSED.get(back) == name:
            continue
        seconds += dice.randrange(35, 95)
        deputy = BY_DEPUTY.get(back, {}).get(name)
        when = time(8 + seconds // 3600, seconds // 60 % 60, seconds % 60)
        check = partial(_check, diary, name, day)
        diary.at(entered, time(9, 25) if deputy else when, check, by=deputy or person)


def _check(diary: Diary, name: str, day: date) -> None:
    account = diary.account(name)
    if account.status is not AccountStatus.CLOSED:
        diary.office.checklist.check(account.id, day=day)


def _absence(diary: Diary, first: date, last: date, reason: str, deputy: str, *, on: date) -> None:
    diary.at(on, time(8, 5), partial(_plan_absence, diary, first, last, reason, deputy))


def _plan_absence(diary: Diary, first: date, last: date, reason: str, deputy: str) -> None:
    people = diary.office.people
    away, stand_in = people.by_name(KARI), people.by_name(deputy)
    if away is not None:
        named = stand_in.id if stand_in else None
        diary.office.absences.plan(away.id, first, last, reason, deputy=named)


def _explain(diary: Diary, day: date, reason: str) -> None:
    diary.office.absences.record(day, day, reason)


def _followed_up(diary: Diary, entry: Entry) -> None:
    day = diary.day_of(entry["on"])
    if day is None or day >= diary.today:
        return
    diary.at(day, time(10, 15), partial(_open, diary, entry))
    diary.at(diary.after(day), time(9, 30), partial(_done, diary, entry))


def _open(diary: Diary, entry: Entry) -> None:
    diary.office.follow_ups.open(diary.account(entry["account"]).id, entry["text"])


def _done(diary: Diary, entry: Entry) -> None:
    follow_ups = diary.office.follow_ups
    for found in follow_ups.due():
        if found.text == entry["text"]:
            follow_ups.done(found.id, result=entry["result"])
