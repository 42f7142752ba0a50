"""Who answers on which account; and the sheet that makes the accounts known."""

from __future__ import annotations

import pytest

from core.accounts import Account
from core.office import Office
from core.platforms import Platform
from core.sheets.contacts import contact_paper
from core.sheets.kinds import SheetKind
from core.sheets.making import make
from core.sheets.promotion import (
    promotion_list,
    promotion_paper,
    scannable,
    signature_line,
    signature_lines,
)
from core.who_answers import contact_list, contact_text
from tests.pdf.paper import text_of


@pytest.mark.requirement("U29")
def test_each_account_in_use_has_who_answers_who_deputises_and_when(town: Office) -> None:
    said = text_of(contact_paper(contact_list(town)))
    assert "Testvik kommune Facebook Kari Nes web-ansvarlig Jon Berg konsulent" in said
    assert "@testvikbibliotek Instagram Biblioteket Kari Nes web-ansvarlig Ingen" in said
    assert "mandag–fredag 08.00–15.30" in said
    assert "Testvikvalg" not in said


def test_others_are_named_once(town: Office, main_account: Account) -> None:
    town.accounts.add(
        Account(platform=Platform.X, name="@ny", administrators="Kari Nes, Siri Lund"),
        responsible="Kari Nes",
    )
    line = next(one for one in contact_list(town).lines if one.account.name == "@ny")
    assert line.others == ["Siri Lund"]


def test_the_list_can_be_pasted_as_a_table(town: Office) -> None:
    lines = contact_text(contact_list(town)).splitlines()
    assert lines[1].split("\t") == [
        "Testvik kommune, Facebook",
        "Kari Nes, web-ansvarlig",
        "Jon Berg, konsulent",
        "–",
    ]


@pytest.mark.requirement("K15")
def test_the_sheet_has_a_code_a_signature_line_and_where_it_is_known(town: Office) -> None:
    pdf = promotion_paper(promotion_list(town))
    said = text_of(pdf)
    assert "Følg oss på Facebook: facebook.com/testvik.example" in said
    assert "☑ Brevhoder (01.02.2026)" in said
    assert "☐ Brosjyrer" in said
    assert b"/Figure" in pdf or len(pdf) > 15_000
    assert "Foreldre 7B" not in said


def test_an_account_without_a_link_says_that_it_lacks_one(town: Office) -> None:
    assert "Lenken mangler, så det er ingen kode." in text_of(promotion_paper(promotion_list(town)))


def test_a_place_in_own_words_stands_there(town: Office, main_account: Account) -> None:
    town.promotions.mark(main_account, "Skiltet ved ferga")
    assert "☑ Skiltet ved ferga (23.11.2026)" in text_of(promotion_paper(promotion_list(town)))


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://x.com/testvik", "https://x.com/testvik"),
        (
            "https://blåbær.example/æøå?q=å#ø",
            "https://xn--blbr-roah.example/%C3%A6%C3%B8%C3%A5?q=%C3%A5#%C3%B8",
        ),
        ("https://x.com/" + "a" * 300, ""),
        ("", ""),
    ],
)
def test_a_code_holds_what_every_camera_reads(address: str, read: str) -> None:
    assert scannable(address) == read


def test_the_signature_lines_can_be_pasted(town: Office, main_account: Account) -> None:
    assert signature_line(main_account) in signature_lines(promotion_list(town))
    assert make(town, SheetKind.PROMOTION).text.count("\n") == 2


@pytest.mark.requirement("A48")
def test_the_staff_sheet_is_part_b_of_the_guideline_in_use(town: Office) -> None:
    said = text_of(make(town, SheetKind.STAFF).pdf)
    assert "del B" in said
    town.settings.change({"guideline_profile": "alta"}, label="test")
    assert text_of(make(town, SheetKind.STAFF).pdf) != said
