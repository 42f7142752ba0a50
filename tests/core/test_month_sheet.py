"""The month sheet: what stands in it, and how it looks on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from core.accounts import Account
from core.clock import FixedClock, at_local
from core.language import speaking
from core.month_paper import month_paper
from core.month_sheet import Mark, MonthSheet, Said, month_sheet, month_wanted, months_kept
from core.office import Office
from core.pdf.pdfium import Pages, texts_of
from core.people import Person
from core.platforms import Platform
from tests.tools.verapdf import has_java, verdict

NOVEMBER, OCTOBER = date(2026, 11, 1), date(2026, 10, 1)


def at(day: int, hour: int = 9, month: int = 11) -> datetime:
    return at_local(datetime(2026, month, day, hour))  # noqa: DTZ001  wall-clock time


@pytest.fixture
def month(office: Office, clock: FixedClock) -> Office:
    """One account from Monday 2 November: checked, by a deputy, late, away, missed; today the 10th.

    2 checked with a note, 3 by Jon, 4 entered on the 5th, 5 and 6 ill, 9 nothing, 10 open.
    """
    clock.moment = at(2, 8)
    office.settings.change({"municipality": "Testvik kommune (eksempel)"}, label="")
    kari, jon = (office.people.add(Person(name=name)) for name in ("Kari Nes", "Jon Berg"))
    sit = lambda key: office.people.sit_down(office.people.person(key))  # noqa: E731
    sit(kari)
    key = office.accounts.add(
        Account(
            platform=Platform.FACEBOOK, name="Testvik kommune", responsible_id=kari, deputy_id=jon
        )
    )
    office.checklist.check(key, note="To spørsmål om ferga", follow_up="Svar Marit")
    clock.moment = at(3)
    sit(jon)
    office.checklist.check(key)
    office.follow_ups.done(office.follow_ups.due()[0].id, result="Svart")
    clock.moment = at(5)
    sit(kari)
    office.checklist.check(key, day=date(2026, 11, 4))
    clock.moment = at(10)
    for day in (5, 6):
        office.absences.record(
            date(2026, 11, day), date(2026, 11, day), "Sykdom", deputy="Jon Berg"
        )
    with office.store.step("unntak") as write:
        office.overrides.insert(write, "not_appointed", "Vakten var på fergen", account=key)
    return office


def text_of(pdf: bytes) -> str:
    pages = texts_of(pdf)
    return re.sub(r"\s+", " ", " ".join(pages))


def test_each_day_has_the_mark_of_what_happened(month: Office) -> None:
    sheet = month_sheet(month, NOVEMBER)
    (row,) = sheet.rows
    weekend = [Mark.CLOSED, Mark.CLOSED]
    assert list(row.marks[:10]) == [
        Mark.CLOSED,
        *(Mark.CHECKED, Mark.DEPUTY, Mark.LATE, Mark.AWAY, Mark.AWAY),
        *weekend,
        *(Mark.MISSED, Mark.OPEN),
    ]
    total = row.total
    counts = (total.checked, total.by_deputy, total.late, total.away, total.missed)
    assert counts == (3, 1, 1, 2, 1)


def test_notes_follow_ups_absences_and_exceptions_stand_below(month: Office) -> None:
    sheet = month_sheet(month, NOVEMBER)
    assert [(one.text, one.who) for one in sheet.notes] == [("To spørsmål om ferga", "Kari Nes")]
    (follow,) = sheet.follow_ups
    assert (follow.follow_up.text, follow.done_by) == ("Svar Marit", "Jon Berg")
    (absence,) = sheet.absences  # two days in a row are one line
    assert (absence.first.day, absence.last.day) == (5, 6)
    assert absence.text == "Sykdom. Vikar: Jon Berg"
    (exception,) = sheet.exceptions
    assert exception.text.endswith("brukte den likevel. Vakten var på fergen")


@pytest.mark.requirement("K10")
def test_the_sheet_says_who_was_on_duty_on_each_workday(month: Office, clock: FixedClock) -> None:
    kari, jon = (month.people.by_name(name) for name in ("Kari Nes", "Jon Berg"))
    assert kari is not None
    assert jon is not None
    away = date(2026, 11, 16), date(2026, 11, 20)
    month.absences.plan(kari.id, *away, "Ferie", deputy=jon.id)
    duty = [(one.first.day, one.last.day, one.who, one.text) for one in _duty(month)]
    assert duty == [
        (2, 13, "Kari Nes", "Uke 45–46"),
        (16, 20, "Jon Berg", "Uke 47. Vikar for Kari Nes"),
        (23, 30, "Kari Nes", "Uke 48–49"),
    ]


def _duty(office: Office) -> tuple[Said, ...]:
    return month_sheet(office, NOVEMBER).duty


@pytest.mark.requirement("S13")
def test_the_sheet_documents_the_supervision_on_paper(month: Office) -> None:
    text = text_of(month_paper(month_sheet(month, NOVEMBER)))
    assert "Månedsark for sjekk av kontoer, november 2026" in text
    assert "Testvik kommune (eksempel)" in text
    assert "Laget 10.11.2026 kl. 09.00" in text
    assert "3 av 21 sjekker er registrert. 1 er ført inn sent." in text
    for sign in ("● sjekket", "◐ sjekket av vikar", "✕ uten registrering", "○ ikke sjekket ennå"):
        assert sign in text
    assert "Dato og underskrift" in text
    assert "side 1 av" in text
    assert "5.–6. november" in text


def test_the_marks_differ_without_colour(month: Office) -> None:
    from core.month_paper import sign

    for language in ("nb", "nn", "sv", "en"):
        with speaking(language):
            signs = [sign(mark) for mark in Mark]
            assert len(set(signs)) == len(signs)


def test_the_sheet_lies_on_its_side(month: Office) -> None:
    with Pages(month_paper(month_sheet(month, NOVEMBER))) as document:
        width, height = document.sizes[0]
    assert (round(width), round(height)) == (842, 595)


def test_the_same_month_gives_the_same_bytes(month: Office) -> None:
    sheet = month_sheet(month, NOVEMBER)
    assert month_paper(sheet) == month_paper(sheet)


def test_until_the_fifth_the_month_before_is_wanted() -> None:
    assert month_wanted(date(2026, 12, 4)) == NOVEMBER
    assert month_wanted(date(2026, 12, 5)) == date(2026, 12, 1)
    assert month_wanted(date(2027, 1, 2)) == date(2026, 12, 1)


def test_the_months_to_choose_among_begin_with_this_one(month: Office, clock: FixedClock) -> None:
    clock.moment = at(3, month=12)
    assert months_kept(month) == [date(2026, 12, 1), NOVEMBER]
    clock.moment = at(3)
    assert months_kept(month) == [NOVEMBER, OCTOBER]


def test_a_month_without_accounts_says_so_in_numbers(office: Office) -> None:
    assert "0 av 0 sjekker er registrert." in text_of(month_paper(month_sheet(office, NOVEMBER)))


def test_sixty_accounts_run_over_pages_with_their_head(month: Office) -> None:
    sheet = month_sheet(month, NOVEMBER)
    many = replace(sheet, rows=sheet.rows * 60)
    pdf = month_paper(many)
    pages = texts_of(pdf)
    assert len(pages) > 3
    assert "Konto" in pages[1]


@pytest.mark.verapdf
@pytest.mark.skipif(not has_java(), reason="needs Java")
@pytest.mark.parametrize("flavour", ["2a", "ua1"])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_sheet_is_valid(month: Office, tmp_path: Path, language: str, flavour: str) -> None:
    with speaking(language):
        sheet: MonthSheet = month_sheet(month, NOVEMBER)
        file = tmp_path / "sheet.pdf"
        file.write_bytes(month_paper(sheet))
    found = verdict(file, flavour)
    assert found.valid, found.failures
