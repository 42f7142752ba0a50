"""The cards with what remains: archive first, then the rest, each with a way to see to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.closing import Left
from core.language import _
from ui.pages.accounts.ending.left import Line, Way
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Piece, Rule, box, clear, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label


class RemainingPart(QWidget):
    """`opened` brings the line whose page is wanted, `seen_to` one that is done here."""

    opened = Signal(object)
    seen_to = Signal(object)
    import_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(gap=8)
        self.setLayout(self._rows)

    def show_lines(self, lines: Sequence[Line]) -> None:
        clear(self._rows)
        halves = [one for one in lines if one.kind is Left.NOT_ARCHIVED]
        rest = [one for one in lines if one.kind is not Left.NOT_ARCHIVED]
        self._rows.addWidget(_heading(1, _("Archive first")))
        if halves:
            text = _("When the account is gone from the platform, nothing more can be taken in.")
            self._rows.addWidget(Label(text, "body2", wrap=True))
            for one in halves:
                self._rows.addWidget(self._line(one))
            imported = Button(_("Import the last posts"), icon_name="file-import")
            imported.clicked.connect(lambda: self.import_asked.emit())
            self._rows.addLayout(row(imported, STRETCH))
        else:
            self._rows.addWidget(Notice(_("Everything that is known here is archived"), "", "ok"))
        self._rows.addWidget(Rule())
        self._rows.addWidget(_heading(2, _("See to what remains")))
        if not rest:
            self._rows.addWidget(Notice(_("Nothing remains"), "", "ok"))
        for one in rest:
            self._rows.addWidget(self._line(one))

    def _line(self, one: Line) -> QWidget:
        words = column(Label(one.text, wrap=True), gap=1)
        if one.second:
            words.addWidget(Label(one.second, "caption", wrap=True))
        buttons = []
        if one.way is not Way.NONE:
            verb = _way(one.way)
            buttons.append(Button(verb, name=f"{verb}: {one.text}"))
            buttons[-1].clicked.connect(partial(self._see_to, one))
        if one.page:
            buttons.append(Button(_("Open"), "ghost", name=f"{_('Open')}: {one.text}"))
            buttons[-1].clicked.connect(partial(self._open, one))
        icon: Piece = Icon(_ICONS[one.kind], "text2", 18)
        if one.second:
            icon = column(icon, STRETCH, gap=0)
        return box(row(icon, (words, 1), *buttons, gap=8))

    def _see_to(self, one: Line, _on: bool = False) -> None:
        self.seen_to.emit(one)

    def _open(self, one: Line, _on: bool = False) -> None:
        self.opened.emit(one)


_ICONS = {
    Left.NOT_ARCHIVED: "archive",
    Left.INQUIRIES: "messages",
    Left.PROMISES: "flag",
    Left.PLANNED: "calendar-event",
    Left.ACCESSES: "lock",
}


def _way(way: Way) -> str:
    if way is Way.DROP:
        return _("Drop it")
    return _("Done") if way is Way.DONE else _("Access is ended")


def _heading(number: int, text: str) -> Label:
    return Label(f"{number}. {text}", "subtitle", wrap=True)
