"""What the deputy did while the one at the keyboard was away, day by day (row S15)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from core.absences import Absence
from core.clock import at_local, local
from core.day_status import CheckEvent, DayState
from core.inquiry_kinds import Act
from core.office import Office
from core.people import PersonId

LOOKED_BACK = 60
"""Days back that an absence is looked for."""

_SEEN = "handover_seen"
_HANDLED = frozenset({Act.ANSWERED, Act.PROMISED, Act.FORMAL, Act.REFERRED, Act.TAKEN_UP, Act.LEFT})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedDay:
    """One workday of the absence: who checked how many accounts, what is without registration,
    and what was written down. `nothing` when no account was checked."""

    day: date
    checked: tuple[tuple[str, int], ...]
    without: tuple[str, ...]
    nothing: bool
    notes: tuple[str, ...]
    follow_ups: tuple[str, ...]
    inquiries: tuple[tuple[str, Act], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The workdays from `first` to `last` on which somebody else had the duty."""

    person_id: PersonId
    first: date
    last: date
    days: tuple[HandedDay, ...]


def handover(office: Office, *, seen_too: bool = False) -> Handover | None:
    """The last time that the person at the keyboard was away; None when it was not lately, when
    they have put it aside, or when nobody sits here. `seen_too` gives one put aside as well."""
    person = office.people.current_id()
    if person is None:
        return None
    now = office.today()
    checks = office.checklist.standing(now - timedelta(days=LOOKED_BACK), now)
    own = sorted({found.day for found in checks.values() if found.person_id == person})
    period = _period(office, person, own, checks.values())
    if period is None or (not seen_too and _seen(office).get(person, date.min) >= period[-1]):
        return None
    return Handover(
        person_id=person,
        first=period[0],
        last=period[-1],
        days=tuple(_days(office, person, period)),
    )


def put_aside(office: Office, found: Handover) -> None:
    """The person has seen it; it is not shown by itself again."""
    seen = {**_seen(office), found.person_id: found.last}
    text = json.dumps({str(key): day.isoformat() for key, day in seen.items()})
    office.settings.change({_SEEN: text}, label="handover")


def _seen(office: Office) -> dict[int, date]:
    text = office.settings.text(_SEEN)
    found = json.loads(text) if text else {}
    return {int(key): date.fromisoformat(day) for key, day in found.items()}


def _period(
    office: Office, person: PersonId, own: Sequence[date], checks: Iterable[CheckEvent]
) -> Sequence[date] | None:
    """The workdays of the last absence: between two days of own checks, or since the last."""
    now, workdays = office.today(), office.workdays()
    ends = [*own, now] if not own or own[-1] < now else [*own]
    if len(ends) < 2:
        return None
    away = [
        one
        for one in office.absences.planned(ends[0], now)
        if one.person_id == person and one.first < now
    ]
    deputised = [one for one in checks if one.as_deputy and one.person_id != person]
    regular = office.duty.grid(
        {one.account_id for one in deputised}, sorted({one.day for one in deputised})
    )
    instead = {
        one.day for one in deputised if regular[one.account_id, one.day].regular_id == person
    }
    for before, after in reversed(list(pairwise(ends))):
        days = workdays.workdays_between(before + timedelta(days=1), after - timedelta(days=1))
        told = [day for day in days if day in instead or _covered(away, day)]
        if told:  # what was only forgotten before and after is told as missed days
            return [day for day in days if told[0] <= day <= told[-1]]
    return None


def _midnight(day: date) -> datetime:
    return at_local(datetime.combine(day, time.min))


def _covered(away: Sequence[Absence], day: date) -> bool:
    return any(one.first <= day <= one.last for one in away)


def _days(office: Office, person: PersonId, days: Sequence[date]) -> Iterator[HandedDay]:
    accounts = office.accounts.everything()
    grid = office.checklist.grid(accounts, days)
    names = office.people.names()
    titles: dict[int, str] = {one.id: f"{one.platform_name}, {one.name}" for one in accounts}
    span = (_midnight(days[0]), _midnight(days[-1] + timedelta(days=1)))
    noted = [
        found
        for found in office.follow_ups.noted(*span)
        if found.opened_by != person and found.inquiry_id is None  # a promise is told as one
    ]
    inquiries = office.inquiries.everything()
    events = [
        event
        for event in office.inquiries.courses(inquiries)
        if event.act in _HANDLED and event.person_id != person
    ]
    texts = {one.id: one.text for one in inquiries}
    for day in days:
        statuses = [grid[one.id, day] for one in accounts]
        checks = [found.check for found in statuses if found.check is not None]
        by = Counter(names.get(one.person_id or 0, "") for one in checks)
        yield HandedDay(
            day=day,
            checked=tuple(sorted(by.items(), key=lambda pair: -pair[1])),
            without=tuple(
                titles[found.account_id]
                for found in statuses
                if found.state in (DayState.MISSED, DayState.AWAY)
            ),
            nothing=not checks,
            notes=tuple(one.note for one in checks if one.note),
            follow_ups=tuple(one.text for one in noted if local(one.opened_at).date() == day),
            inquiries=tuple(
                (texts[one.inquiry_id], one.act) for one in events if local(one.at).date() == day
            ),
        )
