"""The order of letters on a line where left-to-right and right-to-left writing meet (UAX #9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bidi import algorithm

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u200f\u202b\u202e\u2067"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

# The library knows the older algorithm without isolates; they are set aside as characters that
# take no part, which leaves each word in its own direction.
_CONTROLS_ASIDE = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069), "\u200b")

# Longer than anything a person writes in one paragraph; above it the order is left as stored.
_LONGEST = 200_000


class HasLevel(Protocol):
    """A piece of a line with its embedding level."""

    @property
    def level(self) -> int: ...


P = TypeVar("P", bound=HasLevel)


@dataclass(frozen=True, slots=True)
class Levels:
    """The level of every character; even ones run rightwards, odd ones leftwards."""

    base: int
    of: Sequence[int]


def has_right_to_left(text: str) -> bool:
    """Whether anything in the text runs leftwards, so that levels are needed at all."""
    return _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str) -> Levels:
    """The levels of one paragraph."""
    if len(text) > _LONGEST:
        return Levels(0, [0] * len(text))
    text = text.translate(_CONTROLS_ASIDE)
    storage = algorithm.get_empty_storage()
    base = algorithm.get_base_level(text)
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known = {character["index"]: character["level"] for character in storage["chars"]}
    return Levels(base, _filled(known, len(text), base))


def _filled(known: dict[int, int], count: int, base: int) -> list[int]:
    """Removed characters take the level before them (UAX #9, 5.2)."""
    result, last = [], base
    for index in range(count):
        last = known.get(index, last)
        result.append(last)
    return result


def visual_order(pieces: list[P]) -> list[P]:
    """The pieces of one line from left to right (rule L2)."""
    odd = [piece.level for piece in pieces if piece.level & 1]
    if not odd:
        return pieces
    ordered = list(pieces)
    for level in range(max(piece.level for piece in pieces), min(odd) - 1, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
