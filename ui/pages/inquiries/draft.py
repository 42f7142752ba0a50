"""From what stands in the form to an inquiry, and back; sentences for what cannot stand there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.accounts import AccountId
from core.dates import moment_text
from core.errors import InvalidRecord
from core.inquiries import Channel, Inquiry, InquiryKind, SenderKind
from core.said_moments import parse_moment
from ui.wording import say_field

_BROUGHT = ("kind", "outcome", "text", "path")

PLACES = {"received_at": "received", "answered_at": "answer", "sender_told_on": "told_on"}
"""In which field of the form a record's field is typed, where the names differ."""


def inquiry_of(values: Mapping[str, Any], *, now: datetime) -> Inquiry:
    """Raises InvalidRecord for a time that cannot be read."""
    return Inquiry(
        account_id=AccountId(values["account_id"] or 0),
        kind=InquiryKind(values["kind"]),
        text=values["text"],
        received_at=_moment(values["received"], now),
        channel=Channel(values["channel"] or Channel.COMMENT),
        sender=SenderKind(values["sender"] or ""),
        link=values["link"] or "",
        forwarded_by=values["forwarded_by"] or "",
        path=values["path"] or "",
    )


def values_of(inquiry: Inquiry) -> dict[str, Any]:
    """What stands in the form when it is changed."""
    return {
        "account_id": inquiry.account_id,
        "kind": inquiry.kind.value,
        "text": inquiry.text,
        "received": moment_text(inquiry.received_at),
        "channel": inquiry.channel.value,
        "sender": inquiry.sender.value,
        "link": inquiry.link,
        "forwarded_by": inquiry.forwarded_by,
        "path": inquiry.path,
    }


def brought(hint: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody brings along to a new one, by the names of the fields."""
    names = {"account": "account_id"} | {name: name for name in _BROUGHT}
    found = {name: hint[key] for key, name in names.items() if hint.get(key)}
    return {name: getattr(value, "value", value) for name, value in found.items()}


def about(values: Mapping[str, Any]) -> tuple[AccountId | None, str]:
    """Which account and which words it is about, as far as it is written."""
    return values["account_id"], str(values["text"])


def problems(values: Mapping[str, Any], *, now: datetime) -> dict[str, str]:
    """Everything that must be mended, by the name of its field, told at once."""
    missing = say_field(InvalidRecord("", "missing"))
    found: dict[str, str] = {}
    if not values["account_id"]:
        found["account_id"] = missing
    try:
        _moment(values["received"], now)
    except InvalidRecord as error:
        found["received"] = say_field(error)
    if values["kind"] is None:
        found["kind"] = missing
    if not values["text"].strip():
        found["text"] = missing
    return found


def _moment(text: str, now: datetime) -> datetime:
    try:
        return parse_moment(text or "", now)
    except ValueError as error:
        raise InvalidRecord("received", "not_a_moment") from error
