"""An invented municipality whose register has something of everything."""

from __future__ import annotations

from datetime import date

import pytest

from core.accounts import Account, AccountKind
from core.office import Office
from core.people import Person
from core.platforms import Platform
from core.promotions import Place
from core.requirement_kinds import Requirement

TOWN = "Testvik kommune (eksempel)"


@pytest.fixture
def town(office: Office) -> Office:
    """A main account in good order, a library's that lacks much, a closed group, an ended one."""
    office.settings.change(
        {"municipality": TOWN, "contact": "web@testvik.example", "editor": "Kommunikasjon"},
        label="settings",
    )
    office.people.add(Person(name="Kari Nes", title="web-ansvarlig"))
    office.people.add(Person(name="Jon Berg", title="konsulent"))
    office.people.sit_down(office.people.everyone()[-1])
    add = office.accounts.add
    add(
        Account(
            platform=Platform.INSTAGRAM,
            name="@testvikbibliotek",
            kind=AccountKind.UNIT,
            unit="Biblioteket",
        ),
        responsible="Kari Nes",
    )
    main = add(
        Account(
            platform=Platform.FACEBOOK,
            name="Testvik kommune",
            url="https://www.facebook.com/testvik.example",
            purpose="Nyheter og dialog",
            approved_by="Ole Dahl",
            approved_on=date(2024, 3, 12),
            case_number="24/118",
            opened_on=date(2012, 5, 2),
            last_review=date(2026, 9, 1),
            access_kept="Passordbanken, mappen Sosiale medier",
            two_step_login=True,
            risk_reference="24/120",
            risk_on=date(2024, 3, 1),
            history="Den første siden i distriktet.",
        ),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )
    add(
        Account(platform=Platform.FACEBOOK, name="Foreldre 7B", kind=AccountKind.CLOSED_GROUP),
        responsible="Kari Nes",
    )
    old = add(Account(platform=Platform.X, name="@Testvikvalg", kind=AccountKind.UNIT))
    office.accounts.close(old, by="Ole Dahl", reason="Valget er over", on=date(2025, 9, 30))
    account = office.accounts.account(main)
    for kind in office.requirements.state(account):
        if kind not in (Requirement.PURPOSE, Requirement.DEPUTY):
            office.requirements.tick(account, kind, met=True, on=date(2026, 3, 12))
    office.promotions.mark(account, Place.LETTERHEAD, on=date(2026, 2, 1))
    return office


@pytest.fixture
def main_account(town: Office) -> Account:
    return town.accounts.find("Testvik kommune")


@pytest.fixture
def crowd(office: Office) -> Office:
    """Two hundred accounts with names as long as the platforms allow, and hard to set."""
    office.settings.change({"municipality": TOWN}, label="settings")
    for number in range(200):
        office.accounts.add(
            Account(
                platform=Platform.OTHER,
                name=f"Konto {number} " + "Æøåavdelingssekretariatetslangenavn" * 3 + " 🌊",
                url=f"https://www.example.com/{'lang' * 20}/{number}",
                unit="Eining for kultur, idrett, frivilligheit og friluftsliv i Testvik",
                purpose="Formål " + "medeitordsomaldritarslutt" * 5,
            ),
            responsible="Kari Nes-Kristoffersen Langeland av Testvik",
        )
    return office
