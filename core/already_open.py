"""One window for each record: a second start calls the one that is open, and ends.

The call is a small file that the open window looks for; nothing here uses a network. Where nobody
answers (the record is open on another computer, or that window hangs) a window opens as before.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from core.one_at_a_time import held
from core.paths import Paths

_LOOK_EVERY = 0.05


class Call(StrEnum):
    """What a second start wants of the window that is open."""

    SHOW = "show"
    NOTHING = "nothing"


@contextmanager
def one_window(paths: Paths) -> Iterator[bool]:
    """Yields whether this is the first window on the record; holds its place until the end.

    True also where no lock can be made: the record itself then says what is wrong.
    """
    with ExitStack() as stack:
        try:
            first = stack.enter_context(held(paths.window / "lock"))
        except OSError:
            first = True
        yield first


def call(paths: Paths, wish: Call, *, wait: float = 10.0) -> bool:
    """Asks the open window for something; whether it answered within `wait` seconds."""
    file = _call_file(paths)
    try:
        file.write_text(wish.value, "utf-8")
    except OSError:
        return False
    for _look in range(round(wait / _LOOK_EVERY)):
        if not file.exists():
            return True
        time.sleep(_LOOK_EVERY)
    with suppress(OSError):
        file.unlink()
    return False


def answered(paths: Paths) -> Call | None:
    """What somebody called for, None when nobody did. A call is answered once."""
    file = _call_file(paths)
    try:
        wish = file.read_text("utf-8")
        file.unlink()
    except OSError:
        return None  # none is there, or it is still being written
    return Call.NOTHING if wish == Call.NOTHING else Call.SHOW


def _call_file(paths: Paths) -> Path:
    return paths.window / "call"
