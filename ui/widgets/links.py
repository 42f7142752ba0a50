"""A link that is a whole sentence: a button whose words run over several lines when they must."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.theme import px, theme
from ui.widgets.buttons import Button
from ui.widgets.painting import painting

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SentenceLink(Button):
    """Keeps the role and the keys of a button."""

    def __init__(
        self, text: str, *, name: str = "", act: Callable[[], object] | None = None
    ) -> None:
        super().__init__(text, "link", name=name, act=act)
        font = theme().font("body")
        font.setUnderline(True)
        self.setFont(font)
        self._words = text
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(px(28), self._measured(width).height() + px(8))

    def sizeHint(self) -> QSize:
        width = min(self._measured(px(2000)).width() + px(4), px(420))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.heightForWidth(max(self.width(), px(120))))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setFont(self.font())
            painter.setPen(theme().color("accent"))
            painter.drawText(self.rect(), _WRAP, self._words)

    def _measured(self, width: int) -> QRect:
        room = QRect(QPoint(0, 0), QSize(max(width, 1), px(4000)))
        return QFontMetrics(self.font()).boundingRect(room, _WRAP, self._words)
