"""A crisis pause: the posts it holds, what is said meanwhile, and how it ends."""

from __future__ import annotations

import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.accounts import Account, AccountId, AccountKind
from core.clock import FixedClock
from core.crisis_records import (
    CrisisKind,
    Decided,
    HeldOutcome,
    Message,
)
from core.crisis_words import kind_name, ready_texts
from core.errors import InvalidRecord, Refused
from core.language import LANGUAGES, speaking
from core.office import Office
from core.paths import Paths
from core.plan_entries import ContentType, PlanEntry, PlanEntryId, PlanStatus
from core.platforms import Platform
from tests.conftest import MONDAY

TODAY = date(2026, 11, 23)


def account(office: Office, platform: Platform = Platform.FACEBOOK, **more: object) -> AccountId:
    name = str(more.pop("name", f"Testvik {platform}"))
    made = replace(Account(platform=platform, name=name), **more)  # type: ignore[arg-type]
    return office.accounts.add(made)


def post(office: Office, on: AccountId, *, day: date = TODAY, title: str = "Høring") -> PlanEntryId:
    entry = PlanEntry(
        title=title, day=day, time=time(10), content_type=ContentType.TEXT, goal="Informere"
    )
    return office.publishing.add(entry, [on])


def begin(office: Office, kind: CrisisKind = CrisisKind.CRISIS) -> None:
    office.crises.begin(kind, "Ras ved Testvik", "Kari Nes")


def message(office: Office, **more: object) -> Message:
    said = Message(at=office.clock.now(), text="Følg med på nettsiden.", approved_by="Kari Nes")
    return replace(said, **more)  # type: ignore[arg-type]


@pytest.mark.requirement("T30")
def test_only_the_crisis_channels_of_the_guideline_are_used_and_it_says_who_set_the_staff(
    office: Office, clock: FixedClock
) -> None:
    office.settings.change({"guideline_profile": "alta"}, label="x")
    main = account(office, kind=AccountKind.MAIN)
    account(office, name="Testvik bibliotek", kind=AccountKind.UNIT)
    account(office, Platform.INSTAGRAM)

    begin(office)
    crisis = office.crises.lasting()

    assert office.crises.channels(crisis.id) == {main}
    assert (crisis.decided_by, crisis.begun_at) == ("Kari Nes", clock.now())


def test_every_open_post_is_held_and_none_goes_out_today(office: Office) -> None:
    facebook = account(office)
    key = post(office, facebook)
    assert [found.entry.id for found in office.publishing.due_today()] == [key]

    begin(office)

    assert office.publishing.due_today() == []
    (held,) = office.crises.held(office.crises.lasting().id)
    assert (held.title, held.outcome) == ("Høring", HeldOutcome.HELD)
    with pytest.raises(Refused, match="plan_held"):
        office.publishing.publish(key)
    with pytest.raises(Refused, match="plan_held"):
        office.publishing.delete(key)
    assert office.publishing.entry(key).entry.status is PlanStatus.PLANNED


def test_undoing_the_beginning_lets_every_post_out_again(office: Office) -> None:
    post(office, account(office))
    begin(office)
    office.store.undo()
    assert office.crises.current() is None
    assert len(office.publishing.due_today()) == 1


def test_a_pause_lasts_over_a_restart(office: Office, paths: Paths, clock: FixedClock) -> None:
    key = post(office, account(office))
    begin(office)
    office.close()
    with closing(Office.open(paths, clock)) as again:
        assert again.crises.lasting().reason == "Ras ved Testvik"
        assert [held.entry_id for held in again.crises.held(again.crises.lasting().id)] == [key]


def test_a_post_on_a_crisis_channel_may_go_on_and_others_may_not(office: Office) -> None:
    facebook, instagram = account(office), account(office, Platform.INSTAGRAM)
    post(office, facebook), post(office, instagram)
    office.crises.begin(CrisisKind.EVERYDAY, "Vannet er borte", "Kari Nes", [facebook])
    first, second = office.crises.held(office.crises.lasting().id)

    office.crises.let_go_on(first.id)
    with pytest.raises(Refused, match="held_other_channel"):
        office.crises.let_go_on(second.id)

    assert [found.entry.id for found in office.publishing.due_today()] == [first.entry_id]
    office.publishing.publish(first.entry_id)


