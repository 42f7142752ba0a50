"""Walks 7 and 8 of the window: a negative inquiry, and a political one, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.clock import FixedClock
from core.inquiries import Inquiry, InquiryKind, Outcome
from core.office import Office
from tests.ui.conftest import Press
from tests.ui.inquiry_steps import words_in
from tests.ui.town import at
from ui.pages.inquiries.page import InquiriesPage
from ui.window import Window


def page_of(window: Window) -> InquiriesPage:
    found = window.page
    assert isinstance(found, InquiriesPage)
    return found


def only_one(office: Office) -> Inquiry:
    (found,) = office.inquiries.everything()
    return found


def follow(office: Office, profile: str) -> None:
    office.settings.change({"guideline_profile": profile}, label="profile")


def log_negative(window: Window, press: Press) -> InquiriesPage:
    """N, the account as it stands, kind, text, what came of it; nothing is saved yet."""
    press("Ctrl+2", "n", "Tab", "Tab", "n", "n", "Tab", "“Hullet i veien er der fortsatt”")
    return page_of(window)


@pytest.mark.parametrize(
    ("profile", "strength", "help_"),
    [
        ("utsira", "Forsøk", "Forsøk også å svare på negative kommentarer."),
        ("alver", "Alltid", ""),
    ],
)
def test_a_negative_one_shows_how_strongly_the_municipality_wants_it_answered(
    window: Window, town: Office, press: Press, profile: str, strength: str, help_: str
) -> None:
    follow(town, profile)
    form = log_negative(window, press).form
    assert form is not None
    shown = words_in(form.help)
    assert "Negativ" in shown
    assert strength in shown
    assert str(town.profile().reply(InquiryKind.NEGATIVE).help) in shown
    if help_:
        assert help_ in shown


def test_a_promise_is_due_the_next_workday_and_stands_on_the_list(
    window: Window, town: Office, press: Press
) -> None:
    page = log_negative(window, press)
    assert page.form is not None
    page.form.outcome.setFocus()
    press("l", "Ctrl+Return")
    inquiry = only_one(town)
    assert inquiry.outcome is Outcome.PROMISED
    assert inquiry.promised_for == date(2026, 11, 24)
    (due,) = [one for one in town.follow_ups.still_open() if one.inquiry_id == inquiry.id]
    assert due.due == date(2026, 11, 24)
    assert window.bar.message.text == "Vi minner deg på det tirsdag 24. november."
    assert page.list.row is not None
    assert page.list.row.inquiry.id == inquiry.id


@pytest.mark.parametrize(
    ("promised_on", "due", "said"),
    [
        (date(2026, 12, 23), date(2026, 12, 24), "torsdag 24. desember"),  # a half day is open
        (date(2026, 12, 24), date(2026, 12, 28), "mandag 28. desember"),
    ],
)
def test_a_promise_goes_across_christmas(
    shown: Callable[[Office], Window],
    town: Office,
    clock: FixedClock,
    press: Press,
    promised_on: date,
    due: date,
    said: str,
) -> None:
    clock.moment = at(promised_on, 9)
    page = log_negative(shown(town), press)
    assert page.form is not None
    page.form.outcome.setFocus()
    press("l")
    assert f"Vi minner deg på det {said}." in words_in(page.form)
    press("Ctrl+Return")
    inquiry = only_one(town)
    assert inquiry.promised_for == due
    assert [one.due for one in town.follow_ups.promised(inquiry.id)] == [due]


def test_one_undo_takes_the_inquiry_and_its_promise_back(
    window: Window, town: Office, press: Press
) -> None:
    before = len(town.follow_ups.still_open())
    page = log_negative(window, press)
    assert page.form is not None
    page.form.outcome.setFocus()
    press("l", "Ctrl+Return", "Ctrl+Z")
    assert town.inquiries.everything() == []
    assert len(town.follow_ups.still_open()) == before


@pytest.mark.requirement("U15")
def test_a_political_one_is_referred_to_the_political_level_unless_somebody_says_otherwise(
    window: Window, town: Office, press: Press
) -> None:
    town.settings.change({"political_contact": "ordfører Ida Lunde"}, label="contact")
    press("Ctrl+2", "n", "Tab", "Tab", "p")
    page = page_of(window)
    assert page.form is not None
    assert page.form.outcome.value() == Outcome.POLITICAL.value
    assert "Vis alltid til politisk nivå. Svar ikke på saken selv." in words_in(page.form.help)
    assert "ordfører Ida Lunde" in page.form.help.text
    press("Tab", "“Hvorfor sa dere nei til hallen”", "Ctrl+Return")
    inquiry = only_one(town)
    assert inquiry.outcome is Outcome.POLITICAL
    assert inquiry.referred_to == "ordfører Ida Lunde"
    assert not inquiry.is_open


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (InquiryKind.QUESTION, Outcome.OPEN),
        (InquiryKind.CASE, Outcome.FORMAL),
        (InquiryKind.POLITICAL, Outcome.POLITICAL),
    ],
)
def test_the_kind_presets_what_comes_of_it(
    window: Window, press: Press, kind: InquiryKind, outcome: Outcome
) -> None:
    press("Ctrl+2", "n")
    form = page_of(window).form
    assert form is not None
    form.fields.kind.set_value(kind.value)
    assert form.outcome.value() == outcome.value


def test_a_hard_case_goes_to_the_leader_where_the_guideline_says_so(
    window: Window, town: Office, press: Press
) -> None:
    follow(town, "alta")
    press("Ctrl+2", "n", "Tab", "Tab", "v", "Tab", "“Barnet til naboen har det ikke bra”")
    form = page_of(window).form
    assert form is not None
    assert form.outcome.value() == Outcome.WITH_LEADER.value
    form.form.go_to("consulted")
    press("“Ole Dahl og kommunikasjon”", "Ctrl+Return")
    inquiry = only_one(town)
    assert inquiry.outcome is Outcome.WITH_LEADER
    assert (inquiry.consulted, inquiry.consulted_on) == (
        "Ole Dahl og kommunikasjon",
        town.today(),
    )
    assert inquiry.is_open
