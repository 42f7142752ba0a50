"""`month-sheet`."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.pdf.pdfium import texts_of
from tests.cli.conftest import Typed, one_sentence


def title(file: Path) -> str:
    return texts_of(file)[0]


def test_this_month_is_written_where_it_is_asked_for(utsira: Typed, tmp_path: Path) -> None:
    answer = utsira("month-sheet", "--output", tmp_path / "ark")
    file = tmp_path / "ark" / "2026-11 månedsark.pdf"
    assert (answer.code, answer.err) == (0, "")
    assert str(file) in answer.out
    assert "november 2026" in title(file)
    assert "UtsiraKommune" in title(file)


def test_before_the_fifth_it_is_the_month_before(utsira: Typed, tmp_path: Path) -> None:
    utsira("month-sheet", "--output", tmp_path, now="2026-12-02T09:00")
    assert (tmp_path / "2026-11 månedsark.pdf").exists()


def test_another_month_is_asked_for_by_name(utsira: Typed, tmp_path: Path) -> None:
    utsira("month-sheet", "--month", "2026-10", "--output", tmp_path)
    assert "oktober 2026" in title(tmp_path / "2026-10 månedsark.pdf")


@pytest.mark.parametrize("month", ["november", "2026-13", "11"])
def test_what_is_no_month_is_not_understood(utsira: Typed, month: str) -> None:
    answer = utsira("month-sheet", "--month", month)
    assert answer.code == 2
    assert one_sentence(answer.err)


def test_a_folder_that_cannot_be_made_is_said(utsira: Typed, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    answer = utsira("month-sheet", "--output", tmp_path / "fil" / "inni")
    assert answer.code == 1
    assert answer.err