@pytest.mark.requirement("A45")
def test_every_message_names_who_approved_it_or_says_why_nobody_did(office: Office) -> None:
    begin(office)
    with pytest.raises(InvalidRecord) as refused:
        office.crises.log.add(message(office, approved_by=" "))
    assert (refused.value.field, refused.value.reason) == ("approved_by", "approval_missing")

    office.crises.log.add(message(office))
    office.crises.log.add(
        message(office, approved_by="", exception="Fare for liv, ingen svarte på telefon")
    )

    said = office.crises.log.messages(office.crises.lasting().id)
    assert [one.approved_by for one in said] == ["Kari Nes", ""]
    (excused,) = office.overrides.between(TODAY, TODAY)
    assert (excused.rule, excused.reason) == (
        "crisis_unapproved",
        "Fare for liv, ingen svarte på telefon",
    )


def test_a_message_on_an_account_that_is_not_used_needs_a_reason(office: Office) -> None:
    facebook, instagram = account(office), account(office, Platform.INSTAGRAM)
    office.crises.begin(CrisisKind.CRISIS, "Ras", "Kari Nes", [facebook])
    with pytest.raises(InvalidRecord, match="channel_not_allowed"):
        office.crises.log.add(message(office, account_id=instagram))
    office.crises.log.add(message(office, account_id=facebook))
    office.crises.log.add(message(office, account_id=instagram, exception="Ba folk gå til nettet"))
    office.crises.use_channels([facebook, instagram])
    office.crises.log.add(message(office, account_id=instagram))


def test_a_message_is_not_in_the_future_and_its_link_is_a_web_address(office: Office) -> None:
    begin(office)
    with pytest.raises(InvalidRecord, match="future"):
        office.crises.log.add(message(office, at=MONDAY + timedelta(minutes=1)))
    with pytest.raises(InvalidRecord, match="web_address"):
        office.crises.log.add(message(office, url="her"))
    assert office.crises.log.messages(office.crises.lasting().id) == []


def test_it_does_not_end_before_each_held_post_is_decided_on(office: Office) -> None:
    facebook = account(office)
    for number in range(3):
        post(office, facebook, title=f"Post {number}")
    begin(office)
    first, second, third = office.crises.held(office.crises.lasting().id)
    decided = {
        first.id: Decided(outcome=HeldOutcome.AS_PLANNED),
        second.id: Decided(outcome=HeldOutcome.MOVED, day=date(2026, 11, 30), time=time(9)),
    }
    with pytest.raises(Refused, match="held_posts_left"):
        office.crises.end("Kari Nes", decided)
    assert office.crises.current() is not None

    decided[third.id] = Decided(outcome=HeldOutcome.DROPPED, reason="Ikke aktuelt lenger")
    key = office.crises.end("Kari Nes", decided)

    assert office.crises.current() is None
    assert [one.outcome for one in office.crises.held(key)] == [
        HeldOutcome.AS_PLANNED,
        HeldOutcome.MOVED,
        HeldOutcome.DROPPED,
    ]
    assert office.publishing.entry(second.entry_id).entry.day == date(2026, 11, 30)
    assert office.publishing.entry(third.entry_id).entry.dropped_reason == "Ikke aktuelt lenger"
    office.store.undo()
    assert len(office.crises.held(key, waiting=True)) == 3


def test_a_post_whose_day_is_over_cannot_go_out_as_planned(
    office: Office, clock: FixedClock
) -> None:
    post(office, account(office))
    begin(office)
    clock.moment += timedelta(days=2)
    (held,) = office.crises.held(office.crises.lasting().id)
    with pytest.raises(Refused, match="held_day_passed"):
        office.crises.end("Kari Nes", {held.id: Decided(outcome=HeldOutcome.AS_PLANNED)})
    with pytest.raises(InvalidRecord, match="past"):
        office.crises.decide(held.id, Decided(outcome=HeldOutcome.MOVED, day=TODAY))
    assert office.crises.current() is not None


@pytest.mark.requirement("K30")
def test_an_exercise_is_due_a_year_after_the_last_and_holds_no_post(
    office: Office, clock: FixedClock
) -> None:
    key = post(office, account(office))
    assert office.crises.exercise_due() is None
    clock.moment += timedelta(days=366)
    assert office.crises.exercise_due() == date(2027, 11, 23)

    begin(office, CrisisKind.EXERCISE)
    assert office.crises.held(office.crises.lasting().id) == []
    office.publishing.publish(key)
    office.crises.end("Kari Nes")

    assert office.crises.exercise_due() is None
    clock.moment += timedelta(days=366)
    assert office.crises.exercise_due() == date(2028, 11, 24)


