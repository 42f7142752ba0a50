"""The pane beside the table: one account with its fields, days, requirements and history."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.accounts import Account
from core.attention import ReasonKind
from core.language import _, current
from ui.page import Width
from ui.pages.accounts import pane_parts as parts
from ui.pages.accounts import words
from ui.pages.accounts.facts import access_facts, facts, page_facts, past_facts
from ui.pages.accounts.governing import application_parts, reason_notice, warning_parts
from ui.pages.accounts.page_part import PageTexts, Promoted
from ui.pages.accounts.people_part import Accesses
from ui.pages.accounts.requirement_rows import Requirements
from ui.pages.accounts.shown import Shown
from ui.theme import px
from ui.widgets.buttons import Button, IconButton, SegmentedTabs
from ui.widgets.layout import STRETCH, FootCard, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import ElidedLabel, Label

OVERVIEW, ACCESS, PAGE, HISTORY = range(4)


class Detail(QFrame):
    """`edited`, `ended`, `reopened` and `visited` tell what was asked for; `ticked` and `looked`
    name a requirement, `promoted` a place, `gave` and `took` are about an access, `copied` and
    `spoken` about a text for the page, `asked` brings a Verb."""

    edited = Signal()
    ended = Signal()
    reopened = Signal()
    visited = Signal()
    ticked = Signal(str, bool)
    looked = Signal(str)
    promoted = Signal(str, bool)
    gave = Signal()
    took = Signal(int)
    copied = Signal(str)
    spoken = Signal(str)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._width = Width.NORMAL
        self._shown: Shown | None = None
        self.language = current()
        self._head: QVBoxLayout = column(gap=10)
        self.tabs = SegmentedTabs(_tab_texts(), name=_("Parts of the account"))
        self.tabs.chosen.connect(lambda: self.show_account(self._shown))
        self._body: QVBoxLayout = column(gap=8)
        self._edit = Button(_("Change"), "primary", act=self.edited.emit)
        self._end = Button(_("Close account …"), act=self.ended.emit)
        self._reopen = Button(_("Take into use again"), act=self.reopened.emit)
        self._foot = row(self._edit, self._end, self._reopen, STRETCH, gap=8)
        self._head_box, self._body_box = box(self._head), box(self._body)
        inner = column((self._body_box, 1), STRETCH, gap=0)
        self._card = FootCard(inner, self._foot, (18, 6, 18, 14))
        top = column(self._head_box, row(self.tabs, STRETCH), gap=10, margins=(18, 14, 18, 6))
        frame = self._card.layout()
        if isinstance(frame, QVBoxLayout):
            frame.insertLayout(0, top)  # it stays in sight while the body scrolls
        self.setLayout(column(self._card, gap=0))
        self.show_account(None)

    @property
    def shown(self) -> Shown | None:
        return self._shown

    def show_account(self, shown: Shown | None) -> None:
        """Shows this account; None empties the pane. What had the focus has it afterwards."""
        same = _key(shown) == _key(self._shown)
        focused, place = self._focused(), self._card.view.verticalScrollBar().value()
        self._shown = shown
        self.setUpdatesEnabled(False)
        clear(self._head)
        clear(self._body)
        self._show_foot(shown)
        self.tabs.setVisible(shown is not None)
        if shown is None:
            hint = _("Choose an account to see it here.")
            self._body.addWidget(Label(hint, "body2", wrap=True))
        else:
            self._head.addWidget(self._title(shown.row.account))
            for part in self._parts(shown):
                self._body.addWidget(part)
        self._body.addStretch(1)
        self._order_stops()
        self._make_room()
        self.setUpdatesEnabled(True)
        if same:
            self._focus_again(focused)
            # How high everything is, is known first when it has been laid out.
            QTimer.singleShot(0, self, lambda: self._stand_again(place, focused))
        else:
            self._card.view.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        # A long name runs over lines; what stands above a scrolling part is not asked how high.
        room = self.width() - px(38)
        wraps = self._head.hasHeightForWidth() and room > 0
        self._head_box.setMinimumHeight(self._head.heightForWidth(room) if wraps else 0)

    def arrange(self, width: Width) -> None:
        self._width = width
        # Below the table everything is shown; beside it the pane scrolls by itself.
        self._card.view.unroll(on=width is Width.NARROW)
        self.show_account(self._shown)

    def _show_foot(self, shown: Shown | None) -> None:
        closed = shown is not None and shown.row.closed
        self._edit.setVisible(shown is not None)
        self._end.setVisible(shown is not None and shown.row.in_use)
        self._reopen.setVisible(closed and shown is not None and shown.row.refused is None)

    def _order_stops(self) -> None:
        # What is made anew came last in the way of Tab, after the buttons below it.
        parts = (self._head_box, self.tabs, self._body_box)
        within = [one for part in parts for one in part.findChildren(QWidget)]
        taken = [
            one
            for one in (*within, self._edit, self._end, self._reopen)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is self.window()
        ]
        for one, other in pairwise(taken):
            QWidget.setTabOrder(one, other)

    def _focused(self) -> str | None:
        """The name of the part within that has the focus, if it is made anew with the rest; also
        while a dialog has it that gives it back."""
        found = self.window().focusWidget()
        for part in (self._head_box, self._body_box):
            if found is not None and part.isAncestorOf(found):
                return found.objectName()
        return None

    def _focus_again(self, name: str | None) -> None:
        if name is None:
            return
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            found.setFocus()
        else:
            self.tabs.focus_chosen()  # what was pressed is done, and is not there any more

    def _stand_again(self, place: int, name: str | None) -> None:
        self._card.view.verticalScrollBar().setValue(place)
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            self._card.view.ensureWidgetVisible(found, px(8), px(8))

    # The parts

    def _parts(self, shown: Shown) -> list[QWidget]:
        return {
            OVERVIEW: self._overview,
            ACCESS: self._access,
            PAGE: self._page,
            HISTORY: self._history,
        }[self.tabs.current](shown)

    def _overview(self, shown: Shown) -> list[QWidget]:
        # What is unmet stands in the list of requirements, with a triangle.
        reasons = [one for one in shown.row.reasons if one.kind is not ReasonKind.UNMET]
        ask = self.asked.emit
        found = [reason_notice(reason, shown.row.responsible, ask) for reason in reasons]
        found += application_parts(shown.standing, ask)
        found += [parts.fact(line) for line in facts(shown)]
        if not shown.row.closed:
            if not shown.row.account.storage_only:
                found += [Rule(), parts.workdays(shown.days)]
            found += [Rule(), self._requirements(shown)]
            found += warning_parts(shown.standing, shown.row.reasons, ask)
        if self._width is Width.WIDE and shown.history:
            found += [Rule(), parts.happened(shown.history)]
        return found

    def _requirements(self, shown: Shown) -> QWidget:
        made = Requirements(shown)
        made.ticked.connect(self.ticked)
        made.opened.connect(self.looked)
        return made

    def _access(self, shown: Shown) -> list[QWidget]:
        found = [parts.fact(line) for line in access_facts(shown.row.account)]
        accesses = Accesses(shown.accesses, closed=shown.row.closed)
        accesses.given.connect(self.gave)
        accesses.ended.connect(self.took)
        found += [Rule(), accesses]
        if shown.appointed:
            found += [Rule(), parts.appointed(shown.appointed)]
        return found

    def _page(self, shown: Shown) -> list[QWidget]:
        texts = PageTexts(shown.texts, self.language)
        texts.copied.connect(self.copied)
        texts.spoken.connect(self.spoken)
        promoted = Promoted(shown.places)
        promoted.ticked.connect(self.promoted)
        found = [parts.fact(line) for line in page_facts(shown.row.account)]
        return [*found, Rule(), texts, Rule(), promoted]

    def _history(self, shown: Shown) -> list[QWidget]:
        found = [parts.fact(line) for line in past_facts(shown.row.account)]
        if shown.row.account.history:
            found += [parts.story(shown.row.account.history), Rule()]
        if shown.events:
            found += [parts.decided(shown.events), Rule()]
        return [*found, parts.happened(shown.history)]

    def _title(self, account: Account) -> QWidget:
        names = column(
            Label(account.name, "subtitle", wrap=True),
            ElidedLabel(words.platform(account.platform), "body2"),
            gap=2,
        )
        visit = None
        if account.url:
            visit = IconButton("external-link", _("Open in the browser"), act=self.visited.emit)
        tile = PlatformTile(account.platform, account.id, 48)
        return box(row(tile, (names, 1), visit, gap=12))


def _tab_texts() -> list[str]:
    return [_("Overview"), _("Access"), _("Its page"), _("History")]


def _key(shown: Shown | None) -> int:
    return int(shown.row.account.id) if shown else 0
