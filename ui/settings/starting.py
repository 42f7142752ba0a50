"""Whether Fyrvakt is there although its window is not: in the tray, and from the start."""

from __future__ import annotations

from PySide6.QtWidgets import QSystemTrayIcon

from core import autostart
from core.errors import AppError
from core.language import _
from ui.settings.lines import SettingsCard, Tick
from ui.settings.saver import Saver
from ui.widgets.layout import column


class StartingCard(SettingsCard):
    """Both are off until somebody asks for them; the start is shown as the system has it."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self._tray = Tick(
            _("Stay in the tray when the window is closed"),
            _("Fyrvakt can then remind you. Choose Quit in the tray to end it.")
            if has_tray
            else _("This computer has no tray, so the program ends with its window."),
        )
        self._tray.control.setEnabled(has_tray)
        self._start = Tick(_("Start with the computer"), start_hint(has_tray=has_tray))
        self._start.control.setEnabled(autostart.is_possible())
        self._tray.toggled.connect(self._keep_tray)
        self._start.toggled.connect(self._keep_start)
        title = _("Without a window")
        super().__init__(title, "clock", column(self._tray, self._start, gap=12))
        self.refresh()

    def refresh(self) -> None:
        self._tray.control.setChecked(self._saver.office.settings.flag("keep_in_tray"))
        self._start.control.setChecked(autostart.is_on())

    def _keep_tray(self, on: bool) -> None:
        staying = _("Fyrvakt stays in the tray when the window is closed")
        label = staying if on else _("Fyrvakt ends when the window is closed")
        self._saver.choose("keep_in_tray", str(int(on)), label)

    def _keep_start(self, on: bool) -> None:
        try:
            if on:
                autostart.turn_on(self._saver.office.paths)
            else:
                autostart.turn_off()
        except AppError as error:
            self._saver.shell.fail(error)
            self.refresh()
            return
        starts = _("Fyrvakt starts with the computer")
        label = starts if on else _("Fyrvakt does not start with the computer")
        self._saver.choose("start_with_computer", str(int(on)), label)
        self.refresh()


def start_hint(*, has_tray: bool) -> str:
    """What happens when somebody signs in and Fyrvakt starts with the computer."""
    if not autostart.is_possible():
        return _("Fyrvakt does not know how this computer starts programs.")
    if has_tray:
        return _("Begins quietly in the tray when you sign in.")
    return _("Begins as a small window in the taskbar when you sign in.")
