"""Retningslinjer: the rules read, searched, changed in a draft and saved as versions; F1."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.guideline_reading import FIELD, RuleRef
from core.guidelines import Strength, load
from core.inquiries import InquiryKind
from core.office import Office
from core.own_rules import Subject, changed, own_copy, with_reply, with_rule
from ui.dialogs.profile_rules import ProfileRules
from ui.dialogs.rule import RuleDialog
from ui.pages.guidelines import GuidelinesPage
from ui.pages.guidelines.draft import DRAFT, OwnDraft
from ui.pages.guidelines.editor import RuleEditor
from ui.pages.guidelines.parts import Part
from ui.pages.guidelines.rule_card import RuleCard
from ui.pages.guidelines.saving import SaveDialog
from ui.pages.guidelines.taking import TakeDialog
from ui.window import Window

Press = Callable[..., None]
W = TypeVar("W", bound=QWidget)
TODAY = date(2026, 11, 23)
NEGATIVE = RuleRef(Subject.REPLIES, InquiryKind.NEGATIVE)


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


def settle() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def back_in(qtbot: QtBot, window: Window) -> None:
    """The dialog is gone and the window active again, as the desktop does it."""
    settle()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def shown(page: GuidelinesPage) -> list[str]:
    return [card.text.title for card in page.rules.list.cards if card.isVisible()]


def test_the_page_opens_on_the_first_rule_and_arrows_go_through_them(
    page: GuidelinesPage, press: Press
) -> None:
    assert isinstance(focused(), RuleCard)
    press("Down", "Down", "Down")
    card = focused()
    assert isinstance(card, RuleCard)
    assert card.text.title == "Negativ kommentar"
    assert "Forsøk" in card.accessibleName()
    press("Up")
    assert focused() is not card


def test_the_rules_are_found_by_any_of_their_words(page: GuidelinesPage, press: Press) -> None:
    press("Ctrl+F", "“krise”")
    assert shown(page) == ["Krise"]
    press("Esc")
    assert len(shown(page)) > 20


def test_nothing_found_says_what_to_do(page: GuidelinesPage, press: Press) -> None:
    press("Ctrl+F", "“ferge”")
    assert shown(page) == []
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Ingen regel har disse ordene. Prøv færre eller andre." in said


def test_a_reply_is_copied_filled_in(page: GuidelinesPage, press: Press) -> None:
    press("Down", "c")
    assert QApplication.clipboard().text() == "Takk, det var hyggelig å høre!"


def test_a_rule_is_changed_by_keyboard_and_saved_as_a_version(
    qtbot: QtBot, window: Window, page: GuidelinesPage, office: Office, press: Press
) -> None:
    press("e", "Down", "Down", "Down", "Return")
    opened(qtbot, window, RuleEditor)
    strength = focused()
    assert isinstance(strength, QComboBox)
    press("Home")
    assert strength.currentText() == "Alltid"
    press("Ctrl+Return")
    back_in(qtbot, window)
    assert office.profile().reply(InquiryKind.NEGATIVE).strength is Strength.TRY, "only a draft"
    assert focused() is page.rules.list.current
    press("Ctrl+S")
    dialog = opened(qtbot, window, SaveDialog)
    press("Tab", "“Formannskapet”")
    dialog.save()
    back_in(qtbot, window)
    assert office.profile().reply(InquiryKind.NEGATIVE).strength is Strength.ALWAYS
    (version,) = office.own_guidelines.versions()
    assert (version.decided_by, version.valid_from) == ("Formannskapet", TODAY)
    assert not office.store.draft(DRAFT)
    assert window.bar.message.text == "Versjon 1 av egne retningslinjer er lagret"
    press("Ctrl+Z")
    assert office.own_guidelines.versions() == []
    assert office.settings.text("guideline_profile") == "utsira"


def test_a_version_that_holds_later_says_from_when_and_changes_nothing_before(
    qtbot: QtBot, window: Window, page: GuidelinesPage, office: Office, press: Press
) -> None:
    press("e", "Down", "Down", "Down", "Return")
    opened(qtbot, window, RuleEditor)
    press("Home", "Ctrl+Return")
    back_in(qtbot, window)
    press("Ctrl+S")
    dialog = opened(qtbot, window, SaveDialog)
    dialog.form.fill({"valid_from": "24.11.2026"})
    press("Ctrl+Return")
    back_in(qtbot, window)
    said = window.bar.message.text
    assert said == "Versjon 1 er lagret. Den gjelder fra tirsdag 24. november."
    assert office.profile().reply(InquiryKind.NEGATIVE).strength is Strength.TRY


def test_each_language_has_its_own_text(
    qtbot: QtBot, window: Window, page: GuidelinesPage, office: Office, press: Press
) -> None:
    page.edit()
    page.changing.edit(NEGATIVE)
    editor = opened(qtbot, window, RuleEditor)
    control = editor.field("text").control
    control.setPlainText("Hei fra Testvik!")  # type: ignore[attr-defined]
    editor.choose_language("nn")
    assert "seier frå" in control.toPlainText()  # type: ignore[attr-defined]
    control.setPlainText("Hei frå Testvik!")  # type: ignore[attr-defined]
    editor.save()
    draft = page.changing.draft.profile
    assert draft is not None
    texts = draft.reply(InquiryKind.NEGATIVE).text.texts
    assert (texts["nb"], texts["nn"]) == ("Hei fra Testvik!", "Hei frå Testvik!")
    assert texts["sv"] == load("utsira").reply(InquiryKind.NEGATIVE).text.texts["sv"]


def test_a_number_that_will_not_do_is_said_at_its_field(
    qtbot: QtBot, window: Window, page: GuidelinesPage, press: Press
) -> None:
    page.edit()
    page.changing.edit(RuleRef(Subject.CADENCE))
    editor = opened(qtbot, window, RuleEditor)
    for name, number in (("minimum", "5"), ("maximum", "2")):
        editor.field(name).control.setText(number)  # type: ignore[attr-defined]
    editor.save()
    assert editor.isVisible()
    assert editor.field("maximum").error == "Det kan ikke være lavere enn minst, 5."


@pytest.mark.parametrize(
    "ref",
    [
        RuleRef(Subject.DEADLINE),
        RuleRef(Subject.CHECKS, "debate"),
        RuleRef(Subject.DELETION),
        RuleRef(Subject.DELETION, "against_law"),
        RuleRef(Subject.CADENCE),
        RuleRef(Subject.APPROVAL),
        RuleRef(Subject.CRISIS),
        RuleRef(Subject.ARCHIVE),
        RuleRef(Subject.REPLIES, InquiryKind.HARD),
    ],
    ids=str,
)
def test_every_rule_has_a_form_that_changes_nothing_by_itself(
    qtbot: QtBot, window: Window, page: GuidelinesPage, ref: RuleRef
) -> None:
    page.edit()
    page.changing.edit(ref)
    editor = opened(qtbot, window, RuleEditor)
    editor.save()
    assert not editor.isVisible()
    assert page.changing.draft.differences() == ()


def test_grounds_and_check_items_come_and_go(
    qtbot: QtBot, window: Window, page: GuidelinesPage, office: Office, press: Press
) -> None:
    page.edit()
    page.changing.add(Subject.DELETION)
    editor = opened(qtbot, window, RuleEditor)
    editor.field("title").control.setText("Reklame")  # type: ignore[attr-defined]
    editor.save()
    back_in(qtbot, window)
    page.rules.choose(RuleRef(Subject.CHECKS, "debate"))
    press("Delete")
    said = [str(difference) for difference in page.changing.draft.differences()]
    assert said == ["Sjekkpunkt tatt bort: «Delta i debatten»", "Grunn lagt til: «Reklame»"]
    page.changing.take_back()
    assert len(page.changing.draft.differences()) == 1


def test_the_last_check_item_is_not_taken_away(page: GuidelinesPage, office: Office) -> None:
    page.edit()
    own = page.changing.draft.profile
    assert own is not None
    page.changing.draft.change(with_rule(own, Subject.CHECKS, own.checks[:1]))
    page.changing.remove(RuleRef(Subject.CHECKS, own.checks[0].key))
    kept = page.changing.draft.profile
    assert kept is not None
    assert len(kept.checks) == 1


def test_a_subject_is_taken_from_another_guideline(
    qtbot: QtBot, window: Window, page: GuidelinesPage, press: Press
) -> None:
    page.edit()
    page.changing.fetch(Subject.DELETION)
    dialog = opened(qtbot, window, TakeDialog)
    press("Down", "Down")
    (take, *_rest) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Legg i utkastet"]
    take.click()
    settle()
    draft = page.changing.draft.profile
    assert draft is not None
    assert draft.deletion == load("alta").deletion
    assert draft.replies == load("utsira").replies


def test_a_paragraph_is_written_and_taken_away(
    qtbot: QtBot, window: Window, page: GuidelinesPage, press: Press
) -> None:
    page.edit()
    page.parts.choose(Part.EMPLOYEES)
    view = page.texts[Part.EMPLOYEES]
    before = len(view.list.cards)
    page.changing.add_paragraph(load("utsira").paragraphs[-1].audience)
    editor = opened(qtbot, window, RuleEditor)
    press("“Rutine”")
    editor.save()
    assert editor.field("text").error
    editor.field("text").control.setPlainText("Spør først.")  # type: ignore[attr-defined]
    editor.save()
    back_in(qtbot, window)
    assert len(view.list.cards) == before + 1
    view.list.go_to(view.list.cards[-1])
    press("Delete")
    assert len(view.list.cards) == before


def test_a_draft_survives_that_the_window_goes(page: GuidelinesPage, office: Office) -> None:
    page.edit()
    own = page.changing.draft.profile
    assert own is not None
    rule = changed(own.deadline, workdays=4)
    page.changing.draft.change(with_rule(own, Subject.DEADLINE, rule))
    again = OwnDraft(office).profile
    assert again is not None
    assert again.deadline.workdays == 4
    assert office.profile().deadline.workdays == 1


def test_versions_are_listed_with_what_changed_and_an_older_one_taken_up_again(
    qtbot: QtBot, window: Window, page: GuidelinesPage, office: Office, press: Press
) -> None:
    own = own_copy(load("utsira"), "Testvik")
    office.own_guidelines.save(own, valid_from=TODAY)
    rule = changed(own.reply(InquiryKind.NEGATIVE), strength=Strength.ALWAYS)
    office.own_guidelines.save(with_reply(own, rule), valid_from=TODAY)
    page.parts.choose(Part.VERSIONS)
    said = [label.text() for label in page.versions.findChildren(QLabel) if label.isVisible()]
    assert "Gjelder nå" in said
    assert "Avløst" in said
    assert "• Negativ kommentar, hvor sterkt: fra Forsøk til Alltid" in said
    (again,) = [b for b in page.versions.findChildren(QPushButton) if b.isVisible()]
    again.click()
    dialog = opened(qtbot, window, SaveDialog)
    dialog.save()
    settle()
    assert [version.number for version in office.own_guidelines.versions()] == [3, 2, 1]
    assert office.profile().reply(InquiryKind.NEGATIVE).strength is Strength.TRY


def test_without_a_version_the_page_says_how_to_make_one(
    page: GuidelinesPage, press: Press
) -> None:
    page.parts.choose(Part.VERSIONS)
    (begin,) = [b for b in page.versions.findChildren(QPushButton) if b.isVisible()]
    assert begin.text() == "Lag egne retningslinjer"
    begin.click()
    assert page.parts.current is Part.RULES
    assert page.changing.is_open


def test_a_guideline_that_is_a_year_old_asks_to_be_looked_over(
    page: GuidelinesPage, office: Office, clock: FixedClock
) -> None:
    office.own_guidelines.save(own_copy(load("utsira"), "Testvik"), valid_from=TODAY)
    clock.moment = clock.moment.replace(year=2027, month=12)
    page.refresh()
    settle()
    said = [label.text() for label in page.top.findChildren(QLabel) if label.isVisible()]
    assert "De har ventet på gjennomgang siden 23. november 2027." in said
    page.changing.look_over()
    assert not page.top.isVisible()
    assert office.own_guidelines.versions()[0].note == "Gått gjennom, uten endringer."


def test_the_address_of_a_role_stands_in_part_b(window: Window, office: Office) -> None:
    office.settings.change({"contact": "web@testvik.example"}, label="-")
    window.go_to("guidelines", part=Part.EMPLOYEES)
    assert isinstance(window.page, GuidelinesPage)
    cards = window.page.texts[Part.EMPLOYEES].list.cards
    assert cards[-1].text.text.endswith("(web@testvik.example)")


# F1


def test_f1_opens_the_rule_of_the_field_and_leads_to_it(
    qtbot: QtBot, window: Window, office: Office, press: Press
) -> None:
    window.go_to("accounts", new=True)
    form = window.page.findChildren(QComboBox)
    (reply,) = [box for box in form if box.accessibleName() == "Svarer innen"]
    assert "Forslag fra Utsira kommune" in reply.accessibleDescription()
    reply.setFocus()
    press("F1")
    dialog = opened(qtbot, window, RuleDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Frist: 1 arbeidsdag." in said
    assert "Forslag" in said
    (lead,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Åpne Retningslinjer"]
    lead.click()
    back_in(qtbot, window)
    assert window.page_name == "guidelines"
    card = focused()
    assert isinstance(card, RuleCard)
    assert card.rule == RuleRef(Subject.DEADLINE)


@pytest.mark.parametrize(
    ("page", "hint", "name", "ref"),
    [
        ("accounts", {"new": True}, "Vikar", RuleRef(FIELD, "deputy")),
        ("accounts", {"new": True}, "Godkjent av", RuleRef(Subject.APPROVAL)),
        ("accounts", {"new": True}, "Publiserer", RuleRef(Subject.CADENCE)),
        ("plan", {"new": True}, "Fotograf", RuleRef(FIELD, "photographer")),
        ("deletions", {"new": True}, "Hvorfor ble det slettet?", RuleRef(Subject.DELETION)),
    ],
)
def test_fields_that_a_rule_holds_for_say_where_it_comes_from(
    window: Window, page: str, hint: dict[str, object], name: str, ref: RuleRef
) -> None:
    from ui.rules import rule_at
    from ui.widgets.fields import Field

    window.go_to(page, **hint)
    (field,) = [f for f in window.page.findChildren(Field) if f.label == name]
    assert field.rule == ref
    assert rule_at(field.control) == ref
    assert "kommun" in field.control.accessibleDescription()


def test_f1_in_an_inquiry_opens_the_rule_for_its_kind(
    qtbot: QtBot, window: Window, press: Press
) -> None:
    window.go_to("inquiries", new=True, kind=InquiryKind.NEGATIVE)
    QApplication.processEvents()
    press("F1")
    dialog = opened(qtbot, window, RuleDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Negativ kommentar" in said
    assert "Forsøk" in said


def test_f1_elsewhere_opens_everything_that_the_guideline_says(
    qtbot: QtBot, window: Window, press: Press
) -> None:
    press("F1")
    assert opened(qtbot, window, ProfileRules)


def test_the_own_guideline_can_be_chosen_in_the_settings(
    window: Window, office: Office, press: Press
) -> None:
    office.own_guidelines.save(own_copy(load("alta"), "Testvik"), valid_from=TODAY)
    office.settings.change({"guideline_profile": "ks"}, label="-")
    window.go_to("settings", section="rules")
    QApplication.processEvents()
    from ui.widgets.choices import ReasonCard

    cards = [card for card in window.page.findChildren(ReasonCard) if card.isVisible()]
    (own,) = [card for card in cards if "egne retningslinjer" in card.accessibleName()]
    own.click()
    assert office.settings.text("guideline_profile") == "own"
    assert office.profile().deletion == load("alta").deletion
