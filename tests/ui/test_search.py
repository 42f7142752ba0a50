"""Ctrl+K, by keyboard only (walks 6 and 15)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.inquiries import Inquiry, InquiryKind
from core.language import speaking
from core.office import Office
from core.people import Person
from tests.register import insert_deletion, insert_posts
from tests.ui.conftest import Press
from ui.dialogs.post import PostDialog
from ui.dialogs.search import SearchDialog, open_search
from ui.dialogs.search_choices import Choice, matching
from ui.dialogs.search_list import said
from ui.pages import PAGES
from ui.theme import Theme
from ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, look: Theme, town: Office) -> Iterator[Window]:
    """The window with its search, on the accounts page."""
    found = Window(town, look, search=open_search)
    found.go_to("accounts")
    found.show()
    found.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield found
    found.close()
    found.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def search(window: Window, press: Press, qtbot: QtBot) -> SearchDialog:
    """The search, opened with its key."""
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    qtbot.waitUntil(dialog.box.hasFocus)
    return dialog


def titles(dialog: SearchDialog) -> list[str]:
    return [choice.title for choice in dialog.list.choices]


def test_typing_the_beginning_of_a_verb_offers_it_first(
    search: SearchDialog, window: Window, press: Press
) -> None:
    press("“ny kon”")
    assert titles(search)[0] == "Ny konto"
    press("Return")
    assert window.page_name == "accounts"
    assert window.page.title() == "Ny konto"


def test_sl_and_enter_begin_a_new_deletion(
    search: SearchDialog, window: Window, press: Press
) -> None:
    press("“sl”")
    assert titles(search)[0] == "Ny sletting"
    press("Return")
    assert window.page_name == "deletions"


def test_an_account_is_found_and_brought_into_view(
    search: SearchDialog, window: Window, press: Press
) -> None:
    press("“folkebib”", "Return")
    assert window.page_name == "accounts"
    row = window.page.register.row  # type: ignore[attr-defined]
    assert row.account.name == "Testvik folkebibliotek"


@pytest.mark.parametrize("typed", ["vikar", "jon", "bytt person"])
def test_the_deputy_takes_over_the_keyboard(
    search: SearchDialog, window: Window, town: Office, press: Press, typed: str
) -> None:
    press(f"“{typed}”", "Return")
    current = town.people.current()
    assert current is not None
    assert current.name == "Jon Berg"
    assert town.store.who == "Jon Berg"
    assert "Jon Berg" in window.bar.message.text


def test_the_deputy_of_most_accounts_is_offered_first(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    town.people.add(Person(name="Anna Vik"))
    dialog = open_search(window, town)
    qtbot.waitUntil(dialog.box.hasFocus)
    press("“vikar”")
    assert titles(dialog) == ["Bytt til Jon Berg", "Bytt til Anna Vik"]
    dialog.close()


def test_a_post_is_read_where_it_was_found(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    first = town.accounts.everything()[0]
    insert_posts(town, first.id, {date(2026, 11, 2): "Nye fergetider fra mandag"})
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    press("“fergeti”")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    assert "Nye fergetider fra mandag" in titles(dialog)
    press("Return")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PostDialog))
    reader = QApplication.activeModalWidget()
    assert reader is not None
    assert reader.windowTitle() == "Mandag 2. november 2026"
    reader.close()


def test_what_was_opened_last_is_offered_when_nothing_is_typed(
    search: SearchDialog, window: Window, press: Press, qtbot: QtBot
) -> None:
    press("“folkebib”", "Return")
    window.activateWindow()  # what a window manager does
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    assert titles(dialog)[0] == "Testvik folkebibliotek"
    qtbot.waitUntil(lambda: "Ny konto" in titles(dialog))
    dialog.close()


def test_arrows_pass_the_headings_and_stop_at_the_ends(search: SearchDialog, press: Press) -> None:
    press("“t”")
    count = len(search.list.choices)
    assert count > 3
    seen = [search.list.choice]
    for _ in range(count + 3):
        press("Down")
        seen.append(search.list.choice)
    assert [choice.title for choice in seen[:count] if choice] == titles(search)
    assert seen[-1] == search.list.choices[-1]
    for _ in range(count + 3):
        press("Up")
    assert search.list.choice == search.list.choices[0]
    assert search.box.hasFocus()


def test_esc_leaves_everything_as_it_was(
    search: SearchDialog, window: Window, press: Press, qtbot: QtBot
) -> None:
    press("“kon”", "Esc")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.page_name == "accounts"


def test_nothing_found_says_so_and_enter_does_nothing(search: SearchDialog, press: Press) -> None:
    press("“finnes ikke 'x”", "Return")
    assert titles(search) == []
    assert search.isVisible()
    assert search._nothing.isVisible()


def test_the_theme_the_language_and_the_text_size_are_set_from_the_search(
    search: SearchDialog, town: Office, press: Press
) -> None:
    press("“mørk”", "Return")
    assert town.settings.text("theme") == "dark"


def test_a_deletion_shows_its_ground_and_never_what_was_written(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    first = town.accounts.everything()[0]
    body = {"account_id": first.id, "ground_title": "Personangrep", "text": "Stygg hets"}
    insert_deletion(town, body)
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    press("“personan”")
    (choice,) = dialog.list.choices
    assert "Personangrep" in choice.title
    assert "hets" not in said(choice)
    dialog.box.setText("hets")
    assert titles(dialog) == []
    dialog.close()


def test_a_screen_reader_hears_a_list_with_every_choice(search: SearchDialog, press: Press) -> None:
    press("“folkebib”")
    interface = QAccessible.queryAccessibleInterface(search.list)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Det som ble funnet"
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert "Testvik folkebibliotek, Facebook" in names


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_search_fits_in_the_window(
    window: Window, town: Office, look: Theme, press: Press, qtbot: QtBot, scale: float
) -> None:
    look.apply(scale=scale)
    qtbot.wait(50)
    dialog = open_search(window, town)
    qtbot.waitUntil(dialog.box.hasFocus)
    press("“t”")
    assert QRect(window.pos(), window.size()).adjusted(0, 0, 0, 80).contains(dialog.geometry())
    assert dialog.list.horizontalScrollBar().maximum() == 0
    dialog.close()


def test_verbs_stand_before_pages_and_titles_before_other_words() -> None:
    def choice(title: str, words: str = "") -> Choice:
        return Choice(title=title, words=words, act=lambda: None)

    offered = [
        choice("Lag arkivrapport", words="slett"),
        choice("Ny sletting"),
        choice("Slettelogg"),
        choice("Innstillinger"),
    ]
    found = [one.title for one in matching(offered, ["sl"])]
    assert found == ["Ny sletting", "Slettelogg", "Lag arkivrapport"]
    assert matching(offered, ["let"]) == []


def test_every_verb_is_offered_in_every_language(window: Window, town: Office) -> None:
    for language in ("nb", "nn", "sv", "en"):
        with speaking(language):
            dialog = open_search(window, town)
            offered = titles(dialog)
            assert len(offered) == len(set(offered)) >= len(PAGES)
            dialog.close()


def test_a_word_of_a_question_leads_to_the_inquiry(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    """Walk 15: «fergetider»."""
    first = town.accounts.everything()[0]
    for text in ("Når åpner badet?", "Hvilke fergetider gjelder i jula?"):
        town.inquiries.add(
            Inquiry(
                account_id=first.id,
                kind=InquiryKind.QUESTION,
                text=text,
                received_at=town.clock.now(),
            )
        )
    press("Ctrl+K")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SearchDialog))
    press("“fergetider”")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    assert titles(dialog) == ["Hvilke fergetider gjelder i jula?"]
    press("Return")
    assert window.page_name == "inquiries"
    assert window.page.where()["inquiry"] == 2
