"""What each outcome makes of an inquiry: the fields that it fills, and what it refuses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from core.clock import at_local, local
from core.deletion_rules import CLOCKS_DIFFER, plain_unicode
from core.errors import InvalidRecord, Refused
from core.guideline_rules import Profile, Strength
from core.inquiry_kinds import Act, Outcome
from core.inquiry_records import Inquiry
from core.platforms import clean_url
from core.workdays import Workdays

ASKS_NOTHING = frozenset({Strength.OPTIONAL, Strength.WHERE_NATURAL})
"""How strongly a guideline speaks where no answer is due: no promise can be broken."""

_ONE_LINE = ("forwarded_by", "case_number", "referred_to", "consulted", "signature")
_TEXTS = ("assessment", "answer", "conclusion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it was given: text, tone, language, who signed, what it built on."""

    text: str = ""
    tone: str = ""
    language: str = ""
    signature: str = ""
    fact_link: str = ""
    assessment: str = ""


def checked(inquiry: Inquiry, now: datetime) -> Inquiry:
    """The inquiry as it is kept; what the sender wrote is left as it is.

    Raises InvalidRecord: text missing, link no web address, received_at in the future.
    """
    text = plain_unicode(inquiry.text)
    if not text.strip():
        raise InvalidRecord("text", "missing")
    if inquiry.received_at > now + CLOCKS_DIFFER:
        raise InvalidRecord("received_at", "future")
    fields: dict[str, Any] = {
        name: plain_unicode(getattr(inquiry, name)).strip() for name in (*_ONE_LINE, *_TEXTS)
    }
    fields |= {name: " ".join(fields[name].split()) for name in _ONE_LINE}
    return replace(
        inquiry,
        text=text,
        link=_address("link", inquiry.link),
        fact_link=_address("fact_link", inquiry.fact_link),
        **fields,
    )


def ruled(inquiry: Inquiry, profile: Profile, reply_days: int, workdays: Workdays) -> Inquiry:
    """The inquiry with the rule of the day: how strongly, and by when an answer is due.

    The account's own promise (row T17) is what counts; a guideline that states a shorter one goes
    before it. No answer is due where the guideline leaves it open whether to give one.
    """
    strength = profile.reply(inquiry.kind).strength
    stated = profile.deadline.workdays if profile.deadline.source.stated else reply_days
    due = workdays.deadline(inquiry.received_at, min(reply_days, stated))
    return replace(inquiry, strength=strength, due_at=None if strength in ASKS_NOTHING else due)


def answered(inquiry: Inquiry, reply: Reply, at: datetime | None, now: datetime) -> Inquiry:
    """Now when no moment is given.

    Raises InvalidRecord: answered_at in the future or before it came, no web address.
    """
    at = at or _after(inquiry, now)
    if at > now + CLOCKS_DIFFER:
        raise InvalidRecord("answered_at", "future")
    if at < inquiry.received_at:
        raise InvalidRecord("answered_at", "before_received")
    return checked(
        replace(
            _heard(inquiry, at),
            outcome=Outcome.ANSWERED,
            closed_at=at,
            answered_at=at,
            answer=reply.text,
            tone=reply.tone,
            language=reply.language,
            signature=reply.signature,
            fact_link=reply.fact_link or inquiry.fact_link,
            assessment=reply.assessment or inquiry.assessment,
        ),
        now,
    )


def promised(inquiry: Inquiry, until: date, now: datetime) -> Inquiry:
    """Row A23: a general answer now, the real one on another day."""
    return replace(
        _heard(inquiry, _after(inquiry, now)),
        outcome=Outcome.PROMISED,
        promised_for=until,
        closed_at=None,
        answered_at=None,
    )


def formal(
    inquiry: Inquiry, told_on: date, case_number: str, workdays: Workdays, now: datetime
) -> Inquiry:
    """Rows A39, U14, T22: no case-handling in social media.

    Raises InvalidRecord("sender_told_on", …): future, before_received.
    """
    if told_on > local(now).date():
        raise InvalidRecord("sender_told_on", "future")
    if told_on < inquiry.day:
        raise InvalidRecord("sender_told_on", "before_received")
    told_at = _after(inquiry, min(now, _last_moment(told_on, workdays)))
    return checked(
        replace(
            _heard(inquiry, told_at),
            outcome=Outcome.FORMAL,
            sender_told_on=told_on,
            closed_at=told_at,
            case_number=case_number or inquiry.case_number,
        ),
        now,
    )


def referred(inquiry: Inquiry, to: str, now: datetime) -> Inquiry:
    """Row U15. Raises InvalidRecord("referred_to", "missing")."""
    if not to.strip():
        raise InvalidRecord("referred_to", "missing")
    at = _after(inquiry, now)
    after = replace(_heard(inquiry, at), outcome=Outcome.POLITICAL, referred_to=to, closed_at=at)
    return checked(after, now)


