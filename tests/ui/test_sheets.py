"""Print and export: every sheet from one place, with its pages, its files and its answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.language import LANGUAGES, speaking
from core.office import Office
from core.sheets.inspection_records import Verdict
from core.sheets.kinds import FileKind, SheetKind
from core.sheets.making import make
from tests.ui.conftest import Press
from ui.dialogs.sheet_answers import Answers
from ui.dialogs.sheet_foot import Foot
from ui.dialogs.sheets import SheetsDialog
from ui.printing import paint_pages
from ui.theme import Scheme, Theme
from ui.widgets.buttons import Button
from ui.window import Window

Opened = Callable[..., SheetsDialog]


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Opened:
    """The dialog over the accounts page, when the sheet is there."""

    def act(kind: SheetKind = SheetKind.REGISTER) -> SheetsDialog:
        window.go_to("accounts", print=kind)
        found = QApplication.activeModalWidget()
        assert isinstance(found, SheetsDialog)
        qtbot.waitUntil(lambda: found.made is not None, timeout=20_000)
        return found

    return act


def test_ctrl_p_on_the_accounts_shows_the_very_pages_of_the_register(
    window: Window, press: Press, qtbot: QtBot
) -> None:
    window.go_to("accounts")
    press("Ctrl+P")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetsDialog)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.kind is SheetKind.REGISTER
    assert dialog.view.count > 0
    assert dialog.view.accessibleName().startswith("Kontoregister, side 1 av")
    press("Esc")
    assert QApplication.activeModalWidget() is None


def test_the_arrows_go_from_sheet_to_sheet(opened: Opened, press: Press, qtbot: QtBot) -> None:
    dialog = opened()
    for kind in list(SheetKind)[1:]:
        press("Down")
        qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
        assert dialog.made is not None
        assert dialog.kind is dialog.made.kind is kind
        assert dialog.view.count > 0


@pytest.mark.parametrize("kind", SheetKind)
def test_the_search_finds_each_sheet_by_name(window: Window, kind: SheetKind) -> None:
    from ui.pages.accounts import AccountsPage

    hints = [command.hint.get("print") for command in AccountsPage.commands()]
    assert kind in hints


def test_ctrl_p_in_the_dialog_prints_or_says_that_there_is_no_printer(
    opened: Opened, press: Press
) -> None:
    dialog = opened()
    press("Ctrl+P")
    asked = QApplication.activeModalWidget()
    assert asked is not dialog
    assert asked is not None
    if not QPrinterInfo.availablePrinterNames():
        assert asked.windowTitle() == "Det er ikke satt opp noen skriver på denne maskinen."
    asked.close()


def test_what_is_printed_is_the_pages_of_the_file(town: Office, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert paint_pages(printer, make(town, SheetKind.CONTACTS).pdf) == 1
    assert (tmp_path / "paper.pdf").stat().st_size > 10_000


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (kind, form)
        for kind, forms in (
            (SheetKind.REGISTER, (FileKind.CSV, FileKind.JSON)),
            (SheetKind.PUBLIC, (FileKind.HTML, FileKind.TEXT, FileKind.CSV)),
        )
        for form in forms
    ],
)
def test_each_form_is_saved_where_one_chooses(
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kind: SheetKind,
    form: FileKind,
) -> None:
    dialog = opened(kind)
    file = tmp_path / f"kontoer æøå.{form.value}"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(file), ""))
    )
    assert dialog.foot.files[form].isVisible()
    dialog.foot.files[form].click()
    assert "testvikkommune" in file.read_text("utf-8-sig")
    if form is FileKind.JSON:
        assert len(json.loads(file.read_text("utf-8"))["accounts"]) == 5


def test_a_form_that_a_sheet_has_not_is_not_offered(opened: Opened) -> None:
    dialog = opened(SheetKind.HANDOVER)
    assert not any(button.isVisible() for button in dialog.foot.files.values())
    assert not dialog.foot.copy.isVisible()


def test_the_list_is_copied_as_text_and_as_html(opened: Opened) -> None:
    opened(SheetKind.PUBLIC).foot.copy.click()
    held = QGuiApplication.clipboard().mimeData()
    assert held is not None
    assert "@testvikkommune" in held.text()
    assert "<h2>Hovedkontoer</h2>" in held.html()


def test_the_answers_stand_on_the_screen_too(opened: Opened) -> None:
    dialog = opened(SheetKind.INSPECTION)
    assert dialog.tabs.isVisible()
    dialog.tabs.choose(1)
    assert isinstance(dialog.answers, Answers)
    assert dialog.answers.isVisible()
    assert not dialog.view.isVisible()
    dialog.tabs.choose(0)
    assert dialog.view.isVisible()


def test_a_gap_leads_to_the_place_where_it_is_mended(
    opened: Opened, window: Window, qtbot: QtBot
) -> None:
    dialog = opened(SheetKind.INSPECTION)
    assert dialog.made is not None
    assert dialog.made.inspection is not None
    dialog.tabs.choose(1)
    wanted = "Gå dit: Testvik folkebibliotek (Facebook): formålet mangler"
    gap = next(one for one in dialog.answers.findChildren(Button) if one.accessibleName() == wanted)
    gap.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    register = window.page.register  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: register.row.account.name == "Testvik folkebibliotek")


def test_no_other_tab_is_offered_where_there_are_no_answers(opened: Opened) -> None:
    assert not opened(SheetKind.CONTACTS).tabs.isVisible()


def test_the_answers_count_as_the_pages_do(town: Office) -> None:
    found = make(town, SheetKind.INSPECTION).inspection
    assert found is not None
    assert sum(found.count(verdict) for verdict in Verdict) == len(found.answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_every_button_has_room_on_a_small_screen(
    look: Theme, qtbot: QtBot, language: str
) -> None:
    look.apply(Scheme.LIGHT, 2.0, high_contrast=False)
    with speaking(language):
        foot = Foot(print_pages=int, save_pages=int, save_file=str, copy=int)
        qtbot.addWidget(foot)
        for kind in SheetKind:
            foot.show_sheet(kind, None)
            assert foot.sizeHint().width() <= 1366 - 24, (language, kind)


def test_a_gap_in_the_guidelines_leads_to_its_part(window: Window, town: Office) -> None:
    found = make(town, SheetKind.INSPECTION).inspection
    assert found is not None
    parts = {str(gap.hint["part"]) for gap in found.gaps if gap.page == "guidelines"}
    assert parts == {"decided", "versions", "signed"}
    for part in parts:
        window.go_to("guidelines", part=part)
        assert window.page.parts.current.name == part.upper()  # type: ignore[attr-defined]
