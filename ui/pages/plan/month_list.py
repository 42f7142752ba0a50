"""The month as a table: every post on a line of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from core.accounts import Account, AccountId
from core.dates import clock_time, sentence, weekday_date
from core.language import _
from core.plan_words import content_name, missing_names, status_name
from core.publishing import PlanEntryId, Planned, PlanStatus, missing_for_ready
from ui.pages.plan.steps import STEPS
from ui.record_model import Column, RecordModel
from ui.theme import px
from ui.widgets.table import RecordTable

_GOAL_COLUMN = 3
_TAGS: Mapping[PlanStatus, str] = {
    PlanStatus.PLANNED: "neutral",
    PlanStatus.READY: "info",
    PlanStatus.PUBLISHED: "ok",
    PlanStatus.DROPPED: "neutral",
}


class MonthList(RecordTable[Planned]):
    """Shows the posts of a month; the same keys as in the grid open, move and delete them."""

    moved = Signal(int, object)
    deleted = Signal(int)

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._held: frozenset[PlanEntryId] = frozenset()
        columns: list[Column[Planned]] = [
            Column(title=_("When"), text=_day, second=_time, width=170),
            Column(title=_("Post"), text=_title, second=_content),
            Column(title=_("Accounts"), text=self._accounts),
            Column(title=_("Goal"), text=_goal),
            Column(title=_("Status"), text=self._status, tag=self._tag, width=150),
        ]
        self._lines = RecordModel(columns, name=self._name)
        super().__init__(self._lines, name=_("Posts"))

    def show_month(
        self,
        planned: Sequence[Planned],
        accounts: Mapping[AccountId, Account],
        held: frozenset[PlanEntryId] = frozenset(),
    ) -> None:
        """Shows these; the chosen one stays chosen."""
        self._held = held
        self._names = {key: f"{a.name} · {a.platform_name}" for key, a in accounts.items()}
        self.show_records(planned, lambda one, other: one.entry.id == other.entry.id)

    def choose_entry(self, key: PlanEntryId) -> None:
        """To the line of a post, when it is there."""
        keys = [found.entry.id for found in self._lines.records]
        if key in keys:
            self.choose(keys.index(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found, days = self.record, STEPS.get(event.key(), 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if found is not None and days and held == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(found.entry.id, found.entry.day + timedelta(days=days))
        elif found is not None and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(found.entry.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The goal is the first to give way: it stands in the pane too.
        self.setColumnHidden(_GOAL_COLUMN, self.width() < px(760))
        super().resizeEvent(event)

    def _accounts(self, found: Planned) -> str:
        return ", ".join(self._names.get(key, "") for key in found.account_ids)

    def _name(self, found: Planned) -> str:
        parts = (_day(found), _time(found), _title(found), self._accounts(found))
        return ", ".join((*parts, self._status(found)))

    def _status(self, found: Planned) -> str:
        return _("Held") if found.entry.id in self._held else status_name(found.entry.status)

    def _tag(self, found: Planned) -> str:
        return "bad" if found.entry.id in self._held else _TAGS[found.entry.status]


def _day(found: Planned) -> str:
    return sentence(weekday_date(found.entry.day))


def _time(found: Planned) -> str:
    return clock_time(found.entry.time)


def _title(found: Planned) -> str:
    return found.entry.title


def _content(found: Planned) -> str:
    lacks = missing_for_ready(found.entry)
    kind = content_name(found.entry.content_type)
    if not lacks or found.entry.status is PlanStatus.DROPPED:
        return kind
    return f"{kind}. {_('Lacks: {things}').format(things=missing_names(lacks))}"


def _goal(found: Planned) -> str:
    return found.entry.goal
