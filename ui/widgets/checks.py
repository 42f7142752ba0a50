"""A check box with a quieter second line, both over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.theme import px, theme
from ui.widgets.painting import draw_centred, painting

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BOX, _LEFT = 22, 38


class TwoLineCheck(QCheckBox):
    """Keeps the role, the keys and the state of a check box."""

    corner = 6

    def __init__(self, text: str, second: str = "", *, tone: str = "text2") -> None:
        super().__init__()
        self._text, self._second, self._tone = text, second, tone
        self.setAccessibleName(text)
        self.setAccessibleDescription(second)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return max(first + second + px(4), px(30))

    def sizeHint(self) -> QSize:
        return QSize(px(260), self.heightForWidth(px(260)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(30))

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - px(_LEFT), px(80)), 10_000)
        body = QFontMetrics(theme().font("body"))
        caption = QFontMetrics(theme().font("caption"))
        first = body.boundingRect(room, _WRAPPED, self._text).height()
        if not self._second:
            return first, 0
        return first, caption.boundingRect(room, _WRAPPED, self._second).height() + px(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        first, second = self._heights(self.width())
        top = (self.height() - first - second) / 2
        with painting(self) as painter:
            self._paint_box(painter)
            width = self.width() - px(_LEFT)
            for text, role, tone, above in (
                (self._text, "body", "text", top),
                (self._second, "caption", self._tone, top + px(2) + first),
            ):
                painter.setFont(theme().font(role))
                painter.setPen(theme().color(tone))
                area = QRectF(px(_LEFT), above, width, self.height())
                painter.drawText(area, _WRAPPED, text)

    def _paint_box(self, painter: QPainter) -> None:
        look, side = theme(), px(_BOX)
        area = QRectF(1, (self.height() - side) / 2, side - 2, side - 2)
        on = self.isChecked()
        painter.setPen(QPen(look.color("accent" if on else "border_strong"), 2))
        painter.setBrush(look.color("accent" if on else "surface"))
        painter.drawRoundedRect(area, px(4), px(4))
        if on:
            draw_centred(painter, area, "check", "on_accent", 16, stroke=3)
