"""Print and export on the plan: month, week, list and year wheel, as pages and as files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.language import LANGUAGES, speaking
from core.office import Office
from core.plan_kinds import PlanFile, PlanPaper
from tests.ui.conftest import Press
from tests.ui.plan_walks import plan_page, planned
from ui.pages.plan import PlanPage
from ui.pages.plan.plan_print import PlanPrint
from ui.window import Window

Opened = Callable[..., PlanPrint]


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Opened:
    """The dialog over the plan, when the pages are there."""

    def act(kind: PlanPaper | None = None) -> PlanPrint:
        plan_page(window)
        if kind is not None:
            window.go_to("plan", print=kind)
        else:
            qtbot.keyClick(window.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        found = QApplication.activeModalWidget()
        assert isinstance(found, PlanPrint)
        qtbot.waitUntil(lambda: found.made is not None, timeout=20_000)
        return found

    return act


@pytest.mark.requirement("A30")
def test_the_page_says_who_answers_for_the_plan(window: Window, town: Office) -> None:
    page = plan_page(window)
    assert "Ansvarlig" not in page.subtitle()
    town.settings.change({"plan_responsible": "Kommunikasjon"}, label="-")
    assert page.subtitle().startswith("Ansvarlig for planen: Kommunikasjon.")


def test_ctrl_p_shows_the_very_pages_of_the_month(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    plan_page(window)
    press("Ctrl+P")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlanPrint)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.wanted.paper is PlanPaper.MONTH
    assert dialog.view.accessibleName().startswith("Måneden, side 1 av 1")
    press("Esc")
    assert QApplication.activeModalWidget() is None


def test_the_arrows_go_from_kind_to_kind(opened: Opened, press: Press, qtbot: QtBot) -> None:
    dialog = opened(PlanPaper.MONTH)
    for kind in list(PlanPaper)[1:]:
        press("Down")
        qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
        assert dialog.wanted.paper is kind
        assert dialog.view.count > 0


def test_alt_and_the_arrows_turn_to_another_month_week_or_year(
    opened: Opened, press: Press, qtbot: QtBot
) -> None:
    dialog = opened(PlanPaper.MONTH)
    press("Alt+Right")
    assert (dialog.wanted.first, dialog.wanted.last) == (date(2026, 12, 1), date(2026, 12, 31))
    press("Down")
    press("Alt+Left")
    assert dialog.wanted.last.toordinal() - dialog.wanted.first.toordinal() == 6
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)


def test_the_list_can_be_of_several_months(opened: Opened) -> None:
    dialog = opened(PlanPaper.LIST)
    dialog.choices.months.choose(3)
    assert (dialog.wanted.first, dialog.wanted.last) == (date(2026, 11, 1), date(2027, 1, 31))


def test_the_calendar_file_holds_only_the_ticked_accounts(
    opened: Opened,
    town: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    planned(town, "Med")
    first, second = town.accounts.everything()[:2]
    dialog = opened(PlanPaper.MONTH)
    file = tmp_path / "plan æøå.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    for account, count in ((first, 1), (second, 0)):
        dialog.choices.accounts.set_value([account.id])
        qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
        dialog.save_file(PlanFile.ICS)
        titles = [
            str(one["summary"]) for one in Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        ]
        assert sum("Med" in title for title in titles) == count


def test_the_table_is_saved_and_copied(
    opened: Opened, town: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    planned(town, "Bak scenen")
    dialog = opened(PlanPaper.MONTH)
    file = tmp_path / "plan.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    dialog.save_file(PlanFile.CSV)
    rows = csv.DictReader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";")
    assert "Bak scenen" in [row["Tittel"] for row in rows]
    dialog.copy()
    assert "Bak scenen" in QGuiApplication.clipboard().text()


def test_the_search_finds_each_kind() -> None:
    hints = [command.hint.get("print") for command in PlanPage.commands()]
    assert set(PlanPaper) <= set(hints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(opened: Opened, language: str) -> None:
    with speaking(language):
        opened(PlanPaper.WEEK).reject()
