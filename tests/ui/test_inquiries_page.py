"""The inquiries page: the list, the pane, the form, and what comes of an inquiry, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.clock import FixedClock, local
from core.guidelines import PROFILES
from core.inquiries import Inquiry, InquiryKind, Outcome
from core.office import Office
from core.people import Person
from tests.ui.audit.look import CHECKS
from tests.ui.conftest import Press
from tests.ui.inquiry_steps import (
    column,
    enter,
    form_of,
    line_dialog,
    open_page,
    outcome_dialog,
    words_in,
)
from tests.ui.town import at
from ui.pages.inquiries.filters import ALL, OPEN
from ui.pages.inquiries.page import InquiriesPage
from ui.record_model import SECOND_ROLE, TONE_ROLE
from ui.widgets.buttons import Button
from ui.window import Window

FRIDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 19)
DUE = 2


def only_one(office: Office) -> Inquiry:
    (found,) = office.inquiries.everything()
    return found


# The list


def test_the_empty_page_says_what_it_is_for_and_has_one_button(
    window: Window, press: Press
) -> None:
    page = open_page(window)
    shown = words_in(page.list)
    assert "Ingen henvendelser ennå. Før inn den første når noen skriver til dere." in shown
    assert not page.detail.isVisible()
    assert not page.figures.isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.accessibleName() == "Ny henvendelse"
    press("Return")
    assert page.form is not None


def test_without_an_account_one_is_registered_first(
    office: Office, shown: Callable[[Office], Window], press: Press
) -> None:
    window = shown(office)
    press("Ctrl+2", "n")
    assert window.page_name == "accounts"


@pytest.mark.requirement("T17")
def test_each_row_tells_how_long_it_has_waited_and_by_when_an_answer_is_due(
    window: Window, town: Office
) -> None:
    enter(town, text="Kom i dag", received=at(town.today(), 8, 10))
    enter(town, text="Kom torsdag", received=at(THURSDAY, 14, 30))
    page = open_page(window)
    assert column(page, 0) == ["Kom torsdag", "Kom i dag"]
    assert column(page, DUE) == ["Løftet er brutt", "I morgen kl. 15.30"]
    model = page.list.table.model()
    assert model.index(0, DUE).data(TONE_ROLE) == "bad"
    assert not model.index(1, DUE).data(TONE_ROLE)
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].startswith("Spørsmål, Kom torsdag, Testvik kommune, Løftet er brutt")
    assert "14 arbeidstimer igjen" in said[1]
    assert "Løftet er brutt, 50 minutter over." in words_in(page.detail)


@pytest.mark.requirement("A26")
def test_an_open_negative_one_stands_out_where_the_rule_is_always(
    window: Window, town: Office
) -> None:
    town.settings.change({"guideline_profile": "alver"}, label="profile")
    key = enter(town, InquiryKind.NEGATIVE, "Dette er for dårlig")
    page = open_page(window)
    assert column(page, 3) == ["Må besvares"]
    assert "Må besvares" in words_in(page.detail)
    town.inquiries.answer(key, "Takk for at du sier fra.")
    page.list.filters.tabs.choose(ALL)
    assert column(page, 3) == ["Besvart"]


def test_a_negative_one_that_need_not_be_answered_does_not_stand_out(
    window: Window, town: Office
) -> None:
    enter(town, InquiryKind.NEGATIVE, "Dette er for dårlig")
    assert column(open_page(window), 3) == ["Venter"]


def test_the_tabs_and_the_badge_count_those_that_wait(window: Window, town: Office) -> None:
    key = enter(town)
    enter(town, text="Er det plass i barnehagen?")
    page = open_page(window)
    texts = [button.text() for button in page.list.filters.tabs.findChildren(Button)]
    assert texts == ["Åpne 2", "Alle 2"]
    assert page.subtitle() == "2 henvendelser venter på svar."
    town.inquiries.answer(key)
    assert column(page, 0) == ["Er det plass i barnehagen?"]
    assert page.subtitle() == "1 henvendelse venter på svar."


def test_nobody_waiting_is_said(window: Window, town: Office) -> None:
    town.inquiries.answer(enter(town))
    page = open_page(window)
    assert "Ingen venter på svar. De besvarte står under Alle." in words_in(page.list)


@pytest.mark.parametrize(
    ("words", "left"), [("ferga", 1), ("FACEBOOK", 2), ("negativ", 1), ("bibliotek", 0)]
)
def test_the_search_looks_in_text_account_and_kind(
    window: Window, town: Office, words: str, left: int
) -> None:
    enter(town)
    enter(town, InquiryKind.NEGATIVE, "For dårlig!")
    enter(town, InquiryKind.PRAISE, "Fint bilde", account=1)
    page = open_page(window)
    page.list.filters.search.setText(words)
    assert len(page.list.shown()) == left


def test_filters_and_order(window: Window, town: Office, press: Press) -> None:
    enter(town, text="Ny", received=at(town.today(), 8, 10), account=1)
    enter(town, text="Gammel", received=at(date(2026, 10, 1), 9))
    page = open_page(window)
    filters = page.list.filters
    assert column(page, 0) == ["Gammel", "Ny"]
    filters.order.choose("newest")
    assert column(page, 0) == ["Ny", "Gammel"]
    filters.period.choose("month")
    assert column(page, 0) == ["Ny"]
    filters.account.choose(town.accounts.everything()[0].id)
    assert column(page, 0) == []
    press("Esc")
    assert len(column(page, 0)) == 2


def test_down_leaves_the_search_for_the_table(window: Window, town: Office, press: Press) -> None:
    enter(town)
    page = open_page(window)
    press("Ctrl+F")
    assert page.list.filters.search.hasFocus()
    press("Down")
    assert page.list.table.hasFocus()


def test_a_hint_brings_one_into_view_whatever_is_filtered(window: Window, town: Office) -> None:
    key = enter(town)
    town.inquiries.answer(key)
    enter(town, text="En annen")
    page = open_page(window)
    page.list.filters.search.setText("annen")
    window.go_to("inquiries", inquiry=key)
    assert page.list.row is not None
    assert page.list.row.inquiry.id == key


def test_an_account_as_hint_shows_the_open_ones_of_it(window: Window, town: Office) -> None:
    enter(town, text="Første")
    enter(town, text="Andre", account=1)
    page = open_page(window)
    window.go_to("inquiries", account=town.accounts.everything()[1].id)
    assert column(page, 0) == ["Andre"]
    window.go_to("inquiries", account=town.accounts.everything()[3].id)
    assert len(column(page, 0)) == 2


def test_five_hundred_stand_in_the_list_and_only_those_in_sight_are_painted(
    window: Window, town: Office
) -> None:
    with town.store.step("many"):
        for number in range(500):
            enter(town, text=f"Nummer {number}", received=at(THURSDAY, 9) - timedelta(hours=number))
    page = open_page(window)
    assert len(column(page, 0)) == 500
    assert page.list.table.verticalScrollBar().maximum() > 0
    page.list.table.choose(499)
    assert page.list.row is not None
    assert page.list.row.inquiry.text in words_in(page.detail)


# The form


def test_an_inquiry_keeps_what_was_entered(window: Window, town: Office, press: Press) -> None:
    press("Ctrl+2", "n")
    page = window.page
    assert isinstance(page, InquiriesPage)
    form = form_of(page)
    form.form.fill(
        {
            "account_id": town.accounts.everything()[1].id,
            "received": "fredag 14.05",
            "text": "Hvor søker jeg om plass?",
            "channel": "forwarded",
            "sender": "business",
            "link": "facebook.com/testvik/posts/1",
            "forwarded_by": "Anna Vik",
        }
    )
    form.fields.kind.set_value("question")
    press("Ctrl+Return")
    saved = only_one(town)
    assert saved.account_id == town.accounts.everything()[1].id
    assert local(saved.received_at) == local(at(FRIDAY, 14, 5))
    assert saved.text == "Hvor søker jeg om plass?"
    assert (saved.channel.value, saved.sender.value) == ("forwarded", "business")
    assert (saved.link, saved.forwarded_by) == ("https://facebook.com/testvik/posts/1", "Anna Vik")
    assert saved.outcome is Outcome.OPEN
    assert window.bar.message.text == "Henvendelsen er lagret"


def test_the_time_is_echoed_as_it_was_understood(window: Window, press: Press) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.form.fill({"received": "i går 15.40"})
    form.fields.say_moment()
    assert form.fields.understood.text() == "Søndag 22. november 2026 kl. 15.40"


def test_what_is_missing_is_said_at_its_field(window: Window, town: Office, press: Press) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.form.fill({"received": "snart"})
    press("Ctrl+Return")
    assert form.form.field("kind").error == "Dette må fylles ut."
    assert form.form.field("text").error == "Dette må fylles ut."
    assert form.form.field("received").error.startswith("Dette er ikke et tidspunkt.")
    assert form.form.summary.hasFocus()
    assert town.inquiries.everything() == []


def test_letters_choose_a_kind_and_go_on_among_those_that_begin_alike(
    window: Window, press: Press
) -> None:
    page = open_page(window)
    press("n")
    kinds = form_of(page).fields.kind
    kinds.setFocus()
    chosen = []
    for key in ("n", "n", "n", "f", "v"):
        press(key)
        chosen.append(kinds.value())
    assert chosen == ["neutral", "negative", "neutral", "fact_error", "hard"]
    press("Left")
    assert kinds.value() == "case"


def test_a_known_account_is_preset_and_the_kind_comes_first(window: Window, town: Office) -> None:
    account = town.accounts.everything()[2]
    window.go_to("inquiries", new=True, account=account.id)
    page = window.page
    assert isinstance(page, InquiriesPage)
    form = form_of(page)
    assert form.form.values()["account_id"] == account.id
    assert form.fields.kind.isAncestorOf(QApplication.focusWidget())


def test_the_draft_is_kept_through_esc_and_a_restart(
    window: Window, town: Office, shown: Callable[[Office], Window], press: Press
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("praise")
    form.form.go_to("text")
    press("“Takk for hjelpen”", "Esc")
    assert page.form is None
    other = shown(town)
    again = open_page(other)
    again.new()
    form = form_of(again)
    assert form.form.values()["text"] == "Takk for hjelpen"
    assert form.fields.kind.value() == "praise"
    assert other.bar.message.text == "Kladden er slik du forlot den."
    form.discard()
    again.new()
    assert form_of(again).form.values()["text"] == ""


@pytest.mark.parametrize("field", ["text", "kind"])
def test_a_screenshot_is_pasted_wherever_one_is_and_locked_with_the_inquiry(
    window: Window, town: Office, press: Press, qtbot: QtBot, field: str
) -> None:
    QGuiApplication.clipboard().setImage(QImage(20, 20, QImage.Format.Format_RGB32))
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("question")
    form.form.fill({"text": "Se bildet"})
    form.form.go_to(field)
    press("Ctrl+V")
    qtbot.waitUntil(lambda: bool(form.fields.zone.refs))
    QGuiApplication.clipboard().clear()
    press("Ctrl+Return")
    (file,) = town.inquiries.files(only_one(town).id)
    assert file.mime == "image/png"
    assert town.evidence.path(file).exists()
    assert file.name in " ".join(part.accessibleName() for part in page.detail.findChildren(Button))


def test_a_change_keeps_the_course_and_the_seconds(
    window: Window, town: Office, press: Press
) -> None:
    received = at(town.today(), 8, 10) + timedelta(seconds=17)
    key = enter(town, received=received)
    page = open_page(window)
    press("Return")
    form = form_of(page)
    form.form.go_to("text")
    press("“ Vet dere det?”", "Ctrl+Return")
    changed = town.inquiries.inquiry(key)
    assert "Vet dere det?" in changed.text
    assert changed.received_at == received
    assert [event.act.value for event in town.inquiries.events(key)] == ["registered", "changed"]
    press("Ctrl+Z")
    assert town.inquiries.inquiry(key).text == "Når går ferga?"


# Help with the reply


def test_the_reply_is_filled_in_and_copied_with_its_key(window: Window, press: Press) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("question")
    assert form.help.text.startswith("Hei!")
    press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == form.help.text
    assert window.bar.message.text == "Kopiert"


@pytest.mark.requirement("A24", "U8")
def test_praise_is_thanked_for_with_a_text_to_copy(window: Window, press: Press) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("praise")
    assert "akk" in form.help.text
    form.help.copy_button.click()
    assert QGuiApplication.clipboard().text() == form.help.text


@pytest.mark.parametrize("profile", PROFILES)
def test_the_help_has_room_for_what_every_guideline_says(
    window: Window, town: Office, press: Press, profile: str
) -> None:
    town.settings.change({"guideline_profile": profile, "language": "sv"}, label="-")
    window.look_again()
    page = open_page(window)
    press("n")
    form = form_of(page)
    for kind in InquiryKind:
        form.fields.kind.set_value(kind.value)
        form.fields.kind.edited.emit()
        QApplication.processEvents()
        side = form.help.parentWidget()
        room = side.parentWidget()
        assert side.width() <= room.width(), f"{profile} {kind}"


@pytest.mark.requirement("A23")
def test_a_promise_has_its_own_text_to_copy_with_the_day_it_is_promised_for(
    window: Window, town: Office, press: Press
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("negative")
    answer = form.help.text
    form.outcome.set_value("promised")
    form.outcome.edited.emit()
    promise = "Hei! Det sjekker vi. Du får svar {day}."
    assert form.help.text == promise.format(day="tirsdag 24. november")
    until = form.form.field("until").control
    assert isinstance(until, QLineEdit)
    until.setText("28.11.2026")
    assert form.help.text == promise.format(day="mandag 30. november")
    assert "Vi minner deg på det mandag 30. november." in words_in(form.given)
    press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == form.help.text
    form.outcome.set_value("open")
    form.outcome.edited.emit()
    assert form.help.text == answer


def test_a_copied_promise_is_not_taken_for_the_answer(
    window: Window, town: Office, press: Press
) -> None:
    enter(town)
    page = open_page(window)
    page.detail.help.later.click()
    press("Ctrl+Shift+C")
    assert "Du får svar tirsdag 24. november" in QGuiApplication.clipboard().text()
    press("a")
    assert outcome_dialog(page).form.values()["answer"] == ""


@pytest.mark.requirement("A28", "U11")
def test_tone_and_language_of_the_reply_are_chosen_and_kept_with_the_sender(
    window: Window, town: Office, press: Press
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("praise")
    help_ = form.help
    factual = help_.text
    tabs = [button.text() for button in help_.tones.findChildren(Button)]
    assert tabs == ["Saklig", "Formell", "Humoristisk"]
    help_.tones.findChildren(Button)[2].click()
    assert help_.text == "Tusen takk! Nå rødmer hele kommunehuset."
    help_.languages.choose("nn")
    assert help_.text == "Tusen takk! No raudnar heile kommunehuset."
    form.form.fill({"text": "Så fint!", "sender": "citizen", "outcome": "answered"})
    form.form.fill({"answer": help_.text})
    press("Ctrl+Return")
    saved = only_one(town)
    assert (saved.tone, saved.language, saved.sender.value) == ("humorous", "nn", "citizen")
    assert saved.answer == "Tusen takk! No raudnar heile kommunehuset."
    assert factual != saved.answer


def test_nothing_humorous_is_offered_where_somebody_is_displeased(
    window: Window, press: Press
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("negative")
    tabs = [button.text() for button in form.help.tones.findChildren(Button)]
    assert "Humoristisk" not in tabs


@pytest.mark.requirement("A29", "U6", "K12")
@pytest.mark.parametrize("kind", list(InquiryKind))
def test_beside_every_reply_text_stand_the_reminders(
    window: Window, press: Press, kind: InquiryKind
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value(kind.value)
    shown = words_in(form.help)
    assert form.help.box.isVisible()
    assert "Ikke bruk sarkasme eller ironi." in shown
    assert "Husk at du alltid representerer kommunen." in shown
    assert "Skriv som siden, ikke som deg selv." in shown


@pytest.mark.requirement("U12")
def test_a_general_question_is_answered_as_the_municipality(
    window: Window, town: Office, press: Press
) -> None:
    town.settings.change({"municipality": "Testvik kommune"}, label="name")
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("question")
    assert "Svar som Testvik kommune, uten navn og tittel." in words_in(form.help)
    assert form.help.signature == "Testvik kommune"


@pytest.mark.requirement("U13")
def test_a_professional_question_is_answered_with_name_title_and_unit(
    window: Window, town: Office, press: Press
) -> None:
    ida = town.people.add(Person(name="Ida Lunde", title="enhetsleder", unit="Teknisk"))
    town.people.sit_down(town.people.person(ida))
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("professional")
    assert "Bruk fullt navn og tittel. Ida Lunde, enhetsleder, Teknisk" in words_in(form.help)
    assert form.help.signature == "Ida Lunde, enhetsleder, Teknisk"
    assert "Ida Lunde" in form.help.text


@pytest.mark.requirement("T27")
@pytest.mark.parametrize("kind", list(InquiryKind))
def test_every_kind_has_a_polite_text_to_answer_with(
    window: Window, town: Office, press: Press, kind: InquiryKind
) -> None:
    town.settings.change({"guideline_profile": "alta"}, label="profile")
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value(kind.value)
    assert form.help.text.split()[0].strip("!.,") in ("Hei", "God", "Takk", "Tusen")


@pytest.mark.requirement("U35")
def test_a_link_to_self_service_is_put_into_the_reply(
    window: Window, town: Office, press: Press
) -> None:
    from core.links import Link, LinkKind

    url = "https://testvik.kommune.no/barnehage"
    town.links.add(Link(kind=LinkKind.SELF_SERVICE, title="Barnehageplass", url=url))
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("fact_error")
    assert "[lenke]" in form.help.text
    (action,) = form.help.link_button.menu().actions()
    assert action.text() == "Barnehageplass"
    action.trigger()
    assert url in form.help.text
    assert "[lenke]" not in form.help.text
    form.fields.kind.set_value("praise")
    form.help.link_button.menu().actions()[0].trigger()
    assert url in form.help.text


def test_without_links_the_menu_leads_to_the_settings(window: Window, press: Press) -> None:
    page = open_page(window)
    press("n")
    form_of(page).fields.kind.set_value("praise")
    form_of(page).help.link_button.menu().actions()[0].trigger()
    assert window.page_name == "settings"


@pytest.mark.parametrize("entered", [False, True])
def test_f1_shows_the_rule_for_the_kind(
    window: Window, town: Office, press: Press, entered: bool
) -> None:
    enter(town, InquiryKind.POLITICAL, "Hvorfor sa dere nei?")
    page = open_page(window)
    if entered:
        press("n")
        form_of(page).fields.kind.set_value("political")
    press("F1")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    shown = " ".join(words_in(dialog))
    assert "Politiske henvendelser skal alltid henvises til politisk nivå" in shown
    dialog.close()


def test_what_was_written_into_a_reply_stays_while_one_looks_at_another_tone(
    window: Window, press: Press
) -> None:
    page = open_page(window)
    press("n")
    form = form_of(page)
    form.fields.kind.set_value("praise")
    form.help.box.setFocus()
    press("“Kjære deg! ”")
    written = form.help.text
    form.help.tones.findChildren(Button)[1].click()
    assert form.help.text != written
    form.help.tones.findChildren(Button)[0].click()
    assert form.help.text == written


# What comes of it


def test_answered_takes_along_the_reply_that_was_copied(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town)
    page = open_page(window)
    press("Ctrl+Shift+C", "a")
    dialog = outcome_dialog(page)
    copied = page.detail.help.text
    assert dialog.form.values()["answer"] == copied
    dialog.save()
    saved = town.inquiries.inquiry(key)
    assert (saved.outcome, saved.answer, saved.tone) == (Outcome.ANSWERED, copied, "factual")
    assert saved.signature == "Testvik kommune (eksempel)"
    window.undo()
    assert town.inquiries.inquiry(key).is_open


def test_a_dialog_that_says_what_to_mend_grows_so_that_the_field_stays_in_sight(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    window.resize(1366, 697)
    enter(town)
    page = open_page(window)
    press("t")
    dialog = outcome_dialog(page)
    dialog.save()
    field = dialog.form.field("consulted")
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert dialog.form.summary.hasFocus()
    dialog.reject()


def test_the_inquiry_whose_outcome_was_undone_is_in_view_again(
    window: Window, town: Office, press: Press
) -> None:
    first, second = enter(town, text="Hvem måker?"), enter(town, text="Når åpner dere?")
    page = open_page(window)
    page.list.choose(first)
    press("a")
    outcome_dialog(page).save()
    assert page.list.row is not None
    assert page.list.row.inquiry.id == second
    window.undo()
    assert page.list.row.inquiry.id == first


@pytest.mark.requirement("A27", "U7")
def test_a_factual_error_is_corrected_with_its_source(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town, InquiryKind.FACT_ERROR, "Biblioteket er stengt på lørdager")
    page = open_page(window)
    assert "Alltid" in words_in(page.detail)
    press("a")
    dialog = outcome_dialog(page)
    dialog.form.fill({"answer": "Det er åpent 10–14.", "fact_link": "testvik.no/bibliotek"})
    dialog.save()
    saved = town.inquiries.inquiry(key)
    assert (saved.answer, saved.fact_link) == (
        "Det er åpent 10–14.",
        "https://testvik.no/bibliotek",
    )


@pytest.mark.requirement("U14", "A39", "T22")
def test_a_case_is_handed_over_with_the_address_and_later_its_number(
    window: Window, town: Office, press: Press
) -> None:
    town.settings.change({"formal_address": "post@testvik.kommune.no"}, label="address")
    key = enter(town, InquiryKind.CASE, "Kan jeg bygge garasje?")
    page = open_page(window)
    assert "post@testvik.kommune.no" in page.detail.help.text
    press("f")
    dialog = outcome_dialog(page)
    assert "Adresse: post@testvik.kommune.no" in words_in(dialog)
    dialog.save()
    saved = town.inquiries.inquiry(key)
    assert (saved.outcome, saved.sender_told_on) == (Outcome.FORMAL, town.today())
    page.list.filters.tabs.choose(ALL)
    page.detail.numbered.emit()
    asked = line_dialog(page)
    line = asked.findChild(QLineEdit)
    assert line is not None
    line.setText("26/1234")
    line.returnPressed.emit()
    assert town.inquiries.inquiry(key).case_number == "26/1234"
    assert "26/1234" in words_in(page.detail)


@pytest.mark.requirement("T31")
def test_a_hard_case_tells_who_was_consulted_when_and_what_came_of_it(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town, InquiryKind.HARD, "Ingen hjelper naboen min")
    page = open_page(window)
    press("t")
    dialog = outcome_dialog(page)
    dialog.form.fill({"consulted": "Ole Dahl og kommunikasjon", "consulted_on": "23.11.2026"})
    dialog.save()
    assert town.inquiries.inquiry(key).is_open
    assert "Ole Dahl og kommunikasjon · 23.11.2026" in words_in(page.detail)
    page.detail.concluded.emit()
    line = line_dialog(page).findChild(QLineEdit)
    assert line is not None
    line.setText("Leder ringer i dag")
    line.returnPressed.emit()
    assert town.inquiries.inquiry(key).conclusion == "Leder ringer i dag"
    assert "Leder ringer i dag" in words_in(page.detail)


def test_what_must_be_answered_is_left_only_with_a_reason(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town)
    page = open_page(window)
    press("i")
    dialog = outcome_dialog(page)
    dialog.save()
    assert dialog.form.field("reason").error == "Dette må fylles ut."
    assert town.inquiries.inquiry(key).is_open
    dialog.form.fill({"reason": "Slettet av avsenderen"})
    dialog.save()
    assert town.inquiries.inquiry(key).outcome is Outcome.LEFT
    (kept,) = town.overrides.about(f"inquiries {key}")
    assert (kept.rule, kept.reason) == ("must_be_answered", "Slettet av avsenderen")


@pytest.mark.requirement("A25", "U9")
def test_a_neutral_one_may_be_left_without_a_reason(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town, InquiryKind.NEUTRAL, "Er på ferie i Testvik")
    page = open_page(window)
    assert column(page, DUE) == ["Ingen frist"]
    press("i")
    outcome_dialog(page).save()
    assert town.inquiries.inquiry(key).outcome is Outcome.LEFT
    assert town.overrides.about(f"inquiries {key}") == []


def test_who_is_not_appointed_gives_a_reason_in_one_line(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town)
    ola = town.people.add(Person(name="Ola Vik"))
    town.people.sit_down(town.people.person(ola))
    page = open_page(window)
    press("a")
    dialog = outcome_dialog(page)
    dialog.save()
    assert town.inquiries.inquiry(key).is_open
    assert "Ola Vik" in dialog.form.field("exception").error
    dialog.form.fill({"exception": "Kari og Jon er syke"})
    dialog.save()
    assert town.inquiries.inquiry(key).outcome is Outcome.ANSWERED
    assert [kept.reason for kept in town.overrides.about(f"inquiries {key}")] == [
        "Kari og Jon er syke"
    ]


def test_what_was_weighed_is_kept_with_every_outcome(
    window: Window, town: Office, press: Press
) -> None:
    key = enter(town)
    page = open_page(window)
    press("v")
    dialog = outcome_dialog(page)
    dialog.form.fill({"referred_to": "ordføreren", "assessment": "Handler om budsjettet"})
    dialog.save()
    assert town.inquiries.inquiry(key).assessment == "Handler om budsjettet"
    page.list.filters.tabs.choose(ALL)
    assert "Handler om budsjettet" in words_in(page.detail)
    window.undo()
    assert town.inquiries.inquiry(key).assessment == ""


def test_an_answered_one_is_opened_again(window: Window, town: Office) -> None:
    key = enter(town)
    town.inquiries.answer(key, "Kl. 9")
    page = open_page(window)
    page.list.filters.tabs.choose(ALL)
    page.detail.reopened.emit()
    assert town.inquiries.inquiry(key).is_open
    acts = [text for text in words_in(page.detail) if text in ("Registrert", "Besvart")]
    assert "Registrert" in acts
    page.list.filters.tabs.choose(OPEN)
    assert column(page, 0) == ["Når går ferga?"]


def test_an_answer_begun_and_left_is_there_again(
    window: Window, town: Office, press: Press
) -> None:
    enter(town)
    page = open_page(window)
    press("a")
    dialog = outcome_dialog(page)
    dialog.form.go_to("answer")
    press("“Ferga går kl. 9”")
    dialog.reject()
    page.give(Outcome.ANSWERED)
    assert outcome_dialog(page).form.values()["answer"] == "Ferga går kl. 9"


def test_advice_on_the_one_in_view_asks_for_its_outcome_and_keeps_the_walk(
    window: Window, town: Office
) -> None:
    key = enter(town, text="Kan jeg bygge garasje?")
    page = open_page(window)
    window.go_to(
        "inquiries",
        new=True,
        account=town.accounts.everything()[0].id,
        text="Kan jeg bygge garasje?",
        path="K1:nei",
        kind="case",
        outcome="formal",
    )
    assert page.form is None
    outcome_dialog(page).save()
    saved = town.inquiries.inquiry(key)
    assert (saved.kind, saved.outcome, saved.path) == (
        InquiryKind.CASE,
        Outcome.FORMAL,
        "K1:nei",
    )
    assert len(town.inquiries.everything()) == 1


def test_advice_on_a_new_comment_fills_the_form_and_stays_with_it(
    window: Window, town: Office, press: Press
) -> None:
    window.go_to("inquiries", new=True, text="Ny sak", path="K1:nei", kind="political")
    page = window.page
    assert isinstance(page, InquiriesPage)
    form = form_of(page)
    assert form.fields.kind.value() == "political"
    assert form.outcome.value() == "political"
    form.form.go_to("text")
    press("Ctrl+Return")
    assert only_one(town).path == "K1:nei"


# Figures, paper, clipboard


@pytest.mark.requirement("U18")
def test_reply_times_are_said_as_sentences(window: Window, town: Office) -> None:
    town.inquiries.answer(enter(town, received=at(town.today(), 8, 10)), "Kl. 9")
    page = open_page(window)
    assert page.figures.words.text() == (
        "Det kom 1 henvendelse. 1 av 1 fikk svar innen løftet. 1 av 1 fikk svar samme dag."
        " Halvparten fikk svar innen 40 minutter."
    )
    enter(town, text="Venter", received=at(FRIDAY, 15))
    seconds = [page.list.table.model().index(0, 0).data(SECOND_ROLE)]
    assert seconds == ["Testvik kommune · har ventet 1 arbeidstime"]


def test_the_list_is_copied_as_a_table(window: Window, town: Office) -> None:
    enter(town, text="Når går\nferga?")
    page = open_page(window)
    page.paper.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Nr.", "Mottatt", "Konto"]
    assert lines[1].split("\t")[3:5] == ["Spørsmål", "Når går ferga?"]
    assert "<td>Spørsmål</td>" in QGuiApplication.clipboard().mimeData().html()
    assert window.bar.message.text == "1 henvendelse er kopiert."


@pytest.mark.parametrize("one", [False, True])
def test_the_list_and_one_inquiry_are_printed(
    window: Window,
    town: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    one: bool,
) -> None:
    enter(town)
    page = open_page(window)
    papers: list[bytes] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr("ui.printing.print_pdf", lambda _page, pdf, **_rest: papers.append(pdf))
    if one:
        page.paper.print_one()
    else:
        page.paper.print_list()
    qtbot.waitUntil(lambda: bool(papers), timeout=20_000)
    assert papers[0].startswith(b"%PDF")


def test_the_link_is_opened_and_a_missing_one_is_said(
    window: Window, town: Office, press: Press
) -> None:
    class Browser(QObject):
        seen: list[str]

        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            self.seen.append(url.toString())

    browser = Browser()
    browser.seen = []
    QDesktopServices.setUrlHandler("https", browser, "take")
    try:
        enter(town, link="https://facebook.com/testvik/1")
        page = open_page(window)
        press("o")
        assert browser.seen == ["https://facebook.com/testvik/1"]
        enter(town, text="Uten lenke", received=at(THURSDAY, 9))
        page.list.table.choose(0)
        press("o")
        assert window.bar.message.text == "Henvendelsen har ingen lenke."
    finally:
        QDesktopServices.unsetUrlHandler("https")


# For everybody


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
@pytest.mark.parametrize("size", ["100", "200"])
@pytest.mark.parametrize("part", ["form", "more", "wrong"])
def test_the_form_can_be_used_by_everybody(
    shown: Callable[[Office], Window], town: Office, language: str, size: str, part: str
) -> None:
    town.settings.change({"language": language, "text_size": size}, label="look")
    window = shown(town)
    window.go_to("inquiries", new=True, kind="hard", text="Vanskelig")
    page = window.page
    assert isinstance(page, InquiriesPage)
    form = form_of(page)
    if part == "more":
        form._show_more(shown=True)
    if part == "wrong":
        form.save()
    for _count in range(4):
        QApplication.processEvents()
    faults = [f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(window)]
    assert not faults, "\n".join(faults)


def test_the_clock_moves_the_deadlines(window: Window, town: Office, clock: FixedClock) -> None:
    enter(town, received=at(FRIDAY, 9))
    page = open_page(window)
    assert column(page, DUE) == ["I dag kl. 15.30"]
    clock.moment = at(town.today(), 15, 40)
    page._look_at_clock()
    assert column(page, DUE) == ["Løftet er brutt"]
    assert "Løftet er brutt." in words_in(page.detail)
