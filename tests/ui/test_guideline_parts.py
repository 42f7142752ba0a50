"""Retningslinjer: what is decided, signed, answered for, written and checked, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.guideline_edition import edition
from core.guidelines import Audience, load
from core.office import Office
from core.own_rules import own_copy
from core.ready_texts import ReadyText
from tests.ui.audit.look import faults_of
from tests.ui.audit.scenes import Scene
from ui.pages.guidelines import GuidelinesPage
from ui.pages.guidelines.decided_dialogs import DecisionDialog, DelegationDialog
from ui.pages.guidelines.laws_view import LawDialog
from ui.pages.guidelines.parts import Part
from ui.pages.guidelines.ready_view import ReadyDialog
from ui.pages.guidelines.signed_view import SignDialog
from ui.pages.today import TodayPage
from ui.theme import Theme
from ui.window import Window

Press = Callable[..., None]
W = TypeVar("W", bound=QWidget)
TODAY = date(2026, 11, 23)


@pytest.fixture
def page(window: Window) -> GuidelinesPage:
    window.go_to("guidelines")
    QApplication.processEvents()
    assert isinstance(window.page, GuidelinesPage)
    return window.page


def opened(qtbot: QtBot, window: QWidget, kind: type[W]) -> W:
    """The dialog that was opened last."""
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert found, kind
    qtbot.waitUntil(lambda: QApplication.activeWindow() is found[-1])
    return found[-1]


def back_in(qtbot: QtBot, window: Window) -> None:
    """The dialog is gone and the window active again, as the desktop does it."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def arrived(window: Window, part: Part, **hint: object) -> GuidelinesPage:
    window.go_to("guidelines", part=part, **hint)
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, GuidelinesPage)
    return page


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.mark.requirement("K2")
def test_a_decision_is_entered_changed_and_taken_away_by_keyboard(
    qtbot: QtBot, window: Window, town: Office, press: Press
) -> None:
    page = arrived(window, Part.DECIDED)
    press("n")
    opened(qtbot, window, DecisionDialog)
    press("“Kommunestyret”", "Tab", "Ctrl+A", "“12.3.2024”", "Tab", "“24/118”", "Tab")
    press("“Vi skal være der innbyggerne er.”", "Ctrl+Return")
    back_in(qtbot, window)
    (decision,) = town.decisions.everything()
    assert (decision.body, decision.day, decision.case_number) == (
        "Kommunestyret",
        date(2024, 3, 12),
        "24/118",
    )
    assert "Kommunestyret, 12. mars 2024" in said(page)
    page.take_focus()
    press("Return")
    dialog = opened(qtbot, window, DecisionDialog)
    dialog.form.fill({"text": "Vi skal svare åpent."})
    press("Ctrl+Return")
    back_in(qtbot, window)
    assert town.decisions.everything()[0].text == "Vi skal svare åpent."
    page.take_focus()
    press("Delete")
    assert town.decisions.everything() == []
    press("Ctrl+Z")
    assert len(town.decisions.everything()) == 1


def test_a_decision_without_words_or_in_the_future_is_said_at_its_field(
    qtbot: QtBot, window: Window, press: Press
) -> None:
    arrived(window, Part.DECIDED, new="decision")
    dialog = opened(qtbot, window, DecisionDialog)
    dialog.save()
    assert dialog.form.field("body").error
    assert dialog.form.field("text").error
    dialog.form.fill({"body": "Formannskapet", "text": "Ja", "day": "24.12.2026"})
    dialog.save()
    assert dialog.isVisible()
    assert dialog.form.field("day").error


@pytest.mark.requirement("T2", "T3")
def test_a_delegation_begins_at_the_top_and_says_whether_it_holds(
    qtbot: QtBot, window: Window, town: Office, press: Press
) -> None:
    town.settings.change({"top_responsible": "Kommunedirektøren"}, label="-")
    page = arrived(window, Part.DECIDED, new="delegation")
    dialog = opened(qtbot, window, DelegationDialog)
    assert dialog.form.values()["from_whom"] == "Kommunedirektøren"
    press("“Kommunikasjonssjefen”", "Tab", "“Opprette kontoer”", "Tab", "Ctrl+A", "“1.4.2024”")
    press("Tab", "“31.12.2025”", "Tab", "“24/118-3”", "Ctrl+Return")
    back_in(qtbot, window)
    (found,) = town.delegations.everything()
    assert (found.to_whom, found.first, found.last, found.document) == (
        "Kommunikasjonssjefen",
        date(2024, 4, 1),
        date(2025, 12, 31),
        "24/118-3",
    )
    assert "Øverste ansvar: Kommunedirektøren" in said(page)
    names = [card.accessibleName() for card in page.views.decided.delegations.list.cards]
    assert names[0].startswith(
        "Fra Kommunedirektøren til Kommunikasjonssjefen. Gjelder ikke lenger"
    )


@pytest.mark.requirement("K3")
def test_who_lacks_a_sign_off_stands_first_and_enter_registers_it(
    qtbot: QtBot, window: Window, town: Office, press: Press
) -> None:
    page = arrived(window, Part.SIGNED)
    table = page.views.signed.table
    assert QApplication.focusWidget() is table
    assert "0 av 2 personer har lest og forstått dem." in said(page)
    press("Return")
    opened(qtbot, window, SignDialog)
    press("Ctrl+A", "“20.11.2026”", "Return")
    back_in(qtbot, window)
    (signed,) = town.sign_offs.everything()
    holds = edition(town)
    assert town.people.name(signed.person_id) == "Jon Berg"
    assert (signed.guideline, signed.version, signed.day) == (
        holds.guideline,
        holds.version,
        date(2026, 11, 20),
    )
    assert "1 av 2 personer har lest og forstått dem." in said(page)
    press("Home", "Down")
    page.views.signed.take.click()
    assert town.sign_offs.everything() == []
    window.undo()
    assert len(town.sign_offs.everything()) == 1


