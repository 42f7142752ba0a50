"""A planned post as a chip: account colour, glyph, time, kind of content and title."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from core.accounts import Account
from core.dates import clock_time, weekday_date
from core.language import _
from core.plan_entries import ContentType, PlanEntry, PlanStatus, missing_for_ready
from ui.theme import px, theme
from ui.widgets.painting import draw_icon, draw_text, painting
from ui.widgets.platform import glyph, hue
from ui.widgets.text import tip

CONTENT_ICONS = {
    ContentType.TEXT: "align-left",
    ContentType.IMAGE: "photo",
    ContentType.VIDEO: "video",
    ContentType.GRAPHIC: "chart-dots",
    ContentType.MIX: "stack-2",
}


class PlanChip(QPushButton):
    """A button; two lines high."""

    corner = 5

    def __init__(self, entry: PlanEntry, account: Account | None, *, held: bool = False) -> None:
        super().__init__()
        self._entry, self._held = entry, held
        self._glyph = glyph(account.platform) if account else "world"
        self._hue = hue(account.id) if account else "h3"
        self.setProperty("kind", "painted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        parts = [entry.title, weekday_date(entry.day), clock_time(entry.time)]
        if account is not None:
            parts.append(f"{account.platform_name} {account.name}")
        self._missing = entry.is_open and bool(missing_for_ready(entry))
        if self._missing:
            parts.append(_("Not ready"))
        if held:
            parts.append(_("Held by the crisis pause"))
        self.setAccessibleName(", ".join(parts))
        tip(self, entry.title)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint_ground(painter)
            self._paint_first_line(painter)
            left = px(8)
            area = QRectF(left, px(18), self.width() - left - px(5), px(17))
            draw_text(painter, area, self._entry.title, "caption_strong", "text")

    def _paint_ground(self, painter: QPainter) -> None:
        look, area = theme(), QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area, px(5), px(5))
        painter.fillPath(shape, look.color(f"{self._hue}_soft"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, px(3), self.height()), look.color(self._hue))
        painter.restore()

    def _paint_first_line(self, painter: QPainter) -> None:
        top, right = px(4), self.width() - px(6) - px(13)
        draw_icon(painter, QPointF(px(8), top), self._glyph, self._hue, 13)
        time = QRectF(px(25), top - px(1), px(60), px(15))
        draw_text(painter, time, clock_time(self._entry.time), "chip", self._hue)
        draw_icon(
            painter, QPointF(right, top), CONTENT_ICONS[self._entry.content_type], self._hue, 13
        )
        beside = QPointF(right - px(16), top)
        if self._held:
            draw_icon(painter, beside, "player-pause", "bad", 13, stroke=2)
        elif self._missing:
            draw_icon(painter, beside, "alert-triangle", "bad", 13, filled=True)
        elif self._entry.status is PlanStatus.PUBLISHED:
            draw_icon(painter, beside, "check", "ok", 13, stroke=3)
