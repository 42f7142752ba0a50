"""The archive page by keyboard: choose, look over, print or save, then register."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from core.archive import How, State
from core.archive.collecting import collect
from core.archive_due import waiting
from core.clock import FixedClock
from core.half_years import HalfYear
from core.inquiries import Inquiry, InquiryKind
from core.office import Office
from core.paths import Paths
from core.pdf.pdfium import Pages
from tests.archive.halves import AUTHOR, H1, H2, at, whole_half_year
from tests.pdf.paper import pdfium_pages
from tests.ui.audit.look import CHECKS
from tests.ui.conftest import Press
from ui.pages.archive import ArchivePage
from ui.pages.archive.halves import HalfCard
from ui.pages.archive.included import lines
from ui.pages.archive.printing import new_printer
from ui.paper import Paper
from ui.theme import Scheme
from ui.window import Window

JULY = at(date(2026, 7, 3))
Made = Callable[[ArchivePage], None]


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    """Waits until the report is there."""

    def wait(page: ArchivePage) -> None:
        qtbot.waitUntil(lambda: page.report is not None, timeout=20_000)

    return wait


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a municipality with half a year behind it, to be copied."""
    home = tmp_path_factory.mktemp("lived")
    clock = FixedClock(JULY)
    with closing(Office.open(Paths(home), clock)) as office:
        whole_half_year(office, clock, home)
    return home


@pytest.fixture
def archive(
    lived: Path, tmp_path: Path, shown: Callable[[Office], Window], made: Made
) -> Iterator[ArchivePage]:
    """The page on 3 July 2026: the first half-year is over and not archived."""
    shutil.copytree(lived, tmp_path / "municipality")
    with closing(Office.open(Paths(tmp_path / "municipality"), FixedClock(JULY))) as office:
        window = shown(office)
        window.go_to("archive")
        page = window.page
        assert isinstance(page, ArchivePage)
        made(page)
        yield page
        window.close()


def state_of(page: ArchivePage, half: HalfYear) -> State:
    return next(found.state for found in page.office.archive.halves() if found.half == half)


def test_it_opens_on_the_half_year_that_waits(archive: ArchivePage) -> None:
    card = archive.halves.card
    assert isinstance(card, HalfCard)
    assert card.half == H1
    assert card.hasFocus()
    assert card.accessibleName() == "1. halvår 2026. Ikke arkivert"
    assert archive.report is not None
    assert card.accessibleDescription() == f"{archive.report.pages} sider · 3 kontoer"


def test_arrows_choose_another_half_year(archive: ArchivePage, made: Made, press: Press) -> None:
    press("Up")
    assert archive.halves.half == H2
    made(archive)
    assert archive.report is not None
    assert archive.report.contents.half == H2
    focused = QApplication.focusWidget()
    assert isinstance(focused, HalfCard)
    assert focused.half == H2
    assert focused.accessibleDescription() == "Åpent til 31. desember"


def test_what_is_seen_are_the_pages_of_the_very_pdf(archive: ArchivePage, qtbot: QtBot) -> None:
    assert archive.report is not None
    assert archive.paper is not None
    seen = archive.paper.image(0, 400)
    with Pages(archive.report.pdf) as pages:
        drawn = pages.picture(0, 400 / pages.sizes[0][0])
    assert drawn is not None
    assert (seen.width(), seen.height()) == (drawn.width, drawn.height)
    assert bytes(seen.constBits()) == drawn.data
    view = archive.preview.view
    qtbot.waitUntil(lambda: bool(view._pictures._known))
    assert view.count == archive.report.pages


def test_pages_are_turned_with_page_down(archive: ArchivePage, press: Press) -> None:
    view = archive.preview.view
    press("PgDown", "PgDown")
    assert view.page == 2
    assert view.accessibleName() == f"Rapporten, side 3 av {view.count}"
    assert "side 3 av" in view.accessibleDescription()
    press("PgUp")
    assert view.page == 1
    assert archive.preview.tools.place.text() == f"Side 2 av {view.count}"


def test_the_paper_can_be_made_larger_and_smaller(archive: ArchivePage, press: Press) -> None:
    view = archive.preview.view
    assert view.zoom_text == "Hele bredden"
    assert view.horizontalScrollBar().maximum() == 0
    view.setFocus()
    press("+")
    assert view.zoom_text.endswith(" %")
    assert view.horizontalScrollBar().maximum() > 0
    press("-", "-")
    assert view.horizontalScrollBar().maximum() == 0
    archive.preview.tools.larger.click()
    assert view.zoom_text == "Hele bredden"


