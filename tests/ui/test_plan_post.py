"""A planned post: written, cleared, kept as a draft, published or dropped; walks 9 and 10."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office
from core.paths import Paths
from core.publishing import ContentType, PlanStatus
from core.store import Table
from tests.ui.audit.look import CHECKS
from tests.ui.conftest import Press
from tests.ui.plan_walks import FRIDAY, THURSDAY, carry, middle, plan_page, planned
from tests.ui.town import at
from ui.pages.plan import PlanPage
from ui.pages.plan.move_dialog import MoveDialog
from ui.theme import Scheme
from ui.widgets.buttons import Button
from ui.widgets.text import Label
from ui.window import Window

Show = Callable[[Office], Window]


def focus_in(page: PlanPage, name: str) -> bool:
    """Whether the focus is in a field of the form."""
    control, focused = page.pane.form.field(name).control, QApplication.focusWidget()
    return focused is not None and (control is focused or control.isAncestorOf(focused))


def error(page: PlanPage, name: str) -> str:
    return page.pane.form.field(name).error


def walk_9(window: Window, town: Office, press: Press) -> None:
    """`Ctrl+3 n`, fill, save; Alt+Right moves one day; Ctrl+Z back. The same by mouse."""
    town.publishing.delete(town.publishing.everything()[0].entry.id)
    press("Ctrl+3", "n", "“Julegrantenning”")
    press("Tab", "Space", "Tab", "Tab", "“9”", "Tab", "Right", "Tab", "“Dialog”")
    press("Ctrl+Return")
    found = town.publishing.everything()
    page = plan_page(window)
    assert [(p.entry.title, p.entry.day, p.entry.time) for p in found] == [
        ("Julegrantenning", date(2026, 11, 23), time(9))
    ]
    assert found[0].entry.goal == "Dialog"
    assert found[0].account_ids == (town.accounts.everything()[0].id,)
    key = found[0].entry.id
    assert (page.view.grid.entry_here(), page.view.grid.hasFocus()) == (key, True)
    press("Alt+Right")
    assert town.publishing.entry(key).entry.day == date(2026, 11, 24)
    press("Ctrl+Z")
    assert town.publishing.entry(key).entry.day == date(2026, 11, 23)
    grid = page.view.grid
    grid.scrollTo(grid.days.index_of(date(2026, 11, 24)))
    carry(grid, key, middle(grid, date(2026, 11, 24)))
    assert town.publishing.entry(key).entry.day == date(2026, 11, 24)
    press("Ctrl+Z")
    assert town.publishing.entry(key).entry.day == date(2026, 11, 23)


def test_walk_9_a_post_is_written_saved_and_moved_by_keys_and_mouse(
    window: Window, town: Office, press: Press
) -> None:
    walk_9(window, town, press)


def test_walk_9_at_200_per_cent(town: Office, shown: Show, press: Press) -> None:
    town.settings.change({"text_size": "200"}, label="look")
    walk_9(shown(town), town, press)


def test_walk_10_without_a_photographer_it_is_not_ready_and_the_summary_leads_to_the_field(
    window: Window, town: Office, press: Press
) -> None:
    key = planned(town, image_approved=True)
    page = plan_page(window)
    page.open(key)
    page.pane.fields.status.set_value("ready")
    press("Ctrl+Return")
    assert town.publishing.entry(key).entry.status is PlanStatus.PLANNED
    assert error(page, "photographer") == "Skriv hvem som tok bildet."
    assert page.pane.form.summary.hasFocus()
    press("Return")
    assert focus_in(page, "photographer")
    label = next(x for x in page.pane.findChildren(Label) if x.text() == "Fotograf")
    assert label.visibleRegion().boundingRect().size() == label.size()
    press("“Siri Eksempel”")
    assert error(page, "photographer") == ""
    press("Ctrl+Return")
    assert town.publishing.entry(key).entry.status is PlanStatus.READY


def test_a_reason_lets_the_post_be_ready_all_the_same(window: Window, town: Office) -> None:
    key = planned(town)
    page = plan_page(window)
    page.open(key)
    fields = page.pane.form
    assert fields.field("override_reason").isHidden()
    page.pane.fields.status.set_value("ready")
    assert not fields.field("override_reason").isHidden()
    fields.fill({"override_reason": "Arkivbilde fra 1953"})
    page.pane.save()
    found = town.publishing.entry(key).entry
    assert (found.status, found.override_reason) == (PlanStatus.READY, "Arkivbilde fra 1953")


def test_an_empty_post_is_told_everything_at_once_and_the_errors_are_tied_to_their_fields(
    window: Window, press: Press
) -> None:
    page = plan_page(window)
    page.new()
    press("Ctrl+Return")
    assert error(page, "title") == "Skriv en tittel du kjenner igjen."
    assert error(page, "accounts") == "Velg minst én konto."
    assert error(page, "time") == "Skriv klokkeslettet det skal ut."
    assert error(page, "content_type") == "Velg hva innlegget består av."
    assert error(page, "goal") == "Skriv hva innlegget skal oppnå."
    title = page.pane.form.field("title").control
    assert title.accessibleDescription() == "Feil: Skriv en tittel du kjenner igjen."
    links = page.pane.form.summary.findChildren(Button)
    assert len([link for link in links if link.isVisible()]) == 5
    radio = page.pane.fields.content.button("text")
    assert "Velg hva innlegget" in radio.accessibleDescription()


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("day", "i morra", "Dette er ikke en dato."),
        ("day", "31.11.2026", "Dette er ikke en dato."),
        ("time", "25.00", "Dette er ikke et klokkeslett."),
        ("link", "ikke en lenke", "Dette er ikke en nettadresse."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(
    window: Window, town: Office, name: str, text: str, sentence: str
) -> None:
    key = planned(town)
    page = plan_page(window)
    page.open(key)
    page.pane.form.fill({name: text})
    page.pane.save()
    assert error(page, name).startswith(sentence)
    assert town.publishing.entry(key).entry.day == THURSDAY


def test_the_fields_of_the_picture_are_there_when_there_is_a_picture(window: Window) -> None:
    page = plan_page(window)
    page.new()
    seen = {}
    for kind in ContentType:
        page.pane.fields.content.set_value(kind.value)
        seen[kind.value] = page.pane.form.field("photographer").isVisible()
    assert seen == {"text": False, "image": True, "video": True, "graphic": False, "mix": True}
    assert page.pane.form.field("content_type").label == "Innhold: blanding"


def test_the_content_is_one_stop_and_arrows_choose(window: Window, press: Press) -> None:
    page = plan_page(window)
    page.new()
    page.pane.form.go_to("content_type")
    press("Right", "Right")
    assert page.pane.fields.content.value() == "video"
    press("Tab")
    assert focus_in(page, "goal")
    press("Shift+Tab")
    assert focus_in(page, "content_type")
    assert QApplication.focusWidget() is page.pane.fields.content.button("video")


def test_the_characters_are_counted_and_the_weekday_is_told(window: Window, town: Office) -> None:
    key = planned(town, text="Velkommen til torget!")
    page = plan_page(window)
    page.open(key)
    assert page.pane.fields.count_text() == "21 tegn"
    page.pane.form.fill({"day": "25.12.2026"})
    page.pane.fields.tell_day(town.today(), town.workdays())
    assert page.pane.fields.day_text().startswith("fredag 25. desember, ")
    assert page.pane.fields.day_text().endswith("kontoret er stengt")


def test_goals_are_suggested_and_others_may_be_written(window: Window, town: Office) -> None:
    town.publishing.goals.change(["Flere på biblioteket", "Dialog"])
    page = plan_page(window)
    page.new()
    box = page.pane.fields.goal
    assert [box.itemText(number) for number in range(box.count())] == [
        "Flere på biblioteket",
        "Dialog",
    ]
    assert box.currentText() == ""
    page.pane.form.fill({"goal": "Noe annet"})
    assert page.pane.form.values()["goal"] == "Noe annet"


def test_a_post_that_is_published_proposes_the_planned_moment_and_is_checked(
    window: Window, town: Office
) -> None:
    key = planned(town, day=date(2026, 11, 20))
    page = plan_page(window)
    page.open(key)
    page.pane.fields.status.set_value("published")
    values = page.pane.form.values()
    assert (values["published_day"], values["published_time"]) == ("20.11.2026", "09.00")
    page.pane.form.fill({"published_day": "24.11.2026"})
    page.pane.save()
    assert error(page, "published_day") == "Dette har ikke skjedd ennå. Sjekk dato og klokkeslett."
    page.pane.form.fill({"published_day": "20.11.2026", "published_url": "facebook.com/t/1"})
    page.pane.save()
    found = town.publishing.entry(key).entry
    assert found.published_at == at(date(2026, 11, 20), 9)
    assert found.published_url == "https://facebook.com/t/1"
    assert found.planned_day == date(2026, 11, 20)


def test_a_dropped_post_needs_a_reason(window: Window, town: Office) -> None:
    key = planned(town)
    page = plan_page(window)
    page.open(key)
    page.pane.fields.status.set_value("dropped")
    page.pane.save()
    assert error(page, "dropped_reason") == "Skriv hvorfor innlegget droppes."
    page.pane.form.fill({"dropped_reason": "Avlyst"})
    page.pane.save()
    assert town.publishing.entry(key).entry.dropped_reason == "Avlyst"


def test_saving_without_a_change_is_no_step_and_says_so(window: Window, town: Office) -> None:
    key = planned(town)
    steps = town.store.count(Table.JOURNAL)
    page = plan_page(window)
    page.open(key)
    page.pane.save()
    assert window.bar.message.text == "Ingenting ble endret."
    assert town.store.count(Table.JOURNAL) == steps


def test_a_published_post_keeps_its_place_in_the_plan(window: Window, town: Office) -> None:
    key = planned(town, day=date(2026, 11, 20), image_approved=True, photographer="Siri Eksempel")
    town.publishing.publish(key)
    page = plan_page(window)
    page.open(key)
    page.pane.form.fill({"day": "24.11.2026"})
    page.pane.save()
    assert error(page, "day").startswith("Innlegget er publisert.")
    assert town.publishing.entry(key).entry.day == date(2026, 11, 20)


# Drafts


def test_esc_keeps_what_was_typed_and_n_brings_it_back(
    window: Window, town: Office, press: Press
) -> None:
    page = plan_page(window)
    press("n", "“Halvferdig”", "Esc")
    assert page.pane.isHidden()
    assert page.view.grid.hasFocus()
    press("n")
    assert page.pane.form.values()["title"] == "Halvferdig"
    assert page.pane.form.values()["day"] == "23.11.2026"
    page.pane.discard()
    press("n")
    assert page.pane.form.values()["title"] == ""
    assert len(town.publishing.everything()) == 1


def test_a_draft_of_one_post_is_not_mixed_with_another(window: Window, town: Office) -> None:
    one, other = planned(town, "Det ene"), planned(town, "Det andre")
    page = plan_page(window)
    page.open(one)
    page.pane.form.field("title").control.setText("Det ene, endret")  # type: ignore[attr-defined]
    page.open(other)
    assert page.pane.form.values()["title"] == "Det andre"
    page.open(one)
    assert page.pane.form.values()["title"] == "Det ene, endret"
    assert town.publishing.entry(one).entry.title == "Det ene"


def test_the_form_opens_again_as_it_was_left_when_the_program_was_pulled_down(
    town: Office, shown: Show, paths: Paths, clock: FixedClock, press: Press
) -> None:
    page = plan_page(shown(town))
    press("n", "“Halvferdig”")
    page.pane.form.keep_draft()
    with closing(Office.open(paths, clock)) as again:
        page = plan_page(shown(again))
        assert page.pane.isVisible()
        assert page.pane.form.values()["title"] == "Halvferdig"


def test_larger_text_keeps_what_is_being_written(window: Window, press: Press) -> None:
    plan_page(window)
    press("n", "“Halvferdig”")
    press("Ctrl++")
    QApplication.processEvents()
    page = plan_page(window)
    assert page.pane.isVisible()
    assert page.pane.form.values()["title"] == "Halvferdig"


def test_larger_text_keeps_the_month_the_view_and_the_post(
    window: Window, town: Office, press: Press
) -> None:
    key = planned(town, day=date(2027, 2, 4))
    page = plan_page(window)
    page.open(key)
    page.view.bar.views.choose(1)
    press("Ctrl++")
    QApplication.processEvents()
    page = plan_page(window)
    assert page.view.bar.text() == "Februar 2027"
    assert page.view.is_list
    assert page.pane.key == key


def test_a_new_post_never_takes_over_the_draft_of_one_that_is_gone(
    window: Window, town: Office, press: Press
) -> None:
    gone = planned(town, "Borte")
    page = plan_page(window)
    page.open(gone)
    press("“Uferdig ”", "Esc")
    town.publishing.delete(gone)
    assert planned(town, "Ny") == gone
    page.new()
    page.pane.form.fill({"title": "Enda en", "time": "9", "goal": "Dialog"})
    page.pane.form.fill({"accounts": [1], "content_type": "text"})
    town.publishing.delete(gone)
    page.pane.save()
    page.open(gone)
    assert page.pane.form.values()["title"] == "Enda en"


# Around the form


def test_move_asks_for_a_day_and_moves_there(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    key = planned(town)
    page = plan_page(window)
    page.open(key)
    page.ask_where(key)
    dialog = page.findChild(MoveDialog)
    assert isinstance(dialog, MoveDialog)
    qtbot.waitUntil(dialog.day.hasFocus)
    dialog.day.setText("32.11.")
    press("Return")
    assert dialog.form.field("day").error.startswith("Dette er ikke en dato.")
    dialog.day.setText("27.11.")
    dialog.time.setText("10.30")
    dialog.time.setFocus()
    press("Return")
    moved = town.publishing.entry(key).entry
    assert (moved.day, moved.time) == (FRIDAY, time(10, 30))
    assert window.bar.message.text == "Innlegget er flyttet til fredag 27. november."


def test_undoing_the_making_of_an_open_post_closes_the_pane(window: Window, town: Office) -> None:
    key = planned(town)
    page = plan_page(window)
    page.open(key)
    window.undo()
    assert page.pane.isHidden()
    assert page.view.grid.place_of(key) is None


def test_an_empty_plan_says_what_it_is_for(window: Window, town: Office) -> None:
    page = plan_page(window)
    assert not says(page, "Legg inn det første")
    for found in town.publishing.everything():
        town.publishing.delete(found.entry.id)
    assert says(page, "Legg inn det første")
    page.new()
    assert not says(page, "Legg inn det første")


def test_without_accounts_the_plan_leads_to_the_register(office: Office, shown: Show) -> None:
    page = plan_page(shown(office))
    assert says(page, "Registrer en konto først")
    page.new()
    assert page.pane.isHidden()


def says(page: PlanPage, text: str) -> bool:
    """Whether a text is to be seen on the page."""
    return any(
        child.isVisible() and text in child.accessibleName() for child in page.findChildren(QWidget)
    )


def test_search_and_today_reach_a_post_and_a_new_one(window: Window, town: Office) -> None:
    key = planned(town, day=date(2027, 2, 4))
    window.go_to("plan", entry=key)
    page = plan_page(window)
    assert page.pane.key == key
    assert page.view.bar.text() == "Februar 2027"
    window.go_to("plan", new=True)
    assert page.pane.key == 0


@pytest.mark.parametrize("size", ["100", "200"])
@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_the_open_post_can_be_used_by_everybody(
    town: Office, shown: Show, language: str, size: str
) -> None:
    theme = Scheme.DARK if language in ("nn", "en") else Scheme.LIGHT
    town.settings.change(
        {"language": language, "text_size": size, "theme": theme.value}, label="look"
    )
    key = planned(town)
    window = shown(town)
    page = plan_page(window)
    page.open(key)
    for status in ("ready", "published"):
        page.pane.fields.status.set_value(status)
        page.pane.save()
        QApplication.processEvents()
        faults = [f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(window)]
        assert not faults, "\n".join(faults)


def test_a_post_of_a_closed_account_can_still_be_opened(window: Window, town: Office) -> None:
    key = planned(town)
    first = town.accounts.everything()[0]
    town.accounts.close(first.id, by="Leder", reason="Ikke i bruk")
    page = plan_page(window)
    page.open(key)
    assert page.pane.fields.accounts.value() == [first.id]
    page.new()
    assert first.id not in page.pane.fields.accounts.offered()
