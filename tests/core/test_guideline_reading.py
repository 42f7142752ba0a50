"""The guidelines as they are read, searched, listed by source, and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.guideline_paper import Part, Sheet, guideline_paper
from core.guideline_reading import (
    FIELD,
    RuleRef,
    dated,
    part_of,
    rule_groups,
    rule_text,
    short_source,
    source_line,
)
from core.guideline_rules import Audience, Paragraph, Source
from core.guideline_sources import links, used_sources
from core.guidelines import FIELDS, Profile, field_rule, load, profiles
from core.language import LANGUAGES, speaking
from core.links import Link, LinkKind
from core.office import Office
from core.own_rules import Subject, changed, own_copy, sourced, with_rule
from tests.pdf.paper import text_of
from tests.tools.verapdf import has_java, verdict

TESTVIK = "Testvik kommune (eksempel)"
SHEET = Sheet(municipality=TESTVIK, contact="web@testvik.example", day=date(2026, 11, 23))


def printed(profile: Profile, part: Part, language: str = "nb") -> str:
    with speaking(language):
        return text_of(guideline_paper(profile, part, SHEET))


def part_b(key: str) -> str:
    return " ".join(text.text for text in part_of(load(key), Audience.EMPLOYEES))


def test_every_rule_of_a_profile_is_read_under_its_subject() -> None:
    for profile in profiles():
        groups = rule_groups(profile, TESTVIK)
        assert [group.subject for group in groups] == [s for s in Subject if s != "paragraphs"]
        assert sum(len(group.rules) for group in groups) == len(list(sourced(profile)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words_in_every_language(language: str) -> None:
    with speaking(language):
        for profile in profiles():
            for group in rule_groups(profile, TESTVIK):
                for rule in group.rules:
                    assert rule.title
                    assert "{" not in rule.text
                    assert rule_text(profile, TESTVIK, rule.ref) == rule


def test_rules_are_found_by_words_in_any_of_their_parts() -> None:
    with speaking("nb"):
        found = rule_groups(load("alta"), TESTVIK, "høflig negative")
        titles = [rule.title for group in found for rule in group.rules]
        assert "Negativ kommentar" in titles
        assert "Faktafeil" not in titles
        (crisis,) = rule_groups(load("alta"), TESTVIK, "krisestab nettside")
        assert crisis.subject is Subject.CRISIS
        assert rule_groups(load("alta"), TESTVIK, "ferge") == ()


def test_who_signs_and_where_it_goes_is_said_with_the_rule() -> None:
    with speaking("nb"):
        rule = rule_text(load("utsira"), TESTVIK, RuleRef(Subject.REPLIES, "political"))
        assert rule is not None
        assert f"Svar som {TESTVIK}, uten navn og tittel." in rule.facts
        assert "Vis til politisk nivå." in rule.facts


def test_a_source_says_whether_it_is_a_suggestion() -> None:
    with speaking("nb"):
        stated, suggested = load("alta").deletion.source, load("utsira").crisis.source
        assert short_source(stated) == "Alta kommune, Vurdering før konto opprettes"
        assert short_source(suggested).startswith("Forslag fra Alver kommune")
        assert source_line(suggested).startswith("Forslag fra Alver kommune: Retningslinjer")
        assert source_line(Source(guideline="")) == "Endret i utkastet"


def test_a_field_has_its_rule_and_only_the_guideline_that_says_so_states_it() -> None:
    for field in FIELDS:
        stated = [p.key for p in profiles() if field_rule(p, field).source.stated]
        assert len(stated) == 1
        source = field_rule(load(stated[0]), field).source
        whole = " ".join(" ".join(part.text for part in load(stated[0]).paragraphs).split())
        assert source.quote in whole
        rule = rule_text(load("utsira"), TESTVIK, RuleRef(FIELD, field))
        assert rule is not None
        assert rule.text


def test_a_rule_that_the_guideline_lacks_is_none() -> None:
    assert rule_text(load("alta"), TESTVIK, RuleRef(Subject.DELETION, "other")) is None


@pytest.mark.requirement("T1")
def test_a_guideline_shows_its_dates_or_its_year() -> None:
    with speaking("nb"):
        assert dated(load("alta")).endswith("Alta kommune, publisert 2022")
        assert dated(load("alver")).endswith("publisert 28.02.2020, oppdatert 25.05.2020")


@pytest.mark.requirement("U21", "U22", "U23", "U24", "U25", "U27", "U28")
def test_utsiras_part_b_speaks_to_the_employees() -> None:
    for words in (
        "ansatte kan bruke sosiale medier til for eksempel faglige diskusjoner",
        "Vær gjerne aktiv i faglige diskusjoner.",
        "Opptre på samme måte som du ville gjort ellers",
        "Vær bevisst på rollen din som ansatt",
        "Vurder om du skal ha kontakt med elever/brukere/pårørende",
        "Vær åpen om hvor du jobber.",
        "Presiser at du ytrer deg som privatperson",
    ):
        assert words in part_b("utsira")
        assert words in printed(load("utsira"), Part.EMPLOYEES)


@pytest.mark.requirement("T32", "T33", "T34", "T35", "T36", "T38", "T39", "K36", "K37")
def test_part_b_of_alta_and_ks_speaks_to_employees_and_elected_members() -> None:
    for words in (
        "Alle ansatte og folkevalgte er kommunens ambassadører",
        "et selvstendig ansvar for å bidra til at kommunens tillit og omdømme",
        "også er gode representanter for kommunen",
        "full yringsfrihet, men taushetsplikten gjelder også her",
        "ambassadør for kommunen, også på din fritid",
        "det som blir skrevet er permanent",
        "å betrakte som offentlige og tilgjengelige for alle",
    ):
        assert words in printed(load("alta"), Part.EMPLOYEES)
    assert "samme ytringsfrihet som resten av befolkningen" in part_b("ks")
    assert "at de deltar i sosiale medier som privatpersoner" in part_b("ks")


@pytest.mark.requirement("K35")
def test_the_limits_of_administrative_law_stand_in_ks_part_a() -> None:
    text = printed(load("ks"), Part.ACCOUNTS)
    assert "innenfor forvaltningslovens begrensninger" in text


@pytest.mark.requirement("U1", "A48")
def test_part_a_and_part_b_are_printed_separately() -> None:
    accounts = printed(load("utsira"), Part.ACCOUNTS)
    employees = printed(load("utsira"), Part.EMPLOYEES)
    assert "Forsøk også å svare på negative kommentarer" in accounts
    assert "Vær åpen om hvor du jobber." in employees
    assert "Vær åpen om hvor du jobber." not in accounts
    assert "Forsøk også å svare" not in employees
    assert "del A: kontoene" in accounts
    assert "del B: de ansatte" in employees


def test_the_paper_says_which_document_and_whom_to_ask() -> None:
    for part in Part:
        text = printed(load("alver"), part)
        assert "Retningslinjer for bruk av sosiale medium i Alver kommune" in text
        assert "Er du i tvil? Spør web@testvik.example." in text
        assert TESTVIK in text


def test_the_rules_are_printed_with_strength_and_source() -> None:
    text = printed(load("alta"), Part.RULES, "nn")
    assert "Negativ kommentar (Bør): Negative henvendingar" in text
    assert "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022, Lover og regler" in text


def test_a_part_without_a_word_says_so() -> None:
    assert "Retningslinjen sier ingenting her." in printed(load("alver"), Part.EMPLOYEES)


@pytest.mark.verapdf
@pytest.mark.skipif(not has_java(), reason="veraPDF needs Java")
@pytest.mark.parametrize("part", list(Part))
def test_the_paper_is_valid_pdf_a(part: Part, tmp_path: Path) -> None:
    file = tmp_path / "guidelines.pdf"
    file.write_bytes(guideline_paper(load("utsira"), part, SHEET))
    assert verdict(file).failures == ()


def test_the_same_guideline_gives_the_same_bytes() -> None:
    one, other = (guideline_paper(load("ks"), Part.ACCOUNTS, SHEET) for _again in range(2))
    assert one == other


@pytest.mark.requirement("K5", "K38")
def test_the_text_can_be_changed_and_routines_kept_with_it(office: Office) -> None:
    own = own_copy(load("ks"), TESTVIK)
    routine = Paragraph(
        part="A",
        name="Rutine: fergestans",
        audience=Audience.ACCOUNTS,
        text="- Sjekk ruteselskapet\n- Legg ut melding",
    )
    first = replace(own.paragraphs[0], text="Dette er reglene våre.")
    own = with_rule(own, Subject.PARAGRAPHS, (first, *own.paragraphs[1:], routine))
    office.own_guidelines.save(own, valid_from=office.today())
    text = printed(office.profile(), Part.ACCOUNTS)
    assert "Dette er reglene våre." in text
    assert "Rutine: fergestans" in text
    assert "Sjekk ruteselskapet" in text


@pytest.mark.requirement("A46")
def test_the_municipalitys_own_links_stand_with_the_guidelines(office: Office) -> None:
    url = "https://testvik.example/skjema"
    office.links.add(Link(kind=LinkKind.SELF_SERVICE, title="Søk barnehage", url=url))
    with speaking("nb"):
        found = [(link.title, link.url, link.where) for link in links(office)]
    assert found == [("Søk barnehage", url, "Selvbetjening")]


@pytest.mark.requirement("K1")
def test_sources_and_links_are_listed(office: Office) -> None:
    office.settings.change({"guideline_profile": "ks"}, label="-")
    names = [source.name for source in used_sources(office.profile())]
    assert names[0] == "KS: Veikart for sosiale medier i kommunesektoren, kortversjon"
    assert any(name.startswith("Utsira kommune") for name in names)
    assert [(link.url, link.where) for link in links(office)] == [
        ("https://www.ks.no/sosialekommuner", "Innledning")
    ]


def test_sources_count_what_is_stated_and_what_is_suggested() -> None:
    own = own_copy(load("alta"), TESTVIK)
    own = with_rule(own, Subject.DEADLINE, changed(own.deadline, workdays=2))
    for source in used_sources(load("alta")):
        assert source.stated + source.suggested > 0
    assert sum(s.stated for s in used_sources(own)) == sum(
        rule.source.stated and bool(rule.source.guideline) for rule in sourced(own)
    )
