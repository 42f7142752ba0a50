"""What a clipboard or a drop holds that can be evidence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from core.evidence import StoredCopy, store_copy
from core.progress import Progress


@dataclass(frozen=True, slots=True)
class Found:
    """Files by path, or one picture: as bytes where they came with it, else to be encoded."""

    files: tuple[Path, ...] = ()
    data: bytes = b""
    picture: QImage | None = None

    def __bool__(self) -> bool:
        return bool(self.files or self.data or self.picture is not None)


def holds_evidence(mime: QMimeData | None) -> bool:
    """Whether a file or a picture can be taken from here; text alone is no evidence."""
    if mime is None:
        return False
    return bool(_files(mime)) or (mime.hasImage() and not mime.hasText())


def take(mime: QMimeData) -> Found:
    """The files, else the picture in the bytes that it came in, so that the checksum is its own."""
    files = _files(mime)
    if files:
        return Found(files=files)
    for kind in ("image/png", "image/jpeg"):
        data = bytes(mime.data(kind).data())
        if data:
            return Found(data=data)
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        return Found(picture=image)
    return Found()


def store(folder: Path, found: Found, name: str, progress: Progress) -> list[StoredCopy]:
    """Puts locked copies into the folder; runs in a worker. Raises as `store_copy` does."""
    if found.files:
        copies = []
        for done, path in enumerate(found.files):
            progress(done, len(found.files))
            copies.append(store_copy(folder, path))
        return copies
    data = found.data or _encoded(found.picture)
    return [store_copy(folder, data, name)]


def _files(mime: QMimeData) -> tuple[Path, ...]:
    urls = mime.urls()
    if not urls or not all(url.isLocalFile() for url in urls):
        return ()
    return tuple(Path(url.toLocalFile()) for url in urls)


def _encoded(picture: QImage | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if picture is not None:
        QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())
