"""The first morning: the municipality, its people and its accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from dateutil.relativedelta import relativedelta

from core.accounts import Account, AccountKind
from core.appointment_records import Mandate
from core.example.content import Entry
from core.example.diary import Diary
from core.language import _
from core.people import Person, PersonRole
from core.platforms import Platform

FIRST_YEAR = 2026
"""The year in which an example begins whose dates stand as they are written."""

_APART = (
    *("platform", "kind", "responsible", "deputy"),
    *("closed_after_days", "closed_by", "closed_reason"),
)


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


def _register(diary: Diary, entry: Entry) -> None:
    years = relativedelta(years=diary.first.year - FIRST_YEAR)
    fields: dict[str, Any] = {
        name: value + years if isinstance(value, date) else value
        for name, value in entry.items()
        if name not in _APART
    }
    account = Account(
        platform=Platform(entry["platform"]),
        kind=AccountKind(entry.get("kind", "main")),
        last_review=diary.first,
        **fields,
    )
    diary.office.accounts.add(
        account,
        responsible=entry["responsible"],
        deputy=entry.get("deputy", ""),
        mandate=Mandate(by=account.approved_by, on=account.approved_on),
    )


def _close(diary: Diary, entry: Entry) -> None:
    key = diary.account(entry["name"]).id
    diary.office.accounts.close(key, by=entry["closed_by"], reason=entry["closed_reason"])
