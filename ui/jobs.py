"""Work off the main thread: values in, a value out; it never sees a widget or the open store."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from core.language import current, speaking
from core.progress import Cancelled, Progress

log = logging.getLogger(__name__)

Work = Callable[[Progress], Any]

LOOK_EVERY_MS = 15


class Job(QObject):
    """One piece of work, owned by the page that asked for it; it speaks that page's language.

    Exactly one of done, failed and cancelled follows `start`, on the main thread, unless the
    owner is gone by then; work whose owner is gone is asked to stop.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._line = _Line()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._read)
        self.destroyed.connect(self._line.stop.set)

    def start(self, pool: QThreadPool | None = None) -> None:
        self._look.start()
        (pool or QThreadPool.globalInstance()).start(_Runnable(self._work, self._line, current()))

    @property
    def running(self) -> bool:
        """Whether it was started and has not ended yet."""
        return self._look.isActive()

    def cancel(self) -> None:
        """Asks the work to stop; it does so the next time it reports."""
        self._line.stop.set()

    def _read(self) -> None:
        line = self._line
        if line.progress is not None:
            progress, line.progress = line.progress, None
            self.progressed.emit(*progress)
        try:
            end = line.end.get_nowait()
        except Empty:
            return
        self._look.stop()
        self._tell(end)

    def _tell(self, end: _End) -> None:
        if isinstance(end.error, Cancelled):
            self.cancelled.emit()
        elif end.error is not None:
            self.failed.emit(end.error)
        else:
            self.done.emit(end.result)


@dataclass(frozen=True, slots=True)
class _End:
    result: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Line:
    # All that the two threads share. No Qt signal crosses over: one that carries a Python value
    # holds Qt's lock while it waits for Python's, and the window may hold them the other way round.
    stop: threading.Event = field(default_factory=threading.Event)
    end: SimpleQueue[_End] = field(default_factory=SimpleQueue)
    progress: tuple[int, int] | None = None


class _Runnable(QRunnable):
    def __init__(self, work: Work, line: _Line, language: str) -> None:
        super().__init__()
        self._work, self._line, self._language = work, line, language

    def run(self) -> None:
        try:
            with speaking(self._language):
                end = _End(result=self._work(self._report))
        except Cancelled as error:
            end = _End(error=error)
        except Exception as error:  # whatever it was, the page must hear of it
            log.exception("A job failed")
            end = _End(error=error)
        self._line.end.put(end)

    def _report(self, done: int, total: int) -> None:
        if self._line.stop.is_set():
            raise Cancelled
        self._line.progress = (done, total)
