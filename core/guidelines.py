"""Guideline profiles: what a municipality's own guideline says, as rules that the program follows.

The texts and rules lie in `resources/guidelines`, one file each, with their sources.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.errors import NotFound
from core.guideline_rules import (
    ArchiveRules,
    Audience,
    Cadence,
    Changes,
    Deadline,
    DeletionRules,
    Document,
    Ground,
    Kept,
    Paragraph,
    Profile,
    Referral,
    ReplyRule,
    SharedTexts,
    Signature,
    Source,
    Strength,
    Wording,
)
from core.inquiry_kinds import InquiryKind
from core.language import LANGUAGES
from core.paths import RESOURCES
from core.settings import PROFILES

__all__ = [
    "PROFILES",
    "ArchiveRules",
    "Audience",
    "Cadence",
    "Changes",
    "Deadline",
    "DeletionRules",
    "Document",
    "Ground",
    "Kept",
    "Paragraph",
    "Profile",
    "Referral",
    "ReplyRule",
    "SharedTexts",
    "Signature",
    "Source",
    "Strength",
    "Wording",
    "load",
    "profiles",
    "shared_texts",
]

_FOLDER = RESOURCES / "guidelines"


def profiles() -> tuple[Profile, ...]:
    """Every profile, in the order they are offered."""
    return tuple(load(key) for key in PROFILES)


@cache
def load(key: str) -> Profile:
    """The profile of that key. Raises NotFound for one that we do not have."""
    if key not in PROFILES:
        raise NotFound("guideline_profile", key)
    return _profile(_read(key))


@cache
def shared_texts() -> SharedTexts:
    """What every profile says alike (Alver: «Sarkasme og ironi er forbode»)."""
    read = _read("shared")
    return SharedTexts(
        signatures={sign: _wording(read["signature"][sign]) for sign in Signature},
        strengths={strength: _wording(read["strength"][strength]) for strength in Strength},
        tone=_wording(read["tone"]),
        representing=_wording(read["representing"]),
        holding_reply=_wording(read["holding_reply"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def _profile(read: Mapping[str, Any]) -> Profile:
    rules = [_reply(entry) for entry in read["reply"]]
    return Profile(
        key=read["key"],
        name=read["name"],
        country=read["country"],
        language=read["language"],
        document=Document(**read["document"]),
        changes=Changes(**{name: _wording(text) for name, text in read["changes"].items()}),
        replies={rule.kind: rule for rule in rules},
        deadline=_deadline(read["deadline"]),
        deletion=_deletion(read["deletion"]),
        archive=_archive(read["archive"]),
        cadence=_cadence(read["cadence"]),
        paragraphs=tuple(_paragraph(entry) for entry in read["text"]),
    )


def _wording(entry: Mapping[str, Any]) -> Wording:
    return Wording({language: entry[language] for language in LANGUAGES})


def _source(entry: Mapping[str, Any]) -> Source:
    return Source(
        guideline=entry["source"],
        paragraph=entry["paragraph"],
        quote=entry.get("quote", ""),
        stated=entry["stated"],
    )


def _reply(entry: Mapping[str, Any]) -> ReplyRule:
    return ReplyRule(
        kind=InquiryKind(entry["kind"]),
        strength=Strength(entry["strength"]),
        signs=Signature(entry["signs"]),
        refer=Referral(entry["refer"]),
        help=_wording(entry["help"]),
        text=_wording(entry["text"]),
        source=_source(entry),
    )


def _deadline(entry: Mapping[str, Any]) -> Deadline:
    return Deadline(workdays=entry["workdays"], text=_wording(entry), source=_source(entry))


def _deletion(entry: Mapping[str, Any]) -> DeletionRules:
    return DeletionRules(
        exhaustive=entry["exhaustive"],
        text=_wording(entry),
        grounds=tuple(_ground(ground) for ground in entry["ground"]),
        source=_source(entry),
    )


def _ground(entry: Mapping[str, Any]) -> Ground:
    return Ground(
        key=entry["key"],
        title=_wording(entry["title"]),
        explanation=_wording(entry["explanation"]),
        needs_reason=entry["needs_reason"],
        source=_source(entry),
    )


def _archive(entry: Mapping[str, Any]) -> ArchiveRules:
    keeps = frozenset(Kept(kept) for kept in entry["keeps"])
    return ArchiveRules(
        rhythm=entry["rhythm"], keeps=keeps, text=_wording(entry), source=_source(entry)
    )


def _cadence(entry: Mapping[str, Any]) -> Cadence:
    return Cadence(
        minimum=entry.get("minimum"),
        maximum=entry.get("maximum"),
        text=_wording(entry),
        source=_source(entry),
    )


def _paragraph(entry: Mapping[str, Any]) -> Paragraph:
    return Paragraph(
        part=entry["part"],
        name=entry["paragraph"],
        audience=Audience(entry["audience"]),
        text=entry["text"],
    )
