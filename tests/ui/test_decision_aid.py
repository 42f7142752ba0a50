"""The decision aid in the window: one question a screen, and the right form at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.deletions import Deletion, EvidenceRef, Measure
from core.inquiries import Outcome
from core.language import LANGUAGES
from core.office import Office
from tests.core.deletion_cases import picture
from tests.ui.audit.look import CHECKS, Flashes
from tests.ui.conftest import Press
from ui.dialogs.decision_aid import DRAFT, DecisionAid, open_decision_aid
from ui.dialogs.decision_aid_parts import AnswerButton
from ui.dialogs.search import open_search
from ui.pages.deletions.page import DeletionsPage
from ui.pages.inquiries.page import InquiriesPage
from ui.theme import Scheme
from ui.widgets.dialog import Dialog
from ui.window import Window

Opened = Callable[..., DecisionAid]


@pytest.fixture
def aid(window: Window, town: Office, qtbot: QtBot) -> Iterator[Opened]:
    """Opens the aid over the window."""
    opened: list[DecisionAid] = []

    def act(**about: Any) -> DecisionAid:
        dialog = open_decision_aid(window, town, **about)
        opened.append(dialog)
        qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
        return dialog

    yield act
    for dialog in opened:
        if dialog in window.findChildren(DecisionAid):
            dialog.close()


def words(dialog: DecisionAid) -> str:
    """Everything that can be read in it now."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def settings_changed(window: Window, office: Office, qtbot: QtBot, **values: str) -> None:
    """Changes a setting of the look, and waits for the window that is built anew."""
    before = window.page
    office.settings.change(values, label="look")
    qtbot.waitUntil(lambda: window.page is not before)
    qtbot.waitUntil(lambda: window.isAncestorOf(QApplication.focusWidget() or window))


def deletion_form(window: Window, qtbot: QtBot) -> DeletionsPage:
    qtbot.waitUntil(lambda: window.page_name == "deletions")
    page = window.page
    assert isinstance(page, DeletionsPage)
    qtbot.waitUntil(lambda: page.entry is not None)
    return page


def inquiry_form(window: Window, qtbot: QtBot) -> InquiriesPage:
    qtbot.waitUntil(lambda: window.page_name == "inquiries")
    page = window.page
    assert isinstance(page, InquiriesPage)
    qtbot.waitUntil(lambda: page.form is not None)
    return page


def typed(page: DeletionsPage) -> dict[str, Any]:
    assert page.entry is not None
    return page.entry.form.form.values()


# Answering


def test_one_question_a_screen_is_answered_with_j_and_n(aid: Opened, press: Press) -> None:
    dialog = aid()
    assert "Er kriseledelsen i kommunen satt?" in words(dialog)
    assert "Kilde: Alver kommune" in words(dialog)
    assert "Veiledning, ikke fasit" in words(dialog)
    press("n")
    assert dialog.path.text() == "v1 K0=no"
    assert "Inneholder kommentaren en trussel" in words(dialog)
    press("j")
    assert dialog.path.text() == "v1 K0=no K1=yes"
    assert "112" in words(dialog)


def test_in_english_it_is_y_and_n(
    aid: Opened, press: Press, town: Office, window: Window, qtbot: QtBot
) -> None:
    settings_changed(window, town, qtbot, language="en")
    dialog = aid()
    press("j")
    assert dialog.path.text() == ""
    press("n", "y")
    assert dialog.path.text() == "v1 K0=no K1=yes"


def test_arrows_and_enter_answer_too_also_where_single_keys_are_off(
    aid: Opened, press: Press, town: Office, window: Window, qtbot: QtBot
) -> None:
    settings_changed(window, town, qtbot, single_keys="0")
    dialog = aid()
    press("n", "j")
    assert dialog.path.text() == ""
    press("Right", "Return")
    assert dialog.path.text() == "v1 K0=no"
    press("Right", "Left", "Return")
    assert dialog.path.text() == "v1 K0=no K1=yes"


def test_backspace_and_alt_left_go_back_a_question(aid: Opened, press: Press) -> None:
    dialog = aid()
    press("n", "n", "n", "Backspace")
    assert dialog.path.text() == "v1 K0=no K1=no"
    press("Alt+Left", "Backspace", "Backspace", "Backspace")
    assert dialog.path.text() == ""
    assert dialog.isVisible()


