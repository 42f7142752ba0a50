"""What holds for every sheet: archivable, in the language spoken, whole, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.language import speaking
from core.office import Office
from core.sheets.kinds import FILES, SheetKind, file_name, sheet_name
from core.sheets.making import make
from core.snapshots import as_it_is_now
from tests.pdf.paper import assert_archivable, needs_java, text_of, words_outside

SIDE = {SheetKind.REGISTER: 40}
"""How near to the edge the text stands, in points; the register lies on its side."""
ABOUT_ACCOUNTS = [kind for kind in SheetKind if kind is not SheetKind.STAFF]


@pytest.mark.parametrize("kind", SheetKind)
def test_the_municipality_and_whom_to_ask_stand_on_every_sheet(
    town: Office, kind: SheetKind
) -> None:
    text = text_of(make(town, kind).pdf)
    assert "Testvik kommune (eksempel)" in text
    assert "Er du i tvil? Spør web@testvik.example." in text


@pytest.mark.parametrize("kind", SheetKind)
def test_the_same_record_gives_the_same_sheet(town: Office, kind: SheetKind) -> None:
    assert make(town, kind) == make(town, kind)


@pytest.mark.slow
def test_two_hundred_long_names_stay_within_the_page(crowd: Office, tmp_path: Path) -> None:
    for kind in ABOUT_ACCOUNTS:
        pdf = make(crowd, kind).pdf
        assert words_outside(pdf, tmp_path, SIDE.get(kind, 62)) == [], kind
        assert "Konto 199" in text_of(pdf), kind


@pytest.mark.parametrize("kind", SheetKind)
def test_an_empty_office_has_every_sheet(office: Office, kind: SheetKind) -> None:
    made = make(office, kind)
    assert made.pdf.startswith(b"%PDF")
    assert set(made.files) == set(FILES.get(kind, ()))


@pytest.mark.parametrize("kind", SheetKind)
def test_the_sheet_is_named_in_the_language_spoken(town: Office, kind: SheetKind) -> None:
    with speaking("nn"):
        assert make(town, kind).pdf != b""
        nynorsk = sheet_name(kind)
    assert file_name(kind, town) == f"2026-11-23 {sheet_name(kind).lower()}"
    assert nynorsk


def test_a_sheet_is_read_from_a_copy_of_the_record(town: Office) -> None:
    with as_it_is_now(town) as copy:
        town.accounts.close(
            town.accounts.find("Testvik kommune").id, by="Ole Dahl", reason="Ny side"
        )
        assert "@testvikbibliotek" in text_of(make(copy, SheetKind.REGISTER).pdf)
        assert copy.accounts.find("Testvik kommune").closed_on is None


@pytest.mark.verapdf
@needs_java[1]
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", SheetKind)
def test_every_sheet_is_archivable(
    town: Office, kind: SheetKind, language: str, tmp_path: Path
) -> None:
    with speaking(language):
        assert_archivable(make(town, kind).pdf, tmp_path)
