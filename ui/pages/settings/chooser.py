"""Where one chooses a section: a list at the left, or one line where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from core.language import _
from ui.icons import icon, icon_size
from ui.settings.sections import Section
from ui.theme import px
from ui.widgets.buttons import Roving
from ui.widgets.choices import move
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, box, column, row, set_margins

LIST_WIDTH = 232
_NO_LIMIT = 16777215


class SectionChooser(QWidget):
    """One Tab stop in either form, arrows inside. `chosen` tells the name of the section."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setAccessibleName(_("Parts of the settings"))
        self._group = Roving(self)
        self._items = {section.name: _Item(section) for section in sections}
        for name, item in self._items.items():
            self._group.addButton(item)
            item.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
        self._group.settle()
        self._list = box(column(*self._items.values(), STRETCH, gap=2))
        self._line = Choice([(section.name, section.title()) for section in sections])
        self._line.setAccessibleName(_("Part of the settings"))
        for number, section in enumerate(sections):
            self._line.setItemIcon(number, icon(section.icon, "text2", 18))
        self._line.setIconSize(icon_size(18))
        self._line.activated.connect(self._tell)
        self._holder = row((self._list, 1), (self._line, 1), gap=0)
        self.setLayout(self._holder)
        self.arrange(narrow=False)

    def show_current(self, name: str) -> None:
        self._items[name].setChecked(True)
        for item in self._items.values():
            item.paint_icon()
        self._line.choose(name)

    def arrange(self, *, narrow: bool) -> None:
        """A line to choose from above the cards, or the whole list beside them."""
        held = self.current.hasFocus()
        self._list.setVisible(not narrow)
        self._line.setVisible(narrow)
        self.setMinimumWidth(0 if narrow else px(LIST_WIDTH))
        self.setMaximumWidth(_NO_LIMIT if narrow else px(LIST_WIDTH))
        set_margins(self._holder, (14, 4, 14, 8) if narrow else (16, 4, 4, 12))
        if held:
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> QWidget:
        """What has the focus when one goes here."""
        if not self._line.isHidden():
            return self._line
        return self._group.checkedButton() or next(iter(self._items.values()))

    def _tell(self, _number: int) -> None:
        self.chosen.emit(str(self._line.currentData()))


class _Item(QPushButton):
    corner = 6

    def __init__(self, section: Section) -> None:
        super().__init__(f"  {section.title()}".replace("&", "&&"))
        self._icon = section.icon
        self.setAccessibleName(section.title())
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(icon_size(20))
        self.paint_icon()

    def paint_icon(self) -> None:
        self.setIcon(icon(self._icon, "accent" if self.isChecked() else "text2", 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(30), px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, group = Qt.Key(event.key()), self.group()
        if key in steps and isinstance(group, Roving):
            move(group, self, steps[key])
            chosen = group.checkedButton()
            if chosen is not None:
                chosen.click()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
