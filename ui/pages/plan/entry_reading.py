"""What a person typed about a post, read as an entry; and what keeps it from being saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from datetime import time as TimeOfDay
from typing import Any

from core.accounts import AccountId
from core.clock import at_local, local
from core.dates import clock_time, parse_date, parse_time, short_date, weekday_date
from core.errors import InvalidRecord
from core.language import N_, _
from core.plan_entries import PlanEntryId
from core.publishing import (
    ContentType,
    PlanEntry,
    Planned,
    PlanStatus,
    Publishing,
    missing_for_ready,
)
from core.workdays import Workdays
from ui.wording import say_field

_NOON = TimeOfDay(12)

_SENTENCES: Mapping[tuple[str, str], str] = {
    ("title", "missing"): N_("Write a title that you will know again."),
    ("accounts", "missing"): N_("Choose at least one account."),
    ("accounts", "closed"): N_("The account is closed. Choose another."),
    ("day", "missing"): N_("Write the day it goes out."),
    ("time", "missing"): N_("Write the time it goes out."),
    ("content_type", "missing"): N_("Choose what the post consists of."),
    ("goal", "missing"): N_("Write what the post is to achieve."),
    ("image_approved", "needed_for_ready"): N_("Tick off that the picture is approved for use."),
    ("photographer", "needed_for_ready"): N_("Write who took the picture."),
    ("published_day", "missing"): N_("Write the day it went out."),
    ("published_time", "missing"): N_("Write the time it went out."),
    ("dropped_reason", "missing"): N_("Write why the post is dropped."),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry as far as it could be read, its accounts, and a sentence for each bad field."""

    entry: PlanEntry
    accounts: tuple[AccountId, ...]
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What the picture needs before the post is ready."""
        return missing_for_ready(self.entry)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the form's values; `base` is the entry that is changed, None for a new one."""

    publishing: Publishing
    today: date
    base: PlanEntry | None = None

    def read(self, values: Mapping[str, Any]) -> Reading:
        """Never raises: what cannot be read stands among the errors."""
        errors: dict[str, str] = {}
        entry = self._plain(values, errors)
        entry = self._published(entry, values, errors)
        accounts = tuple(AccountId(key) for key in values["accounts"])
        for problem in self.publishing.problems(entry, accounts):
            name = _FORM_NAMES.get(problem.field, problem.field)
            if name not in errors and not (name == "published_day" and "published_time" in errors):
                errors[name] = sentence_for(name, problem.reason)
        ordered = {name: errors[name] for name in values if name in errors}
        return Reading(entry, accounts, ordered)

    def _plain(self, values: Mapping[str, Any], errors: dict[str, str]) -> PlanEntry:
        if not values["content_type"]:
            errors["content_type"] = sentence_for("content_type", "missing")
        base = self.base or PlanEntry(
            title="", day=self.today, time=_NOON, content_type=ContentType.TEXT, goal=""
        )
        return replace(
            base,
            id=base.id or PlanEntryId(0),
            title=values["title"],
            day=self._day("day", values, errors) or base.day,
            time=self._time("time", values, errors) or base.time,
            content_type=ContentType(values["content_type"] or base.content_type),
            goal=values["goal"],
            target_group=values["target_group"],
            confidentiality_checked=values["confidentiality_checked"],
            text=values["text"],
            link=values["link"],
            status=PlanStatus(values["status"] or PlanStatus.PLANNED),
            image_approved=values["image_approved"],
            photographer=values["photographer"],
            no_credit=values["no_credit"],
            alt_text=values["alt_text"],
            override_reason=values["override_reason"],
            published_url=values["published_url"],
            dropped_reason=values["dropped_reason"],
        )

    def _published(
        self, entry: PlanEntry, values: Mapping[str, Any], errors: dict[str, str]
    ) -> PlanEntry:
        if entry.status is not PlanStatus.PUBLISHED:
            return replace(entry, published_at=None, published_url="")
        day = self._day("published_day", values, errors)
        at = self._time("published_time", values, errors)
        if day is None or at is None:
            return replace(entry, published_at=local_moment(self.today, TimeOfDay(0)))
        return replace(entry, published_at=local_moment(day, at))

    def _day(self, name: str, values: Mapping[str, Any], errors: dict[str, str]) -> date | None:
        text = values[name].strip()
        try:
            if text:
                return parse_date(text, near=self.today)
            errors[name] = sentence_for(name, "missing")
        except ValueError:
            errors[name] = sentence_for(name, "not_a_date")
        return None

    def _time(
        self, name: str, values: Mapping[str, Any], errors: dict[str, str]
    ) -> TimeOfDay | None:
        text = values[name].strip()
        try:
            if text:
                return parse_time(text)
            errors[name] = sentence_for(name, "missing")
        except ValueError:
            errors[name] = sentence_for(name, "not_a_time")
        return None


def values_of(found: Planned) -> dict[str, Any]:
    """What stands in the form when an entry is opened."""
    entry = found.entry
    out = local(entry.published_at) if entry.published_at else None
    return {
        "title": entry.title,
        "accounts": list(found.account_ids),
        "day": short_date(entry.day),
        "time": clock_time(entry.time),
        "content_type": entry.content_type.value,
        "goal": entry.goal,
        "target_group": entry.target_group,
        "image_approved": entry.image_approved,
        "photographer": entry.photographer,
        "no_credit": entry.no_credit,
        "alt_text": entry.alt_text,
        "text": entry.text,
        "link": entry.link,
        "confidentiality_checked": entry.confidentiality_checked,
        "status": entry.status.value,
        "override_reason": entry.override_reason,
        "published_day": short_date(out.date()) if out else "",
        "published_time": clock_time(out.time()) if out else "",
        "published_url": entry.published_url,
        "dropped_reason": entry.dropped_reason,
    }


def blank_values(day: date, accounts: list[AccountId]) -> dict[str, Any]:
    """What stands in the form of a new post for a day."""
    return {
        **dict.fromkeys(_TEXTS, ""),
        "accounts": accounts,
        "day": short_date(day),
        "image_approved": False,
        "confidentiality_checked": False,
        "status": PlanStatus.PLANNED.value,
    }


def sentence_for(name: str, reason: str) -> str:
    """The sentence to stand under a field."""
    text = _SENTENCES.get((name, reason))
    return _(text) if text else say_field(InvalidRecord(name, reason))


def day_in_words(text: str, today: date, workdays: Workdays) -> str:
    """The weekday of a written date, what the day is called, and whether the office is closed."""
    try:
        day = parse_date(text, near=today)
    except ValueError:
        return ""
    parts = [weekday_date(day), *workdays.names(day)]
    if not workdays.is_open(day):
        parts.append(_("the office is closed"))
    return ", ".join(parts)


def local_moment(day: date, at: TimeOfDay) -> datetime:
    """A day and a time on the wall clock in Norway, as a moment."""
    return at_local(datetime.combine(day, at))


_FORM_NAMES = {"published_at": "published_day"}
_TEXTS = (
    "title",
    "time",
    "content_type",
    "goal",
    "target_group",
    "photographer",
    "no_credit",
    "alt_text",
    "text",
    "link",
    "override_reason",
    "published_day",
    "published_time",
    "published_url",
    "dropped_reason",
)
