"""The register as a table: columns, order, filters and copying, for five accounts and for 200."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.accounts import Account, AccountKind
from core.application_records import Application
from core.office import Office
from core.platforms import Platform
from tests.ui.conftest import Press
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.column_dialog import ColumnDialog
from ui.pages.accounts.filters import APPLIED, CLOSED
from ui.pages.accounts.rows import KINDS
from ui.pages.accounts.timeline_dialog import LifeLine, TimelineDialog
from ui.widgets.buttons import Button
from ui.window import Window

TODAY = date(2026, 11, 23)
POPUP = pytest.mark.qt_log_ignore("This plugin does not support")
"""A menu that is shown without a screen."""


@pytest.fixture
def page(window: Window) -> AccountsPage:
    """The page, shown; the focus is in the table."""
    window.go_to("accounts")
    QApplication.processEvents()
    found = window.page
    assert isinstance(found, AccountsPage)
    return found


def names(page: AccountsPage) -> list[str]:
    return [one.account.name for one in page.register.shown()]


def headings(page: AccountsPage) -> list[str]:
    model = page.register.table.model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(number, across)) for number in page.register._seen()]


def dialog(qtbot: QtBot, kind: type[ColumnDialog] | type[TimelineDialog]) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def menu_of(page: AccountsPage) -> QMenu:
    found = [one for one in page.register.findChildren(QMenu) if one.isVisible()]
    assert len(found) == 1
    return found[0]


# Order


@pytest.mark.requirement("A1")
def test_main_accounts_stand_first_until_another_order_is_asked_for(
    page: AccountsPage, town: Office
) -> None:
    first = town.accounts.everything()[0]
    town.accounts.change(replace(first, kind=AccountKind.UNIT))
    assert names(page)[-1] == "Testvik kommune"
    page.register.sort_by(0)
    assert names(page)[0] == "Testvik folkebibliotek"
    page.register.keep_order()
    assert names(page)[-1] == "Testvik kommune"


def test_a_heading_sorts_then_turns_then_lets_go(page: AccountsPage, town: Office) -> None:
    header = page.register.table.horizontalHeader()
    before = names(page)

    def click() -> None:
        spot = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    click()
    rising = names(page)
    assert rising == sorted(before, key=lambda name: name.removeprefix("@").casefold())
    assert headings(page)[0] == "Konto ↑"
    click()
    assert names(page) == rising[::-1] or names(page)[0] == rising[-1]
    assert headings(page)[0] == "Konto ↓"
    click()
    assert names(page) == before
    assert headings(page)[0] == "Konto"


@POPUP
def test_s_sorts_by_the_keyboard(page: AccountsPage, town: Office, press: Press) -> None:
    town.accounts.change(town.accounts.everything()[0], responsible="Åse Bø")
    town.accounts.change(town.accounts.everything()[1], responsible="Ørjan Vik")
    press("s")
    menu = menu_of(page)
    assert [one.text() for one in menu.actions() if one.text()][:3] == [
        "Hovedkontoer først",
        "Konto",
        "Ansvarlig",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    while menu.activeAction().text() != "Ansvarlig":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    people = [one.responsible for one in page.register.shown()]
    assert people == ["Kari Nes", "Kari Nes", "Kari Nes", "Ørjan Vik", "Åse Bø"]


def test_what_is_empty_stands_last_in_either_order(page: AccountsPage, town: Office) -> None:
    town.accounts.change(replace(town.accounts.everything()[2], unit="Skole"))
    number = 1 + [kind.key for kind in KINDS].index("unit")
    for _turn in range(2):
        page.register.sort_by(number)
        assert page.register.shown()[0].account.unit == "Skole"


def test_the_chosen_account_stays_chosen_when_the_order_changes(
    page: AccountsPage, press: Press
) -> None:
    press("Down", "Down")
    row = page.register.row
    page.register.sort_by(0)
    assert row is not None
    assert page.register.row is not None
    assert page.register.row.account.id == row.account.id


# Columns


def test_the_columns_are_chosen_and_remembered(
    page: AccountsPage, window: Window, town: Office, qtbot: QtBot
) -> None:
    assert headings(page) == ["Konto", "Ansvarlig", "Vikar", "Status"]
    page.table_verbs.choose_columns()
    found = dialog(qtbot, ColumnDialog)
    assert isinstance(found, ColumnDialog)
    assert found.boxes["responsible"].isChecked()
    QTest.keyClick(found.boxes["responsible"], Qt.Key.Key_Space)
    QTest.keyClick(found.boxes["reply"], Qt.Key.Key_Space)
    QTest.keyClick(found.boxes["unit"], Qt.Key.Key_Space)
    found.keep()
    assert headings(page) == ["Konto", "Vikar", "Enhet", "Status"]
    assert town.settings.text("account_columns") == "deputy unit"


def test_columns_without_room_are_left_out_from_the_right(page: AccountsPage) -> None:
    page.register.show_columns([kind.key for kind in KINDS])
    seen = headings(page)
    assert seen[0] == "Konto"
    assert seen[-1] == "Status"
    assert seen[1:-1] == ["Ansvarlig", "Vikar"]
    assert page.register.table.horizontalScrollBar().maximum() == 0


# Filters


def test_f_opens_the_filters_and_shuts_them_again(
    page: AccountsPage, town: Office, press: Press
) -> None:
    filters = page.register.filters
    assert not filters.platform.isVisible()
    press("f")
    assert filters.platform.isVisible()
    assert filters.platform.hasFocus()
    filters.platform.choose(Platform.YOUTUBE)
    assert names(page) == ["Testvik kommune"]
    filters.turn()
    assert len(names(page)) == 5
    assert page.register.table.hasFocus()


def test_unit_responsible_kind_and_reason_leave_out_the_rest(
    page: AccountsPage, town: Office
) -> None:
    _facebook, instagram, *_rest, library = town.accounts.everything()
    town.accounts.change(replace(library, unit="Kultur", kind=AccountKind.UNIT))
    town.accounts.change(instagram, responsible="Anna Vik", deputy="")
    filters = page.register.filters
    for choice, value, left in (
        (filters.unit, "Kultur", ["Testvik folkebibliotek"]),
        (filters.responsible, "Anna Vik", ["@testvikkommune"]),
        (filters.kind, "unit", ["Testvik folkebibliotek"]),
        (filters.reason, "no_deputy", ["@testvikkommune"]),
    ):
        choice.choose(value)
        assert names(page) == left
        assert page.go_back()
        assert len(names(page)) == 5


@pytest.mark.parametrize(
    ("field", "text", "typed"),
    [
        ("hashtags", "#mittestvik", "mittestvik"),
        ("history", "Den første i distriktet", "FØRSTE i distr"),
        ("case_number", "2026/17", "2026/17"),
        ("themes", "nullutslippskommunen", "nullutslipp"),
        ("recovery_address", "sosiale@testvik.example", "sosiale@"),
    ],
)
def test_the_search_looks_in_everything(
    page: AccountsPage, town: Office, press: Press, field: str, text: str, typed: str
) -> None:
    account = town.accounts.everything()[3]
    town.accounts.change(replace(account, **{field: text}))
    page.register.filters.search.setFocus()
    press(f"“{typed}”")
    assert [one.account.id for one in page.register.shown()] == [account.id]


def test_who_has_access_is_found_by_the_search(page: AccountsPage, town: Office) -> None:
    account = town.accounts.everything()[4]
    jon = town.people.by_name("Jon Berg")
    assert jon is not None
    town.accounts.change(town.accounts.everything()[0], deputy="")
    with town.store.step("person") as write:
        eva = town.people.find_or_add(write, "Eva Strand")
    assert eva is not None
    town.accesses.give(account, eva)
    page.register.filters.search.setText("strand")
    assert names(page) == ["Testvik folkebibliotek"]


@pytest.mark.requirement("S27")
def test_what_is_applied_for_and_what_was_refused_have_a_tab_of_their_own(
    page: AccountsPage, town: Office
) -> None:
    asked = Application(applicant="Anna Vik", applied_on=TODAY, why="Flere elever")
    new = Account(platform=Platform.TIKTOK, name="@testvikung")
    first = town.applications.apply(new, asked)
    second = town.applications.apply(replace(new, name="@testvikpop"), asked)
    town.applications.reject(second.number, by="Ole Dahl", reason="Ingen til å følge opp")
    page.register.filters.tabs.choose(APPLIED)
    assert names(page) == ["@testvikung", "@testvikpop"]
    statuses = [page.register._model.columns[-1].text(one) for one in page.register.shown()]
    assert statuses[1] == town_word("Rejected")
    page.register.filters.tabs.choose(CLOSED)
    assert names(page) == []
    assert first.number == 1


def town_word(text: str) -> str:
    from core.language import _

    return _(text)


# On the clipboard


def test_several_rows_are_copied_as_a_table(
    page: AccountsPage, window: Window, press: Press
) -> None:
    press("Shift+Down", "Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0] == "Konto\tAnsvarlig\tVikar\tStatus"
    assert lines[1].startswith("Testvik kommune (Facebook)\tKari Nes\tJon Berg\t")
    assert lines[2].startswith("'@testvikkommune (Instagram)\t")
    assert len(lines) == 3
    assert data.html().count("<tr>") == 3
    assert window.bar.message.text == "2 kontoer er kopiert"


def test_nothing_that_is_copied_is_reckoned_with_by_a_sheet(
    page: AccountsPage, town: Office, press: Press
) -> None:
    town.accounts.change(replace(town.accounts.everything()[0], name="=1+1"))
    press("Home", "Ctrl+C")
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=1+1")


# The timeline


@pytest.mark.requirement("U32")
@pytest.mark.requirement("U33")
def test_the_timeline_holds_closed_channels_and_blogs_from_the_first(
    page: AccountsPage, town: Office, qtbot: QtBot
) -> None:
    blog = town.accounts.add(
        Account(platform=Platform.OTHER, name="Betabloggen", opened_on=date(2009, 3, 12))
    )
    town.accounts.close(blog, by="Ole Dahl", reason="Flyttet", on=date(2014, 1, 31))
    page.arrive(timeline=True)
    found = dialog(qtbot, TimelineDialog)
    assert isinstance(found, TimelineDialog)
    said = [line.said for line in found.findChildren(LifeLine)]
    assert said[0] == "Betabloggen, Annen plattform, 12.03.2009–31.01.2014"
    assert len(said) == 6
    found.close()


# Many


def test_two_hundred_accounts_are_filtered_sorted_and_walked_through(
    page: AccountsPage, town: Office, press: Press
) -> None:
    with town.store.step("many") as write:
        for number in range(200):
            account = Account(
                platform=Platform.OTHER, name=f"Konto {number:03}", unit=f"E{number % 9}"
            )
            write.insert("accounts", replace(account, registered_at=town.clock.now()))
    assert len(names(page)) == 205
    press("End")
    assert page.register.row == page.register.shown()[-1]
    press("Home")
    assert page.register.row == page.register.shown()[0]
    page.register.filters.unit.choose("E4")
    assert len(names(page)) == 22
    page.register.filters.search.setText("konto 013")
    assert names(page) == ["Konto 013"]
    page.go_back()
    page.register.sort_by(0)
    assert names(page)[0] == "Konto 000"


def test_the_title_has_room_where_the_window_is_narrow(page: AccountsPage, window: Window) -> None:
    wide = [button.text() for button in window.header.findChildren(Button) if button.isVisible()]
    assert "Skriv ut og eksporter …" in wide
    window.resize(1000, 697)
    QApplication.processEvents()
    shown = [button for button in window.header.findChildren(QAbstractButton) if button.isVisible()]
    assert "Skriv ut og eksporter …" not in [button.text() for button in shown]
    assert "Skriv ut og eksporter …" in [button.accessibleName() for button in shown]
