"""How the log stands: “The log is whole”, or what is wrong and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.language import _
from core.log_check import ChainState
from core.office import Office
from ui.log_words import say_checked, say_log
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label


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
