"""Figures on inquiries and reply times: what came, what became of it, how fast, what was kept.

Every figure is on the inquiries received on the days of a period, as they stand at a moment.
Times are working time: only hours in which the office is open count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from core.clock import local
from core.inquiry_kinds import Act, Channel, InquiryKind, Outcome
from core.inquiry_records import (
    Inquiry,
    InquiryEvent,
    InquiryId,
    end_of,
    first_reply_kept,
    handling_day,
)
from core.workdays import Workdays

W = TypeVar("W", bound=StrEnum)

_CLOSING = frozenset({Act.ANSWERED, Act.FORMAL, Act.REFERRED})
"""What the sender hears that ends the waiting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of those that can be judged."""

    count: int = 0
    of: int = 0

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down: 100 only when all are; None of none."""
        return 100 * self.count // self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How long it took, in working time.

    The median is the middle one, of two their mean. `slow` is the 90th percentile by nearest
    rank: the shortest time within which nine of ten were done. None where there is none.
    """

    count: int = 0
    median: timedelta | None = None
    slow: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The figures of a period, or of one month in it.

    - `replies`: first replies within the promise, of inquiries with a deadline that got their
      first reply, or whose deadline went by without one. Those left without an answer in time are
      not among them.
    - `same_day` (row U18): first replies on the day of handling, of inquiries that got one, or
      waited for one beyond that day. The day of handling is the day it came, or the next workday
      when it came after hours.
    - `first_reply`: from receipt to the first reply, a promise or a referral too.
    - `closing`: from receipt until it was answered or referred; not those left without an answer.
    """

    received: int
    replies: Share
    same_day: Share
    first_reply: Spread
    closing: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A whole period from `first` to `last`, both included, and its months (first day → part).

    `by_outcome` is as they stand; `open` those that still wait. `promises` (row A23): answers that
    came by closing time of the promised day, of the promises that can be judged. A promise that
    was replaced, or its inquiry left without an answer, before its day was over is not among them.
    """

    first: date
    last: date
    whole: Part
    by_kind: Mapping[InquiryKind, int]
    by_channel: Mapping[Channel, int]
    by_outcome: Mapping[Outcome, int]
    open: int
    promises: Share
    months: tuple[tuple[date, Part], ...]

    @property
    def received(self) -> int:
        return self.whole.received

    @property
    def answered(self) -> int:
        """Those that got their answer, or were told where to go."""
        told = (Outcome.ANSWERED, Outcome.FORMAL, Outcome.POLITICAL)
        return sum(self.by_outcome[outcome] for outcome in told)


def figures_of(
    inquiries: Iterable[Inquiry],
    events: Iterable[InquiryEvent],
    *,
    first: date,
    last: date,
    workdays: Workdays,
    now: datetime,
) -> Figures:
    """The figures of the inquiries that came on the days; `events` is their course in order."""
    found = [one for one in inquiries if first <= one.day <= last]
    months: dict[date, list[Inquiry]] = defaultdict(list)
    for one in found:
        months[one.day.replace(day=1)].append(one)
    return Figures(
        first=first,
        last=last,
        whole=_part(found, workdays, now),
        by_kind=_counted(InquiryKind, (one.kind for one in found)),
        by_channel=_counted(Channel, (one.channel for one in found)),
        by_outcome=_counted(Outcome, (one.outcome for one in found)),
        open=sum(one.is_open for one in found),
        promises=_promises(found, events, workdays, now),
        months=tuple((month, _part(months[month], workdays, now)) for month in sorted(months)),
    )


def _part(found: Sequence[Inquiry], workdays: Workdays, now: datetime) -> Part:
    replied = [(one, one.first_reply_at) for one in found if one.first_reply_at is not None]
    closed = [
        (one, one.closed_at)
        for one in found
        if one.closed_at is not None and one.outcome is not Outcome.LEFT
    ]
    return Part(
        received=len(found),
        replies=_share(first_reply_kept(one, now) for one in found),
        same_day=_share(_same_day(one, workdays, now) for one in found),
        first_reply=_spread(workdays.working_time(one.received_at, at) for one, at in replied),
        closing=_spread(workdays.working_time(one.received_at, at) for one, at in closed),
    )


def _same_day(inquiry: Inquiry, workdays: Workdays, now: datetime) -> bool | None:
    day = handling_day(inquiry, workdays)
    if inquiry.first_reply_at is not None:
        return local(inquiry.first_reply_at).date() <= day
    waits = inquiry.is_open and inquiry.due_at is not None
    return False if waits and local(now).date() > day else None


def _promises(
    found: Sequence[Inquiry], events: Iterable[InquiryEvent], workdays: Workdays, now: datetime
) -> Share:
    courses: dict[InquiryId, list[InquiryEvent]] = defaultdict(list)
    for event in events:
        courses[event.inquiry_id].append(event)
    return _share(
        _kept(event.until, one, courses[one.id][place + 1 :], workdays, now)
        for one in found
        for place, event in enumerate(courses[one.id])
        if event.act is Act.PROMISED and event.until is not None
    )


def _kept(
    day: date,
    inquiry: Inquiry,
    later: Sequence[InquiryEvent],
    workdays: Workdays,
    now: datetime,
) -> bool | None:
    """Whether a promise was kept; None where it cannot be judged."""
    until = end_of(day, workdays)
    for event in later:
        if event.act in _CLOSING:
            return _closed_at(inquiry, event, later) <= until
        if event.act in (Act.PROMISED, Act.LEFT):
            return None if event.at <= until else False
    return False if now > until else None


def _closed_at(inquiry: Inquiry, event: InquiryEvent, later: Sequence[InquiryEvent]) -> datetime:
    """When the sender heard it: known for the last such act, which may be noted afterwards."""
    last = [one for one in later if one.act in _CLOSING][-1]
    known = inquiry.closed_at if event == last and not inquiry.is_open else None
    return known or event.at


def _share(judged: Iterable[bool | None]) -> Share:
    known = [one for one in judged if one is not None]
    return Share(count=sum(known), of=len(known))


def _spread(times: Iterable[timedelta]) -> Spread:
    ordered = sorted(times)
    count = len(ordered)
    if not count:
        return Spread()
    middle = ordered[(count - 1) // 2], ordered[count // 2]
    return Spread(
        count=count,
        median=(middle[0] + middle[1]) / 2,
        slow=ordered[-(-count * 9 // 10) - 1],
    )


def _counted(words: type[W], found: Iterable[W]) -> Mapping[W, int]:
    counts = dict.fromkeys(words, 0)
    for one in found:
        counts[one] += 1
    return counts
