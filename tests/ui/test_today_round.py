"""The rows of today beyond the five keys: what is looked at, the promises, the duty, the way on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.inquiries import Inquiry, InquiryId, InquiryKind, Outcome
from core.links import Link, LinkKind
from core.office import Office
from core.people import Person
from tests.ui.conftest import Press
from tests.ui.town import at
from ui.pages.today import TodayPage
from ui.widgets.account_row import AccountRow
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.fields import Choice
from ui.widgets.text import Label
from ui.window import Window

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 20)
Gone = list[tuple[str, dict[str, Any]]]


def page(window: Window) -> TodayPage:
    found = window.page
    assert isinstance(found, TodayPage)
    return found


@pytest.fixture
def gone(window: Window, monkeypatch: pytest.MonkeyPatch) -> Gone:
    """Where the page asked to go."""
    found: Gone = []
    monkeypatch.setattr(window, "go_to", lambda name, **hint: found.append((name, hint)))
    return found


def asked(office: Office, day: date, hour: int, text: str) -> InquiryId:
    """A question on the first account, entered now."""
    return office.inquiries.add(
        Inquiry(
            account_id=office.accounts.everything()[0].id,
            kind=InquiryKind.QUESTION,
            text=text,
            received_at=at(day, hour),
        )
    )


def button(window: Window, text: str) -> Button:
    return next(one for one in page(window).findChildren(Button) if one.text() == text)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


# What is looked at


@pytest.mark.requirement("S11")
def test_comments_and_messages_are_looked_at_each_day(window: Window, town: Office) -> None:
    town.settings.change({"guideline_profile": "svensk"}, label="")
    view = page(window).rows.views()[0]
    assert view.look_at.startswith("Sjekk: Kommentarer · Meldinger")
    assert "Kommentarer · Meldinger" in QApplication.focusWidget().accessibleDescription()


@pytest.mark.requirement("A18")
def test_something_to_remove_opens_the_deletion_form_for_the_account(
    window: Window, town: Office, press: Press, gone: Gone
) -> None:
    town.settings.change({"guideline_profile": "alver"}, label="")
    assert "Noe å fjerne?" in page(window).rows.views()[1].look_at
    press("Down", "d")
    button(window, "Før inn sletting").click()
    account = page(window).rows.views()[1].account_id
    assert gone == [("deletions", {"new": True, "account": account})]


@pytest.mark.requirement("U5")
def test_taking_part_in_the_debate_is_asked_for(window: Window, town: Office, press: Press) -> None:
    assert "Delta i debatten" in page(window).rows.views()[0].look_at
    press("d")
    names = [check.accessibleName() for check in page(window).rows.findChildren(TwoLineCheck)]
    assert "Delta i debatten" in names
    press("Return")
    (check,) = town.checklist.standing(MONDAY, MONDAY).values()
    assert "debate" in check.confirmed


@pytest.mark.requirement("K24")
def test_the_places_to_keep_an_eye_on_are_listed_where_they_are_asked_for(
    window: Window, town: Office, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    town.settings.change({"guideline_profile": "ks"}, label="")
    town.links.add(
        Link(kind=LinkKind.WATCH, title="Testvik i dag", url="https://www.facebook.com/testvikidag")
    )
    town.links.add(Link(kind=LinkKind.WATCH, title="testvik ferge"))
    press("d")
    button(window, "Vis sidene").click()
    assert "Søk etter: testvik ferge" in [one.text() for one in page(window).findChildren(Label)]
    button(window, "Testvik i dag").click()
    assert opened == ["https://www.facebook.com/testvikidag"]


@pytest.mark.requirement("K12")
def test_posting_as_the_page_is_reminded_of_where_the_guideline_says_so(
    window: Window, town: Office
) -> None:
    town.settings.change({"guideline_profile": "ks"}, label="")
    assert "Skriv som siden, ikke som deg selv" in page(window).rows.views()[0].look_at


def test_without_pages_to_follow_it_says_where_they_are_written_down(
    window: Window, town: Office, press: Press, gone: Gone
) -> None:
    town.settings.change({"guideline_profile": "ks"}, label="")
    press("d")
    button(window, "Vis sidene").click()
    assert focused() == "Ingen sider står på lista ennå. Før dem inn i innstillingene."
    press("Return")
    assert gone == [("settings", {})]


def test_the_arrow_unfolds_and_escape_folds_again(
    window: Window, town: Office, press: Press
) -> None:
    press("Right")
    assert focused() == "Kommentarer"
    press("Esc")
    assert isinstance(QApplication.focusWidget(), AccountRow)
    assert page(window).rows.below is None
    assert town.checklist.standing(MONDAY, MONDAY) == {}


def test_a_check_of_nothing_is_no_check(window: Window, town: Office, press: Press) -> None:
    items = len(town.profile().checks)
    press("d", *["Space", "Down"] * items, "Return")
    assert town.checklist.standing(MONDAY, MONDAY) == {}
    shown = [one.text() for one in page(window).findChildren(Label) if one.isVisible()]
    assert "Kryss av for minst én. Ellers er det ingen sjekk." in shown


def test_a_row_that_is_checked_does_not_unfold(window: Window, press: Press) -> None:
    press("Space", "Up", "d")
    assert page(window).rows.below is None
    assert "Ta tilbake" in window.bar.message.text


# On to other places


def test_a_new_inquiry_is_for_the_active_account(window: Window, press: Press, gone: Gone) -> None:
    press("Down", "n")
    account = page(window).rows.views()[1].account_id
    assert gone == [("inquiries", {"new": True, "account": account})]


def test_the_decision_aid_opens_for_the_active_account(window: Window, press: Press) -> None:
    press("h")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Hva gjør jeg med denne kommentaren?"
    dialog.close()


@pytest.mark.requirement("A22")
def test_the_row_counts_the_inquiries_of_the_day(
    window: Window, town: Office, clock: FixedClock, press: Press
) -> None:
    first = asked(town, MONDAY, 8, "Når går ferga?")
    asked(town, MONDAY, 8, "Er biblioteket åpent?")
    town.inquiries.answer(first, "Klokka ti.")
    press("Space")
    assert page(window).rows.views()[0].line == "Facebook · to henvendelser ført, én besvart"


# Promises


def waiting(window: Window) -> list[TwoLineCheck]:
    QApplication.processEvents()  # what was just made is shown then
    return page(window).side.follow_ups.findChildren(TwoLineCheck)


def check_of(window: Window, name: str) -> TwoLineCheck:
    return next(one for one in waiting(window) if one.accessibleName() == name)


def test_a_promise_says_so_and_enter_opens_the_inquiry(
    window: Window, town: Office, clock: FixedClock, press: Press, gone: Gone
) -> None:
    key = asked(town, FRIDAY, 15, "Når går ferga i jula?")
    town.inquiries.promise(key, "Svar Marit om ferga", until=MONDAY)
    page(window).refresh()
    check = check_of(window, "Svar Marit om ferga")
    assert check.accessibleDescription() == ("Facebook · lovet svar i dag · spurt fredag kl. 15.00")
    check.setFocus()
    press("Return")
    assert gone == [("inquiries", {"inquiry": key})]


def test_ticking_a_promise_asks_what_was_answered_and_answers_the_inquiry(
    window: Window, town: Office, clock: FixedClock, press: Press
) -> None:
    key = asked(town, MONDAY, 8, "Når går ferga i jula?")
    town.inquiries.promise(key, "Svar Marit", until=MONDAY)
    page(window).refresh()
    check = check_of(window, "Svar Marit")
    check.setFocus()
    press("Space", "“Klokka ti”", "Return")
    answered = town.inquiries.inquiry(key)
    assert (answered.outcome, answered.answer) == (Outcome.ANSWERED, "Klokka ti")
    assert "Svar Marit" not in [one.accessibleName() for one in waiting(window)]
    press("Ctrl+Z")
    assert town.inquiries.inquiry(key).is_open
    assert "Svar Marit" in [one.accessibleName() for one in waiting(window)]


def test_leaving_the_question_leaves_the_promise_open(
    window: Window, town: Office, clock: FixedClock, press: Press
) -> None:
    key = asked(town, MONDAY, 8, "Når går ferga i jula?")
    town.inquiries.promise(key, "Svar Marit", until=MONDAY)
    page(window).refresh()
    check = check_of(window, "Svar Marit")
    check.setFocus()
    press("Space", "Esc")
    assert QApplication.focusWidget() is check
    assert not check.isChecked()
    assert town.inquiries.inquiry(key).is_open


def test_a_broken_promise_stands_first_and_says_so(
    window: Window, town: Office, clock: FixedClock
) -> None:
    key = asked(town, MONDAY, 8, "Når går ferga i jula?")
    town.inquiries.promise(key, "Svar Marit", until=MONDAY)
    clock.moment = at(date(2026, 11, 25), 9)
    page(window).refresh()
    first = page(window).day.waiting[0]
    assert first.broken
    assert (
        first.line
        == "Facebook · løftet er brutt: lovet svar mandag 23. november · spurt mandag kl. 08.00"
    )
    texts = [one.text for one in page(window).day.waiting]
    assert texts.count("Svar Marit") == 1
    assert not any("Når går ferga" in text for text in texts)  # never twice


def test_an_inquiry_whose_time_is_up_is_there_without_a_promise(
    window: Window, town: Office, clock: FixedClock
) -> None:
    key = asked(town, FRIDAY, 9, "Er svømmehallen åpen i romjula?")
    page(window).refresh()
    (found,) = [one for one in page(window).day.waiting if one.inquiry == key]
    due = town.inquiries.standing(town.inquiries.inquiry(key)).due
    assert due is not None
    assert "spurt fredag kl. 09.00" in found.line
    assert ("svar innen kl." in found.line) is not found.broken


# Duty


@pytest.mark.requirement("K10")
def test_the_head_of_the_rows_says_who_is_on_duty(
    window: Window, town: Office, clock: FixedClock
) -> None:
    assert page(window).day.duty == "På vakt i dag: Kari Nes"
    kari, jon = town.people.by_name("Kari Nes"), town.people.by_name("Jon Berg")
    assert kari is not None
    assert jon is not None
    town.absences.plan(kari.id, MONDAY, date(2026, 12, 4), "Ferie", deputy=jon.id)
    expected = "Jon Berg er vikar for Kari Nes til 4. desember"
    assert page(window).day.duty == expected
    assert expected in [one.text() for one in page(window).rows.findChildren(Label)]
    assert "Jon Berg har vakt" in page(window).rows.views()[0].line


def test_nobody_on_duty_is_said(window: Window, town: Office) -> None:
    for name in ("Kari Nes", "Jon Berg"):
        person = town.people.by_name(name)
        assert person is not None
        town.absences.plan(person.id, MONDAY, MONDAY, "Kurs")
    assert page(window).day.duty == "Kari Nes er borte, og ingen har vakt"


def test_what_the_deputy_did_is_shown_until_it_is_put_aside(
    window: Window, town: Office, clock: FixedClock, press: Press
) -> None:
    kari, jon = town.people.by_name("Kari Nes"), town.people.by_name("Jon Berg")
    assert kari is not None
    assert jon is not None
    town.people.sit_down(jon)
    for account in town.checklist.due(MONDAY):
        town.checklist.check(account.id, day=MONDAY)
    clock.moment = at(TUESDAY, 8)
    town.people.sit_down(kari)
    card = page(window).side.away
    assert not card.isHidden()
    texts = [one.text() for one in card.findChildren(Label)]
    assert "Mandag 23. november" in texts
    assert "Jon Berg sjekket 5 kontoer" in texts
    button(window, "Jeg har lest det").click()
    assert card.isHidden()
    page(window).refresh()
    assert card.isHidden()
    page(window).arrive(while_away=True)
    assert not card.isHidden()
    assert focused() == "Jeg har lest det"


def test_not_having_been_away_is_said(window: Window) -> None:
    page(window).arrive(while_away=True)
    assert window.bar.message.text == "Du har ikke vært borte i det siste."


# Missed days


def test_only_those_appointed_that_day_are_offered_as_deputies_and_the_last_one_first(
    window: Window, town: Office, press: Press
) -> None:
    missed = page(window).day.missed[0]
    assert missed.deputies == ("Jon Berg",)
    town.absences.record(date(2026, 11, 5), date(2026, 11, 5), "Kurs", deputy="Jon Berg")
    assert page(window).day.deputy == "Jon Berg"
    button(window, "Jeg var borte").click()
    assert "Jon Berg" in [
        combo.currentText() for combo in page(window).side.missed.findChildren(Choice)
    ]


def test_one_who_was_not_appointed_that_day_cannot_enter_it(window: Window, town: Office) -> None:
    anna = town.people.add(Person(name="Anna Vik"))
    town.people.sit_down(town.people.person(anna))
    card = page(window).side.missed
    visible = [one.text() for one in card.findChildren(Button) if not one.isHidden()]
    assert "Før inn nå" not in visible
    assert "Bare den som var oppnevnt den dagen, kan føre den inn." in [
        one.text() for one in card.findChildren(Label)
    ]


def test_the_month_sheet_is_asked_for_with_its_key(window: Window, press: Press) -> None:
    press("Ctrl+P")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Månedsark"
    names = [one.text() for one in dialog.findChildren(Button)]
    assert names == ["Skriv ut", "Lagre som PDF", "Avbryt"]
    dialog.close()


def test_the_month_sheet_is_saved_as_a_file(
    window: Window,
    tmp_path: Path,
    press: Press,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "ark.pdf"
    names: list[str] = []

    def chosen(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        names.append(name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    page(window).arrive(month_sheet=True)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    next(one for one in dialog.findChildren(Button) if one.text() == "Lagre som PDF").click()
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert names == ["2026-11 månedsark.pdf"]
    assert file.read_bytes().startswith(b"%PDF")
