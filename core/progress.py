"""How long work reports itself and learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total); total 0 means unknown. Raises Cancelled to stop the work."""


class Cancelled(Exception):
    """The person asked the work to stop. Not an error."""


def silent(done: int, total: int) -> None:
    """For work that nobody watches."""
