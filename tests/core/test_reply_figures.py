"""Figures on reply times, held against truths that were computed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest

from core.accounts import Account, AccountId, AccountKind
from core.clock import FixedClock, at_local
from core.guidelines import load
from core.inquiries import Inquiry, InquiryId, InquiryKind, Outcome
from core.office import Office
from core.platforms import Platform
from core.reply_figures import Share
from core.requirement_kinds import Requirement, holding

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 22)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return at_local(datetime(2026, month, day, hour, minute))  # noqa: DTZ001  wall-clock time


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


@dataclass
class Week:
    """The week of 16 November 2026, lived through in any order of inquiries."""

    office: Office
    clock: FixedClock
    account: AccountId

    def came(self, kind: str, moment: datetime, account: AccountId | None = None) -> InquiryId:
        self.clock.moment = moment
        return self.office.inquiries.add(
            Inquiry(
                account_id=account or self.account,
                kind=InquiryKind(kind),
                text="Spørsmål",
                received_at=moment,
            )
        )

    def then(self, moment: datetime, verb: Callable[..., object], *words: object) -> None:
        self.clock.moment = moment
        verb(*words)


@pytest.fixture
def week(office: Office, clock: FixedClock) -> Week:
    """The office is open 08.00 to 15.30; Alver's rule is an answer the next workday."""
    clock.moment = at(1, 9, month=10)
    office.settings.change({"guideline_profile": "alver"}, label="Retningslinje")
    return Week(office, clock, office.accounts.add(Account(platform=Platform.X, name="Testvik")))


@pytest.fixture
def lived(week: Week) -> Week:
    verbs = week.office.inquiries
    a = week.came("question", at(16, 9))
    week.then(at(16, 11), verbs.answer, a)  # 2 h, the same day
    b = week.came("negative", at(16, 17))  # after hours: Tuesday is its day
    week.then(at(17, 10), verbs.answer, b)  # 2 h
    c = week.came("question", at(18, 14))
    week.then(at(18, 14, 30), verbs.promise, c)  # 30 min
    week.then(at(19, 15), verbs.answer, c)  # 1.5 + 7 h; the promise was kept
    d = week.came("question", at(19, 10))
    week.then(at(20, 9), verbs.promise, d)  # 5.5 + 1 h; promised for Monday
    week.came("negative", at(17, 12))  # nobody answered
    f = week.came("neutral", at(19, 12))  # «der det er naturleg»: nothing is due
    week.then(at(19, 12, 30), verbs.leave, f)
    g = week.came("political", at(20, 8, 30))
    week.then(at(20, 8, 45), verbs.refer, g, "Ordføreren")  # 15 min
    week.came("case", at(21, 12))  # a Saturday: nothing is late yet
    i = week.came("question", at(16, 8))
    week.then(at(16, 8, 30), verbs.promise, i)  # 30 min; promised for Tuesday
    week.then(at(18, 9), verbs.answer, i)  # 7.5 + 7.5 + 1 h; the promise was not kept
    week.clock.moment = at(23, 8, 50)
    return week


@pytest.mark.requirement("A22")
def test_what_came_and_what_became_of_it_is_counted(lived: Week) -> None:
    found = lived.office.inquiries.figures(FIRST, LAST)
    assert (found.received, found.answered, found.open) == (9, 5, 3)
    assert {kind: count for kind, count in found.by_kind.items() if count} == {
        "question": 4,
        "negative": 2,
        "neutral": 1,
        "political": 1,
        "case": 1,
    }
    assert {outcome: count for outcome, count in found.by_outcome.items() if count} == {
        "": 2,
        "answered": 4,
        "promised": 1,
        "political": 1,
        "left": 1,
    }
    assert found.by_channel["comment"] == 9


@pytest.mark.requirement("A22")
def test_a_single_day_has_its_counts_of_asked_and_answered(lived: Week) -> None:
    found = lived.office.inquiries.figures(date(2026, 11, 16), date(2026, 11, 16))
    assert (found.by_kind[InquiryKind.QUESTION], found.received, found.answered) == (2, 3, 3)


