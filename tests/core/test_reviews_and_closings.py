"""The half-yearly review, the letter before closing, and the closing with what remained."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.accounts import Account, AccountId, AccountStatus
from core.attention import ReasonKind
from core.clock import FixedClock
from core.closing import Left
from core.errors import InvalidRecord, Refused
from core.inquiries import Inquiry, InquiryKind
from core.office import Office
from core.platforms import Platform
from core.reviews import Outcome, Question
from tests.register import insert_posts

TODAY = date(2026, 11, 23)


def account(office: Office, name: str = "Testvik kommune", **fields: Any) -> Account:
    wanted = Account(platform=Platform.FACEBOOK, name=name, **fields)
    key = office.accounts.add(wanted, responsible="Kari Nes", deputy="Jon Berg")
    return office.accounts.account(key)


def kinds(office: Office, key: AccountId) -> set[ReasonKind]:
    return {one.kind for one in office.attention.reasons(office.accounts.account(key))}


@pytest.mark.requirement("S12")
@pytest.mark.requirement("S14")
@pytest.mark.requirement("T16")
def test_a_review_asks_about_interest_resources_and_life_and_keeps_the_answers(
    office: Office,
) -> None:
    page = account(office)
    answers = {Question.INTEREST: True, Question.RESOURCES: False, Question.ALIVE: True}
    office.reviews.record(page, Outcome.CHANGE, answers=answers, note="Mer tid fra januar")
    (kept,) = office.reviews.of_account(page.id)
    assert (kept.answered, kept.half, kept.day) == (answers, "2026-H2", TODAY)
    assert office.accounts.account(page.id).last_review == TODAY
    office.store.undo()
    assert office.reviews.of_account(page.id) == []
    assert office.accounts.account(page.id).last_review is None


def test_what_is_to_be_changed_or_why_it_is_to_be_closed_must_be_said(office: Office) -> None:
    for outcome in (Outcome.CHANGE, Outcome.CLOSE):
        with pytest.raises(InvalidRecord, match="note: missing"):
            office.reviews.record(account(office, outcome), outcome)


def test_an_account_is_due_once_each_half_year_from_the_next_after_it_was_opened(
    office: Office, clock: FixedClock
) -> None:
    page = account(office)
    assert office.reviews.due() == []
    clock.moment += timedelta(days=60)
    assert [one.id for one in office.reviews.due()] == [page.id]
    office.reviews.record(page, Outcome.CONFIRM)
    assert office.reviews.due() == []


def test_more_than_half_a_year_without_a_review_is_brought_up(
    office: Office, clock: FixedClock
) -> None:
    page = account(office)
    clock.moment += timedelta(days=184)
    assert ReasonKind.REVIEW not in kinds(office, page.id)
    clock.moment += timedelta(days=1)
    assert ReasonKind.REVIEW in kinds(office, page.id)
    office.reviews.record(page, Outcome.CONFIRM)
    assert ReasonKind.REVIEW not in kinds(office, page.id)


def test_a_warning_is_brought_up_until_it_is_settled(office: Office) -> None:
    page = account(office)
    key = office.warnings.send(page, "Ingen svarer", deadline=TODAY + timedelta(days=14))
    assert ReasonKind.WARNED in kinds(office, page.id)
    with pytest.raises(InvalidRecord, match="result: missing"):
        office.warnings.settle(key, " ")
    office.warnings.settle(key, "Ny vikar er på plass")
    assert ReasonKind.WARNED not in kinds(office, page.id)
    with pytest.raises(Refused, match="settled_already"):
        office.warnings.settle(key, "Igjen")


def test_a_warning_has_faults_and_a_deadline_that_is_not_over(office: Office) -> None:
    page = account(office)
    with pytest.raises(InvalidRecord, match="faults: missing"):
        office.warnings.send(page, " ", deadline=TODAY)
    with pytest.raises(InvalidRecord, match="deadline: before_start"):
        office.warnings.send(page, "Stille", deadline=TODAY - timedelta(days=1))


@pytest.mark.requirement("S23")
def test_what_remained_is_kept_with_who_decided_and_when_communications_was_told(
    office: Office,
) -> None:
    page = account(office)
    insert_posts(office, page.id, {date(2026, 6, 30): "Vår", date(2026, 11, 2): "Høst"})
    office.follow_ups.open(page.id, "Ring Nilsen")
    office.inquiries.add(
        Inquiry(
            account_id=page.id,
            kind=InquiryKind.QUESTION,
            text="Når?",
            received_at=office.clock.now(),
        )
    )
    kari = office.people.by_name("Kari Nes")
    assert kari is not None
    office.accesses.give(page, kari.id, what="Administrator")
    office.closings.close(
        page.id, by="Ole Dahl", reason="Slått sammen", told_on=TODAY, case_number="26/40"
    )
    (kept,) = office.closings.of_account(page.id)
    assert {one.kind: one.what for one in kept.remained} == {
        Left.NOT_ARCHIVED: ("2026-H1", "2026-H2"),
        Left.INQUIRIES: ("1",),
        Left.PROMISES: ("Ring Nilsen",),
        Left.ACCESSES: ("Kari Nes (Administrator)",),
    }
    assert (kept.decided_by, kept.told_on, kept.case_number) == ("Ole Dahl", TODAY, "26/40")
    assert office.accesses.held(page.id, TODAY + timedelta(days=1)) == []
    assert office.appointments.on(page.id, TODAY + timedelta(days=1)) == []


def test_closing_is_one_step_and_comes_back_whole(office: Office) -> None:
    page = account(office)
    kari = office.people.by_name("Kari Nes")
    assert kari is not None
    office.accesses.give(page, kari.id)
    office.closings.close(page.id, by="Ole Dahl", reason="Feil")
    office.store.undo()
    assert office.accounts.account(page.id).status is AccountStatus.ACTIVE
    assert office.closings.of_account(page.id) == []
    assert len(office.accesses.held(page.id, TODAY + timedelta(days=9))) == 1


def test_an_account_that_is_opened_again_remembers_that_it_was_closed(office: Office) -> None:
    page = account(office)
    office.closings.close(page.id, by="Ole Dahl", reason="Valget er over")
    office.closings.reopen(page.id)
    (kept,) = office.closings.of_account(page.id)
    assert kept.reopened_on == TODAY
    assert office.accounts.account(page.id).status is AccountStatus.ACTIVE


def test_who_decided_and_why_must_be_said(office: Office) -> None:
    page = account(office)
    for by, reason in (("", "Flyttet"), ("Ole Dahl", " ")):
        with pytest.raises(InvalidRecord, match="missing"):
            office.closings.close(page.id, by=by, reason=reason)


@pytest.mark.requirement("U33")
def test_the_timeline_goes_from_the_first_opened_with_closed_ones_in_their_place(
    office: Office,
) -> None:
    account(office, "Testvik kommune", opened_on=date(2012, 5, 2))
    twitter = account(office, "@testvik", opened_on=date(2009, 3, 4))
    account(office, "Testvik ung")
    office.closings.close(twitter.id, by="Ole Dahl", reason="Ingen leste den", on=date(2026, 11, 2))
    assert [(one.account.name, one.opened, one.closed) for one in office.closings.timeline()] == [
        ("@testvik", date(2009, 3, 4), date(2026, 11, 2)),
        ("Testvik kommune", date(2012, 5, 2), None),
        ("Testvik ung", None, None),
    ]


@pytest.mark.requirement("S31")
def test_an_account_stands_under_another_but_never_in_a_circle(office: Office) -> None:
    main = account(office)
    under = account(office, "Biblioteket", parent_id=main.id)
    assert office.accounts.account(under.id).parent_id == main.id
    with pytest.raises(InvalidRecord, match="parent_id: circle"):
        office.accounts.change(replace(main, parent_id=under.id))


def test_whoever_leaves_has_accesses_that_are_to_be_ended(office: Office) -> None:
    page, other = account(office), account(office, "Biblioteket")
    kari = office.people.by_name("Kari Nes")
    assert kari is not None
    first = office.accesses.give(page, kari.id, what="Meta Business")
    office.accesses.give(other, kari.id)
    assert len(office.accesses.of_person(kari.id)) == 2
    office.accesses.end(first, last=TODAY)
    office.clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    assert [one.account_id for one in office.accesses.of_person(kari.id)] == [other.id]
    with pytest.raises(InvalidRecord, match="what: password"):
        office.accesses.give(page, kari.id, what="passord: hemmelig1")
