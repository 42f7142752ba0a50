"""The beam and the one sentence beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from core.dates import sentence
from core.language import _
from core.workdays import Workdays
from ui.page import Width
from ui.pages.today import wording
from ui.pages.today.data import Day
from ui.widgets.layout import STRETCH, Card, box, column, row
from ui.widgets.lighthouse import Beam
from ui.widgets.text import Label


class Hero(Card):
    """How far the day is; on a closed day, when the next check is."""

    corner = 10

    def __init__(self) -> None:
        self.beam = Beam(_("Accounts checked today"))
        self.heading = Label("", "subtitle", wrap=True)
        self.words = Label("", "body2", wrap=True)
        self._words = box(column(STRETCH, self.heading, self.words, STRETCH, gap=3))
        self._line = row((self.beam, 13), (self._words, 9), gap=24)
        super().__init__(self._line, padding=(20, 14, 20, 14))

    def arrange(self, width: Width) -> None:
        heights = {Width.NARROW: 56, Width.NORMAL: 84, Width.WIDE: 96}
        self.beam.set_height(heights[width])
        self._line.setStretch(0, 24 if width is Width.WIDE else 13)

    def show_day(self, day: Day, workdays: Workdays) -> None:
        working = day.is_open and bool(day.rows)
        self.beam.setVisible(working)
        # Without rows this sentence is what the page is about, and takes the focus.
        policy = Qt.FocusPolicy.NoFocus if working else Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(policy)
        heading, words = self._text(day, workdays)
        self.heading.say(heading)
        self.words.say(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(f"{heading} {words}".strip())
        if working:
            self.beam.show_progress(day.done, day.total)
            self.beam.setAccessibleDescription(heading)

    def _text(self, day: Day, workdays: Workdays) -> tuple[str, str]:
        if not day.is_open:
            names = ", ".join(workdays.names(day.today))
            return wording.closed(day.today, workdays), sentence(names)
        if not day.rows:
            return _("No account is to be checked today."), ""
        if day.done == day.total:
            return wording.all_done(day.total), wording.see_you(day.today, workdays)
        return wording.progress(day.done, day.total), wording.left(day.total - day.done)
