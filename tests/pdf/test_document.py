"""How a document is laid out: what stays together, what is repeated, what leads where."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pikepdf
import pytest

from core.pdf.document import Document
from core.pdf.layout.figures import Figure
from core.pdf.layout.parts import Tile
from core.pdf.layout.table import Column
from core.progress import Cancelled
from tests.pdf.paper import (
    assert_archivable,
    needs_java,
    new_document,
    pdfium_pages,
    photograph,
    say,
)

COLUMNS = (
    Column(title="Dato", share=1),
    Column(title="Innlegg", share=3),
    Column(title="Antall", share=1, figures=True),
)
WORDS = "Ferga går som vanlig, og biblioteket er åpent til klokken fire. "


def draw_tower(canvas: object) -> None:
    canvas.rect(0, 0, 20, 60)  # type: ignore[attr-defined]


def whole_report(posts: int = 40) -> Document:
    """Something of everything."""
    document = new_document()
    document.running("Alle kontoer")
    document.title(
        "Arkivrapport, 1. halvår 2026", ["Fem kontoer."], emblem=draw_tower, emblem_width=40
    )
    document.tiles([Tile(str(number), "arbeidsdager") for number in range(7)])
    document.key_values([("Periode", "1. januar–30. juni 2026"), ("Ansvarlig", "Kari Nes")])
    document.signature_lines(["Overlevert", "Mottatt", "Arkivar"])
    document.contents("Innhold", say)
    with document.section():
        document.heading("Innlegg", 2)
        document.running("Facebook, Testvik kommune")
        document.bullets(["Ett", WORDS * 4])
        for number in range(posts):
            with document.section():
                document.heading(f"Innlegg {number}", 3, in_contents=number % 9 == 0)
                document.paragraph(WORDS * (number % 7 + 1))
    with document.section():
        document.heading("Tabell", 2)
        document.table(COLUMNS, [(str(number), WORDS, "12") for number in range(80)])
    return document


@pytest.fixture(scope="module")
def report() -> bytes:
    return whole_report().finish()


def test_every_page_says_its_number_and_the_total(report: bytes) -> None:
    pages = pdfium_pages(report)
    for number, text in enumerate(pages, 1):
        assert f"side {number} av {len(pages)}" in text


def test_every_page_says_the_period_and_its_part(report: bytes) -> None:
    pages = pdfium_pages(report)
    assert all("1. januar–30. juni 2026" in text for text in pages)
    assert all("Alle kontoer" in text or "Facebook, Testvik" in text for text in pages)


def test_a_heading_never_stands_last_on_a_page(report: bytes) -> None:
    for text in pdfium_pages(report)[2:]:
        *body, _header, _footer = text.splitlines()  # the furniture is read last
        assert not re.fullmatch(r"Innlegg \d+|Tabell", body[-1])


def test_lines_to_sign_on_never_stand_alone_on_a_page() -> None:
    for before in range(18, 40):
        document = new_document()
        document.title("Rapport", [], emblem=draw_tower, emblem_width=40)
        document.bullets([f"Mangel {number}" for number in range(before)])
        with document.section():
            document.heading("Om rapporten", 2)
            document.key_values([(f"Navn {number}", "Verdi") for number in range(6)], signed=True)
            document.signature_lines(["Overlevert", "Mottatt"])
        pages = pdfium_pages(document.finish())
        (signed,) = [text for text in pages if "Overlevert" in text]
        assert "Om rapporten" in signed
        assert "Navn 5" in signed


def test_a_table_repeats_its_head_on_every_page(report: bytes) -> None:
    with_rows = [
        text for text in pdfium_pages(report) if "Ferga går" in text and "fire. 12\r" in text
    ]
    assert len(with_rows) == 3
    assert all("Antall" in text for text in with_rows)


def test_the_contents_give_the_page_where_the_heading_stands(report: bytes) -> None:
    pages = pdfium_pages(report)
    stated = dict(re.findall(r"(Innlegg \d+|Tabell)\s+(\d+)", pages[1]))
    assert len(stated) >= 5
    for heading, number in stated.items():
        assert re.search(rf"^{heading}\s*$", pages[int(number) - 1], re.MULTILINE)


def test_the_links_of_the_contents_lead_there_too(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages, 1)}
        for link in pdf.pages[1].obj.Annots:
            stated = int(str(link.Contents).rsplit(" ", 1)[1])
            assert numbers[link.Dest[0].objgen] == stated


def test_the_bookmarks_follow_the_headings(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf, pdf.open_outline() as outline:
        title = outline.root[0]
        assert title.title == "Arkivrapport, 1. halvår 2026"
        assert [item.title for item in title.children] == ["Innlegg", "Tabell"]
        assert len(title.children[0].children) == 40


def test_the_document_says_its_language_and_title(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert str(pdf.Root.Lang) == "nb-NO"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == "Arkivrapport, 1. halvår 2026"
        assert str(pdf.docinfo.CreationDate) == "D:20260701"


def test_a_row_higher_than_a_page_goes_over_pages_without_loss() -> None:
    document = new_document()
    words = [f"ord{number}" for number in range(3000)]
    document.table(COLUMNS, [("i dag", " ".join(words), "1")])
    text = "".join(pdfium_pages(document.finish()))
    assert all(f"{word}" in text for word in words)


def test_a_short_row_is_never_split() -> None:
    document = new_document()
    rows = [(f"start{number}", f"{WORDS * 3} slutt{number}", "1") for number in range(60)]
    document.table(COLUMNS, rows)
    for text in pdfium_pages(document.finish()):
        assert set(re.findall(r"start(\d+)", text)) == set(re.findall(r"slutt(\d+)", text))


def test_a_figure_is_never_cut_and_keeps_its_caption() -> None:
    document = new_document()
    for number in range(9):
        document.paragraph(WORDS * 9)
        document.figures(
            [Figure(source=photograph(500, 400), alt="x", caption=f"Bilde {number}.", instead="")]
        )
    data = document.finish()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        counts = [len(page.obj.Resources.get("/XObject", {})) for page in pdf.pages]
        placed = sum(page.obj.Contents.read_bytes().count(b" Do Q") for page in pdf.pages)
        for page, text in zip(pdf.pages, pdfium_pages(data), strict=True):
            assert page.obj.Contents.read_bytes().count(b" Do Q") == text.count("Bilde ")
    assert placed == 9
    assert max(counts) == 1


def test_one_line_alone_is_left_neither_below_nor_above_a_break() -> None:
    for lines in range(30, 70):
        document = new_document()
        for _ in range(lines):
            document.paragraph("fylling")
        document.paragraph("\n".join(f"linje{number}" for number in range(6)))
        for text in pdfium_pages(document.finish())[-2:]:
            assert len(re.findall(r"linje\d", text)) != 1


def test_the_same_calls_give_the_same_bytes(report: bytes) -> None:
    assert whole_report().finish() == report


def test_another_run_of_the_program_gives_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.pdf.test_document import whole_report;"
        "sys.stdout.buffer.write(whole_report(5).finish())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    ]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 10_000


def test_a_level_of_headings_cannot_be_skipped() -> None:
    document = new_document()
    document.heading("Rapport", 1)
    with pytest.raises(ValueError, match="3"):
        document.heading("Del", 3)


def test_finishing_can_be_cancelled() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    document = new_document()
    document.paragraph("x")
    with pytest.raises(Cancelled):
        document.finish(stop)


def test_finishing_tells_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    document = new_document()
    for _ in range(3):
        document.paragraph("x")
        document.page_break()
    document.paragraph("y")
    document.finish(lambda done, total: told.append((done, total)))
    assert told[:4] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_contents_longer_than_a_page_number_the_rest_rightly() -> None:
    document = new_document()
    document.paragraph("forside")
    document.contents("Innhold", say)
    for number in range(150):
        document.heading(f"Kapittel {number} {'med langt navn ' * (number % 12)}", 2)
        document.paragraph(WORDS)
    pages = pdfium_pages(document.finish())
    for number in (0, 70, 149):
        place = next(
            index
            for index, text in enumerate(pages, 1)
            if re.search(rf"Kapittel {number}\b", text) and "Ferga" in text
        )
        listed = "\n".join(text for text in pages[1:8] if "Ferga" not in text)
        listing = listed.split(f"Kapittel {number} ")[1].split("Kapittel")[0]
        assert str(place) in listing.split()


@pytest.mark.slow
def test_ten_times_the_posts_take_about_ten_times_the_time() -> None:
    def spent(posts: int) -> float:
        started = time.process_time()
        document = new_document()
        document.heading("Innlegg", 1)
        for number in range(posts):
            document.paragraph(f"{number} {WORDS * 2}")
        document.finish()
        return time.process_time() - started

    spent(50)
    assert spent(3000) < 25 * spent(300)


class TestVeraPdf:
    pytestmark = needs_java

    def test_accepts_a_whole_report(self, report: bytes, tmp_path: Path) -> None:
        assert_archivable(report, tmp_path)

    def test_accepts_an_almost_empty_document(self, tmp_path: Path) -> None:
        document = new_document("nn-NO")
        document.paragraph("Ingenting.")
        assert_archivable(document.finish(), tmp_path)
