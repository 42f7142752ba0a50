"""Inquiries on paper: the list, and one with its course."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from core.inquiry_paper import Listed, Sheet, inquiry_list, inquiry_sheet
from core.language import speaking
from core.pdf.pdfium import texts_of
from tests.tools.verapdf import has_java, verdict

DAY = date(2026, 11, 23)
TOWN = "Testvik kommune (eksempel)"


def listed(number: int = 1, text: str = "Når går ferga?") -> Listed:
    return Listed(
        number=number,
        received="23.11.2026 kl. 08.10",
        account="Facebook · Testvik kommune",
        kind="Spørsmål",
        text=text,
        deadline="I morgen kl. 15.30, 14 arbeidstimer igjen",
        outcome="Ikke besvart ennå",
    )


def sheet() -> Sheet:
    return Sheet(
        listed=listed(),
        facts=[("Kom som", "Kommentar"), ("Vurdering", "")],
        course=[("Registrert", "", "23.11.2026 kl. 08.12 av Kari Nes")],
    )


def text_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(texts_of(pdf)))


def test_each_inquiry_is_a_line_of_the_list() -> None:
    text = text_of(inquiry_list([listed(1), listed(2, "Hei")], municipality=TOWN, day=DAY))
    assert "2 henvendelser per 23. november 2026." in text
    for words in ("Spørsmål Når går ferga?", "Spørsmål Hei", "14 arbeidstimer igjen"):
        assert words in text


def test_a_long_text_is_cut_in_the_list_and_whole_on_its_sheet() -> None:
    long = "ord " * 300 + "slutt"
    assert "slutt" not in text_of(inquiry_list([listed(text=long)], municipality=TOWN, day=DAY))
    one = Sheet(listed=listed(text=long), facts=(), course=())
    assert "slutt" in text_of(inquiry_sheet(one, municipality=TOWN, day=DAY))


def test_one_inquiry_has_its_facts_and_its_course() -> None:
    text = text_of(inquiry_sheet(sheet(), municipality=TOWN, day=DAY))
    assert "Henvendelse nr. 1" in text
    assert "Kom som Kommentar" in text
    assert "Vurdering" not in text
    assert "Registrert" in text


def test_both_are_written_in_the_language_spoken_here() -> None:
    with speaking("nn"):
        text = text_of(inquiry_list([listed()], municipality=TOWN, day=DAY))
    assert "Henvendingar i sosiale medium" in text


def test_an_empty_list_is_no_table() -> None:
    assert "0 henvendelser" in text_of(inquiry_list([], municipality=TOWN, day=DAY))


@pytest.mark.verapdf
@pytest.mark.skipif(not has_java(), reason="needs Java")
@pytest.mark.parametrize("flavour", ["2a", "ua1"])
def test_both_are_valid(tmp_path: Path, flavour: str) -> None:
    papers = (
        inquiry_list([listed(1), listed(2)], municipality=TOWN, day=DAY),
        inquiry_sheet(sheet(), municipality=TOWN, day=DAY),
    )
    for paper in papers:
        file = tmp_path / "paper.pdf"
        file.write_bytes(paper)
        found = verdict(file, flavour)
        assert found.valid, found.failures
