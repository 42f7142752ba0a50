"""The invented municipality: nine months that could have been."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from core.application_records import Step
from core.clock import FixedClock, at_local, local
from core.day_status import DayState
from core.errors import Refused, StoreProblem
from core.evidence import EvidenceState
from core.example import feed, make_example
from core.half_years import HalfYear
from core.office import Office
from core.paths import Paths
from core.status import record_status
from core.store import Table
from tests.conftest import MONDAY

TODAY = date(2026, 11, 23)
FIRST = date(2026, 2, 23)


@pytest.fixture(scope="module")
def testvik(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The example as it is on Monday 23 November 2026 at 08.50, to be read only."""
    paths, clock = Paths(tmp_path_factory.mktemp("testvik") / "mappe æøå"), FixedClock(MONDAY)
    make_example(paths, clock)
    with closing(Office.open(paths, clock)) as office:
        yield office


def test_it_is_told_from_a_real_one(testvik: Office) -> None:
    assert testvik.municipality() == "Testvik kommune (eksempel)"
    assert testvik.settings.flag("example")
    assert testvik.settings.flag("first_run_done")
    assert testvik.store.who == "Kari Nes"


def test_five_accounts_are_due_and_untouched_today(testvik: Office) -> None:
    due = testvik.checklist.due()
    grid = testvik.checklist.grid(due, [TODAY])
    assert len(testvik.accounts.everything()) == 10
    assert [status.state for status in grid.values()] == [DayState.OPEN] * 5


def test_nine_months_of_checks_lie_behind(testvik: Office) -> None:
    days = testvik.workdays().workdays_between(FIRST, TODAY - timedelta(days=1))
    grid = testvik.checklist.grid(testvik.accounts.everything(), days)
    counts = {state: sum(s.state is state for s in grid.values()) for state in DayState}
    assert counts[DayState.OPEN] == 0
    assert counts[DayState.CHECKED] > 800
    assert counts[DayState.DEPUTY] > 50
    assert counts[DayState.AWAY] == 5
    assert counts[DayState.MISSED] == 4
    assert sum(status.late for status in grid.values()) == 20


def test_nothing_is_from_the_future_or_before_the_record(testvik: Office) -> None:
    begun = at_local(datetime(2026, 2, 23, 7))  # noqa: DTZ001  wall-clock time
    for event in testvik.checklist.events(date.min, date.max):
        assert begun < event.at < MONDAY
    for entry in testvik.deletions.entries():
        assert entry.at is not None
        assert begun < entry.at < MONDAY
    for planned in testvik.publishing.everything():
        published = planned.entry.published_at
        assert published is None or published < MONDAY


def test_the_journal_runs_forward_in_time(testvik: Office) -> None:
    moments = [row["at"] for row in testvik.store.select("SELECT at FROM journal ORDER BY id")]
    ours = moments[1:-1]
    assert ours == sorted(ours)
    assert len(ours) > 1000


def test_something_is_to_be_followed_up_and_to_go_out_today(testvik: Office) -> None:
    assert [f.text for f in testvik.follow_ups.due()] == [
        "Svar Marit om fergetidene i jula",
        "Rett opp feil åpningstid på biblioteket",
    ]
    (planned,) = testvik.publishing.due_today()
    assert planned.entry.title == "Åpent kulturhus lørdag"
    (missed,) = testvik.checklist.missed()
    assert missed.account_id == testvik.accounts.find(feed.ACCOUNT).id


def test_the_register_is_governed(testvik: Office) -> None:
    (waiting,) = testvik.applications.open()
    assert testvik.applications.waiting_for(waiting) == (Step.COMMUNICATIONS,)
    assert len(testvik.applications.never_opened()) == 1
    jubilee = testvik.accounts.find("@testvik200")
    assert jubilee.limited_until == TODAY + timedelta(days=11)
    first = testvik.closings.timeline()[0]
    assert first.account.name == "@testvikherad"
    assert "første kommunen i distriktet" in first.account.history
    assert {review.half for review in testvik.reviews.between(FIRST, TODAY)} == {"2026-H1"}
    assert len(testvik.reviews.due()) == 6
    assert testvik.warnings.open() == []
    assert len(testvik.closings.between(FIRST, TODAY)) == 1
    assert testvik.promotions.everything()
    assert testvik.accesses.everything()
    assert testvik.decisions.everything()
    assert testvik.delegations.everything()
    document = testvik.profile().document
    missing = testvik.sign_offs.missing(document.title, document.updated or document.published)
    assert [person.name for person in missing] == ["Anna Vik"]


def test_every_deletion_has_sound_evidence_and_the_log_is_whole(testvik: Office) -> None:
    entries = [entry.deletion for entry in testvik.deletions.entries() if entry.deletion]
    assert len(entries) == 5
    assert all(deletion.evidence for deletion in entries)
    files = testvik.evidence.everything()
    assert {testvik.evidence.state(file) for file in files} == {EvidenceState.SOUND}
    assert record_status(testvik).chain.ok