@pytest.mark.requirement("K31")
def test_what_was_learned_is_written_after_the_crisis(office: Office) -> None:
    begin(office)
    assert office.crises.to_evaluate() is None
    key = office.crises.end("Kari Nes")
    assert office.crises.to_evaluate() is not None
    with pytest.raises(InvalidRecord, match="missing"):
        office.crises.evaluate(key, " ")

    office.crises.evaluate(key, "Facebook nådde flest. Vi svarte for sent.")

    assert office.crises.crisis(key).evaluated_on == TODAY
    assert office.crises.to_evaluate() is None


@pytest.mark.requirement("K9")
def test_social_media_are_ticked_as_a_part_of_the_communication(office: Office) -> None:
    begin(office)
    assert office.crises.lasting().included_at is None
    office.crises.include()
    assert office.crises.lasting().included_at == MONDAY
    office.crises.include(on=False)
    assert office.crises.lasting().included_at is None


@pytest.mark.requirement("K32")
def test_a_reputation_crisis_is_a_kind_of_its_own(office: Office) -> None:
    begin(office, CrisisKind.REPUTATION)
    assert kind_name(office.crises.lasting().kind) == "Omdømmekrise"


@pytest.mark.requirement("K33")
def test_an_everyday_crisis_has_texts_ready_in_every_language(office: Office) -> None:
    begin(office, CrisisKind.EVERYDAY)
    assert office.crises.lasting().kind is CrisisKind.EVERYDAY
    assert {"water", "power", "ferry", "road", "telephone"} <= {one.key for one in ready_texts()}
    for one in ready_texts():
        said = set()
        for language in LANGUAGES:
            with speaking(language):
                said.add(str(one.text))
                assert "[" in str(one.text)
        assert len(said) == len(LANGUAGES)


def test_one_crisis_at_a_time_with_a_reason_and_a_name(office: Office) -> None:
    for reason, name in (("", "Kari Nes"), ("Ras", "")):
        with pytest.raises(InvalidRecord, match="missing"):
            office.crises.begin(CrisisKind.CRISIS, reason, name)
    begin(office)
    with pytest.raises(Refused, match="crisis_on"):
        begin(office)
    office.crises.end("Kari Nes")
    with pytest.raises(Refused, match="no_crisis"):
        office.crises.end("Kari Nes")


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "drop", "reopen", "ready", "delete", "publish", "undo"]),
        st.integers(0, 5),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(before=st.integers(0, 3), acts=_ACTS)
def test_nothing_that_is_held_is_forgotten(before: int, acts: list[tuple[str, int]]) -> None:
    """Whatever is done to the plan in a crisis, each open post is held, and ending it asks for all
    of them."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Office.open(Paths(Path(folder)), FixedClock(MONDAY))) as office,
    ):
        facebook = account(office)
        for number in range(before):
            post(office, facebook, title=f"Post {number}")
        begin(office)
        started = office.store.undo_label
        for act, place in acts:
            if act != "undo" or office.store.undo_label != started:
                _try(office, facebook, act, place)
            crisis = office.crises.lasting()
            open_now = {one.entry.id for one in office.publishing.everything() if one.entry.is_open}
            waiting = office.crises.held(crisis.id, waiting=True)
            assert {held.entry_id for held in waiting} == open_now
        crisis = office.crises.lasting()
        waiting = office.crises.held(crisis.id, waiting=True)
        office.crises.end(
            "Kari Nes", {held.id: Decided(outcome=HeldOutcome.AS_PLANNED) for held in waiting}
        )
        assert all(not held.waits for held in office.crises.held(crisis.id))


def _try(office: Office, on: AccountId, act: str, place: int) -> None:
    plan, every = office.publishing, office.publishing.everything()
    if act == "add":
        post(office, on, title=f"Ny {place}")
        return
    if act == "undo":
        office.store.undo()
        return
    if not every:
        return
    key = every[place % len(every)].entry.id
    verbs = {
        "move": lambda: plan.move(key, date(2026, 12, 1 + place)),
        "drop": lambda: plan.drop(key, "Ikke aktuelt"),
        "reopen": lambda: plan.reopen(key),
        "ready": lambda: plan.ready(key),
        "delete": lambda: plan.delete(key),
        "publish": lambda: plan.publish(key),
    }
    with suppress(Refused):
        verbs[act]()
