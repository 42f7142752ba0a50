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
    ApprovalRules,
    ArchiveRules,
    Audience,
    Cadence,
    Changes,
    CheckItem,
    CrisisRules,
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
    Tone,
    Wording,
)
from core.inquiry_kinds import InquiryKind
from core.language import LANGUAGES
from core.paths import RESOURCES
from core.settings import PROFILES

__all__ = [
    "FIELDS",
    "PROFILES",
    "ApprovalRules",
    "ArchiveRules",
    "Audience",
    "Cadence",
    "Changes",
    "CheckItem",
    "CrisisRules",
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
    "Tone",
    "Wording",
    "all_checks",
    "check_title",
    "field_rule",
    "load",
    "profiles",
    "reply_text",
    "shared_texts",
    "tones_of",
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
        tones={tone: _wording(read["tone_name"][tone]) for tone in Tone},
        replies={
            (InquiryKind(kind), Tone(tone)): _wording(text)
            for kind, texts in read["reply"].items()
            for tone, text in texts.items()
        },
        tone=_wording(read["tone"]),
        representing=_wording(read["representing"]),
        holding_reply=_wording(read["holding_reply"]),
    )


def reply_text(profile: Profile, kind: InquiryKind, tone: Tone) -> Wording:
    """The answer to that kind of comment in that tone; the factual one where there is no other."""
    return shared_texts().replies.get((kind, tone), profile.reply(kind).text)


def tones_of(kind: InquiryKind) -> tuple[Tone, ...]:
    """The tones there are words for; nothing is humorous where somebody is displeased."""
    replies = shared_texts().replies
    return tuple(tone for tone in Tone if tone is Tone.FACTUAL or (kind, tone) in replies)


def check_title(key: str) -> Wording:
    """What a check item is called, whether or not the profile in use has it."""
    return _wording(_read("shared")["check"][key])


@cache
def all_checks() -> tuple[CheckItem, ...]:
    """Every check item that one of the profiles has, as the first of them says it."""
    found: dict[str, CheckItem] = {}
    for profile in profiles():
        for item in profile.checks:
            known = found.setdefault(item.key, item)
            if item.source.stated and not known.source.stated:
                found[item.key] = item
    return tuple(found[key] for key in _read("shared")["check"])


FIELDS = (
    "deputy",
    "checked_daily",
    "goal",
    "image_approved",
    "photographer",
    "why",
    "goals",
    "audience",
    "privacy",
    "resources",
    "complements",
    "thread",
    "leader",
    "created_by",
    "told_on",
    "faults",
)
"""Fields that one of the guidelines has a word about, which is no subject of its own."""


def field_rule(profile: Profile, field: str) -> CheckItem:
    """What is asked of one of FIELDS; a suggestion where another guideline than this says it."""
    entry = _read("shared")["field"][field]
    stated = entry["guideline"] in (profile.key, profile.base)
    source = _source({**entry, "stated": stated})
    return CheckItem(key=field, title=_wording(entry), opens="", source=source)


@cache
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
        approval=_approval(read["approval"]),
        crisis=_crisis(read["crisis"]),
        checks=tuple(_check(entry) for entry in read["check"]),
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


def _approval(entry: Mapping[str, Any]) -> ApprovalRules:
    return ApprovalRules(steps=tuple(entry["steps"]), text=_wording(entry), source=_source(entry))


def _crisis(entry: Mapping[str, Any]) -> CrisisRules:
    channels = tuple(entry["channels"])
    return CrisisRules(channels=channels, text=_wording(entry), source=_source(entry))


def _check(entry: Mapping[str, Any]) -> CheckItem:
    shared = _read("shared")["check"][entry["key"]]
    return CheckItem(
        key=entry["key"], title=_wording(shared), opens=shared["opens"], source=_source(entry)
    )


def _paragraph(entry: Mapping[str, Any]) -> Paragraph:
    return Paragraph(
        part=entry["part"],
        name=entry["paragraph"],
        audience=Audience(entry["audience"]),
        text=entry["text"],
    )
