"""Whether something must be said now about what is left today, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from core.checklist import Checklist
from core.clock import Clock, local
from core.day_status import DayState
from core.follow_ups import FollowUps
from core.language import _, ngettext
from core.settings import Settings
from core.workdays import Hours, Workdays

LAST = "last_reminder"
"""The setting that remembers: the day, and which of its notices was the last one given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What is left on a day: accounts not checked, promises of an answer that fall due, those
    that should have been kept before, and other follow-ups that are due or overdue."""

    accounts: int = 0
    promises: int = 0
    overdue: int = 0
    follow_ups: int = 0

    @property
    def count(self) -> int:
        return self.accounts + self.promises + self.overdue + self.follow_ups

    def sentences(self) -> tuple[str, ...]:
        """Each fact as a sentence, in the language spoken here; none when nothing is left."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if self.accounts:
            text = ngettext(
                "{count} account is not checked today.",
                "{count} accounts are not checked today.",
                self.accounts,
            )
            yield text.format(count=self.accounts)
        if self.overdue:
            text = ngettext(
                "{count} promise of an answer is overdue.",
                "{count} promises of an answer are overdue.",
                self.overdue,
            )
            yield text.format(count=self.overdue)
        if self.promises:
            text = ngettext(
                "One promise of an answer falls due today.",
                "{count} promises of an answer fall due today.",
                self.promises,
            )
            yield text.format(count=self.promises)
        if self.follow_ups:
            text = ngettext(
                "{count} thing is to be followed up.",
                "{count} things are to be followed up.",
                self.follow_ups,
            )
            yield text.format(count=self.follow_ups)


class Reminders:
    """At most two notices a workday, within the opening hours, and only about what is left."""

    def __init__(
        self,
        clock: Clock,
        settings: Settings,
        *,
        workdays: Callable[[], Workdays],
        checklist: Checklist,
        follow_ups: FollowUps,
    ) -> None:
        self._clock, self._settings, self._workdays = clock, settings, workdays
        self._checklist, self._follow_ups = checklist, follow_ups

    def waiting(self) -> Waiting:
        """What is left today; nothing on a closed day."""
        day = local(self._clock.now()).date()
        if not self._workdays().is_open(day):
            return Waiting()
        grid = self._checklist.grid(self._checklist.due(day), [day])
        due = self._follow_ups.due(day)
        promises = [follow_up.due for follow_up in due if follow_up.inquiry_id is not None]
        return Waiting(
            accounts=sum(status.state is DayState.OPEN for status in grid.values()),
            promises=promises.count(day),
            overdue=sum(promised < day for promised in promises),
            follow_ups=len(due) - len(promises),
        )

    def take(self) -> Waiting | None:
        """What is to be told now, or None. Asked again, it tells nothing more: the hour counts as
        used, also when nothing was left then, and that is remembered through a restart.

        Late in the day only one notice is given for the hours that have passed.
        """
        if not self._settings.flag("reminders"):
            return None
        now = local(self._clock.now()).replace(tzinfo=None)
        passed = self._passed(now)
        if passed <= given_on(now.date(), self._settings.text(LAST)):
            return None
        waiting = self.waiting()
        self._settings.change({LAST: f"{now.date()} {passed}"}, label=_("Reminders"))
        return waiting if waiting.count else None

    def _passed(self, now: datetime) -> int:
        """How many of the day's hours have come; none outside the opening hours."""
        hours = self._workdays().hours(now.date())
        if hours is None or not hours.opens <= now.time() < hours.closes:
            return 0
        wanted = (self._settings.text(key) for key in ("reminder_time", "second_reminder_time"))
        times = times_within(hours, [time.fromisoformat(text) for text in wanted])
        return sum(moment <= now.time() for moment in times)


def times_within(hours: Hours, wanted: list[time]) -> tuple[time, ...]:
    """When something may be said on a day with these hours: an hour before the office opens is
    moved to the opening, one at or after closing time is left out, two alike are one."""
    moved = {max(moment, hours.opens) for moment in wanted}
    return tuple(sorted(moment for moment in moved if moment < hours.closes))


def given_on(day: date, remembered: str) -> int:
    """Which notice of the day was the last one, 0 when none was."""
    when, _space, number = remembered.partition(" ")
    return int(number) if when == day.isoformat() and number.isdecimal() else 0
