"""From what stands in the form to a deletion, and the sentences for what cannot stand there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from core.accounts import AccountId
from core.clock import at_local
from core.dates import parse_date, parse_time
from core.deletions import Deletion, EvidenceRef, Measure
from core.errors import InvalidRecord, Refused
from ui.wording import say, say_field

TEXTS = (
    "masked_text",
    "text",
    "link",
    "author",
    "thread",
    "ground",
    "rule",
    "reason",
    "milder",
    "decided_by",
    "consulted",
    "police_report",
    "case_number",
    "path",
)
TICKS = ("leader_knows", "reply_considered", "author_told")

PLACES = {"removed_at": "day", "written_at": "written_day", "found_at": "found_day"}
"""In which field of the form a record's field is typed, where the names differ."""


def deletion_of(
    values: Mapping[str, Any], evidence: tuple[EvidenceRef, ...], *, near: date
) -> Deletion:
    """The draft as it stands. Raises InvalidRecord for a day or time that cannot be read."""
    texts: dict[str, Any] = {name: values.get(name) or "" for name in TEXTS}
    ticks: dict[str, Any] = {name: bool(values.get(name)) for name in TICKS}
    return Deletion(
        account_id=AccountId(values["account_id"] or 0),
        measure=Measure(values["measure"]),
        removed_at=_moment(values, "day", "time", near),
        written_at=_moment(values, "written_day", "written_time", near),
        found_at=_moment(values, "found_day", "found_time", near),
        evidence=evidence,
        **texts,
        **ticks,
    )


def problems(values: Mapping[str, Any], *, near: date) -> dict[str, str]:
    """Everything that must be mended, by the name of its field, told at once."""
    missing = say_field(InvalidRecord("", "missing"))
    needed = ["account_id", "day", "time", "ground", "reason", "decided_by"]
    if not values["text"].strip():
        needed.insert(3, "masked_text")
    found = {name: missing for name in needed if not str(values[name] or "").strip()}
    if Measure(values["measure"]).removes and not values["evidence"]:
        found["evidence"] = str(say(Refused("evidence_first")))
    for name in ("day", "written_day", "found_day"):
        if not _reads(values[name], lambda text: parse_date(text, near=near)):
            found[name] = say_field(InvalidRecord(name, "not_a_date"))
    for name in ("time", "written_time", "found_time"):
        if not _reads(values[name], parse_time):
            found[name] = say_field(InvalidRecord(name, "not_a_time"))
    return {name: found[name] for name in _ORDER if name in found}


_ORDER = (
    "account_id",
    "day",
    "time",
    "masked_text",
    "evidence",
    "ground",
    "rule",
    "reason",
    "decided_by",
    "written_day",
    "written_time",
    "found_day",
    "found_time",
)


def _reads(text: str, parse: Callable[[str], object]) -> bool:
    if not text.strip():
        return True
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _moment(values: Mapping[str, Any], day: str, time: str, near: date) -> datetime | None:
    written_day, written_time = values[day].strip(), values[time].strip()
    if not written_day:
        return None
    at = parse_time(written_time) if written_time else parse_time("0")
    return at_local(datetime.combine(parse_date(written_day, near=near), at))
