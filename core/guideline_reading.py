"""A guideline as it is read: each rule with its title, its facts in words, and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core import guideline_words as words
from core.dates import short_date
from core.guideline_rules import Audience, Paragraph, Profile, ReplyRule, Source
from core.guidelines import field_rule, shared_texts
from core.inquiry_kinds import InquiryKind
from core.inquiry_words import kind_name
from core.language import _
from core.own_rules import Subject
from core.search import fits, words_of

FIELD = "field"
"""The subject of a rule about one field, that is no subject of a guideline."""


@dataclass(frozen=True, slots=True)
class RuleRef:
    """Where a rule stands: a subject, and which of its rules; the key is empty for the only one."""

    subject: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """One rule in words. `reply` is a text to answer with, its placeholders not filled in."""

    ref: RuleRef
    title: str
    strength: str = ""
    text: str
    facts: tuple[str, ...] = ()
    reply: str = ""
    source: Source

    def has(self, wanted: list[str]) -> bool:
        """Whether every folded word is somewhere in it."""
        source = self.source
        said = (self.title, self.strength, self.text, *self.facts, self.reply, source.quote)
        return fits(wanted, " ".join((*said, str(source))))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGroup:
    """The rules on one subject."""

    subject: Subject
    title: str
    rules: tuple[RuleText, ...]


def rule_groups(profile: Profile, municipality: str, search: str = "") -> tuple[RuleGroup, ...]:
    """Every rule by subject; with a search only those that hold every word of it."""
    wanted = words_of(search)
    found = []
    for subject, read in _READ.items():
        rules = tuple(rule for rule in read(profile, municipality) if rule.has(wanted))
        if rules:
            title = words.subject_name(subject)
            found.append(RuleGroup(subject=subject, title=title, rules=rules))
    return tuple(found)


def rule_text(profile: Profile, municipality: str, ref: RuleRef) -> RuleText | None:
    """The rule at that place; None where this guideline has none."""
    if ref.subject == FIELD:
        return _field(profile, ref)
    read = _READ.get(Subject(ref.subject))
    rules = list(read(profile, municipality)) if read else []
    return next((rule for rule in rules if rule.ref == ref), None)


def source_line(source: Source) -> str:
    """Alta kommune: Retningslinjer …, Lover og regler; and whether it is only a suggestion."""
    if not source.guideline:
        return _("Changed in the draft")
    return str(source) if source.stated else _("Suggestion: {source}").format(source=source)


def short_source(source: Source) -> str:
    """Alta kommune, Lover og regler: as much as stands beside a field."""
    issuers = [part.split(":")[0].strip() for part in source.guideline.split(";")]
    said = ", ".join(part for part in (issuers[0], source.paragraph) if part)
    return said if source.stated else _("Suggestion: {source}").format(source=said)


def dated(profile: Profile) -> str:
    """Retningslinjer …, Alta kommune, 2022 (row T1): the document with its dates."""
    document = profile.document
    parts = [document.title, document.issuer]
    if document.published:
        parts.append(_("published {date}").format(date=_date(document.published)))
    if document.updated:
        parts.append(_("updated {date}").format(date=_date(document.updated)))
    return ", ".join(part for part in parts if part)


def part_of(profile: Profile, audience: Audience, search: str = "") -> tuple[Paragraph, ...]:
    """Part A or part B, paragraph by paragraph, as the guideline wrote it."""
    wanted = words_of(search)
    return tuple(
        paragraph
        for paragraph in profile.paragraphs
        if paragraph.audience is audience and fits(wanted, f"{paragraph.name} {paragraph.text}")
    )


def _date(text: str) -> str:
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text  # a year alone


Rules = Iterator[RuleText]


def _replies(profile: Profile, municipality: str) -> Rules:
    for kind in InquiryKind:
        rule = profile.reply(kind)
        yield RuleText(
            ref=RuleRef(Subject.REPLIES, kind),
            title=kind_name(kind),
            strength=words.strength_name(rule),
            text=str(rule.help),
            facts=tuple(_reply_facts(rule, municipality)),
            reply=str(rule.text),
            source=rule.source,
        )


def _reply_facts(rule: ReplyRule, municipality: str) -> Iterator[str]:
    yield shared_texts().signatures[rule.signs].fill(municipality=municipality)
    if rule.refer:
        yield f"{words.referral_name(rule.refer)}."


def _deadline(profile: Profile, _municipality: str) -> Rules:
    rule = profile.deadline
    days = words.workdays_in_words(rule.workdays)
    yield RuleText(
        ref=RuleRef(Subject.DEADLINE),
        title=words.subject_name(Subject.DEADLINE),
        text=str(rule.text),
        facts=(_("Deadline: {days}.").format(days=days),),
        source=rule.source,
    )


def _checks(profile: Profile, _municipality: str) -> Rules:
    for item in profile.checks:
        yield RuleText(
            ref=RuleRef(Subject.CHECKS, item.key),
            title=str(item.title),
            text="",
            source=item.source,
        )


def _deletion(profile: Profile, _municipality: str) -> Rules:
    rules = profile.deletion
    only = _("Only these grounds hold.") if rules.exhaustive else _("The grounds are examples.")
    yield RuleText(
        ref=RuleRef(Subject.DELETION),
        title=_("When something may be deleted"),
        text=str(rules.text),
        facts=(only,),
        source=rules.source,
    )
    for ground in rules.grounds:
        yield RuleText(
            ref=RuleRef(Subject.DELETION, ground.key),
            title=str(ground.title),
            text=str(ground.explanation),
            facts=(_("Needs a written reason."),) if ground.needs_reason else (),
            source=ground.source,
        )


def _cadence(profile: Profile, _municipality: str) -> Rules:
    rule = profile.cadence
    numbers = words.cadence_in_words(rule.minimum, rule.maximum)
    given = rule.minimum is not None or rule.maximum is not None
    yield RuleText(
        ref=RuleRef(Subject.CADENCE),
        title=words.subject_name(Subject.CADENCE),
        text=str(rule.text),
        facts=(_("Posts: {numbers}.").format(numbers=numbers),) if given else (),
        source=rule.source,
    )


def _approval(profile: Profile, _municipality: str) -> Rules:
    rule = profile.approval
    who = words.approval_in_words(rule.steps)
    yield RuleText(
        ref=RuleRef(Subject.APPROVAL),
        title=words.subject_name(Subject.APPROVAL),
        text=str(rule.text),
        facts=(_("Approved by: {who}.").format(who=who),),
        source=rule.source,
    )


def _crisis(profile: Profile, _municipality: str) -> Rules:
    rule = profile.crisis
    named = words.channels_in_words(rule.channels)
    facts = (_("Channels: {channels}.").format(channels=named),) if rule.channels else ()
    yield RuleText(
        ref=RuleRef(Subject.CRISIS),
        title=words.subject_name(Subject.CRISIS),
        text=str(rule.text),
        facts=facts,
        source=rule.source,
    )


def _archive(profile: Profile, _municipality: str) -> Rules:
    rule = profile.archive
    kept = words.in_a_row(sorted(words.kept_name(one) for one in rule.keeps))
    yield RuleText(
        ref=RuleRef(Subject.ARCHIVE),
        title=words.subject_name(Subject.ARCHIVE),
        text=str(rule.text),
        facts=(_("Kept: {what}.").format(what=kept),),
        source=rule.source,
    )


def _field(profile: Profile, ref: RuleRef) -> RuleText:
    rule = field_rule(profile, ref.key)
    return RuleText(ref=ref, title=_("The rule here"), text=str(rule.title), source=rule.source)


_READ: Mapping[Subject, Callable[[Profile, str], Rules]] = {
    Subject.REPLIES: _replies,
    Subject.DEADLINE: _deadline,
    Subject.CHECKS: _checks,
    Subject.DELETION: _deletion,
    Subject.CADENCE: _cadence,
    Subject.APPROVAL: _approval,
    Subject.CRISIS: _crisis,
    Subject.ARCHIVE: _archive,
}
