"""Choices for named days, seasons and changed hours: from their day on, and never before it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from core.accounts import Account
from core.calendars import COUNTRIES, named_days, named_seasons, year_of
from core.clock import FixedClock
from core.closed_days import ClosedDays
from core.day_choices import DayChoices
from core.day_decisions import DayChoice, DayChoiceId, Decider, day_words
from core.day_status import DayState
from core.errors import InvalidRecord, NotFound
from core.language import LANGUAGES, speaking
from core.office import Office
from core.opening_hours import Hours, OpeningSeason, OpeningSeasonId
from core.opening_seasons import OpeningSeasons
from core.platforms import Platform
from core.reply_texts import filled
from core.workdays import ClosedDay, DayKind, Workdays

TODAY = date(2026, 11, 23)
CHRISTMAS_EVE = date(2026, 12, 24)
SUMMER = OpeningSeason(
    title=" Sommeråpningstid ",
    first="05-15",
    last="09-14",
    hours="08:00-15:00, 08:00-15:00, 08:00-15:00, 08:00-15:00, closed",
    since=TODAY,
)

RULES = {
    "NO": {
        "new_year": ("fixed:01-01", "closed", ""),
        "wed_before_maundy": ("easter:-4", "half", "12:00"),
        "maundy_thursday": ("easter:-3", "closed", ""),
        "good_friday": ("easter:-2", "closed", ""),
        "easter_eve": ("easter:-1", "closed", ""),
        "easter_day": ("easter:0", "closed", ""),
        "easter_monday": ("easter:1", "closed", ""),
        "may_1": ("fixed:05-01", "closed", ""),
        "may_17": ("fixed:05-17", "closed", ""),
        "ascension": ("easter:39", "closed", ""),
        "bridge_ascension": ("easter:40", "option", ""),
        "pentecost_eve": ("easter:48", "closed", ""),
        "pentecost": ("easter:49", "closed", ""),
        "pentecost_monday": ("easter:50", "closed", ""),
        "christmas_eve": ("fixed:12-24", "option", "12:00"),
        "christmas_day": ("fixed:12-25", "closed", ""),
        "boxing_day": ("fixed:12-26", "closed", ""),
        "romjul": ("range:12-27..12-30", "option", ""),
        "new_years_eve": ("fixed:12-31", "option", "12:00"),
        "bridge_any": ("bridge", "option", ""),
    },
    "SE": {
        "new_year": ("fixed:01-01", "closed", ""),
        "epiphany": ("fixed:01-06", "closed", ""),
        "twelfth_eve": ("fixed:01-05", "half", ""),
        "maundy_thursday": ("easter:-3", "half", ""),
        "good_friday": ("easter:-2", "closed", ""),
        "easter_eve": ("easter:-1", "closed", ""),
        "easter_day": ("easter:0", "closed", ""),
        "easter_monday": ("easter:1", "closed", ""),
        "valborg": ("fixed:04-30", "half", ""),
        "may_1": ("fixed:05-01", "closed", ""),
        "ascension": ("easter:39", "closed", ""),
        "bridge_ascension": ("easter:40", "option", ""),
        "pentecost_eve": ("easter:48", "closed", ""),
        "pentecost": ("easter:49", "closed", ""),
        "national_day": ("fixed:06-06", "closed", ""),
        "midsummer_eve": ("onafter:06-19:5", "closed", ""),
        "midsummer_day": ("onafter:06-20:6", "closed", ""),
        "all_saints_eve": ("onafter:10-30:5", "half", ""),
        "all_saints": ("onafter:10-31:6", "closed", ""),
        "christmas_eve": ("fixed:12-24", "closed", ""),
        "christmas_day": ("fixed:12-25", "closed", ""),
        "boxing_day": ("fixed:12-26", "closed", ""),
        "new_years_eve": ("fixed:12-31", "closed", ""),
        "bridge_any": ("bridge", "option", ""),
    },
}
"""Every row of the table of workdays that the calendars were made from."""


def choice(rule: str, kind: DayKind, since: date = TODAY, closes: time | None = None) -> DayChoice:
    return DayChoice(rule=rule, kind=kind, since=since, closes=closes)


@pytest.fixture
def account(office: Office, clock: FixedClock) -> Account:
    """An account that was registered in January."""
    now, clock.moment = clock.moment, clock.moment - timedelta(days=300)
    key = office.accounts.add(Account(name="Testvik kommune", platform=Platform.FACEBOOK))
    clock.moment = now
    return office.accounts.account(key)


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_rule_of_the_table_stands_in_the_calendar(country: str) -> None:
    found = {
        named.id: (named.rule, named.kind.value, f"{named.closes:%H:%M}" if named.closes else "")
        for named in named_days(country)
    }
    assert found == RULES[country]


def test_norway_knows_a_summer_whose_hours_are_for_the_municipality_to_say() -> None:
    (summer,) = named_seasons("NO")
    assert (summer.id, summer.first, summer.last) == ("summer_hours", "05-15", "09-14")
    assert set(summer.titles) == set(LANGUAGES)
    assert named_seasons("SE") == ()
    assert Workdays("NO").season(date(2026, 7, 1)) is None


def test_days_that_move_with_the_week_fall_where_the_almanac_has_them() -> None:
    with speaking("sv"):
        for day, name in (
            (date(2026, 6, 19), "Midsommarafton"),
            (date(2026, 6, 20), "Midsommardagen"),
            (date(2026, 10, 30), "Allhelgonaafton"),
            (date(2026, 10, 31), "Alla helgons dag"),
            (date(2027, 6, 25), "Midsommarafton"),
            (date(2027, 11, 6), "Alla helgons dag"),
        ):
            assert name in [named.title() for named in year_of("SE", day.year)[day]]


# Choices


@pytest.mark.requirement("A41")
def test_a_day_to_choose_is_open_until_the_municipality_closes_it(office: Office) -> None:
    assert office.workdays().is_open(CHRISTMAS_EVE)
    office.day_choices.choose(choice("christmas_eve", DayKind.CLOSED))
    assert not office.workdays().is_open(CHRISTMAS_EVE)
    assert office.workdays().decision(CHRISTMAS_EVE).by is Decider.CHOICE
    office.store.undo()
    assert office.workdays().kind(CHRISTMAS_EVE) is DayKind.OPTION


def test_a_choice_does_not_rewrite_the_days_before_it(office: Office) -> None:
    office.day_choices.choose(choice("christmas_eve", DayKind.CLOSED))
    assert office.workdays().is_open(date(2025, 12, 24))
    assert not office.workdays().is_open(date(2027, 12, 24))


def test_an_earlier_day_may_be_chosen(office: Office) -> None:
    office.day_choices.choose(choice("christmas_eve", DayKind.CLOSED))
    office.day_choices.choose(choice("christmas_eve", DayKind.OPEN, date(2020, 1, 1)))
    assert office.workdays().kind(date(2025, 12, 24)) is DayKind.OPEN
    assert office.workdays().kind(CHRISTMAS_EVE) is DayKind.OPEN, "the last word counts"
    assert len(office.day_choices.of("christmas_eve")) == 1
    office.store.undo()
    assert office.workdays().kind(CHRISTMAS_EVE) is DayKind.CLOSED


def test_a_half_day_closes_when_the_municipality_says(office: Office) -> None:
    half = choice("christmas_eve", DayKind.HALF, closes=time(11))
    office.day_choices.choose(half)
    assert office.workdays().kind(CHRISTMAS_EVE) is DayKind.HALF
    assert office.workdays().is_open(CHRISTMAS_EVE)
    assert office.workdays().hours(CHRISTMAS_EVE) == Hours(time(8), time(11))


def test_a_half_day_that_is_kept_open_has_the_whole_hours(office: Office) -> None:
    wednesday = date(2027, 3, 24)
    assert office.workdays().hours(wednesday) == Hours(time(8), time(12))
    office.day_choices.choose(choice("wed_before_maundy", DayKind.OPEN))
    assert office.workdays().hours(wednesday) == Hours(time(8), time(15, 30))


def test_a_holiday_can_be_kept_open_but_not_a_weekend(office: Office) -> None:
    office.day_choices.choose(choice("may_17", DayKind.OPEN))
    assert office.workdays().is_open(date(2028, 5, 17))
    assert not office.workdays().is_open(date(2031, 5, 17)), "a Saturday"
    assert not office.workdays().is_open(date(2027, 5, 17)), "Whit Monday too"


def test_one_choice_covers_all_the_days_of_a_rule(office: Office) -> None:
    office.day_choices.choose(choice("romjul", DayKind.CLOSED))
    assert office.workdays().next_workday(date(2026, 12, 24)) == date(2026, 12, 31)


def test_an_own_day_goes_before_a_choice(office: Office) -> None:
    office.day_choices.choose(choice("romjul", DayKind.CLOSED))
    monday = date(2026, 12, 28)
    ClosedDays(office.store).add(ClosedDay(first=monday, last=monday, open=True))
    assert office.workdays().is_open(monday)
    assert not office.workdays().is_open(date(2026, 12, 29))


def test_a_choice_that_is_taken_away_leaves_what_held_before(office: Office) -> None:
    first = choice("christmas_eve", DayKind.CLOSED, date(2020, 1, 1))
    office.day_choices.choose(first)
    key = office.day_choices.choose(choice("christmas_eve", DayKind.OPEN))
    office.day_choices.remove(key)
    assert not office.workdays().is_open(CHRISTMAS_EVE)


def test_choices_that_make_no_sense_are_refused(office: Office) -> None:
    with pytest.raises(InvalidRecord):
        choice("christmas_eve", DayKind.HALF)
    with pytest.raises(InvalidRecord):
        choice("christmas_eve", DayKind.OPTION)
    with pytest.raises(NotFound):
        office.day_choices.choose(choice("pancake_day", DayKind.OPEN))
    with pytest.raises(NotFound):
        DayChoices(office.store).remove(DayChoiceId(7))


# Seasons


@pytest.mark.requirement("A40")
def test_hours_differ_by_weekday_and_season(office: Office) -> None:
    office.settings.change({"opening_hours": "08:00-15:30"}, label="-")
    office.opening_seasons.add(SUMMER)
    workdays = office.workdays()
    assert workdays.hours(date(2027, 7, 1)) == Hours(time(8), time(15))
    assert not workdays.is_open(date(2027, 7, 2)), "Fridays are closed in summer"
    assert workdays.hours(date(2027, 5, 14)) == Hours(time(8), time(15, 30))
    assert workdays.hours(date(2027, 9, 15)) == Hours(time(8), time(15, 30))
    season = workdays.season(date(2027, 7, 1))
    assert season is not None
    assert season.title == "Sommeråpningstid"


def test_a_season_does_not_rewrite_the_summers_before_it(office: Office) -> None:
    office.opening_seasons.add(SUMMER)
    assert office.workdays().is_open(date(2026, 7, 3))


def test_a_season_can_run_past_new_year_and_a_shorter_one_goes_before() -> None:
    since = date(2020, 1, 1)
    winter = OpeningSeason(
        title="Vinter", first="11-01", last="02-28", hours="09:00-15:00", since=since
    )
    dark = OpeningSeason(
        title="Mørketid", first="12-01", last="01-10", hours="10:00-14:00", since=since
    )
    workdays = Workdays("NO", seasons=[winter, dark])
    assert workdays.hours(date(2026, 2, 27)) == Hours(time(9), time(15))
    assert workdays.hours(date(2027, 1, 5)) == Hours(time(10), time(14))
    assert workdays.hours(date(2026, 3, 2)) == Hours(time(8), time(15, 30))
    assert (winter.length, dark.length) == (120, 41)


def test_a_changed_season_holds_from_today_and_the_past_keeps_the_old_one(
    office: Office, clock: FixedClock
) -> None:
    office.opening_seasons.add(SUMMER)
    (season,) = office.opening_seasons.in_force(TODAY)
    clock.moment += timedelta(days=300)
    changed = OpeningSeason(
        id=season.id,
        title="Sommer",
        first="06-01",
        last="08-31",
        hours="08:00-14:00",
        since=season.since,
    )
    office.opening_seasons.change(changed)
    workdays = office.workdays()
    assert not workdays.is_open(date(2027, 7, 2))
    assert workdays.is_open(date(2028, 7, 7))
    assert workdays.hours(date(2028, 7, 7)) == Hours(time(8), time(14))
    assert [one.title for one in office.opening_seasons.in_force(office.today())] == ["Sommer"]
    office.store.undo()
    assert not office.workdays().is_open(date(2028, 7, 7))


def test_a_season_that_ends_stays_in_the_past(office: Office, clock: FixedClock) -> None:
    key = office.opening_seasons.add(SUMMER)
    clock.moment += timedelta(days=300)
    office.opening_seasons.end(key)
    assert not office.workdays().is_open(date(2027, 7, 2))
    assert office.workdays().is_open(date(2028, 7, 7))
    assert office.opening_seasons.in_force(office.today()) == []


def test_a_season_of_today_is_changed_in_place_and_taken_away_whole(office: Office) -> None:
    key = office.opening_seasons.add(SUMMER)
    assert (
        office.opening_seasons.change(
            OpeningSeason(
                id=key, title="S", first="06-01", last="08-31", hours="08:00-14:00", since=TODAY
            )
        )
        == key
    )
    office.opening_seasons.end(key)
    assert office.opening_seasons.everything() == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "  "}, "title"),
        ({"first": "31-12"}, "first"),
        ({"last": "02-30"}, "last"),
        ({"hours": "15:00-08:00"}, "opening_hours"),
        ({"hours": "closed, closed, closed, closed, closed"}, "opening_hours"),
        ({"until": date(2020, 1, 1)}, "until"),
    ],
)
def test_seasons_that_make_no_sense_are_refused(
    office: Office, values: dict[str, str | date], field: str
) -> None:
    plain = {"title": "Sommer", "first": "06-01", "last": "08-31", "hours": "08:00-14:00"}
    with pytest.raises(InvalidRecord) as refused:
        office.opening_seasons.add(OpeningSeason(**{**plain, "since": TODAY, **values}))  # type: ignore[arg-type]
    assert refused.value.field == field
    with pytest.raises(NotFound):
        OpeningSeasons(office.store).end(OpeningSeasonId(7))


# The ordinary week


def test_a_weekday_that_becomes_closed_leaves_the_past_as_it_was(
    office: Office, account: Account, clock: FixedClock
) -> None:
    monday, before = TODAY, TODAY - timedelta(days=7)
    office.settings.change(
        {"opening_hours": "closed, " + ", ".join(["08:00-15:30"] * 4)}, label="-"
    )
    assert not office.workdays().is_open(monday)
    assert office.workdays().is_open(before)
    grid = office.checklist.grid([account], [before, monday])
    assert grid[account.id, before].state is DayState.MISSED
    assert grid[account.id, monday].state is DayState.NOT_DUE
    office.store.undo()
    assert office.workdays().is_open(monday)
    assert office.opening_seasons.everything() == []


def test_hours_that_change_twice_have_two_pasts(
    office: Office, account: Account, clock: FixedClock
) -> None:
    first, second, third = "08:00-15:00", "09:00-16:00", "10:00-17:00"
    office.settings.change({"opening_hours": first}, label="-")
    clock.moment += timedelta(days=7)
    office.settings.change({"opening_hours": second}, label="-")
    office.settings.change({"opening_hours": "11:00-12:00"}, label="-")
    clock.moment += timedelta(days=7)
    office.settings.change({"opening_hours": third}, label="-")
    days = [TODAY - timedelta(days=7), TODAY, TODAY + timedelta(7), TODAY + timedelta(14)]
    found = [str(office.workdays().hours(day)) for day in days]
    assert found == ["08:00-15:30", first, "11:00-12:00", third]


def test_before_the_first_account_hours_are_only_set_up(office: Office) -> None:
    office.settings.change({"opening_hours": "09:00-15:00"}, label="-")
    assert office.opening_seasons.everything() == []


def test_days_of_a_closed_period_that_are_over_stay_closed(
    office: Office, clock: FixedClock
) -> None:
    days = ClosedDays(office.store)
    key = days.add(ClosedDay(first=date(2026, 11, 16), last=date(2026, 11, 27)))
    days.remove(key)
    assert not office.workdays().is_open(date(2026, 11, 20))
    assert office.workdays().is_open(TODAY)


# Why


@pytest.mark.parametrize(
    ("day", "said", "what"),
    [
        (date(2026, 11, 24), "Vanlig åpningstid.", "åpent"),
        (date(2026, 11, 28), "Kontoret er stengt i helgene.", "stengt"),
        (date(2026, 11, 25), "Åpningstidene: stengt på denne ukedagen.", "stengt"),
        (date(2026, 12, 1), "Egen stengt dag: Plandag.", "stengt"),
        (date(2026, 12, 5), "Egen åpen dag.", "åpent"),
        (date(2026, 12, 24), "Julaften: ditt valg fra 01.01.2020.", "halv dag til 11.00"),
        (
            date(2026, 12, 31),
            "Nyttårsaften: regnes som åpen til du velger.",
            "ikke valgt ennå, regnes som åpen",
        ),
        (date(2027, 1, 1), "Kalenderen: Første nyttårsdag.", "stengt"),
        (date(2026, 4, 1), "Kalenderen: Onsdag før skjærtorsdag.", "halv dag til 12.00"),
        (date(2026, 7, 3), "Sommer: stengt på denne ukedagen.", "stengt"),
        (date(2026, 7, 2), "Sommer: andre åpningstider.", "åpent"),
    ],
)
def test_it_is_said_what_decided(day: date, said: str, what: str) -> None:
    since = date(2020, 1, 1)
    plan, bazaar = date(2026, 12, 1), date(2026, 12, 5)
    week = "08:00-15:30, 08:00-15:30, closed, 08:00-15:30, 08:00-15:30"
    summer = "08:00-15:00, 08:00-15:00, 08:00-15:00, 08:00-15:00, closed"
    workdays = Workdays(
        "NO",
        [
            ClosedDay(first=plan, last=plan, title="Plandag"),
            ClosedDay(first=bazaar, last=bazaar, open=True),
        ],
        choices=[choice("christmas_eve", DayKind.HALF, since, time(11))],
        seasons=[
            OpeningSeason(title="Sommer", first="06-01", last="08-31", hours=summer, since=since),
            OpeningSeason(first="01-01", last="12-31", hours=week, since=TODAY, until=bazaar),
        ],
    )
    assert workdays.why(day) == said
    assert day_words(workdays.decision(day)) == what


def test_a_half_day_without_a_time_says_so_until_one_is_chosen() -> None:
    valborg, sweden = date(2026, 4, 30), Workdays("SE")
    assert sweden.hours(valborg) == Hours(time(8), time(15, 30))
    assert day_words(sweden.decision(valborg)) == "halv dag, stengetid ikke valgt"
    chosen = choice("valborg", DayKind.HALF, date(2020, 1, 1), time(13))
    sweden = Workdays("SE", choices=[chosen])
    assert day_words(sweden.decision(valborg)) == "halv dag til 13.00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_two_years_has_its_reason_in_every_language(language: str) -> None:
    workdays = Workdays("NO", seasons=[SUMMER])
    with speaking(language):
        for number in range(731):
            day = date(2026, 1, 1) + timedelta(days=number)
            assert workdays.why(day).endswith(".")
            assert day_words(workdays.decision(day))


@pytest.mark.requirement("A40")
def test_replies_tell_the_hours_of_the_season(office: Office) -> None:
    assert filled("{hours}", office) == "mandag–fredag 08.00–15.30"
    week = "09:00-15:00, 09:00-15:00, 09:00-15:00, 09:00-15:00, 09:00-13:00"
    winter = OpeningSeason(title="Vinter", first="11-01", last="02-28", hours=week, since=TODAY)
    office.opening_seasons.add(winter)
    assert filled("{hours}", office) == "mandag–torsdag 09.00–15.00, fredag 09.00–13.00"
