"""From the wish for an account to an account, or to a no that is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.account_words import status_name
from core.accounts import Account, AccountKind, AccountStatus
from core.application_records import Application, ApplicationStatus, Step, unanswered
from core.attention import ReasonKind
from core.errors import AppError, InvalidRecord, NotFound, Refused
from core.office import Office
from core.people import Person, PersonRole
from core.platforms import Platform

TODAY = date(2026, 11, 23)
WANTED = Account(platform=Platform.INSTAGRAM, name="@testvikung", kind=AccountKind.UNIT)
WHOLE: dict[str, Any] = {
    "applicant": "Anna Vik",
    "why": "De unge er ikke på Facebook",
    "goals": "Flere på ungdomsklubben",
    "audience": "Ungdom 13 til 18",
    "reach": "På Instagram, etter skoletid",
    "privacy": "Ingen bilder uten samtykke",
    "resources": "To timer i uka",
    "complements": "Nettsiden har åpningstidene",
    "thread": "Følger kommunens profil",
}


def apply(office: Office, **changes: Any) -> Application:
    answers = {"applied_on": TODAY} | WHOLE | changes
    return office.applications.apply(
        WANTED, Application(**answers), responsible="Anna Vik", deputy="Kari Nes"
    )


def follow(office: Office, profile: str) -> None:
    office.settings.change({"guideline_profile": profile}, label="x")


@pytest.mark.requirement("T7")
@pytest.mark.requirement("T8")
@pytest.mark.requirement("T9")
@pytest.mark.requirement("T10")
@pytest.mark.requirement("S4")
@pytest.mark.requirement("S6")
def test_the_assessment_is_kept_with_each_of_its_answers(office: Office) -> None:
    number = apply(office).number
    kept = office.applications.application(number)
    assert {name: getattr(kept, name) for name in WHOLE} == WHOLE
    assert unanswered(kept) == ()
    with pytest.raises(InvalidRecord, match="why: missing"):
        apply(office, why=" ")


def test_what_is_not_answered_yet_is_named_and_in_nobodys_way(office: Office) -> None:
    assert unanswered(apply(office, privacy="", resources="")) == ("privacy", "resources")


@pytest.mark.requirement("A4")
def test_an_account_is_an_application_until_it_is_agreed_on(office: Office) -> None:
    follow(office, "alver")
    number = apply(office).number
    account = office.accounts.find("@testvikung")
    assert account.status is AccountStatus.APPLIED
    assert office.accounts.in_use() == []
    assert [one.kind for one in office.attention.reasons(account)] == [ReasonKind.APPLIED]
    with pytest.raises(Refused, match="not_approved"):
        office.applications.activate(number, "Siri Lund")
    office.applications.agree(number, "Siri Lund", on=TODAY, case_number="26/31")
    assert [one.kind for one in office.attention.reasons(account)] == [ReasonKind.AGREED]
    office.applications.activate(number, "Siri Lund")
    account = office.accounts.find("@testvikung")
    assert (account.status, account.opened_on) == (AccountStatus.ACTIVE, TODAY)
    assert (account.approved_by, account.approved_on) == ("Siri Lund", TODAY)
    assert account.case_number == "26/31"


@pytest.mark.requirement("S1")
@pytest.mark.requirement("S3")
@pytest.mark.requirement("S18")
def test_the_leader_approves_before_it_is_agreed_and_both_before_it_is_opened(
    office: Office,
) -> None:
    follow(office, "svensk")
    application = apply(office)
    verbs, number = office.applications, application.number
    assert verbs.waiting_for(application) == (Step.LEADER, Step.COMMUNICATIONS)
    with pytest.raises(Refused, match="leader_first"):
        verbs.agree(number, "Siri Lund")
    verbs.approve(number, "Ole Dahl", on=TODAY - timedelta(days=2))
    assert verbs.waiting_for(verbs.application(number)) == (Step.COMMUNICATIONS,)
    with pytest.raises(Refused, match="not_approved"):
        verbs.activate(number, "Siri Lund")
    verbs.agree(number, "Siri Lund")
    verbs.activate(number, "Siri Lund")
    kept = verbs.application(number)
    assert (kept.why, kept.goals, kept.leader, kept.leader_on) == (
        WHOLE["why"],
        WHOLE["goals"],
        "Ole Dahl",
        date(2026, 11, 21),
    )
    assert (kept.communications, kept.communications_on) == ("Siri Lund", TODAY)
    assert kept.status is ApplicationStatus.ACTIVE


def test_a_missing_step_is_set_aside_with_a_reason_that_is_kept(office: Office) -> None:
    follow(office, "svensk")
    number = apply(office).number
    office.applications.activate(number, "Siri Lund", exception="Flommen krevde det")
    assert office.accounts.find("@testvikung").status is AccountStatus.ACTIVE
    (kept,) = office.overrides.about(f"applications {number}")
    assert (kept.rule, kept.reason) == ("opened_without_approval", "Flommen krevde det")
    office.store.undo()
    assert office.accounts.find("@testvikung").status is AccountStatus.APPLIED
    assert office.overrides.about(f"applications {number}") == []


@pytest.mark.requirement("T12")
def test_an_account_is_made_by_communications(office: Office) -> None:
    follow(office, "alta")
    office.people.add(Person(name="Siri Lund", role=PersonRole.COMMUNICATION))
    number = apply(office).number
    office.applications.agree(number, "Siri Lund")
    with pytest.raises(Refused, match="communications_creates"):
        office.applications.activate(number, "Anna Vik")
    office.applications.activate(number, "siri lund")
    assert office.applications.application(number).created_by == "siri lund"


def test_a_rejected_one_is_kept_with_its_account_and_never_counted_as_in_use(
    office: Office,
) -> None:
    number = apply(office).number
    office.applications.reject(number, by="Ole Dahl", reason="Vi har allerede én")
    account = office.accounts.find("@testvikung")
    assert account.status is AccountStatus.CLOSED
    assert (account.closed_by, account.closed_reason) == ("Ole Dahl", "Vi har allerede én")
    refused = office.applications.never_opened()
    assert status_name(account.status, refused[account.id]) == "Avslått"
    assert office.applications.open() == []
    assert office.closings.timeline() == []
    with pytest.raises(Refused, match="never_opened"):
        office.accounts.reopen(account.id)
    with pytest.raises(Refused, match="application_ended"):
        office.applications.approve(number, "Ole Dahl")


def test_one_step_back_and_the_application_waits_again(office: Office) -> None:
    number = apply(office).number
    office.applications.withdraw(number, by="Anna Vik", reason="Ombestemte oss")
    office.store.undo()
    assert office.accounts.find("@testvikung").status is AccountStatus.APPLIED
    assert office.applications.application(number).status is ApplicationStatus.APPLIED
    office.store.undo()
    with pytest.raises(NotFound):
        office.applications.application(number)
    assert office.accounts.everything() == []


def test_numbers_go_on_also_after_a_rejected_one(office: Office) -> None:
    first = apply(office)
    office.applications.reject(first.number, by="Ole Dahl", reason="Nei")
    assert apply(office).number == first.number + 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(st.text(max_size=60), min_size=4, max_size=4))
def test_wild_answers_are_kept_as_they_are_or_refused_whole(
    office: Office, texts: list[str]
) -> None:
    before = len(office.accounts.everything())
    answers = dict(zip(("why", "goals", "privacy", "note"), texts, strict=True))
    wanted = Account(platform=Platform.OTHER, name=f"Konto {before}")
    try:
        application = office.applications.apply(wanted, Application(applied_on=TODAY, **answers))
    except (AppError, UnicodeEncodeError):
        assert len(office.accounts.everything()) == before
        return
    kept = office.applications.application(application.number)
    assert {name: getattr(kept, name) for name in answers} == answers
