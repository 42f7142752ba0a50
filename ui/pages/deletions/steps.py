"""Where one is: 1 Fill in — 2 Look over and save."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.language import _
from ui.theme import px, theme
from ui.widgets.painting import draw_centred, draw_text, painting

_CIRCLE, _GAP, _LINE = 22, 8, 36


class Steps(QWidget):
    """Painted; its accessible name says which step of how many."""

    def __init__(self, current: int) -> None:
        super().__init__()
        self._current = current
        self._texts = (_("Fill in"), _("Look over and save"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("Step {number} of {count}: {what}").format(
                number=current, count=len(self._texts), what=self._texts[current - 1]
            )
        )

    def sizeHint(self) -> QSize:
        widths = [px(_CIRCLE) + px(_GAP) + self._text_width(n) for n in (1, 2)]
        return QSize(sum(widths) + px(_LINE + 2 * _GAP), px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            left = 0.0
            for number in (1, 2):
                left = self._paint_step(painter, number, left)
                if number == 1:
                    painter.setPen(QPen(theme().color("border_strong"), 1))
                    middle = self.height() / 2
                    start = left + px(_GAP)
                    painter.drawLine(QPointF(start, middle), QPointF(start + px(_LINE), middle))
                    left = start + px(_LINE + _GAP)

    def _paint_step(self, painter: QPainter, number: int, left: float) -> float:
        look, here, done = theme(), number == self._current, number < self._current
        side = px(_CIRCLE)
        circle = QRectF(left + 1, (self.height() - side) / 2 + 1, side - 2, side - 2)
        filled = here or done
        painter.setPen(QPen(look.color("accent" if filled else "border_strong"), 1.5))
        painter.setBrush(look.color("accent" if filled else "surface"))
        painter.drawEllipse(circle)
        if done:
            draw_centred(painter, circle, "check", "on_accent", 14, stroke=3)
        else:
            tone = "on_accent" if here else "text2"
            draw_text(
                painter, circle, str(number), "caption_strong", tone, Qt.AlignmentFlag.AlignHCenter
            )
        role, tone = ("strong", "text") if here else ("body", "text2")
        width = self._text_width(number)
        area = QRectF(left + side + px(_GAP), 0, width, self.height())
        draw_text(painter, area, self._texts[number - 1], role, tone)
        return area.right()

    def _text_width(self, number: int) -> int:
        role = "strong" if number == self._current else "body"
        metrics = QFontMetrics(theme().font(role))
        return metrics.horizontalAdvance(self._texts[number - 1]) + px(2)
