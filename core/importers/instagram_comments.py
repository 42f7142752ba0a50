"""Reads the comments that the account itself wrote. Those of others are not in the export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.importers.moments import moment_of
from core.importers.parsed import ParsedComment, Skipped

_KEYS = ("comments_media_comments", "comments_reels_comments")

# Labels come in the language that the account uses.
_OWNER_LABELS = frozenset(
    {
        "media owner",
        "medieeier",
        "eier av medieinnhold",
        "eier av innhold",
        "medieägare",
        "medieejer",
        "medieninhaber",
        "propietario del contenido multimedia",
        "proprietário da mídia",
        "propriétaire du média",
    }
)


@dataclass(slots=True)
class Comments:
    """What one file gave."""

    comments: list[ParsedComment] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def has_shape(raw: Any) -> bool:
    """Whether it is a file of comments: entries with a text and a time, whatever their labels."""
    if isinstance(raw, dict):
        return any(key in raw for key in _KEYS)
    return isinstance(raw, list) and any(_values(entry) is not None for entry in raw[:50])


def read(name: str, raw: Any) -> Comments:
    """The comments of one file, its letters already put right."""
    found = Comments()
    for where, entry in _entries(name, raw):
        values = _values(entry)
        if values is None:
            found.skipped.append(Skipped(where=where, reason="not_an_entry"))
            continue
        written_at = moment_of(_stamp(values))
        text, about = _text_and_owner(values)
        if written_at is None or not text.strip():
            reason = "empty" if not text.strip() else "no_time"
            found.skipped.append(Skipped(where=where, reason=reason))
            continue
        found.comments.append(
            ParsedComment(identity="", written_at=written_at, text=text, about=about)
        )
    return found


def _entries(name: str, raw: Any) -> Iterator[tuple[str, Any]]:
    lists = [raw] if isinstance(raw, list) else [raw[key] for key in _KEYS if key in raw]
    for entries in lists:
        if isinstance(entries, list):
            yield from ((f"{name}[{number}]", entry) for number, entry in enumerate(entries))
        else:
            yield name, None


def _values(entry: Any) -> Mapping[str, Any] | None:
    values = entry.get("string_map_data") if isinstance(entry, dict) else None
    if not isinstance(values, dict) or not _stamp(values):
        return None
    return values


def _stamp(values: Mapping[str, Any]) -> int:
    for value in values.values():
        stamp = value.get("timestamp") if isinstance(value, dict) else None
        if isinstance(stamp, int) and stamp:
            return stamp
    return 0


def _text_and_owner(values: Mapping[str, Any]) -> tuple[str, str]:
    """The comment stands before whose post it was; a sticker has only the latter."""
    text = owner = ""
    for label, value in values.items():
        written = value.get("value") if isinstance(value, dict) else None
        if not isinstance(written, str) or not written:
            continue
        if label.casefold() in _OWNER_LABELS or text:
            owner = owner or written
        else:
            text = written
    return text, owner
