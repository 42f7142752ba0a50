"""The keys of the window and of its visible page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.page import KeyHint


class Keys(QObject):
    """Keeps the shortcuts of one window.

    A single letter never works while a text is written (the text field takes it first), and not
    at all when single keys are switched off (WCAG 2.1.4).
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._page: list[QShortcut] = []
        self._taken: set[str] = set()

    def always(self, keys: str, act: Callable[[], object]) -> None:
        """A key of the window; a page that names it only says what it does there."""
        self._taken.add(keys)
        self._make(keys, act)

    def show_page(self, hints: Sequence[KeyHint], *, single_keys: bool) -> None:
        """The keys of the page that is shown now, in place of the last one's."""
        for shortcut in self._page:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._page = []
        for hint in hints:
            if hint.act is None or hint.keys in self._taken:
                continue
            if single_keys or not is_single(hint.keys):
                self._page += self._make(hint.keys, hint.act)

    def _make(self, keys: str, act: Callable[[], object]) -> list[QShortcut]:
        made = []
        for keys_of_one in keys.split(" "):
            shortcut = QShortcut(QKeySequence(keys_of_one), self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda: act())
            made.append(shortcut)
        return made


def is_single(keys: str) -> bool:
    """Whether a hint is one letter or sign, without Ctrl or Alt."""
    return len(keys) == 1
