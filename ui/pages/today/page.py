"""The page of today: the beam, the rows, and what else must not be forgotten."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.language import _
from core.office import Office
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.today.column import SideColumn
from ui.pages.today.data import NOT_SEEN, look
from ui.pages.today.extra import Extra
from ui.pages.today.greeting import day_line, greeting
from ui.pages.today.hero import Hero
from ui.pages.today.round import Round
from ui.pages.today.rows import AccountRows
from ui.widgets.buttons import Button, IconButton
from ui.widgets.columns import Columns
from ui.widgets.layout import STRETCH, add, box, column
from ui.widgets.states import EmptyState

LOOK_AT_CLOCK_MS = 30_000


class TodayPage(Page):
    """Opens with the first open row focused: five accounts, five key presses."""

    name = "today"
    watches = frozenset(
        {
            Table.ACCOUNTS,
            Table.CHECK_EVENTS,
            Table.ABSENCES,
            Table.FOLLOW_UPS,
            Table.PLAN_ENTRIES,
            Table.CRISES,
            Table.HELD_POSTS,
            Table.OCCASIONS,
            Table.OCCASION_TURNS,
            Table.CLOSED_DAYS,
            Table.SETTINGS,
            Table.PEOPLE,
            Table.APPOINTMENTS,
            Table.ROTAS,
            Table.ROTA_TURNS,
            Table.ROTA_SWAPS,
            Table.INQUIRIES,
            Table.GUIDELINE_VERSIONS,
            Table.DAY_CHOICES,
            Table.OPENING_SEASONS,
            Table.APPLICATIONS,
            Table.WARNINGS,
            Table.REVIEWS,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.hero, self.rows = Hero(), AccountRows()
        self.extra = Extra(shell, office)
        self._empty = column(gap=0)
        self.empty = box(self._empty)
        main = box(column(self.hero, self.rows, self.extra.below, self.empty, STRETCH, gap=14))
        self.side = SideColumn(shell, office, self.extra.beside)
        self._columns = Columns(main, self.side)
        self.setLayout(column(self._columns, gap=0))
        self.day = NOT_SEEN
        self.round = Round(shell, office, self.rows)
        self.side.emptied.connect(self.take_focus)
        self._head = ("", "", 0)
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_AT_CLOCK_MS)
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()

    # What the window asks

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("Month sheet of checks"),
                hint={"month_sheet": True},
                words=_("print paper month sheet checks report"),
                icon="printer",
                keys="Ctrl+P",
            ),
            Command(
                text=_("While you were away"),
                hint={"while_away": True},
                words=_("absence holiday handover what happened"),
                icon="users",
            ),
        ]

    def title(self) -> str:
        person = self.office.people.current()
        return greeting(self.office.clock.now(), person.name if person else "")

    def subtitle(self) -> str:
        return day_line(self.office.clock.now(), self.office.workdays())

    def keys(self) -> list[KeyHint]:
        if not self.day.rows:
            new = KeyHint(keys="N", text=_("New account"), act=self._new_account)
            return [] if self.day.accounts else [new]
        return [
            KeyHint(keys="Space", text=_("In order")),
            *self.round.keys(),
            KeyHint(keys="Ctrl+P", text=_("Month sheet"), act=self._ask_month),
        ]

    def header_actions(self) -> list[QWidget]:
        if not self.day.accounts:
            return []
        return [IconButton("printer", _("Month sheet of checks"), act=self._ask_month)]

    def regions(self) -> list[QWidget]:
        return [self.rows, self.side, self.extra.below, self.empty]

    def take_focus(self) -> None:
        if self.day.rows:
            self.rows.focus(self.rows.first_open())
        elif self.side.follow_ups.stops():
            self.side.follow_ups.stops()[0].setFocus()
        elif not self.empty.isHidden():
            self.empty.setFocus()
        else:
            self.hero.setFocus()

    def arrive(self, **hint: Any) -> None:
        """`month_sheet` asks for the month to print, `while_away` shows what the deputy did."""
        self.take_focus()
        if hint.get("while_away"):
            self._show_while_away()
        if hint.get("month_sheet"):
            self._ask_month()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        self.rows.arrange(width)
        self.hero.arrange(width)
        self.extra.show_day(self.day, wide=width is Width.WIDE)

    def touched(self, tables: frozenset[Table]) -> None:
        self.side.touched(tables)
        super().touched(tables)

    def refresh(self) -> None:
        before = {view.account_id for view in self.rows.views() if view.checked}
        self.day = look(self.office)
        self._show()
        self._tell_head()
        reopened = [v.account_id for v in self.day.rows if v.account_id in before and not v.checked]
        if reopened and self.isVisible():
            self.rows.focus(reopened[0])

    def go_back(self) -> bool:
        return self.round.leave() or self.side.follow_ups.leave_answer()

    # Showing

    def _tell_head(self) -> None:
        head, self._head = self._head, (self.title(), self.subtitle(), len(self.keys()))
        if head != self._head and self.isVisible():
            self.shell.header_changed()

    def _show(self) -> None:
        day = self.day
        self.hero.show_day(day, self.office.workdays())
        self.rows.setVisible(bool(day.rows))
        self.rows.show_views(day.rows)
        self.rows.show_duty(day.duty)
        self.round.show_day(day)
        self.side.show_day(day)
        self._show_empty(shown=not day.accounts)
        self.hero.setVisible(bool(day.accounts))
        self.arrange(self.width_now)

    def _show_empty(self, *, shown: bool) -> None:
        self.empty.setVisible(shown)
        if shown and self.empty.focusProxy() is None:
            state = self._made_empty()
            add(self._empty, state)
            self.empty.setFocusProxy(state)

    def _made_empty(self) -> EmptyState:
        text = _("Here you see what is to be checked each workday. Register the first account.")
        button = Button(_("New account"), "primary", icon_name="plus", act=self._new_account)
        state = EmptyState(text, button, key="N")
        state.setFocusProxy(button)
        return state

    def _look_at_clock(self) -> None:
        # The program may stand open over night, and past closing time.
        if not self.isVisible():
            return
        if self.office.today() != self.day.today:
            self.refresh()
        self._tell_head()

    # Verbs

    def _show_while_away(self) -> None:
        if not self.side.show_handover(seen_too=True):
            self.shell.say(_("You have not been away lately."))
        else:
            self.side.away.take_focus()

    def _ask_month(self) -> None:
        from ui.pages.today.month import MonthSheets  # loaded when it is asked for

        self._sheets = MonthSheets(self, self.shell, self.office)
        self._sheets.ask()

    def _new_account(self) -> None:
        self.shell.go_to("accounts", new=True)