def test_the_feed_came_by_the_ordinary_import(testvik: Office) -> None:
    account = testvik.accounts.find(feed.ACCOUNT)
    posts = testvik.feed.posts(account.id, FIRST, TODAY)
    assert len(posts) > 10
    assert all(testvik.feed.file(media) for post in posts for media in post.media)
    assert all(post.media for post in posts)
    assert any("💙" in p.post.text or "🇳🇴" in p.post.text for p in posts)
    assert len(testvik.imports.history()) == 2


def test_the_plan_has_all_that_can_become_of_a_post(testvik: Office) -> None:
    entries = [planned.entry for planned in testvik.publishing.everything()]
    assert {entry.status.value for entry in entries} == {
        "planned",
        "ready",
        "published",
        "dropped",
    }
    assert any(entry.was_moved for entry in entries)


def test_both_halves_can_be_archived(testvik: Office, tmp_path: Path) -> None:
    for half in (HalfYear(2026, 1), HalfYear(2026, 2)):
        assert testvik.archive.make(half, folder=tmp_path).posts > 0


def told(office: Office) -> list[tuple[str, str]]:
    rows = office.store.select("SELECT at, what FROM journal WHERE what <> 'node' ORDER BY id")
    return [(row["at"], row["what"]) for row in rows]


def test_the_same_day_gives_the_same_nine_months(testvik: Office, tmp_path: Path) -> None:
    paths = Paths(tmp_path / "igjen")
    make_example(paths, FixedClock(MONDAY))
    with closing(Office.open(paths, FixedClock(MONDAY))) as again:
        assert told(again) == told(testvik)
        assert record_status(again).counts == record_status(testvik).counts


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2012, 12, 31, 23, 59),  # noqa: DTZ001
        datetime(2026, 7, 5, 12, 0),  # noqa: DTZ001
        datetime(2028, 2, 29, 6, 0),  # noqa: DTZ001
        datetime(2027, 3, 29, 9, 0),  # noqa: DTZ001
    ],
)
def test_any_day_will_do(tmp_path: Path, moment: datetime) -> None:
    paths, clock = Paths(tmp_path / "home"), FixedClock(at_local(moment))
    make_example(paths, clock)
    with closing(Office.open(paths, clock)) as office:
        day = local(clock.now()).date()
        due = office.checklist.due(day)
        assert len(due) == (5 if office.workdays().is_open(day) else 0)
        states = [status.state for status in office.checklist.grid(due, [day]).values()]
        assert states == [DayState.OPEN] * len(due)
        assert record_status(office).chain.ok


def test_it_speaks_the_language_that_was_asked_for(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "home")
    make_example(paths, FixedClock(MONDAY), language="nn")
    with closing(Office.open(paths, FixedClock(MONDAY))) as office:
        assert office.settings.text("language") == "nn"


def test_a_folder_that_holds_data_is_left_alone(office: Office, paths: Paths) -> None:
    from core.accounts import Account
    from core.platforms import Platform

    office.accounts.add(Account(platform=Platform.X, name="Vår egen"))
    with pytest.raises(Refused, match="holds_data"):
        make_example(paths, FixedClock(MONDAY))
    assert [account.name for account in office.accounts.everything()] == ["Vår egen"]


def test_an_opened_but_empty_folder_can_be_filled(office: Office, paths: Paths) -> None:
    make_example(paths, FixedClock(MONDAY))
    assert office.store.count(Table.ACCOUNTS) == 10


def test_evidence_without_a_record_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "a.png").write_bytes(b"a")
    with pytest.raises(Refused, match="holds_data"):
        make_example(Paths(tmp_path), FixedClock(MONDAY))
    assert (tmp_path / "evidence" / "a.png").read_bytes() == b"a"


def test_half_an_example_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_words: object) -> None:
        raise StoreProblem("full")

    monkeypatch.setattr(feed, "_import", full)
    with pytest.raises(StoreProblem):
        make_example(Paths(tmp_path), FixedClock(MONDAY))
    assert not (tmp_path / "fyrvakt.db").exists()
    assert not (tmp_path / "evidence").exists()


def test_what_citizens_asked_has_every_outcome_one_broken_promise_and_one_for_today(
    testvik: Office,
) -> None:
    found = testvik.inquiries.everything()
    assert len(found) > 18
    assert {one.outcome for one in found} == {
        "answered",
        "promised",
        "formal",
        "political",
        "left",
    }
    broken = [one for one in found if testvik.inquiries.standing(one).broken]
    assert [one.text for one in broken] == ["Bosset er ikke hentet på tre uker."]
    (open_one,) = testvik.inquiries.open()
    assert open_one.promised_for == TODAY
    (promise, _other) = testvik.follow_ups.due()
    assert promise.inquiry_id == open_one.id
