"""Which accounts must be looked at, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.accounts import Account, AccountId, AccountKind, AccountStatus
from core.attention import ENDING_DAYS, SILENT_DAYS, Attention, ReasonKind
from core.office import Office
from core.people import PersonId
from core.platforms import Platform
from core.requirement_kinds import IN_THE_RECORD, Requirement
from tests.register import insert_posts

TODAY = date(2026, 11, 23)


def whole(**changes: Any) -> Account:
    """An account that nothing is missing on."""
    account = Account(
        id=AccountId(1),
        platform=Platform.FACEBOOK,
        name="Testvik kommune",
        purpose="Nyheter og beredskap",
        responsible_id=PersonId(1),
        deputy_id=PersonId(2),
    )
    return replace(account, **changes)


ON_THE_PAGE = (Requirement.OWNER, Requirement.RULES, Requirement.HOURS, Requirement.LINK)


@pytest.fixture
def attention(office: Office) -> Attention:
    """An office with one account in good order; `whole()` stands for it."""
    put(office, name="Testvik kommune")
    return office.attention


def put(
    office: Office, *, responsible: str = "Kari Nes", deputy: str = "Jon Berg", **changes: Any
) -> AccountId:
    """Registers an account whose page shows what it must."""
    account = whole(**{"id": AccountId(0), "name": "Testvik bibliotek"} | changes)
    key = office.accounts.add(account, responsible=responsible, deputy=deputy)
    for kind in ON_THE_PAGE:
        office.requirements.tick(office.accounts.account(key), kind, met=True)
    return key


def test_an_account_that_has_everything_needs_no_attention(
    office: Office, attention: Attention
) -> None:
    assert attention.reasons(whole()) == []
    assert all(state.met for state in office.requirements.state(whole()).values())


def test_a_purpose_that_lacks_is_named(attention: Attention) -> None:
    (reason,) = attention.reasons(whole(purpose="  "))
    assert (reason.kind, reason.unmet) == (ReasonKind.UNMET, (Requirement.PURPOSE,))


@pytest.mark.parametrize("requirement", ON_THE_PAGE)
@pytest.mark.requirement("T15")
def test_each_requirement_that_lacks_is_named(
    office: Office, attention: Attention, requirement: Requirement
) -> None:
    office.requirements.tick(whole(), requirement, met=False)
    (reason,) = attention.reasons(whole())
    assert (reason.kind, reason.unmet) == (ReasonKind.UNMET, (requirement,))


def test_a_missing_deputy_is_a_reason_of_its_own(office: Office, attention: Attention) -> None:
    account = whole(deputy_id=None)
    assert [reason.kind for reason in attention.reasons(account)] == [ReasonKind.NO_DEPUTY]
    assert not office.requirements.state(account)[Requirement.DEPUTY].met


@pytest.mark.requirement("S30")
def test_a_closed_group_owes_nobody_a_public_page(office: Office, attention: Attention) -> None:
    for kind in ON_THE_PAGE:
        office.requirements.tick(whole(), kind, met=False)
    group = whole(kind=AccountKind.CLOSED_GROUP)
    assert attention.reasons(group) == []
    assert set(office.requirements.state(group)) == IN_THE_RECORD


def test_nothing_is_asked_of_an_account_that_is_closed(attention: Attention) -> None:
    closed = whole(status=AccountStatus.CLOSED, deputy_id=None, purpose="")
    assert attention.reasons(closed) == []


def test_an_account_that_is_applied_for_waits_for_an_answer_and_no_more(
    attention: Attention,
) -> None:
    applied = whole(status=AccountStatus.APPLIED, deputy_id=None, purpose="")
    assert [reason.kind for reason in attention.reasons(applied)] == [ReasonKind.APPLIED]


@pytest.mark.requirement("A16")
@pytest.mark.parametrize(
    ("left", "kind"),
    [(ENDING_DAYS + 1, None), (ENDING_DAYS, "ending"), (0, "ending"), (-1, "ended")],
)
def test_the_last_day_is_brought_up_in_time(
    attention: Attention, left: int, kind: str | None
) -> None:
    account = whole(limited_until=TODAY + timedelta(days=left))
    assert [reason.kind for reason in attention.reasons(account)] == ([kind] if kind else [])


@pytest.mark.requirement("A17")
def test_silence_counts_from_the_newest_known_post(office: Office, attention: Attention) -> None:
    key = put(office)
    account = office.accounts.account(key)
    assert attention.reasons(account) == [], "nothing known, so nothing said"
    insert_posts(office, key, {TODAY - timedelta(days=SILENT_DAYS + 4): "Sommer på øya"})
    (reason,) = attention.reasons(account)
    assert (reason.kind, reason.days) == (ReasonKind.SILENT, 94)
    insert_posts(office, key, {TODAY - timedelta(days=SILENT_DAYS): "Høst på øya"})
    assert attention.reasons(account) == []


def test_posts_of_an_import_that_is_not_whole_break_no_silence(
    office: Office, attention: Attention
) -> None:
    key = put(office)
    insert_posts(office, key, {TODAY - timedelta(days=200): "Gammelt"})
    insert_posts(office, key, {TODAY: "Nytt"}, state="running")
    (reason,) = attention.reasons(office.accounts.account(key))
    assert reason.kind is ReasonKind.SILENT


def test_the_weightiest_reason_stands_first(attention: Attention) -> None:
    account = whole(limited_until=TODAY, deputy_id=None, purpose="")
    kinds = [reason.kind for reason in attention.reasons(account)]
    assert kinds == [ReasonKind.ENDING, ReasonKind.NO_DEPUTY, ReasonKind.UNMET]


def test_an_account_without_a_responsible_says_so(attention: Attention) -> None:
    account = whole(responsible_id=None)
    assert [reason.kind for reason in attention.reasons(account)] == [ReasonKind.NO_RESPONSIBLE]


@pytest.mark.requirement("K4")
def test_one_person_alone_on_an_account_is_warned_about(
    office: Office, attention: Attention
) -> None:
    key = put(office, deputy_id=None, deputy="", administrators="Kari Nes")
    kinds = [reason.kind for reason in attention.reasons(office.accounts.account(key))]
    assert kinds == [ReasonKind.NO_DEPUTY, ReasonKind.SOLE]
    more = replace(office.accounts.account(key), administrators="Kari Nes, Siri Lund")
    office.accounts.change(more)
    kinds = [reason.kind for reason in attention.reasons(office.accounts.account(key))]
    assert kinds == [ReasonKind.NO_DEPUTY]


def test_an_absence_that_leaves_nobody_is_brought_up_a_fortnight_before(
    office: Office, attention: Attention
) -> None:
    key = put(office)
    kari, jon = (office.accounts.account(key).responsible_id, office.people.by_name("Jon Berg"))
    assert kari is not None
    assert jon is not None
    first = TODAY + timedelta(days=14)
    office.absences.plan(kari, first - timedelta(days=1), first + timedelta(days=3), "Ferie")
    assert attention.reasons(office.accounts.account(key)) == []
    office.absences.plan(jon.id, first, first, "Kurs")
    (reason,) = attention.reasons(office.accounts.account(key))
    assert (reason.kind, reason.day, reason.days) == (ReasonKind.UNCOVERED, first, 14)
