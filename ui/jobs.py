"""Work off the main thread: values in, a value out; it never sees a widget or the open store."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from core.language import current, speaking
from core.progress import Cancelled, Progress

log = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Job(QObject):
    """One piece of work, owned by the page that asked for it; it speaks that page's language.

    Exactly one of done, failed and cancelled follows `start`, on the main thread, unless the
    owner is gone by then.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()

    def start(self, pool: QThreadPool | None = None) -> None:
        line = _Line(
            progressed=self.progressed,
            done=self.done,
            failed=self.failed,
            cancelled=self.cancelled,
        )
        runnable = _Runnable(self._work, self._stop, line, current())
        (pool or QThreadPool.globalInstance()).start(runnable)

    def cancel(self) -> None:
        """Asks the work to stop; it does so the next time it reports."""
        self._stop.set()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    # Bound signals only. A QObject owned by the runnable would be destroyed on the pool thread.
    progressed: SignalInstance
    done: SignalInstance
    failed: SignalInstance
    cancelled: SignalInstance


class _Runnable(QRunnable):
    def __init__(self, work: Work, stop: threading.Event, line: _Line, language: str) -> None:
        super().__init__()
        self._work, self._stop, self._line, self._language = work, stop, line, language

    def run(self) -> None:
        try:
            with speaking(self._language):
                result = self._work(self._report)
        except Cancelled:
            self._tell(self._line.cancelled)
        except Exception as error:  # whatever it was, the page must hear of it
            log.exception("A job failed")
            self._tell(self._line.failed, error)
        else:
            self._tell(self._line.done, result)

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:  # the page that asked is gone
            self._stop.set()

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._tell(self._line.progressed, done, total)
        if self._stop.is_set():
            raise Cancelled
