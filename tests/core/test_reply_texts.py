"""Reply texts with the municipality's own names and addresses filled in."""

from __future__ import annotations

import pytest

from core.accounts import Account
from core.clock import FixedClock
from core.guidelines import InquiryKind, load
from core.language import speaking
from core.office import Office
from core.people import Person
from core.platforms import Platform
from core.reply_texts import GAPS, filled, gaps_in, hours_in_words
from core.workdays import OpeningHours


@pytest.fixture
def town(office: Office) -> Office:
    values = {
        "municipality": "Testvik kommune",
        "contact": "web@testvik.example",
        "formal_address": "postmottak@testvik.example",
        "political_contact": "ordfører, ordforer@testvik.example",
        "opening_hours": "08:00-15:30, 08:00-15:30, closed, 08:00-15:30, 08:00-14:00",
    }
    office.settings.change(values, label="-")
    office.people.add(Person(name="Kari Nes", title="webredaktør", unit="Kommunikasjon"))
    office.people.sit_down(office.people.everyone()[0])
    return office


def test_every_placeholder_is_filled_from_what_the_office_knows(town: Office) -> None:
    account = Account(platform=Platform.FACEBOOK, name="Testvik bibliotek")
    text = " | ".join(f"{{{name}}}" for name in GAPS)
    with speaking("nb"):
        assert filled(text, town, account, link="https://testvik.example/ferge").split(" | ") == [
            "Testvik kommune",
            "Testvik bibliotek",
            "Kari Nes",
            "webredaktør",
            "Kommunikasjon",
            "web@testvik.example",
            "postmottak@testvik.example",
            "ordfører, ordforer@testvik.example",
            "mandag–tirsdag 08.00–15.30, torsdag 08.00–15.30, fredag 08.00–14.00",
            "tirsdag 24. november",
            "https://testvik.example/ferge",
        ]


def test_what_nobody_knows_is_a_clear_gap_in_the_language_of_the_text(office: Office) -> None:
    text = load("utsira").reply(InquiryKind.FACT_ERROR).text
    assert filled(text, office, language="nb").endswith("her: [lenke]")
    assert filled(text, office, language="nn").endswith("her: [lenkje]")
    assert filled(text, office, language="sv").endswith("här: [länk]")
    assert filled(text, office, language="en").endswith("here: [link]")
    with speaking("nb"):
        assert gaps_in(filled(text, office)) == ("[lenke]",)


def test_the_day_of_an_answer_is_the_next_open_one(office: Office, clock: FixedClock) -> None:
    text = load("alta").reply(InquiryKind.HARD).text
    assert "tysdag 24. november" in filled(text, office, language="nn")
    clock.moment = clock.moment.replace(month=12, day=24)
    assert "mandag 28. desember" in filled(text, office, language="nb")


def test_the_formal_address_is_the_contact_where_no_other_is_given(office: Office) -> None:
    office.settings.change({"contact": "post@testvik.example"}, label="-")
    assert filled("{formal}", office) == "post@testvik.example"


def test_other_braces_are_left_alone(office: Office) -> None:
    assert filled("{ } {0} {smil} {", office) == "{ } {0} {smil} {"


def test_hours_that_are_the_same_all_week_are_said_once() -> None:
    with speaking("nb"):
        assert hours_in_words(OpeningHours.usual()) == "mandag–fredag 08.00–15.30"
