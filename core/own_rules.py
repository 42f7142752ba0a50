"""Making a municipality's own guideline out of others: taking subjects over, and changing rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from core.errors import InvalidRecord
from core.guideline_rules import (
    CheckItem,
    Document,
    Ground,
    Paragraph,
    Profile,
    ReplyRule,
    Source,
    Wording,
)
from core.inquiry_kinds import InquiryKind
from core.language import LANGUAGES
from core.settings import OWN_PROFILE

STEPS = ("leader", "communications")
"""Who can have to approve an account, in the order that they are asked."""

MOST_WORKDAYS = 30
MOST_A_WEEK = 100


class Subject(StrEnum):
    """What can be taken from one guideline or another; each is a field of Profile."""

    REPLIES = "replies"
    DEADLINE = "deadline"
    CHECKS = "checks"
    DELETION = "deletion"
    CADENCE = "cadence"
    APPROVAL = "approval"
    CRISIS = "crisis"
    ARCHIVE = "archive"
    PARAGRAPHS = "paragraphs"


class Rule(Protocol):
    """Any rule that says where it comes from."""

    @property
    def source(self) -> Source: ...


R = TypeVar("R", bound=Any)

UNSIGNED = ""
"""The guideline of a rule that was changed and is not yet saved in a version."""


def own_copy(profile: Profile, municipality: str) -> Profile:
    """A profile of the municipality's own that says the same as another."""
    if profile.key == OWN_PROFILE:
        return profile
    document = Document(title="", issuer=municipality, published="", updated="")
    return replace(profile, key=OWN_PROFILE, name=municipality, document=document, base=profile.key)


def taken_over(own: Profile, subject: Subject, other: Profile) -> Profile:
    """The own profile with one subject as another guideline has it."""
    fields: dict[str, Any] = {subject: getattr(other, subject)}
    return _with_changes(replace(own, **fields))


def combined(base: Profile, municipality: str, choices: Mapping[Subject, Profile]) -> Profile:
    """One guideline with subjects from others: replies from one, deletion from another."""
    own = own_copy(base, municipality)
    for subject, other in choices.items():
        own = taken_over(own, subject, other)
    return own


def changed(rule: R, **values: Any) -> R:
    """The rule with other values; it is the municipality's own from now on.

    It remembers what it was based on. A rule that stays as it was keeps its source.
    """
    other = replace(rule, **values)
    if other == rule:
        return rule
    based_on = rule.source.based_on or (rule.source if rule.source.guideline else None)
    return replace(other, source=Source(guideline=UNSIGNED, based_on=based_on))


def with_reply(own: Profile, rule: ReplyRule) -> Profile:
    """The own profile with another rule for that kind of comment."""
    return _with_changes(replace(own, replies={**own.replies, rule.kind: rule}))


def with_rule(own: Profile, subject: Subject, rule: Any) -> Profile:
    """The own profile with another rule on a subject that has one rule (or a tuple of them)."""
    fields: dict[str, Any] = {subject: rule}
    return _with_changes(replace(own, **fields))


def moved_paragraph(own: Profile, paragraph: Paragraph, by: int) -> Profile:
    """With a paragraph earlier (-1) or later (1) in its part; as it is where there is no room."""
    place = own.paragraphs.index(paragraph)
    part = [n for n, one in enumerate(own.paragraphs) if one.audience is paragraph.audience]
    other = part.index(place) + by
    if not 0 <= other < len(part):
        return own
    paragraphs = list(own.paragraphs)
    paragraphs[place], paragraphs[part[other]] = paragraphs[part[other]], paragraphs[place]
    return with_rule(own, Subject.PARAGRAPHS, tuple(paragraphs))


def own_ground(key: str, title: Wording, explanation: Wording, *, needs_reason: bool) -> Ground:
    """A ground for deletion that no other guideline has."""
    return Ground(
        key=key,
        title=title,
        explanation=explanation,
        needs_reason=needs_reason,
        source=Source(guideline=UNSIGNED),
    )


def own_check(key: str, title: Wording) -> CheckItem:
    """A check item that no other guideline has."""
    return CheckItem(key=key, title=title, opens="", source=Source(guideline=UNSIGNED))


def free_key(taken: Iterator[str], stem: str) -> str:
    """A key that nothing else has: own_1, own_2, …"""
    known = set(taken)
    number = 1
    while f"{stem}_{number}" in known:
        number += 1
    return f"{stem}_{number}"


def signed(own: Profile, name: str) -> Profile:
    """Every rule that was changed since the last version now says `name` as its guideline."""

    def sign(rule: Any) -> Any:
        if rule.source.guideline != UNSIGNED:
            return rule
        return replace(rule, source=replace(rule.source, guideline=name))

    return _each_rule(own, sign)


def sourced(profile: Profile) -> Iterator[Any]:
    """Every rule of a profile, each with its source."""
    yield from profile.replies.values()
    yield profile.deadline
    yield from profile.checks
    yield profile.deletion
    yield from profile.deletion.grounds
    yield from (profile.cadence, profile.approval, profile.crisis, profile.archive)


def check(own: Profile) -> None:
    """Raises InvalidRecord where a rule cannot be: field and reason as in the forms."""
    if set(own.replies) != set(InquiryKind):
        raise InvalidRecord("replies", "missing")
    for reply in own.replies.values():
        _must_say(reply.help, "help")
        _must_say(reply.text, "text")
    for rule in (own.deadline, own.deletion, own.cadence, own.approval, own.crisis, own.archive):
        _must_say(rule.text, "text")
    _between("workdays", own.deadline.workdays, 0, MOST_WORKDAYS)
    _check_cadence(own)
    _check_lists(own)


def _check_cadence(own: Profile) -> None:
    least, most = own.cadence.minimum, own.cadence.maximum
    for field, number in (("minimum", least), ("maximum", most)):
        if number is not None:
            _between(field, number, 0, MOST_A_WEEK)
    if least is not None and most is not None and most < least:
        raise InvalidRecord("maximum", "below_minimum", minimum=least)


def _check_lists(own: Profile) -> None:
    grounds = [ground.key for ground in own.deletion.grounds]
    if not grounds or len(set(grounds)) != len(grounds):
        raise InvalidRecord("grounds", "missing")
    for ground in own.deletion.grounds:
        _must_say(ground.title, "title")
    if not own.checks:
        raise InvalidRecord("checks", "missing")
    for item in own.checks:
        _must_say(item.title, "title")


def _must_say(wording: Wording, field: str) -> None:
    if not any(wording.texts.get(language, "").strip() for language in LANGUAGES):
        raise InvalidRecord(field, "missing")


def _between(field: str, number: int, low: int, high: int) -> None:
    if not low <= number <= high:
        raise InvalidRecord(field, "range", low=low, high=high)


def _with_changes(own: Profile) -> Profile:
    """The lines that say what the profile changes follow its rules."""
    changes = replace(
        own.changes,
        negative=own.reply(InquiryKind.NEGATIVE).help,
        deletion=own.deletion.text,
        archive=own.archive.text,
    )
    return replace(own, changes=changes)


def _each_rule(own: Profile, act: Callable[[Any], Any]) -> Profile:
    deletion = act(own.deletion)
    grounds = tuple(act(ground) for ground in deletion.grounds)
    return replace(
        own,
        replies={kind: act(rule) for kind, rule in own.replies.items()},
        deadline=act(own.deadline),
        checks=tuple(act(item) for item in own.checks),
        deletion=replace(deletion, grounds=grounds),
        cadence=act(own.cadence),
        approval=act(own.approval),
        crisis=act(own.crisis),
        archive=act(own.archive),
    )
