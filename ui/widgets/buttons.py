"""Buttons: what they weigh, icon buttons, links, and a row of tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from ui.icons import icon, icon_size
from ui.theme import px
from ui.widgets.layout import restyle, row
from ui.widgets.text import tip

_ICON_TONES = {"primary": "on_accent", "ghost": "accent", "danger": "bad", "link": "accent"}


class Button(QPushButton):
    """A button with a verb on it; kind is primary, normal, ghost, quiet, danger or link."""

    def __init__(
        self,
        text: str,
        kind: str = "normal",
        *,
        icon_name: str = "",
        name: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(name or text)
        if icon_name:
            self.setIcon(icon(icon_name, _ICON_TONES.get(kind, "text2"), 18))
            self.setIconSize(icon_size(18))
        if act is not None:
            self.clicked.connect(lambda: act())

    def weigh(self, kind: str) -> None:
        """Another weight, as when it becomes what one most likely wants."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter presses a focused button, as people expect from every other program.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class IconButton(Button):
    """A square button with only a picture; `name` is its accessible name and tooltip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        size: float = 34,
        tone: str = "text2",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__("", "icon", name=name, act=act)
        self.setIcon(icon(icon_name, tone, 20))
        self.setIconSize(icon_size(20))
        self.setFixedSize(px(size), px(size))
        tip(self, name)

    def minimumSizeHint(self) -> QSize:
        return self.size()


class Roving(QButtonGroup):
    """One Tab stop for a group of buttons: Tab enters on the chosen one, arrows move within.

    Qt 6 enters a radio group on its first button, whichever is chosen.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setExclusive(True)
        self.buttonToggled.connect(self._settle)

    def settle(self) -> None:
        """After buttons came or went: exactly one of them can be reached with Tab."""
        chosen = self.checkedButton()
        for position, button in enumerate(self.buttons()):
            reachable = button is chosen or (chosen is None and position == 0)
            policy = Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _settle(self) -> None:
        self.settle()


class SegmentedTabs(QFrame):
    """A few views of the same thing, side by side; `chosen` tells which was picked."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], *, name: str, current: int = 0) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._group = Roving(self)
        layout = row(gap=2, margins=3)
        for number, text in enumerate(texts):
            button = _Segment(text)
            button.setChecked(number == current)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self.setLayout(layout)
        self._group.settle()
        self._group.idToggled.connect(self._tell)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        self._group.button(number).setChecked(True)

    def focus_chosen(self) -> None:
        self._group.button(self.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self, texts: Sequence[str]) -> None:
        """New words (a count changed); their number stays."""
        for number, text in enumerate(texts):
            button = self._group.button(number)
            button.setText(text)
            button.setAccessibleName(text)

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) tab, round the end."""
        number = (self.current + by) % len(self._group.buttons())
        self.choose(number)
        self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)


class _Segment(Button):
    def __init__(self, text: str) -> None:
        super().__init__(text, "segment")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        owner = self.parentWidget()
        if event.key() in steps and isinstance(owner, SegmentedTabs):
            owner.step(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
