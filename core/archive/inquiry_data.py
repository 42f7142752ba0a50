"""The rows of inquiries, months and exceptions in the data files beside the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from core.archive.contents import Contents
from core.archive.inquiry_contents import InquiryLine
from core.clock import local
from core.reply_figures import Part

Row = dict[str, Any]


def inquiry_tables(contents: Contents) -> dict[str, list[Row]]:
    """Tables by name; working time is in whole minutes."""
    figures = contents.inquiries.figures
    return {
        "inquiries": [_inquiry(line, contents.names) for line in contents.inquiries.lines],
        "inquiries_by_month": [
            {"month": f"{month:%Y-%m}", **_part(part)} for month, part in figures.months
        ],
        "exceptions": list(_exceptions(contents)),
    }


def _inquiry(line: InquiryLine, names: bool) -> Row:
    inquiry = line.inquiry
    row: Row = {
        "number": inquiry.id,
        "account": line.account,
        "kind": inquiry.kind.value,
        "channel": inquiry.channel.value,
        "sender": inquiry.sender.value,
        "received_at": _moment(inquiry.received_at),
        "rule": inquiry.strength,
        "due_at": _moment(inquiry.due_at),
        "first_reply_at": _moment(inquiry.first_reply_at),
        "outcome": inquiry.outcome.value or "open",
        "closed_at": _moment(inquiry.closed_at),
        "promised_for": inquiry.promised_for or "",
        "promise_broken": line.broken,
        "sender_told_on": inquiry.sender_told_on or "",
        "case_number": inquiry.case_number,
        "referred_to": inquiry.referred_to,
        "consulted": inquiry.consulted,
        "handled_by": line.handled_by,
    }
    if names:
        row["text"] = line.text
        row["answer"] = line.answer
        row["assessment"] = inquiry.assessment
        row["conclusion"] = inquiry.conclusion
        row["link"] = inquiry.link
    return row


def _part(part: Part) -> Row:
    return {
        "received": part.received,
        "in_time": part.replies.count,
        "in_time_of": part.replies.of,
        "same_day": part.same_day.count,
        "same_day_of": part.same_day.of,
        "first_reply_median_minutes": _minutes(part.first_reply.median),
        "first_reply_nine_of_ten_minutes": _minutes(part.first_reply.slow),
        "closing_median_minutes": _minutes(part.closing.median),
        "closing_nine_of_ten_minutes": _minutes(part.closing.slow),
    }


def _exceptions(contents: Contents) -> Iterator[Row]:
    for line in contents.exceptions:
        yield {
            "day": line.day.isoformat(),
            "account": line.account,
            "rule": line.rule_key,
            "rule_in_words": line.rule,
            "source": line.source,
            "reason": line.reason,
            "who": line.who,
        }


def _moment(at: datetime | None) -> str:
    return local(at).isoformat() if at else ""


def _minutes(time: timedelta | None) -> int | str:
    return "" if time is None else round(time.total_seconds() / 60)
