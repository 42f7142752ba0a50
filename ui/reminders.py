"""Keeps watch while the program runs: tells what is left today, in the tray or on the window."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from core import autostart
from core.errors import AppError
from core.language import _
from core.office import Office
from core.reminders import Waiting
from core.store import Changed, Table
from ui.bridge import Bridge
from ui.calls import bring_forward
from ui.tray import Tray, is_there, lighthouse_icon
from ui.window import Window

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 30_000
TRAY_AWAITED_MS = 30_000
"""How long a program that starts with the computer waits for a desktop to have a tray."""

_SETTLED_MS = 150
_COUNT = re.compile(r"^\(\d+\) ")


class Watch(QObject):
    """Lives as long as the window. Without a tray the title and the taskbar tell instead."""

    def __init__(self, window: Window, office: Office) -> None:
        super().__init__(window)
        self._window, self._office = window, office
        self._day, self._starts = office.today(), office.settings.flag("start_with_computer")
        self.tray = Tray(self, come=self.come, leave=self.leave)
        self._left = 0
        self._drawn_in: Mapping[str, str] = {}
        bridge = Bridge(office.store, self)
        bridge.changed.connect(self._touched)
        window.theme.changed.connect(self.refresh)
        window.windowTitleChanged.connect(lambda: self._entitle())
        window.installEventFilter(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.refresh)
        self._minute = QTimer(self, interval=LOOK_EVERY_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()
        self.look()

    @property
    def has_tray(self) -> bool:
        """Whether the icon is there to be seen; nobody who wants silence has one."""
        settings = self._office.settings
        return is_there() and (settings.flag("reminders") or settings.flag("keep_in_tray"))

    def look(self) -> None:
        """What the clock asks for now: a new day, a notice."""
        if self._day != self._office.today():
            self._day = self._office.today()
            self._office.store.tell(*Table, origin=self)  # what every page shows is of yesterday
        try:
            told = self._office.reminders.take()
        except AppError as error:
            _not_now(error)
            return
        self.refresh()
        if told is not None:
            self._tell(told)

    def refresh(self) -> None:
        """Icon, menu and title tell what is left."""
        try:
            waiting = self._office.reminders.waiting()
        except AppError as error:
            _not_now(error)
            return
        self._draw_icon()
        if self.has_tray:
            self.tray.show_left(waiting.count, waiting.sentences() or (self._nothing_left(),))
        else:
            self.tray.hide()
        wanted = self._office.settings.flag("reminders") and not self.has_tray
        self._left = waiting.count if wanted else 0
        self._entitle()

    def come(self) -> None:
        """The window comes forward, on the day's page."""
        bring_forward(self._window)
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.go_to("today")

    def leave(self) -> None:
        """The program ends, whether its window is open or not."""
        self._window.removeEventFilter(self)
        self._window.close()
        self.tray.hide()
        QApplication.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and self._stays():
            event.ignore()
            QApplication.setQuitOnLastWindowClosed(False)
            self._window.hide()
            return True
        if event.type() == QEvent.Type.Show:
            QApplication.setQuitOnLastWindowClosed(True)
        return False

    def _stays(self) -> bool:
        """Whether closing the window leaves the program in the tray: only as somebody chose."""
        ending = self._window.theme.application.isSavingSession()
        return self._office.settings.flag("keep_in_tray") and self.has_tray and not ending

    def _tell(self, waiting: Waiting) -> None:
        text = " ".join(waiting.sentences())
        if self.has_tray and self.tray.tell(text):
            return
        self._window.bar.message.say(text, undoable=False, kind="info")
        self._window.announce(text)
        QApplication.alert(self._window)

    def _nothing_left(self) -> str:
        if self._office.workdays().is_open(self._office.today()):
            return _("Nothing is left today.")
        return _("The office is closed today.")

    def _draw_icon(self) -> None:
        tokens = self._window.theme.tokens
        if tokens is not self._drawn_in:
            self._drawn_in = tokens
            self._window.setWindowIcon(lighthouse_icon())

    def _entitle(self) -> None:
        bare = _COUNT.sub("", self._window.windowTitle())
        title = f"({self._left}) {bare}" if self._left else bare
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)

    def _touched(self, event: Changed) -> None:
        if event.tables == {Table.SETTINGS}:
            self._follow_start()
        self._settled.start()

    def _follow_start(self) -> None:
        """Undo brings the setting back; the system must hear of it."""
        wanted = self._office.settings.flag("start_with_computer")
        changed, self._starts = wanted != self._starts, wanted
        if not changed or wanted == autostart.is_on():
            return
        try:
            if wanted:
                autostart.turn_on(self._office.paths)
            else:
                autostart.turn_off()
        except AppError as error:
            self._window.fail(error)


def _not_now(error: AppError) -> None:
    # The record is busy, or out of reach for a moment: it is asked again soon.
    log.warning("Nothing can be told now: %s", error)


def keep_watch(window: Window, office: Office, *, in_tray: bool = False) -> Watch:
    """Begins to watch. One that started `in_tray` shows its window where there is none."""
    watch = Watch(window, office)
    if in_tray:
        QApplication.setQuitOnLastWindowClosed(False)
        QTimer.singleShot(TRAY_AWAITED_MS, watch, lambda: _show_without_tray(watch, window))
    return watch


def _show_without_tray(watch: Watch, window: Window) -> None:
    if not watch.has_tray and not window.isVisible():
        window.showMinimized()
