"""The chapters on inquiries and on exceptions: numbers, cases, what is late, and no words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from core.accounts import AccountId
from core.clock import FixedClock
from core.inquiries import Inquiry, InquiryKind
from core.office import Office
from core.paths import Paths
from core.plan_entries import ContentType, PlanEntry, PlanStatus
from tests.archive.halves import H1, H2, at, open_municipality
from tests.pdf.paper import assert_archivable, needs_java, pdfium_pages

WORDS = "Hemmelig spørsmål fra Lise"
ANSWER = "Svar til Lise"


def lived_through(office: Office, clock: FixedClock) -> dict[str, AccountId]:
    """Testvik, which follows Alver: asked in January and February, left on 3 July."""
    office.settings.change({"guideline_profile": "alver"}, label="Retningslinje")
    accounts = open_municipality(office)
    verbs = office.inquiries

    def asked(day: date, hour: int, kind: str, account: str = "facebook") -> Inquiry:
        clock.moment = at(day, hour)
        inquiry = Inquiry(
            account_id=accounts[account],
            kind=InquiryKind(kind),
            text=WORDS,
            received_at=clock.moment,
        )
        return verbs.inquiry(verbs.add(inquiry))

    answered = asked(date(2026, 1, 12), 9, "question")
    clock.moment = at(date(2026, 1, 12), 10, 30)
    verbs.answer(answered.id, ANSWER)
    formal = asked(date(2026, 2, 2), 9, "case")
    verbs.ask_formal(formal.id)
    numbered = asked(date(2026, 2, 3), 9, "case", "instagram")
    verbs.ask_formal(numbered.id, case_number="26/311")
    asked(date(2026, 2, 4), 9, "negative", "x")  # nobody answered
    hard = asked(date(2026, 2, 5), 9, "negative")
    verbs.take_up(hard.id, "Kommunedirektøren og kommunikasjon")
    verbs.conclude(hard.id, "Konklusjon om Lise")
    clock.moment = at(date(2026, 2, 9), 10)  # due on Friday
    verbs.answer(hard.id, ANSWER)
    left = asked(date(2026, 2, 10), 9, "negative")
    verbs.leave(left.id, "Kommentaren ble borte")
    clock.moment = at(date(2026, 7, 3))
    return accounts


class Made:
    """Two reports of the same half-year: one without citizens' words, one with."""

    def __init__(self, office: Office, accounts: dict[str, AccountId], folder: Path) -> None:
        self.office, self.accounts = office, accounts
        self.result = office.archive.make(H1, folder=folder / "uten")
        self.data = self.result.file.read_bytes()
        self.text = text_of(self.data)
        self.beside = self.result.file.with_name(f"{self.result.file.stem}_data")
        self.named = office.archive.make(H1, folder=folder / "med", names=True)

    def rows(self, name: str) -> list[dict[str, str]]:
        text = (self.beside / f"{name}.csv").read_text("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def text_of(data: bytes) -> str:
    return " ".join("\n".join(pdfium_pages(data)).split())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("inquiries")
    clock = FixedClock(at(date(2026, 1, 1)))
    with closing(Office.open(Paths(folder / "home"), clock)) as office:
        yield Made(office, lived_through(office, clock), folder)


def test_the_figures_stand_by_kind_outcome_and_month(made: Made) -> None:
    assert "Henvendelser og svartider" in made.text
    assert "Mottatt 6" in made.text
    assert "Første svar innen fristen 60 % (3 av 5)" in made.text
    # Received, answered, formally, politically, no answer, waits.
    assert "Krever saksbehandling 2 0 2 0 0 0" in made.text
    assert "Negativ kommentar 3 1 0 0 1 1" in made.text
    assert "Til sammen 6 2 2 0 1 1" in made.text
    assert "Januar 1 100 % (1 av 1) 100 % (1 av 1) 1 t 30 min 1 t 30 min" in made.text


@pytest.mark.requirement("T22")
def test_cases_stand_with_the_day_the_sender_was_told_and_their_number(made: Made) -> None:
    assert "02.02.2026 Facebook, Testvik kommune 02.02.2026 Ikke ennå" in made.text
    assert "03.02.2026 Instagram, @testvik 03.02.2026 26/311" in made.text


@pytest.mark.requirement("T17")
def test_what_waits_after_its_deadline_is_listed_and_stated_as_a_gap(made: Made) -> None:
    assert "04.02.2026 X, @Testvik_æøå Negativ kommentar 05.02.2026 kl. 15.30" in made.text
    assert "X, @Testvik_æøå: 1 henvendelse venter etter fristen." in made.result.gaps


@pytest.mark.requirement("T31")
def test_hard_cases_stand_with_who_was_consulted_and_when(made: Made) -> None:
    assert "Kommunedirektøren og kommunikasjon 05.02.2026" in made.text


@pytest.mark.requirement("U16")
def test_every_exception_stands_with_day_account_rule_source_reason_and_person(
    made: Made,
) -> None:
    line = made.text[made.text.index("10.02.2026 Facebook, Testvik kommune En henvendelse som") :]
    for part in (
        "En henvendelse som alltid skal besvares, fikk ikke svar.",
        "Alver kommune: Retningslinjer for bruk av sosiale medium, 2020",
        "Kommentaren ble borte",
        "Kari Nes",
    ):
        assert part in line[:400]
    assert any("fraveket 1 gang" in gap for gap in made.result.gaps)


def test_what_citizens_wrote_is_in_no_file_until_it_is_asked_for(made: Made) -> None:
    every = made.text + "".join(
        path.read_text("utf-8") for path in made.beside.iterdir() if path.is_file()
    )
    assert "Lise" not in every
    named = text_of(made.named.file.read_bytes())
    assert WORDS in named
    assert ANSWER in named
    assert "Konklusjon om Lise" in named


def test_data_for_machines_holds_inquiries_months_and_exceptions(made: Made) -> None:
    found = {row["number"]: row for row in made.rows("inquiries")}
    assert len(found) == 6
    assert found["3"]["case_number"] == "26/311"
    assert found["4"]["promise_broken"] == "True"
    assert "text" not in found["1"]
    months = {row["month"]: row for row in made.rows("inquiries_by_month")}
    assert months["2026-01"]["first_reply_median_minutes"] == "90"
    (exception,) = made.rows("exceptions")
    assert (exception["day"], exception["rule"]) == ("2026-02-10", "must_be_answered")
    whole = json.loads((made.beside / "report.json").read_text("utf-8"))
    assert len(whole["inquiries"]) == 6


def test_one_accounts_report_holds_its_own_inquiries_only(made: Made, tmp_path: Path) -> None:
    result = made.office.archive.make(H1, account=made.accounts["x"], folder=tmp_path)
    text = text_of(result.file.read_bytes())
    assert "Mottatt 1" in text
    assert "26/311" not in text
    assert "Ingen regel ble fraveket i dette halvåret." in text


def test_a_half_year_without_any_says_so(made: Made, tmp_path: Path) -> None:
    text = text_of(made.office.archive.make(H2, folder=tmp_path).file.read_bytes())
    assert "Ingen henvendelser er ført inn i dette halvåret." in text
    assert "Ingen regel ble fraveket i dette halvåret." in text


def test_a_post_let_out_without_clearance_is_an_exception_too(
    office: Office, clock: FixedClock, tmp_path: Path
) -> None:
    clock.moment = at(date(2026, 2, 2))
    accounts = open_municipality(office)
    entry = PlanEntry(
        title="Åpen dag",
        day=date(2026, 2, 3),
        time=time(9, 0),
        content_type=ContentType.IMAGE,
        goal="Dialog",
    )
    key = office.publishing.add(entry, [accounts["x"]])
    saved = office.publishing.entry(key).entry
    office.publishing.change(
        replace(saved, status=PlanStatus.READY, override_reason="Fotografen er på ferie"),
        [accounts["x"]],
    )
    clock.moment = at(date(2026, 7, 3))
    text = text_of(office.archive.make(H1, folder=tmp_path).file.read_bytes())
    assert "Et innlegg ble godtatt før bildet var klarert." in text
    assert "Fotografen er på ferie" in text


class TestVeraPdf:
    """What veraPDF says of the report with the words in."""

    pytestmark = needs_java

    def test_accepts_the_chapters(self, made: Made, tmp_path: Path) -> None:
        assert_archivable(made.named.file.read_bytes(), tmp_path)
