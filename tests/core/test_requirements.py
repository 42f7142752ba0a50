"""What is asked of an account, who looked, and what was set aside with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.accounts import Account, AccountKind
from core.errors import InvalidRecord, Refused
from core.guidelines import load
from core.office import Office
from core.own_rules import own_copy
from core.people import Person
from core.platforms import Platform
from core.requirement_kinds import IN_THE_RECORD, Requirement, holding
from core.requirement_words import requirement_said, requirement_title, source_of
from core.settings import PROFILES

TODAY = date(2026, 11, 23)


def account(office: Office, **fields: Any) -> Account:
    wanted = Account(**{"platform": Platform.FACEBOOK, "name": "Testvik kommune"} | fields)
    return office.accounts.account(office.accounts.add(wanted))


def follow(office: Office, profile: str) -> None:
    office.settings.change({"guideline_profile": profile}, label="x")


def test_a_check_keeps_its_day_and_by_whom_and_is_undone_as_one(office: Office) -> None:
    kari = office.people.add(Person(name="Kari Nes"))
    office.people.sit_down(office.people.person(kari))
    page = account(office)
    office.requirements.tick(page, Requirement.OWNER, met=True, on=TODAY - timedelta(days=3))
    state = office.requirements.state(page)[Requirement.OWNER]
    assert (state.met, state.checked_on, state.checked_by) == (True, date(2026, 11, 20), kari)
    office.store.undo()
    assert not office.requirements.state(page)[Requirement.OWNER].looked_at


def test_the_newest_check_counts_and_all_are_kept(office: Office) -> None:
    page = account(office)
    office.requirements.tick(page, Requirement.RULES, met=False, note="Ligger ikke på siden")
    office.requirements.tick(page, Requirement.RULES, met=True, on=TODAY - timedelta(days=90))
    assert not office.requirements.state(page)[Requirement.RULES].met
    assert len(office.requirements.history(page.id)) == 2
    before = office.requirements.state(page, on=TODAY - timedelta(days=1))
    assert before[Requirement.RULES].met, "as it stood then"


@pytest.mark.requirement("A5")
@pytest.mark.requirement("T14")
@pytest.mark.parametrize("profile", ["alver", "alta"])
def test_the_look_of_the_page_is_checked_where_the_guideline_asks_for_it(
    office: Office, profile: str
) -> None:
    follow(office, profile)
    page = account(office)
    assert not office.requirements.state(page)[Requirement.PICTURE].met
    office.requirements.tick(page, Requirement.PICTURE, met=True)
    assert office.requirements.state(page)[Requirement.PICTURE].checked_on == TODAY


@pytest.mark.requirement("S26")
def test_when_comments_are_answered_and_by_which_unit_are_two_checks(office: Office) -> None:
    follow(office, "svensk")
    page = account(office)
    office.requirements.tick(page, Requirement.HOURS, met=True)
    states = office.requirements.state(page)
    assert (states[Requirement.HOURS].met, states[Requirement.UNIT].met) == (True, False)


@pytest.mark.requirement("S29")
@pytest.mark.requirement("S32")
def test_the_main_page_and_the_others_must_link_to_each_other(office: Office) -> None:
    follow(office, "svensk")
    main, unit = account(office), account(office, name="Biblioteket", kind=AccountKind.UNIT)
    for page in (main, unit):
        assert Requirement.CENTRAL_LINK in office.requirements.state(page)
        office.requirements.tick(page, Requirement.CENTRAL_LINK, met=True)
    states = office.requirements.states([main, unit])
    assert all(states[page.id][Requirement.CENTRAL_LINK].met for page in (main, unit))


@pytest.mark.requirement("T13")
def test_without_communications_as_co_administrator_a_reason_must_be_given(
    office: Office,
) -> None:
    follow(office, "alta")
    page = account(office)
    with pytest.raises(InvalidRecord, match="missing"):
        office.requirements.set_aside(page, Requirement.CO_ADMIN, "  ")
    office.requirements.set_aside(page, Requirement.CO_ADMIN, "Barnevernet, av hensyn til vern")
    state = office.requirements.state(page)[Requirement.CO_ADMIN]
    assert (state.met, state.settled) == (False, True)
    assert state.exception == "Barnevernet, av hensyn til vern"
    (kept,) = office.overrides.between(TODAY, TODAY)
    assert (kept.rule, kept.account_id) == ("no_co_admin", page.id)
    office.store.undo()
    assert not office.requirements.state(page)[Requirement.CO_ADMIN].settled


def test_the_next_check_ends_an_exception(office: Office) -> None:
    page = account(office)
    office.requirements.set_aside(page, Requirement.LINK, "Nettsiden bygges om")
    office.clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    office.requirements.tick(page, Requirement.LINK, met=False)
    assert not office.requirements.state(page)[Requirement.LINK].settled


@pytest.mark.requirement("A10")
def test_a_place_for_finished_videos_is_let_off_what_concerns_a_dialogue(office: Office) -> None:
    page = account(office, platform=Platform.YOUTUBE, storage_only=True, posts_per_week=2)
    assert (page.checked_daily, page.posts_per_week) == (False, 0)
    assert set(office.requirements.state(page)) == IN_THE_RECORD
    office.clock.moment += timedelta(days=120)  # type: ignore[attr-defined]
    assert "silent" not in {reason.kind for reason in office.attention.reasons(page)}


def test_what_the_record_itself_answers_is_not_ticked(office: Office) -> None:
    page = account(office, purpose="Nyheter")
    with pytest.raises(Refused, match="in_the_record"):
        office.requirements.tick(page, Requirement.PURPOSE, met=True)
    assert office.requirements.state(page)[Requirement.PURPOSE].met


def test_a_check_is_not_of_a_day_to_come_and_holds_no_password(office: Office) -> None:
    page = account(office)
    with pytest.raises(InvalidRecord, match="checked_on: to_come"):
        office.requirements.tick(page, Requirement.OWNER, met=True, on=TODAY + timedelta(days=1))
    with pytest.raises(InvalidRecord, match="note: password"):
        office.requirements.tick(page, Requirement.OWNER, met=True, note="passord: hemmelig1")


@pytest.mark.parametrize("key", PROFILES)
def test_an_own_guideline_asks_as_the_one_it_began_as(office: Office, key: str) -> None:
    page, profile = account(office), load(key)
    own = replace(own_copy(profile, "Testvik"), key="own")
    assert holding(page, own) == holding(page, profile)


@pytest.mark.parametrize("requirement", list(Requirement))
def test_each_requirement_has_its_words_and_its_source(requirement: Requirement) -> None:
    assert requirement_title(requirement)
    assert requirement_said(requirement, True) != requirement_said(requirement, False)
    source = source_of(requirement)
    assert source.guideline
    assert bool(source.quote) == source.stated
