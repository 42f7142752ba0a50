"""The occasions of the year wheel: those that come with the program, as the municipality has them.

Source: KS, «helhetlig årshjul for planlagt bruk» (row K20).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NewType

from core.errors import InvalidRecord
from core.language import LANGUAGES, current
from core.occasion_rules import RECURRING, Rule, RuleKind, read_rule
from core.paths import RESOURCES
from core.secrets_check import looks_like_password

OccasionId = NewType("OccasionId", int)
OccasionTurnId = NewType("OccasionTurnId", int)

LONGEST_LEAD = 60
"""Workdays that can be set aside before an occasion."""


class Weekend(StrEnum):
    """What becomes of an occasion that falls on a day when nobody is at work."""

    STAY = "stay"
    BEFORE = "before"
    AFTER = "after"


class Check(StrEnum):
    """What to look up before an occasion of the list is used."""

    NONE = ""
    CONFIRM = "confirm"
    DEADLINE = "deadline"
    LOCAL = "local"
    CONSENT = "consent"
    FOURTEEN = "fourteen"
    FLAG = "flag"


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionWord:
    """The municipality's own word on an occasion, as it lies in the file; empty: as in the list."""

    id: OccasionId = OccasionId(0)
    key: str
    own: bool = False
    title: str = ""
    rule: str = ""
    first: date | None = None
    last: date | None = None
    lead_days: int | None = None
    weekend: str = ""
    goal: str = ""
    note: str = ""
    hidden: bool = False
    registered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionTurn:
    """One time round, as it lies in the file: a day set locally, or that it is skipped and why.

    `turn` is the year, or the day in ISO for what comes several times a year.
    """

    id: OccasionTurnId = OccasionTurnId(0)
    occasion: str
    turn: str
    day: date | None = None
    title: str = ""
    skipped_on: date | None = None
    reason: str = ""
    registered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """An occasion as it holds here. `lead_days` are workdays; `changed` where the municipality
    has another word than the list; `source` says who knows of it."""

    key: str
    titles: Mapping[str, str]
    rule: Rule
    lead_days: int = 0
    weekend: Weekend = Weekend.STAY
    check: Check = Check.NONE
    source: str = ""
    goal: str = ""
    note: str = ""
    first: date | None = None
    last: date | None = None
    own: bool = False
    hidden: bool = False
    changed: bool = False

    def title(self) -> str:
        """What it is called, in the language spoken here; an own title in every language."""
        return self.titles.get(current()) or next(iter(self.titles.values()))

    @property
    def is_local(self) -> bool:
        """Whether somebody must set the day each year."""
        return self.rule.kind in (RuleKind.LOCAL, RuleKind.DATES)

    def days(self, year: int) -> list[date]:
        """The days that the rule gives, before any is moved from a weekend."""
        return self.rule.days(year, self.first, self.last)


@cache
def listed(country: str) -> Mapping[str, Occasion]:
    """The occasions that come with the program for a country, by key, in the list's order."""
    text = (RESOURCES / "year_wheel.toml").read_text("utf-8")
    entries = tomllib.loads(text)["occasion"]
    return {entry["id"]: _occasion(entry) for entry in entries if country in entry["countries"]}


def _occasion(entry: Mapping[str, Any]) -> Occasion:
    years = entry.get("years", "")
    return Occasion(
        key=entry["id"],
        titles={language: entry[language] for language in LANGUAGES},
        rule=read_rule(f"{entry['rule']}/{years}" if years else entry["rule"]),
        lead_days=entry["lead_days"],
        weekend=Weekend(entry.get("weekend", Weekend.STAY)),
        check=Check(entry.get("check", Check.NONE)),
        source=entry.get("source", ""),
    )


def as_it_holds(occasion: Occasion, word: OccasionWord | None) -> Occasion:
    """The occasion of the list with what the municipality has said about it."""
    if word is None:
        return occasion
    rule = _rule_of(word.rule, occasion.rule.years) if word.rule else occasion.rule
    return replace(
        occasion,
        titles={current(): word.title} if word.title else occasion.titles,
        rule=rule,
        lead_days=occasion.lead_days if word.lead_days is None else word.lead_days,
        weekend=Weekend(word.weekend) if word.weekend else occasion.weekend,
        goal=word.goal,
        note=word.note,
        first=word.first,
        last=word.last,
        hidden=word.hidden,
        changed=any((word.title, word.rule, word.weekend, word.note, word.goal))
        or word.lead_days is not None,
    )


def own_occasion(word: OccasionWord) -> Occasion:
    """An occasion that the municipality added itself."""
    return Occasion(
        key=word.key,
        titles={"own": word.title},
        rule=read_rule(word.rule),
        lead_days=word.lead_days or 0,
        weekend=Weekend(word.weekend or Weekend.STAY),
        goal=word.goal,
        note=word.note,
        first=word.first,
        last=word.last,
        own=True,
        hidden=word.hidden,
    )


def _rule_of(text: str, years: str) -> Rule:
    # An election that is held on another day is still held every other year.
    rule = read_rule(text)
    often = rule.kind in RECURRING or rule.kind is RuleKind.DATES
    return rule if often or rule.years or not years else read_rule(f"{text}/{years}")


def tidy_word(word: OccasionWord) -> OccasionWord:
    """In order, or raises InvalidRecord: title, rule, first, last, lead_days, weekend."""
    word = replace(
        word,
        title=" ".join(word.title.split()),
        goal=" ".join(word.goal.split()),
        note=word.note.strip(),
    )
    if word.own and not word.title:
        raise InvalidRecord("title", "missing")
    for name in ("title", "goal", "note"):
        if looks_like_password(getattr(word, name)):
            raise InvalidRecord(name, "password")
    if word.own or word.rule:
        recurs = read_rule(word.rule).kind in RECURRING
        if recurs and word.first is None:
            raise InvalidRecord("first", "missing")
        if not recurs:
            word = replace(word, first=None, last=None)
    if word.first and word.last and word.last < word.first:
        raise InvalidRecord("last", "before_first")
    if word.lead_days is not None and not 0 <= word.lead_days <= LONGEST_LEAD:
        raise InvalidRecord("lead_days", "range", low=0, high=LONGEST_LEAD)
    return word
