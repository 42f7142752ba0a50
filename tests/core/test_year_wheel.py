"""The year wheel: what comes, what is taken into the plan, and what is passed by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from core.archive.wheel import wheel_report
from core.clock import FixedClock, at_local
from core.errors import InvalidRecord, NotFound, Refused
from core.half_years import HalfYear
from core.language import speaking
from core.month_ahead import empty_month_ahead
from core.occasion_rules import weekly
from core.occasions import OccasionWord
from core.office import Office
from core.pdf.pdfium import Pages
from core.publishing import ContentType
from core.wheel_paper import wheel_paper
from core.wheel_sheet import wheel_sheet
from core.wheel_turns import Turn, TurnKey, TurnState
from tests.ui.town import fill

SAMI = TurnKey("sami_day", "2027")
ADVENT = TurnKey("advent", "2026")
SMOKE = TurnKey("smoke_alarm", "2026")
KINDERGARTEN = TurnKey("kindergarten_apply", "2027")


@pytest.fixture
def town(office: Office, clock: FixedClock) -> Office:
    """Monday 23 November 2026, with five accounts."""
    fill(office, clock)
    return office


def _turn(office: Office, key: TurnKey) -> Turn:
    return office.year_wheel.turn(key)


def _go_to(clock: FixedClock, day: date) -> None:
    clock.moment = at_local(datetime.combine(day, time(9)))


@pytest.mark.requirement("K20")
def test_a_year_has_its_occasions_by_day(town: Office) -> None:
    turns = town.year_wheel.year(2027)
    days = [turn.day for turn in turns if turn.day]
    assert days == sorted(days)
    assert [turn.key.occasion for turn in turns[-2:]] == ["council_meeting", "waste"]
    assert {turn.day.year for turn in turns if turn.day} == {2027}
    by_key = {turn.key.occasion: turn for turn in turns}
    assert by_key["election_no"].day == date(2027, 9, 13)
    assert "sv_national_day" not in by_key


def test_lead_time_is_counted_in_workdays(town: Office) -> None:
    turn = _turn(town, TurnKey("nodvarsel_jan", "2027"))
    assert (turn.day, turn.begins) == (date(2027, 1, 13), date(2027, 1, 4))
    assert _turn(town, TurnKey("lucia", "2026")).begins == date(2026, 12, 9)
    assert _turn(town, TurnKey("account_review", "2027")).begins == date(2027, 1, 15)


def test_an_internal_task_moves_from_the_weekend_and_others_stay(town: Office) -> None:
    assert _turn(town, TurnKey("archive_h2", "2027")).day == date(2027, 1, 11)
    assert _turn(town, TurnKey("advent", "2026")).day == date(2026, 11, 29)
    word = OccasionWord(key="advent", weekend="before")
    town.year_wheel.occasions.change(word)
    assert _turn(town, ADVENT).day == date(2026, 11, 27)


def test_what_is_over_unchosen_has_passed(town: Office, clock: FixedClock) -> None:
    assert _turn(town, TurnKey("archive_day", "2026")).state is TurnState.PASSED
    assert _turn(town, ADVENT).state is TurnState.OPEN
    _go_to(clock, date(2026, 11, 30))
    assert _turn(town, ADVENT).state is TurnState.PASSED


@pytest.mark.requirement("K20")
def test_accepting_puts_a_post_into_the_plan(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    key = town.year_wheel.accept(ADVENT)
    found = town.publishing.entry(key)
    entry = found.entry
    assert entry.title == "Første søndag i advent: julegrantenning"
    assert (entry.day, entry.time) == (date(2026, 11, 27), time(9))
    assert (entry.goal, entry.content_type) == ("Dialog", ContentType.TEXT)
    assert found.account_ids == (town.accounts.in_use()[0].id,)
    turn = _turn(town, ADVENT)
    assert turn.state is TurnState.PLANNED
    assert turn.entry == entry
    with pytest.raises(Refused, match="occasion_planned"):
        town.year_wheel.accept(ADVENT)


def test_accepting_asks_for_a_goal_that_nobody_has_chosen(town: Office) -> None:
    with pytest.raises(InvalidRecord) as refused:
        town.year_wheel.accept(ADVENT)
    assert (refused.value.field, refused.value.reason) == ("goal", "missing")
    assert _turn(town, ADVENT).state is TurnState.OPEN


def test_accepting_is_one_step_that_is_undone(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="smoke_alarm", goal="Dialog"))
    town.year_wheel.skip(SMOKE, "Brannvesenet gjør det")
    town.year_wheel.accept(SMOKE)
    assert _turn(town, SMOKE).state is TurnState.PLANNED
    town.store.undo()
    assert _turn(town, SMOKE).state is TurnState.SKIPPED
    town.store.undo()
    assert _turn(town, SMOKE).state is TurnState.OPEN


def test_deleting_the_post_lets_go_of_the_occasion(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    key = town.year_wheel.accept(ADVENT)
    town.publishing.delete(key)
    assert _turn(town, ADVENT).state is TurnState.OPEN
    again = town.year_wheel.accept(ADVENT)
    town.publishing.drop(again, "Avlyst")
    turn = _turn(town, ADVENT)
    assert (turn.state, turn.reason) == (TurnState.SKIPPED, "Avlyst")


def test_skipping_needs_a_reason_and_is_taken_back(town: Office) -> None:
    with pytest.raises(InvalidRecord):
        town.year_wheel.skip(SAMI, "  ")
    town.year_wheel.skip(SAMI, "Skolen  har sin egen sak")
    turn = _turn(town, SAMI)
    assert (turn.state, turn.reason) == (TurnState.SKIPPED, "Skolen har sin egen sak")
    assert _turn(town, TurnKey("sami_day", "2028")).state is TurnState.OPEN
    town.year_wheel.choose_again(SAMI)
    assert _turn(town, SAMI).state is TurnState.OPEN


@pytest.mark.requirement("K20")
def test_last_years_post_is_copied_to_this_years_day(town: Office, clock: FixedClock) -> None:
    wheel, plan = town.year_wheel, town.publishing
    found = wheel.proposal(TurnKey("lucia", "2026"))
    accounts = [account.id for account in town.accounts.in_use()[:2]]
    entry = replace(found.entry, goal="Dialog", text="Lussekatter til alle", time=time(8, 15))
    plan.add(entry, accounts)
    _go_to(clock, date(2027, 11, 1))
    key = TurnKey("lucia", "2027")
    copied = plan.entry(wheel.copy_last(key))
    assert (copied.entry.day, copied.entry.time) == (date(2027, 12, 13), time(8, 15))
    assert (copied.entry.text, copied.entry.goal) == ("Lussekatter til alle", "Dialog")
    assert copied.account_ids == tuple(accounts)
    assert wheel.turn(key).state is TurnState.PLANNED
    town.store.undo()
    plain = plan.entry(wheel.accept(key))
    assert (plain.entry.text, plain.entry.goal) == ("", "Dialog")
    with pytest.raises(Refused, match="occasion_no_last_time"):
        wheel.copy_last(SAMI)


def test_a_local_day_is_asked_for_once_a_year(town: Office) -> None:
    wheel = town.year_wheel
    turn = _turn(town, KINDERGARTEN)
    assert (turn.state, turn.dated, turn.day) == (TurnState.UNDATED, False, date(2027, 3, 1))
    with pytest.raises(Refused, match="occasion_without_date"):
        wheel.accept(KINDERGARTEN)
    with pytest.raises(InvalidRecord):
        wheel.set_day(KINDERGARTEN, date(2028, 3, 1))
    wheel.set_day(KINDERGARTEN, date(2027, 2, 15))
    turn = _turn(town, KINDERGARTEN)
    assert (turn.state, turn.day) == (TurnState.OPEN, date(2027, 2, 15))
    assert _turn(town, TurnKey("kindergarten_apply", "2028")).state is TurnState.UNDATED


def test_skipping_and_choosing_again_keeps_the_day_that_was_set(town: Office) -> None:
    wheel = town.year_wheel
    wheel.set_day(KINDERGARTEN, date(2027, 2, 15))
    wheel.skip(KINDERGARTEN, "Står på nettsiden")
    wheel.choose_again(KINDERGARTEN)
    assert _turn(town, KINDERGARTEN).day == date(2027, 2, 15)


def test_what_has_several_days_a_year_has_a_turn_for_each(town: Office) -> None:
    wheel = town.year_wheel
    days = [date(2027, 1, 20), date(2027, 2, 17), date(2027, 3, 17)]
    wheel.set_days("council_meeting", 2027, days)
    found = [turn for turn in wheel.year(2027) if turn.key.occasion == "council_meeting"]
    assert [turn.day for turn in found] == days
    wheel.skip(found[1].key, "Avlyst")
    wheel.set_days("council_meeting", 2027, days[1:])
    found = [turn for turn in wheel.year(2027) if turn.key.occasion == "council_meeting"]
    assert [turn.state for turn in found] == [TurnState.SKIPPED, TurnState.OPEN]
    wheel.set_days("council_meeting", 2027, [])
    (none,) = [turn for turn in wheel.year(2027) if turn.key.occasion == "council_meeting"]
    assert (none.day, none.state) == (None, TurnState.UNDATED)
    with pytest.raises(InvalidRecord):
        wheel.set_days("council_meeting", 2027, [date(2026, 1, 1)])
    with pytest.raises(Refused):
        wheel.set_days("advent", 2026, [])


@pytest.mark.requirement("K20")
def test_an_own_occasion_recurs_and_one_time_is_skipped(town: Office) -> None:
    wheel = town.year_wheel
    word = OccasionWord(
        key="", title="Ukens bok", rule=weekly(1), first=date(2026, 11, 23), goal="Dialog"
    )
    key = wheel.occasions.add(word)
    turns = [turn for turn in wheel.year(2026) if turn.key.occasion == key]
    assert [turn.day for turn in turns][:2] == [date(2026, 11, 23), date(2026, 11, 30)]
    wheel.skip(turns[1].key, "Biblioteket er stengt")
    entry = town.publishing.entry(wheel.accept(turns[0].key)).entry
    assert (entry.title, entry.day) == ("Ukens bok", date(2026, 11, 23))
    states = [turn.state for turn in wheel.year(2026) if turn.key.occasion == key]
    assert states[:3] == [TurnState.PLANNED, TurnState.SKIPPED, TurnState.OPEN]


def test_an_occasion_of_the_list_is_changed_and_brought_back(town: Office) -> None:
    occasions = town.year_wheel.occasions
    occasions.change(
        OccasionWord(key="culture_funds", title="Kulturmidler", rule="fixed:03-01", lead_days=10)
    )
    turn = _turn(town, TurnKey("culture_funds", "2027"))
    assert (turn.title(), turn.day) == ("Kulturmidler", date(2027, 3, 1))
    assert turn.occasion.changed
    with speaking("sv"):
        assert turn.title() == "Kulturmidler"
    occasions.as_listed("culture_funds")
    assert _turn(town, TurnKey("culture_funds", "2027")).day == date(2027, 2, 15)
    town.store.undo()
    assert _turn(town, TurnKey("culture_funds", "2027")).title() == "Kulturmidler"


def test_a_changed_rule_keeps_the_years_it_holds_for(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="election_no", rule="nth:09:1:3"))
    assert _turn(town, TurnKey("election_no", "2027")).day == date(2027, 9, 20)
    with pytest.raises(NotFound):
        _turn(town, TurnKey("election_no", "2028"))


def test_a_hidden_occasion_does_not_come_and_is_shown_again(town: Office) -> None:
    wheel = town.year_wheel
    wheel.occasions.hide("lucia")
    assert "lucia" not in {turn.key.occasion for turn in wheel.year(2026)}
    assert "lucia" in {one.key for one in wheel.occasions.everything(hidden=True)}
    wheel.occasions.show("lucia")
    assert "lucia" in {turn.key.occasion for turn in wheel.year(2026)}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"rule": "noe"}, "rule"),
        ({"rule": weekly(1)}, "first"),
        ({"rule": weekly(1), "first": date(2026, 2, 1), "last": date(2026, 1, 1)}, "last"),
        ({"lead_days": 61}, "lead_days"),
        ({"note": "passord: hemmelig1"}, "note"),
    ],
)
def test_an_own_occasion_must_be_whole(
    town: Office, changes: dict[str, object], field: str
) -> None:
    values = {"title": "Ukens bok", "rule": "fixed:03-01", **changes}
    with pytest.raises(InvalidRecord) as refused:
        town.year_wheel.occasions.add(OccasionWord(key="", **values))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_what_approaches_has_begun_and_is_unchosen(town: Office, clock: FixedClock) -> None:
    wheel = town.year_wheel
    assert [turn.key.occasion for turn in wheel.approaching()] == ["budget_hearing", "advent"]
    wheel.skip(ADVENT, "Avlyst")
    assert [turn.key.occasion for turn in wheel.approaching()] == ["budget_hearing"]
    _go_to(clock, date(2026, 12, 31))
    assert [turn.key.occasion for turn in wheel.approaching()] == ["new_year"]
    wheel.occasions.change(OccasionWord(key="archive_h2", lead_days=10))
    assert [turn.key.occasion for turn in wheel.approaching()] == ["new_year", "archive_h2"]


def test_a_swedish_municipality_has_its_own_year(town: Office) -> None:
    town.settings.change({"country": "SE"}, label="land")
    with speaking("sv"):
        titles = {turn.title(): turn.day for turn in town.year_wheel.year(2026)}
    assert titles["Allmänna val"] == date(2026, 9, 13)
    assert titles["Midsommarafton: stängt"] == date(2026, 6, 19)
    assert "17 maj: dagens program" not in titles


def test_everything_survives_a_restart(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    town.year_wheel.accept(ADVENT)
    town.year_wheel.skip(SAMI, "Skolen gjør det")
    again = Office.open(town.paths, town.clock)
    try:
        assert _turn(again, ADVENT).state is TurnState.PLANNED
        assert _turn(again, SAMI).state is TurnState.SKIPPED
    finally:
        again.close()


@pytest.mark.requirement("A31")
def test_an_empty_month_ahead_is_told_from_the_chosen_day(town: Office, clock: FixedClock) -> None:
    def told() -> date | None:
        return empty_month_ahead(town.publishing, town.settings, town.today())

    assert told() == date(2026, 12, 1)
    _go_to(clock, date(2026, 11, 19))
    assert told() is None
    town.settings.change({"empty_month_day": "15"}, label="dag")
    assert told() == date(2026, 12, 1)
    town.settings.change({"empty_month_day": "0"}, label="dag")
    assert told() is None
    town.settings.change({"empty_month_day": "15"}, label="dag")
    town.year_wheel.occasions.change(OccasionWord(key="smoke_alarm", goal="Dialog"))
    key = town.year_wheel.accept(SMOKE)
    assert told() is None
    town.publishing.drop(key, "Avlyst")
    assert told() == date(2026, 12, 1)


def test_the_report_tells_what_was_taken_up_and_what_was_skipped(town: Office) -> None:
    half = HalfYear.of(date(2026, 11, 23))
    assert wheel_report(town, half).lines == ()
    town.year_wheel.occasions.change(OccasionWord(key="advent", goal="Dialog"))
    town.year_wheel.accept(ADVENT)
    town.year_wheel.skip(SMOKE, "Brannvesenet gjør det")
    town.year_wheel.occasions.hide("smoke_alarm")
    found = wheel_report(town, half)
    assert [(line.title, line.taken_up, line.reason) for line in found.lines] == [
        ("Første søndag i advent: julegrantenning", True, ""),
        ("Røykvarslerdagen", False, "Brannvesenet gjør det"),
    ]
    assert found.unchosen > 10
    assert wheel_report(town, HalfYear.of(date(2026, 3, 1))).lines == ()


@pytest.mark.requirement("K20")
def test_the_wheel_of_a_year_is_one_sheet_of_paper(town: Office) -> None:
    town.year_wheel.occasions.change(OccasionWord(key="sami_day", goal="Dialog"))
    town.year_wheel.accept(SAMI)
    town.year_wheel.skip(TurnKey("112_day", "2027"), "Ingen")
    sheet = wheel_sheet(town, 2027)
    pdf = wheel_paper(sheet)
    assert pdf == wheel_paper(sheet)
    with Pages(pdf) as pages:
        assert len(pages) == 1
        text = pages.text(0)
    assert "● 6. Samenes nasjonaldag" in text
    assert "○ 14. Arkivdagen" not in text
    assert "112-dagen" not in text
    assert "~1. Søknadsfrist barnehageplass" in " ".join(text.split())
