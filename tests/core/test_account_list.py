"""The account list on paper."""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.account_list import account_list, listed
from core.accounts import Account, AccountKind
from core.language import speaking
from core.office import Office
from core.pdf.pdfium import texts_of
from core.platforms import Platform

DAY = date(2026, 11, 23)


@pytest.fixture
def filled(office: Office) -> Office:
    """Three accounts: a unit's, a main one and one that is closed."""
    add = office.accounts.add
    add(
        Account(platform=Platform.INSTAGRAM, name="@testvikung", kind=AccountKind.UNIT),
        responsible="Anna Vik",
    )
    add(
        Account(platform=Platform.FACEBOOK, name="Testvik kommune", url="facebook.com/testvik"),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )
    old = add(Account(platform=Platform.X, name="@Testvikvalg", kind=AccountKind.UNIT))
    office.accounts.close(old, by="Ole Dahl", reason="Valget er over", on=date(2025, 9, 30))
    return office


def written(office: Office) -> bytes:
    return account_list(listed(office), municipality="Testvik kommune (eksempel)", day=DAY)


def text_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(texts_of(pdf)))


def test_every_account_stands_in_the_list_main_ones_first(filled: Office) -> None:
    text = text_of(written(filled))
    assert "2 kontoer i bruk per 23. november 2026." in text
    order = ["Testvik kommune https://facebook.com/testvik", "@testvikung", "@Testvikvalg"]
    places = [text.index(name) for name in order]
    assert places == sorted(places)
    assert "Kari Nes Jon Berg I bruk" in text
    assert "Avsluttet 30.09.2025" in text


def test_the_list_is_written_in_the_language_of_the_municipality(filled: Office) -> None:
    with speaking("nn"):
        text = text_of(written(filled))
    assert "Kontoar i sosiale medium" in text
    assert "Ansvarleg" in text


def test_the_same_list_gives_the_same_bytes(filled: Office) -> None:
    assert written(filled) == written(filled)


def test_an_empty_register_gives_a_list_without_a_table(office: Office) -> None:
    assert "0 kontoer i bruk" in text_of(written(office))


def test_two_hundred_accounts_run_over_pages(office: Office) -> None:
    for number in range(200):
        office.accounts.add(Account(platform=Platform.OTHER, name=f"Konto {number} æøå 🌊"))
    assert len(texts_of(written(office))) > 5
    assert "Konto 199 æøå" in text_of(written(office))
