"""The report says who was appointed and who was away, and counts who acted without being so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from core.appointment_records import Mandate
from core.clock import FixedClock
from core.office import Office
from core.paths import Paths
from core.people import Person
from tests.archive.halves import H1, at, open_municipality
from tests.pdf.paper import pdfium_pages

Told = tuple[str, dict[str, list[dict[str, str]]]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """The text of the report and its figures, of a half-year with a change and an absence."""
    folder = tmp_path_factory.mktemp("appointed")
    clock = FixedClock(at(date(2026, 1, 1)))
    with closing(Office.open(Paths(folder / "home"), clock)) as office:
        accounts = open_municipality(office)
        clock.moment = at(date(2026, 3, 16))
        mandate = Mandate(by="Ole Dahl", first=date(2026, 3, 16))
        facebook = office.accounts.account(accounts["facebook"])
        office.accounts.change(facebook, deputy="Anna Vik", mandate=mandate)
        kari, jon = office.people.by_name("Kari Nes"), office.people.by_name("Jon Berg")
        assert kari is not None
        assert jon is not None
        first, last = date(2026, 3, 23), date(2026, 3, 27)
        office.absences.plan(kari.id, first, last, "Påskeferie", deputy=jon.id)
        siri = office.people.add(Person(name="Siri Lund"))
        office.people.sit_down(office.people.person(siri))
        office.checklist.check(accounts["x"], reason="Ingen andre på jobb")
        office.people.change(replace(kari, title="Rådgiver"))
        clock.moment = at(date(2026, 7, 2))
        made = office.archive.make(H1, folder=folder / "archive")
        pages = "\n".join(pdfium_pages(made.file.read_bytes())).replace("\r", "")
        data = made.file.with_name(f"{made.file.stem}_data") / "report.json"
        yield " ".join(pages.split()), json.loads(data.read_text("utf-8"))


@pytest.mark.requirement("A12", "S24")
def test_the_register_names_everybody_appointed_with_days_and_on_whose_word(told: Told) -> None:
    text, data = told
    assert "Oppnevnt i halvåret" in text
    assert "Jon Berg Vikar 01.01.2026 15.03.2026" in text
    assert "Anna Vik Vikar 16.03.2026 Ole Dahl" in text
    held = [row for row in data["appointments"] if row["account"] == "Facebook, Testvik kommune"]
    assert [(row["name"], row["role"], row["first"], row["last"]) for row in held] == [
        ("Kari Nes", "responsible", "2026-01-01", ""),
        ("Jon Berg", "deputy", "2026-01-01", "2026-03-15"),
        ("Anna Vik", "deputy", "2026-03-16", ""),
    ]


@pytest.mark.requirement("S15")
def test_absences_stand_with_their_deputy(told: Told) -> None:
    text, data = told
    assert "Kari Nes 23. mars–27. mars Påskeferie Jon Berg" in text
    assert [row["deputy"] for row in data["absences"]] == ["Jon Berg"]


@pytest.mark.requirement("A13")
def test_a_check_by_somebody_not_appointed_is_counted(told: Told) -> None:
    text, _data = told
    assert "1 sjekk er gjort av noen som ikke var oppnevnt den dagen" in text
