"""Who writes first: a person's key press goes before the next chunk of a long import."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """One writer at a time within this process; people before work in the background."""

    def __init__(self) -> None:
        self._writing = threading.RLock()
        self._nobody_waits = threading.Event()
        self._nobody_waits.set()

    @contextmanager
    def for_a_person(self) -> Iterator[None]:
        """Taken by a step: background work waits until it is through."""
        self._nobody_waits.clear()
        with self._writing:
            try:
                yield
            finally:
                self._nobody_waits.set()

    @contextmanager
    def for_background(self) -> Iterator[None]:
        """Taken for one chunk: waits while a person waits."""
        self._nobody_waits.wait()
        with self._writing:
            yield
