"""Records to rows and back: the one place that knows how SQLite spells our types."""

from __future__ import annotations

import builtins
import sqlite3
import sys
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

R = TypeVar("R")
Row = dict[str, Any]
_TOP = 2**63 - 1  # the largest number that SQLite keeps


def to_row(record: object) -> Row:
    """The columns of a record. Raises TypeError when it is not one."""
    if not is_dataclass(record) or isinstance(record, type):
        raise TypeError(record)
    return {field.name: encode(getattr(record, field.name)) for field in fields(record)}


def new_uuid() -> str:
    """A name for a row that no other installation gives."""
    from uuid import uuid4  # loaded at the first step: a start that changes nothing needs none

    return str(uuid4())


def from_row(kind: type[R], row: sqlite3.Row | Mapping[str, Any]) -> R:
    """A record from a row that has at least its columns."""
    # A column of sqlite3.Row is looked for by its name among all of them: each is taken once.
    known = dict(zip(row.keys(), row, strict=True)) if isinstance(row, sqlite3.Row) else row
    readers = _readers(cast(Hashable, kind))
    values = {name: known[name] for name in readers.names}
    for name, read in readers.reading:
        if values[name] is not None:
            values[name] = read(values[name])
    return kind(**values)


def encode(value: Any) -> Any:
    """A value as SQLite keeps it: ISO text for days, times and moments, 0 or 1 for flags."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value


def asked(value: Any) -> Any:
    """As `encode`, for a question: a number that no row can hold is the nearest that fits none."""
    value = encode(value)
    return max(-_TOP, min(value, _TOP)) if isinstance(value, int) else value


@dataclass(frozen=True, slots=True)
class _Readers:
    """The columns of a record, and how those become fields that are none as they stand."""

    names: tuple[str, ...]
    reading: tuple[tuple[str, Callable[[Any], Any]], ...]


@cache
def _readers(kind: Any) -> _Readers:
    hints = _named(kind) or get_type_hints(kind)
    found = [(name, _reader(hint)) for name, hint in hints.items()]
    return _Readers(tuple(hints), tuple((name, read) for name, read in found if read is not None))


def _named(kind: Any) -> dict[str, Any]:
    """The fields' types where each is a name, or a name or None: found without compiling any."""
    known = vars(builtins) | vars(sys.modules[kind.__module__])
    names = {field.name: str(field.type).removesuffix(" | None") for field in fields(kind)}
    found = {name: known.get(wanted) for name, wanted in names.items()}
    return {} if None in found.values() else found


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if get_origin(hint) in (Union, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    hint = getattr(hint, "__supertype__", hint)
    if hint in (datetime, date, time):
        read: Callable[[Any], Any] = hint.fromisoformat
        return read
    return hint if isinstance(hint, type) and issubclass(hint, (bool, Enum)) else None
