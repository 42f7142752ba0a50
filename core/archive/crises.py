"""The crises and exercises of a half-year, read, and the same for a machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.clock import local
from core.crisis_report import CrisisReport, crisis_report
from core.half_years import HalfYear
from core.office import Office

Row = dict[str, Any]


def crises_in(office: Office, half: HalfYear) -> tuple[CrisisReport, ...]:
    """Those that lasted at some time in the half-year, the first first."""
    return tuple(
        crisis_report(office, one)
        for one in reversed(office.crises.everything())
        if local(one.begun_at).date() <= half.last
        and (one.ended_at is None or local(one.ended_at).date() >= half.first)
    )


def crisis_tables(found: Sequence[CrisisReport]) -> dict[str, list[Row]]:
    """One table of crises, one of messages, one of held posts; `crisis` is the number."""
    return {
        "crises": [_crisis(one) for one in found],
        "crisis_messages": [row for one in found for row in _messages(one)],
        "held_posts": [row for one in found for row in _held(one)],
    }


def _crisis(found: CrisisReport) -> Row:
    one = found.crisis
    return {
        "crisis": one.id,
        "kind": one.kind.value,
        "reason": one.reason,
        "decided_by": one.decided_by,
        "begun_at": _moment(one.begun_at),
        "ended_at": _moment(one.ended_at),
        "ended_by": one.ended_by,
        "accounts": ", ".join(found.channels),
        "included_at": _moment(one.included_at),
        "evaluation": one.evaluation,
        "evaluated_on": one.evaluated_on.isoformat() if one.evaluated_on else "",
    }


def _messages(found: CrisisReport) -> list[Row]:
    return [
        {
            "crisis": found.crisis.id,
            "at": _moment(one.at),
            "channel": channel,
            "text": one.text,
            "approved_by": one.approved_by,
            "exception": one.exception,
            "url": one.url,
        }
        for channel, one in found.messages
    ]


def _held(found: CrisisReport) -> list[Row]:
    return [
        {
            "crisis": found.crisis.id,
            "title": one.title,
            "day": one.day.isoformat(),
            "time": one.time.isoformat("minutes"),
            "held_at": _moment(one.held_at),
            "outcome": one.outcome.value,
            "decided_at": _moment(one.decided_at),
            "new_day": one.new_day.isoformat() if one.new_day else "",
            "new_time": one.new_time.isoformat("minutes") if one.new_time else "",
            "reason": one.reason,
        }
        for one in found.held
    ]


def _moment(at: datetime | None) -> str:
    return local(at).isoformat() if at else ""
