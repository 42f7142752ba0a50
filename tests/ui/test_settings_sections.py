"""The sections of the settings: one Tab stop with arrows, found by name, loaded when looked at."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.office import Office
from tests.ui.audit.look import faults_of
from tests.ui.audit.offices import empty_office, filled_office
from tests.ui.audit.scenes import Scene
from tests.ui.conftest import Press
from ui.dialogs.search import SearchDialog, open_search
from ui.page import Width
from ui.pages.settings import SettingsPage
from ui.settings.contacts import ContactsCard
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.settings.sections import SECTIONS, make_card, section_of
from ui.theme import Theme
from ui.widgets.fields import Choice
from ui.window import Window


@pytest.fixture
def window(office: Office, shown: Callable[..., Window]) -> Window:
    window = shown(office, search=open_search)
    window.go_to("settings")
    return window


def page(window: Window) -> SettingsPage:
    found = window.page
    assert isinstance(found, SettingsPage)
    return found


def test_arrows_go_from_section_to_section_and_round_the_end(window: Window, press: Press) -> None:
    names = [section.name for section in SECTIONS]
    seen = [page(window).section]
    for _step in names:
        press("Down")
        seen.append(page(window).section)
    assert seen == [*names, names[0]]
    press("Up")
    assert page(window).section == names[-1]


def test_tab_goes_from_the_list_into_the_cards(window: Window, press: Press) -> None:
    press("Down", "Tab")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Kommunens navn"


@pytest.mark.parametrize(
    ("typed", "section"),
    [("utseende", "look"), ("helligdager", "days"), ("sikkerhetskopi", "safety")],
)
def test_the_search_finds_a_section_and_lands_in_it(
    window: Window, press: Press, qtbot: QtBot, typed: str, section: str
) -> None:
    window.go_to("today")
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    press(f"“{typed}”")
    title = next(found.title() for found in SECTIONS if found.name == section)
    while dialog.list.choice is None or dialog.list.choice.title != title:
        press("Down")
    press("Return")
    assert page(window).section == section
    cards = page(window).regions()[1]
    qtbot.waitUntil(lambda: (found := QApplication.focusWidget()) and cards.isAncestorOf(found))


def test_the_sections_are_found_by_name_but_do_not_crowd_the_empty_search(
    window: Window, press: Press, qtbot: QtBot
) -> None:
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    offers = dialog._offers
    while offers.load_next():
        pass
    offered = [choice for part in offers.sections("") for choice in part.choices]
    titles = {choice.title for choice in offered if choice.detail == "Innstillinger"}
    assert titles.isdisjoint(section.title() for section in SECTIONS)


def test_only_the_section_that_is_looked_at_has_been_made(window: Window) -> None:
    assert list(page(window)._views) == [SECTIONS[0].name]
    page(window).show_section("safety")
    assert list(page(window)._views) == [SECTIONS[0].name, "safety"]


def test_each_card_can_be_made_and_stands_in_one_section(window: Window, office: Office) -> None:
    cards = [card for section in SECTIONS for card in section.cards]
    assert len(cards) == len(set(cards))
    assert all(section.cards for section in SECTIONS)
    saver = Saver(window, office, window)
    for card in cards:
        made = make_card(card, saver)
        assert isinstance(made, SettingsCard)
        assert section_of(type(made)).name
        assert made.__module__ in sys.modules
        made.deleteLater()


def test_a_section_that_was_hidden_shows_what_changed_meanwhile(
    window: Window, office: Office
) -> None:
    page(window).card(ContactsCard)
    page(window).show_section("look")
    office.settings.change({"top_responsible": "Kommunedirektør Ann Vik"}, label="-")
    line = page(window).card(ContactsCard)._lines[0]
    assert line.control.property("text") == "Kommunedirektør Ann Vik"


def test_the_section_stays_when_the_look_changes(
    window: Window, look: Theme, office: Office, qtbot: QtBot
) -> None:
    page(window).show_section("days")
    office.settings.change({"text_size": "150"}, label="-")
    qtbot.waitUntil(lambda: look.scale == 1.5)
    qtbot.wait(50)
    assert page(window).section == "days"
    assert isinstance(page(window).chooser.current, Choice), "there is little room now"


def test_where_there_is_little_room_a_section_is_chosen_from_a_line(
    window: Window, press: Press
) -> None:
    page(window).set_width(Width.NARROW)
    page(window).take_focus()
    line = QApplication.focusWidget()
    assert isinstance(line, Choice)
    press("Down")
    assert page(window).section == SECTIONS[1].name
    assert line.currentText() == SECTIONS[1].title()


SCENES = (
    Scene("nb", "light", 1.0, True),
    Scene("nn", "dark", 2.0, True),
    Scene("sv", "light", 1.5, False),
    Scene("en", "dark", 1.0, False),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with closing(filled_office(tmp_path_factory.mktemp("filled"))) as office:
        yield office


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with closing(empty_office(tmp_path_factory.mktemp("empty"))) as office:
        yield office


@pytest.mark.parametrize("section", [section.name for section in SECTIONS])
def test_a_section_can_be_used_by_everybody(
    section: str, filled: Office, empty: Office, look: Theme
) -> None:
    faults = [
        fault
        for scene in SCENES
        for fault in faults_of(
            "settings", scene, filled if scene.filled else empty, look, section=section
        )
    ]
    assert not faults, "\n" + "\n".join(dict.fromkeys(faults))