def test_the_way_stands_beside_the_question(aid: Opened, press: Press) -> None:
    dialog = aid()
    press("n", "n")
    seen = words(dialog)
    assert "Er kriseledelsen i kommunen satt?" in seen
    assert "Kan kommentaren være straffbar?" in seen
    assert [label.text() for label in dialog.findChildren(QLabel)].count("Nei") >= 2


def test_criticism_is_told_to_stay_before_it_is_answered(aid: Opened, press: Press) -> None:
    dialog = aid()
    press(*"nnnnnnn", "j")
    assert "Kommentaren skal stå. Ikke slett, ikke skjul, ikke blokker." in words(dialog)
    assert "Krever svaret saksbehandling eller arkivering?" in words(dialog)


# Leaving and going on


def test_what_was_answered_is_there_when_one_comes_back(
    aid: Opened, press: Press, town: Office
) -> None:
    account = town.accounts.everything()[1].id
    aid(account=account, text="Du burde skamme deg")
    press("n", "n", "Escape")
    again = aid()
    assert again.path.text() == "v1 K0=no K1=no"
    assert "Du fortsetter der du slapp." in words(again)
    press("Escape")
    other = aid(account=account, text="En helt annen kommentar")
    assert other.path.text() == ""


def test_it_can_be_begun_anew(aid: Opened, press: Press, town: Office) -> None:
    dialog = aid()
    press("n", "n")
    dialog.start_again()
    assert dialog.path.text() == ""
    press("Escape")
    assert town.store.draft(DRAFT) == {}


# The outcome


def test_the_deletion_form_opens_filled_in_and_the_way_is_kept_with_the_entry(
    aid: Opened, press: Press, window: Window, town: Office, qtbot: QtBot
) -> None:
    account = town.accounts.everything()[2].id
    aid(account=account, text="Per Eksempel i Havnegata stjeler")
    press(*"nnnn", "j", "n", "n")  # names a private person; neither answering nor hiding will do
    press("Return")
    page = deletion_form(window, qtbot)
    values = typed(page)
    assert values["account_id"] == account
    assert values["measure"] == Measure.DELETED.value
    assert values["ground"] == "names_third_party"
    assert values["text"] == "Per Eksempel i Havnegata stjeler"
    assert values["reply_considered"]
    path = "v1 K0=no K1=no K2=no K3=no K4=yes M1=no M2=no"
    assert values["path"] == path
    assert town.store.draft(DRAFT) == {}
    save(page, town)
    entry = town.deletions.entry(1)
    assert entry.deletion is not None
    assert entry.deletion.path == path
    assert town.deletions.verify().ok
    asked = "Navngir kommentaren en privatperson slik at det kan skade eller krenke? Ja"
    assert asked in [part.accessibleName() for part in page.log.detail.findChildren(QWidget)]
    page.log.detail.copy()
    assert asked in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def save(page: DeletionsPage, office: Office) -> None:
    assert page.entry is not None
    ref = EvidenceRef.to(office.evidence.keep(picture(), "Skjermbilde.png"))
    page.entry.form.zone.add(ref)
    page.entry.form.form.fill({"reason": "Gjelder en privatperson.", "decided_by": "Kari Nes"})
    page.entry.form.review()
    assert page.entry.review.deletion is not None, page.entry.form.form.summary.accessibleName()
    page.entry.review.confirmed.emit()


def test_hiding_is_filled_in_as_hiding_and_confidential_words_are_not_repeated(
    aid: Opened, press: Press, window: Window, qtbot: QtBot
) -> None:
    aid(text="Mora mi har fått avslag, hun er 01017012345")
    press(*"nnn", "j", "Return")
    values = typed(deletion_form(window, qtbot))
    assert values["ground"] == "against_law"
    assert (values["text"], values["masked_text"]) == ("", "")


def test_an_answer_opens_the_inquiry_with_what_is_known_and_keeps_the_way(
    aid: Opened, press: Press, window: Window, town: Office, qtbot: QtBot
) -> None:
    account = town.accounts.everything()[1].id
    dialog = aid(account=account, text="Når går ferga?")
    press(*"nnnnnnnn")  # nothing is wrong with it
    press(*"nnnn", "j", "j", "j", "n")  # a general question; promised; the tone is right
    assert "Svar alltid" in words(dialog)
    path = dialog.path.text()
    press("Return")
    page = inquiry_form(window, qtbot)
    assert page.form is not None
    values = page.form.form.values()
    assert (values["account_id"], values["text"]) == (account, "Når går ferga?")
    assert (values["kind"], values["outcome"]) == ("question", "promised")
    assert values["path"] == path
    page.go_back()
    window.go_to("inquiries", new=True)
    assert page.form is not None
    assert page.form.form.values()["path"] == path  # a draft holds it too
    page.form.save()
    (saved,) = town.inquiries.everything()
    assert saved.path == path
    assert saved.outcome is Outcome.PROMISED
    asked = "Er det et generelt spørsmål om tjenester og tilbud? Ja"
    assert asked in [part.accessibleName() for part in page.detail.findChildren(QWidget)]


