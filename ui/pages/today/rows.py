"""The account rows of today: one Tab stop, arrows inside, and the note under a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.day_status import DayState
from core.language import _
from ui.page import Width
from ui.pages.today.below import Below
from ui.widgets.account_row import AccountRow, RowView
from ui.widgets.buttons import Button
from ui.widgets.dots import Dots
from ui.widgets.layout import STRETCH, Card, Rule, box, clear, column, row
from ui.widgets.text import Label


class AccountRows(Card):
    """Shows RowViews; asks by account id."""

    check_asked = Signal(int)
    take_back_asked = Signal(int)
    follow_asked = Signal(int)
    open_asked = Signal(int)
    unfold_asked = Signal(int)
    open_all_asked = Signal()

    def __init__(self) -> None:
        self._rows: dict[int, AccountRow] = {}
        self._rules: list[Rule] = []
        self._active = 0
        self._below: Below | None = None
        self._unfolded: AccountRow | None = None
        self._compact = False
        self._list = column(gap=0)
        self._open_all = Button(_("Open all"), "ghost", icon_name="external-link")
        self._open_all.clicked.connect(lambda: self.open_all_asked.emit())
        self._duty = Label("", "caption", wrap=True)
        head = row(
            Label(_("Accounts to check today"), "strong"),
            (self._duty, 1),
            self._open_all,
            gap=8,
            margins=(14, 6, 6, 2),
        )
        self._legend = _legend()
        super().__init__(column(head, self._list, self._legend, gap=0), padding=(6, 6, 6, 8))

    def show_views(self, views: Sequence[RowView]) -> None:
        """Rows that are there already are only filled anew: the focus stays."""
        if [view.account_id for view in views] != list(self._rows):
            self._make(views)
        for view in views:
            shown = self._rows[view.account_id]
            if shown.view != view:
                shown.show_view(view)
        self._open_all.setVisible(any(view.can_open for view in views))
        self._activate(self._active if self._active in self._rows else self.first_open())

    def show_duty(self, text: str) -> None:
        """Who is on duty today, in the head of the card."""
        self._duty.say(text)

    def views(self) -> list[RowView]:
        return [shown.view for shown in self._rows.values()]

    @property
    def active(self) -> int:
        """The account whose row is active; 0 when there is none."""
        return self._active

    def first_open(self) -> int:
        """The first account that is not checked, else the first; 0 without any."""
        views = self.views()
        unchecked = [view.account_id for view in views if not view.checked]
        return (unchecked or [view.account_id for view in views] or [0])[0]

    def next_open(self, after: int) -> int:
        """The next one that is not checked, round the end; `after` itself when all are."""
        keys = list(self._rows)
        place = keys.index(after) + 1
        turned = keys[place:] + keys[:place]
        return next((key for key in turned if not self._rows[key].view.checked), after)

    def focus(self, account_id: int) -> None:
        found = self._rows.get(account_id)
        if found is not None:
            self._activate(account_id)
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def arrange(self, width: Width) -> None:
        self._compact = width is Width.NARROW
        self._legend.setVisible(not self._compact)
        for shown in self._rows.values():
            shown.set_compact(compact=self._compact)

    # What opens under a row

    def open_below(self, account_id: int, below: Below) -> None:
        self.close_below()
        row = self._rows[account_id]
        self._below, self._unfolded = below, row
        row.set_unfolded(unfolded=True)
        self._list.insertWidget(self._list.indexOf(row) + 1, below)
        below.take_focus()

    def close_below(self) -> None:
        """Takes it away; what stands in it is kept for the next time."""
        if self._below is not None:
            self._below.keep()
            self._take_away(self._below)

    def forget_below(self) -> None:
        """Takes it away after it was saved."""
        if self._below is not None:
            self._below.forget()
            self._take_away(self._below)

    def _take_away(self, below: Below) -> None:
        self._below = None
        if self._unfolded is not None:
            self._unfolded.set_unfolded(unfolded=False)
        self._unfolded = None
        below.hide()
        below.deleteLater()

    @property
    def below(self) -> Below | None:
        return self._below

    # Within

    def _make(self, views: Sequence[RowView]) -> None:
        self.close_below()
        clear(self._list)
        self._rows, self._rules = {}, []
        for view in views:
            if self._rows:
                self._rules.append(Rule())
                self._list.addWidget(self._rules[-1])
            shown = AccountRow(view)
            shown.set_compact(compact=self._compact)
            shown.check_asked.connect(self.check_asked)
            shown.take_back_asked.connect(self.take_back_asked)
            shown.follow_asked.connect(self.follow_asked)
            shown.open_asked.connect(self.open_asked)
            shown.unfold_asked.connect(self.unfold_asked)
            shown.reached.connect(self._activate)
            shown.moved.connect(self._move)
            self._rows[view.account_id] = shown
            self._list.addWidget(shown)

    def _activate(self, account_id: int) -> None:
        self._active = account_id
        for key, shown in self._rows.items():
            shown.set_active(active=key == account_id)
        keys = list(self._rows)
        for place, rule in enumerate(self._rules):
            # A line beside the coloured row would show through its corners.
            rule.setVisible(account_id not in keys[place : place + 2])

    def _move(self, by: int) -> None:
        keys = list(self._rows)
        place = keys.index(self._active) + by
        if 0 <= place < len(keys):
            self.focus(keys[place])


def _legend() -> QWidget:
    def sign(state: DayState, text: str) -> list[QWidget]:
        return [Dots([state]), Label(text, "caption")]

    return box(
        row(
            Label(_("The last ten workdays:"), "caption"),
            2,
            *sign(DayState.CHECKED, _("checked")),
            4,
            *sign(DayState.DEPUTY, _("by deputy")),
            4,
            *sign(DayState.MISSED, _("not checked")),
            4,
            *sign(DayState.AWAY, _("away")),
            STRETCH,
            gap=6,
            margins=(14, 8, 14, 4),
        )
    )
