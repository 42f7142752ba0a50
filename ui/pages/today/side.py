"""The side column of today: what to follow up, and what goes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.language import _
from core.plan_entries import PICTURED, Planned
from ui.pages.today.waiting import Waiting
from ui.pages.today.wording import planned_line
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.states import SideCard
from ui.widgets.text import Label, Tag

if TYPE_CHECKING:
    from ui.pages.today.answer import AnswerField


class FollowUpCard(SideCard):
    """What somebody waits for today. A tick is done at once and can be undone; a promise asks
    first what was answered. Enter opens the inquiry."""

    done_asked = Signal(int)
    answered = Signal(object, str)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Follow up today"), "flag")
        self._shown: tuple[object, ...] = ()
        self._answer: AnswerField | None = None
        self._asked: _WaitingCheck | None = None

    def show_waiting(self, found: Sequence[Waiting]) -> None:
        shown = tuple(found)
        self.setVisible(bool(found))
        if shown == self._shown:
            return
        self._shown, self._answer, self._asked = shown, None, None
        clear(self.rows)
        self.set_count(len(found))
        for place, one in enumerate(found):
            if place:
                self.rows.addWidget(Rule())
            self.rows.addWidget(self._piece(one))

    def show_again(self) -> None:
        """As the file has it, after something was refused."""
        self._shown = ()

    def stops(self) -> list[QWidget]:
        return list(self.findChildren(TwoLineCheck))

    def _piece(self, one: Waiting) -> QWidget:
        check = _WaitingCheck(one.text, one.line, tone="bad" if one.broken else "text2")
        check.clicked.connect(lambda: self._ticked(one, check))
        if one.inquiry is not None:
            check.entered.connect(lambda: self.opened.emit(one.inquiry))
        return check

    def _ticked(self, one: Waiting, check: _WaitingCheck) -> None:
        if one.inquiry is None:
            self.done_asked.emit(one.follow_up)
            return
        from ui.pages.today.answer import AnswerField  # loaded when it is asked for

        self.leave_answer()
        check.setChecked(True)
        self._asked = check
        answer = self._answer = AnswerField()
        answer.answered.connect(lambda text: self.answered.emit(one, text))
        answer.left.connect(self.leave_answer)
        self.rows.insertWidget(self.rows.indexOf(check) + 1, answer)
        answer.show()  # only what is shown can take the focus
        answer.take_focus()

    def leave_answer(self) -> bool:
        """Takes the question away and leaves the promise open; False when nothing was asked."""
        answer, self._answer = self._answer, None
        if answer is None or self._asked is None:
            return False
        self._asked.setChecked(False)
        self._asked.setFocus()
        answer.hide()
        answer.deleteLater()
        return True


class _WaitingCheck(TwoLineCheck):
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
            return
        super().keyPressEvent(event)


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