def test_saving_asks_and_enter_registers(
    archive: ArchivePage, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    assert archive.report is not None
    press("Ctrl+S")
    dialog = archive.findChild(QFileDialog)
    assert dialog is not None
    suggested = Path(dialog.selectedFiles()[0])
    assert suggested.name == "2026-H1_testvik_sosiale-medier_v1.pdf"
    assert suggested.parent == archive.office.paths.archive
    dialog.fileSelected.emit(str(tmp_path / "out" / suggested.name))
    dialog.reject()
    archive.window().activateWindow()  # a window manager does this
    file = tmp_path / "out" / suggested.name
    assert file.read_bytes() == archive.report.pdf
    assert archive.office.archive.verify(file).ok
    assert "Er filen i orden?" in archive.preview.foot.words
    qtbot.waitUntil(archive.preview.foot.register.hasFocus)
    press("Return")
    assert state_of(archive, H1) is State.ARCHIVED
    found = archive.office.archive.registered()[-1]
    assert (found.how, found.registered_by) == (How.SAVED, "Kari Nes")
    assert found.sha256 == archive.report.sha256
    card = archive.halves.card
    assert card is not None
    assert card.accessibleDescription() == "Lagret 3. juli 2026"


def test_registering_can_be_undone(
    archive: ArchivePage, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    archive.handing.save_as(str(tmp_path / "a.pdf"))
    qtbot.waitUntil(archive.preview.foot.register.hasFocus)
    press("Return")
    assert state_of(archive, H1) is State.ARCHIVED
    press("Ctrl+Z")
    assert state_of(archive, H1) is State.NOT_ARCHIVED


def test_a_second_registration_leaves_the_first(archive: ArchivePage, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        archive.handing.save_as(str(tmp_path / name))
        archive.handing.register()
    found = archive.office.archive.registered()
    assert [report.file_name for report in found] == ["a.pdf", "b.pdf"]
    first = archive.office.archive.halves()[-1].registered
    assert first is not None
    assert first.file_name == "a.pdf"


def test_registering_does_not_make_the_report_again(archive: ArchivePage, tmp_path: Path) -> None:
    before = archive.report
    archive.handing.save_as(str(tmp_path / "a.pdf"))
    archive.handing.register()
    assert archive.report is before


def test_escape_answers_not_now(
    archive: ArchivePage, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    archive.handing.save_as(str(tmp_path / "a.pdf"))
    qtbot.waitUntil(archive.preview.foot.register.hasFocus)
    press("Esc")
    assert not archive.preview.foot.take_focus()
    assert archive.office.archive.registered() == []
    assert archive.isVisible()


def test_printing_prints_every_page_and_keeps_the_file(
    archive: ArchivePage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert archive.report is not None
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(60)
    archive.handing.print_on(printer)
    qtbot.waitUntil(archive.preview.foot.register.isVisible, timeout=20_000)
    assert archive.preview.foot.words == "Ble utskriften i orden?"
    with Pages(tmp_path / "printed.pdf") as printed:
        assert len(printed) == archive.report.pages
        assert tuple(round(side) for side in printed.sizes[0]) == (595, 842)
    archive.handing.register()
    found = archive.office.archive.registered()[-1]
    assert found.how is How.PRINTED
    kept = archive.office.paths.archive / found.file_name
    assert kept.read_bytes() == archive.report.pdf


def test_printing_can_be_stopped(archive: ArchivePage, qtbot: QtBot, tmp_path: Path) -> None:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(60)
    archive.handing.print_on(printer)
    archive.cancel()
    qtbot.waitUntil(lambda: archive.preview.print_button.isEnabled(), timeout=20_000)
    assert archive.office.archive.registered() == []
    assert not archive.preview.foot.take_focus()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_used_is_said_plainly(
    archive: ArchivePage, tmp_path: Path
) -> None:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    archive.handing.print_on(printer)
    dialog = archive.findChild(QDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Rapporten kunne ikke skrives ut."
    assert archive.preview.print_button.isEnabled()


def test_a_place_that_cannot_be_written_is_said_plainly(
    archive: ArchivePage, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    archive.handing.save_as(str(in_the_way / "a.pdf"))
    assert archive.window().findChild(QDialog) is not None
    assert archive.preview.foot.words.startswith("Når du skriver ut")


def test_a_missing_import_warns_and_never_blocks(archive: ArchivePage) -> None:
    assert archive.report is not None
    found = list(lines(archive.report.contents))
    warning = next(line for line in found if not line.ok)
    assert warning.title == "Innlegg fra 2 kontoer mangler"
    assert warning.about == "Rapporten kan lages uten."
    assert archive.preview.save_button.isEnabled()
    assert any(line.title == "Instagram, @testvik" and line.ok for line in found)


def test_citizens_names_are_left_out_until_asked_for(archive: ArchivePage, made: Made) -> None:
    assert archive.report is not None
    assert not archive.names.isChecked()
    assert AUTHOR not in "".join(pdfium_pages(archive.report.pdf))
    archive.names.click()
    made(archive)
    assert archive.report is not None
    assert AUTHOR in "".join(pdfium_pages(archive.report.pdf))


def test_making_can_be_stopped_and_begun_again(
    archive: ArchivePage, qtbot: QtBot, made: Made
) -> None:
    archive.make()
    archive.cancel()
    again = archive.preview._again
    qtbot.waitUntil(again.isVisible, timeout=20_000)
    assert archive.report is None
    assert not archive.preview.print_button.isEnabled()
    again.click()
    made(archive)


def test_the_report_follows_the_record(archive: ArchivePage, made: Made) -> None:
    window = archive.window()
    assert isinstance(window, Window)
    window.go_to("today")
    before = archive.report
    archive.office.settings.change({"editor": "Ole Dahl"}, label="test")
    assert archive.report is before
    window.go_to("archive")
    made(archive)
    assert archive.report is not before


def test_older_half_years_are_shown_on_demand(archive: ArchivePage, press: Press) -> None:
    account = archive.office.accounts.everything()[0]
    for year in range(2022, 2026):
        archive.office.checklist.check(account.id, day=HalfYear(year, 2).first)
    archive.refresh()
    older = archive.halves._older
    assert older.isVisible()
    assert older.text() == "Vis 2 eldre"
    older.click()
    assert not older.isVisible()
    assert len(archive.halves._group.buttons()) == 6


@pytest.mark.parametrize(
    ("language", "scheme", "scale"),
    [("nb", Scheme.LIGHT, 1.0), ("nn", Scheme.DARK, 2.0), ("sv", Scheme.LIGHT, 1.5)],
)
def test_the_page_with_a_question_can_be_used_by_everybody(
    archive: ArchivePage,
    made: Made,
    tmp_path: Path,
    qtbot: QtBot,
    language: str,
    scheme: Scheme,
    scale: float,
) -> None:
    window = archive.window()
    assert isinstance(window, Window)
    archive.office.settings.change(
        {"language": language, "theme": scheme.value, "text_size": str(int(scale * 100))},
        label="test",
    )
    qtbot.waitUntil(lambda: window.page is not archive)
    page = window.page
    assert isinstance(page, ArchivePage)
    made(page)
    page.handing.save_as(str(tmp_path / "a.pdf"))
    qtbot.waitUntil(page.preview.foot.register.hasFocus)
    qtbot.wait(200)  # until everything has found its place
    assert [fault for check in CHECKS.values() for fault in check(window)] == []


def test_paper_that_was_put_away_gives_nothing(archive: ArchivePage) -> None:
    assert archive.report is not None
    paper = Paper(archive.report.pdf)
    paper.put_away()
    paper.put_away()
    assert paper.image(0, 100).isNull()
    assert paper.text(0) == ""


@pytest.mark.requirement("S39")
def test_the_number_beside_archive_says_what_waits(archive: ArchivePage, tmp_path: Path) -> None:
    assert waiting(archive.office.store, archive.office.today()) == 1
    archive.handing.save_as(str(tmp_path / "a.pdf"))
    archive.handing.register()
    assert waiting(archive.office.store, archive.office.today()) == 0
    assert archive.preview.print_button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_included_counts_inquiries_and_exceptions(town: Office) -> None:
    town.settings.change({"guideline_profile": "alver"}, label="Retningslinje")
    account = town.accounts.everything()[0]
    half = HalfYear.of(town.today())
    log = town.deletions.verify()
    title = "Henvendelser og svartider"
    assert title not in [line.title for line in lines(collect(town, half, log))]
    key = town.inquiries.add(
        Inquiry(
            account_id=account.id,
            kind=InquiryKind.NEGATIVE,
            text="For dårlig",
            received_at=town.clock.now(),
        )
    )
    town.inquiries.leave(key, "Kommentaren ble borte")
    found = {line.title: line.about for line in lines(collect(town, half, log))}
    assert found[title] == "1 henvendelse, 1 unntak"
