"""The questions of a review, each answered with yes or no; one key answers and goes on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.closing_words import question_text
from core.language import _
from core.review_words import question_source
from core.reviews import Question
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.layout import column, row
from ui.widgets.text import Label, tip

_YES, _NO, _NONE = 0, 1, -1


class Questions(QWidget):
    """`answered` tells that there is another answer."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tabs: dict[Question, SegmentedTabs] = {}
        self._answers: dict[Question, bool] = {}
        self._rows = column(gap=2)
        self.setLayout(self._rows)
        for question in Question:
            self._rows.addLayout(self._row(question))

    @property
    def answers(self) -> dict[Question, bool]:
        return dict(self._answers)

    @property
    def lacking(self) -> list[Question]:
        """Those without an answer, in order."""
        return [found for found in Question if found not in self._answers]

    def fill(self, answers: Mapping[Question, bool]) -> None:
        """Puts back what was answered."""
        for question, yes in answers.items():
            self._tabs[question].choose(_YES if yes else _NO)

    def answer(self, *, yes: bool) -> bool:
        """Answers the question with the focus, else the first without an answer, and goes to the
        next; False when that was the last."""
        question = self._with_focus() or next(iter(self.lacking), None)
        if question is not None:
            self._tabs[question].choose(_YES if yes else _NO)
        if not self.lacking:
            return False
        self.take_focus()
        return True

    def take_focus(self) -> None:
        """To the first question without an answer, else to the first."""
        tabs = self._tabs[next(iter(self.lacking), Question.PURPOSE)]
        stops = [button for button in tabs.findChildren(QWidget) if button.focusPolicy()]
        chosen = tabs.current
        (stops[chosen] if 0 <= chosen < len(stops) else stops[0]).setFocus()

    def _with_focus(self) -> Question | None:
        for question, tabs in self._tabs.items():
            focused = tabs.focusWidget()
            if focused is not None and focused.hasFocus():
                return question
        return None

    def _row(self, question: Question) -> QHBoxLayout:
        asked, (source, quote) = question_text(question), question_source(question)
        tabs = SegmentedTabs((_("Yes"), _("No")), name=asked, current=_NONE)
        tabs.chosen.connect(partial(self._take, question))
        self._tabs[question] = tabs
        origin = Label(source, "caption", "text3")
        tip(origin, f"«{quote}»")
        return row((Label(asked, wrap=True), 1), origin, tabs, gap=12)

    def _take(self, question: Question, choice: int) -> None:
        self._answers[question] = choice == _YES
        self.answered.emit()