@pytest.mark.requirement("U29")
def test_who_answers_on_which_account_is_shown_copied_and_leads_to_the_account(
    window: Window, town: Office, press: Press
) -> None:
    town.settings.change({"contact": "web@testvik.example"}, label="-")
    page = arrived(window, Part.ANSWERS)
    view = page.views.answers
    record = view.table.record
    assert record is not None
    assert record.responsible is not None
    assert (record.account.name, record.responsible.name) == ("Testvik kommune", "Kari Nes")
    page._copy_answers()
    copied = QApplication.clipboard().text()
    assert "Kari Nes" in copied
    assert "Testvik folkebibliotek" in copied
    press("Return")
    assert window.page.name == "accounts"


@pytest.mark.requirement("S41")
def test_the_paragraph_for_the_plan_is_copied_ticked_per_unit_and_written_anew(
    qtbot: QtBot, window: Window, town: Office, press: Press
) -> None:
    first = town.accounts.everything()[0]
    town.accounts.change(replace(first, unit="Servicetorget"))
    page = arrived(window, Part.READY)
    view = page.views.ready
    view.units["Servicetorget"].setFocus()
    press("Space")
    assert town.documentation_plan.units() == {"Servicetorget": TODAY}
    assert QApplication.focusWidget() is view.units["Servicetorget"]
    press("Space")
    assert town.documentation_plan.units() == {"Servicetorget": None}
    view.change(ReadyText.DOCUMENTATION)
    dialog = opened(qtbot, window, ReadyDialog)
    dialog.form.fill({"text": "{municipality} tar vare på alt."})
    press("Ctrl+Return")
    back_in(qtbot, window)
    assert "Testvik kommune (eksempel) tar vare på alt." in said(page)
    press("Ctrl+Z")
    assert town.settings.text("documentation_paragraph") == ""


@pytest.mark.requirement("K17")
def test_a_law_is_checked_with_space_and_changed_with_enter(
    qtbot: QtBot, window: Window, town: Office, press: Press
) -> None:
    page = arrived(window, Part.SOURCES)
    laws = page.views.sources.laws.laws
    card = laws.list.cards[0]
    assert "Ikke sjekket" in card.accessibleName()
    card.setFocus()
    press("Space")
    assert town.laws.everything()[0].checked_on == TODAY
    assert "Sjekket 23.11.2026, Kari Nes" in laws.list.cards[0].accessibleName()
    assert QApplication.focusWidget() is laws.list.cards[0]
    press("Down", "Return")
    dialog = opened(qtbot, window, LawDialog)
    dialog.form.fill({"title": "Kommuneloven § 4-1"})
    press("Ctrl+Return")
    back_in(qtbot, window)
    assert [law.title for law in town.laws.everything()][1] == "Kommuneloven § 4-1"


@pytest.mark.requirement("K38")
def test_a_paragraph_is_moved_with_alt_and_an_arrow(
    window: Window, town: Office, press: Press
) -> None:
    page = arrived(window, Part.EMPLOYEES, edit=True)
    page.parts.choose(Part.EMPLOYEES)
    page.texts[Part.EMPLOYEES].list.cards[0].setFocus()

    def names() -> list[str]:
        draft = page.changing.draft.profile
        assert draft is not None
        return [one.name for one in draft.paragraphs if one.audience is Audience.EMPLOYEES]

    before = names()
    press("Alt+Down")
    assert names()[:2] == [before[1], before[0]]
    focus = QApplication.focusWidget()
    assert focus is page.texts[Part.EMPLOYEES].list.cards[1]
    press("Alt+Up", "Alt+Up")
    assert names() == before


@pytest.mark.requirement("A47", "T1")
def test_guidelines_that_are_a_year_old_are_told_of_on_the_page_of_today(
    window: Window, town: Office, clock: FixedClock
) -> None:
    own = own_copy(load("utsira"), "Testvik")
    town.own_guidelines.save(own, valid_from=date(2025, 11, 24))
    window.go_to("today")
    page = window.page
    assert isinstance(page, TodayPage)
    assert not page.side.rules.isVisible()
    town.store.undo()
    town.own_guidelines.save(own, valid_from=date(2025, 11, 23))
    QApplication.processEvents()
    assert page.side.rules.isVisible()
    assert "har ventet siden 23. november 2026" in said(page.side.rules)
    page.side.rules.asked.emit()
    assert window.page.name == "guidelines"


@pytest.mark.parametrize("part", [part for part in Part if part > Part.EMPLOYEES])
@pytest.mark.parametrize(
    "scene",
    [
        Scene("nb", "light", 1.0, True),
        Scene("nn", "dark", 1.5, True),
        Scene("sv", "light", 2.0, True),
        Scene("en", "dark", 2.0, True),
    ],
    ids=str,
)
def test_every_part_can_be_used_by_everybody(
    part: Part, scene: Scene, town: Office, look: Theme
) -> None:
    faults = faults_of("guidelines", scene, town, look, part=part)
    assert not faults, "\n" + "\n".join(dict.fromkeys(faults))
