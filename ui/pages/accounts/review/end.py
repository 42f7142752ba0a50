"""After the last account of a review: what came of it, and what is to be done now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.closing_words import review_name
from core.language import _, ngettext
from core.reviews import Outcome, Review
from ui.pages.accounts import words as account_words
from ui.pages.accounts.review.rounds import Round
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.states import Notice
from ui.widgets.text import Label


class End(QWidget):
    """`asked` brings what to do and the account it is about."""

    asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(gap=10)
        self.setLayout(column(self._rows, STRETCH, gap=0))

    def show_round(self, found: Round) -> None:
        clear(self._rows)
        count = len(found.reviews)
        heading = ngettext(
            "{count} account is reviewed this half-year",
            "{count} accounts are reviewed this half-year",
            count,
        ).format(count=count)
        if not found.accounts:
            heading = _("No account waits for a review")
        self._rows.addWidget(Notice(heading, _summary(found), "ok"))
        by_id = {account.id: account for account in found.accounts}
        for outcome in (Outcome.CLOSE, Outcome.CHANGE):
            told = [one for one in found.reviews.values() if one.outcome is outcome]
            shown = [one for one in told if one.account_id in by_id]
            if shown:
                self._rows.addWidget(Label(review_name(outcome), "strong"))
            for one in shown:
                self._rows.addWidget(self._line(by_id[one.account_id], one))
                self._rows.addWidget(Rule())

    def _line(self, account: Account, review: Review) -> QWidget:
        names = column(
            Label(f"{account.name}, {account_words.platform(account.platform)}", wrap=True),
            Label(review.note, "caption", wrap=True),
            gap=1,
        )
        verb = "close" if review.outcome is Outcome.CLOSE else "change"
        text = _("Close account …") if verb == "close" else _("Change")
        button = Button(text, name=f"{text} {account.name}")
        button.clicked.connect(partial(self._ask, verb, account.id))
        tile = PlatformTile(account.platform, account.id, 32)
        return box(row(tile, (names, 1), button, gap=10))

    def _ask(self, verb: str, key: int, _on: bool = False) -> None:
        self.asked.emit(verb, key)


def _summary(found: Round) -> str:
    outcomes = [one.outcome for one in found.reviews.values()]
    counts = [(outcome, outcomes.count(outcome)) for outcome in Outcome]
    return "  ".join(f"{review_name(outcome)}: {count}." for outcome, count in counts if count)
