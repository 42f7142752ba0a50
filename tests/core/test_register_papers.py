"""What is printed of an application, a review and a warning."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.accounts import Account, AccountId
from core.application_paper import ApplicationSheet, application_paper
from core.application_records import Application, ApplicationStatus, Step
from core.half_years import HalfYear
from core.language import LANGUAGES, speaking
from core.office import Office
from core.pdf.pdfium import texts_of
from core.platforms import Platform
from core.review_paper import Protocol, review_paper
from core.reviews import Outcome, Review
from core.warning_letter import Letter, ending_words, fault_lines, letter_paper, opening_words
from tests.tools.verapdf import has_java, verdict

DAY = date(2026, 11, 23)
TOWN = "Testvik kommune (eksempel)"
ACCOUNT = Account(
    platform=Platform.INSTAGRAM,
    name="@testvik_sommer",
    unit="Kultur",
    limited_until=date(2027, 8, 31),
    hours_per_week="3",
    risk_reference="ROS 2026/14",
    risk_on=date(2026, 10, 1),
)
APPLICATION = Application(
    number=3,
    applicant="Siri Lund",
    applied_on=date(2026, 11, 20),
    why="Ungdom finner sommerjobb her",
    leader="Ole Dahl",
    leader_on=date(2026, 11, 21),
)

PROTOCOL = Protocol(
    municipality=TOWN,
    day=DAY,
    half=HalfYear.of(DAY),
    reviews=[
        Review(
            account_id=AccountId(1),
            half="2026-H2",
            day=DAY,
            outcome=Outcome.CHANGE,
            answers='{"purpose": "yes", "alive": "no"}',
            note="Ny vikar må utpekes",
            registered_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
        )
    ],
    waiting=[ACCOUNT],
    accounts={AccountId(1): ACCOUNT},
    people={},
)


def sheet(account: Account | None, application: Application | None) -> ApplicationSheet:
    return ApplicationSheet(
        municipality=TOWN,
        day=DAY,
        steps=(Step.LEADER, Step.COMMUNICATIONS),
        account=account,
        application=application,
        people={},
    )


def pages(pdf: bytes) -> list[str]:
    return [" ".join(text.split()) for text in texts_of(pdf)]


@pytest.mark.requirement("S2")
@pytest.mark.requirement("T6")
def test_the_application_is_a_form_with_number_status_and_lines_to_sign_on() -> None:
    with speaking("nb"):
        (text,) = pages(application_paper(sheet(ACCOUNT, APPLICATION)))
    assert "Søknad nr. 3. Status: Søkt om." in text
    assert "Hvorfor vil dere være der? Ungdom finner sommerjobb her" in text
    assert "Hva vil dere oppnå? Ikke besvart" in text
    assert "ROS 2026/14, 01.10.2026" in text
    assert "Nærmeste leder Ole Dahl, 21.11.2026" in text
    assert "Kommunikasjon: dato og underskrift" in text
    assert "Nærmeste leder: dato og underskrift" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_form_is_one_page_in_every_language(language: str) -> None:
    with speaking(language):
        found = pages(application_paper(sheet(None, None)))
    assert len(found) == 1
    assert "Alta kommune: Retningslinjer for bruk av sosiale medier, 2022" in found[0]


def test_a_rejected_application_says_by_whom_and_why_and_is_not_to_be_signed() -> None:
    rejected = Application(
        number=4,
        applied_on=DAY,
        why="Fordi",
        status=ApplicationStatus.REJECTED,
        ended_by="Ole Dahl",
        ended_on=DAY,
        ended_reason="Biblioteket dekker dette",
    )
    with speaking("nb"):
        text = " ".join(pages(application_paper(sheet(ACCOUNT, rejected))))
    assert "Avslått 23.11.2026 av Ole Dahl: Biblioteket dekker dette" in text
    assert "dato og underskrift" not in text


@pytest.mark.verapdf
@pytest.mark.skipif(not has_java(), reason="needs Java")
@pytest.mark.parametrize("flavour", ["2a", "ua1"])
def test_what_is_printed_is_valid(office: Office, tmp_path: Path, flavour: str) -> None:
    with speaking("nb"):
        papers = {
            "blank": application_paper(sheet(None, None)),
            "filled": application_paper(sheet(ACCOUNT, APPLICATION)),
            "protocol": review_paper(PROTOCOL),
            "letter": letter_paper(letter(office)),
        }
    for name, pdf in papers.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        found = verdict(path, flavour)
        assert found.valid, (name, found.failures)


def test_the_same_form_gives_the_same_bytes() -> None:
    assert application_paper(sheet(ACCOUNT, APPLICATION)) == application_paper(
        sheet(ACCOUNT, APPLICATION)
    )


def letter(office: Office) -> Letter:
    deadline = date(2026, 12, 23)
    return Letter(
        municipality=TOWN,
        account=ACCOUNT,
        to_whom="Kulturskulen",
        day=DAY,
        deadline=deadline,
        opening=opening_words(office, ACCOUNT),
        faults="Ingen vikar",
        ending=ending_words(office, ACCOUNT, deadline),
    )


def test_each_fault_of_a_warning_is_a_point_of_its_own(office: Office) -> None:
    assert fault_lines("- Ingen vikar\n\n•  Uten formål \n") == ["Ingen vikar", "Uten formål"]
    with speaking("nn"):
        (text,) = pages(letter_paper(letter(office)))
    assert "Til Kulturskulen" in text
    assert "Kontoen @testvik_sommer på Instagram følgjer ikkje retningslinjene" in text
    assert "Fristen er 23. desember 2026." in text
