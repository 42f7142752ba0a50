"""Filling a new file by the thousand without waiting for the disk at each step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from core.store.store import Store


@contextmanager
def hurried(store: Store) -> Iterator[None]:
    """For a file that nobody relies on yet; the first step afterwards takes all of it to disk."""
    store.select("PRAGMA journal_mode = MEMORY")
    store.select("PRAGMA synchronous = OFF")
    try:
        yield
    finally:
        store.select("PRAGMA journal_mode = TRUNCATE")
        store.select("PRAGMA synchronous = EXTRA")
