"""What people wrote comes back from the PDF as they wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.pdf.cleaning import clean, one_line
from tests.pdf.paper import (
    assert_archivable,
    bare,
    needs_java,
    new_document,
    pdfium_pages,
    poppler_text,
)
from tests.pdf.samples import HOSTILE, LEFT_TO_RIGHT, RIGHT_TO_LEFT


@pytest.fixture(scope="module")
def mixed_scripts() -> bytes:
    document = new_document()
    document.heading("Skrifter", 1)
    for text in (*LEFT_TO_RIGHT.values(), *RIGHT_TO_LEFT.values()):
        document.paragraph(text)
    return document.finish()


@pytest.fixture(scope="module")
def hostile_texts() -> bytes:
    document = new_document()
    document.heading("Alt mulig", 1)
    for text in HOSTILE.values():
        document.paragraph(text)
        document.heading(text or "tom", 2)
        document.key_values([(text[:200], text)])
    return document.finish()


@pytest.mark.parametrize("script", LEFT_TO_RIGHT)
def test_pdfium_reads_the_text_back(mixed_scripts: bytes, script: str) -> None:
    assert bare(LEFT_TO_RIGHT[script]) in bare("".join(pdfium_pages(mixed_scripts)))


@pytest.mark.parametrize("script", LEFT_TO_RIGHT)
def test_poppler_reads_the_text_back(mixed_scripts: bytes, script: str, tmp_path: Path) -> None:
    assert bare(LEFT_TO_RIGHT[script]) in bare(poppler_text(mixed_scripts, tmp_path))


@pytest.mark.parametrize("script", RIGHT_TO_LEFT)
def test_both_read_every_right_to_left_word_back(
    mixed_scripts: bytes, script: str, tmp_path: Path
) -> None:
    for read in ("".join(pdfium_pages(mixed_scripts)), poppler_text(mixed_scripts, tmp_path)):
        for word in RIGHT_TO_LEFT[script].split():
            assert bare(word) in bare(read)


@pytest.mark.parametrize("script", ["arabic", "hebrew", "persian"])
def test_both_read_a_right_to_left_line_in_its_order(
    mixed_scripts: bytes, script: str, tmp_path: Path
) -> None:
    for read in ("".join(pdfium_pages(mixed_scripts)), poppler_text(mixed_scripts, tmp_path)):
        assert bare(RIGHT_TO_LEFT[script]) in bare(read)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_text_can_be_set(name: str) -> None:
    document = new_document()
    document.heading(HOSTILE[name], 1)
    document.paragraph(HOSTILE[name])
    assert document.finish().startswith(b"%PDF-1.7")


def test_a_character_without_a_letter_leaves_a_visible_sign() -> None:
    assert clean("før\x00etter\ud83d\uf8ff") == "før\ufffdetter\ufffd\ufffd"


def test_a_character_that_no_font_has_is_kept_in_the_text_layer() -> None:
    document = new_document()
    document.paragraph("Se 龘 og 𓂀 her")
    text = "".join(pdfium_pages(document.finish()))
    assert "龘" in text
    assert "𓂀" in text


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert clean("a\r\nb\rc\u2028d\u0085e") == "a\nb\nc\nd\ne"


def test_a_heading_is_one_line() -> None:
    assert one_line(" to \n linjer\t her ") == "to linjer her"


def test_six_marks_on_a_letter_are_kept_and_the_rest_are_not() -> None:
    assert clean("a" + "\u0489" * 40) == "a" + "\u0489" * 6


class TestVeraPdf:
    pytestmark = needs_java

    def test_accepts_the_mixed_scripts(self, mixed_scripts: bytes, tmp_path: Path) -> None:
        assert_archivable(mixed_scripts, tmp_path)

    def test_accepts_the_hostile_texts(self, hostile_texts: bytes, tmp_path: Path) -> None:
        assert_archivable(hostile_texts, tmp_path)
