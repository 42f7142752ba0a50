"""How far work has come: a line that fills, or wanders while nobody knows how much there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from ui.theme import px, theme
from ui.widgets.painting import painting

_STEPS = 1000


class ProgressLine(QProgressBar):
    """A progress bar that keeps its native role and looks like the rest."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(12))
        self.setRange(0, _STEPS)

    def show_progress(self, done: int, total: int) -> None:
        """Sizes of any kind: bytes of a huge file too."""
        self.setValue(round(_STEPS * min(done / total, 1)) if total else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        look, area = theme(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        round_by = area.height() / 2
        painter.setPen(QPen(look.color("border_strong"), look.line_width))
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(area, round_by, round_by)
        if self.value() > 0:
            filled = QRectF(area)
            filled.setWidth(max(area.width() * self.value() / _STEPS, area.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(filled, round_by, round_by)
