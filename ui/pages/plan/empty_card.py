"""What stands beside a month in which nothing was ever planned."""

from __future__ import annotations

from collections.abc import Callable

from core.language import _
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, clear, column
from ui.widgets.states import EmptyState


class EmptyCard(Card):
    """Says what the plan is for, or that an account must come first."""

    def __init__(self, new: Callable[[], object], to_accounts: Callable[[], object]) -> None:
        self._new, self._to_accounts = new, to_accounts
        self._advice = column(gap=0)
        super().__init__(self._advice, padding=0)
        self.hide()

    def say(self, *, has_accounts: bool) -> None:
        clear(self._advice)
        if has_accounts:
            text = _("The plan shows what goes out, where and when. Put in the first post.")
            button = Button(_("New post"), "primary", icon_name="plus", act=self._new)
            state = EmptyState(text, button, icon_name="calendar-month", key="N")
        else:
            text = _("Register an account first. A post must go out somewhere.")
            go = Button(_("To the accounts"), act=self._to_accounts)
            state = EmptyState(text, go, icon_name="calendar-month")
        self._advice.addWidget(state)
