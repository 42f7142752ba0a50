"""The words of the inquiries on the screen: kinds, outcomes, waiting times and deadlines. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from core.clock import local
from core.dates import clock_time, day_and_month, moment_text, sentence, weekday_date, weekday_name
from core.guideline_rules import Strength
from core.inquiries import (
    Act,
    Channel,
    Inquiry,
    InquiryEvent,
    InquiryKind,
    Outcome,
    SenderKind,
    Standing,
)
from core.language import N_, _, ngettext

KINDS = {
    InquiryKind.QUESTION: N_("Question"),
    InquiryKind.PRAISE: N_("Praise"),
    InquiryKind.NEUTRAL: N_("Neutral"),
    InquiryKind.NEGATIVE: N_("Negative"),
    InquiryKind.FACT_ERROR: N_("Factual error"),
    InquiryKind.PROFESSIONAL: N_("Professional"),
    InquiryKind.POLITICAL: N_("Political"),
    InquiryKind.CASE: N_("Case"),
    InquiryKind.HARD: N_("Hard case"),
}
"""Short enough for a row of choices and a tag."""

KIND_TAGS = {
    InquiryKind.QUESTION: "info",
    InquiryKind.PRAISE: "ok",
    InquiryKind.NEUTRAL: "neutral",
    InquiryKind.NEGATIVE: "warn",
    InquiryKind.FACT_ERROR: "warn",
    InquiryKind.PROFESSIONAL: "info",
    InquiryKind.POLITICAL: "neutral",
    InquiryKind.CASE: "neutral",
    InquiryKind.HARD: "bad",
}

OUTCOMES = {
    Outcome.OPEN: N_("Not answered yet"),
    Outcome.ANSWERED: N_("Answered"),
    Outcome.PROMISED: N_("Answer promised"),
    Outcome.FORMAL: N_("Asked to write formally"),
    Outcome.POLITICAL: N_("Referred to the political level"),
    Outcome.WITH_LEADER: N_("Taken up with the leader"),
    Outcome.LEFT: N_("Needs no answer"),
}

OUTCOME_TAGS = {
    Outcome.OPEN: (N_("Waiting"), "warn"),
    Outcome.ANSWERED: (N_("Answered"), "ok"),
    Outcome.PROMISED: (N_("Promised"), "warn"),
    Outcome.FORMAL: (N_("Formally"), "neutral"),
    Outcome.POLITICAL: (N_("Politically"), "neutral"),
    Outcome.WITH_LEADER: (N_("At the leader"), "warn"),
    Outcome.LEFT: (N_("No answer"), "neutral"),
}
"""As a tag in the table, with its colour."""

CHANNELS = {
    Channel.COMMENT: N_("Comment"),
    Channel.MESSAGE: N_("Message"),
    Channel.FORWARDED: N_("Forwarded by a colleague"),
}

SENDERS = {
    SenderKind.UNKNOWN: N_("Not known"),
    SenderKind.CITIZEN: N_("Citizen"),
    SenderKind.BUSINESS: N_("Business"),
    SenderKind.ORGANISATION: N_("Organisation"),
    SenderKind.PRESS: N_("Press"),
    SenderKind.POLITICIAN: N_("Politician"),
    SenderKind.EMPLOYEE: N_("Employee"),
}

ACTS = {
    Act.REGISTERED: N_("Registered"),
    Act.CHANGED: N_("Changed"),
    Act.ANSWERED: N_("Answered"),
    Act.PROMISED: N_("Answer promised"),
    Act.FORMAL: N_("Asked to write formally"),
    Act.CASE_NUMBER: N_("Case number"),
    Act.REFERRED: N_("Referred to the political level"),
    Act.TAKEN_UP: N_("Taken up with the leader"),
    Act.CONCLUDED: N_("Conclusion"),
    Act.LEFT: N_("Needs no answer"),
    Act.REOPENED: N_("Opened again"),
}


def kind(found: InquiryKind) -> str:
    return _(KINDS[found])


def waiting(count: int) -> str:
    """How many wait, under the title."""
    if not count:
        return _("Nobody waits for an answer.")
    return ngettext(
        "{count} inquiry waits for an answer.", "{count} inquiries wait for an answer.", count
    ).format(count=count)


def first_line(text: str) -> str:
    """What a row shows of a longer text."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def working(time: timedelta) -> str:
    """3 arbeidstimer; 40 minutter."""
    minutes = max(int(time.total_seconds() // 60), 0)
    if minutes < 60:
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    hours = minutes // 60
    return ngettext("{count} working hour", "{count} working hours", hours).format(count=hours)


def age(inquiry: Inquiry, standing: Standing) -> str:
    """How long it has waited, or took."""
    text = _("has waited {time}") if inquiry.is_open else _("took {time}")
    return text.format(time=working(standing.age))


def moment(at: datetime, today: date) -> str:
    """i dag kl. 15.30, i morgen kl. 15.30, fredag kl. 15.30, 3. desember kl. 15.30."""
    return _("{date} at {time}").format(date=day(local(at).date(), today), time=clock_time(at))


def day(found: date, today: date) -> str:
    """i går, i dag, i morgen, else a weekday within six days, else the date."""
    away = (found - today).days
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if away in near:
        return near[away]
    return weekday_name(found) if 1 < away < 7 else day_and_month(found)


def is_late(standing: Standing) -> bool:
    """Whether what is waited for now should have come; nothing is left at closing time."""
    return standing.left is not None and standing.left <= timedelta()


def marked(inquiry: Inquiry) -> bool:
    """Row A26: open, and the rule was «always»: it stands out until it is answered."""
    return inquiry.is_open and inquiry.strength == Strength.ALWAYS


def due(inquiry: Inquiry, standing: Standing, today: date) -> str:
    """The line of the table: by when, or that the promise is broken."""
    if not inquiry.is_open:
        return _("Closed {day}").format(day=_closed(inquiry, today))
    if is_late(standing):
        return _("Promise broken")
    if standing.due is None:
        return _("No deadline")
    return sentence(moment(standing.due, today))


def due_second(inquiry: Inquiry, standing: Standing) -> str:
    """The line under it: how much is left, how much over, or how it went."""
    if not inquiry.is_open:
        if standing.broken:
            return _("after the deadline")
        return _("the same day") if standing.same_day else _("in time")
    if standing.left is None:
        return ""
    if not standing.left:
        return _("since closing time")
    text = _("{time} over") if is_late(standing) else _("{time} left")
    return text.format(time=working(abs(standing.left)))


def deadline(inquiry: Inquiry, standing: Standing, today: date) -> tuple[str, str]:
    """The sentence of the pane and the kind of its box; empty when nothing is waited for."""
    if not inquiry.is_open or standing.left is None or standing.due is None:
        return "", ""
    if not standing.left:
        return _("The promise is broken."), "bad"
    if is_late(standing):
        over = working(-standing.left)
        return _("The promise is broken, {time} over.").format(time=over), "bad"
    text = _("Answer by {when}.").format(when=moment(standing.due, today))
    return text, "warn" if local(standing.due).date() <= today else "info"


def outcome_tag(inquiry: Inquiry) -> tuple[str, str]:
    if inquiry.outcome is Outcome.OPEN and marked(inquiry):
        return _("Must be answered"), "bad"
    text, tag = OUTCOME_TAGS[inquiry.outcome]
    return _(text), tag


def event_line(event: InquiryEvent, who: str) -> tuple[str, str]:
    """What was done, and when by whom."""
    when = moment_text(event.at)
    by = _("{when} by {name}").format(when=when, name=who) if who else when
    what = _(ACTS[event.act])
    if event.until is not None:
        what = _("Answer promised for {day}").format(day=weekday_date(event.until))
    return what, by


def joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)


def _closed(inquiry: Inquiry, today: date) -> str:
    return day(local(inquiry.closed_at).date(), today) if inquiry.closed_at else "–"
