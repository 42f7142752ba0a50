"""What is printed of an application, a review and a warning."""

from __future__ import annotations

from datetime import date

import pytest

from core.accounts import Account
from core.application_paper import ApplicationSheet, application_paper
from core.application_records import Application, ApplicationStatus, Step
from core.language import LANGUAGES, speaking
from core.pdf.pdfium import texts_of
from core.platforms import Platform
from core.warning_letter import Letter, ending_words, fault_lines, letter_paper, opening_words

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


def test_the_same_form_gives_the_same_bytes() -> None:
    assert application_paper(sheet(ACCOUNT, APPLICATION)) == application_paper(
        sheet(ACCOUNT, APPLICATION)
    )


def test_each_fault_of_a_warning_is_a_point_of_its_own() -> None:
    assert fault_lines("- Ingen vikar\n\n•  Uten formål \n") == ["Ingen vikar", "Uten formål"]
    with speaking("nn"):
        letter = Letter(
            municipality=TOWN,
            account=ACCOUNT,
            to_whom="Kulturskulen",
            day=DAY,
            deadline=date(2026, 12, 23),
            opening=opening_words(ACCOUNT),
            faults="Ingen vikar",
            ending=ending_words(date(2026, 12, 23)),
        )
        (text,) = pages(letter_paper(letter))
    assert "Til Kulturskulen" in text
    assert "Kontoen @testvik_sommer på Instagram følgjer ikkje retningslinjene" in text
    assert "Fristen er 23. desember 2026." in text
