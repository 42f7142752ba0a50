"""What of the plan is to be printed: the kind of page, which days, and which accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.clock import YEARS
from core.dates import day_and_month, month_title, week_number
from core.language import _, ngettext
from core.office import Office
from core.plan_kinds import PlanPaper, paper_name
from core.plan_making import Wanted
from core.plan_sheet import month_of, week_of
from ui.pages.plan.account_picker import AccountPicker
from ui.widgets.buttons import IconButton
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.fields import Choice, Field
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label

_MONTHS = (1, 2, 3, 6, 12)


class PrintChoices(QWidget):
    """`changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(
        self, office: Office, abouts: Mapping[PlanPaper, str], *, kind: PlanPaper, day: date
    ) -> None:
        super().__init__()
        self._kind, self._day = kind, day
        self.cards = {one: ReasonCard(paper_name(one), abouts[one]) for one in PlanPaper}
        self._group = radio_group(self, list(self.cards.values()))
        self.back = IconButton("chevron-left", _("Earlier"), act=lambda: self.turn(-1))
        self.on = IconButton("chevron-right", _("Later"), act=lambda: self.turn(1))
        self._when = Label("", "strong")
        self._when.setAlignment(Qt.AlignmentFlag.AlignCenter)
        texts = [
            (count, ngettext("{count} month", "{count} months", count).format(count=count))
            for count in _MONTHS
        ]
        self.months = Choice(texts)
        self._length = Field(_("How long"), self.months)
        self.accounts = AccountPicker()
        self.accounts.offer(office.accounts.everything())
        hint = _("With none ticked, all of them are in it.")
        self._only = Field(_("Only these accounts"), self.accounts, hint=hint)
        self._lay_out(office.settings.text("plan_responsible"))
        self.cards[kind].setChecked(True)
        self._listen()
        self._show()

    def take_focus(self) -> None:
        """To the kind of page that is chosen."""
        self.cards[self._kind].setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted(self) -> Wanted:
        """What is chosen now."""
        first, last = self._days()
        accounts = () if self._kind is PlanPaper.WHEEL else tuple(self.accounts.value())
        return Wanted(paper=self._kind, first=first, last=last, accounts=accounts)

    def turn(self, by: int) -> None:
        """To the month, week or year before or after."""
        day = self._day + by * self._step()
        if day.year in YEARS:
            self._day = day
            self._show()
            self.changed.emit()

    def turn_with(self, dialog: QWidget, key: Qt.Key) -> None:
        """Alt and this key turn, wherever in the dialog one is."""
        by = -1 if key is Qt.Key.Key_Left else 1
        keys = QKeySequence(Qt.Modifier.ALT | key)
        QShortcut(keys, dialog, lambda: self.turn(by))

    # Within

    def _lay_out(self, responsible: str) -> None:
        who = _("Responsible for the plan: {name}.").format(name=responsible)
        lacks = _("Say in the settings who is responsible for the plan. It is printed on it.")
        self.setLayout(
            column(
                *self.cards.values(),
                row(self.back, (self._when, 1), self.on, gap=4),
                self._length,
                self._only,
                Label(who if responsible else lacks, "caption", wrap=True),
                STRETCH,
                gap=8,
                margins=(14, 12, 12, 12),
            )
        )

    def _listen(self) -> None:
        for kind, card in self.cards.items():
            card.toggled.connect(lambda on, kind=kind: self._choose(kind, on=on))
        self.months.activated.connect(lambda _number: self._chosen())
        self.accounts.edited.connect(self.changed)

    def _choose(self, kind: PlanPaper, *, on: bool) -> None:
        if on and kind is not self._kind:
            self._kind = kind
            self._chosen()

    def _chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._when.say(self._when_said())
        self._length.setVisible(self._kind is PlanPaper.LIST)
        self._only.setVisible(self._kind is not PlanPaper.WHEEL)

    def _step(self) -> timedelta | relativedelta:
        if self._kind is PlanPaper.WEEK:
            return timedelta(days=7)
        if self._kind is PlanPaper.WHEEL:
            return relativedelta(years=1)
        return relativedelta(months=1)

    def _days(self) -> tuple[date, date]:
        if self._kind is PlanPaper.WEEK:
            return week_of(self._day)
        if self._kind is PlanPaper.WHEEL:
            return date(self._day.year, 1, 1), date(self._day.year, 12, 31)
        first, last = month_of(self._day)
        if self._kind is PlanPaper.LIST:
            last = month_of(first + relativedelta(months=int(self.months.currentData()) - 1))[1]
        return first, last

    def _when_said(self) -> str:
        first, last = self._days()
        if self._kind is PlanPaper.WEEK:
            text = _("Week {number}: {day}")
            return text.format(number=week_number(first), day=day_and_month(first))
        if self._kind is PlanPaper.WHEEL:
            return str(first.year)
        begins = month_title(first.year, first.month)
        if first.month == last.month and first.year == last.year:
            return begins
        return f"{begins}–{month_title(last.year, last.month).lower()}"
