"""The publishing plan on paper: A4 on its side, a month to hang on a wall, a week, or a list.

Row A30: the one who answers for the plan stands at the head of every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.clock import local
from core.dates import (
    clock_time,
    full_date,
    moment_text,
    month_title,
    sentence,
    week_number,
    weekday_date,
    weekday_name,
)
from core.language import _, ngettext
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.calendar import Chip, DayBox
from core.pdf.layout.style import LANDSCAPE, SMALL
from core.pdf.layout.table import Column
from core.plan_entries import PlanStatus
from core.plan_kinds import PlanPaper
from core.plan_paper_chips import SIGNS, long_chip, occasion_chip, short_chip
from core.plan_sheet import PlanDay, PlanLine, PlanSheet, month_of
from core.plan_words import content_name, picture_state, status_name

_DAYS = 7


def plan_paper(sheet: PlanSheet, kind: PlanPaper) -> bytes:
    """The sheet as PDF/A, in the language spoken here; the same sheet gives the same bytes."""
    title = _title(sheet, kind)
    document = paper(
        title=f"{title}, {sheet.municipality}",
        subject=title,
        author=sheet.municipality,
        day=local(sheet.made_at).date(),
        header_left=", ".join(_whose(sheet)),
        header_right=_("Made {moment}").format(moment=moment_text(sheet.made_at)),
        sheet=LANDSCAPE,
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(" ".join(_told(sheet)), SMALL)
    set_days = {PlanPaper.MONTH: _month, PlanPaper.WEEK: _week}.get(kind, _list)
    set_days(document, sheet)
    return document.finish()


def _title(sheet: PlanSheet, kind: PlanPaper) -> str:
    first, last = sheet.first, sheet.last
    if kind is PlanPaper.MONTH or (first, last) == month_of(first):
        when = month_title(first.year, first.month).lower()
    else:
        same = (first.year, first.month) == (last.year, last.month)
        when = f"{first.day}." if same else full_date(first)
        when = f"{when}–{full_date(last)}"
    if kind is PlanPaper.WEEK:
        when = f"{_('week {number}').format(number=week_number(first))}, {when}"
    return _("Publishing plan, {when}").format(when=when)


def _whose(sheet: PlanSheet) -> Iterator[str]:
    yield sheet.municipality
    if sheet.responsible:
        yield _("responsible for the plan: {name}").format(name=sheet.responsible)


def _told(sheet: PlanSheet) -> Iterator[str]:
    """How many there are, what the signs mean, and which accounts the marks are."""
    count = len(sheet.lines)
    posts = ngettext("{count} post.", "{count} posts.", count).format(count=count)
    yield posts if count else _("Nothing is planned.")
    if sheet.limited:
        yield _("Only chosen accounts.")
    signs = (f"{SIGNS[status]} {status_name(status).lower()}" for status in PlanStatus)
    yield " ".join(("", *signs)) + ("." if count else "")
    if sheet.accounts:
        names = (
            f"{sheet.short[one.id]} = {one.name} ({one.platform_name})" for one in sheet.accounts
        )
        yield ", ".join(names) + "."


def _month(document: Document, sheet: PlanSheet) -> None:
    weeks = list(_weeks(sheet))
    heads = [_("Wk"), *(sentence(weekday_name(day.day)) for day in _any_week(sheet))]
    numbers = (str(week_number(_known(week).day)) for week in weeks)
    boxes = [[_box(sheet, day) for day in week] for week in weeks]
    shown = document.month(heads, list(zip(numbers, boxes, strict=True)), _more)
    left = [
        (day, count)
        for week, counts in zip(weeks, shown, strict=True)
        for day, count in zip(week, counts, strict=True)
        if day is not None and count < len(day.lines) + len(day.occasions)
    ]
    if left:
        document.page_break()
        document.heading(_("More on these days"), 2, in_contents=False)
        _table(document, [row for day, count in left for row in _left_of(sheet, day, count)])


def _weeks(sheet: PlanSheet) -> Iterator[list[PlanDay | None]]:
    """Monday to Sunday; None where the month has not begun or is over."""
    days: list[PlanDay | None] = [None] * sheet.first.weekday()
    days += sheet.days
    days += [None] * (-len(days) % _DAYS)
    for start in range(0, len(days), _DAYS):
        yield days[start : start + _DAYS]


def _known(week: Sequence[PlanDay | None]) -> PlanDay:
    return next(day for day in week if day is not None)


def _any_week(sheet: PlanSheet) -> Sequence[PlanDay]:
    start = -sheet.first.weekday() % _DAYS
    return sheet.days[start : start + _DAYS]


def _box(sheet: PlanSheet, day: PlanDay | None) -> DayBox:
    if day is None:
        return DayBox(blank=True)
    chips = (
        *(short_chip(line, sheet.marks_of(line)) for line in day.lines),
        *(occasion_chip(title) for title in day.occasions),
    )
    return DayBox(head=str(day.day.day), under=_called(day), chips=chips, shaded=not day.is_open)


def _called(day: PlanDay) -> str:
    """What the day is called; a weekday that is closed says so."""
    if not day.names and not day.is_open and day.day.weekday() < 5:
        return sentence(_("closed"))
    return ", ".join(day.names)


def _more(count: int) -> str:
    text = ngettext("+{count} more, see the next page", "+{count} more, see the next page", count)
    return text.format(count=count)


def _week(document: Document, sheet: PlanSheet) -> None:
    heads = [f"{sentence(weekday_name(day.day))} {day.day.day}." for day in sheet.days]
    document.days(heads, [_long_box(sheet, day) for day in sheet.days])


def _long_box(sheet: PlanSheet, day: PlanDay) -> DayBox:
    chips: tuple[Chip, ...] = (
        *(long_chip(line, sheet.marks_of(line)) for line in day.lines),
        *(occasion_chip(title) for title in day.occasions),
    )
    return DayBox(under=_called(day), chips=chips, shaded=not day.is_open)


def _list(document: Document, sheet: PlanSheet) -> None:
    rows = [_row(sheet, line) for line in sheet.lines]
    if rows:
        _table(document, rows)


def _table(document: Document, rows: Sequence[tuple[str, ...]]) -> None:
    shares = (
        (_("Day"), 0.15),
        (_("Time"), 0.06),
        (_("Accounts"), 0.18),
        (_("What"), 0.25),
        (_("Goal"), 0.14),
        (_("Status"), 0.22),
    )
    document.table([Column(title=title, share=share) for title, share in shares], rows)


def _row(sheet: PlanSheet, line: PlanLine) -> tuple[str, ...]:
    entry = line.entry
    status = f"{SIGNS[entry.status]} {status_name(entry.status)}"
    about = (picture_state(entry), entry.dropped_reason, line.responsible)
    return (
        sentence(weekday_date(entry.day)),
        clock_time(entry.time),
        "\n".join(f"{one.name} ({sheet.short[one.id]})" for one in line.accounts),
        f"{entry.title}\n{content_name(entry.content_type)}",
        entry.goal,
        "\n".join(part for part in (status, *about) if part),
    )


def _left_of(sheet: PlanSheet, day: PlanDay, shown: int) -> Iterator[tuple[str, ...]]:
    """The posts and occasions of a day that did not find room in its square."""
    for line in day.lines[shown:]:
        yield _row(sheet, line)
    for title in day.occasions[max(0, shown - len(day.lines)) :]:
        yield sentence(weekday_date(day.day)), "", "", title, "", _("Year wheel")