@pytest.mark.requirement("T17")
def test_first_replies_within_the_promise_are_of_those_that_can_be_judged(lived: Week) -> None:
    found = lived.office.inquiries.figures(FIRST, LAST).whole
    assert found.replies == Share(count=6, of=7)
    assert found.replies.percent == 85


@pytest.mark.requirement("U18")
def test_the_same_day_is_the_day_of_handling(lived: Week) -> None:
    assert lived.office.inquiries.figures(FIRST, LAST).whole.same_day == Share(count=5, of=7)


def test_times_are_working_time_with_median_and_ninth_tenth(lived: Week) -> None:
    found = lived.office.inquiries.figures(FIRST, LAST).whole
    # 0.25 0.5 0.5 2 2 6.5
    assert (found.first_reply.count, found.first_reply.median) == (6, hours(1.25))
    assert found.first_reply.slow == hours(6.5)
    # 0.25 2 2 8.5 16
    assert (found.closing.count, found.closing.median) == (5, hours(2))
    assert found.closing.slow == hours(16)


def test_ten_have_a_ninth_tenth_that_is_not_the_slowest(week: Week) -> None:
    for minutes in range(10, 110, 10):
        key = week.came("question", at(16, 9))
        week.then(at(16, 9) + timedelta(minutes=minutes), week.office.inquiries.answer, key)
    found = week.office.inquiries.figures(FIRST, LAST).whole.first_reply
    assert (found.median, found.slow) == (timedelta(minutes=55), timedelta(minutes=90))


@pytest.mark.requirement("A23")
def test_promises_are_kept_by_closing_time_of_their_day(lived: Week) -> None:
    assert lived.office.inquiries.figures(FIRST, LAST).promises == Share(count=1, of=2)
    lived.clock.moment = at(23, 15, 31)  # Monday's promise was not kept either
    assert lived.office.inquiries.figures(FIRST, LAST).promises == Share(count=1, of=3)


def test_a_promise_that_was_moved_in_time_is_not_judged_and_one_moved_late_is_broken(
    week: Week,
) -> None:
    verbs = week.office.inquiries
    in_time, late = week.came("question", at(16, 9)), week.came("question", at(16, 9))
    for key in (in_time, late):
        week.then(at(16, 10), verbs.promise, key)  # for Tuesday
    week.then(at(17, 9), verbs.promise, in_time)  # for Wednesday
    week.then(at(18, 9), verbs.promise, late)  # for Thursday
    for key in (in_time, late):
        week.then(at(18, 10), verbs.answer, key)
    assert verbs.figures(FIRST, LAST).promises == Share(count=2, of=3)


def test_an_answer_that_is_noted_afterwards_counts_at_its_own_time(week: Week) -> None:
    verbs = week.office.inquiries
    key = week.came("question", at(16, 9))
    week.then(at(16, 10), verbs.promise, key)
    week.clock.moment = at(19, 9)
    verbs.answer(key, at=at(17, 10))
    found = verbs.figures(FIRST, LAST)
    assert found.promises == Share(count=1, of=1)
    assert found.whole.closing.median == hours(6.5 + 2)


def test_what_was_left_without_an_answer_after_the_deadline_counts_as_late(week: Week) -> None:
    verbs = week.office.inquiries
    early, late = week.came("question", at(16, 9)), week.came("question", at(16, 9))
    week.then(at(16, 10), verbs.leave, early, "Spøk")
    week.then(at(20, 10), verbs.leave, late, "Glemt")
    found = verbs.figures(FIRST, LAST)
    assert (found.whole.replies, found.whole.same_day) == (Share(count=0, of=1), Share())
    assert verbs.standing(verbs.inquiry(late)).broken


