"""Records to rows and back: the one place that knows how SQLite spells our types."""

from __future__ import annotations

import builtins
import sqlite3
import sys
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
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
    return kind(
        **{
            name: row[name] if read is None or row[name] is None else read(row[name])
            for name, read in _readers(cast(Hashable, kind)).items()
        }
    )


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


@cache
def _readers(kind: Any) -> dict[str, Callable[[Any], Any] | None]:
    """How each column becomes a field; None where it is one as it stands."""
    hints = _named(kind) or get_type_hints(kind)
    return {name: _reader(hint) for name, hint in hints.items()}


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
