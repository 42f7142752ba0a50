"""The year in the settings: found by keys, told to a screen reader, edited day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from core.calendars import DayKind
from core.clock import FixedClock
from core.language import LANGUAGES
from core.office import Office
from tests.ui.audit.checks import clipping, fit, inside, names, roles, targets
from tests.ui.audit.contrast import contrast
from ui.pages.settings.page import SettingsPage
from ui.settings.day_dialog import DayDialog
from ui.settings.seasons import SeasonDialog, SeasonsCard
from ui.settings.year import YearCard
from ui.settings.year_model import Look
from ui.window import Window

Press = Callable[..., None]
CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.fixture
def window(office: Office, shown: Callable[[Office], Window]) -> Window:
    window = shown(office)
    window.go_to("settings", section="year")
    return window


@pytest.fixture
def year(window: Window) -> YearCard:
    page = window.page
    assert isinstance(page, SettingsPage)
    card = page.card(YearCard)
    card.grid.setFocus()
    return card


def look(card: YearCard, day: date) -> Look:
    found = card.grid.year.day(card.grid.year.index_of(day))
    assert found is not None
    return found.look


def name(card: YearCard, day: date) -> str:
    index = card.grid.year.index_of(day)
    return str(card.grid.year.data(index, Qt.ItemDataRole.AccessibleTextRole))


def opened(window: Window) -> DayDialog:
    dialog = window.findChild(DayDialog)
    assert dialog is not None
    return dialog


# What one sees


def test_each_kind_of_day_is_painted_in_its_own_shape(office: Office, year: YearCard) -> None:
    assert look(year, date(2026, 11, 23)) is Look.OPEN
    assert look(year, date(2026, 11, 28)) is Look.WEEKEND
    assert look(year, date(2026, 4, 1)) is Look.HALF
    assert look(year, date(2026, 4, 2)) is Look.CLOSED
    assert look(year, CHRISTMAS_EVE) is Look.OPTION
    assert len({year.grid.year.data(year.grid.year.index_of(CHRISTMAS_EVE))}) == 1


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 4, 1), "Onsdag 1. april 2026, halv dag til 12.00, Onsdag før skjærtorsdag"),
        (date(2026, 11, 23), "Mandag 23. november 2026, åpent, i dag"),
        (
            CHRISTMAS_EVE,
            "Torsdag 24. desember 2026, ikke valgt ennå, regnes som åpen, Julaften",
        ),
    ],
)
def test_a_screen_reader_hears_the_date_the_kind_and_the_name(
    year: YearCard, day: date, said: str
) -> None:
    assert name(year, day) == said
    table = QAccessible.queryAccessibleInterface(year.grid)
    assert table.role() == QAccessible.Role.Table
    spoken = {table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())}
    assert {said, "Desember", "Mandag"} <= spoken


def test_the_pointer_tells_what_a_day_is_and_who_decided(
    qtbot: QtBot, year: YearCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    area = year.grid.visualRect(year.grid.year.index_of(date(2026, 4, 2)))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, area.center(), QPoint(0, 0))
    QApplication.sendEvent(year.grid.viewport(), event)
    assert told == ["Torsdag 2. april 2026, stengt, Skjærtorsdag\nKalenderen: Skjærtorsdag."]


def test_all_twelve_months_stand_in_the_window_of_an_older_pc(
    window: Window, year: YearCard
) -> None:
    assert (window.width(), window.height()) <= (1366, 768)
    assert year.grid.year.across == 4
    columns = range(year.grid.year.columnCount())
    assert sum(year.grid.columnWidth(n) for n in columns) <= year.grid.viewport().width()


@pytest.mark.parametrize(("wide", "across"), [(900, 4), (600, 3), (420, 2), (200, 1)])
def test_fewer_months_stand_beside_each_other_where_it_is_narrow(
    year: YearCard, wide: int, across: int
) -> None:
    year.grid.go_to(CHRISTMAS_EVE)
    year.grid.setFixedWidth(wide)
    year.grid.resize(wide, year.grid.height())
    assert year.grid.year.across == across
    assert year.grid.day() == CHRISTMAS_EVE
    rows = range(year.grid.year.rowCount())
    assert sum(year.grid.rowHeight(n) for n in rows) == year.grid.height()


# Keys


def test_arrows_go_by_day_and_week_also_over_months_and_years(year: YearCard, press: Press) -> None:
    assert year.grid.day() == date(2026, 11, 23)
    press("Down", "Right")
    assert year.grid.day() == date(2026, 12, 1)
    press("Up", "Left")
    assert year.grid.day() == date(2026, 11, 23)
    press("End", "Right")
    assert year.grid.day() == date(2027, 1, 1)
    assert year.year == 2027
    press("PgDown", "PgUp", "PgUp", "Home")
    assert year.grid.day() == date(2026, 1, 1)


def test_the_same_day_of_another_year_is_28_february_for_the_29th(
    year: YearCard, press: Press
) -> None:
    year.turn(2)
    year.grid.go_to(date(2028, 2, 29))
    press("PgDown")
    assert year.grid.day() == date(2029, 2, 28)
    year.turn(-1)
    assert year.grid.day() == date(2028, 2, 28)


def test_the_calendar_ends_where_its_rules_do(year: YearCard) -> None:
    year.turn(2099 - 2026)
    assert year.year == 2099
    year.turn(1)
    assert year.year == 2099


# One day


@pytest.mark.requirement("A41")
def test_christmas_eve_is_closed_with_three_keys_and_opened_again_with_undo(
    window: Window, year: YearCard, office: Office, press: Press
) -> None:
    year.grid.go_to(CHRISTMAS_EVE)
    press("Return", "Up", "Return")
    assert not office.workdays().is_open(CHRISTMAS_EVE)
    assert look(year, CHRISTMAS_EVE) is Look.CLOSED
    assert window.bar.message.text == "Valget for Julaften er lagret"
    window.undo()
    assert office.workdays().kind(CHRISTMAS_EVE) is DayKind.OPTION
    assert look(year, CHRISTMAS_EVE) is Look.OPTION


def test_a_half_day_asks_until_when(
    window: Window, year: YearCard, office: Office, press: Press
) -> None:
    year.open_day(CHRISTMAS_EVE)
    dialog = opened(window)
    part = dialog.every_year[0]
    assert not part.closes.isEnabled()
    part.kinds.set_value("half")
    assert part.closes.isEnabled()
    part.closes.setText("")
    dialog.save()
    assert part.form.field("closes").error
    part.closes.setText("11")
    assert not part.form.field("closes").error
    dialog.save()
    assert str(office.workdays().hours(CHRISTMAS_EVE)) == "08:00-11:00"


def test_a_choice_can_hold_from_an_earlier_day(
    window: Window, year: YearCard, office: Office
) -> None:
    year.open_day(CHRISTMAS_EVE)
    part = opened(window).every_year[0]
    part.kinds.set_value("closed")
    part.since.setText("tull")
    opened(window).save()
    assert part.form.field("since").error
    part.since.setText("1.1.2025")
    opened(window).save()
    assert not office.workdays().is_open(date(2025, 12, 24))
    assert office.workdays().is_open(date(2024, 12, 24))


def test_a_choice_is_shown_and_can_be_taken_away(
    window: Window, year: YearCard, office: Office, clock: FixedClock
) -> None:
    year.open_day(CHRISTMAS_EVE)
    opened(window).every_year[0].kinds.set_value("closed")
    opened(window).save()
    QApplication.sendPostedEvents(None, 52)  # the first dialog goes
    year.open_day(CHRISTMAS_EVE)
    dialog = opened(window)
    assert dialog.every_year[0].kinds.value() is DayKind.CLOSED
    button = next(
        found for found in dialog.findChildren(QPushButton) if "Ta bort" in found.accessibleName()
    )
    button.click()
    assert office.day_choices.everything() == []
    assert not dialog.isVisible()


def test_an_ordinary_day_is_closed_alone_with_its_name(
    window: Window, year: YearCard, office: Office, press: Press
) -> None:
    press("Return", "Down", "Tab", "“Plandag”", "Return")
    assert not office.workdays().is_open(date(2026, 11, 23))
    assert office.workdays().names(date(2026, 11, 23)) == ("Plandag",)
    assert window.bar.message.text == "Mandag 23. november 2026 er stengt"
    assert look(year, date(2026, 11, 23)) is Look.OWN_CLOSED


def test_a_saturday_can_be_kept_open_and_go_back_to_the_calendar(
    window: Window, year: YearCard, office: Office
) -> None:
    saturday = date(2026, 11, 28)
    year.open_day(saturday)
    opened(window).once.office.choose("open")
    opened(window).save()
    assert look(year, saturday) is Look.OWN_OPEN
    QApplication.sendPostedEvents(None, 52)
    year.open_day(saturday)
    opened(window).once.office.choose("")
    opened(window).save()
    assert look(year, saturday) is Look.WEEKEND


def test_a_half_day_by_custom_is_kept_with_the_time_that_stands_there(
    window: Window, year: YearCard, office: Office
) -> None:
    office.settings.change({"country": "SE"}, label="-")
    valborg = date(2027, 4, 30)
    year.open_day(valborg)
    part = opened(window).every_year[0]
    assert part.kinds.value() is None, "the calendar does not know until when"
    part.kinds.set_value("half")
    opened(window).save()
    assert str(office.workdays().hours(valborg)) == "08:00-12:00"


def test_saving_without_a_change_does_nothing(
    window: Window, year: YearCard, office: Office
) -> None:
    year.open_day(CHRISTMAS_EVE)
    opened(window).save()
    assert office.store.undo_label == ""


# The list of named days


def test_the_named_days_are_listed_with_their_state_and_who_decided(
    year: YearCard, office: Office
) -> None:
    rows = {one.day: one for one in year.named._records.records}
    assert rows[CHRISTMAS_EVE].state == "Ikke valgt ennå, regnes som åpen"
    assert rows[date(2026, 4, 1)].why == "Kalenderen: Onsdag før skjærtorsdag."
    assert date(2026, 11, 24) not in rows
    assert year.named.record is not None
    assert year.named.record.day == CHRISTMAS_EVE, "the next one to come"


def test_enter_in_the_list_opens_the_day(window: Window, year: YearCard, press: Press) -> None:
    year.named.setFocus()
    press("Return")
    assert opened(window).day == CHRISTMAS_EVE


# Seasons


@pytest.fixture
def seasons(window: Window) -> SeasonsCard:
    page = window.page
    assert isinstance(page, SettingsPage)
    return page.card(SeasonsCard)


def form(window: Window) -> SeasonDialog:
    found = [one for one in window.findChildren(SeasonDialog) if one.isVisible()]
    return found[-1]


@pytest.mark.requirement("A40")
def test_summer_hours_stand_ready_and_are_saved_with_one_key(
    qtbot: QtBot, window: Window, seasons: SeasonsCard, office: Office, press: Press
) -> None:
    seasons.add()
    dialog = form(window)
    qtbot.waitUntil(dialog.title.hasFocus)
    assert dialog.title.text() == "Sommeråpningstid"
    assert (dialog.first.text(), dialog.last.text()) == ("15. mai", "14. september")
    friday = dialog.week._lines[4]
    friday.opens.setText("")
    friday.closes.setText("")
    press("Return")
    assert office.workdays().is_open(date(2027, 7, 1))
    assert not office.workdays().is_open(date(2027, 7, 2))
    assert window.bar.message.text == "Sommeråpningstid er lagret"
    window.undo()
    assert office.workdays().is_open(date(2027, 7, 2))


def test_a_season_is_listed_changed_and_taken_away(
    window: Window, seasons: SeasonsCard, office: Office, clock: FixedClock
) -> None:
    seasons.add()
    form(window).save()
    clock.moment += timedelta(days=300)
    buttons = {one.accessibleName(): one for one in seasons.findChildren(QPushButton)}
    buttons["Endre Sommeråpningstid"].click()
    dialog = form(window)
    for line in dialog.week._lines:
        line.closes.setText("15")
    dialog.save()
    assert str(office.workdays().hours(date(2028, 7, 6))) == "08:00-15:00"
    assert str(office.workdays().hours(date(2027, 7, 1))) == "08:00-15:30"
    QApplication.processEvents()
    buttons = {one.accessibleName(): one for one in seasons.findChildren(QPushButton)}
    buttons["Ta bort Sommeråpningstid"].click()
    assert office.opening_seasons.in_force(office.today()) == []
    assert seasons._empty.isVisibleTo(seasons)


@pytest.mark.parametrize(
    ("title", "first", "last", "closes", "field"),
    [
        ("", "1. juni", "1. august", "15", "title"),
        ("Sommer", "", "1. august", "15", "first"),
        ("Sommer", "1. juni", "snart", "15", "last"),
        ("Sommer", "1. juni", "1. august", "sent", "opening_hours"),
    ],
)
def test_what_a_season_lacks_is_said_at_its_field(
    window: Window,
    seasons: SeasonsCard,
    office: Office,
    title: str,
    first: str,
    last: str,
    closes: str,
    field: str,
) -> None:
    seasons.add()
    dialog = form(window)
    dialog.title.setText(title)
    dialog.first.setText(first)
    dialog.last.setText(last)
    dialog.week._lines[0].closes.setText(closes)
    dialog.save()
    assert dialog.form.field(field).error
    assert office.opening_seasons.everything() == []
    dialog.reject()


# For everybody


@pytest.mark.parametrize("size", ["100", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_year_and_its_forms_can_be_used_by_everybody(
    qtbot: QtBot, window: Window, office: Office, language: str, size: str
) -> None:
    office.settings.change({"language": language, "text_size": size}, label="-")
    QApplication.processEvents()
    window.go_to("settings", section="year")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.card(YearCard)
    looked: list[QWidget] = [window]
    looked += [
        DayDialog(window, page._saver, CHRISTMAS_EVE),
        SeasonDialog(window, page._saver, None),
    ]
    checks = (names, roles, targets, clipping, inside, fit, contrast)
    for widget in looked:
        if widget is not window:
            widget.open()  # type: ignore[attr-defined]
            qtbot.waitExposed(widget)
            qtbot.wait(30)
        QApplication.processEvents()
        assert [fault for check in checks for fault in check(widget)] == [], widget
        if widget is not window:
            widget.close()
