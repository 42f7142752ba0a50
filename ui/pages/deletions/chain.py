"""How the log stands, checked in a worker: “The log is whole”, or what is wrong and what to do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from core.log_check import ChainState, check
from core.office import Office
from ui.jobs import Job
from ui.log_words import say_checked, say_log
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label


class Watch(QObject):
    """Checks the log; `found` brings the ChainState. A check that is under way is not doubled."""

    found = Signal(object)

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._job: Job | None = None
        self._again = False
        self.state: ChainState | None = None

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


class ChainLine(QWidget):
    """One line while all is well, a red box when it is not."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._icon = Icon("shield-lock", "text3", 18)
        self._words = Label(_("The log is being checked …"), "caption", wrap=True)
        self._line = QWidget()
        self._line.setLayout(row(column(self._icon, STRETCH, gap=0), (self._words, 1), gap=8))
        self.notice = Notice("", "", "bad")
        self.notice.hide()
        self.setLayout(column(self._line, self.notice, gap=0))

    @property
    def text(self) -> str:
        """What stands there."""
        if not self.notice.isHidden():
            return f"{self.notice.heading.text()} {self.notice.words.text()}"
        return self._words.text()

    def show_state(self, state: ChainState | None) -> None:
        if state is None:
            return
        sentence = say_log(state)
        self._line.setVisible(state.ok)
        self.notice.setVisible(not state.ok)
        if not state.ok:
            self.notice.say(sentence.what, sentence.do)
            return
        self._icon.draw("shield-lock", "ok")
        self._words.set_tone("ok")
        self._words.say(f"{sentence.what} {say_checked(state, self._office.today())}")
