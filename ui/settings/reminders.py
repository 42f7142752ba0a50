"""When the person is reminded of what is left today."""

from __future__ import annotations

from datetime import time

from core.dates import clock_time
from core.language import _
from ui.settings.lines import SettingLine, SettingsCard, Tick, TimeLine
from ui.settings.saver import Saver
from ui.widgets.layout import column, row
from ui.widgets.text import Label


class RemindersCard(SettingsCard):
    """On or off, and the two hours."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._on = Tick(
            _("Remind me of what is left"),
            _("Only on workdays, within the opening hours, and only when something is left."),
        )
        self._on.toggled.connect(self._keep_on)
        self._times = [
            TimeLine(
                saver,
                "reminder_time",
                _("First time"),
                _("The time is saved"),
                hint=_("Like {time}.").format(time=clock_time(time(9))),
            ),
            TimeLine(
                saver,
                "second_reminder_time",
                _("Second time"),
                _("The time is saved"),
                hint=_("If something is left still."),
            ),
        ]
        self._empty = SettingLine(
            saver,
            "empty_month_day",
            _("Remind me that next month is empty from day"),
            _("The day is saved"),
            hint=_("The day of the month, 1 to 28. With 0 you are not reminded."),
        )
        words = _("A day that closes before the second time has only the first one.")
        super().__init__(
            _("Reminders"),
            "bell",
            column(
                self._on,
                row(*((line, 1) for line in self._times), gap=12),
                Label(words, "caption", wrap=True),
                self._empty,
                gap=12,
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        on = self._saver.office.settings.flag("reminders")
        self._on.control.setChecked(on)
        for line in self._times:
            line.setEnabled(on)
            line.refresh()
        self._empty.refresh()

    def _keep_on(self, on: bool) -> None:
        label = _("You are reminded of what is left") if on else _("You are not reminded")
        self._saver.choose("reminders", str(int(on)), label)
        self.refresh()
