"""The half-yearly review, five accounts in two minutes, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.closing_words import question_text, review_name
from core.language import speaking
from core.office import Office
from core.pdf.pdfium import texts_of
from core.review_paper import review_paper
from core.reviews import Outcome, Question
from tests.ui.conftest import Press
from tests.ui.governing_steps import accounts_page, press_button, words_in
from tests.ui.town import at
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.ending.view import CloseView
from ui.pages.accounts.review.rounds import protocol
from ui.pages.accounts.review.view import ReviewView
from ui.window import Window

NEXT_YEAR = date(2027, 1, 11)
YES = ("j",) * len(Question)


@pytest.fixture
def page(window: Window, town: Office, clock: FixedClock) -> AccountsPage:
    """In January, when nothing is reviewed yet in the half-year."""
    clock.moment = at(NEXT_YEAR, 9)
    return accounts_page(window)


def view_of(page: AccountsPage) -> ReviewView:
    assert isinstance(page.work, ReviewView)
    return page.work


def outcomes(town: Office) -> list[Outcome]:
    return [one.outcome for one in town.reviews.between(NEXT_YEAR, NEXT_YEAR)]


@pytest.mark.requirement("S12")
@pytest.mark.requirement("S14")
@pytest.mark.requirement("T16")
def test_five_accounts_are_reviewed_by_keys_and_the_next_comes_by_itself(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("g")
    view = view_of(page)
    asked = words_in(view)
    for question in (Question.INTEREST, Question.RESOURCES, Question.ALIVE):
        assert question_text(question) in asked
    for _account in range(3):
        press(*YES, "b")
    press("j", "j", "n", "j", "j", "j", "e")
    assert QApplication.focusWidget() is view.part.note.control  # type: ignore[union-attr]
    press("“Ny vikar”", "Ctrl+Return")
    press(*YES, "a", "“Ingen følger den”", "Ctrl+Return")
    expected = [Outcome.CONFIRM] * 3 + [Outcome.CHANGE, Outcome.CLOSE]
    assert outcomes(town) == expected
    changed = town.reviews.between(NEXT_YEAR, NEXT_YEAR)[3]
    assert changed.answered[Question.INTEREST] is False
    assert changed.answered[Question.ALIVE] is True
    assert view.part is None
    assert town.reviews.due() == []
    assert "5 kontoer er gjennomgått dette halvåret" in words_in(view)


def test_nothing_is_confirmed_before_every_question_has_an_answer(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    press("g", "j", "b")
    assert outcomes(town) == []
    assert "Svar på spørsmålene først" in window.bar.message.text
    press("j", "j", "j", "j", "j", "b")
    assert outcomes(town) == [Outcome.CONFIRM]


def test_a_review_can_be_left_and_taken_up_again_where_it_was(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("g", *YES, "b", "j", "n")
    second = view_of(page).part.account  # type: ignore[union-attr]
    press("Esc")
    assert page.work is None
    press("g")
    part = view_of(page).part
    assert part is not None
    assert part.account.id == second.id
    assert part.questions.answers == {Question.PURPOSE: True, Question.PEOPLE: False}
    assert "1 av 5 kontoer gjennomgått" in words_in(view_of(page))


def test_an_undone_review_waits_again(page: AccountsPage, town: Office, press: Press) -> None:
    press("g", *YES, "b")
    first = town.accounts.in_use()[0]
    press("Ctrl+z")
    assert first.id in {one.id for one in town.reviews.due()}
    assert "0 av 5 kontoer gjennomgått" in words_in(view_of(page))


def test_one_can_be_put_off_and_comes_again(page: AccountsPage, town: Office, press: Press) -> None:
    press("g", "Alt+Right")
    part = view_of(page).part
    assert part is not None
    assert part.account.id == town.accounts.in_use()[1].id
    for _account in range(4):
        press(*YES, "b")
    part = view_of(page).part
    assert part is not None
    assert part.account.id == town.accounts.in_use()[0].id


def test_what_is_to_be_closed_leads_to_the_closing(
    page: AccountsPage, town: Office, press: Press
) -> None:
    first = town.accounts.in_use()[0]
    press("g", *YES, "a", "“Ingen følger den”", "Ctrl+Return")
    for _account in range(4):
        press(*YES, "b")
    press_button(view_of(page), "Avslutt konto …")
    assert isinstance(page.work, CloseView)
    assert page.work.account.id == first.id


def test_the_protocol_says_what_was_answered_and_who_waits(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("g", "j", "n", "j", "j", "j", "j", "e", "“Ny vikar må utpekes”", "Ctrl+Return")
    with speaking("nb"):
        pages = texts_of(review_paper(protocol(town)))
    text = " ".join(" ".join(pages).split())
    assert "Gjennomgang av kontoer, 1. halvår 2027" in text
    assert f"1 konto gjennomgått. {review_name(Outcome.CHANGE)}: 1." in text
    assert "Ja Nei Ja Ja Ja Ja" in text
    assert "Ny vikar må utpekes" in text
    assert "Ikke gjennomgått ennå" in text
    assert "Testvik folkebibliotek, Facebook" in text
