"""The publishing plan as a table: CSV for a spreadsheet, lines to paste."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.cells import csv_file, tabbed
from core.dates import clock_time, moment_text, short_date, weekday_name
from core.language import _
from core.plan_entries import PlanEntry
from core.plan_sheet import PlanLine, PlanSheet
from core.plan_words import content_name, picture_state, status_name

_Read = Callable[[PlanLine], str]


def plan_csv(sheet: PlanSheet) -> bytes:
    """A line for each post, with every column."""
    return csv_file(*_table(sheet))


def plan_text(sheet: PlanSheet) -> str:
    """The same with tabs between, to paste."""
    return tabbed(*_table(sheet))


def _table(sheet: PlanSheet) -> tuple[list[str], list[list[str]]]:
    columns = {**_what(), **_how()}
    return [*columns], [[read(line) for read in columns.values()] for line in sheet.lines]


def _what() -> Mapping[str, _Read]:
    return {
        _("No."): lambda line: str(line.entry.id),
        _("Day"): lambda line: short_date(line.entry.day),
        _("Weekday"): lambda line: weekday_name(line.entry.day),
        _("Time"): lambda line: clock_time(line.entry.time),
        _("Accounts"): lambda line: ", ".join(one.name for one in line.accounts),
        _("Platforms"): lambda line: ", ".join(one.platform_name for one in line.accounts),
        _("Title"): lambda line: line.entry.title,
        _("Content"): lambda line: content_name(line.entry.content_type),
        _("Goal"): lambda line: line.entry.goal,
        _("Status"): lambda line: status_name(line.entry.status),
        _("Responsible"): lambda line: line.responsible,
    }


def _how() -> Mapping[str, _Read]:
    return {
        _("Text"): lambda line: line.entry.text,
        _("Link"): lambda line: line.entry.link,
        _("Picture"): lambda line: picture_state(line.entry),
        _("Alternative text"): lambda line: line.entry.alt_text,
        _("First planned for"): lambda line: _first_planned(line.entry),
        _("Published"): lambda line: _published(line.entry),
        _("Where it was published"): lambda line: line.entry.published_url,
        _("Why it was dropped"): lambda line: line.entry.dropped_reason,
        _("Note"): lambda line: line.entry.note,
    }


def _first_planned(entry: PlanEntry) -> str:
    if entry.planned_day is None or entry.planned_time is None:
        return ""
    text = _("{date} at {time}")
    return text.format(date=short_date(entry.planned_day), time=clock_time(entry.planned_time))


def _published(entry: PlanEntry) -> str:
    return moment_text(entry.published_at) if entry.published_at else ""
