"""The municipality's own closed days, and days it keeps open although the calendar says closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.calendars import DAY
from core.clock import today
from core.language import _
from core.store import Store, Table, Writer
from core.workdays import ClosedDay, ClosedDayId


class ClosedDays:
    """The verbs on own closed days (row A41 of the guidelines). Each is a step with undo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> list[ClosedDay]:
        """In the order of the year, past ones too."""
        return self._store.all(ClosedDay, Table.CLOSED_DAYS, order="first, id")

    def still_to_come(self, day: date) -> list[ClosedDay]:
        """Those that are not over on that day."""
        return [period for period in self.everything() if period.last >= day]

    def add(self, period: ClosedDay, *, origin: object | None = None) -> ClosedDayId:
        """Registers a day or a period."""
        period = replace(period, title=" ".join(period.title.split()))
        label = _("The day is open") if period.open else _("The closed days are saved")
        with self._store.step(label, origin=origin) as write:
            return ClosedDayId(write.insert(Table.CLOSED_DAYS, period))

    def remove(self, key: ClosedDayId, *, origin: object | None = None) -> None:
        """Takes it away again: the calendar decides. Raises NotFound.

        Of a period that has begun, only the days that are left: the others are past.
        """
        period = self._store.one(ClosedDay, Table.CLOSED_DAYS, key)
        now = today(self._store.clock)
        with self._store.step(_("The days are taken away"), origin=origin) as write:
            if period.first < now <= period.last:
                write.save(Table.CLOSED_DAYS, replace(period, last=now - DAY))
            else:
                write.delete(Table.CLOSED_DAYS, key)

    def decide(
        self, day: date, *, open: bool | None, title: str = "", origin: object | None = None
    ) -> None:
        """What this one day is, whatever the calendar and longer periods say.

        None leaves the day to the calendar; a longer period is then parted round it.
        """
        title = " ".join(title.split())
        label = _("The day is open") if open else _("The day is closed")
        if open is None:
            label = _("The day follows the calendar")
        with self._store.step(label, origin=origin) as write:
            for period in self.everything():
                if day in period and (open is None or period.first == period.last):
                    _part(write, period, day)
            if open is not None:
                own = ClosedDay(first=day, last=day, title=title, open=open)
                write.insert(Table.CLOSED_DAYS, own)


def _part(write: Writer, period: ClosedDay, day: date) -> None:
    """The period without the day: nothing, one part or two."""
    write.delete(Table.CLOSED_DAYS, period.id)
    for first, last in ((period.first, day - DAY), (day + DAY, period.last)):
        if first <= last:
            part = replace(period, id=ClosedDayId(0), uuid="", first=first, last=last)
            write.insert(Table.CLOSED_DAYS, part)
