"""This week's plan in five columns, and the word from the guideline; shown where there is room."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.dates import sentence, weekday_name
from core.language import _
from core.office import Office
from core.plan_entries import PlanEntryId, Planned, PlanStatus
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, box, clear, column, row
from ui.widgets.plan_chip import PlanChip
from ui.widgets.states import GuidelineBox
from ui.widgets.text import Label


class WeekStrip(Card):
    """`asked` tells the planned post that somebody wants to see."""

    asked = Signal(int)
    plan_asked = Signal()

    def __init__(self) -> None:
        self._days = row(gap=10)
        self._shown: object = None
        self._held: frozenset[PlanEntryId] = frozenset()
        head = row(
            Label(_("This week"), "strong"),
            STRETCH,
            Button(_("Open the plan"), "ghost", act=lambda: self.plan_asked.emit()),
            gap=8,
        )
        super().__init__(column(head, self._days, gap=8), padding=(16, 10, 16, 18))

    def show_week(self, office: Office, accounts: Mapping[int, Account]) -> None:
        today = office.today()
        monday = today - timedelta(days=today.weekday())
        friday = monday + timedelta(days=4)
        planned = [
            found
            for found in office.publishing.between(monday, friday)
            if found.entry.status is not PlanStatus.DROPPED
        ]
        self._held = office.publishing.held()
        shown = (today, tuple(planned), tuple(accounts.items()), self._held)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._days)
        for count in range(5):
            day = monday + timedelta(days=count)
            of_day = [found for found in planned if found.entry.day == day]
            self._days.addWidget(self._column(day, today, of_day, accounts), 1)

    def _column(
        self, day: date, today: date, planned: list[Planned], accounts: Mapping[int, Account]
    ) -> QWidget:
        now = day == today
        tone = "accent" if now else "text2"
        name = f"{sentence(weekday_name(day))[:3]}. {day.day}."
        mark = Label(_("Today"), "caption_strong", "accent") if now else None
        body = column(row(Label(name, "caption_strong", tone), STRETCH, mark, gap=4), gap=5)
        for found in planned:
            account = accounts.get(found.account_ids[0]) if found.account_ids else None
            chip = PlanChip(found.entry, account, held=found.entry.id in self._held)
            chip.clicked.connect(lambda _on=False, key=found.entry.id: self.asked.emit(key))
            body.addWidget(chip)
        if not planned:
            body.addWidget(Label(_("No posts"), "caption", "text3"))
        body.addStretch(1)
        card = Card(body, "today" if now else "sunk", (10, 8, 10, 8))
        card.setMinimumHeight(px(128))
        return card


def tip_of(office: Office) -> QWidget:
    """What the municipality's own guideline says about answering; an empty widget without it."""
    source = office.profile().deadline.source
    if not source.quote:
        return box(row())
    where = ", ".join(part for part in (source.guideline, source.paragraph) if part)
    return GuidelineBox(_("From the guidelines"), source.quote, where)
