"""The card that says when the guidelines are more than a year old (rows A47 and T1)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from core.dates import full_date
from core.language import _
from core.office import Office
from core.settings import OWN_PROFILE
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, clear, row
from ui.widgets.states import SideCard
from ui.widgets.text import Label


class RulesDueCard(SideCard):
    """Hidden while there is nothing to look over; `asked` leads to the guidelines."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Look over the guidelines"), "book-2", tone="warn")
        self._since: date | None = None
        self.hide()

    def show_since(self, since: date | None) -> None:
        self.setVisible(since is not None)
        if since is None or since == self._since:
            return
        self._since = since
        clear(self.rows)
        text = _("They are more than a year old, and have waited since {date}.")
        self.rows.addWidget(Label(text.format(date=full_date(since)), "body2", wrap=True))
        look = Button(_("Look them over"), act=self.asked.emit)
        self.rows.addWidget(box(row(look, STRETCH)))


def rules_due(office: Office) -> date | None:
    """Since when the own guidelines have waited; None where there are none, or they are new."""
    if office.settings.text("guideline_profile") != OWN_PROFILE:
        return None
    return office.own_guidelines.review_due(office.today())
