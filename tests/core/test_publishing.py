"""The plan: what must be in it, what stays when it changes, and how it is taken back."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.accounts import Account, AccountId, Accounts
from core.appointments import Appointments
from core.clock import FixedClock, at_local
from core.errors import InvalidRecord, NotFound, Refused
from core.goals import posts_per_goal
from core.language import speaking
from core.people import People
from core.platforms import Platform
from core.publishing import (
    ContentType,
    NotReady,
    PlanEntry,
    PlanEntryId,
    Planned,
    PlanStatus,
    Publishing,
)
from core.settings import Settings
from core.store import Store, Table

THURSDAY = date(2026, 11, 26)
NOW = at_local(datetime(2026, 11, 23, 8, 50))  # noqa: DTZ001  wall-clock time
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


class Desk:
    """A store with two accounts and the plan on it."""

    def __init__(self, store: Store, clock: FixedClock) -> None:
        people = People(store, Settings(store))
        self.store, self.clock = store, clock
        self.accounts = Accounts(store, clock, people, Appointments(store, clock, people))
        self.plan = Publishing(store, clock)
        self.facebook = self.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik"))
        self.instagram = self.accounts.add(Account(platform=Platform.INSTAGRAM, name="testvik"))

    def planned(self, **changes: object) -> PlanEntryId:
        return self.plan.add(entry(**changes), [self.facebook])

    def rows(self) -> list[Planned]:
        return self.plan.everything()


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    clock = FixedClock(NOW)
    with closing(Store(folder / "fyrvakt.db", clock)) as store:
        yield Desk(store, clock)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as found:
        yield found


def entry(**changes: object) -> PlanEntry:
    plain = PlanEntry(
        title="Julegrantenning",
        day=THURSDAY,
        time=time(9),
        content_type=ContentType.IMAGE,
        goal="Møte innbyggerne der de er",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.requirement("A33", "K23")
@pytest.mark.requirement("A36")
@pytest.mark.parametrize(
    ("changes", "accounts", "field"),
    [
        ({"title": "  "}, True, "title"),
        ({}, False, "accounts"),
        ({"goal": ""}, True, "goal"),
        ({"link": "ikke en lenke"}, True, "link"),
        ({"note": "passord: hemmelig1"}, True, "note"),
        ({"text": "Logg inn her.\nPassord: Hemmelig2026"}, True, "text"),
    ],
)
def test_what_is_mandatory_is_asked_for_and_a_bad_field_is_named(
    desk: Desk, changes: dict[str, object], accounts: bool, field: str
) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        desk.plan.add(entry(**changes), [desk.facebook] if accounts else [])
    assert refusal.value.field == field
    assert desk.rows() == []


def test_every_problem_is_told_at_once_in_the_order_of_the_form(desk: Desk) -> None:
    found = desk.plan.problems(entry(title="", goal="", status=PlanStatus.READY), [])
    fields = [problem.field for problem in found]
    assert fields == ["title", "accounts", "goal", "image_approved", "photographer"]


def test_a_post_about_passwords_may_be_planned(desk: Desk) -> None:
    key = desk.planned(title="Passord er viktig", text="Passordet er nøkkelen din.")
    assert desk.plan.entry(key).entry.title == "Passord er viktig"


@pytest.mark.requirement("A35")
def test_the_five_content_types_are_those_of_the_guideline() -> None:
    assert {kind.value for kind in ContentType} == {"text", "video", "graphic", "image", "mix"}


@pytest.mark.requirement("A33")
@pytest.mark.requirement("A34")
def test_an_entry_comes_back_as_it_was_planned_with_its_accounts(desk: Desk) -> None:
    key = desk.plan.add(
        entry(link="testvik.example/jul", text="Velkommen!"), [desk.instagram, desk.facebook]
    )
    found = desk.plan.entry(key)
    assert found.account_ids == (desk.facebook, desk.instagram)
    assert found.entry == entry(
        id=key,
        link="https://testvik.example/jul",
        text="Velkommen!",
        planned_day=THURSDAY,
        planned_time=time(9),
        registered_at=NOW,
    )


def test_an_unknown_or_closed_account_cannot_be_planned_for(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.plan.add(entry(), [AccountId(99)])
    desk.accounts.close(desk.facebook, by="Leder", reason="Ikke i bruk")
    with pytest.raises(InvalidRecord, match="accounts: closed"):
        desk.plan.add(entry(), [desk.facebook])


def test_an_old_entry_keeps_its_account_after_the_account_was_closed(desk: Desk) -> None:
    key = desk.planned()
    desk.accounts.close(desk.facebook, by="Leder", reason="Ikke i bruk")
    desk.plan.change(replace(desk.plan.entry(key).entry, note="Se arkivet"))
    assert desk.plan.entry(key).account_ids == (desk.facebook,)


def test_days_months_and_today_are_answered_in_order(desk: Desk) -> None:
    late = desk.planned(title="Sent", time=time(15))
    early = desk.planned(title="Tidlig")
    first = desk.planned(title="Først", day=date(2026, 11, 1))
    desk.planned(title="Desember", day=date(2026, 12, 1))
    today = desk.planned(title="I dag", day=date(2026, 11, 23))
    out = desk.planned(title="Ute", day=date(2026, 11, 23))
    desk.plan.publish(out)
    assert [found.entry.id for found in desk.plan.day(THURSDAY)] == [early, late]
    assert [found.entry.id for found in desk.plan.month(2026, 11)] == [
        first,
        today,
        out,
        early,
        late,
    ]
    assert [found.entry.id for found in desk.plan.due_today()] == [today]


def test_a_move_is_said_with_its_new_day_and_keeps_what_was_first_planned(desk: Desk) -> None:
    key = desk.planned()
    with speaking("en"):
        desk.plan.move(key, date(2026, 11, 27), time(10, 30))
    moved = desk.plan.entry(key).entry
    assert (moved.day, moved.time) == (date(2026, 11, 27), time(10, 30))
    assert (moved.planned_day, moved.planned_time) == (THURSDAY, time(9))
    assert moved.was_moved
    assert desk.store.undo_label == "The post is moved to Friday 27 November."
    desk.store.undo()
    assert desk.plan.entry(key).entry.day == THURSDAY


def test_the_move_is_told_in_bokmål_and_nynorsk(desk: Desk) -> None:
    key = desk.planned()
    desk.plan.move(key, date(2026, 11, 27))
    assert desk.store.undo_label == "Innlegget er flyttet til fredag 27. november."
    with speaking("nn"):
        desk.plan.move(key, date(2026, 11, 24))
    assert desk.store.undo_label == "Innlegget er flytta til tysdag 24. november."


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(DAYS, st.times()), max_size=6))
def test_whatever_is_moved_the_first_plan_stays_and_undo_leads_all_the_way_back(
    moves: list[tuple[date, time]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder)) as desk:
        key = desk.planned()
        states = [desk.rows()]
        for day, at in moves:
            at = at.replace(second=0, microsecond=0)
            desk.plan.move(key, day, at)
            now = desk.plan.entry(key).entry
            assert (now.day, now.time) == (day, at)
            assert (now.planned_day, now.planned_time) == (THURSDAY, time(9))
            if desk.rows() != states[-1]:
                states.append(desk.rows())
        for state in reversed(states[:-1]):
            desk.store.undo()
            assert desk.rows() == state
        for state in states[1:]:
            desk.store.redo()
            assert desk.rows() == state


VERBS = ("move", "ready", "publish", "drop", "reopen", "change", "delete", "accounts")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(VERBS), max_size=8))
def test_any_row_of_verbs_is_undone_step_by_step(verbs: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(folder)) as desk:
        key = desk.planned(image_approved=True, photographer="Siri Eksempel")
        states = [desk.rows()]
        for verb in verbs:
            try:
                _do(desk, key, verb)
            except (Refused, NotFound):
                assert desk.rows() == states[-1]
            if desk.rows() != states[-1]:
                states.append(desk.rows())
        for state in reversed(states[:-1]):
            desk.store.undo()
            assert desk.rows() == state


def _do(desk: Desk, key: PlanEntryId, verb: str) -> None:
    now = desk.plan.entry(key).entry
    match verb:
        case "move":
            desk.plan.move(key, now.day + timedelta(days=1))
        case "drop":
            desk.plan.drop(key, "Avlyst")
        case "change":
            desk.plan.change(replace(now, title=now.title + "!"))
        case "accounts":
            desk.plan.change(now, [desk.instagram])
        case _:
            getattr(desk.plan, verb)(key)


@pytest.mark.requirement("A37")
@pytest.mark.requirement("A38")
def test_a_picture_that_is_not_cleared_names_each_thing_that_is_missing(desk: Desk) -> None:
    key = desk.planned()
    with pytest.raises(NotReady) as refusal:
        desk.plan.ready(key)
    assert refusal.value.missing == ("image_approved", "photographer")
    desk.plan.change(replace(desk.plan.entry(key).entry, image_approved=True))
    with pytest.raises(NotReady) as refusal:
        desk.plan.ready(key)
    assert refusal.value.missing == ("photographer",)
    desk.plan.change(replace(desk.plan.entry(key).entry, photographer="Siri Eksempel"))
    desk.plan.ready(key)
    assert desk.plan.entry(key).entry.status is PlanStatus.READY


def test_a_written_reason_takes_the_place_of_the_credit(desk: Desk) -> None:
    key = desk.planned(image_approved=True, no_credit="Kommunens eget arkiv")
    desk.plan.ready(key)
    assert desk.plan.entry(key).entry.status is PlanStatus.READY


def test_a_reason_lets_it_out_all_the_same_and_is_kept(desk: Desk) -> None:
    key = desk.planned()
    desk.plan.ready(key, override="  Fotografen er ukjent, bildet er fra 1953 ")
    found = desk.plan.entry(key).entry
    assert found.status is PlanStatus.READY
    assert found.override_reason == "Fotografen er ukjent, bildet er fra 1953"


@pytest.mark.parametrize("kind", [ContentType.TEXT, ContentType.GRAPHIC])
def test_content_without_a_picture_needs_no_clearance(desk: Desk, kind: ContentType) -> None:
    key = desk.planned(content_type=kind)
    desk.plan.ready(key)
    assert desk.plan.entry(key).entry.status is PlanStatus.READY


def test_a_ready_post_cannot_lose_its_clearance(desk: Desk) -> None:
    key = desk.planned(image_approved=True, photographer="Siri Eksempel")
    desk.plan.ready(key)
    with pytest.raises(NotReady):
        desk.plan.change(replace(desk.plan.entry(key).entry, photographer=""))


def test_what_was_done_stands_beside_what_was_planned(desk: Desk) -> None:
    key = desk.planned(day=date(2026, 11, 20))
    done = NOW - timedelta(hours=3)
    desk.plan.publish(key, at=done, url="facebook.com/testvik/1")
    found = desk.plan.entry(key).entry
    assert (found.planned_day, found.day) == (date(2026, 11, 20), date(2026, 11, 20))
    assert (found.published_at, found.published_url) == (done, "https://facebook.com/testvik/1")
    with pytest.raises(Refused, match="plan_published"):
        desk.plan.move(key, THURSDAY)
    with pytest.raises(InvalidRecord, match="day: published"):
        desk.plan.change(replace(found, day=THURSDAY))


def test_nothing_is_published_in_the_future_or_at_a_broken_link(desk: Desk) -> None:
    key = desk.planned()
    with pytest.raises(InvalidRecord, match="published_at: future"):
        desk.plan.publish(key, at=NOW + timedelta(minutes=1))
    with pytest.raises(InvalidRecord, match="published_url: web_address"):
        desk.plan.publish(key, url="her")
    assert desk.plan.entry(key).entry.status is PlanStatus.PLANNED


def test_a_dropped_post_stays_with_its_reason_until_it_is_planned_again(desk: Desk) -> None:
    key = desk.planned()
    with pytest.raises(InvalidRecord, match="dropped_reason: missing"):
        desk.plan.drop(key, "  ")
    desk.plan.drop(key, "Avlyst på grunn av storm")
    found = desk.plan.entry(key).entry
    assert (found.status, found.dropped_reason) == (
        PlanStatus.DROPPED,
        "Avlyst på grunn av storm",
    )
    with pytest.raises(Refused, match="plan_dropped"):
        desk.plan.move(key, date(2026, 11, 27))
    desk.plan.reopen(key)
    assert desk.plan.entry(key).entry == entry(
        id=key, planned_day=THURSDAY, planned_time=time(9), registered_at=NOW
    )


def test_only_what_never_went_out_can_be_deleted_and_deleting_is_undone(desk: Desk) -> None:
    key = desk.planned()
    before = desk.rows()
    desk.plan.delete(key)
    assert desk.rows() == []
    assert desk.store.count(Table.PLAN_ENTRY_ACCOUNTS) == 0
    desk.store.undo()
    assert desk.rows() == before
    desk.plan.publish(key)
    with pytest.raises(Refused, match="plan_published"):
        desk.plan.delete(key)
    with pytest.raises(Refused, match="plan_published"):
        desk.plan.drop(key, "Angret")


def test_each_verb_tells_the_plans_tables_and_who_asked(desk: Desk) -> None:
    heard: list[tuple[frozenset[Table], object]] = []
    desk.store.listen(lambda event: heard.append((event.tables, event.origin)))
    page = object()
    key = desk.plan.add(entry(), [desk.facebook], origin=page)
    desk.plan.move(key, date(2026, 11, 27), origin=page)
    both = frozenset({Table.PLAN_ENTRIES, Table.PLAN_ENTRY_ACCOUNTS})
    assert heard == [(both, page), (frozenset({Table.PLAN_ENTRIES}), page)]


@pytest.mark.requirement("A6")
def test_the_goals_are_alvers_five_until_the_municipality_writes_its_own(desk: Desk) -> None:
    goals = desk.plan.goals
    assert len(goals.everything()) == 5
    assert "Omdømme" in goals.everything()
    with speaking("sv"):
        assert "Anseende" in goals.everything()
    goals.change(["Dialog", " Flere  på biblioteket ", "", "Dialog"])
    assert goals.everything() == ["Dialog", "Flere på biblioteket"]
    goals.change([])
    assert len(goals.everything()) == 5


@pytest.mark.requirement("A6")
def test_posts_that_went_out_are_counted_for_each_goal(desk: Desk) -> None:
    for goal in ("Dialog", "Omdømme", "Omdømme", "Omdømme"):
        desk.plan.publish(desk.planned(goal=goal))
    desk.planned(goal="Dialog")
    assert list(posts_per_goal(row.entry for row in desk.rows()).items()) == [
        ("Omdømme", 3),
        ("Dialog", 1),
    ]
