"""What the report says of how the register was governed in the half-year."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.accounts import Account, AccountKind
from core.application_records import Application
from core.archive.archive import Report
from core.clock import FixedClock
from core.decisions import Decision
from core.delegations import Delegation
from core.half_years import HalfYear
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from core.requirement_kinds import Requirement
from core.reviews import Outcome
from tests.archive.halves import at
from tests.pdf.paper import assert_archivable, needs_java, pdfium_pages

H1 = HalfYear(2026, 1)


def _live(office: Office, clock: FixedClock) -> None:
    """A half-year with something of everything, and what came after it."""
    office.decisions.add(
        Decision(
            body="Kommunestyret",
            day=date(2025, 3, 4),
            case_number="25/9",
            text="Testvik er til stede der folk er.",
        )
    )
    office.delegations.add(
        Delegation(
            from_whom="Kommunedirektøren",
            to_whom="Kommunikasjonssjefen",
            scope="Redaktøransvar",
            first=date(2025, 4, 1),
        )
    )
    clock.moment = at(date(2026, 1, 5))
    key = office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Testvik kommune", history="Den første i fylket."),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )
    kari = office.people.by_name("Kari Nes")
    assert kari is not None
    office.people.sit_down(kari)
    main = office.accounts.account(key)
    office.requirements.tick(main, Requirement.OWNER, met=True)
    office.requirements.set_aside(main, Requirement.LINK, "Nettsiden bygges om")
    clock.moment = at(date(2026, 2, 2))
    refused = office.applications.apply(
        Account(platform=Platform.TIKTOK, name="@barnehagen", kind=AccountKind.UNIT),
        Application(applied_on=date(2026, 2, 2), applicant="Anna Vik", why="Vise hverdagen"),
    )
    office.applications.reject(refused.number, by="Ole Dahl", reason="Barns personvern")
    clock.moment = at(date(2026, 3, 3))
    office.warnings.send(main, "Ingen svarer", deadline=date(2026, 3, 17), to_whom="Kari Nes")
    office.reviews.record(main, Outcome.CHANGE, note="Svar oftere")
    office.sign_offs.sign(kari.id, "Retningslinjer", "2")
    clock.moment = at(date(2026, 9, 1))
    office.accounts.change(office.accounts.account(key), responsible="Siri Lund")
    office.requirements.tick(main, Requirement.OWNER, met=False)
    office.closings.close(key, by="Ole Dahl", reason="Slått sammen")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    clock = FixedClock(at(date(2025, 12, 1)))
    folder = tmp_path_factory.mktemp("governing")
    with closing(Office.open(Paths(folder / "home"), clock)) as office:
        _live(office, clock)
        yield office.archive.build(H1, language="nb")


@pytest.fixture(scope="module")
def text(report: Report, tmp_path_factory: pytest.TempPathFactory) -> str:
    return " ".join(" ".join(pdfium_pages(report.pdf)).split())


@pytest.mark.requirement("K2")
def test_the_managements_decision_stands_in_the_report(text: str) -> None:
    assert "Ledelsens vedtak" in text
    assert "Kommunestyret, 4. mars 2025, 25/9" in text
    assert "Testvik er til stede der folk er." in text


@pytest.mark.requirement("T3")
def test_delegations_sign_offs_warnings_and_reviews_stand_there(text: str) -> None:
    for said in ("Redaktøransvar", "Har lest og forstått", "Ingen svarer", "Svar oftere"):
        assert said in text


def test_a_rejected_application_stands_with_its_reason_and_not_as_an_account(
    report: Report, text: str
) -> None:
    assert "Søknad 1: TikTok, @barnehagen" in text
    assert "Barns personvern" in text
    assert [entry.account.name for entry in report.contents.accounts] == ["Testvik kommune"]


@pytest.mark.requirement("U34")
def test_the_history_of_an_account_is_noted_and_printed(text: str) -> None:
    assert "Den første i fylket." in text


def test_the_account_stands_as_at_the_end_of_the_half_year(report: Report, text: str) -> None:
    (entry,) = report.contents.accounts
    assert (entry.account.status, entry.responsible) == ("active", "Kari Nes")
    owner = next(one for one in entry.requirements if one.requirement is Requirement.OWNER)
    assert (owner.met, owner.checked_on) == (True, date(2026, 1, 5))
    assert "Nettsiden bygges om" in text
    assert "Slått sammen" not in text


def test_the_data_files_hold_the_same(report: Report) -> None:
    files = {found.name: found.data for found in report.files}
    whole = json.loads(files["report.json"])
    assert [row["change"] for row in whole["register_changes"]] == [
        "applied",
        "reviewed",
        "warned",
    ]
    assert whole["decisions"][0]["case_number"] == "25/9"
    rows = csv.DictReader(io.StringIO(files["requirements.csv"].decode("utf-8-sig")), delimiter=";")
    assert {row["requirement"]: row["met"] for row in rows}["owner"] == "True"
    assert "closings.csv" not in files


class TestVeraPdf:
    pytestmark = needs_java

    def test_accepts_the_report(self, report: Report, tmp_path: Path) -> None:
        assert_archivable(report.pdf, tmp_path)
