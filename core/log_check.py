"""Holds the deletion log against its own arithmetic, against paper and against the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core.chain import SALT_BYTES, START, Header, code, commitment, entry_hash, fits
from core.deletion_records import EntryKind, EvidenceRef, deletion_of
from core.evidence import EvidenceState, check_file, path_of
from core.progress import Progress, silent
from core.store.log import RawRow


class FaultKind(StrEnum):
    """What can be wrong with the log."""

    GUARDS = "guards"
    """Tables or triggers that refuse changes were taken away or altered."""
    GAP = "gap"
    """The numbers do not follow each other."""
    LINK = "link"
    """The entry does not continue the one before it."""
    CHANGED = "changed"
    """A column of the entry is not what was written."""
    CONTENT = "content"
    """The content is not what was written."""
    NO_CONTENT = "no_content"
    """The content is gone without a logged decision."""
    LONELY = "lonely"
    """A content lies there whose entry is gone."""
    CUT = "cut"
    """An archive report printed a number that the log no longer reaches."""
    REWRITTEN = "rewritten"
    """An archive report printed another code for the number."""
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_CHANGED = "evidence_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong, and with which entry (0: with the log as a whole)."""

    number: int
    kind: FaultKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainState:
    """What a check found. `head` is the hash of the last entry, empty when there is none."""

    count: int
    head: str
    faults: tuple[Fault, ...]
    checked_at: datetime

    @property
    def ok(self) -> bool:
        return not self.faults

    @property
    def first_broken(self) -> int | None:
        """The lowest number with a fault; None when all is well or no one entry is at fault."""
        numbers = [fault.number for fault in self.faults if fault.number]
        return min(numbers) if numbers else None

    @property
    def code(self) -> str:
        """The log's code as it is printed: the start of the last hash, in groups of four."""
        return code(self.head)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a check needs, read from the file at once; a worker can take it from there."""

    rows: tuple[RawRow, ...]
    lonely: tuple[int, ...]
    anchors: tuple[tuple[int, str], ...]
    guarded: bool
    evidence: Path
    read_at: datetime


def check(material: Material, progress: Progress = silent) -> ChainState:
    """Every column of every row, every printed code, every evidence file. Speaks to no store."""
    faults: list[Fault] = []
    if not material.guarded:
        faults.append(Fault(number=0, kind=FaultKind.GUARDS))
    faults.extend(Fault(number=number, kind=FaultKind.LONELY) for number in material.lonely)
    faults.extend(_chain_faults(material.rows))
    faults.extend(_anchor_faults(material))
    faults.extend(_evidence_faults(material, progress))
    return ChainState(
        count=len(material.rows),
        head=_text(material.rows[-1], "hash") if material.rows else "",
        faults=tuple(faults),
        checked_at=material.read_at,
    )


def _chain_faults(rows: Iterable[RawRow]) -> Iterator[Fault]:
    rows = tuple(rows)
    erased = {_number(row, "about") for row in rows if _text(row, "kind") == EntryKind.ERASURE}
    previous = START
    for expected, row in enumerate(rows, start=1):
        number = _number(row, "number") or expected
        for kind in _entry_faults(row, expected, previous, erased):
            yield Fault(number=number, kind=kind)
        previous = _text(row, "hash")


def _entry_faults(
    row: RawRow, expected: int, previous: str, erased: set[int | None]
) -> Iterator[FaultKind]:
    number = _number(row, "number")
    if number != expected:
        yield FaultKind.GAP
    if _text(row, "previous") != previous:
        yield FaultKind.LINK
    header = _header(row)
    if header is None or entry_hash(header) != _text(row, "hash"):
        yield FaultKind.CHANGED
    salt, body = row["salt"], row["body"]
    if salt[0] == body[0] == "null":
        if number not in erased or _number(row, "content_number") != number:
            yield FaultKind.NO_CONTENT
    elif not _content_fits(row):
        yield FaultKind.CONTENT


def _header(row: RawRow) -> Header | None:
    """The columns with the types that they were written with; None when one has another."""
    number, (about_type, _about) = _number(row, "number"), row["about"]
    texts = {
        name: row[name] for name in ("node", "at", "who", "kind", "commitment", "previous", "hash")
    }
    if number is None or about_type not in ("integer", "null"):
        return None
    if any(found != "text" or not _is_unicode(value) for found, value in texts.values()):
        return None
    return Header(
        number=number,
        node=_text(row, "node"),
        at=_text(row, "at"),
        who=_text(row, "who"),
        kind=_text(row, "kind"),
        about=_number(row, "about"),
        commitment=_text(row, "commitment"),
        previous=_text(row, "previous"),
    )


def _content_fits(row: RawRow) -> bool:
    (salt_type, salt), (body_type, body) = row["salt"], row["body"]
    if salt_type != "blob" or body_type != "text" or salt is None or body is None:
        return False
    if len(salt) != SALT_BYTES:
        return False
    return commitment(salt, body) == _text(row, "commitment")


def _anchor_faults(material: Material) -> Iterator[Fault]:
    for number, printed in material.anchors:
        if number > len(material.rows):
            yield Fault(number=len(material.rows) + 1, kind=FaultKind.CUT)
        elif not fits(printed, _text(material.rows[number - 1], "hash")):
            yield Fault(number=number, kind=FaultKind.REWRITTEN)


def _evidence_faults(material: Material, progress: Progress) -> Iterator[Fault]:
    named = [(number, ref) for number, refs in _evidence(material.rows) for ref in refs]
    states: dict[str, EvidenceState] = {}
    for done, (number, ref) in enumerate(named):
        progress(done, len(named))
        if ref.sha256 not in states:
            path = path_of(material.evidence, ref.sha256, ref.mime)
            states[ref.sha256] = check_file(path, ref.sha256)
        if states[ref.sha256] is EvidenceState.MISSING:
            yield Fault(number=number, kind=FaultKind.EVIDENCE_MISSING)
        elif states[ref.sha256] is EvidenceState.CHANGED:
            yield Fault(number=number, kind=FaultKind.EVIDENCE_CHANGED)


def _evidence(rows: Iterable[RawRow]) -> Iterator[tuple[int, tuple[EvidenceRef, ...]]]:
    for expected, row in enumerate(rows, start=1):
        body = row["body"][1]
        if body is None or _text(row, "kind") != EntryKind.ENTRY:
            continue
        deletion = deletion_of(body.decode("utf-8", "replace"))
        if deletion is not None:
            yield _number(row, "number") or expected, deletion.evidence


def _number(row: RawRow, column: str) -> int | None:
    kind, value = row[column]
    return int(value) if kind == "integer" and value is not None else None


def _text(row: RawRow, column: str) -> str:
    return (row[column][1] or b"").decode("utf-8", "replace")


def _is_unicode(value: bytes | None) -> bool:
    try:
        (value or b"").decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
