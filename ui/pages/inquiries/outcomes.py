"""From what stands in the fields to the verb that gives an inquiry its outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.dates import parse_date, weekday_date
from core.guideline_rules import Referral
from core.inquiries import InquiryId, InquiryKind, Outcome
from core.language import N_, _
from core.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """An outcome as something to do: its words, its key, an icon."""

    outcome: Outcome
    text: str
    key: str
    icon: str


VERBS = (
    Verb(outcome=Outcome.ANSWERED, text=N_("Answered"), key="A", icon="check"),
    Verb(outcome=Outcome.PROMISED, text=N_("Promised"), key="L", icon="clock"),
    Verb(outcome=Outcome.FORMAL, text=N_("Asked formally"), key="F", icon="file-text"),
    Verb(outcome=Outcome.POLITICAL, text=N_("Political level"), key="V", icon="flag"),
    Verb(outcome=Outcome.WITH_LEADER, text=N_("With leader"), key="T", icon="users"),
    Verb(outcome=Outcome.LEFT, text=N_("Needs no answer"), key="I", icon="x"),
)

PRESETS = {
    Referral.FORMAL: Outcome.FORMAL,
    Referral.POLITICAL: Outcome.POLITICAL,
    Referral.LEADER: Outcome.WITH_LEADER,
}


def preset(office: Office, kind: InquiryKind) -> Outcome:
    """What the guideline makes of that kind: rows A39, U14, U15, T31; mostly nothing."""
    return PRESETS.get(office.inquiries.rule(kind).refer, Outcome.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyAs:
    """How the reply was written, from the help beside the fields."""

    tone: str = ""
    language: str = ""
    signature: str = ""


def give(
    office: Office,
    key: InquiryId,
    outcome: Outcome,
    values: Mapping[str, Any],
    reply: ReplyAs,
    *,
    origin: object | None = None,
) -> None:
    """One step, whatever it takes. Raises as the verbs of `Inquiries` do."""
    texts = {name: str(values.get(name) or "") for name in _TEXTS}
    with office.store.step(_done(outcome), origin=origin):
        _assess(office, key, outcome, texts["assessment"])
        _give(office, key, outcome, texts, reply)


def said(office: Office, outcome: Outcome, until: date | None) -> str:
    """What the message place says afterwards."""
    if outcome is Outcome.PROMISED:
        day = office.workdays().workday_on_or_after(until) if until else None
        return _("We will remind you on {day}.").format(
            day=weekday_date(day or office.follow_ups.next_due())
        )
    return _done(outcome)


def day_of(values: Mapping[str, Any], name: str, near: date) -> date | None:
    """The day that was written; None for none. Raises ValueError."""
    text = str(values.get(name) or "").strip()
    return parse_date(text, near=near) if text else None


_TEXTS = (
    *("answer", "fact_link", "promise", "until", "told_on", "case_number", "referred_to"),
    *("consulted", "consulted_on", "conclusion", "reason", "assessment", "exception"),
)


def _give(
    office: Office, key: InquiryId, outcome: Outcome, texts: Mapping[str, str], reply: ReplyAs
) -> None:
    inquiries, near, why = office.inquiries, office.today(), texts["exception"]
    match outcome:
        case Outcome.ANSWERED:
            inquiries.answer(
                key,
                texts["answer"],
                tone=reply.tone,
                language=reply.language,
                signature=reply.signature,
                fact_link=texts["fact_link"],
                assessment=texts["assessment"],
                exception=why,
            )
        case Outcome.PROMISED:
            until = day_of(texts, "until", near)
            inquiries.promise(key, texts["promise"], until=until, exception=why)
        case Outcome.FORMAL:
            told, number = day_of(texts, "told_on", near), texts["case_number"]
            inquiries.ask_formal(key, told_on=told, case_number=number, exception=why)
        case Outcome.POLITICAL:
            inquiries.refer(key, texts["referred_to"], exception=why)
        case Outcome.WITH_LEADER:
            on = day_of(texts, "consulted_on", near)
            inquiries.take_up(key, texts["consulted"], on=on, exception=why)
            if texts["conclusion"].strip():
                inquiries.conclude(key, texts["conclusion"])
        case Outcome.LEFT:
            inquiries.leave(key, texts["reason"] or why)


def _assess(office: Office, key: InquiryId, outcome: Outcome, assessment: str) -> None:
    """Row U17: what was weighed, kept with the inquiry whatever came of it."""
    inquiry = office.inquiries.inquiry(key)
    if outcome is Outcome.ANSWERED or not assessment.strip():
        return
    if assessment.strip() != inquiry.assessment:
        office.inquiries.change(replace(inquiry, assessment=assessment.strip()))


def _done(outcome: Outcome) -> str:
    return {
        Outcome.OPEN: _("The inquiry is saved"),
        Outcome.ANSWERED: _("The inquiry is answered"),
        Outcome.PROMISED: _("The answer is promised"),
        Outcome.FORMAL: _("The sender is asked to write formally"),
        Outcome.POLITICAL: _("The inquiry is referred to the political level"),
        Outcome.WITH_LEADER: _("The inquiry is taken up with the leader"),
        Outcome.LEFT: _("The inquiry is left without an answer"),
    }[outcome]
