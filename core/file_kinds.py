"""What a file is by what is in it, never by what it is called."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from core.errors import InvalidRecord

_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"GIF87a", "image/gif", ".gif"),
    (b"GIF89a", "image/gif", ".gif"),
    (b"BM", "image/bmp", ".bmp"),
    (b"II*\x00", "image/tiff", ".tif"),
    (b"MM\x00*", "image/tiff", ".tif"),
)
_PDF_WITHIN = 1024  # readers accept some bytes before the header, so real files have them


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """The kind as the web names it, and the end of the file's name."""

    mime: str
    suffix: str

    @property
    def is_image(self) -> bool:
        return self.mime.startswith("image/")


TEXT = FileKind(mime="text/plain", suffix=".txt")
PDF = FileKind(mime="application/pdf", suffix=".pdf")
SUFFIXES = {mime: suffix for _sign, mime, suffix in _SIGNS} | {
    "image/webp": ".webp",
    TEXT.mime: TEXT.suffix,
    PDF.mime: PDF.suffix,
}


def evidence_kind(data: bytes) -> FileKind:
    """Image, PDF or text, opened to see that it is whole.

    Raises InvalidRecord("evidence", …): empty, not_evidence, broken_file.
    """
    if not data.strip():
        raise InvalidRecord("evidence", "empty_file")
    kind = _by_sign(data)
    if kind is None and is_text(data):
        return TEXT
    if kind is None:
        raise InvalidRecord("evidence", "not_evidence")
    if not (_image_opens(data) if kind.is_image else _pdf_opens(data)):
        raise InvalidRecord("evidence", "broken_file")
    return kind


def is_text(data: bytes) -> bool:
    """UTF-8, or UTF-16 with its mark, without control characters."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError:
        return False
    return not any(ord(sign) < 32 and sign not in "\t\n\r\f" for sign in text)


def _by_sign(data: bytes) -> FileKind | None:
    for sign, mime, suffix in _SIGNS:
        if data.startswith(sign) and not (mime == "image/bmp" and is_text(data)):
            return FileKind(mime=mime, suffix=suffix)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileKind(mime="image/webp", suffix=".webp")
    return PDF if b"%PDF-" in data[:_PDF_WITHIN] else None


def _image_opens(data: bytes) -> bool:
    from PIL import Image, UnidentifiedImageError

    # A screenshot of a long thread may be large, which Pillow warns of; too large it refuses.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as image:
                image.load()
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
            return False
        except (SyntaxError, EOFError):  # Pillow's words for a broken PNG and a cut file
            return False
    return True


def _pdf_opens(data: bytes) -> bool:
    from core.pdf.pdfium import has_pages

    return has_pages(data)
