"""Duty by turns: whose week it is from now on, a swap of one week, and the order."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from core.dates import day_and_month
from core.language import _, ngettext
from core.rota import Rota, Week, monday_of
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, clear, column, row
from ui.widgets.text import ElidedLabel, Label, Tag

SHOWN_WEEKS = 8


class RotaCard(SettingsCard):
    """Row K11. Without a rota the duty lies with who is responsible."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._words = Label("", "body2", wrap=True)
        self._list = column(gap=2)
        self.edit = Button("", act=self._edit)
        self._stop = Button(_("End the rota"), "ghost", act=self._end)
        super().__init__(
            _("Rota"),
            "calendar-repeat",
            column(self._words, self._list, row(self.edit, self._stop, STRETCH, gap=8), gap=12),
        )
        self.refresh()

    def refresh(self) -> None:
        office = self._saver.office
        rota = office.rota.current(office.today())
        self._words.say(self._said(rota))
        self.edit.setText(_("Change the rota …") if rota else _("Make a rota …"))
        self.edit.setAccessibleName(self.edit.text())
        self._stop.setVisible(rota is not None)
        clear(self._list)
        if rota is None:
            return
        names = office.people.names()
        for week in office.rota.weeks(max(office.today(), rota.first), SHOWN_WEEKS):
            self._list.addWidget(self._row(week, names))

    def _said(self, rota: Rota | None) -> str:
        if rota is None:
            return _(
                "If duty goes by turns, Fyrvakt says whose week it is. Without a rota the one "
                "responsible for the account has the duty."
            )
        turn = ngettext("{count} week each", "{count} weeks each", rota.weeks)
        text = _("Duty goes by turns, {turn}. It holds where the person is appointed.")
        return text.format(turn=turn.format(count=rota.weeks))

    def _row(self, week: Week, names: dict[int, str]) -> QWidget:
        number = week.monday.isocalendar().week
        days = f"{day_and_month(week.monday)}–{day_and_month(week.monday + timedelta(days=6))}"
        title = _("Week {number}").format(number=number)
        name = names.get(week.person_id, "")
        tag = Tag(_("Swapped"), "info") if week.swapped else None
        swap = Button(
            _("Swap"),
            "ghost",
            name=_("Swap week {number}, {name}").format(number=number, name=name),
            act=partial(self._swap, week),
        )
        head = row(ElidedLabel(name, "strong"), tag, gap=8)
        words = column(head, ElidedLabel(f"{title} · {days}", "caption"), gap=0)
        return box(row((words, 1), swap, gap=8))

    def _edit(self) -> None:
        from ui.settings.rota_dialog import RotaDialog  # loaded when it is asked for

        RotaDialog(self.window(), self._saver.shell, self._saver.office).open()

    def _swap(self, week: Week) -> None:
        from ui.settings.rota_dialog import SwapDialog  # loaded when it is asked for

        SwapDialog(self.window(), self._saver.shell, self._saver.office, week).open()

    def _end(self) -> None:
        rota, office = self._saver.office.rota, self._saver.office
        label = _("Duty no longer goes by turns")
        monday = monday_of(office.today())
        self._saver.act(lambda: rota.stop(monday, origin=self._saver.origin), label)
        self.refresh()
        self.edit.setFocus()
