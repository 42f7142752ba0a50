"""What the kinds, channels, senders, outcomes and times of inquiries are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from core.inquiry_kinds import Channel, InquiryKind, Outcome, SenderKind
from core.language import N_, _
from core.reply_figures import Share

_KINDS: Mapping[InquiryKind, str] = {
    InquiryKind.QUESTION: N_("Question"),
    InquiryKind.PRAISE: N_("Praise"),
    InquiryKind.NEUTRAL: N_("Neutral comment"),
    InquiryKind.NEGATIVE: N_("Negative comment"),
    InquiryKind.FACT_ERROR: N_("Factual error"),
    InquiryKind.PROFESSIONAL: N_("Professional question"),
    InquiryKind.POLITICAL: N_("Political inquiry"),
    InquiryKind.CASE: N_("Needs case handling"),
    InquiryKind.HARD: N_("Hard case"),
}
_CHANNELS: Mapping[Channel, str] = {
    Channel.COMMENT: N_("Comment"),
    Channel.MESSAGE: N_("Message"),
    Channel.FORWARDED: N_("Forwarded by a colleague"),
}
_SENDERS: Mapping[SenderKind, str] = {
    SenderKind.UNKNOWN: N_("Not known"),
    SenderKind.CITIZEN: N_("Citizen"),
    SenderKind.BUSINESS: N_("Business"),
    SenderKind.ORGANISATION: N_("Organisation"),
    SenderKind.PRESS: N_("Press"),
    SenderKind.POLITICIAN: N_("Politician"),
    SenderKind.EMPLOYEE: N_("Employee"),
}
_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.OPEN: N_("Waits for an answer"),
    Outcome.ANSWERED: N_("Answered"),
    Outcome.PROMISED: N_("Answer promised"),
    Outcome.FORMAL: N_("Asked to write formally"),
    Outcome.POLITICAL: N_("Referred to the political level"),
    Outcome.WITH_LEADER: N_("Taken up with the leader"),
    Outcome.LEFT: N_("Needs no answer"),
}


def kind_name(kind: InquiryKind) -> str:
    """Negativ kommentar; in the language spoken here."""
    return _(_KINDS[kind])


def channel_name(channel: Channel) -> str:
    """Melding; in the language spoken here."""
    return _(_CHANNELS[channel])


def sender_name(sender: SenderKind) -> str:
    """Innbygger; in the language spoken here."""
    return _(_SENDERS[sender])


def outcome_name(outcome: Outcome) -> str:
    """Besvart; in the language spoken here."""
    return _(_OUTCOMES[outcome])


def working_time(time: timedelta | None) -> str:
    """Working time: 40 min, 6 t 30 min; – for none."""
    if time is None:
        return "–"
    hours, minutes = divmod(round(abs(time).total_seconds() / 60), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def share(found: Share) -> str:
    """85 % (6 av 7); – of none."""
    if found.percent is None:
        return "–"
    text = _("{percent} % ({count} of {of})")
    return text.format(percent=found.percent, count=found.count, of=found.of)
