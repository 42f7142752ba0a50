"""`account export` and `account sheet`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from core.sheets.kinds import SheetKind
from tests.cli.conftest import Typed


def test_the_register_is_written_as_csv_for_a_spreadsheet(utsira: Typed, tmp_path: Path) -> None:
    file = tmp_path / "kontoer.csv"
    answer = utsira("account", "export", "--output", file)
    assert answer.code == 0
    assert str(file) in answer.out
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 3
    assert "UtsiraKommune" in rows[1]


def test_without_a_file_the_register_is_shown(utsira: Typed) -> None:
    found = utsira("account", "export", "--format", "json").json
    assert (found["format"], len(found["accounts"])) == (1, 2)
    assert {"name", "platform", "requirements", "responsible"} <= set(found["accounts"][0])
    assert utsira("account", "export").out.startswith("Nr.;Plattform;")


def test_the_list_for_the_website_names_nobody(utsira: Typed) -> None:
    page = utsira("account", "export", "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "UtsiraKommune" in page
    assert "Kari Nes" not in page
    assert json.dumps("Kari Nes") not in utsira("account", "export", "--format", "txt").out


@pytest.mark.parametrize("kind", SheetKind)
def test_each_sheet_is_written_as_a_pdf(utsira: Typed, tmp_path: Path, kind: SheetKind) -> None:
    answer = utsira("account", "sheet", kind.value, "--output", tmp_path)
    assert answer.code == 0
    (file,) = tmp_path.glob("*.pdf")
    assert file.name in answer.out
    assert file.read_bytes().startswith(b"%PDF")


def test_it_speaks_the_language_that_is_asked_for(utsira: Typed, tmp_path: Path) -> None:
    utsira("account", "sheet", "inspection", "--language", "sv", "--output", tmp_path)
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["2026-11-23 redo för tillsyn.pdf"]


def test_an_unknown_sheet_is_told_with_those_there_are(utsira: Typed) -> None:
    answer = utsira("account", "sheet", "avis")
    assert answer.code == 2
    assert "handover" in answer.err


def test_a_place_where_nothing_can_be_written_is_said_plainly(
    utsira: Typed, tmp_path: Path
) -> None:
    (tmp_path / "fil").write_text("")
    answer = utsira("account", "export", "--output", tmp_path / "fil" / "kontoer.csv")
    assert answer.code == 1
    assert "Traceback" not in answer.err
