"""The steps of a longer form under each other: where one is, and which are filled in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from core.language import _
from ui.theme import px, theme
from ui.widgets.choices import PaintedRadio, radio_group
from ui.widgets.layout import Card, column
from ui.widgets.painting import draw_centred, draw_text, painting

_CIRCLE, _LEFT, _HEIGHT = 24, 10, 38


class StepList(Card):
    """One Tab stop; the arrows go from step to step. `chosen` brings the number of a step."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], *, name: str) -> None:
        self._steps = [_Step(number, title) for number, title in enumerate(titles)]
        super().__init__(column(*self._steps, gap=2), padding=(8, 8, 8, 8))
        self.setAccessibleName(name)
        self._group = radio_group(self, self._steps)
        self._group.idToggled.connect(self._tell)

    def show_step(self, number: int) -> None:
        """That is where one is."""
        self._group.button(number).setChecked(True)

    def show_done(self, done: Sequence[bool]) -> None:
        """Which of them are filled in."""
        for step, is_done in zip(self._steps, done, strict=True):
            step.show_done(on=is_done)

    def _tell(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)


class _Step(PaintedRadio):
    corner = 8

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._number, self._title, self._done = number, title, False
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_done(self, *, on: bool) -> None:
        self._done = on
        self.setAccessibleDescription(_("Filled in") if on else _("Not filled in yet"))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("strong"))
        wide = metrics.horizontalAdvance(self._title) + px(_CIRCLE + 3 * _LEFT)
        return QSize(wide, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            here = self.isChecked()
            if here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("accent_soft"))
                painter.drawRoundedRect(QRectF(self.rect()), px(8), px(8))
            self._paint_circle(painter, here=here)
            left = px(_CIRCLE + 2 * _LEFT)
            area = QRectF(left, 0, self.width() - left, self.height())
            role, tone = ("strong", "text") if here else ("body", "text2")
            draw_text(painter, area, self._title, role, tone)

    def _paint_circle(self, painter: QPainter, *, here: bool) -> None:
        look, side = theme(), px(_CIRCLE)
        filled = here or self._done
        circle = QRectF(px(_LEFT) + 1, (self.height() - side) / 2 + 1, side - 2, side - 2)
        painter.setPen(QPen(look.color("accent" if filled else "border_strong"), 1.5))
        painter.setBrush(look.color("accent" if filled else "surface"))
        painter.drawEllipse(circle)
        if self._done and not here:
            draw_centred(painter, circle, "check", "on_accent", 14, stroke=3)
            return
        tone = "on_accent" if filled else "text2"
        number, middle = str(self._number + 1), Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, circle, number, "caption_strong", tone, middle)
