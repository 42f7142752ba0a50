"""The strip below the year: the chosen occasion, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from core.language import _
from core.occasion_rules import RuleKind
from core.wheel_turns import TurnState
from ui.pages.plan.wheel_lines import Line
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import ElidedLabel


class Detail(Card):
    """`did` brings the name of the verb that was chosen."""

    did = Signal(str)

    def __init__(self) -> None:
        self._title = ElidedLabel("", "strong")
        self._about = ElidedLabel("", "caption")
        self._buttons = {
            verb: Button(text, kind, act=partial(self._tell, verb))
            for verb, text, kind in (
                ("accept", _("Take into the plan"), "primary"),
                ("open", _("Open the post"), "normal"),
                ("date", _("Set the date …"), "primary"),
                ("copy", _("Copy last year's"), "normal"),
                ("again", _("Choose again"), "normal"),
                ("skip", _("Skip …"), "normal"),
                ("show", _("Show again"), "primary"),
                ("change", _("Change …"), "ghost"),
            )
        }
        words = column(self._title, self._about, STRETCH, gap=1)
        super().__init__(row((words, 1), *self._buttons.values(), gap=6), "plain", (12, 8, 8, 8))
        self.setMinimumHeight(px(54))

    def show_line(self, line: Line | None, has_last: bool) -> None:
        """What the occasion is, and the verbs that fit its state."""
        self._title.say(line.turn.title() if line else "")
        self._about.say(line.about() if line else _("No occasion fits the choice above."))
        verbs = _verbs(line, has_last) if line else set()
        for verb, button in self._buttons.items():
            button.setVisible(verb in verbs)

    def _tell(self, verb: str) -> None:
        self.did.emit(verb)

    def verbs(self) -> list[str]:
        """Those that are offered now."""
        return [verb for verb, button in self._buttons.items() if not button.isHidden()]


def _verbs(line: Line, has_last: bool) -> set[str]:
    turn = line.turn
    if turn.occasion.hidden:
        return {"show", "change"}
    if turn.state is TurnState.PLANNED:
        return {"open", "change"}
    found = {"change", "again" if turn.state is TurnState.SKIPPED else "skip"}
    if turn.state is TurnState.UNDATED or turn.occasion.rule.kind is RuleKind.DATES:
        found.add("date")
    if turn.dated and turn.day is not None:
        found.add("accept")
        if has_last:
            found.add("copy")
    return found
