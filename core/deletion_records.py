"""What stands in the deletion log: a deletion, a correction, and the line that holds either."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from core.accounts import AccountId
from core.chain import canonical
from core.clock import local
from core.evidence import EvidenceFile
from core.language import N_, _


class Measure(StrEnum):
    """What was done. Hiding and deleting take something away that a citizen wrote."""

    HIDDEN = "hidden"
    DELETED = "deleted"
    BLOCKED = "blocked"
    REPORTED = "reported"

    @property
    def removes(self) -> bool:
        return self in (Measure.HIDDEN, Measure.DELETED)

    @property
    def label(self) -> str:
        """The word for it in the language spoken here."""
        return _(_MEASURES[self])


_MEASURES = {
    Measure.HIDDEN: N_("Hidden"),
    Measure.DELETED: N_("Deleted"),
    Measure.BLOCKED: N_("Blocked"),
    Measure.REPORTED: N_("Reported"),
}


class EntryKind(StrEnum):
    """An erasure says that the content of another entry was taken out by law."""

    ENTRY = "entry"
    CORRECTION = "correction"
    ERASURE = "erasure"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRef:
    """A file as the entry names it; so the entry alone tells what the file was."""

    sha256: str
    name: str
    mime: str
    size: int
    stored_at: datetime

    @classmethod
    def to(cls, file: EvidenceFile, *, name: str = "") -> EvidenceRef:
        """The file under the name that it had this time."""
        return cls(
            sha256=file.sha256,
            name=name or file.name,
            mime=file.mime,
            size=file.size,
            stored_at=file.stored_at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """One measure against something that somebody wrote (rows A42–A44, T18, K13, S44).

    `text` (word for word) and `author` are restricted; `masked_text` is what others may see.
    `ground` is a key of the guideline profile; the title is kept as it stood when it was saved.
    `removed_at` is when the measure was taken, `found_at` and `written_at` where known.
    `path` is the walk through the decision aid that led here, as `core.decision_aid` stores it.
    """

    account_id: AccountId
    account: str = ""
    link: str = ""
    written_at: datetime | None = None
    found_at: datetime | None = None
    removed_at: datetime | None = None
    author: str = ""
    text: str = ""
    masked_text: str = ""
    thread: str = ""
    measure: Measure
    ground: str
    ground_title: str = ""
    profile: str = ""
    rule: str = ""
    reason: str = ""
    milder: str = ""
    decided_by: str = ""
    consulted: str = ""
    leader_knows: bool = False
    reply_considered: bool = False
    author_told: bool = False
    police_report: str = ""
    case_number: str = ""
    path: str = ""
    evidence: tuple[EvidenceRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Why an earlier entry was wrong, what is right in words, and fields that now read so."""

    reason: str
    text: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One line of the log.

    `deletion` or `correction` by its kind; neither when the content was erased by law or has been
    tampered with so that it cannot be read. `corrected_by` holds the numbers of its corrections.
    """

    number: int
    at: datetime | None
    who: str
    kind: EntryKind | None
    about: int | None
    hash: str
    deletion: Deletion | None = None
    correction: Correction | None = None
    corrected_by: tuple[int, ...] = ()

    @property
    def day(self) -> date | None:
        """The Norwegian day on which it was written into the log."""
        return local(self.at).date() if self.at else None


CORRECTABLE = (
    "link",
    "author",
    "text",
    "masked_text",
    "thread",
    "rule",
    "reason",
    "milder",
    "decided_by",
    "consulted",
    "police_report",
    "case_number",
)
"""The fields that a correction may give a new wording; the old one stands beside it for ever."""

Record = Deletion | Correction


def body_of(record: Record) -> bytes:
    """The record as canonical JSON; what is empty is left out."""
    return canonical(_plain(record))


def deletion_of(body: str) -> Deletion | None:
    """None when it cannot be read."""
    found = _loaded(body)
    try:
        held = {name: found[name] for name in _names(Deletion) if name in found}
        for name in ("written_at", "found_at", "removed_at"):
            if name in held:
                held[name] = datetime.fromisoformat(held[name])
        held["measure"] = Measure(held["measure"])
        held["evidence"] = tuple(_evidence_of(ref) for ref in held.get("evidence", ()))
        return Deletion(**held)
    except (KeyError, TypeError, ValueError):
        return None


def correction_of(body: str) -> Correction | None:
    """None when it cannot be read."""
    found = _loaded(body)
    try:
        changed = found.get("fields", {})
        return Correction(
            reason=found["reason"],
            text=found.get("text", ""),
            fields=tuple((str(name), str(value)) for name, value in changed.items()),
        )
    except (KeyError, TypeError, AttributeError):
        return None


def _loaded(body: str) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _plain(record: Any) -> dict[str, Any]:
    plain = {}
    for name in _names(type(record)):
        value = getattr(record, name)
        if value in (None, "", (), False):
            continue
        plain[name] = _plain_value(name, value)
    return plain


def _plain_value(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if name == "fields":
        return dict(value)
    if isinstance(value, tuple):
        return [_plain(held) for held in value]
    return value


def _evidence_of(found: dict[str, Any]) -> EvidenceRef:
    held = {name: found[name] for name in _names(EvidenceRef)}
    return EvidenceRef(**{**held, "stored_at": datetime.fromisoformat(held["stored_at"])})


def _names(kind: type[Any]) -> list[str]:
    return [field.name for field in fields(kind)]
