"""Records to rows and back: the one place that knows how SQLite spells our types."""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Mapping
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


def from_row(kind: type[R], row: sqlite3.Row | Mapping[str, Any]) -> R:
    """A record from a row that has at least its columns."""
    hints = _hints(cast(Hashable, kind))
    return kind(**{name: _decode(hint, row[name]) for name, hint in hints.items()})


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
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    plain = {}
    for name, hint in hints.items():
        if get_origin(hint) in (Union, UnionType):
            hint = next(arg for arg in get_args(hint) if arg is not type(None))
        plain[name] = getattr(hint, "__supertype__", hint)
    return plain


def _decode(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if hint in (datetime, date, time):
        return hint.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, (bool, Enum)):
        return hint(value)
    return value
