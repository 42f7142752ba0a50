"""Documents for the tests of the PDF engine, and readers that are none of our making."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from core.pdf.document import Document
from core.pdf.finish import Meta
from core.pdf.layout.canvas import Furniture
from core.pdf.pdfium import texts_of
from tests.tools.verapdf import has_java, verdict

needs_java = [
    pytest.mark.verapdf,
    pytest.mark.skipif(not has_java(), reason="veraPDF needs Java"),
]


def new_document(language: str = "nb-NO") -> Document:
    """An empty document of a municipality that does not exist."""
    meta = Meta(
        title="Arkivrapport, 1. halvår 2026",
        author="Testvik kommune (eksempel)",
        subject="Sosiale medier",
        creator="Fyrvakt",
        language=language,
        day=date(2026, 7, 1),
    )
    furniture = Furniture(
        header_left="Testvik kommune (eksempel)",
        header_right="1. januar–30. juni 2026",
        side=lambda page, pages: f"side {page} av {pages}",
    )
    return Document(meta, furniture)


def say(heading: str, page: int) -> str:
    """What a link in the contents says."""
    return f"{heading}, side {page}"


def picture(width: int = 320, height: int = 200, kind: str = "PNG") -> bytes:
    """A drawing with transparency where the format has it."""
    mode = "RGB" if kind in ("JPEG", "BMP") else "RGBA"
    image = Image.new(mode, (width, height))
    ImageDraw.Draw(image).ellipse((10, 10, width - 10, height - 10), fill=(20, 90, 160))
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def photograph(width: int, height: int, orientation: int = 1) -> bytes:
    """A JPEG with many colours, lying as a camera would note it."""
    image = Image.radial_gradient("L").resize((width, height))
    colours = Image.merge("RGB", (image, image.rotate(90), Image.new("L", image.size, 90)))
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    colours.save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def pdfium_pages(data: bytes) -> list[str]:
    """The text of each page as pdfium reads it."""
    return texts_of(data)


def poppler_text(data: bytes, folder: Path) -> str:
    """The text of the document as poppler reads it."""
    file = folder / "document.pdf"
    file.write_bytes(data)
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return told.stdout.decode("utf-8")


def bare(text: str) -> str:
    """A text without spaces and signs that only steer direction: what two readers agree on."""
    return re.sub(r"[\s\u200b\u200e\u200f\u202a-\u202e]+", "", unicodedata.normalize("NFC", text))


def assert_archivable(data: bytes, folder: Path) -> None:
    """veraPDF accepts it as what it claims to be (2a), and as PDF/UA-1."""
    file = folder / "judged.pdf"
    file.write_bytes(data)
    for flavour, name in (("auto", "2a"), ("ua1", "ua1")):
        said = verdict(file, flavour)
        assert said.flavour == name
        assert said.valid, said.failures[:10]
        assert said.checks > 100


def text_of(data: bytes) -> str:
    """The words of the whole document with single spaces between."""
    return re.sub(r"\s+", " ", " ".join(texts_of(data)))


def words_outside(data: bytes, folder: Path, margin: float) -> list[str]:
    """The words that poppler finds nearer to the edge of their page than the margin, in points."""
    file = folder / "bounds.pdf"
    file.write_bytes(data)
    told = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True)
    outside, width = [], 0.0
    a_word = re.compile(r'xMin="([\d.-]+)".*xMax="([\d.-]+)".*>(.*)</word>')
    for line in told.stdout.decode("utf-8").splitlines():
        if page := re.search(r'<page width="([\d.]+)"', line):
            width = float(page[1])
        for left, right, word in a_word.findall(line):
            if float(left) < margin - 1 or float(right) > width - margin + 1:
                outside.append(word)
    return outside
