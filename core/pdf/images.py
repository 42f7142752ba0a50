"""Pictures for paper: decoded within bounds, upright, on white, no larger than print needs."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_MOST_PIXELS = 60_000_000
"""More than any phone or camera takes; a small file can claim gigabytes (see UnreadablePicture)."""
_DOTS_PER_INCH = 160
_SCREEN_DOTS = 96
_FEW_COLOURS = 256
_JPEG_QUALITY = 85

# What Pillow raises on broken and hostile files, as its own fuzzing list has it.
_BROKEN = (
    *(UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, IndexError, KeyError),
    *(EOFError, OverflowError, MemoryError, AttributeError, AssertionError),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)


class UnreadablePicture(Exception):
    """The file is no picture we can show: `reason` is too_large, unknown, broken or missing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture ready for the PDF. Width and height are in pixels, natural sizes in points."""

    width: int
    height: int
    natural_width: float
    natural_height: float
    data: bytes
    is_jpeg: bool

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def read_picture(source: Path | bytes, width: float, height: float) -> Picture:
    """The picture, good for printing within width × height points.

    Raises UnreadablePicture; never anything else, whatever the file holds.
    """
    room = (round(width / 72 * _DOTS_PER_INCH), round(height / 72 * _DOTS_PER_INCH))
    file: Path | io.BytesIO = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as image:
                return _prepared(image, room)
    except FileNotFoundError as error:
        raise UnreadablePicture("missing") from error
    except UnidentifiedImageError as error:
        raise UnreadablePicture("unknown") from error
    except _BROKEN as error:
        raise UnreadablePicture("broken") from error


def _prepared(image: Image.Image, room: tuple[int, int]) -> Picture:
    if image.width * image.height > _MOST_PIXELS:
        raise UnreadablePicture("too_large")
    natural = (image.width, image.height)
    if image.format == "JPEG":  # decodes at a fraction of the size where that is enough
        image.draft("RGB", (room[0] * 2, room[1] * 2))
    upright = ImageOps.exif_transpose(image)
    if (upright.width > upright.height) != (natural[0] > natural[1]):
        natural = (natural[1], natural[0])
    flat = _on_white(upright)
    flat.thumbnail(room, Image.Resampling.LANCZOS)
    data, is_jpeg = _encoded(flat)
    return Picture(
        width=flat.width,
        height=flat.height,
        natural_width=natural[0] * 72 / _SCREEN_DOTS,
        natural_height=natural[1] * 72 / _SCREEN_DOTS,
        data=data,
        is_jpeg=is_jpeg,
    )


def _on_white(image: Image.Image) -> Image.Image:
    """Without transparency or colour tables: PDF/A is asked for plain RGB."""
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGB", layered.size, "white")
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    if image.mode.startswith(("I", "F")):  # sixteen bits: the upper eight are what paper shows
        image = image.point(lambda value: value / 256).convert("L")
    return image.convert("RGB")


def _encoded(image: Image.Image) -> tuple[bytes, bool]:
    """Drawings and screenshots with few colours stay exact; photographs become JPEG."""
    if image.getcolors(_FEW_COLOURS) is not None:
        return image.tobytes(), False
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY)
    return buffer.getvalue(), True
