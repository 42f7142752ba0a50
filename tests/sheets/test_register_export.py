"""The register as data: no cell is run, nothing secret goes along, and it reads back the same."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.accounts import Account
from core.cells import csv_file, harmless, tabbed
from core.language import speaking
from core.office import Office
from core.platforms import Platform
from core.register_export import public_csv, register_csv, register_json, register_text
from core.sheets.public import public_list
from core.sheets.register import Register, register
from core.store import Table


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", " =", "\n@", "＝"])
def test_a_cell_that_could_be_a_formula_is_made_harmless(begin: str) -> None:
    assert harmless(f"{begin}1+1").startswith("'")
    assert rows(csv_file(["A"], [[f"{begin}cmd|' /C calc'!A0"]]))[1][0].startswith("'")


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_cell_of_whatever_text_begins_as_a_formula(cells: list[str]) -> None:
    for cell in rows(csv_file(["hode"] * len(cells), [cells]))[1]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    for cell in tabbed(["hode"], [cells]).split("\n")[1].split("\t"):
        assert not cell.startswith(("=", "+", "-", "@", "\r"))


@given(st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))))
def test_a_harmless_text_is_kept_as_it_was(cells: list[str]) -> None:
    kept = [cell for cell in cells if harmless(cell) == cell]
    if kept:
        assert rows(csv_file(["hode"] * len(kept), [kept]))[1] == kept


def test_the_file_begins_with_the_mark_and_has_semicolons(town: Office) -> None:
    data = register_csv(register(town))
    assert data.startswith("\ufeffNr.;Plattform;Konto;".encode())
    assert b"\r\n" in data


def test_every_account_is_a_line_with_its_own_cells(town: Office) -> None:
    head, *lines = rows(register_csv(register(town)))
    assert [len(line) for line in lines] == [len(head)] * 4
    first = dict(zip(head, lines[0], strict=True))
    assert (first["Konto"], first["Ansvarlig"], first["Vikar"]) == (
        "Testvik kommune",
        "Kari Nes",
        "Jon Berg",
    )
    assert dict(zip(head, lines[1], strict=True))["Konto"] == "'@testvikbibliotek"


@pytest.mark.requirement("S27")
def test_the_file_says_who_approved_each_account_and_when(town: Office) -> None:
    head, first, *_rest = rows(register_csv(register(town)))
    found = dict(zip(head, first, strict=True))
    assert (found["Godkjent av"], found["Godkjent"]) == ("Ole Dahl", "12.03.2024")


def test_the_json_is_the_same_in_every_language(town: Office) -> None:
    data = register_json(register(town))
    with speaking("sv"):
        assert register_json(register(town)) == data
    found = json.loads(data)
    assert found["format"] == 1
    assert [one["name"] for one in found["accounts"]][:2] == [
        "Testvik kommune",
        "@testvikbibliotek",
    ]
    assert found["accounts"][0]["approved_on"] == "2024-03-12"
    assert found["accounts"][1]["deputy"] == ""


def leaking(office: Office) -> Register:
    """As if a password had been let in by an older version."""
    account = office.accounts.find("Testvik kommune")
    with office.store.step("test") as write:
        write.save(Table.ACCOUNTS, replace(account, access_kept="passord: Hemmelig1!"))
    return register(office)


@pytest.mark.requirement("S21")
def test_what_looks_like_a_password_is_never_carried_further(town: Office) -> None:
    found = leaking(town)
    for data in (register_csv(found), register_json(found), register_text(found).encode()):
        assert b"Hemmelig1" not in data
    assert b"Utelatt" in register_csv(found)


def test_the_public_file_has_public_facts_alone(town: Office) -> None:
    data = public_csv(public_list(town)).decode()
    assert "Nyheter og dialog" in data
    for private in ("Kari Nes", "24/118", "Passordbanken", "Foreldre 7B", "Testvikvalg"):
        assert private not in data


def test_lines_to_paste_stay_on_their_lines(office: Office) -> None:
    office.accounts.add(Account(platform=Platform.OTHER, name="En", purpose="To\nlinjer\tog tab"))
    lines = register_text(register(office)).rstrip("\n").split("\n")
    assert len(lines) == 2
    assert lines[0].count("\t") == lines[1].count("\t")
    assert "To, linjer og tab" in lines[1]
