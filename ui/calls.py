"""Hears a second start of the program, and brings the window forward."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QWidget

from core.already_open import Call, answered
from core.paths import Paths


def bring_forward(window: QWidget) -> None:
    """Shows a window that is hidden, minimised or behind others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class Calls(QObject):
    """Lives as long as the window."""

    def __init__(self, window: QWidget, paths: Paths) -> None:
        super().__init__(window)
        self._window, self._paths = window, paths
        self._folder = QFileSystemWatcher([str(paths.window)], self)
        self._folder.directoryChanged.connect(self._look)
        self._look()  # somebody may have called while this window was being built

    def _look(self) -> None:
        if answered(self._paths) is Call.SHOW:
            bring_forward(self._window)
