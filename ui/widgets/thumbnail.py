"""A small picture of a file: an image as it is, anything else as an icon."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.progress import Progress
from ui.jobs import Job
from ui.theme import px, theme
from ui.widgets.painting import draw_centred, painting

_LARGEST_SIDE = 20_000


class Thumbnail(QWidget):
    """Decorative: the name of the file always stands beside it. Reads the file in a worker."""

    def __init__(self, path: Path, mime: str, *, width: float = 84, height: float = 56) -> None:
        super().__init__()
        self._mime = mime
        self._picture = QImage()
        self.setFixedSize(px(width), px(height))
        if mime.startswith("image/"):
            ratio = self.devicePixelRatioF()
            room = QSize(round(px(width) * ratio), round(px(height) * ratio))
            job = Job(partial(_read, path, room), self)
            job.done.connect(self._show)
            job.start()

    def _show(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with painting(self) as painter:
            painter.setPen(QPen(look.color("border_strong"), look.line_width))
            painter.setBrush(look.color("surface"))
            painter.drawRoundedRect(area, px(4), px(4))
            if self._picture.isNull():
                name = "photo" if self._mime.startswith("image/") else "file-text"
                draw_centred(painter, area, name, "text3", 24)
                return
            path = QPainterPath()
            path.addRoundedRect(area.adjusted(1, 1, -1, -1), px(3), px(3))
            painter.setClipPath(path)
            painter.drawImage(_fitted(area, self._picture), self._picture)


def _fitted(area: QRectF, picture: QImage) -> QRectF:
    """As large as it can be without losing a part of it, in the middle."""
    scale = min(area.width() / picture.width(), area.height() / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    left, top = area.center().x() - width / 2, area.center().y() - height / 2
    return QRectF(left, top, width, height)


def _read(path: Path, room: QSize, progress: Progress) -> QImage:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return QImage()
    reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
