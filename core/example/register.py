"""The first morning: the municipality, its people and its accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from dateutil.relativedelta import relativedelta

from core.accounts import Account, AccountKind, AccountStatus, Ambition
from core.example.content import Entry
from core.example.diary import Diary
from core.language import _
from core.people import Person, PersonRole
from core.platforms import Platform
from core.requirement_kinds import Requirement

FIRST_YEAR = 2026
"""The year in which an example begins whose dates stand as they are written."""

_APART = (
    *("platform", "kind", "status", "ambition", "responsible", "deputy"),
    *("shown", "closed_after_days", "closed_archived", "ends_in_days"),
)
_STEPS_CLOSED = ("closed_by", "closed_reason")


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    first, office = diary.first, diary.office
    label = _("The municipality is registered")
    diary.at(
        first, time(8, 0), partial(office.settings.change, content["municipality"], label=label)
    )
    for entry in content["people"]:
        person = Person(**{**entry, "role": PersonRole(entry["role"])})
        diary.at(first, time(8, 1), partial(office.people.add, person))
    for entry in content["accounts"]:
        diary.at(first, time(8, 10), partial(_register, diary, entry))
        if "closed_after_days" in entry:
            day = diary.before(first + timedelta(days=entry["closed_after_days"]), 0)
            diary.at(day, time(14, 0), partial(_close, diary, entry))
    for entry in content["quiet_accounts"]:
        diary.at(first, time(8, 20), partial(_register, diary, entry))


def _register(diary: Diary, entry: Entry) -> None:
    office = diary.office
    account = Account(
        platform=Platform(entry["platform"]),
        kind=AccountKind(entry.get("kind", "main")),
        status=AccountStatus(entry.get("status", "active")),
        ambition=Ambition(entry.get("ambition", "")),
        last_review=diary.first,
        **_fields(diary, entry),
    )
    key = office.accounts.add(
        account, responsible=entry["responsible"], deputy=entry.get("deputy", "")
    )
    for requirement in entry.get("shown", ()):
        account = office.accounts.account(key)
        office.requirements.tick(account, Requirement(requirement), met=True)


def _fields(diary: Diary, entry: Entry) -> dict[str, Any]:
    """The rest of the account; whole dates move with the first year, but not into days to come."""
    later = _STEPS_CLOSED if "closed_after_days" in entry else ()
    fields: dict[str, Any] = {
        name: moved(diary, value) if isinstance(value, date) else value
        for name, value in entry.items()
        if name not in (*_APART, *later)
    }
    if "ends_in_days" in entry:
        fields["limited_until"] = diary.today + timedelta(days=entry["ends_in_days"])
    return fields


def moved(diary: Diary, day: date) -> date:
    """A date as it is written, in an example that begins in another year."""
    return day + relativedelta(years=diary.first.year - FIRST_YEAR)


def _close(diary: Diary, entry: Entry) -> None:
    key = diary.account(entry["name"]).id
    diary.office.closings.close(
        key,
        by=entry["closed_by"],
        reason=entry["closed_reason"],
        archived=entry["closed_archived"],
        told_on=diary.office.today(),
    )
