"""What differs between two guidelines, in words: what a changed rule said before, and says now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core import guideline_words as words
from core.guideline_rules import Audience, Paragraph, Profile, ReplyRule, Wording
from core.guidelines import shared_texts
from core.inquiry_kinds import InquiryKind
from core.inquiry_words import kind_name
from core.language import LANGUAGES, N_, OWN_NAMES, _, current
from core.own_rules import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that was changed. Empty `before`: it is new; empty `after`: it is gone."""

    subject: Subject
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        if not self.before:
            return _("{what} added: {after}").format(what=self.what, after=self.after)
        if not self.after:
            return _("{what} taken away: {before}").format(what=self.what, before=self.before)
        return _("{what}: from {before} to {after}").format(
            what=self.what, before=self.before, after=self.after
        )


def differences(old: Profile, new: Profile) -> tuple[Difference, ...]:
    """Everything that rules otherwise in `new`, by subject; where a rule comes from is no rule."""
    return tuple(
        Difference(subject=subject, what=what, before=before, after=after)
        for subject, compare in _COMPARED.items()
        for what, before, after in compare(old, new)
        if before != after
    )


Found = Iterator[tuple[str, str, str]]


def _replies(old: Profile, new: Profile) -> Found:
    for kind in InquiryKind:
        name = kind_name(kind)
        for what, before, after in _reply(old.reply(kind), new.reply(kind)):
            yield f"{name}, {what}", before, after


def _reply(old: ReplyRule, new: ReplyRule) -> Found:
    shared = shared_texts()
    yield _("how strongly"), words.strength_name(old), words.strength_name(new)
    if old.signs != new.signs:
        signed = (shared.signatures[rule.signs].fill(municipality="…") for rule in (old, new))
        yield _("who signs"), _quoted(next(signed)), _quoted(next(signed))
    yield _("where it goes"), words.referral_name(old.refer), words.referral_name(new.refer)
    yield from _wording(_("help"), old.help, new.help)
    yield from _wording(_("reply text"), old.text, new.text)


def _deadline(old: Profile, new: Profile) -> Found:
    before, after = old.deadline, new.deadline
    days = words.workdays_in_words
    yield words.subject_name(Subject.DEADLINE), days(before.workdays), days(after.workdays)
    yield from _wording(_("rule"), before.text, after.text)


def _checks(old: Profile, new: Profile) -> Found:
    before, after = ({item.key: item.title for item in one.checks} for one in (old, new))
    yield from _list(_("Check item"), before, after)


def _deletion(old: Profile, new: Profile) -> Found:
    before, after = old.deletion, new.deletion
    yield _("Only these grounds"), _yes(before.exhaustive), _yes(after.exhaustive)
    yield from _wording(_("rule"), before.text, after.text)
    titles = [{one.key: one.title for one in rules.grounds} for rules in (before, after)]
    yield from _list(_("Ground"), *titles)
    known = {ground.key: ground for ground in before.grounds}
    for ground in after.grounds:
        same = known.get(ground.key)
        if same is None:
            continue
        what = _("Ground «{title}»").format(title=ground.title)
        reasons = (_yes(same.needs_reason), _yes(ground.needs_reason))
        yield _("{what}, needs a written reason").format(what=what), *reasons
        yield from _wording(f"{what}, {_('explanation')}", same.explanation, ground.explanation)


def _cadence(old: Profile, new: Profile) -> Found:
    before, after = (
        words.cadence_in_words(one.cadence.minimum, one.cadence.maximum) for one in (old, new)
    )
    yield words.subject_name(Subject.CADENCE), before, after
    yield from _wording(_("rule"), old.cadence.text, new.cadence.text)


def _approval(old: Profile, new: Profile) -> Found:
    before, after = (words.approval_in_words(one.approval.steps) for one in (old, new))
    yield words.subject_name(Subject.APPROVAL), before, after
    yield from _wording(_("rule"), old.approval.text, new.approval.text)


def _crisis(old: Profile, new: Profile) -> Found:
    before, after = (words.channels_in_words(one.crisis.channels) for one in (old, new))
    yield _("Channels in a crisis"), before, after
    yield from _wording(_("rule"), old.crisis.text, new.crisis.text)


def _archive(old: Profile, new: Profile) -> Found:
    kept = (
        words.in_a_row(sorted(words.kept_name(kept) for kept in one.archive.keeps))
        for one in (old, new)
    )
    yield _("What is kept"), next(kept), next(kept)
    yield from _wording(_("rule"), old.archive.text, new.archive.text)


def _paragraphs(old: Profile, new: Profile) -> Found:
    before, after = _texts(old.paragraphs), _texts(new.paragraphs)
    for key in [*before, *(key for key in after if key not in before)]:
        what = _("Paragraph «{name}»").format(name=key[1])
        yield what, _quoted(before.get(key, "")), _quoted(after.get(key, ""))
    if before.keys() == after.keys():
        for audience, name in _PARTS.items():
            was, now = ([key[1] for key in one if key[0] == audience] for one in (before, after))
            yield _(name), words.in_a_row(was), words.in_a_row(now)


def _texts(paragraphs: Sequence[Paragraph]) -> dict[tuple[str, str], str]:
    return {(part.audience, part.name): part.text for part in paragraphs}


_PARTS = {
    Audience.ACCOUNTS: N_("Order of part A"),
    Audience.EMPLOYEES: N_("Order of part B"),
}


def _list(what: str, before: Mapping[str, Wording], after: Mapping[str, Wording]) -> Found:
    for key in [*before, *(key for key in after if key not in before)]:
        if key in before and key in after:
            yield from _wording(what, before[key], after[key])
        else:
            yield what, _quoted(str(before.get(key, ""))), _quoted(str(after.get(key, "")))


def _wording(what: str, old: Wording, new: Wording) -> Found:
    """In the language spoken here first; another one is named."""
    for language in sorted(LANGUAGES, key=lambda one: one != current()):
        before, after = (one.texts.get(language, "") for one in (old, new))
        name = what if language == current() else f"{what} ({OWN_NAMES[language]})"
        yield name, _quoted(before), _quoted(after)


def _quoted(text: str) -> str:
    return f"«{text}»" if text else ""


def _yes(on: bool) -> str:
    return _("yes") if on else _("no")


_COMPARED: Mapping[Subject, Callable[[Any, Any], Found]] = {
    Subject.REPLIES: _replies,
    Subject.DEADLINE: _deadline,
    Subject.CHECKS: _checks,
    Subject.DELETION: _deletion,
    Subject.CADENCE: _cadence,
    Subject.APPROVAL: _approval,
    Subject.CRISIS: _crisis,
    Subject.ARCHIVE: _archive,
    Subject.PARAGRAPHS: _paragraphs,
}
