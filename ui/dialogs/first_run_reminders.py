"""The last page of the first run: whether Fyrvakt reminds, and whether it starts by itself."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from core import autostart
from core.dates import clock_time
from core.language import _
from core.settings import Settings
from ui.dialogs.first_run_steps import Answers, Step, StepShell
from ui.settings.lines import Tick
from ui.settings.starting import start_hint
from ui.widgets.layout import column


class RemindersStep(Step):
    """A notice in the morning, on unless somebody says no; the start with the computer, off
    unless somebody says yes."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__(place, answers)
        settings = place.office.settings
        self.remind = Tick(
            _("Remind me of what is left at {time}").format(time=_hour(settings, "reminder_time")),
            _("Once more at {time} if something is left still. Only on workdays.").format(
                time=_hour(settings, "second_reminder_time")
            ),
        )
        self.remind.control.setChecked(settings.flag("reminders"))
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self.start = Tick(_("Start with the computer"), start_hint(has_tray=has_tray))
        self.start.control.setChecked(autostart.is_on())
        self.start.control.setEnabled(autostart.is_possible())
        self.setLayout(column(self.remind, self.start, gap=14))

    def title(self) -> str:
        return _("Shall Fyrvakt remind you?")

    def lead(self) -> str:
        return _("You can change this and the hours under Settings.")

    def first(self) -> QWidget:
        return self.remind.control

    def save(self) -> bool:
        """Raises Refused("autostart") when the system will not have it."""
        remind, start = self.remind.control.isChecked(), self.start.control.isChecked()
        label = _("You are reminded of what is left") if remind else _("You are not reminded")
        self.place.choose("reminders", str(int(remind)), label)
        if start != autostart.is_on():
            if start:
                autostart.turn_on(self.place.office.paths)
            else:
                autostart.turn_off()
        starts = _("Fyrvakt starts with the computer")
        label = starts if start else _("Fyrvakt does not start with the computer")
        self.place.choose("start_with_computer", str(int(start)), label)
        return True


def _hour(settings: Settings, key: str) -> str:
    return clock_time(time.fromisoformat(settings.text(key)))
