"""Own closed days: saved, taken away, undone."""

from __future__ import annotations

from datetime import date

import pytest

from core.closed_days import ClosedDays
from core.errors import NotFound, Refused
from core.office import Office
from core.store import Table
from core.workdays import ClosedDay, ClosedDayId

CHRISTMAS = ClosedDay(first=date(2026, 12, 24), last=date(2026, 12, 31), title=" Julestengt ")


def test_an_own_closed_day_closes_the_office(office: Office) -> None:
    ClosedDays(office.store).add(CHRISTMAS)
    assert not office.workdays().is_open(date(2026, 12, 28))
    assert office.workdays().names(date(2026, 12, 28))[0] == "Julestengt"


def test_a_closed_day_that_was_taken_back_before_it_was_saved_closes_nothing(
    office: Office,
) -> None:
    day = office.workdays().next_workday(office.today())
    with pytest.raises(Refused), office.store.step("Close") as write:  # noqa: PT012
        write.insert(Table.CLOSED_DAYS, ClosedDay(first=day, last=day, title="Planleggingsdag"))
        assert not office.workdays().is_open(day)
        raise Refused("future_day")
    assert office.workdays().is_open(day)


def test_taking_a_closed_day_away_opens_the_office_and_undo_closes_it(office: Office) -> None:
    days = ClosedDays(office.store)
    key = days.add(CHRISTMAS)
    days.remove(key)
    assert office.workdays().is_open(date(2026, 12, 28))
    office.store.undo()
    assert not office.workdays().is_open(date(2026, 12, 28))


def test_an_own_open_day_opens_a_closed_one(office: Office) -> None:
    saturday = date(2026, 11, 28)
    ClosedDays(office.store).add(ClosedDay(first=saturday, last=saturday, open=True))
    assert office.workdays().is_open(saturday)


def test_days_that_are_over_are_not_to_come(office: Office) -> None:
    days = ClosedDays(office.store)
    days.add(ClosedDay(first=date(2026, 7, 1), last=date(2026, 7, 31)))
    days.add(CHRISTMAS)
    assert [period.title for period in days.still_to_come(date(2026, 11, 23))] == ["Julestengt"]


def test_what_is_not_there_cannot_be_taken_away(office: Office) -> None:
    with pytest.raises(NotFound):
        ClosedDays(office.store).remove(ClosedDayId(7))


def test_one_day_is_decided_again_and_again_and_leaves_one_trace(office: Office) -> None:
    days, day = ClosedDays(office.store), date(2026, 12, 1)
    days.decide(day, open=False, title=" Plandag ")
    days.decide(day, open=True)
    days.decide(day, open=False, title="Plandag")
    (found,) = days.everything()
    assert (found.first, found.last, found.title, found.open) == (day, day, "Plandag", False)
    office.store.undo()
    assert office.workdays().is_open(day)
    days.decide(day, open=None)
    assert days.everything() == []


def test_one_day_within_a_period_can_be_open(office: Office) -> None:
    days = ClosedDays(office.store)
    days.add(CHRISTMAS)
    for day in (date(2026, 12, 24), date(2026, 12, 28), date(2026, 12, 31)):
        days.decide(day, open=True)
        assert office.workdays().is_open(day)
    assert not office.workdays().is_open(date(2026, 12, 29))


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2026, 12, 24), [(25, 31)]),
        (date(2026, 12, 28), [(24, 27), (29, 31)]),
        (date(2026, 12, 31), [(24, 30)]),
    ],
)
def test_one_day_can_be_taken_out_of_a_period(
    office: Office, day: date, left: list[tuple[int, int]]
) -> None:
    days = ClosedDays(office.store)
    days.add(CHRISTMAS)
    days.decide(day, open=None)
    assert [(one.first.day, one.last.day) for one in days.everything()] == left
    assert office.workdays().is_open(day)
    office.store.undo()
    assert len(days.everything()) == 1
