"""Reply texts with the municipality's own names, addresses and days in place of their {gaps}."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from core.accounts import Account
from core.dates import clock_time, weekday_date, weekday_name
from core.guideline_rules import Wording
from core.language import N_, _, current, speaking
from core.office import Office
from core.workdays import Hours, OpeningHours

GAPS: Mapping[str, str] = {
    "municipality": N_("[municipality]"),
    "account": N_("[account]"),
    "name": N_("[name]"),
    "title": N_("[title]"),
    "unit": N_("[unit]"),
    "contact": N_("[address]"),
    "formal": N_("[address for formal inquiries]"),
    "political": N_("[who answers politically]"),
    "hours": N_("[opening hours]"),
    "day": N_("[day]"),
    "link": N_("[link]"),
}
"""Every placeholder, with what stands there while nobody knows better."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MONDAY = date(2024, 1, 1)
"""Any Monday: a weekday's name is asked for by a day."""


def filled(
    text: Wording | str,
    office: Office,
    account: Account | None = None,
    *,
    language: str = "",
    **known: str,
) -> str:
    """The text in that language (else the one spoken here) with every placeholder filled in.

    `known` goes before what the office knows: filled(…, link="https://…"). A clear gap such as
    «[lenke]» stands for what nobody knows; braces round other words stay as they are.
    """
    with speaking(language or current()):
        values = {**_office_values(office, account), **known}

        def value(found: re.Match[str]) -> str:
            name = found.group(1)
            if name not in GAPS:
                return found.group()
            return values.get(name, "").strip() or _(GAPS[name])

        return _PLACEHOLDER.sub(value, str(text))


def gaps_in(text: str) -> tuple[str, ...]:
    """The gaps that are left in a filled text, in the language spoken here."""
    return tuple(_(gap) for gap in GAPS.values() if _(gap) in text)


def hours_in_words(hours: OpeningHours) -> str:
    """mandag–torsdag 08.00–15.30, fredag 08.00–14.30"""
    return ", ".join(_stretches(hours))


def _office_values(office: Office, account: Account | None) -> dict[str, str]:
    settings, person = office.settings, office.people.current()
    return {
        "municipality": settings.text("municipality"),
        "account": account.name if account else "",
        "name": person.name if person else "",
        "title": person.title if person else "",
        "unit": (person.unit if person else "") or (account.unit if account else ""),
        "contact": settings.text("contact"),
        "formal": settings.text("formal_address") or settings.text("contact"),
        "political": settings.text("political_contact"),
        "hours": hours_in_words(office.workdays().week(office.today())),
        "day": weekday_date(office.workdays().next_workday(office.today())),
    }


def _stretches(week: OpeningHours) -> Iterator[str]:
    """Days in a row with the same hours, together; closed days are left out."""
    first = 0
    for place, hours in enumerate(week.days):
        if place + 1 < len(week.days) and week.days[place + 1] == hours:
            continue
        if hours is not None:
            yield _stretch(first, place, hours)
        first = place + 1


def _stretch(first: int, last: int, hours: Hours) -> str:
    days = _weekday(first) if first == last else f"{_weekday(first)}–{_weekday(last)}"
    return f"{days} {clock_time(hours.opens)}–{clock_time(hours.closes)}"


def _weekday(number: int) -> str:
    return weekday_name(_MONDAY + timedelta(days=number))
