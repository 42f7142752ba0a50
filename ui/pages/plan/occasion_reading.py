"""What a person chose about an occasion, read as a rule; and the other way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.dates import day_and_month, parse_date, short_date
from core.errors import InvalidRecord
from core.occasion_rules import RECURRING, Rule, RuleKind, monthly, monthly_weekday, weekly
from core.occasions import Occasion, OccasionWord

_BEFORE, _AFTER = "before", "after"
FIELDS: Mapping[RuleKind, tuple[str, ...]] = {
    RuleKind.FIXED: ("date",),
    RuleKind.RANGE: ("date", "until"),
    RuleKind.NTH: ("which", "weekday", "month"),
    RuleKind.WEEK: ("weekday", "week"),
    RuleKind.EASTER: ("days", "side"),
    RuleKind.ON_OR_AFTER: ("weekday", "date"),
    RuleKind.ADVENT: ("sunday",),
    RuleKind.LOCAL: ("date",),
    RuleKind.DATES: (),
    RuleKind.WEEKLY: ("weekday", "interval", "first", "last"),
    RuleKind.MONTH_DAY: ("monthday", "interval", "first", "last"),
    RuleKind.MONTH_WEEKDAY: ("which", "weekday", "interval", "first", "last"),
}
"""What each kind of rule asks for."""


def rule_text(values: Mapping[str, Any], near: date) -> str:
    """The rule that the fields make. Raises InvalidRecord for the field that cannot be read."""
    kind = RuleKind(values["kind"])
    weekday, which = int(values["weekday"]), int(values["which"])
    match kind:
        case RuleKind.FIXED | RuleKind.LOCAL:
            text = f"{kind.value}:{_date(values, 'date', near)}"
        case RuleKind.RANGE:
            text = f"range:{_date(values, 'date', near)}..{_date(values, 'until', near)}"
        case RuleKind.NTH:
            text = f"nth:{int(values['month']):02}:{weekday}:{which}"
        case RuleKind.WEEK:
            text = f"isoweek:{_number(values, 'week', 1, 53)}:{weekday}"
        case RuleKind.EASTER:
            days = _number(values, "days", 0, 80 if values["side"] == _BEFORE else 250)
            text = f"easter:{-days if values['side'] == _BEFORE else days}"
        case RuleKind.ON_OR_AFTER:
            text = f"onafter:{_date(values, 'date', near)}:{weekday}"
        case RuleKind.ADVENT:
            text = f"advent:{values['sunday']}"
        case RuleKind.DATES:
            text = "local:-"
        case _:
            return _recurring(kind, values, weekday, which)
    years = values["years"]
    return f"{text}/{years}" if years and kind is not RuleKind.DATES else text


def _recurring(kind: RuleKind, values: Mapping[str, Any], weekday: int, which: int) -> str:
    interval = _number(values, "interval", 1, 52)
    if kind is RuleKind.WEEKLY:
        return weekly(weekday, interval)
    if kind is RuleKind.MONTH_DAY:
        return monthly(_number(values, "monthday", 1, 31), interval)
    return monthly_weekday(which, weekday, interval)


def word_of(values: Mapping[str, Any], before: OccasionWord, near: date) -> OccasionWord:
    """The municipality's word as the form says it. Raises InvalidRecord."""
    recurs = RuleKind(values["kind"]) in RECURRING
    return OccasionWord(
        id=before.id,
        key=before.key,
        own=before.own,
        hidden=before.hidden,
        registered_at=before.registered_at,
        title=values["title"],
        rule=rule_text(values, near),
        first=_day(values, "first", near) if recurs else None,
        last=_day(values, "last", near) if recurs else None,
        lead_days=_number(values, "lead_days", 0, 60),
        weekend=values["weekend"],
        goal=values["goal"],
        note=values["note"],
    )


def values_of(occasion: Occasion | None, today: date) -> dict[str, Any]:
    """What stands in the form of an occasion, or of a new one."""
    values: dict[str, Any] = {
        **dict.fromkeys(("title", "goal", "note", "last", "years"), ""),
        "kind": RuleKind.FIXED.value,
        "which": 1,
        "weekday": 1,
        "month": today.month,
        "date": day_and_month(today),
        "until": day_and_month(today),
        "week": str(today.isocalendar().week),
        "days": "1",
        "side": _BEFORE,
        "sunday": 1,
        "monthday": "1",
        "interval": "1",
        "first": short_date(today),
        "lead_days": "3",
        "weekend": "stay",
    }
    if occasion is None:
        return values
    return values | {
        "title": occasion.title(),
        "goal": occasion.goal,
        "note": occasion.note,
        "lead_days": str(occasion.lead_days),
        "weekend": occasion.weekend.value,
        "kind": occasion.rule.kind.value,
        "years": occasion.rule.years,
        "first": short_date(occasion.first or today),
        "last": short_date(occasion.last) if occasion.last else "",
        **_rule_values(occasion.rule),
    }


def _rule_values(rule: Rule) -> dict[str, Any]:
    numbers = rule.numbers
    match rule.kind:
        case RuleKind.FIXED | RuleKind.LOCAL:
            return {"date": _said(numbers[0], numbers[1])}
        case RuleKind.RANGE:
            return {"date": _said(*numbers[:2]), "until": _said(*numbers[2:])}
        case RuleKind.NTH:
            return {"month": numbers[0], "weekday": numbers[1], "which": numbers[2]}
        case RuleKind.WEEK:
            return {"week": str(numbers[0]), "weekday": numbers[1]}
        case RuleKind.EASTER:
            side = _BEFORE if numbers[0] < 0 else _AFTER
            return {"days": str(abs(numbers[0])), "side": side}
        case RuleKind.ON_OR_AFTER:
            return {"date": _said(numbers[0], numbers[1]), "weekday": numbers[2]}
        case RuleKind.ADVENT:
            return {"sunday": numbers[0]}
        case RuleKind.WEEKLY:
            return {"interval": str(numbers[0]), "weekday": numbers[1]}
        case RuleKind.MONTH_DAY:
            return {"interval": str(numbers[0]), "monthday": str(max(numbers[1], 1))}
        case RuleKind.MONTH_WEEKDAY:
            return {"interval": str(numbers[0]), "which": numbers[1], "weekday": numbers[2]}
    return {}


def _said(month: int, day: int) -> str:
    return day_and_month(date(2024, month, day))


def _date(values: Mapping[str, Any], name: str, near: date) -> str:
    return _read(values, name, near.replace(year=2024, day=1)).strftime("%m-%d")


def _day(values: Mapping[str, Any], name: str, near: date) -> date | None:
    return _read(values, name, near) if values[name].strip() else None


def _read(values: Mapping[str, Any], name: str, near: date) -> date:
    text = values[name].strip()
    if not text:
        raise InvalidRecord(name, "missing")
    try:
        return parse_date(text, near=near)
    except ValueError as error:
        raise InvalidRecord(name, "not_a_date") from error


def _number(values: Mapping[str, Any], name: str, low: int, high: int) -> int:
    text = values[name].strip()
    if not text.isdecimal() or not low <= int(text) <= high:
        raise InvalidRecord(name, "range", low=low, high=high)
    return int(text)
