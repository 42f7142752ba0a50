"""Checks the deletion log in a worker: after the start, and whenever its page asks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from core.log_check import ChainState, check
from core.office import Office
from ui import ask
from ui.jobs import Job
from ui.log_words import say_log
from ui.page import Shell
from ui.wording import Sentence


class LogWatch(QObject):
    """`found` brings the ChainState. A check that is under way is not doubled."""

    found = Signal(object)

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._job: Job | None = None
        self._again = False
        self.state: ChainState | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def look(self) -> None:
        """Reads the log now and checks it in a worker."""
        if self._job is not None:
            self._again = True
            return
        self._job = Job(partial(check, self._office.deletions.material()), self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _done(self, state: ChainState) -> None:
        self._job, self.state = None, state
        self.found.emit(state)
        if self._again:
            self._again = False
            self.look()

    def _failed(self, error: Exception) -> None:
        self._job = None
        raise error


def look_after_start(parent: QWidget, shell: Shell, office: Office) -> LogWatch:
    """Says nothing while the log is whole; else what is wrong, with the way to the log."""

    def tell(state: ChainState) -> None:
        if state.ok:
            return
        sentence = say_log(state)
        asked = Sentence(sentence.what, sentence.do, _("See the deletion log"))
        ask.tell(parent, asked, again=partial(shell.go_to, "deletions"))

    watch = LogWatch(office, parent)
    watch.found.connect(tell)
    watch.look()
    return watch
