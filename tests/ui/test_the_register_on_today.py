"""What waits in the account register, as quiet lines on the page of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office
from core.plan_entries import PlanEntryId
from tests.ui.town import at
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.review.view import ReviewView
from ui.pages.today.page import TodayPage
from ui.pages.today.registered import lines
from ui.widgets.buttons import Button
from ui.window import Window

TODAY = date(2026, 11, 23)
EMPTY = "Neste måned er tom"


def texts(town: Office) -> list[str]:
    return [one.text for one in lines(town)]


def test_nothing_is_said_when_nothing_waits(window: Window, town: Office) -> None:
    assert texts(town) == []
    assert isinstance(window.page, TodayPage)
    assert window.page.side.register.isHidden()


@pytest.mark.requirement("A16")
def test_the_end_of_a_time_limited_account_is_brought_up_before_and_after_the_day(
    window: Window, town: Office, clock: FixedClock
) -> None:
    account = town.accounts.everything()[0]
    town.accounts.change(replace(account, limited_until=TODAY + timedelta(days=31)))
    assert texts(town) == []
    town.accounts.change(replace(account, limited_until=TODAY + timedelta(days=30)))
    assert texts(town) == ["Testvik kommune slutter 23.12.2026"]
    clock.moment = at(date(2026, 12, 28), 9)
    assert texts(town) == ["Testvik kommune skulle vært avsluttet 23.12.2026"]


def test_a_review_that_is_overdue_leads_to_the_review(
    window: Window, town: Office, clock: FixedClock
) -> None:
    clock.moment = at(date(2027, 6, 1), 9)
    window.page.refresh()
    QApplication.processEvents()
    said = "5 kontoer må gås gjennom"
    assert texts(town) == [said]
    (link,) = [one for one in window.page.findChildren(Button) if one.text() == said]
    link.click()
    page = window.page
    assert isinstance(page, AccountsPage)
    assert isinstance(page.work, ReviewView)


def test_a_warning_whose_deadline_is_out_is_one_line(
    window: Window, town: Office, clock: FixedClock
) -> None:
    account = town.accounts.everything()[0]
    town.warnings.send(account, "Ingen vikar", deadline=TODAY + timedelta(days=3))
    assert texts(town) == []
    clock.moment = at(TODAY + timedelta(days=3), 9)
    assert texts(town) == ["Fristen for 1 varsel er ute"]


def test_what_comes_up_in_the_plan_is_looked_at_anew_when_it_changes_and_stays_when_one_checks(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    assert isinstance(window.page, TodayPage)
    ahead = window.page.side.ahead

    def says_empty() -> bool:
        return EMPTY in [one.text() for one in ahead.findChildren(Button)]

    qtbot.waitUntil(says_empty)
    town.checklist.check(town.accounts.everything()[0].id)
    QApplication.processEvents()
    assert says_empty()
    (planned,) = town.publishing.due_today()
    entry = replace(planned.entry, id=PlanEntryId(0), day=date(2026, 12, 3))
    town.publishing.add(entry, planned.account_ids)
    qtbot.waitUntil(lambda: not says_empty())
