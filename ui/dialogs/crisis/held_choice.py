"""One held post when the pause ends: a person says what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.crisis_records import Decided, HeldOutcome, HeldPost
from core.dates import clock_time, parse_date, parse_time, short_date
from core.errors import InvalidRecord
from core.language import _
from core.plan_entries import PlanEntry
from ui.widgets.fields import Choice, DateLine, TextLine
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import Label


class HeldChoice(QWidget):
    """A control of the form; `decided` reads what was chosen. `near` is today."""

    edited = Signal()

    def __init__(self, held: HeldPost, entry: PlanEntry, *, near: date, next_day: date) -> None:
        super().__init__()
        self.held, self._near = held, near
        choices = [("", _("Choose …"))]
        if entry.day >= near:
            choices.append((HeldOutcome.AS_PLANNED.value, _("Goes out as planned")))
        choices += [
            (HeldOutcome.MOVED.value, _("Move to another day")),
            (HeldOutcome.DROPPED.value, _("Drop")),
        ]
        self.outcome = Choice(choices)
        self.day, self.time = DateLine(next_day), TextLine(clock_time(entry.time), width=76)
        self.reason = TextLine()
        named = ((self.outcome, ""), (self.day, _("Date")), (self.time, _("Time")))
        for control, name in (*named, (self.reason, _("Reason"))):
            control.setAccessibleName(f"{name} {held.title}".strip())
        self._move = box(row(self.day, Label(_("at"), "body2"), self.time, STRETCH, gap=6))
        self._drop = box(row(Label(_("Reason"), "body2"), (self.reason, 1), gap=6))
        self.setLayout(column(self.outcome, self._move, self._drop, gap=6))
        self.setFocusProxy(self.outcome)
        self.outcome.currentIndexChanged.connect(lambda _index: self._show())
        for line in (self.day, self.time, self.reason):
            line.textChanged.connect(lambda _text: self.edited.emit())
        self._show()

    def decided(self) -> Decided | None:
        """None when nothing is chosen. Raises InvalidRecord for what cannot be read."""
        chosen = self.outcome.currentData()
        if not chosen:
            return None
        if chosen == HeldOutcome.DROPPED.value:
            if not self.reason.text().strip():
                raise InvalidRecord("held", "missing")
            return Decided(outcome=HeldOutcome.DROPPED, reason=self.reason.text())
        if chosen == HeldOutcome.MOVED.value:
            return self._moved()
        return Decided(outcome=HeldOutcome(chosen))

    def value(self) -> dict[str, str]:
        """For the draft."""
        return {
            "outcome": self.outcome.currentData() or "",
            "day": self.day.text(),
            "time": self.time.text(),
            "reason": self.reason.text(),
        }

    def set_value(self, kept: Any) -> None:
        if isinstance(kept, dict):
            self.outcome.choose(kept.get("outcome", ""))
            self.day.setText(str(kept.get("day", "")))
            self.time.setText(str(kept.get("time", "")))
            self.reason.setText(str(kept.get("reason", "")))

    def _moved(self) -> Decided:
        try:
            day = parse_date(self.day.text(), near=self._near)
        except ValueError as error:
            raise InvalidRecord("held", "not_a_date") from error
        if day < self._near:
            raise InvalidRecord("held", "past")
        try:
            at = parse_time(self.time.text())
        except ValueError as error:
            raise InvalidRecord("held", "not_a_time") from error
        return Decided(outcome=HeldOutcome.MOVED, day=day, time=at)

    def _show(self) -> None:
        chosen = self.outcome.currentData()
        self._move.setVisible(chosen == HeldOutcome.MOVED.value)
        self._drop.setVisible(chosen == HeldOutcome.DROPPED.value)
        self.edited.emit()


def held_label(held: HeldPost, entry: PlanEntry) -> str:
    """Høringen: 26.11.2026 kl. 10.00; where the post stands now."""
    when = _("{date} at {time}").format(date=short_date(entry.day), time=clock_time(entry.time))
    return f"{held.title}: {when}"
