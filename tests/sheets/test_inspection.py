"""Ready for inspection: answered from the record, and never prettier than it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.absences import Gap
from core.accounts import Account, AccountKind
from core.application_records import Application
from core.appointment_records import Mandate
from core.clock import FixedClock
from core.decisions import Decision
from core.guideline_edition import edition
from core.office import Office
from core.platforms import Platform
from core.requirement_kinds import Requirement
from core.sheets.inspection import inspection
from core.sheets.inspection_paper import inspection_paper, inspection_text
from core.sheets.inspection_records import Answer, Verdict, weighed
from core.store import Table
from tests.core import deletion_cases
from tests.pdf.paper import text_of


def answer(office: Office, beginning: str) -> Answer:
    return next(one for one in inspection(office).answers if one.question.startswith(beginning))


def test_yes_is_said_only_when_all_are() -> None:
    assert [weighed(*pair) for pair in ((0, 0), (3, 3), (2, 3), (0, 3))] == [
        Verdict.NONE,
        Verdict.YES,
        Verdict.PARTLY,
        Verdict.NO,
    ]


def test_an_empty_record_is_never_ready(office: Office) -> None:
    found = inspection(office)
    assert found.count(Verdict.YES) == 0


def test_a_lacking_purpose_is_a_gap_that_leads_to_the_account(town: Office) -> None:
    found = answer(town, "Er formålet")
    library = town.accounts.find("@testvikbibliotek")
    assert found.verdict is Verdict.PARTLY
    assert found.evidence == ("1 av 3 kontoer.",)
    assert (found.gaps[0].page, found.gaps[0].hint) == ("accounts", {"account": library.id})


def test_who_approved_and_when_are_both_asked_for(town: Office, main_account: Account) -> None:
    assert answer(town, "Er hver konto godkjent").verdict is Verdict.PARTLY
    town.accounts.change(replace(main_account, approved_on=None))
    found = answer(town, "Er hver konto godkjent")
    assert found.verdict is Verdict.NO
    assert any("når den ble godkjent" in gap.text for gap in found.gaps)


def test_an_account_opened_without_approval_stays_a_gap_whatever_the_reason(
    office: Office,
) -> None:
    account = Account(
        platform=Platform.X, name="@hast", approved_by="Ole", approved_on=date(2026, 11, 1)
    )
    made = office.applications.apply(
        account, Application(applied_on=office.today(), why="Det brenner")
    )
    office.applications.activate(
        made.number, created_by="Kari Nes", exception="Krise, godkjennes i morgen"
    )
    found = answer(office, "Er hver konto godkjent")
    assert found.verdict is not Verdict.YES
    assert any("Krise, godkjennes i morgen" in gap.text for gap in found.gaps)


def test_a_requirement_that_nobody_looked_at_or_that_is_set_aside_is_not_met(
    town: Office, main_account: Account
) -> None:
    town.accounts.close(town.accounts.find("@testvikbibliotek").id, by="Ole", reason="Slutt")
    assert answer(town, "Viser hver side").verdict is Verdict.YES
    town.requirements.tick(main_account, Requirement.RULES, met=False)
    assert answer(town, "Viser hver side").verdict is Verdict.NO
    town.requirements.set_aside(main_account, Requirement.RULES, "Ny side i mars")
    found = answer(town, "Viser hver side")
    assert found.verdict is Verdict.NO
    assert "satt til side. Ny side i mars" in found.gaps[0].text


def test_a_closed_group_owes_no_public_page(town: Office) -> None:
    assert not any("Foreldre 7B" in gap.text for gap in answer(town, "Viser hver side").gaps)


def test_appointments_without_a_leaders_word_are_counted(office: Office) -> None:
    office.accounts.add(
        Account(platform=Platform.X, name="@a", kind=AccountKind.UNIT),
        responsible="Kari Nes",
        mandate=Mandate(by="Ole Dahl", on=date(2026, 1, 2)),
    )
    office.accounts.add(
        Account(platform=Platform.X, name="@b", kind=AccountKind.UNIT), responsible="Jon Berg"
    )
    found = answer(office, "Har alle som er utpekt, fått")
    assert found.verdict is Verdict.PARTLY
    assert [gap.text for gap in found.gaps] == [
        "@b (X): ikke skrevet ned hvem som utpekte Jon Berg"
    ]


def test_a_missed_day_is_told_and_a_reason_does_not_make_it_a_check(
    town: Office, clock: FixedClock
) -> None:
    for account in town.accounts.in_use():
        town.checklist.check(account.id)
    clock.moment += timedelta(days=1)
    assert answer(town, "Blir hver konto sjekket").verdict is Verdict.YES
    clock.moment += timedelta(days=2)
    account = town.accounts.find("Testvik kommune")
    town.absences.explain([Gap(day=date(2026, 11, 25), account=account.id)], "Strømbrudd")
    found = answer(town, "Blir hver konto sjekket")
    assert found.verdict is Verdict.PARTLY
    assert len(found.gaps) == 3  # the day without a word, and not the one with a reason
    assert any("1 har en grunn" in line for line in found.evidence)


def test_deletions_are_documented_until_a_piece_of_evidence_is_gone(town: Office) -> None:
    assert answer(town, "Er hver sletting").verdict is Verdict.NONE
    deletion_cases.add(town, 2)
    found = answer(town, "Er hver sletting")
    assert found.verdict is Verdict.YES
    assert found.evidence[0] == "2 tiltak er loggført."
    for file in town.evidence.everything():
        town.evidence.path(file).unlink()
    found = answer(town, "Er hver sletting")
    assert found.verdict is Verdict.NO
    assert "Sletteloggen" in found.gaps[0].text


def test_a_half_year_that_is_over_and_not_archived_leads_to_the_archive(
    town: Office, clock: FixedClock
) -> None:
    for account in town.accounts.in_use():
        town.checklist.check(account.id)
    assert answer(town, "Er hvert halvår").verdict is Verdict.NONE
    clock.moment += timedelta(days=60)
    found = answer(town, "Er hvert halvår")
    assert found.verdict is Verdict.NO
    assert (found.gaps[0].page, found.gaps[0].hint) == ("archive", {"half": "2026-H2"})


def test_managements_decision_is_evidence_with_body_day_and_case(office: Office) -> None:
    assert answer(office, "Har ledelsen").verdict is Verdict.NO
    office.decisions.add(
        Decision(
            body="Kommunestyret",
            day=date(2026, 3, 12),
            case_number="26/12",
            text="Retningslinjene er vedtatt.",
        )
    )
    found = answer(office, "Har ledelsen")
    assert found.verdict is Verdict.YES
    assert found.evidence == ("Kommunestyret, 12. mars 2026, 26/12",)


def test_who_has_not_signed_is_named(town: Office) -> None:
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    holds = edition(town)
    town.sign_offs.sign(kari.id, holds.guideline, holds.version)
    found = answer(town, "Har alle som er utpekt, lest")
    assert found.verdict is Verdict.PARTLY
    assert [gap.text for gap in found.gaps] == ["Jon Berg har ikke signert."]


def test_another_guidelines_signature_does_not_count(town: Office) -> None:
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    town.sign_offs.sign(kari.id, "En helt annen retningslinje")
    assert answer(town, "Har alle som er utpekt, lest").verdict is Verdict.NO


@pytest.mark.parametrize(("days", "verdict"), [(0, Verdict.YES), (8, Verdict.PARTLY)])
def test_a_backup_grows_old(town: Office, clock: FixedClock, days: int, verdict: Verdict) -> None:
    assert answer(town, "Finnes det").verdict is Verdict.NO
    town.back_up()
    clock.moment += timedelta(days=days)
    assert answer(town, "Finnes det").verdict is verdict


def test_the_pages_name_every_gap_and_the_text_does_too(town: Office) -> None:
    found = inspection(town)
    pages, text = text_of(inspection_paper(found)), inspection_text(found)
    assert found.gaps
    for gap in found.gaps:
        assert gap.text in pages
        assert gap.text in text
    for one in found.answers:
        assert one.question in pages


def test_each_gap_leads_to_a_page_that_there_is(town: Office) -> None:
    pages = {"accounts", "archive", "deletions", "guidelines", "inquiries", "settings"}
    assert {gap.page for gap in inspection(town).gaps} <= pages


def test_past_its_last_day_is_a_gap(town: Office) -> None:
    town.accounts.add(Account(platform=Platform.X, name="@fest", limited_until=date(2026, 11, 1)))
    found = answer(town, "Blir kontoer avsluttet")
    assert found.verdict is Verdict.PARTLY
    assert found.gaps[0].text == "@fest (X): i bruk etter siste dag, 01.11.2026"


def test_a_closing_without_who_is_a_gap(town: Office) -> None:
    account = town.accounts.find("@Testvikvalg")
    with town.store.step("test") as write:
        write.save(Table.ACCOUNTS, replace(account, closed_by=""))
    assert answer(town, "Blir kontoer avsluttet").verdict is Verdict.NO