def taken_up(inquiry: Inquiry, consulted: str, on: date, now: datetime) -> Inquiry:
    """Row T31: the sender has heard nothing yet, so the promise runs on.

    Raises InvalidRecord: consulted missing, consulted_on in the future.
    """
    if not consulted.strip():
        raise InvalidRecord("consulted", "missing")
    if on > local(now).date():
        raise InvalidRecord("consulted_on", "future")
    after = replace(
        inquiry,
        outcome=Outcome.WITH_LEADER,
        consulted=consulted,
        consulted_on=on,
        closed_at=None,
        answered_at=None,
    )
    return checked(after, now)


def concluded(inquiry: Inquiry, conclusion: str, now: datetime) -> Inquiry:
    """Raises InvalidRecord("conclusion", "missing"). It stays open until it is answered."""
    if not conclusion.strip():
        raise InvalidRecord("conclusion", "missing")
    return checked(replace(inquiry, conclusion=conclusion), now)


def left(inquiry: Inquiry, reason: str, source: str, now: datetime) -> Inquiry:
    """Row A26: what is always to be answered is left only with a reason.

    Raises Refused("must_be_answered").
    """
    if must_be_answered(inquiry) and not reason.strip():
        raise Refused("must_be_answered", source=source)
    return replace(inquiry, outcome=Outcome.LEFT, closed_at=_after(inquiry, now))


def reopened(inquiry: Inquiry) -> Inquiry:
    """What was said stays; somebody waits again. Raises Refused("inquiry_open")."""
    if inquiry.is_open:
        raise Refused("inquiry_open")
    return replace(inquiry, outcome=Outcome.OPEN, closed_at=None, answered_at=None)


def given(
    inquiry: Inquiry, wanted: Inquiry, words: str, source: str, workdays: Workdays, now: datetime
) -> tuple[Inquiry, Act, str]:
    """The outcome that `wanted` has, on an inquiry as it was registered; what was done, and in
    what words. `wanted.promised_for` is the day of a promise. Raises as the others do.
    """
    day = local(now).date()
    match wanted.outcome:
        case Outcome.ANSWERED:
            after = answered(inquiry, _reply_of(wanted), wanted.answered_at, now)
            return after, Act.ANSWERED, after.answer
        case Outcome.PROMISED:
            return promised(inquiry, wanted.promised_for or day, now), Act.PROMISED, words
        case Outcome.FORMAL:
            after = formal(inquiry, wanted.sender_told_on or day, wanted.case_number, workdays, now)
            return after, Act.FORMAL, after.case_number
        case Outcome.POLITICAL:
            after = referred(inquiry, wanted.referred_to, now)
            return after, Act.REFERRED, after.referred_to
        case Outcome.WITH_LEADER:
            after = taken_up(inquiry, wanted.consulted, wanted.consulted_on or day, now)
            return after, Act.TAKEN_UP, after.consulted
        case Outcome.LEFT:
            return left(inquiry, words, source, now), Act.LEFT, words
    return inquiry, Act.CHANGED, ""


def waiting(inquiry: Inquiry) -> Inquiry:
    """The inquiry as it came, before anything came of it."""
    return replace(
        inquiry,
        outcome=Outcome.OPEN,
        first_reply_at=None,
        closed_at=None,
        answered_at=None,
        promised_for=None,
    )


def must_be_answered(inquiry: Inquiry) -> bool:
    """Whether the rule was «always» when it came."""
    return inquiry.strength == Strength.ALWAYS


def _reply_of(wanted: Inquiry) -> Reply:
    return Reply(
        text=wanted.answer,
        tone=wanted.tone,
        language=wanted.language,
        signature=wanted.signature,
        fact_link=wanted.fact_link,
        assessment=wanted.assessment,
    )


def _address(field: str, link: str) -> str:
    try:
        return clean_url(link)
    except ValueError as error:
        raise InvalidRecord(field, "web_address") from error


def _after(inquiry: Inquiry, at: datetime) -> datetime:
    """Nothing comes of an inquiry before it came: a platform's clock may be ahead of ours."""
    return max(at, inquiry.received_at)


def _heard(inquiry: Inquiry, at: datetime) -> Inquiry:
    """The sender's first word from the municipality is counted once."""
    first = inquiry.first_reply_at
    return replace(inquiry, first_reply_at=at if first is None else min(first, at))


def _last_moment(day: date, workdays: Workdays) -> datetime:
    """Closing time of a day, or its end: the hour is not known, so nothing is made better."""
    hours = workdays.hours(day)
    return at_local(datetime.combine(day, hours.closes if hours else time(23, 59)))
