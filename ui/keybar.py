"""The bar at the bottom: the page's keys, and at its right end the message place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from core.language import _
from ui.page import KeyHint, Width
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, clear, restyle, row, set_margins
from ui.widgets.text import ElidedLabel, Icon, KeyCap, Label

SHOWN_AT_LEAST_MS = 8_000


class KeyBar(QFrame):
    """Keys that do not fit are left out from the right; the list under `?`, last, has them all."""

    def __init__(self, undo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("keybar")
        self.message = MessagePlace(undo)
        self._hints: list[QWidget] = []
        self._shown: list[tuple[str, str]] = []
        self._keys = row(gap=14)
        self._line = row(self._keys, STRETCH, self.message, gap=14)
        self.setLayout(self._line)
        self.message.changed = self._fit
        self.arrange(Width.NORMAL)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        shown = [(found.keys, found.text) for found in hints]
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._keys)
        self._hints = [_hint(found) for found in hints]
        for widget in self._hints:
            self._keys.addWidget(widget)
        self._fit()

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        self.setFixedHeight(px(34 if narrow else 40))
        side = {Width.NARROW: 14, Width.NORMAL: 28, Width.WIDE: 40}[width]
        set_margins(self._line, (side, 0, side, 0))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._line.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        if not self.message.isHidden():
            room -= min(self.message.sizeHint().width(), room) + px(14)
        used = -px(14)
        for widget in [*self._hints[-1:], *self._hints[:-1]]:  # the way to all the others: always
            used += widget.sizeHint().width() + px(14)
            widget.setVisible(used <= room)


def _hint(hint: KeyHint) -> QWidget:
    caps = [KeyCap(key) for key in caps_of(hint.keys)]
    line = row(*caps, Label(hint.text, "caption"), gap=6)
    return box(line)


def caps_of(keys: str) -> list[str]:
    """The key caps for "Alt+Left Alt+Right": Alt, Left, Right."""
    caps: list[str] = []
    for combination in keys.split(" "):
        parts = combination.split("+")
        caps += [part for part in parts if part and part not in caps]
    return caps


_PICTURES = {"ok": "circle-check", "info": "info-circle"}


class MessagePlace(QFrame):
    """One sentence, with *Undo* when it can be undone. Nothing floats over the content.

    It stays until the next thing that somebody does, and at least eight seconds.
    """

    def __init__(self, undo: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("card", "ok")
        self.changed: Callable[[], None] = lambda: None
        self._words = ElidedLabel("")
        self._undo = Button(_("Undo"), "ghost", act=undo)
        self._undo.setFixedHeight(px(26))
        self._undo.setStyleSheet(f"min-height:{px(24)}px; padding:0 {px(6)}px")
        self._caps = box(row(KeyCap("Ctrl"), KeyCap("Z"), gap=4))
        self._picture = Icon("circle-check", "ok", 18, filled=True)
        self.setLayout(
            row(
                self._picture,
                (self._words, 1),
                self._undo,
                self._caps,
                gap=6,
                margins=(10, 0, 8, 0),
            )
        )
        self.setFixedHeight(px(30))
        self._old_enough = QTimer(self)
        self._old_enough.setSingleShot(True)
        self._old_enough.setInterval(SHOWN_AT_LEAST_MS)
        self.hide()

    @property
    def text(self) -> str:
        """What stands there; empty when nothing does."""
        return "" if self.isHidden() else self._words.text

    def say(self, text: str, *, undoable: bool, kind: str = "ok") -> None:
        """`kind` is ok for what was done, info for what is so."""
        if kind != self.property("card"):
            self.setProperty("card", kind)
            restyle(self)
            self._picture.draw(_PICTURES[kind], kind, filled=True)
        self._words.say(text)
        self._words.setMinimumWidth(min(self._words.sizeHint().width(), px(420)))
        self.setAccessibleName(text)
        self._undo.setVisible(undoable)
        self._caps.setVisible(undoable)
        self._old_enough.start()
        self.setVisible(bool(text))
        self._listen(on=bool(text))
        self.changed()

    def undo_button(self) -> Button | None:
        return self._undo if self.isVisible() and self._undo.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        acts = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
        if event.type() in acts and not self.isHidden() and not self._old_enough.isActive():
            self.hide()
            self._listen(on=False)
            self.changed()
        return False

    def _listen(self, *, on: bool) -> None:
        # Only while something stands here: a filter sees every event of the program.
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if application is not None and on:
            application.installEventFilter(self)