def test_a_ground_that_the_guideline_does_not_name_is_said(
    aid: Opened, press: Press, town: Office
) -> None:
    dialog = aid()
    press(*"nnnnnn", "j", "n", "n")  # spam
    assert "Retningslinjen deres nevner ikke denne grunnen." in words(dialog)


# A deletion that is begun already


@pytest.fixture
def begun(window: Window, town: Office) -> DeletionsPage:
    """A draft that somebody left."""
    window.go_to("deletions", new=True)
    page = window.page
    assert isinstance(page, DeletionsPage)
    assert page.entry is not None
    page.entry.form.form.fill({"masked_text": "Noe jeg begynte på", "reason": "Kommer"})
    page.entry.form.form.keep_draft()
    page.go_back()
    return page


def asked(page: DeletionsPage) -> Dialog:
    return next(d for d in page.findChildren(Dialog) if d.isVisible())


def decided(press: Press) -> None:
    press(*"nnnn", "j", "n", "n", "Return")


def test_the_outcome_goes_into_the_draft_when_it_is_about_the_same_comment(
    aid: Opened, press: Press, begun: DeletionsPage, window: Window, qtbot: QtBot
) -> None:
    aid(text="Noe annet")
    decided(press)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in begun.findChildren(Dialog)))
    assert "«Noe jeg begynte på»" in "".join(x.text() for x in asked(begun).findChildren(QLabel))
    press("Return")
    values = typed(deletion_form(window, qtbot))
    assert (values["masked_text"], values["text"]) == ("Noe jeg begynte på", "")
    assert (values["reason"], values["ground"]) == ("Kommer", "names_third_party")


def test_the_draft_is_left_alone_when_one_thinks_better_of_it(
    aid: Opened, press: Press, begun: DeletionsPage, town: Office, qtbot: QtBot
) -> None:
    before = town.store.draft("deletion:new")
    aid()
    decided(press)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in begun.findChildren(Dialog)))
    press("Escape")
    assert begun.entry is None
    assert town.store.draft("deletion:new") == before


def test_about_another_comment_the_draft_goes_and_the_form_begins_anew(
    aid: Opened, press: Press, begun: DeletionsPage, window: Window, qtbot: QtBot
) -> None:
    aid(text="Noe annet")
    decided(press)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in begun.findChildren(Dialog)))
    press("Tab", "Return")
    values = typed(deletion_form(window, qtbot))
    assert (values["text"], values["masked_text"], values["reason"]) == ("Noe annet", "", "")


def test_from_within_the_form_the_outcome_lands_in_it_unasked(
    window: Window, press: Press, qtbot: QtBot
) -> None:
    window.go_to("deletions", new=True)
    page = deletion_form(window, qtbot)
    assert page.entry is not None
    page.entry.form.form.fill({"masked_text": "Bank meg opp, sier han"})
    page.entry.side.aid.button.click()
    (dialog,) = window.findChildren(DecisionAid)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    press("n", "j", "Return")
    qtbot.waitUntil(lambda: typed(page)["path"] == "v1 K0=no K1=yes")
    assert typed(page)["measure"] == Measure.HIDDEN.value
    assert typed(page)["masked_text"] == "Bank meg opp, sier han"
    assert not window.findChildren(Dialog)
    page.entry.side.aid._drop.click()
    assert typed(page)["path"] == ""


def test_the_way_survives_in_the_draft(
    aid: Opened, press: Press, window: Window, town: Office, qtbot: QtBot
) -> None:
    aid()
    decided(press)
    page = deletion_form(window, qtbot)
    page.go_back()
    window.go_to("deletions", new=True)
    assert typed(page)["path"].endswith("M2=no")
    assert town.store.draft("deletion:new")["path"].endswith("M2=no")


