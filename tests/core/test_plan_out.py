"""The plan on paper and as a table: whole, truthful, and with the one who answers for it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from core.accounts import Account
from core.closed_days import ClosedDays
from core.day_decisions import ClosedDay
from core.language import LANGUAGES, speaking
from core.office import Office
from core.people import Person
from core.plan_entries import ContentType, PlanEntry, PlanStatus
from core.plan_kinds import PlanFile, PlanPaper
from core.plan_making import Wanted, make
from core.plan_paper import plan_paper
from core.plan_sheet import file_name, month_of, plan_sheet, week_of
from core.plan_table import plan_csv, plan_text
from core.platforms import Platform
from core.snapshots import as_it_is_now
from tests.pdf.paper import (
    assert_archivable,
    needs_java,
    pdfium_pages,
    text_of,
    words_outside,
)

NOVEMBER = month_of(date(2026, 11, 1))
WEEK = week_of(date(2026, 11, 26))
PAPERS = (PlanPaper.MONTH, PlanPaper.WEEK, PlanPaper.LIST)
POST = PlanEntry(
    title="Julegrantenning",
    day=date(2026, 11, 26),
    time=time(9),
    content_type=ContentType.IMAGE,
    goal="Dialog",
)


@pytest.fixture
def town(office: Office) -> Office:
    """Three accounts, two of them on Facebook, and one who answers for the plan."""
    office.settings.change(
        {"municipality": "Testvik kommune (eksempel)", "plan_responsible": "Kommunikasjon"},
        label="-",
    )
    office.people.add(Person(name="Kari Nes"))
    add = office.accounts.add
    add(Account(platform=Platform.FACEBOOK, name="Testvik kommune"))
    add(Account(platform=Platform.INSTAGRAM, name="@testvik"))
    add(Account(platform=Platform.FACEBOOK, name="Testvik bibliotek"))
    return office


def put(town: Office, *names: str, **changes: object) -> None:
    """A post on the accounts with these names; on the first of all when none is given."""
    keys = [town.accounts.find(name).id for name in names or ("Testvik kommune",)]
    town.publishing.add(replace(POST, **changes), keys)  # type: ignore[arg-type]


def paper(town: Office, kind: PlanPaper, days: tuple[date, date] = NOVEMBER) -> bytes:
    return plan_paper(plan_sheet(town, *days), kind)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.requirement("A30")
@pytest.mark.parametrize("kind", PAPERS)
def test_the_one_who_answers_for_the_plan_stands_at_the_head_of_every_page(
    town: Office, kind: PlanPaper
) -> None:
    for number in range(60):
        put(town, title=f"Innlegg {number}", text="Ord " * 300, day=date(2026, 11, 24))
    days = WEEK if kind is PlanPaper.WEEK else NOVEMBER
    pages = pdfium_pages(paper(town, kind, days))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "Testvik kommune (eksempel), ansvarlig for planen: Kommunikasjon" in page
        assert f"side {number} av {len(pages)}" in page


def test_a_month_stands_whole_on_one_page_with_weeks_days_posts_and_what_they_are_called(
    town: Office,
) -> None:
    put(town, "Testvik kommune", "Testvik bibliotek")
    friday = date(2026, 11, 13)
    ClosedDays(town.store).add(ClosedDay(first=friday, last=friday, title="Planleggingsdag"))
    (page,) = pdfium_pages(paper(town, PlanPaper.MONTH))
    for words in ("Publiseringsplan, november 2026", "Mandag", "48", "Planleggingsdag"):
        assert words in page
    assert "○ 09.00 Fb Fb2" in page
    assert "Julegrantenning" in page
    assert "Fb = Testvik kommune (Facebook), Fb2 = Testvik bibliotek (Facebook)." in page
    assert "Første søndag i advent" in page


def test_a_full_day_goes_on_below_and_nothing_is_hidden(town: Office) -> None:
    titles = [f"Innlegg nummer {number} om jula" for number in range(40)]
    for number, title in enumerate(titles):
        put(town, title=title, time=time(8 + number // 6, number % 6 * 10))
    first, *rest = pdfium_pages(paper(town, PlanPaper.MONTH))
    assert rest
    assert "til, se neste side" in first
    assert "Mer på disse dagene" in rest[0]
    every = text_of(paper(town, PlanPaper.MONTH))
    for title in titles:
        assert every.count(f"{title} ") == 1, title
    left = sum(title in " ".join(" ".join(rest).split()) for title in titles)
    assert f"+{left} til" in first


@pytest.mark.parametrize("status", [PlanStatus.PLANNED, PlanStatus.DROPPED, PlanStatus.PUBLISHED])
def test_a_state_is_told_by_its_shape_and_not_by_colour(town: Office, status: PlanStatus) -> None:
    changes = {
        PlanStatus.DROPPED: {"dropped_reason": "Sak i rådet"},
        PlanStatus.PUBLISHED: {"published_at": town.clock.now()},
    }
    put(town, status=status, **changes.get(status, {}))
    sign = {"planned": "○", "dropped": "✕", "published": "✓"}[status]
    assert f"{sign} 09.00 Fb" in text_of(paper(town, PlanPaper.MONTH))


def test_the_week_has_the_text_the_goal_and_what_of_the_picture_is_cleared(town: Office) -> None:
    put(town, text="Kom og se grana bli tent!", photographer="Siri Lund", image_approved=True)
    put(town, title="Bak scenen", time=time(15))
    text = text_of(paper(town, PlanPaper.WEEK, WEEK))
    assert "Publiseringsplan, uke 48, 23.–29. november 2026" in text
    assert "Kom og se grana bli tent!" in text
    assert "Mål: Dialog" in text
    assert "Godkjent. Foto: Siri Lund" in text
    assert "Mangler: godkjenning av bildet, fotograf" in text


def test_a_long_text_runs_on_over_the_pages_word_for_word(town: Office) -> None:
    words = [f"ord{number}" for number in range(900)]
    put(town, text=" ".join(words))
    found = text_of(paper(town, PlanPaper.WEEK, WEEK)).split()
    assert [word for word in found if word.startswith("ord") and word[3:].isdigit()] == words


def test_only_the_chosen_accounts_are_in_it_and_the_page_says_so(town: Office) -> None:
    put(town, "Testvik kommune", "@testvik", title="Begge")
    put(town, "Testvik bibliotek", title="Lesestund")
    only = [town.accounts.find("@testvik").id]
    sheet = plan_sheet(town, *NOVEMBER, only)
    text = text_of(plan_paper(sheet, PlanPaper.LIST))
    assert "Bare utvalgte kontoer." in text
    assert "Begge" in text
    assert "Lesestund" not in text
    assert [[one.name for one in line.accounts] for line in sheet.lines] == [["@testvik"]]


@pytest.mark.parametrize("kind", PAPERS)
def test_an_empty_plan_says_so(town: Office, kind: PlanPaper) -> None:
    days = WEEK if kind is PlanPaper.WEEK else NOVEMBER
    assert "Ingenting er planlagt." in text_of(paper(town, kind, days))


@pytest.mark.parametrize("month", [2, 5, 8, 11])
def test_every_month_fits_its_page(town: Office, tmp_path: Path, month: int) -> None:
    """February 2027 has four weeks to the day, August 2026 six."""
    first, last = month_of(date(2027 if month == 2 else 2026, month, 1))
    put(town, title="Ørjansæterlandsvegen " * 6, day=first)
    put(town, title="Medeitordsomaldritarslutt" * 3, day=last)
    data = paper(town, PlanPaper.MONTH, (first, last))
    assert len(pdfium_pages(data)) == 1
    assert words_outside(data, tmp_path, 38) == []


@pytest.mark.parametrize("kind", PAPERS)
def test_the_same_plan_gives_the_same_bytes(town: Office, kind: PlanPaper) -> None:
    put(town)
    days = WEEK if kind is PlanPaper.WEEK else NOVEMBER
    assert paper(town, kind, days) == paper(town, kind, days)


@pytest.mark.verapdf
@needs_java[1]
@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_of_the_plan_is_archivable(
    town: Office, kind: PlanPaper, language: str, tmp_path: Path
) -> None:
    for number in range(25):
        put(town, title=f"Innlegg {number} 🎄", text="Ord " * 60)
    days = WEEK if kind is PlanPaper.WEEK else NOVEMBER
    with speaking(language):
        assert_archivable(paper(town, kind, days), tmp_path)


def test_the_table_has_every_post_with_the_words_of_the_form(town: Office) -> None:
    town.people.add(Person(name="Jon Berg"))
    put(town, "Testvik kommune", "@testvik", text="Første linje\nAndre; linje", photographer="Siri")
    (row,) = rows(plan_csv(plan_sheet(town, *NOVEMBER)))
    assert row["Dag"] == "26.11.2026"
    assert row["Klokka"] == "09.00"
    assert row["Kontoer"] == "Testvik kommune, @testvik"
    assert row["Status"] == "Planlagt"
    assert row["Tekst"] == "Første linje\nAndre; linje"
    assert row["Først planlagt til"] == "26.11.2026 kl. 09.00"


def test_no_cell_of_the_table_is_run_as_a_formula(town: Office) -> None:
    put(town, title="=HYPERLINK(1)", text="+47 51 00 00 00")
    data = plan_csv(plan_sheet(town, *NOVEMBER))
    (row,) = rows(data)
    assert row["Tittel"] == "'=HYPERLINK(1)"
    assert row["Tekst"] == "'+47 51 00 00 00"
    assert data.startswith(b"\xef\xbb\xbf")


def test_the_copied_table_has_a_line_for_each_post(town: Office) -> None:
    put(town, text="Første\nandre")
    head, line = plan_text(plan_sheet(town, *NOVEMBER)).splitlines()
    assert len(head.split("\t")) == len(line.split("\t"))
    assert "Første, andre" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_called_after_its_days(language: str) -> None:
    with speaking(language):
        names = [file_name(*days) for days in (NOVEMBER, WEEK, (WEEK[0], NOVEMBER[1]))]
    assert names[0].startswith("2026-11 ")
    assert names[1].startswith("2026-")
    assert "48" in names[1]
    assert names[2].startswith("2026-11-23–2026-11-30 ")
    assert not set('/\\:*?"<>|') & set("".join(names))


@pytest.mark.parametrize("kind", PlanPaper)
def test_each_kind_is_made_from_a_copy_of_the_record(town: Office, kind: PlanPaper) -> None:
    put(town)
    with as_it_is_now(town) as copy:
        made = make(copy, Wanted(paper=kind, first=NOVEMBER[0], last=NOVEMBER[1]))
    assert made.pdf.startswith(b"%PDF")
    files: Sequence[PlanFile] = () if kind is PlanPaper.WHEEL else (PlanFile.ICS, PlanFile.CSV)
    assert tuple(made.files) == tuple(files)
