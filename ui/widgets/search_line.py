"""A line to search or filter in, with a picture that grows with the text size."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from ui.theme import px
from ui.widgets.fields import TextLine
from ui.widgets.text import Icon


class SearchLine(TextLine):
    """Named by its placeholder too; `picture` is an icon's name."""

    def __init__(self, name: str, *, picture: str = "search", width: int = 0) -> None:
        super().__init__(width=width)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._picture = Icon(picture, "text3", 18)
        self._picture.setParent(self)
        self.setTextMargins(px(24), 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.move(px(10), (self.height() - self._picture.height()) // 2)
