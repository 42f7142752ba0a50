"""The municipality's own closed days, and days it keeps open although the calendar says closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.calendars import DAY
from core.clock import today
from core.language import _
from core.store import Store, Table
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
