"""What the parts of a guideline are called, in the language spoken here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.guideline_rules import Kept, Referral, ReplyRule
from core.guidelines import shared_texts
from core.language import N_, _, ngettext
from core.own_rules import Subject
from core.platforms import NAMES, Platform

_SUBJECTS: Mapping[Subject, str] = {
    Subject.REPLIES: N_("Help with replies"),
    Subject.DEADLINE: N_("Reply deadline"),
    Subject.CHECKS: N_("The daily check"),
    Subject.DELETION: N_("Deletion"),
    Subject.CADENCE: N_("How often to publish"),
    Subject.APPROVAL: N_("Approval of accounts"),
    Subject.CRISIS: N_("Crisis"),
    Subject.ARCHIVE: N_("Archive"),
    Subject.PARAGRAPHS: N_("The text of the guidelines"),
}

_REFERRALS: Mapping[Referral, str] = {
    Referral.NOWHERE: N_("Answer here"),
    Referral.FORMAL: N_("Ask for a formal inquiry"),
    Referral.POLITICAL: N_("Refer to the political level"),
    Referral.LEADER: N_("Take it up with leader and communications"),
}

_KEPT: Mapping[Kept, str] = {
    Kept.FEED: N_("what was published"),
    Kept.DELETED: N_("what was deleted"),
    Kept.CASES: N_("cases"),
    Kept.ACTIVITIES: N_("activities and results"),
}

_STEPS = {"leader": N_("nearest leader"), "communications": N_("communications unit")}


def subject_name(subject: Subject) -> str:
    return _(_SUBJECTS[subject])


def referral_name(refer: Referral) -> str:
    return _(_REFERRALS[refer])


def step_name(step: str) -> str:
    """Who approves: nærmeste leder."""
    return _(_STEPS[step])


def kept_name(kept: Kept) -> str:
    return _(_KEPT[kept])


def channel_name(channel: str) -> str:
    """The website, or a platform's own name."""
    if channel == "website":
        return _("the website")
    return NAMES.get(Platform(channel)) or _("other platforms")


def strength_name(rule: ReplyRule) -> str:
    """Alltid, Bør, Forsøk …"""
    return str(shared_texts().strengths[rule.strength])


def in_a_row(words: Sequence[str]) -> str:
    """one, two, three; a dash for nothing."""
    return ", ".join(words) or "–"


def approval_in_words(steps: Sequence[str]) -> str:
    return in_a_row([step_name(step) for step in steps])


def channels_in_words(channels: Sequence[str]) -> str:
    return in_a_row([channel_name(channel) for channel in channels])


def workdays_in_words(count: int) -> str:
    """samme arbeidsdag, 1 arbeidsdag, 3 arbeidsdager"""
    if not count:
        return _("the same workday")
    return ngettext("{count} workday", "{count} workdays", count).format(count=count)


def cadence_in_words(minimum: int | None, maximum: int | None) -> str:
    """1–3 innlegg i uken; a dash where no number is given."""
    if minimum is None and maximum is None:
        return "–"
    if maximum is None:
        return _("at least {minimum} a week").format(minimum=minimum)
    if minimum is None:
        return _("at most {maximum} a week").format(maximum=maximum)
    return _("{minimum} to {maximum} a week").format(minimum=minimum, maximum=maximum)
