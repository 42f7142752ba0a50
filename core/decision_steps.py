"""The questions and outcomes of the decision aid, as they stand in resources/decision_aid.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from core.deletion_records import Measure
from core.guideline_rules import Strength, Wording
from core.inquiries import InquiryKind, Outcome
from core.language import LANGUAGES
from core.paths import RESOURCES

_FILE = RESOURCES / "decision_aid.toml"

BY_THE_RULE = "rule"
"""The act that stands for what the municipality's own guideline says."""


class Opens(StrEnum):
    """Which form an outcome leads to."""

    DELETION = "deletion"
    INQUIRY = "inquiry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What follows an answer: something found, and the next question; none ends the walk."""

    found: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question. `suggested` ones are ours and no guideline's.

    It is passed over when `settled_by` was found before it.
    """

    key: str
    question: Wording
    hint: Wording | None
    source: Wording
    suggested: bool
    yes: Turn
    no: Turn
    settled_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing to do; told only where the act that it stands `beside` is told."""

    key: str
    text: Wording
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What an answer found. A main one says what to open; the others stand beside it."""

    key: str
    main: bool
    title: Wording | None
    acts: tuple[str, ...]
    opens: Opens | None
    measure: Measure | None
    grounds: tuple[str, ...]
    kind: InquiryKind | None
    outcome: Outcome
    repeats_words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """The whole of it as it stands in the file."""

    version: int
    first: str
    steps: Mapping[str, Step]
    findings: Mapping[str, Finding]
    answers: Mapping[Strength, Wording]
    acts: tuple[Act, ...]


@cache
def load() -> Aid:
    """The questions and outcomes."""
    read = tomllib.loads(_FILE.read_text("utf-8"))
    steps = [_step(entry) for entry in read["step"]]
    found = [_finding(key, entry) for key, entry in read["finding"].items()]
    return Aid(
        version=read["version"],
        first=read["first"],
        steps={step.key: step for step in steps},
        findings={finding.key: finding for finding in found},
        answers={strength: _wording(read["answer"][strength]) for strength in Strength},
        acts=tuple(_act(entry) for entry in read["act"]),
    )


def _wording(entry: Mapping[str, Any]) -> Wording:
    return Wording({language: entry[language] for language in LANGUAGES})


def _act(entry: Mapping[str, Any]) -> Act:
    return Act(key=entry["key"], text=_wording(entry), beside=entry.get("beside", ""))


def _step(entry: Mapping[str, Any]) -> Step:
    return Step(
        key=entry["key"],
        question=_wording(entry["question"]),
        hint=_wording(entry["hint"]) if "hint" in entry else None,
        source=_wording(entry["source"]),
        suggested=entry.get("suggested", False),
        yes=Turn(**entry["yes"]),
        no=Turn(**entry["no"]),
        settled_by=entry.get("settled_by", ""),
    )


def _finding(key: str, entry: Mapping[str, Any]) -> Finding:
    return Finding(
        key=key,
        main=entry.get("main", False),
        title=_wording(entry["title"]) if "title" in entry else None,
        acts=tuple(entry.get("acts", ())),
        opens=Opens(entry["opens"]) if "opens" in entry else None,
        measure=Measure(entry["measure"]) if "measure" in entry else None,
        grounds=tuple(entry.get("grounds", ())),
        kind=InquiryKind(entry["kind"]) if "kind" in entry else None,
        outcome=Outcome(entry.get("outcome", "")),
        repeats_words=entry.get("repeats_words", True),
    )
