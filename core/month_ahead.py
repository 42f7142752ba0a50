"""Whether the month ahead has anything in the plan yet.

Source: Alver, «for ein månad fram i tid» (row A31).
"""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from core.plan_entries import PlanStatus
from core.publishing import Publishing
from core.settings import Settings

EMPTY_MONTH_DAY = "empty_month_day"
"""The setting: from which day of the month to be reminded; 0 is never."""


def empty_month_ahead(publishing: Publishing, settings: Settings, today: date) -> date | None:
    """The first of next month when it is time to be reminded that nothing is planned in it."""
    chosen = settings.number(EMPTY_MONTH_DAY)
    if not chosen or today.day < chosen:
        return None
    ahead = today.replace(day=1) + relativedelta(months=1)
    planned = publishing.month(ahead.year, ahead.month)
    if any(found.entry.status is not PlanStatus.DROPPED for found in planned):
        return None
    return ahead
