"""The tile that names a platform: its glyph on the account's own soft colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.platforms import NAMES
from ui.theme import px, theme
from ui.tokens import HUES
from ui.widgets.painting import draw_centred, painting


def glyph(platform: str) -> str:
    """The icon of a platform; its trademark is used only to name it."""
    return f"brand-{platform}" if platform in NAMES else "world"


def hue(account_id: int) -> str:
    """The colour of an account: given in turn, never the only sign."""
    return HUES[(account_id - 1) % len(HUES)]


def draw_tile(
    painter: QPainter, area: QRectF, platform: str, colour: str, ground: str = ""
) -> None:
    """A tile inside `area`; for delegates and other painters. `ground` is another token."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(ground or f"{colour}_soft"))
    corner = area.width() * 0.22
    painter.drawRoundedRect(area, corner, corner)
    size = area.width() * 0.56 / theme().scale
    draw_centred(painter, area, glyph(platform), colour, size)


class PlatformTile(QWidget):
    """Decorative: the name of the platform always stands beside it."""

    def __init__(self, platform: str, account_id: int, size: float = 40) -> None:
        super().__init__()
        self._platform, self._hue = platform, hue(account_id)
        self.setFixedSize(px(size), px(size))

    def show_account(self, platform: str, account_id: int) -> None:
        self._platform, self._hue = platform, hue(account_id)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_tile(painter, QRectF(self.rect()), self._platform, self._hue)
