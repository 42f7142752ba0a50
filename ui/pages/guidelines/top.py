"""Above the rules: that a draft is open, or that the guidelines wait to be looked over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from core.dates import full_date
from core.language import _, ngettext
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, box, clear, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label


class TopBar(QWidget):
    """Nothing at all while there is nothing to say."""

    def __init__(
        self,
        save: Callable[[], object],
        take_back: Callable[[], object],
        discard: Callable[[], object],
        look_over: Callable[[], object],
    ) -> None:
        super().__init__()
        self._acts, self._look_over = (save, take_back, discard), look_over
        self._layout = column(gap=8, margins=(2, 2, 20, 0))  # as wide as what scrolls below
        self.setLayout(self._layout)

    def show_draft(self, number: int, changes: int, *, can_take_back: bool) -> None:
        """A draft is open: how much it changes, and what can be done with it."""
        clear(self._layout)
        save, take_back, discard = self._acts
        title = _("Draft of version {number}").format(number=number)
        text = ngettext("{count} change", "{count} changes", changes).format(count=changes)
        words = column(
            Label(title, "strong"),
            Label(text if changes else _("Nothing is changed yet."), "caption"),
            gap=1,
        )
        buttons = [
            Button(_("Save as new version …"), "primary", icon_name="device-floppy", act=save),
            Button(_("Undo the last"), icon_name="arrow-back-up", act=take_back),
            Button(_("Throw away the draft"), "ghost", act=discard),
        ]
        buttons[0].setEnabled(bool(changes))
        buttons[1].setEnabled(can_take_back)
        head = row(Icon("pencil", "info", 20), (box(words), 1), gap=10)
        card = Card(column(head, row(*buttons, STRETCH, gap=8), gap=8), "info", (14, 10, 14, 12))
        card.setAccessibleName(title)
        self._layout.addWidget(card)
        self.show()

    def show_review(self, since: date | None) -> None:
        """No draft is open; `since` is when the guidelines should have been looked over."""
        clear(self._layout)
        self.setVisible(since is not None)
        if since is None:
            return
        title = _("The guidelines are more than a year old.")
        text = _("They have waited to be looked over since {date}.").format(date=full_date(since))
        done = Button(_("Looked over, nothing to change"), icon_name="check", act=self._look_over)
        self._layout.addWidget(Notice(title, text, "warn"))
        self._layout.addLayout(row(done, STRETCH))
