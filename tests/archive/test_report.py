"""The half-year's report: what it says, what it keeps to itself, and that it is archivable."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core import VERSION
from core.accounts import AccountId
from core.archive import How, State
from core.clock import FixedClock
from core.errors import Refused, StoreProblem
from core.half_years import HalfYear
from core.office import Office
from core.paths import Paths
from core.progress import Cancelled
from tests.archive.halves import ANGRY, AUTHOR, H1, H2, at, open_municipality, whole_half_year
from tests.pdf.paper import assert_archivable, needs_java, pdfium_pages


class Made:
    """A half-year that was archived once, for tests that only read it."""

    def __init__(self, office: Office, accounts: dict[str, AccountId], folder: Path) -> None:
        self.office, self.accounts, self.folder = office, accounts, folder
        self.result = office.archive.make(H1, folder=folder / "archive")
        self.data = self.result.file.read_bytes()
        self.pages = pdfium_pages(self.data)
        self.text = "\n".join(self.pages).replace("\r", "")

    @property
    def beside(self) -> Path:
        return self.result.file.with_name(f"{self.result.file.stem}_data")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("archive")
    clock = FixedClock(at(date(2026, 1, 1)))
    with closing(Office.open(Paths(folder / "home"), clock)) as office:
        accounts = whole_half_year(office, clock, folder)
        yield Made(office, accounts, folder)


@pytest.mark.requirement("K26")
def test_the_result_counts_what_the_half_year_holds(made: Made) -> None:
    result = made.result
    assert (result.accounts, result.posts, result.comments, result.deletions) == (3, 2, 0, 1)
    assert result.working_days == 122
    assert result.pages == len(made.pages)
    assert result.half == H1


def test_a_day_counts_once_however_many_accounts_were_not_checked(made: Made) -> None:
    # From March on nothing was registered on three accounts; before that three days had a gap.
    after = made.office.workdays().workdays_between(date(2026, 3, 1), date(2026, 6, 30))
    assert made.result.days_without_check == len(after) + 3


def test_every_page_says_its_number_period_and_account(made: Made) -> None:
    for number, text in enumerate(made.pages, 1):
        assert f"side {number} av {len(made.pages)}" in text
        assert "1. januar–30. juni 2026" in text
        assert "Alle kontoer" in text or "Instagram, @testvik" in text or "Facebook" in text


def test_the_front_page_says_whose_it_is(made: Made) -> None:
    front = made.pages[0]
    assert "Arkivrapport, 1. halvår 2026" in front
    assert "Testvik kommune (eksempel)" in front
    assert "999999999" in front
    assert "Ansvarlig: Kari Nes" in front
    assert "3. juli 2026" in front


def test_a_reason_stands_beside_the_days_it_explains(made: Made) -> None:
    assert "Vinterferie uten vikar (2)" in made.pages[0]
    assert re.search(r"9\. februar–10\. februar 2 Vinterferie uten vikar", made.text)


def test_a_late_entry_is_said_to_be_late(made: Made) -> None:
    assert re.search(r"onsdag 14\. januar 15\. januar 2026 kl\. 09\.00", made.text)


def test_posts_stand_in_order_with_their_letters(made: Made) -> None:
    assert "Blåbær på Sørås 🙏🏽" in made.text
    first = made.text.index("9. januar 2026 kl. 09.30")
    assert first < made.text.index("Buorre sámi álbmotbeaivi! 🎉 Дякую")


def test_gaps_are_stated_on_the_front_page(made: Made) -> None:
    gaps = " ".join(made.result.gaps)
    assert "Innlegg er ikke hentet inn fra Facebook, Testvik kommune; X, @Testvik_æøå." in gaps
    assert "Innlegg fra Instagram, @testvik etter 01.03.2026 er ikke hentet inn." in gaps
    assert "1 bilde eller film manglet i eksporten." in gaps
    assert "1 bilde kunne ikke leses og er ikke vist." in gaps
    assert "arbeidsdager uten registrering og uten forklaring" in gaps
    shown = " ".join("".join(made.pages[:2]).split())
    for gap in made.result.gaps:
        assert " ".join(gap.split()) in shown


def test_a_picture_that_is_missing_or_broken_is_named(made: Made) -> None:
    assert "Mangler i eksporten: c.jpg" in made.text
    assert "Bildet kan ikke vises: b.jpg" in made.text


def test_the_plan_stands_beside_what_was_done(made: Made) -> None:
    text = " ".join(made.text.split())
    assert "03.02.2026 kl. 09.00" in text
    assert "Publisert 04.02.2026 kl. 09.00" in text
    assert "Droppet: Møtet ble avlyst" in text


def test_citizens_names_and_words_are_left_out(made: Made) -> None:
    everything = made.text + "".join(
        path.read_text("utf-8") for path in sorted(made.beside.iterdir())
    )
    assert AUTHOR not in everything
    assert "Hemmelig" not in everything
    assert "noen idioter" in everything  # masked, yet there


def test_names_come_with_when_asked_for(made: Made) -> None:
    report = made.office.archive.build(H1, names=True)
    text = " ".join("".join(pdfium_pages(report.pdf)).split())
    assert AUTHOR in text
    assert ANGRY in text


def test_the_log_is_printed_with_its_head(made: Made) -> None:
    state = made.office.deletions.verify()
    assert state.code in made.text
    assert "Loggen er hel." in made.text
    assert (made.result.log_number, made.result.log_code) == (1, state.code)


def test_the_way_through_the_decision_aid_is_printed_with_its_answers(made: Made) -> None:
    text = " ".join(made.text.split())
    assert "Beslutningsstøtte" in text
    assert "Er kommentaren et personangrep? Ja" in text
    assert "Holder det å skjule kommentaren? Nei" in text
    rows = (made.beside / "deletion_log.csv").read_text("utf-8-sig")
    assert "v1 K0=no" in rows


def test_every_file_is_listed_with_its_checksum(made: Made) -> None:
    printed = "".join(made.text.split())
    listed = made.result.file.with_name(made.result.file.name + ".sha256").read_text()
    sums = dict(reversed(line.split("  ")) for line in listed.splitlines())
    assert sums.pop(made.result.file.name) == made.result.sha256
    assert len(sums) >= 6
    for name, digest in sums.items():
        assert Path(name).name in made.text
        assert digest in printed


def test_the_file_is_named_in_plain_letters(made: Made) -> None:
    assert made.result.file.name == "2026-H1_testvik_sosiale-medier_v1.pdf"
    assert made.result.file.is_absolute()


def test_the_same_contents_give_the_same_bytes(made: Made, tmp_path: Path) -> None:
    again = made.office.archive.make(H1, folder=tmp_path)
    assert again.file.read_bytes() == made.data
    assert again.sha256 == made.result.sha256


def test_registering_changes_nothing_that_is_printed(made: Made, tmp_path: Path) -> None:
    made.office.archive.register(made.result, How.SAVED, case_number="26/114")
    again = made.office.archive.make(H1, folder=tmp_path)
    assert again.file.read_bytes() == made.data
    states = {found.half: found for found in made.office.archive.halves()}
    assert states[H1].state is State.ARCHIVED
    assert states[H2].state is State.RUNNING
    made.office.archive.register(made.result, How.PRINTED)
    first = made.office.archive.halves()[-1].registered
    assert first is not None
    assert first.how is How.SAVED
    assert first.log_code == made.result.log_code
    assert made.office.deletions.verify().ok


def test_making_neither_registers_nor_writes(made: Made, tmp_path: Path) -> None:
    before = len(made.office.archive.registered())
    journal = made.office.store.path.read_bytes()
    made.office.archive.make(H1, folder=tmp_path)
    assert len(made.office.archive.registered()) == before
    assert made.office.store.path.read_bytes() == journal


def test_another_report_gets_the_next_version(made: Made, tmp_path: Path) -> None:
    first = made.office.archive.make(H1, folder=tmp_path)
    second = made.office.archive.make(H1, folder=tmp_path, names=True)
    third = made.office.archive.make(H1, folder=tmp_path)
    assert second.file.name.endswith("_v2.pdf")
    assert third.file == first.file
    assert made.office.archive.verify(first.file).ok
    assert made.office.archive.verify(second.file).ok


def test_one_account_alone_can_be_archived(made: Made, tmp_path: Path) -> None:
    key = made.accounts["instagram"]
    result = made.office.archive.make(H1, account=key, folder=tmp_path)
    text = "".join(pdfium_pages(result.file.read_bytes()))
    assert (result.accounts, result.posts, result.deletions) == (1, 2, 0)
    assert "Facebook" not in text
    assert result.file.name == "2026-H1_testvik_sosiale-medier_instagram-testvik_v1.pdf"


@pytest.mark.parametrize(
    ("language", "title", "page"),
    [
        ("nn", "Arkivrapport, 1. halvår 2026", "side 1 av"),
        ("sv", "Arkivrapport, första halvåret 2026", "sida 1 av"),
        ("en", "Archive report, first half of 2026", "page 1 of"),
    ],
)
def test_the_report_speaks_the_language_asked_for(
    made: Made, language: str, title: str, page: str
) -> None:
    front = pdfium_pages(made.office.archive.build(H1, language=language).pdf)[0]
    assert title in front
    assert page in front


def test_the_language_is_the_municipalitys_when_none_is_given(
    office: Office, clock: FixedClock
) -> None:
    open_municipality(office)
    office.settings.change({"language": "nn"}, label="test")
    assert "Kjende manglar" in pdfium_pages(office.archive.build(H2).pdf)[0]


def test_data_for_machines_says_the_same(made: Made) -> None:
    report = json.loads((made.beside / "report.json").read_text("utf-8"))
    assert report["working_days"] == made.result.working_days
    assert tuple(report["gaps"]) == made.result.gaps
    rows = list(
        csv.DictReader(
            io.StringIO((made.beside / "posts.csv").read_text("utf-8-sig")), delimiter=";"
        )
    )
    assert [row["text"] for row in rows] == [post["text"] for post in report["posts"]]


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(made: Made) -> None:
    rows = (made.beside / "accounts.csv").read_text("utf-8-sig").splitlines()
    assert any("'@testvik" in row for row in rows)


@pytest.mark.requirement("A7")
def test_an_accounts_purpose_is_printed_in_the_register(made: Made) -> None:
    assert made.text.count("Nyheter og beredskap") == 3


@pytest.mark.requirement("A11")
def test_who_has_editorial_responsibility_is_printed(office: Office) -> None:
    office.settings.change({"editor": "Ole Dahl, kommunedirektør"}, label="test")
    assert "Ole Dahl, kommunedirektør" in pdfium_pages(office.archive.build(H2).pdf)[0]


@pytest.mark.requirement("T2")
def test_who_has_the_administrative_responsibility_is_printed(office: Office) -> None:
    office.settings.change({"top_responsible": "Ann Vik, rådmann"}, label="test")
    front = pdfium_pages(office.archive.build(H2).pdf)[0]
    assert "Administrativt ansvar" in front
    assert "Ann Vik, rådmann" in front


@pytest.mark.requirement("A44")
def test_what_was_deleted_is_in_the_report_with_its_evidence(made: Made) -> None:
    entry = made.office.deletions.entries()[0]
    assert entry.deletion is not None
    assert "noen idioter" in made.text
    assert entry.deletion.evidence[0].sha256 in "".join(made.text.split())


def test_a_half_year_to_come_is_refused(office: Office) -> None:
    with pytest.raises(Refused, match="half_not_begun"):
        office.archive.make(HalfYear(2027, 1))


def test_a_running_half_year_says_how_far_it_goes(office: Office) -> None:
    open_municipality(office)
    report = office.archive.build(H2)
    assert "Halvåret er ikke over. Rapporten går til og med 23. november 2026." in (
        report.contents.gaps
    )
    assert "1. juli–23. november 2026" in pdfium_pages(report.pdf)[0]


def test_an_empty_record_still_gives_a_report(office: Office) -> None:
    report = office.archive.build(H2)
    assert "Ingen kontoer er registrert" in "".join(pdfium_pages(report.pdf))


def test_a_post_late_on_the_last_evening_belongs_to_the_local_half_year(
    office: Office, clock: FixedClock
) -> None:
    from tests.importers.exports import post, write_zip

    accounts = open_municipality(office)
    path = write_zip(
        office.paths.home / "instagram-testvik-2026-07-02-a.zip",
        {"your_instagram_activity/media/posts_1.json": [post("a.jpg", "Nattsol")]},
    )
    office.imports.carry_out(office.imports.preview(path, accounts["instagram"]))
    assert office.archive.build(H1).contents.posts == ()
    assert [found.text for found in office.archive.build(H2).contents.posts] == ["Nattsol"]


def test_a_broken_log_is_a_stated_gap(made: Made) -> None:
    evidence = next(path for path in made.office.paths.evidence.iterdir())
    kept = evidence.read_bytes()
    evidence.chmod(0o644)
    evidence.write_bytes(kept + b"x")
    try:
        report = made.office.archive.build(H1)
    finally:
        evidence.write_bytes(kept)
    assert any("Sletteloggen er ikke hel" in gap for gap in report.contents.gaps)
    assert "Loggen er hel." not in "".join(pdfium_pages(report.pdf))


def test_cancelling_leaves_nothing_behind(made: Made, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        made.office.archive.make(H1, folder=tmp_path / "here", progress=stop)
    assert not (tmp_path / "here").exists()


def test_progress_only_grows_to_a_hundred(made: Made) -> None:
    told: list[int] = []
    made.office.archive.build(H1, progress=lambda done, total: told.append(done))
    assert told[0] == 0
    assert told[-1] == 100


def test_a_folder_that_cannot_be_written_is_said_plainly(made: Made, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    with pytest.raises(StoreProblem):
        made.office.archive.make(H1, folder=in_the_way / "archive")


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION


class TestVeraPdf:
    pytestmark = needs_java

    def test_accepts_the_report(self, made: Made, tmp_path: Path) -> None:
        assert_archivable(made.data, tmp_path)

    def test_accepts_the_report_of_an_empty_record(self, office: Office, tmp_path: Path) -> None:
        assert_archivable(office.archive.build(H2, language="nn").pdf, tmp_path)
