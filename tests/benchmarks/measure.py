"""Timing that bears comparison: several runs in turn, medians, ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one call."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_turn(works: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """The median seconds of each, run A B A B … so that the machine's drift hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()  # warm
    for _ in range(runs):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: statistics.median(values) for name, values in taken.items()}


def report(title: str, medians: dict[str, float], limit: str) -> None:
    """Prints each median and its ratio to the one named as the limit."""
    print(title)  # noqa: T201
    for name, value in medians.items():
        print(f"  {name:28} {value * 1000:9.2f} ms   × {value / medians[limit]:.2f}")  # noqa: T201
