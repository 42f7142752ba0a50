"""The register for leadership: everything about each account, main ones first."""

from __future__ import annotations

import pytest

from core.accounts import Account, AccountKind
from core.application_records import Application
from core.language import speaking
from core.office import Office
from core.platforms import Platform
from core.requirement_kinds import Requirement
from core.sheets.register import register, register_paper
from tests.pdf.paper import text_of


def text(office: Office) -> str:
    return text_of(register_paper(register(office)))


@pytest.mark.requirement("A1")
def test_main_accounts_come_first_then_units_groups_and_those_that_ended(town: Office) -> None:
    said = text(town)
    wanted = ["Testvik kommune Facebook", "@testvikbibliotek", "Foreldre 7B", "@Testvikvalg"]
    places = [said.index(name) for name in wanted]
    assert places == sorted(places)
    assert "3 kontoer i bruk per 23. november 2026." in said


@pytest.mark.requirement("A7")
def test_purpose_people_and_approval_stand_beside_each_account(town: Office) -> None:
    said = text(town)
    for words in (
        "Nyheter og dialog",
        "Ansvarlig: Kari Nes Vikar: Jon Berg",
        "Ole Dahl 12.03.2024 24/118 Åpnet 02.05.2012",
        "01.09.2026",
    ):
        assert words in said
    assert "Ansvarlig: Kari Nes Vikar: ingen" in said


@pytest.mark.requirement("A11")
def test_the_editorially_responsible_stands_on_it(town: Office) -> None:
    assert "Redaktøransvarlig: Kommunikasjon." in text(town)


def test_what_lacks_is_named_and_what_nobody_looked_at_is_said_so(town: Office) -> None:
    library = town.accounts.find("@testvikbibliotek")
    town.requirements.tick(library, Requirement.RULES, met=False)
    town.requirements.set_aside(library, Requirement.LINK, "Siden legges ned i mars")
    said = text(town)
    assert "satt til side. Siden legges ned i mars" in said
    assert "ingen har kontrollert det" in said
    assert "(23.11.2026)" in said


@pytest.mark.requirement("U33")
@pytest.mark.requirement("U34")
def test_ended_accounts_stand_in_a_timeline_with_who_and_why_and_what_is_told(
    town: Office,
) -> None:
    said = text(town)
    assert "30.09.2025 Ole Dahl Valget er over" in said
    assert "Den første siden i distriktet." in said


def test_a_rejected_application_is_no_account_in_use(town: Office) -> None:
    account = Account(platform=Platform.OTHER, name="TikTok-forsøket", kind=AccountKind.UNIT)
    today = town.today()
    made = town.applications.apply(account, Application(applied_on=today, why="Nå unge"))
    town.applications.reject(made.number, by="Ole Dahl", reason="Ingen har tid")
    said = text(town)
    assert "3 kontoer i bruk" in said
    assert "Ingen har tid" in said


def test_an_account_under_another_says_so(town: Office, main_account: Account) -> None:
    town.accounts.add(Account(platform=Platform.X, name="@Testvikdrift", parent_id=main_account.id))
    assert "Hører til Testvik kommune" in text(town)


def test_it_is_written_in_the_language_spoken(town: Office) -> None:
    with speaking("nn"):
        assert "Kontoar i sosiale medium" in text(town)
