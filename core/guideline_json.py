"""A guideline profile as JSON text and back, to the letter: how own versions lie in the file."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import Enum
from functools import cache, lru_cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from core.guideline_rules import Profile


def to_json(profile: Profile) -> str:
    """The profile as text; the same profile always gives the same text."""
    return json.dumps(_plain(profile), ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=64)
def from_json(text: str) -> Profile:
    """The profile that `to_json` wrote. Raises ValueError for a text that is none.

    A kind of comment that the text knows nothing of, since a later program added it, gets the
    rule of the guideline that this one began as.
    """
    try:
        profile: Profile = _record(Profile, json.loads(text))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("no guideline profile") from error
    return _complete(profile)


def _complete(profile: Profile) -> Profile:
    from core.guidelines import PROFILES, load

    base = load(profile.base if profile.base in PROFILES else PROFILES[0])
    missing = {kind: rule for kind, rule in base.replies.items() if kind not in profile.replies}
    return replace(profile, replies={**profile.replies, **missing}) if missing else profile


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {_plain(key): _plain(kept) for key, kept in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(kept) for kept in value)
    if isinstance(value, tuple):
        return [_plain(kept) for kept in value]
    return value


def _record(kind: type[Any], read: Mapping[str, Any]) -> Any:
    hints, values = _hints(cast(Hashable, kind)), {}
    for field in fields(kind):
        if field.name in read:
            values[field.name] = _value(hints[field.name], read[field.name])
        elif field.default is MISSING:
            raise KeyError(field.name)
    return kind(**values)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, read: Any) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        known = next(one for one in inner if one is not type(None))
        return None if read is None else _value(known, read)
    if origin is tuple:
        return tuple(_value(inner[0], one) for one in read)
    if origin is frozenset:
        return frozenset(_value(inner[0], one) for one in read)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {_value(inner[0], key): _value(inner[1], one) for key, one in read.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, read)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(read)
    if not isinstance(read, hint):
        raise TypeError(read)
    return read
