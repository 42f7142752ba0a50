"""Words that the report and its page share."""

from __future__ import annotations

from datetime import date, datetime

from core.archive.contents import Contents
from core.clock import local
from core.dates import clock_time, day_and_month, full_date
from core.half_years import HalfYear
from core.language import _


def half_title(half: HalfYear) -> str:
    """1. halvår 2026"""
    if half.half == 1:
        return _("first half of {year}").format(year=half.year)
    return _("second half of {year}").format(year=half.year)


def report_title(half: HalfYear) -> str:
    return _("Archive report, {half}").format(half=half_title(half))


def period(contents: Contents) -> str:
    """1. januar–30. juni 2026"""
    return f"{day_and_month(contents.half.first)}–{full_date(contents.until)}"


def moment(at: datetime) -> str:
    """12. januar 2026 kl. 09.30"""
    return _("{date} at {time}").format(date=full_date(local(at).date()), time=clock_time(at))


def day_span(first: date, last: date) -> str:
    """3. mars, or 3.–7. mars in words that any language reads."""
    return (
        day_and_month(first) if first == last else f"{day_and_month(first)}–{day_and_month(last)}"
    )


def yes_or_no(answer: bool) -> str:
    return _("Yes") if answer else _("No")


def size(count: int) -> str:
    """How large a file is: bytes up to a thousand, then kB and MB."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
