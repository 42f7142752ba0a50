"""The year wheel in the window: by keys and mouse, into the plan and out of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from core.clock import FixedClock, at_local
from core.occasions import OccasionWord
from core.office import Office
from core.wheel_turns import TurnKey, TurnState
from tests.ui.audit.look import CHECKS
from tests.ui.conftest import Press
from tests.ui.plan_walks import plan_page
from ui.pages.plan.occasion_chip import OccasionChip
from ui.pages.plan.occasion_dialog import OccasionDialog
from ui.pages.plan.wheel_block import OccasionLine
from ui.pages.plan.wheel_dialogs import DateDialog, DatesDialog, SkipDialog
from ui.pages.plan.wheel_lines import Shown
from ui.pages.plan.wheel_view import WheelView
from ui.pages.today import TodayPage
from ui.theme import Scheme
from ui.window import Window

ADVENT = TurnKey("advent", "2026")
SMOKE = TurnKey("smoke_alarm", "2026")
HEARING = TurnKey("budget_hearing", "2026")


def wheel(window: Window) -> WheelView:
    """The year, with the focus on the first occasion to come."""
    window.go_to("plan", wheel=True)
    QTest.qWait(50)
    return plan_page(window).view.wheel


def here(view: WheelView) -> TurnKey:
    line = view.line_here()
    assert line is not None
    return line.key


def dialog(kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    found = next(one for one in QApplication.topLevelWidgets() if type(one) is kind)
    assert isinstance(found, QDialog)
    return found


def state(office: Office, key: TurnKey) -> TurnState:
    return office.year_wheel.turn(key).state


def test_the_year_begins_on_the_nearest_occasion_to_come(window: Window, town: Office) -> None:
    view = wheel(window)
    assert here(view) == HEARING
    focused = QApplication.focusWidget()
    assert isinstance(focused, OccasionLine)
    assert focused.accessibleName() == (
        "Rundt 25. november. Budsjett og økonomiplan til offentlig ettersyn (minst 14 dager). "
        "Begynn nå"
    )
    assert plan_page(window).view.bar.text() == "2026"


@pytest.mark.requirement("K20")
def test_one_key_takes_an_occasion_into_the_plan_when_its_goal_is_known(
    window: Window, town: Office, press: Press
) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    view = wheel(window)
    press("Down")
    assert here(view) == ADVENT
    press("A")
    assert state(town, ADVENT) is TurnState.PLANNED
    assert here(view) == ADVENT
    assert view.detail.verbs() == ["open", "change"]
    assert "er i planen for fredag 27. november" in window.bar.message.text
    press("Ctrl+Z")
    assert state(town, ADVENT) is TurnState.OPEN


def test_where_the_goal_is_not_known_the_post_opens_and_asks_for_it(
    window: Window, town: Office, press: Press
) -> None:
    wheel(window)
    press("Down")
    press("A")
    page = plan_page(window)
    assert not page.pane.isHidden()
    assert page.pane.form.values()["title"] == "Første søndag i advent: julegrantenning"
    assert page.pane.form.values()["day"] == "27.11.2026"
    assert state(town, ADVENT) is TurnState.OPEN
    page.pane.form.fill({"goal": "Dialog"})
    page.pane.save()
    assert state(town, ADVENT) is TurnState.PLANNED
    entry = town.year_wheel.turn(ADVENT).entry
    assert entry is not None
    assert entry.goal == "Dialog"


def test_what_was_typed_about_an_occasion_is_there_after_a_restart(
    window: Window, town: Office, press: Press
) -> None:
    wheel(window)
    press("Down")
    press("A")
    page = plan_page(window)
    page.pane.form.field("goal").control.setEditText("Flere på torget")  # type: ignore[attr-defined]
    QTest.qWait(20)
    page.pane.keep()
    again = page.pane.open_again()
    assert again
    assert page.pane.form.values()["goal"] == "Flere på torget"
    base = page.pane.base()
    assert base is not None
    assert (base.occasion, base.occasion_turn) == ("advent", "2026")


def test_skipping_asks_why_and_the_same_key_takes_it_back(
    window: Window, town: Office, press: Press
) -> None:
    view = wheel(window)
    press("Down")
    press("S")
    asked = dialog(SkipDialog)
    assert isinstance(asked, SkipDialog)
    asked.save()
    assert asked.form.field("reason").error
    asked.form.fill({"reason": "Avlyst"})
    asked.save()
    assert state(town, ADVENT) is TurnState.SKIPPED
    view.do("skip")
    assert state(town, ADVENT) is TurnState.OPEN


def test_a_local_date_is_asked_for_before_it_can_be_chosen(
    window: Window, town: Office, press: Press
) -> None:
    wheel(window)
    press("A")
    asked = dialog(DateDialog)
    assert isinstance(asked, DateDialog)
    asked.form.fill({"day": "26.11."})
    asked.save()
    assert town.year_wheel.turn(HEARING).day == date(2026, 11, 26)


def test_several_dates_are_written_one_on_each_line(window: Window, town: Office) -> None:
    view = wheel(window)
    view.go_to(TurnKey("council_meeting", "2026"))
    view.do("date")
    asked = dialog(DatesDialog)
    assert isinstance(asked, DatesDialog)
    asked.form.fill({"days": "9.12.\nikke en dato"})
    asked.save()
    assert asked.form.field("days").error
    asked.form.fill({"days": "9.12.\n16.12."})
    asked.save()
    days = [t.day for t in town.year_wheel.year(2026) if t.key.occasion == "council_meeting"]
    assert days == [date(2026, 12, 9), date(2026, 12, 16)]


def test_arrows_go_through_the_months_and_page_keys_through_the_years(
    window: Window, town: Office, press: Press
) -> None:
    view = wheel(window)
    press("Right")
    assert here(view) == TurnKey("volunteer_day", "2026")
    press("Left")
    assert here(view) == HEARING
    press("Home")
    assert here(view) == TurnKey("archive_h2", "2026")
    press("Up")
    assert here(view) == TurnKey("archive_h2", "2026")
    press("PgDown")
    assert (view.year, here(view)) == (2027, TurnKey("archive_h2", "2027"))
    assert plan_page(window).view.bar.text() == "2027"
    press("T")
    assert (view.year, here(view)) == (2026, HEARING)


def test_the_filter_shows_what_is_chosen(window: Window, town: Office) -> None:
    town.year_wheel.skip(SMOKE, "Brannvesenet gjør det")
    view = wheel(window)
    view.shown.choose(Shown.SKIPPED.value)
    shown = [line.line.key for block in view.blocks for line in block.lines]
    assert shown == [SMOKE]
    view.shown.choose(Shown.PLANNED.value)
    assert view.line_here() is None
    assert view.detail.verbs() == []


def test_a_hidden_occasion_is_found_under_hidden_and_shown_again(
    window: Window, town: Office, press: Press
) -> None:
    view = wheel(window)
    view.go_to(SMOKE)
    view.take_focus()
    press("Delete")
    assert "smoke_alarm" not in {t.key.occasion for t in town.year_wheel.year(2026)}
    view.shown.choose(Shown.HIDDEN.value)
    view.do("show")
    assert "smoke_alarm" in {t.key.occasion for t in town.year_wheel.year(2026)}


def test_the_month_shows_occasions_that_wait_and_enter_takes_them(
    window: Window, town: Office, press: Press
) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    page = plan_page(window)
    sunday = date(2026, 11, 29)
    page.view.go_to_day(sunday)
    page.view.take_focus()
    chip = page.view.grid.chip_here()
    assert isinstance(chip, OccasionChip)
    assert chip.spoken.startswith("Første søndag i advent: julegrantenning. Årshjul. begynn")
    press("Delete")
    assert page.view.grid.place_of(ADVENT) == sunday
    press("Return")
    assert state(town, ADVENT) is TurnState.PLANNED
    assert page.view.grid.place_of(ADVENT) is None


def test_a_click_on_an_occasion_shows_the_post_it_would_be(window: Window, town: Office) -> None:
    page = plan_page(window)
    grid = page.view.grid
    place = grid.rect_of(ADVENT).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.pane.form.values()["title"] == "Første søndag i advent: julegrantenning"
    assert state(town, ADVENT) is TurnState.OPEN


def test_an_own_occasion_is_made_in_words_with_its_next_days(
    window: Window, town: Office, press: Press
) -> None:
    wheel(window)
    press("N")
    asked = dialog(OccasionDialog)
    assert isinstance(asked, OccasionDialog)
    asked.form.fill({"title": "Ukens bok", "kind": "weekly", "weekday": 5, "goal": "Dialog"})
    told = asked._preview(asked.form.values())
    assert told == (
        "Hver fredag",
        "Neste: fredag 27. november 2026, fredag 4. desember 2026, fredag 11. desember 2026.",
    )
    asked.save()
    (own,) = [one for one in town.year_wheel.occasions.everything() if one.own]
    assert (own.title(), own.first) == ("Ukens bok", date(2026, 11, 23))


def test_what_cannot_be_read_stands_at_its_field(
    window: Window, town: Office, press: Press
) -> None:
    wheel(window)
    press("N")
    asked = dialog(OccasionDialog)
    assert isinstance(asked, OccasionDialog)
    asked.form.fill({"title": "Noe", "kind": "fixed", "date": "40. mai"})
    asked.save()
    assert asked.form.field("date").error
    assert not [one for one in town.year_wheel.occasions.everything() if one.own]
    asked.reject()


def test_an_occasion_of_the_list_is_changed_and_is_as_in_the_list_again(
    window: Window, town: Office, press: Press
) -> None:
    view = wheel(window)
    view.go_to(SMOKE)
    view.do("change")
    asked = dialog(OccasionDialog)
    assert isinstance(asked, OccasionDialog)
    asked.form.fill({"title": "Røykvarslersjekk", "lead_days": "5"})
    asked.save()
    word = town.year_wheel.occasions.word("smoke_alarm")
    assert (word.title, word.lead_days, word.rule) == ("Røykvarslersjekk", 5, "")
    town.year_wheel.occasions.as_listed("smoke_alarm")
    assert town.year_wheel.turn(SMOKE).title() == "Røykvarslerdagen"


@pytest.mark.parametrize("size", ["100", "200"])
@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_the_year_can_be_used_by_everybody(
    town: Office, shown: Callable[[Office], Window], language: str, size: str
) -> None:
    theme = Scheme.DARK if language in ("nn", "en") else Scheme.LIGHT
    town.settings.change(
        {"language": language, "text_size": size, "theme": theme.value}, label="look"
    )
    town.year_wheel.skip(SMOKE, "Brannvesenet gjør det")
    window = shown(town)
    view = wheel(window)
    for key in (ADVENT, SMOKE, HEARING):
        view.go_to(key)
        QTest.qWait(50)
        faults = [f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(window)]
        assert not faults, "\n".join(faults)


@pytest.mark.requirement("A31")
def test_today_tells_what_is_coming_up_and_that_next_month_is_empty(
    window: Window, town: Office, clock: FixedClock
) -> None:
    window.go_to("today")
    QTest.qWait(50)
    page = window.page
    assert isinstance(page, TodayPage)
    card = page.side.ahead
    assert card.isVisible()
    words = [label.text() for label in card.findChildren(type(card.heading))]
    assert any("Første søndag i advent" in text for text in words)
    assert any("Ingenting er planlagt i desember ennå." in text for text in words)
    town.year_wheel.skip(ADVENT, "Avlyst")
    town.year_wheel.skip(HEARING, "Står på nettsiden")
    town.settings.change({"empty_month_day": "0"}, label="dag")
    QTest.qWait(50)
    assert not card.isVisible()


def test_the_reminder_leads_to_the_wheel(window: Window, town: Office) -> None:
    window.go_to("today")
    QTest.qWait(50)
    page = window.page
    assert isinstance(page, TodayPage)
    page.side.ahead.wheel_asked.emit()
    assert window.page_name == "plan"
    assert plan_page(window).view.is_wheel


def test_the_year_is_the_same_after_the_window_is_built_again(
    window: Window, town: Office, clock: FixedClock
) -> None:
    clock.moment = at_local(datetime.combine(date(2026, 11, 23), time(9)))
    wheel(window)
    hint = plan_page(window).where()
    assert hint["as_list"] == 2
