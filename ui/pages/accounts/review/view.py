"""The review: one account a screen, answered by keys, the next one by itself."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account, AccountId
from core.attention import ReasonKind
from core.errors import AppError
from core.language import _, ngettext
from core.office import Office
from core.review_paper import half_said, review_paper
from core.reviews import Outcome
from ui.page import KeyHint, Shell, Width
from ui.pages.accounts.governing import reason_notice
from ui.pages.accounts.review.account_part import AccountPart
from ui.pages.accounts.review.end import End
from ui.pages.accounts.review.rounds import Round, look, protocol
from ui.pages.accounts.warning import print_paper
from ui.pages.accounts.work import Work
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.layout import STRETCH, Card, Rule, ScrollColumn, box, clear, column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.steps import StepList
from ui.widgets.text import Label

_SEEN_HERE = (ReasonKind.REVIEW, ReasonKind.UNMET)
"""What the review itself shows."""


class ReviewView(Work):
    """`asked` brings a verb and the account that it is asked of."""

    asked = Signal(str, int)

    def __init__(self, shell: Shell, office: Office, first: AccountId | None = None) -> None:
        super().__init__(shell, office)
        self._first, self._pending = first, Outcome.CONFIRM
        self.round = look(office, first)
        self.part: AccountPart | None = None
        self._narrow = False
        self.end = End()
        self.end.asked.connect(self.asked)
        self._scroll = ScrollColumn()
        self._make_buttons()
        self._lay_out()
        start = self.round.waiting[0].id if self.round.waiting else None
        self.show_account(first or start)

    def _make_buttons(self) -> None:
        self.confirm = Button(_("Confirm"), act=partial(self.conclude, Outcome.CONFIRM))
        self.change = Button(_("Change"), act=partial(self.conclude, Outcome.CHANGE))
        self.close_button = Button(_("Close it"), act=partial(self.conclude, Outcome.CLOSE))
        self.print_button = Button(
            _("Print the protocol"), "primary", icon_name="printer", act=self.print_protocol
        )
        self.done = Button(_("Back to the accounts"), act=self.go_back)

    def _lay_out(self) -> None:
        foot = row(
            *(self.confirm, self.change, self.close_button, self.print_button, self.done),
            STRETCH,
            gap=8,
            margins=(16, 9, 12, 9),
        )
        body = box(column((self._scroll, 1), gap=0, margins=(18, 14, 8, 6)))
        card = Card(column((body, 1), Rule(), foot, gap=0), padding=1)
        self._progress = ProgressLine(_("Reviewed"))
        self._count = Label("", "strong")
        self._reasons = column(gap=10)
        self._list_place = column(gap=0)
        side = box(
            column(
                self._count,
                self._progress,
                self._reasons,
                self._list_place,
                STRETCH,
                gap=10,
            )
        )
        self._columns = Columns(card, side, side_width=310, wide_side_width=360, main_scrolls=False)
        self.setLayout(column(self._columns, gap=0))

    # What the page asks

    def heading(self) -> str:
        return _("Review, {half}").format(half=half_said(self.round.half))

    def line(self) -> str:
        return _("Answer, choose what comes of it, and the next account comes by itself.")

    def keys(self) -> list[KeyHint]:
        if self.part is None:
            return [
                KeyHint(keys="Ctrl+P", text=_("Print"), act=self.print_protocol),
                KeyHint(keys="Esc", text=_("Back")),
            ]
        return [
            KeyHint(keys=_("Y"), text=_("Yes"), act=partial(self.answer, True)),
            KeyHint(keys="N", text=_("No"), act=partial(self.answer, False)),
            KeyHint(keys="B", text=_("Confirm"), act=partial(self.conclude, Outcome.CONFIRM)),
            KeyHint(keys="E", text=_("Change"), act=partial(self.conclude, Outcome.CHANGE)),
            KeyHint(keys="A", text=_("Close it"), act=partial(self.conclude, Outcome.CLOSE)),
            KeyHint(keys="Alt+Right", text=_("Later"), act=self.skip),
            KeyHint(keys="Ctrl+Return", text=_("Record"), act=self._conclude_pending),
            KeyHint(keys="Ctrl+P", text=_("Print"), act=self.print_protocol),
            KeyHint(keys="Esc", text=_("Go on later")),
        ]

    def take_focus(self) -> None:
        if self.part is not None:
            self.part.questions.take_focus()
        else:
            self.print_button.setFocus()

    def arrange(self, width: Width) -> None:
        self._narrow = width is Width.NARROW
        self._columns.arrange(width)
        self._scroll.unroll(on=self._narrow)

    def refresh(self) -> None:
        """After an undo, or a change elsewhere: the same account, as it is now."""
        self.round = look(self.office, self._first)
        known = {account.id for account in self.round.accounts}
        current = self.part.account.id if self.part else None
        if self.part is None and self.round.waiting:
            current = self.round.waiting[0].id
        self.show_account(current if current in known else None)

    def where(self) -> dict[str, Any]:
        return {"review": self.part.account.id if self.part else True}

    # The verbs

    def answer(self, yes: bool) -> None:
        """J and N; after the last question the focus is on what it most likely ends in."""
        if self.part is not None and not self.part.questions.answer(yes=yes):
            self._weigh()
            (self.change if self.part.has_no else self.confirm).setFocus()

    def conclude(self, outcome: Outcome) -> None:
        """Records the review and goes to the next account."""
        part = self.part
        if part is None:
            return
        self._pending = outcome
        if outcome is Outcome.CONFIRM and part.questions.lacking:
            self.shell.say(_("Answer the questions first."))
            part.questions.take_focus()
            return
        if not part.ask_note(outcome):
            return
        try:
            self.office.reviews.record(
                part.account,
                outcome,
                answers=part.questions.answers,
                note=part.text,
                origin=self,
            )
        except AppError as error:
            self.shell.fail(error)
            return
        part.recorded()
        self.shell.say(self.office.store.undo_label, undoable=True)
        self._go_on(part.account)

    def skip(self) -> None:
        """The next one that waits; this one comes again."""
        if self.part is not None:
            self._go_on(self.part.account)

    def print_protocol(self) -> None:
        """What was answered and decided this half-year, with a line to sign on."""
        found = protocol(self.office)
        name = f"{self.office.today()} {_('review of accounts')}"
        self.job = print_paper(self, self.shell, partial(review_paper, found), name)

    def show_account(self, key: AccountId | None) -> None:
        """That one, or what came of it all when there is none."""
        account = next((one for one in self.round.accounts if one.id == key), None)
        old = self._scroll.takeWidget()
        if old is not None and old is not self.end:
            old.deleteLater()
        self.part = AccountPart(self.office, account) if account else None
        if self.part is None:
            self.end.show_round(self.round)
        else:
            self.part.edited.connect(self._weigh)
        self._pending = Outcome.CONFIRM
        shown: QWidget = self.part or self.end
        self._scroll.hold(shown)
        shown.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.unroll(on=self._narrow)
        self._show_side()
        self._weigh()
        self.turned.emit()

    # Within

    def _conclude_pending(self) -> None:
        self.conclude(self._pending)

    def _go_on(self, after: Account) -> None:
        self._first = None
        self.round = look(self.office)
        order = [account.id for account in self.round.accounts]
        start = order.index(after.id) + 1 if after.id in order else 0
        waiting = {account.id for account in self.round.waiting}
        later = [key for key in [*order[start:], *order[:start]] if key in waiting]
        self.show_account(later[0] if later else None)
        self.take_focus()

    def _weigh(self) -> None:
        """The button that the answers lead to stands out; at the end there are others."""
        part = self.part
        for button in (self.confirm, self.change, self.close_button):
            button.setVisible(part is not None)
        for button in (self.print_button, self.done):
            button.setVisible(part is None)
        if part is None:
            return
        likely = self.change if part.has_no else self.confirm
        for button in (self.confirm, self.change):
            button.weigh("primary" if button is likely else "normal")

    def _show_side(self) -> None:
        found: Round = self.round
        done, total = len([a for a in found.accounts if found.is_done(a)]), len(found.accounts)
        self._count.say(
            ngettext(
                "{done} of {count} account reviewed", "{done} of {count} accounts reviewed", total
            ).format(done=done, count=total)
        )
        self._progress.show_progress(done, total)
        clear(self._reasons)
        clear(self._list_place)
        if self.part is not None:
            responsible = self.part.known.responsible
            for reason in self.part.known.reasons:
                if reason.kind in _SEEN_HERE:
                    continue
                ask = partial(self._ask, self.part.account.id)
                self._reasons.addWidget(reason_notice(reason, responsible, ask))
        if found.accounts:
            self._list_place.addWidget(self._list(found))

    def _list(self, found: Round) -> StepList:
        steps = StepList([account.name for account in found.accounts], name=_("Accounts"))
        steps.show_done([found.is_done(account) for account in found.accounts])
        if self.part is not None:
            steps.show_step([a.id for a in found.accounts].index(self.part.account.id))
        steps.chosen.connect(self._choose)
        return steps

    def _choose(self, place: int) -> None:
        self.show_account(self.round.accounts[place].id)
        self.take_focus()

    def _ask(self, key: AccountId, verb: str) -> None:
        self.asked.emit(verb, key)