def test_another_page_may_open_the_form_for_an_account(window: Window, town: Office) -> None:
    account = town.accounts.everything()[3].id
    window.go_to("deletions", new=True, account=account)
    page = window.page
    assert isinstance(page, DeletionsPage)
    assert typed(page)["account_id"] == account
    assert typed(page)["path"] == ""


# Where it is found


def test_it_is_found_by_search(window: Window, town: Office, press: Press, qtbot: QtBot) -> None:
    search = open_search(window, town)
    qtbot.waitUntil(search.box.hasFocus)
    press("“kommentaren”", "Return")
    qtbot.waitUntil(lambda: bool(window.findChildren(DecisionAid)))


def test_h_opens_it_on_the_deletion_page(window: Window, press: Press) -> None:
    window.go_to("deletions")
    press("h")
    assert window.findChildren(DecisionAid)


# How it looks

RULES = ("names", "roles", "targets", "clipping", "inside", "fit", "contrast")
SCREENS = ("", "nnnn", "nnnnnnnyn", "ny", "nnnnnnynn", "nnnnnnnynnnnnnyny")
"""The first question, two further ones, an emergency, a removal, and an answer after many."""


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [
        *((language, "light", 100) for language in LANGUAGES),
        *((language, "dark", 200) for language in LANGUAGES),
        ("sv", "light", 150),
    ],
)
def test_every_screen_fits_and_can_be_read(
    language: str, scheme: str, size: int, window: Window, town: Office, qtbot: QtBot
) -> None:
    window.resize(1366, 697)
    look = {"language": language, "theme": scheme, "text_size": str(size)}
    town.settings.change(look, label="look")
    qtbot.waitUntil(lambda: window.theme.scale == size / 100)
    qtbot.wait(50)
    flashes = Flashes()
    window.theme.application.installEventFilter(flashes)
    dialog = open_decision_aid(window, town, text="Dette er en kommentar om veien " * 8)
    faults: list[str] = []
    for walk in SCREENS:
        dialog.start_again()
        for answer in walk:
            dialog.answer(yes=answer == "y")
        qtbot.wait(60)
        faults += [f"{walk}: {f}" for rule in RULES for f in CHECKS[rule](dialog)]  # type: ignore[arg-type]
    window.theme.application.removeEventFilter(flashes)
    assert not faults, "\n" + "\n".join(faults)
    assert not flashes.seen
    assert window.theme.scheme is Scheme(scheme)
    dialog.close()


def test_the_next_question_is_read_before_its_answers_also_in_large_text(
    window: Window, town: Office, qtbot: QtBot
) -> None:
    window.resize(1366, 697)
    settings_changed(window, town, qtbot, text_size="200")
    dialog = open_decision_aid(window, town)
    for answer in "nnn":
        dialog.answer(yes=answer == "y")
        qtbot.wait(120)
        words_ = dialog.findChildren(QLabel)
        (question,) = [label for label in words_ if label.text() == str(dialog.path.step.question)]  # type: ignore[union-attr]
        assert question.visibleRegion().boundingRect() == question.rect()
    dialog.close()


def test_tab_goes_round_and_the_ring_is_in_sight(aid: Opened, press: Press) -> None:
    dialog = aid()
    press("n", "n")
    first = QApplication.focusWidget()
    assert isinstance(first, AnswerButton)
    walked = [first]
    for _count in range(12):
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        assert now is not None
        assert dialog.ring.isVisible()
        if now is first:
            break
        walked.append(now)
    names = [widget.accessibleName() for widget in walked]
    assert names[:2] == ["Ja", "Nei"]
    assert {"Forrige spørsmål", "Begynn på nytt", "Lukk"} <= set(names)


def test_a_deletion_from_before_there_was_an_aid_shows_nothing_of_it(
    window: Window, town: Office, clock: FixedClock
) -> None:
    ref = EvidenceRef.to(town.evidence.keep(picture(), "Skjermbilde.png"))
    town.deletions.add(
        Deletion(
            account_id=town.accounts.everything()[0].id,
            masked_text="Stygt",
            measure=Measure.DELETED,
            ground="personal_attack",
            reason="Hets",
            decided_by="Ola Moe",
            evidence=(ref,),
        )
    )
    window.go_to("deletions")
    page = window.page
    assert isinstance(page, DeletionsPage)
    detail = [label.text() for label in page.log.detail.findChildren(QLabel)]
    assert "Hets" in detail
    assert "Beslutningsstøtte" not in detail
