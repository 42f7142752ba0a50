"""The keys of the window and of its visible page, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from core.language import _
from ui.keybar import caps_of
from ui.page import KeyHint
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import STRETCH, ScrollColumn, box, row
from ui.widgets.text import KeyCap, Label


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


class KeyList(Dialog):
    """Every key that works here."""

    def __init__(self, parent: QWidget, here: Sequence[KeyHint], pages: Sequence[KeyHint]) -> None:
        super().__init__(parent, _("Keys"), width=560)
        grid = QGridLayout()
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(16))
        for number, hint in enumerate([*here, *pages, *_everywhere()]):
            caps = row(*(KeyCap(key) for key in caps_of(hint.keys)), STRETCH, gap=4)
            grid.addLayout(caps, number, 0)
            grid.addWidget(Label(hint.text, "body", wrap=True), number, 1)
        grid.setColumnStretch(1, 1)
        scroll = ScrollColumn(box(grid))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(_("Keys"))
        scroll.setMinimumHeight(min(px(420), parent.height() - px(160)))
        self.body.addWidget(scroll)
        close = Button(_("Close"), "primary", act=self.accept)
        close.setDefault(True)
        self.add_buttons(close)
        scroll.setFocus()  # so that the arrows show the rest


def _everywhere() -> list[KeyHint]:
    return [
        KeyHint(keys="Ctrl+K", text=_("Search everything")),
        KeyHint(keys="P", text=_("Change person")),
        KeyHint(keys="F1", text=_("The rule for the field one is at")),
        KeyHint(keys="Ctrl+Z", text=_("Undo")),
        KeyHint(keys="Ctrl+Shift+Z", text=_("Do again")),
        KeyHint(keys="F6", text=_("Next part of the window")),
        KeyHint(keys="Esc", text=_("Back")),
        KeyHint(keys="Ctrl+Plus", text=_("Larger text")),
        KeyHint(keys="Ctrl+Minus", text=_("Smaller text")),
        KeyHint(keys="Ctrl+0", text=_("Normal text size")),
        KeyHint(keys="?", text=_("All keys")),
    ]
