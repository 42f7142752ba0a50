"""Suggestions for a text: chosen from a menu, taken back the same way; own words stand as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from core.language import _
from ui.theme import px
from ui.widgets.buttons import IconButton
from ui.widgets.fields import put_value, value_of

SIZE = 28
Text = QLineEdit | QPlainTextEdit


class Suggestions(QObject):
    """Puts a small button into a line or a box; Alt and arrow down opens the menu too.

    Several may be chosen: they stand in the text with `between` between them.
    """

    def __init__(
        self, control: Text, offered: Callable[[], Sequence[str]], *, between: str = ", "
    ) -> None:
        super().__init__(control)
        self._control, self._offered, self._between = control, offered, between
        self.button = IconButton("chevron-down", _("Suggestions"), size=SIZE, act=self.open)
        self.button.setParent(control)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_room()
        control.installEventFilter(self)
        self.menu: QMenu | None = None

    def open(self) -> None:
        """Shows what can be chosen; what stands in the text already is ticked."""
        menu = _StayingMenu(self._control)
        menu.setAccessibleName(_("Suggestions"))
        chosen = {part.casefold() for part in self._parts()}
        for text in self._offered():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(text.casefold() in chosen)
            action.triggered.connect(lambda on, text=text: self._take(text, on=on))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.setMinimumWidth(min(self._control.width(), px(420)))
        menu.popup(self._control.mapToGlobal(QPoint(0, self._control.height())))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            top = (px(36) - self.button.height()) // 2
            self.button.move(self._control.width() - self.button.width() - px(4), top)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if event.key() == Qt.Key.Key_Down and (alt or isinstance(self._control, QLineEdit)):
                self.open()
                return True
        return False

    def _make_room(self) -> None:
        side = px(SIZE + 4)
        if isinstance(self._control, QLineEdit):
            self._control.setTextMargins(0, 0, side, 0)
        else:
            self._control.setViewportMargins(0, 0, side, 0)

    def _parts(self) -> list[str]:
        text = str(value_of(self._control))
        return [part.strip() for part in text.split(self._between.strip()) if part.strip()]

    def _take(self, text: str, *, on: bool) -> None:
        parts = [part for part in self._parts() if part.casefold() != text.casefold()]
        put_value(self._control, self._between.join([*parts, text] if on else parts))


class _StayingMenu(QMenu):
    """Stays open while one ticks, so that several can be chosen; Esc shuts it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        action = self.activeAction()
        if event.key() in keys and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)
