"""What comes up in the plan: occasions whose time to begin has come, and an empty month ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.dates import month_name, sentence, weekday_date
from core.language import _, ngettext
from core.office import Office
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.states import SideCard
from ui.widgets.text import Label

if TYPE_CHECKING:
    from core.wheel_turns import Turn

SHOWN = 3


class AheadCard(SideCard):
    """Hidden when nothing comes up. `wheel_asked` and `month_asked` tell where one wants to go
    (rows K20, A31)."""

    wheel_asked = Signal()
    month_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Coming up in the plan"), "calendar-repeat", tone="warn")
        self._shown: object = None
        self.hide()

    def look(self, office: Office) -> None:
        """Reads what comes up; a widget that shows it already is left alone."""
        from core.month_ahead import empty_month_ahead  # not for the start

        turns = office.year_wheel.approaching() if office.accounts.in_use() else []
        empty = None
        if office.accounts.in_use():
            empty = empty_month_ahead(office.publishing, office.settings, office.today())
        shown = (tuple((turn.key, turn.day, turn.title()) for turn in turns), empty)
        self.setVisible(bool(turns) or empty is not None)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self.rows)
        if turns:
            self._add_turns(turns)
        if empty is not None:
            self._add_empty(empty, after_turns=bool(turns))

    def _add_turns(self, turns: Sequence[Turn]) -> None:
        text = ngettext(
            "The year wheel: {count} thing is coming up",
            "The year wheel: {count} things are coming up",
            len(turns),
        ).format(count=len(turns))
        link = Button(text, "title", act=self.wheel_asked.emit)
        lines = [_line(turn) for turn in turns[:SHOWN]]
        words = [Label(line, "caption", wrap=True) for line in lines]
        self.rows.addWidget(box(column(row(link, STRETCH), *words, gap=3)))

    def _add_empty(self, first: date, *, after_turns: bool) -> None:
        if after_turns:
            self.rows.addWidget(Rule())
        text = _("Next month is empty")
        link = Button(text, "title", act=lambda: self.month_asked.emit(first))
        words = _("Nothing is planned in {month} yet.").format(month=month_name(first.month))
        self.rows.addWidget(box(column(row(link, STRETCH), Label(words, "caption", wrap=True))))


def _line(turn: Turn) -> str:
    """Søndag 29. november: Første søndag i advent"""
    if turn.day is None:
        return turn.title()
    day = sentence(weekday_date(turn.day))
    if not turn.dated:
        day = _("The date is not set")
    return f"{day}: {turn.title()}"
