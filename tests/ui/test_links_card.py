"""The lists of links in the settings, by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from core.links import LinkKind
from core.office import Office
from tests.ui.conftest import Press
from ui.settings.links import LinksCard
from ui.widgets.buttons import Button
from ui.window import Window


def card_of(window: Window) -> LinksCard:
    window.go_to("settings", section="rules")
    QApplication.processEvents()
    found = window.page.findChild(LinksCard)
    assert found is not None
    return found


def test_a_link_is_added_with_enter_and_taken_away_again(
    window: Window, town: Office, press: Press
) -> None:
    links = card_of(window).self_service
    links.title.setFocus()
    press("“Barnehageplass”", "Tab", "“testvik.kommune.no/barnehage”", "Return")
    (kept,) = town.links.of_kind(LinkKind.SELF_SERVICE)
    assert (kept.title, kept.url) == ("Barnehageplass", "https://testvik.kommune.no/barnehage")
    assert links.title.hasFocus()
    assert links.title.text() == ""
    (away,) = [b for b in links.findChildren(Button) if b.text() == "Ta bort" and b.isVisible()]
    away.click()
    assert town.links.of_kind(LinkKind.SELF_SERVICE) == []
    window.undo()
    assert [one.title for one in town.links.of_kind(LinkKind.SELF_SERVICE)] == ["Barnehageplass"]


def test_what_is_followed_needs_no_address_but_self_service_does(
    window: Window, town: Office, press: Press
) -> None:
    card = card_of(window)
    card.watch.title.setFocus()
    press("“#testvik”", "Return")
    assert [one.title for one in town.links.of_kind(LinkKind.WATCH)] == ["#testvik"]
    card.self_service.title.setFocus()
    press("“Skjema”", "Return")
    assert town.links.of_kind(LinkKind.SELF_SERVICE) == []
    assert card.self_service._form.field("url").error == "Dette må fylles ut."
