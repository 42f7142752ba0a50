"""A process of its own that works on a record until it is pulled down."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Worker:
    """What it says, line by line."""

    process: subprocess.Popen[str]
    said: IO[str]

    def pull_down(self) -> None:
        """As a power cut would: it is asked nothing."""
        self.process.send_signal(signal.SIGKILL)


@contextmanager
def at_work(code: str, *words: Path) -> Iterator[Worker]:
    """Runs the code with these words, once it has said that it is ready."""
    with subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Worker(process, process.stdout)
