"""Pictures are shown upright and bounded, and a file that is none is said to be none."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from core.pdf.images import UnreadablePicture, read_picture
from core.pdf.layout.figures import Figure
from tests.pdf.paper import (
    assert_archivable,
    needs_java,
    new_document,
    pdfium_pages,
    photograph,
    picture,
)


def huge_png(width: int, height: int) -> bytes:
    """A file of a few kilobytes that claims width × height pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = zlib.compress(b"\x00" * (width + 1) * 20)
    end = chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + end


def figure(source: bytes | Path) -> Figure:
    return Figure(source=source, alt="En tegning", caption="Foto", instead="Bildet mangler: a.jpg")


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "BMP", "TIFF", "JPEG"])
def test_usual_formats_are_read(kind: str) -> None:
    found = read_picture(picture(kind=kind), 300, 200)
    assert (found.width, found.height) == (320, 200)


def test_a_photograph_is_made_no_larger_than_print_needs() -> None:
    found = read_picture(photograph(4000, 3000), 300, 230)
    assert found.is_jpeg
    assert found.width <= 300 / 72 * 160 + 1


def test_a_picture_that_the_camera_held_sideways_stands_upright() -> None:
    found = read_picture(photograph(400, 200, orientation=6), 300, 300)
    assert found.height > found.width
    assert found.natural_height > found.natural_width


def test_transparency_becomes_white_paper() -> None:
    found = read_picture(picture(40, 40), 300, 300)
    assert found.data[:3] == b"\xff\xff\xff"


def test_a_drawing_with_few_colours_stays_exact() -> None:
    assert not read_picture(picture(kind="BMP"), 300, 300).is_jpeg


def test_sixteen_bits_and_four_inks_become_plain_colours() -> None:
    for mode in ("I;16", "CMYK", "L", "1", "P"):
        buffer = io.BytesIO()
        Image.new(mode, (20, 20)).save(buffer, "TIFF")
        found = read_picture(buffer.getvalue(), 100, 100)
        assert len(found.data) == 20 * 20 * 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "unknown"),
        (b"not a picture at all", "unknown"),
        (picture(kind="PNG")[:60], "broken"),
        (photograph(400, 300)[:700], "broken"),
        (huge_png(30_000, 30_000), "broken"),
        (huge_png(8_000, 8_000), "too_large"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown"),
    ],
)
def test_a_file_that_cannot_be_shown_gives_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadablePicture) as refused:
        read_picture(content, 300, 200)
    assert refused.value.reason == reason


def test_a_picture_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePicture, match="missing"):
        read_picture(tmp_path / "none.jpg", 300, 200)


@pytest.mark.parametrize("step", range(0, 4000, 97))
def test_a_damaged_photograph_is_shown_or_refused(step: int) -> None:
    data = bytearray(photograph(120, 90))
    data[step % len(data)] ^= 0xFF
    with suppress(UnreadablePicture):
        assert read_picture(bytes(data), 100, 100).width <= 160


def test_a_picture_that_cannot_be_shown_is_counted_and_said() -> None:
    document = new_document()
    assert document.figures([figure(picture()), figure(b"x")]) == 1
    assert "Bildet mangler: a.jpg" in pdfium_pages(document.finish())[0]


def test_the_same_picture_is_kept_once() -> None:
    photo = photograph(600, 450)
    sizes = []
    for count in (1, 12):
        document = new_document()
        for _ in range(count):
            document.figures([figure(photo)])
        sizes.append(len(document.finish()))
    assert sizes[1] < sizes[0] * 1.5


class TestVeraPdf:
    pytestmark = needs_java

    def test_accepts_pictures_of_every_kind(self, tmp_path: Path) -> None:
        document = new_document()
        document.heading("Bilder", 1)
        kinds = ("PNG", "GIF", "WEBP", "BMP", "TIFF", "JPEG")
        document.figures([figure(picture(kind=kind)) for kind in kinds])
        document.figures([figure(photograph(500, 300))])
        document.figures([figure(b"x")])
        assert_archivable(document.finish(), tmp_path)