def test_months_and_accounts_are_told_apart(lived: Week) -> None:
    other = lived.office.accounts.add(Account(platform=Platform.X, name="Annen"))
    october = lived.came("praise", at(30, 9, month=10), other)
    lived.then(at(30, 9, 30, month=10), lived.office.inquiries.answer, october)
    lived.clock.moment = at(23, 8, 50)
    found = lived.office.inquiries.figures(date(2026, 7, 1), date(2026, 12, 31))
    assert [(month.month, part.received) for month, part in found.months] == [(10, 1), (11, 9)]
    assert found.months[0][1].first_reply.median == hours(0.5)
    alone = lived.office.inquiries.figures(date(2026, 7, 1), date(2026, 12, 31), other)
    assert (alone.received, alone.by_outcome[Outcome.ANSWERED]) == (1, 1)


def test_the_day_is_the_norwegian_one(week: Week) -> None:
    week.came("question", at(16, 0, 5))  # still Sunday in UTC
    assert week.office.inquiries.figures(FIRST, FIRST).received == 1


def test_nothing_received_has_no_shares_and_no_times(week: Week) -> None:
    found = week.office.inquiries.figures(FIRST, LAST)
    assert (found.received, found.promises.percent, found.whole.replies.percent) == (0, None, None)
    assert found.whole.first_reply.median is None


# Standing


@pytest.mark.requirement("U18")
def test_age_and_deadline_are_in_working_time(week: Week) -> None:
    verbs = week.office.inquiries
    found = verbs.inquiry(week.came("question", at(20, 14)))
    week.clock.moment = at(23, 8, 50)
    standing = verbs.standing(found)
    assert standing.age == hours(1.5) + timedelta(minutes=50)
    assert standing.due == at(23, 15, 30)
    assert standing.left == timedelta(hours=6, minutes=40)
    assert (standing.broken, standing.same_day) == (False, False)


@pytest.mark.requirement("T17")
def test_a_broken_promise_is_counted_over_and_stays_broken(week: Week) -> None:
    verbs = week.office.inquiries
    key = week.came("negative", at(18, 10))
    week.clock.moment = at(20, 9)
    standing = verbs.standing(verbs.inquiry(key))
    assert (standing.left, standing.broken) == (-hours(1), True)
    verbs.answer(key)
    standing = verbs.standing(verbs.inquiry(key))
    assert (standing.left, standing.due, standing.broken) == (None, None, True)
    assert standing.age == hours(5.5 + 7.5 + 1)


@pytest.mark.requirement("A23")
def test_after_a_promise_it_is_the_promised_day_that_is_waited_for(week: Week) -> None:
    verbs = week.office.inquiries
    key = week.came("question", at(18, 10))
    verbs.promise(key, until=date(2026, 11, 20))
    week.clock.moment = at(20, 15)
    standing = verbs.standing(verbs.inquiry(key))
    assert (standing.due, standing.left) == (at(20, 15, 30), timedelta(minutes=30))
    assert (standing.broken, standing.same_day) == (False, True)
    week.clock.moment = at(23, 9)
    assert verbs.standing(verbs.inquiry(key)).broken


def test_standings_are_the_same_one_by_one_and_together(lived: Week) -> None:
    verbs = lived.office.inquiries
    every = verbs.everything()
    assert verbs.standings(every) == {one.id: verbs.standing(one) for one in every}
    neutral = next(one for one in every if one.kind == "neutral")
    assert replace(verbs.standing(neutral), age=timedelta()).left is None


@pytest.mark.requirement("S22")
def test_a_closed_group_is_let_off_the_statistics_and_the_sharing_of_access(week: Week) -> None:
    office = week.office
    group = office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Foreldre", kind=AccountKind.CLOSED_GROUP)
    )
    week.came("question", at(16, 9))
    week.came("question", at(16, 10), group)
    assert office.inquiries.figures(FIRST, LAST).received == 1
    assert office.inquiries.figures(FIRST, LAST, group).received == 1
    shared = {Requirement.CO_ADMIN, Requirement.RECOVERY}
    alta = load("alta")
    assert shared <= set(holding(office.accounts.account(week.account), alta))
    assert not shared & set(holding(office.accounts.account(group), alta))
