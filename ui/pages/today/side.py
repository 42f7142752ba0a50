"""The side column of today: what to follow up, and what goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.follow_ups import FollowUp
from core.language import _
from core.plan_entries import PICTURED, Planned
from ui.pages.today.wording import planned_line
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.states import SideCard
from ui.widgets.text import Label, Tag


class FollowUpCard(SideCard):
    """Open follow-ups that are due; a tick is done at once and can be undone."""

    done_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Follow up today"), "flag")
        self._shown: tuple[object, ...] = ()

    def show_follow_ups(self, found: Sequence[tuple[FollowUp, str]]) -> None:
        """Each comes with its second line."""
        shown = tuple(found)
        self.setVisible(bool(found))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self.rows)
        self.set_count(len(found))
        for place, (follow_up, line) in enumerate(found):
            if place:
                self.rows.addWidget(Rule())
            check = TwoLineCheck(follow_up.text, line)
            check.clicked.connect(lambda _on=False, key=follow_up.id: self.done_asked.emit(key))
            self.rows.addWidget(check)

    def stops(self) -> list[QWidget]:
        return list(self.findChildren(TwoLineCheck))


class PlannedCard(SideCard):
    """What is to go out today."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Goes out today"), "calendar-event")
        self._shown: tuple[object, ...] = ()

    def show_planned(self, found: Sequence[Planned], accounts: Mapping[int, Account]) -> None:
        shown = tuple(found)
        self.setVisible(bool(found))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self.rows)
        self.set_count(len(found))
        for place, planned in enumerate(found):
            if place:
                self.rows.addWidget(Rule())
            self.rows.addWidget(self._piece(planned, accounts))

    def _piece(self, planned: Planned, accounts: Mapping[int, Account]) -> QWidget:
        entry = planned.entry
        account = accounts.get(planned.account_ids[0]) if planned.account_ids else None
        tile = PlatformTile(account.platform, account.id, 32) if account else None
        title = Button(entry.title, "title", name=_("Open {title}").format(title=entry.title))
        title.clicked.connect(lambda: self.asked.emit(entry.id))
        words = column(row(title, STRETCH), Label(planned_line(entry), "caption", wrap=True), gap=2)
        tags = _tags(planned)
        if tags:
            words.addLayout(row(*tags, STRETCH, gap=6))
        left = column(tile, STRETCH) if tile is not None else None
        return box(row(left, (words, 1), gap=10))


def _tags(planned: Planned) -> list[Tag]:
    entry = planned.entry
    if entry.content_type not in PICTURED:
        return []
    tags = [
        Tag(_("Image approved"), "ok")
        if entry.image_approved
        else Tag(_("Image not approved"), "bad")
    ]
    if entry.photographer:
        tags.append(Tag(_("Photo: {name}").format(name=entry.photographer)))
    elif not entry.no_credit:
        tags.append(Tag(_("Photographer is missing"), "warn"))
    return tags
