"""A second office on a copy of the record, so that no long reading holds up a tick."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.office import Office
from core.store import Store


@contextmanager
def as_it_is_now(office: Office) -> Iterator[Office]:
    """The record as it is now, for reading in a worker; the copy goes with the office.

    Raises StoreProblem.
    """
    paths, clock = office.paths, office.clock
    with tempfile.TemporaryDirectory(prefix="fyrvakt-") as folder:
        copy = office.store.snapshot(Path(folder) / "snapshot.db")
        with closing(Office(Store(copy, clock), paths, clock)) as other:
            yield other
