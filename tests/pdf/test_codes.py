"""Codes to scan: a camera reads from the page what was put there, and a reader hears of it."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from core.pdf.layout.codes import LONGEST, Code, squares
from core.pdf.pdfium import Pages, texts_of
from tests.pdf.paper import assert_archivable, needs_java, new_document, text_of
from tests.pdf.scanning import read, scanned

ADDRESSES = (
    "https://x.com/testvik",
    "https://www.facebook.com/testvikkommune.example",
    "https://www.instagram.com/p/en-lang-adresse-som-likevel-skal-kunne-leses?med=mer",
)


def code(content: str = ADDRESSES[0], title: str = "Testvik kommune") -> Code:
    return Code(
        content=content,
        alt=f"Kode til {content}",
        title=title,
        lines=["Følg oss på Facebook"],
        notes=["☐ Brevhode"],
    )


def page_with(*codes: Code) -> bytes:
    document = new_document()
    document.heading("Koder", 1)
    document.codes(codes)
    return document.finish()


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_squares_say_the_address(address: str) -> None:
    assert read(squares(address)) == address


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_camera_reads_the_address_from_the_printed_page(address: str) -> None:
    data = page_with(code(address))
    (_alt, (left, bottom, right, top)) = figures(data)[0]
    dots = 300 / 72
    with Pages(data) as pages:
        drawn, height = pages.picture(0, dots), pages.sizes[0][1]
    assert drawn is not None
    size = (drawn.width, drawn.height)
    sheet = Image.frombuffer("RGB", size, drawn.data, "raw", "BGRX", drawn.stride, 1)
    cut = (left * dots, (height - top) * dots, right * dots, (height - bottom) * dots)
    assert scanned(sheet.crop(tuple(round(edge) for edge in cut))) == address


def figures(data: bytes) -> list[tuple[str, tuple[float, ...]]]:
    """What each figure says of itself, and its place on the page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        waiting, found = [pdf.Root.StructTreeRoot.K[0]], []
        while waiting:
            one = waiting.pop()
            if one.get("/S") == "/Figure":
                found.append((str(one.Alt), tuple(float(edge) for edge in one.A.BBox)))
            waiting += [kid for kid in one.get("/K", []) if isinstance(kid, pikepdf.Dictionary)]
        return found


def test_whoever_cannot_see_the_code_hears_where_it_leads() -> None:
    assert [alt for alt, _place in figures(page_with(code()))] == [f"Kode til {ADDRESSES[0]}"]


def test_without_content_the_words_stand_alone() -> None:
    data = page_with(code(content=""))
    assert not figures(data)
    assert "Testvik kommune Følg oss på Facebook ☐ Brevhode" in text_of(data)


def test_a_code_too_long_to_scan_is_refused() -> None:
    with pytest.raises(ValueError, match="x" * 20):
        page_with(code(content="x" * (LONGEST + 1)))
    page_with(code(content="x" * LONGEST))


def test_a_card_is_whole_on_one_page() -> None:
    pages = texts_of(page_with(*(code(title=f"Konto {n}") for n in range(20))))
    for number in range(20):
        holding = [text for text in pages if f"Konto {number}\r" in f"{text}\r"]
        assert len(holding) == 1
    assert sum(text.count("Følg oss") for text in pages) == 20
    assert all(text.count("Konto") == text.count("☐ Brevhode") for text in pages)


def test_the_same_codes_give_the_same_bytes() -> None:
    assert page_with(code()) == page_with(code())


@needs_java[0]
@needs_java[1]
def test_codes_are_archivable(tmp_path: Path) -> None:
    assert_archivable(page_with(*(code(address) for address in ADDRESSES)), tmp_path)
