"""What the rules and states of the year wheel are called, on screen, in print and on the line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.dates import day_and_month, month_name, weekday_name
from core.language import N_, _, ngettext
from core.occasion_rules import Rule, RuleKind
from core.occasions import Check, Weekend

_WHICH: Mapping[int, str] = {
    1: N_("First"),
    2: N_("Second"),
    3: N_("Third"),
    4: N_("Fourth"),
    -1: N_("Last"),
}

_KINDS: Mapping[RuleKind, str] = {
    RuleKind.FIXED: N_("The same date every year"),
    RuleKind.RANGE: N_("A period, the same every year"),
    RuleKind.NTH: N_("A weekday in a month"),
    RuleKind.WEEK: N_("A weekday in a week"),
    RuleKind.EASTER: N_("Days before or after Easter Day"),
    RuleKind.ON_OR_AFTER: N_("The first weekday from a date"),
    RuleKind.ADVENT: N_("A Sunday in Advent"),
    RuleKind.LOCAL: N_("I set the date each year"),
    RuleKind.DATES: N_("Several dates that I set each year"),
    RuleKind.WEEKLY: N_("Week after week"),
    RuleKind.MONTH_DAY: N_("Month after month, on a date"),
    RuleKind.MONTH_WEEKDAY: N_("Month after month, on a weekday"),
}

_WEEKENDS: Mapping[Weekend, str] = {
    Weekend.STAY: N_("Stands where it is"),
    Weekend.BEFORE: N_("Moves to the workday before"),
    Weekend.AFTER: N_("Moves to the workday after"),
}

_CHECKS: Mapping[Check, str] = {
    Check.NONE: "",
    Check.CONFIRM: N_("Others set the date: look it up before you publish."),
    Check.DEADLINE: N_("The date is local: change it if yours is another."),
    Check.LOCAL: N_("Local rules may be stricter."),
    Check.CONSENT: N_("Pictures of children need consent."),
    Check.FOURTEEN: N_("At least 14 days before the council meets."),
    Check.FLAG: N_("Flag day."),
}


def kind_name(kind: RuleKind) -> str:
    """Den samme datoen hvert år; in the language spoken here."""
    return _(_KINDS[kind])


def weekend_name(weekend: Weekend) -> str:
    """Blir stående; in the language spoken here."""
    return _(_WEEKENDS[weekend])


def check_sentence(check: Check) -> str:
    """What to look up first; empty when nothing."""
    return _(_CHECKS[check])


def which_name(which: int) -> str:
    """Andre; -1 is the last."""
    return _(_WHICH[which])


def iso_weekday(number: int) -> str:
    """onsdag; 3 is Wednesday."""
    return weekday_name(date(2024, 1, number))  # 1 January 2024 was a Monday


def rule_in_words(rule: Rule) -> str:
    """Andre onsdag i januar; as a sentence without its full stop."""
    words = _RULES[rule.kind](rule.numbers)
    return f"{words}{_years(rule.years)}"


def _date(month: int, day: int) -> str:
    return day_and_month(date(2024, month, day))


def _fixed(numbers: tuple[int, ...]) -> str:
    return _("{date} every year").format(date=_date(numbers[0], numbers[1]))


def _range(numbers: tuple[int, ...]) -> str:
    return _("{first} to {last} every year").format(
        first=_date(numbers[0], numbers[1]), last=_date(numbers[2], numbers[3])
    )


def _nth(numbers: tuple[int, ...]) -> str:
    month, weekday, which = numbers
    return _("{which} {weekday} in {month}").format(
        which=which_name(which), weekday=iso_weekday(weekday), month=month_name(month)
    )


def _easter(numbers: tuple[int, ...]) -> str:
    days = numbers[0]
    if not days:
        return _("Easter Day")
    text = (
        ngettext("{count} day before Easter Day", "{count} days before Easter Day", -days)
        if days < 0
        else ngettext("{count} day after Easter Day", "{count} days after Easter Day", days)
    )
    return text.format(count=abs(days))


def _week(numbers: tuple[int, ...]) -> str:
    weekday = iso_weekday(numbers[1])
    text = _("{weekday} in week {week}").format(weekday=weekday, week=numbers[0])
    return text[:1].upper() + text[1:]


def _on_or_after(numbers: tuple[int, ...]) -> str:
    return _("The first {weekday} from {date}").format(
        weekday=iso_weekday(numbers[2]), date=_date(numbers[0], numbers[1])
    )


def _advent(numbers: tuple[int, ...]) -> str:
    return _("{which} Sunday of Advent").format(which=which_name(numbers[0]))


def _local(numbers: tuple[int, ...]) -> str:
    return _("Set each year, about {date}").format(date=_date(numbers[0], numbers[1]))


def _dates(_numbers: tuple[int, ...]) -> str:
    return _("Several dates, set each year")


def _weekly(numbers: tuple[int, ...]) -> str:
    interval, weekday = numbers
    text = ngettext("Every {weekday}", "{weekday} every {count} weeks", interval)
    words = text.format(weekday=iso_weekday(weekday), count=interval)
    return words[:1].upper() + words[1:]


def _month_day(numbers: tuple[int, ...]) -> str:
    interval, day = numbers
    if day == -1:
        text = ngettext(
            "The last day of every month", "The last day, every {count} months", interval
        )
    else:
        text = ngettext("Day {day} of every month", "Day {day}, every {count} months", interval)
    return text.format(day=day, count=interval)


def _month_weekday(numbers: tuple[int, ...]) -> str:
    interval, which, weekday = numbers
    text = ngettext(
        "{which} {weekday} of every month", "{which} {weekday}, every {count} months", interval
    )
    return text.format(which=which_name(which), weekday=iso_weekday(weekday), count=interval)


def _years(years: str) -> str:
    if not years:
        return ""
    if years == "odd":
        return _(", in odd years")
    if years == "even":
        return _(", in even years")
    first, step = years.split("+")
    return _(", every {step} years from {first}").format(step=step, first=first)


_RULES = {
    RuleKind.FIXED: _fixed,
    RuleKind.RANGE: _range,
    RuleKind.NTH: _nth,
    RuleKind.EASTER: _easter,
    RuleKind.WEEK: _week,
    RuleKind.ON_OR_AFTER: _on_or_after,
    RuleKind.ADVENT: _advent,
    RuleKind.LOCAL: _local,
    RuleKind.DATES: _dates,
    RuleKind.WEEKLY: _weekly,
    RuleKind.MONTH_DAY: _month_day,
    RuleKind.MONTH_WEEKDAY: _month_weekday,
}
