"""The chapter on daily checks: month by month, the days that were not, and what was late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.archive.contents import Contents, Handling, Tally, UncheckedDay
from core.archive.report.appointed import set_away
from core.archive.report.chapter import Chapters
from core.archive.words import day_span, moment
from core.dates import month_name, sentence, weekday_date
from core.language import _, ngettext
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column


def set_handling(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets the months, the days without registration and the late entries of each account."""
    with document.section():
        chapters.begin(_("Daily checks by month"))
        document.paragraph(
            _(
                "Workdays are those on which the office was open and the account was to be looked "
                "through. Days checked by the deputy and days entered late are among the checked."
            ),
            SMALL,
            keep_with_next=True,
        )
        for entry, handling in zip(contents.accounts, contents.handling, strict=True):
            with document.section():
                document.heading(entry.title, 3, in_contents=False)
                _set_account(document, handling)
        set_away(document, contents.away)
        document.space(6)
        document.paragraph(_follow_ups(contents))


def _set_account(document: Document, handling: Handling) -> None:
    total = handling.total
    if not total.due:
        document.paragraph(_("No daily checks in this half-year."))
        return
    rows = [_row(sentence(month_name(month.month)), tally) for month, tally in handling.months]
    document.table(_columns(), [*rows, _row(_("Together"), total)])
    if handling.without:
        document.heading(_("Days without registration"), 4, in_contents=False)
        document.table(
            (
                Column(title=_("Day"), share=2.6),
                Column(title=_("Workdays"), share=1.3, figures=True),
                Column(title=_("Explanation"), share=3),
                Column(title=_("Deputy"), share=1.6),
            ),
            list(_without(handling.without)),
        )
    if handling.late:
        document.heading(_("Entered late"), 4, in_contents=False)
        document.table(
            (Column(title=_("Day"), share=1), Column(title=_("Registered"), share=1.6)),
            [(weekday_date(entry.day), moment(entry.registered_at)) for entry in handling.late],
        )
    if handling.by_others:
        text = ngettext(
            "{count} check was made by somebody not appointed that day, with a reason.",
            "{count} checks were made by somebody not appointed that day, with a reason each.",
            handling.by_others,
        )
        document.paragraph(text.format(count=handling.by_others), SMALL)
    if total.still_open:
        document.paragraph(_("Today has not been checked yet."), SMALL)


def _columns() -> tuple[Column, ...]:
    titles = (
        _("Checked"),
        _("By deputy"),
        _("Entered late"),
        _("Not checked"),
        _("Of these explained"),
    )
    return (
        Column(title=_("Month"), share=1.5),
        Column(title=_("Workdays"), share=1.55, figures=True),
        *(Column(title=title, share=1.38, figures=True) for title in titles),
    )


def _row(title: str, tally: Tally) -> tuple[str, ...]:
    counts = (tally.due, tally.checked, tally.by_deputy, tally.late, tally.without, tally.away)
    return (title, *(str(count) for count in counts))


def _without(days: tuple[UncheckedDay, ...]) -> Iterator[tuple[str, ...]]:
    """Days in a row with the same reason stand on one line."""
    for first, last, count, day in _spans(days):
        yield (
            weekday_date(first) if count == 1 else day_span(first, last),
            str(count),
            day.reason or _("No explanation"),
            day.deputy,
        )


def _spans(days: tuple[UncheckedDay, ...]) -> Iterator[tuple[date, date, int, UncheckedDay]]:
    start = 0
    for end in range(1, len(days) + 1):
        if end < len(days) and _continues(days[end - 1], days[end]):
            continue
        yield days[start].day, days[end - 1].day, end - start, days[start]
        start = end


def _continues(before: UncheckedDay, after: UncheckedDay) -> bool:
    """The very next workday, for the same reason or without any."""
    same = (before.reason, before.deputy) == (after.reason, after.deputy)
    return same and after.place == before.place + 1


def _follow_ups(contents: Contents) -> str:
    counts = contents.counts
    return ngettext(
        "{count} follow-up fell due, {done} done.",
        "{count} follow-ups fell due, {done} done.",
        counts.follow_ups,
    ).format(count=counts.follow_ups, done=counts.follow_ups_done)
