"""Which sights are looked at: all of them, or few that still pair every choice with every other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations, product

from core.language import LANGUAGES

THEMES = ("light", "dark")
SIZES = (1.0, 1.5, 2.0)
FILLED = (True, False)


@dataclass(frozen=True, slots=True)
class Scene:
    """One way to see a page."""

    language: str
    theme: str
    size: float
    filled: bool

    def __str__(self) -> str:
        office = "filled" if self.filled else "empty"
        return f"{self.language}, {self.theme}, {self.size:.0%}, {office}"


def every_scene() -> list[Scene]:
    return [Scene(*choice) for choice in product(LANGUAGES, THEMES, SIZES, FILLED)]


def paired_scenes() -> list[Scene]:
    """Few scenes in which every two choices meet at least once, always the same ones."""
    everything = every_scene()
    waiting = {pair for scene in everything for pair in _pairs(scene)}
    chosen: list[Scene] = []
    while waiting:
        best = max(everything, key=lambda scene: len(waiting & set(_pairs(scene))))
        chosen.append(best)
        waiting -= set(_pairs(best))
    return chosen


def _pairs(scene: Scene) -> Iterable[tuple[tuple[int, object], tuple[int, object]]]:
    numbered: Sequence[tuple[int, object]] = list(enumerate(astuple(scene)))
    return combinations(numbered, 2)
