"""What goes with the guidelines: laws, ready texts, sign-offs, order, and what is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.accounts import Account
from core.clock import FixedClock
from core.decisions import Decision
from core.delegations import Delegation
from core.errors import InvalidRecord
from core.governance_paper import (
    Head,
    Signer,
    decided_sheet,
    documentation_sheet,
    sign_off_sheet,
)
from core.guideline_differences import differences
from core.guideline_edition import edition, readers
from core.guideline_paper import Part, Sheet, guideline_paper
from core.guideline_rules import Audience
from core.guideline_sources import links
from core.guidelines import load
from core.language import LANGUAGES, speaking
from core.laws import Law, ready_laws
from core.leaving import held_by, leave
from core.links import Link, LinkKind
from core.office import Office
from core.own_rules import Subject, changed, moved_paragraph, own_copy, with_rule
from core.people import Person
from core.platforms import Platform
from core.ready_texts import ReadyText, filled_words, placeholders, ready_words, words, write
from core.requirement_kinds import Requirement
from core.warning_letter import Letter, ending_words, letter_paper, opening_words
from tests.pdf.paper import text_of
from tests.tools.verapdf import has_java, verdict

TESTVIK = "Testvik kommune (eksempel)"
TODAY = date(2026, 11, 23)
HEAD = Head(municipality=TESTVIK, contact="web@testvik.example", day=TODAY)


@pytest.fixture
def town(office: Office) -> Office:
    """Kari answers on two accounts of two units, Jon stands in for her."""
    office.settings.change(
        {"municipality": TESTVIK, "contact": "web@testvik.example"}, label="settings"
    )
    kari = office.people.add(Person(name="Kari Nes", title="rådgiver"))
    jon = office.people.add(Person(name="Jon Berg"))
    for name, unit in (("Testvik kommune", "Servicetorget"), ("Testvik bibliotek", "Kultur")):
        office.accounts.add(
            Account(
                platform=Platform.FACEBOOK,
                name=name,
                unit=unit,
                responsible_id=kari,
                deputy_id=jon,
            )
        )
    return office


def person(office: Office, name: str) -> Person:
    found = office.people.by_name(name)
    assert found is not None
    return found


# Row K17


@pytest.mark.requirement("K17")
def test_laws_are_a_list_that_can_be_edited_and_nothing_is_checked_before_somebody_has(
    town: Office,
) -> None:
    with speaking("nb"):
        ready = town.laws.everything()
        assert [law.title for law in ready][:2] == ["Grunnloven § 100", "Kommuneloven"]
        assert all(law.checked_on is None for law in ready)
        town.laws.add(Law(title="Språklova", url="lovdata.no"))
        added = town.laws.everything()[-1]
        assert (added.title, added.url) == ("Språklova", "https://lovdata.no")
        town.people.sit_down(person(town, "Kari Nes"))
        first = town.laws.everything()[0]
        town.laws.check(first)
        checked = town.laws.everything()[0]
        assert (checked.checked_on, checked.checked_by) == (TODAY, "Kari Nes")
        town.laws.change(checked, replace(checked, title="Grunnloven § 100, sjette ledd"))
        again = town.laws.everything()[0]
        assert again.title == "Grunnloven § 100, sjette ledd"
        assert again.checked_on is None, "another wording must be checked anew"
        town.laws.remove(town.laws.everything()[1])
        assert "Kommuneloven" not in [law.title for law in town.laws.everything()]
        town.store.undo()
        assert "Kommuneloven" in [law.title for law in town.laws.everything()]


def test_a_law_is_refused_without_a_name_twice_or_with_a_password(town: Office) -> None:
    with speaking("nb"):
        for law, field in (
            (Law(title=" "), "title"),
            (Law(title="kommuneloven"), "title"),
            (Law(title="Lov", url="ikke en adresse"), "url"),
            (Law(title="Lov", about="passord: hemmelig1"), "about"),
        ):
            with pytest.raises(InvalidRecord) as raised:
                town.laws.add(law)
            assert raised.value.field == field


def test_the_first_change_keeps_the_rest_of_the_ready_list(town: Office) -> None:
    with speaking("nb"):
        count = len(town.laws.everything())
        town.laws.remove(town.laws.everything()[0])
        assert len(town.laws.everything()) == count - 1
        town.store.undo()
        assert len(town.laws.everything()) == count


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_country_has_its_laws_in_every_language(language: str) -> None:
    with speaking(language):
        assert len(ready_laws("NO")) >= 5
        assert len(ready_laws("SE")) >= 2
        assert all(law.title and law.about and law.named for law in ready_laws("NO"))


# Rows S41 and S16


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", list(ReadyText))
def test_every_ready_text_is_filled_in_in_every_language(
    town: Office, which: ReadyText, language: str
) -> None:
    known = {name: f"«{name}»" for name in placeholders(which)}
    with speaking(language):
        filled = filled_words(town, which, **known)
    assert "{" not in filled
    for name in placeholders(which):
        if f"{{{name}}}" in ready_words(which):
            assert f"«{name}»" in filled


def test_the_municipality_writes_a_text_anew_and_brings_the_ready_one_back(town: Office) -> None:
    with speaking("nb"):
        write(town, ReadyText.WARNING_OPENING, "Hei, {account} må rettes. {navn}")
        said = filled_words(town, ReadyText.WARNING_OPENING, account="@testvik")
        assert said == "Hei, @testvik må rettes. {navn}"
        write(town, ReadyText.WARNING_OPENING, ready_words(ReadyText.WARNING_OPENING))
        assert town.settings.text("warning_opening") == ""
        assert "[konto]" in filled_words(town, ReadyText.WARNING_OPENING)
        with pytest.raises(InvalidRecord):
            write(town, ReadyText.WARNING_ENDING, "passord: hemmelig1")
    with speaking("sv"):
        assert words(town, ReadyText.WARNING_OPENING).startswith("Kontot")


@pytest.mark.requirement("S16")
def test_the_warning_letter_speaks_in_the_municipalitys_own_words(town: Office) -> None:
    account, deadline = town.accounts.everything()[0], date(2026, 12, 23)
    with speaking("nb"):
        write(town, ReadyText.WARNING_OPENING, "{account} på {platform} bryter reglene våre:")
        letter = Letter(
            municipality=TESTVIK,
            account=account,
            to_whom="Ole Dahl",
            day=TODAY,
            deadline=deadline,
            opening=opening_words(town, account),
            faults="Siden viser ikke reglene for kommentarer",
            ending=ending_words(town, account, deadline),
            contact="web@testvik.example",
        )
        printed = text_of(letter_paper(letter))
    assert "Testvik kommune på Facebook bryter reglene våre:" in printed
    assert "Siden viser ikke reglene for kommentarer" in printed
    assert "Fristen er 23. desember 2026." in printed
    assert "Er du i tvil? Spør web@testvik.example." in printed


@pytest.mark.requirement("S41")
def test_the_paragraph_for_the_documentation_plan_is_printed_with_the_units_that_have_it(
    town: Office,
) -> None:
    plan = town.documentation_plan
    assert plan.units() == {"Kultur": None, "Servicetorget": None}
    plan.tick("Kultur", on=date(2026, 3, 2))
    assert plan.units() == {"Kultur": date(2026, 3, 2), "Servicetorget": None}
    with speaking("nb"):
        text = filled_words(town, ReadyText.DOCUMENTATION)
        printed = text_of(documentation_sheet("Avsnitt", text, plan.units(), HEAD))
    assert TESTVIK in printed
    assert "leveres til arkivet" in printed
    assert "Kultur" in printed
    assert "02.03.2026" in printed
    assert "Ikke ennå" in printed
    town.store.undo()
    assert plan.units()["Kultur"] is None
    with pytest.raises(InvalidRecord):
        plan.tick("Kultur", on=date(2026, 12, 1))


# Row K3


@pytest.mark.requirement("K3")
def test_each_appointed_person_says_that_they_have_read_this_version_and_the_sheet_is_printed(
    town: Office,
) -> None:
    holds = edition(town)
    town.sign_offs.sign(person(town, "Kari Nes").id, holds.guideline, holds.version)
    missing, signed = readers(town)
    assert (missing.person.name, missing.signed, missing.accounts) == ("Jon Berg", None, 2)
    assert (signed.person.name, signed.signed_on) == ("Kari Nes", TODAY)
    with speaking("nb"):
        signers = [
            Signer(name=one.person.name, title=one.person.title, signed_on=one.signed_on)
            for one in readers(town)
        ]
        printed = text_of(sign_off_sheet(holds.said, signers, HEAD))
    assert "Lest og forstått" in printed
    assert "1 signatur mangler." in printed
    assert holds.said in printed
    assert "23.11.2026" in printed
    assert "web@testvik.example" in printed


def test_another_version_must_be_read_anew_but_not_one_that_was_only_looked_over(
    town: Office, clock: FixedClock
) -> None:
    own = own_copy(load("alta"), TESTVIK)
    town.own_guidelines.save(own, valid_from=TODAY)
    first = edition(town)
    assert first.version == "1"
    jon = person(town, "Jon Berg").id
    town.sign_offs.sign(jon, first.guideline, first.version)
    town.own_guidelines.look_over(valid_from=TODAY)
    assert edition(town) == first
    assert [one.person.name for one in readers(town) if one.signed] == ["Jon Berg"]
    stricter = with_rule(own, Subject.DEADLINE, changed(own.deadline, workdays=3))
    town.own_guidelines.save(stricter, valid_from=TODAY)
    assert edition(town).version == "3"
    reader = next(one for one in readers(town) if one.person.id == jon)
    assert reader.signed is None
    assert reader.earlier is not None
    assert reader.earlier.version == "1"


# Rows K2, T2, T3


@pytest.mark.requirement("T3")
def test_decisions_and_delegations_are_printed_with_whom_what_when_and_the_document(
    town: Office,
) -> None:
    town.decisions.add(
        Decision(
            body="Kommunestyret", day=date(2024, 3, 12), case_number="24/118", text="Vi er der."
        )
    )
    town.delegations.add(
        Delegation(
            from_whom="Kommunedirektøren",
            to_whom="Kommunikasjonssjefen",
            scope="Opprette og avslutte kontoer",
            first=date(2024, 4, 1),
            document="24/118-3",
        )
    )
    with speaking("nn"):
        printed = text_of(
            decided_sheet(
                town.decisions.everything(),
                town.delegations.everything(),
                "Kommunedirektøren",
                HEAD,
            )
        )
    for said in (
        "Øvste ansvar: Kommunedirektøren",
        "Kommunestyret, 12. mars 2024",
        "24/118",
        "Vi er der.",
        "Opprette og avslutte",
        "01.04.2024",
    ):
        assert said in printed


# The text of the guideline


def test_a_paragraph_is_moved_within_its_part_and_the_draft_says_so() -> None:
    own = own_copy(load("utsira"), TESTVIK)
    part_b = [one for one in own.paragraphs if one.audience is Audience.EMPLOYEES]
    moved = moved_paragraph(own, part_b[1], -1)
    names = [one.name for one in moved.paragraphs if one.audience is Audience.EMPLOYEES]
    assert names[:2] == [part_b[1].name, part_b[0].name]
    assert moved_paragraph(own, part_b[0], -1) == own
    assert moved_paragraph(own, part_b[-1], 1) == own
    with speaking("nb"):
        (found,) = differences(own, moved)
    assert found.what == "Rekkefølgen i del B"


@pytest.mark.requirement("U4")
def test_part_b_keeps_the_roles_of_employee_and_private_person_apart() -> None:
    sheet = Sheet(municipality=TESTVIK, contact="", day=TODAY)
    with speaking("nb"):
        printed = text_of(guideline_paper(load("utsira"), Part.EMPLOYEES, sheet))
    assert "skiller sine roller som ansatt og privatperson" in printed


@pytest.mark.requirement("T37")
def test_work_addresses_stay_off_private_profiles_and_accounts_recover_to_a_role_address(
    town: Office,
) -> None:
    town.settings.change({"guideline_profile": "alta"}, label="-")
    sheet = Sheet(municipality=TESTVIK, contact="", day=TODAY)
    with speaking("nb"):
        printed = text_of(guideline_paper(town.profile(), Part.EMPLOYEES, sheet))
    assert "Ikke benytt e-postadressen til jobben som kontaktpunkt" in printed
    account = town.accounts.everything()[0]
    assert not town.requirements.state(account)[Requirement.RECOVERY].met
    town.requirements.tick(account, Requirement.RECOVERY, met=True)
    assert town.requirements.state(account)[Requirement.RECOVERY].met


@pytest.mark.requirement("U31")
@pytest.mark.parametrize("key", ["utsira", "alver", "alta", "ks", "svensk"])
def test_whom_to_ask_stands_on_every_sheet_by_role_and_never_as_a_person(key: str) -> None:
    sheet = Sheet(municipality=TESTVIK, contact="web@testvik.example", day=TODAY)
    with speaking("nb"):
        sheets = [guideline_paper(load(key), part, sheet) for part in Part]
        sheets += [
            sign_off_sheet("Retningslinjer", [], HEAD),
            documentation_sheet("Avsnitt", "Tekst", {}, HEAD),
            decided_sheet([], [], "", HEAD),
        ]
    for pdf in sheets:
        assert "Er du i tvil? Spør web@testvik.example." in text_of(pdf)
    assert not any("@" in text.text for text in load(key).paragraphs)


@pytest.mark.requirement("K1", "A46")
def test_sources_and_good_advice_are_links_of_their_own(town: Office) -> None:
    town.links.add(Link(kind=LinkKind.SOURCE, title="Gode råd", url="www.ks.no/rad"))
    with speaking("nb"):
        assert [(one.title, one.url, one.where) for one in links(town)] == [
            ("Gode råd", "https://www.ks.no/rad", "Kilder og råd")
        ]
    with pytest.raises(InvalidRecord):
        town.links.add(Link(kind=LinkKind.SOURCE, title="Uten adresse"))


# Row A12: somebody leaves


@pytest.mark.requirement("A12", "S21")
def test_leaving_lists_every_access_and_ends_them_with_the_appointments_in_one_step(
    town: Office,
) -> None:
    kari = person(town, "Kari Nes")
    first, second = town.accounts.everything()
    town.accesses.give(first, kari.id, what="admin i Meta Business", first=date(2026, 1, 2))
    town.accesses.give(second, kari.id, what="redaktør", first=date(2026, 12, 1))
    held = held_by(town, kari.id)
    assert [one.account.name for one in held] == [first.name, second.name]
    assert held[0].accesses[0].what == "admin i Meta Business"
    leave(town, kari, TODAY)
    assert town.accesses.of_account(first.id)[0].last == TODAY
    assert town.accesses.of_account(second.id) == [], "it never began"
    assert {one.last for one in town.appointments.of_person(kari.id)} == {TODAY}
    town.store.undo()
    assert town.accesses.of_account(first.id)[0].last is None
    assert len(town.accesses.of_account(second.id)) == 1
    assert {one.last for one in town.appointments.of_person(kari.id)} == {None}


# What is printed can be archived

LONG = "Et langt navn som fortsetter over hele linjen og litt til, " * 3


@pytest.mark.verapdf
@pytest.mark.skipif(not has_java(), reason="veraPDF needs Java")
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(
    "made",
    [
        lambda: sign_off_sheet(LONG, [Signer(name=LONG, title=LONG)] * 30, HEAD),
        lambda: documentation_sheet(LONG, LONG, {LONG: None, "Kultur": TODAY}, HEAD),
        lambda: decided_sheet(
            [Decision(body=LONG, day=TODAY, text=LONG)],
            [Delegation(from_whom=LONG, to_whom=LONG, scope=LONG, first=TODAY)] * 9,
            LONG,
            HEAD,
        ),
    ],
    ids=["signed", "documentation", "decided"],
)
def test_every_sheet_is_valid_pdf_a(
    made: Callable[[], bytes], language: str, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"
    with speaking(language):
        file.write_bytes(made())
    assert verdict(file).failures == ()
