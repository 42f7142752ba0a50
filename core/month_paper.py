"""The month sheet on paper: A4 on its side, one line per account, and a line to sign on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.clock import local
from core.dates import (
    day_and_month,
    moment_text,
    month_title,
    short_date,
    weekday_name,
)
from core.language import N_, _, ngettext
from core.month_sheet import Mark, MonthSheet, Said, SheetDay, SheetFollowUp, SheetRow
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.style import LANDSCAPE, SMALL
from core.pdf.layout.table import Column

_SIGNS: Mapping[Mark, str] = {
    Mark.CHECKED: "●",
    Mark.DEPUTY: "◐",
    Mark.LATE: N_("L (sign of the month sheet)"),
    Mark.AWAY: N_("A (sign of the month sheet)"),
    Mark.MISSED: "✕",
    Mark.OPEN: "○",
    Mark.CLOSED: "–",
    Mark.NONE: "",
}
_LEGEND: Mapping[Mark, str] = {
    Mark.CHECKED: N_("checked"),
    Mark.DEPUTY: N_("checked by a deputy"),
    Mark.LATE: N_("entered late"),
    Mark.AWAY: N_("away, with a reason"),
    Mark.MISSED: N_("without registration"),
    Mark.OPEN: N_("not checked yet"),
    Mark.CLOSED: N_("the office is closed"),
}
_COUNTED = (Mark.DEPUTY, Mark.LATE, Mark.AWAY, Mark.MISSED)
_ACCOUNT, _DAY, _COUNT, _SUM = 116.0, 17.6, 31.0, 18.0
"""Widths of the columns in points; a month of 31 days fills the sheet."""


def month_paper(sheet: MonthSheet) -> bytes:
    """The sheet as PDF/A, in the language spoken here; the same sheet gives the same bytes."""
    month = month_title(sheet.first.year, sheet.first.month)
    title = _("Month sheet of checks, {month}").format(month=month.lower())
    document = paper(
        title=f"{title}, {sheet.municipality}",
        subject=title,
        author=sheet.municipality,
        day=local(sheet.made_at).date(),
        header_left=sheet.municipality,
        header_right=_("Made {moment}").format(moment=moment_text(sheet.made_at)),
        sheet=LANDSCAPE,
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(_summary(sheet))
    if sheet.rows:
        document.grid(list(_columns(sheet)), [tuple(_cells(row)) for row in sheet.rows])
        document.paragraph(legend(), SMALL)
    _below(document, sheet)
    document.signature_lines([_("Date and signature"), _("Name in block letters")])
    return document.finish()


def sign(mark: Mark) -> str:
    """● ◐ S ✕ – ○; the letters follow the language."""
    return _(_SIGNS[mark])[:1]


def legend() -> str:
    """What the signs mean, on one line."""
    return "   ".join(f"{sign(mark)} {_(words)}" for mark, words in _LEGEND.items())


def _summary(sheet: MonthSheet) -> str:
    total = sheet.total
    days = ngettext("{count} workday.", "{count} workdays.", sheet.open_days)
    parts = [
        days.format(count=sheet.open_days),
        _("{checked} of {due} checks are registered.").format(checked=total.checked, due=total.due),
    ]
    for count, text in (
        (total.late, _("{count} entered late.")),
        (total.away, _("{count} with a reason for why not.")),
        (total.missed, _("{count} without registration.")),
        (total.still_open, _("{count} remain.")),
    ):
        if count:
            parts.append(text.format(count=count))
    return " ".join(parts)


def _columns(sheet: MonthSheet) -> Iterator[Column]:
    yield Column(title=_("Account"), share=_ACCOUNT)
    for day in sheet.days:
        yield Column(title=_head(day), share=_DAY, centred=True, tinted=not day.is_open)
    for title in (_("Days"), _("Done")):
        yield Column(title=title, share=_COUNT, centred=True)
    for mark in _COUNTED:
        yield Column(title=sign(mark), share=_SUM, centred=True)


def _head(day: SheetDay) -> str:
    return f"{weekday_name(day.day)[:2].lower()}\n{day.day.day}"


def _cells(row: SheetRow) -> Iterator[str]:
    yield f"{row.account.name}\n{row.account.platform_name}"
    for mark in row.marks:
        yield sign(mark)
    total = row.total
    counted = (total.by_deputy, total.late, total.away, total.missed)
    for count in (total.due, total.checked, *counted):
        yield str(count)


def _below(document: Document, sheet: MonthSheet) -> None:
    _said(document, _("On duty"), _("Days"), sheet.duty)
    _said(document, _("Notes"), _("Day"), sheet.notes)
    if sheet.follow_ups:
        document.heading(_("Follow-ups"), 2, in_contents=False)
        columns = [
            Column(title=_("Due"), share=0.12),
            Column(title=_("Account"), share=0.24),
            Column(title=_("What"), share=0.42),
            Column(title=_("Done"), share=0.22),
        ]
        document.table(columns, [tuple(_follow_up(one)) for one in sheet.follow_ups])
    _said(document, _("Absences"), _("Days"), sheet.absences)
    _said(document, _("Exceptions from the guideline"), _("Day"), sheet.exceptions)


def _said(document: Document, title: str, when: str, lines: Sequence[Said]) -> None:
    if not lines:
        return
    document.heading(title, 2, in_contents=False)
    columns = [
        Column(title=when, share=0.16),
        Column(title=_("Account"), share=0.24),
        Column(title=_("Who"), share=0.16),
        Column(title=_("What"), share=0.44),
    ]
    document.table(columns, [tuple(_line(one)) for one in lines])


def _line(one: Said) -> Iterator[str]:
    yield short_date(one.first) if one.first == one.last else _period(one)
    yield one.account or _("All accounts")
    yield one.who or "–"
    yield one.text


def _period(one: Said) -> str:
    return f"{one.first.day}.–{day_and_month(one.last)}"


def _follow_up(one: SheetFollowUp) -> Iterator[str]:
    found = one.follow_up
    yield short_date(found.due)
    yield one.account
    yield f"{found.text}\n{found.result}".strip()
    if found.done_at is None:
        yield _("Not done yet")
        return
    done = moment_text(found.done_at)
    yield f"{done}, {one.done_by}" if one.done_by else done
