"""Where a command runs: which record, whose clock, which language, and how it is shown."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from core.clock import Clock
from core.language import use
from core.office import Office
from core.paths import Paths


@dataclass(frozen=True, slots=True)
class Terminal:
    """`language` goes before the one in the settings; empty when none was asked for."""

    paths: Paths
    clock: Clock
    language: str = ""

    @contextmanager
    def office(self) -> Iterator[Office]:
        """The open record, spoken in its language. Raises StoreTooNew and StoreProblem."""
        office = Office.open(self.paths, self.clock)
        try:
            use(self.language or office.settings.text("language"))
            yield office
        finally:
            office.close()

    def show(self, text: str) -> None:
        """What was asked for: on stdout."""
        print(text)

    def show_json(self, value: Any) -> None:
        print(json.dumps(value, ensure_ascii=False, indent=2))

    def note(self, text: str) -> None:
        """What is said beside the answer: on stderr."""
        print(text, file=sys.stderr)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, for a person to read."""
    every = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(row[at]) for row in every) for at in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in every
    ]
    return "\n".join(line.rstrip() for line in lines)
