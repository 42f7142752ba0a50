"""Who can get into the account, from when to when; never with which password (rows S21, A12)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.pages.accounts.shown import Entry
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label


class Accesses(QWidget):
    """`given` tells that somebody is to have access, `ended` that one no longer has it."""

    given = Signal()
    ended = Signal(int)

    def __init__(self, entries: Sequence[Entry], *, closed: bool) -> None:
        super().__init__()
        lines = [self._line(one, closed=closed) for one in entries]
        nobody = Label(_("Nobody is written down yet."), "body2", wrap=True)
        give = Button(_("Give access …"), act=self.given.emit)
        give.setObjectName("give access")
        if closed:
            give.hide()  # never shown before it has a place: it would be a window of its own
        heading = Label(_("Who can get in"), "strong", wrap=True)
        self.setLayout(
            column(heading, *(lines or [nobody]), row(give, STRETCH), gap=8),
        )

    def _line(self, one: Entry, *, closed: bool) -> QWidget:
        words = column(Label(one.name, wrap=True), Label(one.what, "caption", wrap=True), gap=0)
        end = None
        if one.holds and not closed:
            said = _("End the access of {name}").format(name=one.name)
            end = Button(_("End"), "link", name=said, act=lambda: self.ended.emit(one.key))
            end.setObjectName(f"end access {one.key}")
        line = QWidget()
        line.setLayout(row((words, 1), end, gap=10))
        return line
