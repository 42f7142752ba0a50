"""Inquiries taken along: as a table on the clipboard, and in words for paper."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from core.dates import moment_text
from core.language import _
from core.progress import Progress
from ui.pages.inquiries import words
from ui.pages.inquiries.reading import Row

if TYPE_CHECKING:
    from core.inquiry_paper import Listed

Line = tuple[str, ...]


def as_table(rows: Sequence[Row], today: date) -> QMimeData:
    """For a spreadsheet, and as a real table for a document."""
    lines = [_titles(), *(for_paper(row, today) for row in rows)]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(_flat(cell) for cell in line) for line in lines))
    body = "".join(
        f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in line)}</tr>" for line in lines
    )
    mime.setHtml(f"<table>{body}</table>")
    return mime


def written(lines: Sequence[Line], municipality: str, day: date, _progress: Progress) -> bytes:
    """The list as PDF, for a job; `lines` are those of `for_paper`."""
    from core.inquiry_paper import inquiry_list  # heavy: loaded on the worker

    return inquiry_list([_listed(line) for line in lines], municipality=municipality, day=day)


def sheet(
    line: Line,
    facts: Sequence[tuple[str, str]],
    course: Sequence[tuple[str, str, str]],
    municipality: str,
    day: date,
    _progress: Progress,
) -> bytes:
    """One inquiry as PDF, for a job."""
    from core.inquiry_paper import Sheet, inquiry_sheet

    one = Sheet(listed=_listed(line), facts=facts, course=course)
    return inquiry_sheet(one, municipality=municipality, day=day)


def for_paper(row: Row, today: date) -> Line:
    """Number, received, account, kind, text, deadline and outcome."""
    inquiry, standing = row.inquiry, row.standing
    due = (words.due(inquiry, standing, today), words.due_second(inquiry, standing))
    return (
        str(inquiry.id),
        moment_text(inquiry.received_at),
        f"{row.account.platform_name} · {row.account.name}",
        words.kind(inquiry.kind),
        inquiry.text,
        ", ".join(part for part in due if part),
        _(words.OUTCOMES[inquiry.outcome]),
    )


def _listed(line: Line) -> Listed:
    from core.inquiry_paper import Listed

    number, received, account, kind, text, deadline, outcome = line
    return Listed(
        number=int(number),
        received=received,
        account=account,
        kind=kind,
        text=text,
        deadline=deadline,
        outcome=outcome,
    )


def _titles() -> Line:
    return (
        _("No."),
        _("Received"),
        _("Account"),
        _("Kind"),
        _("Inquiry"),
        _("Deadline"),
        _("Outcome"),
    )


def _flat(cell: str) -> str:
    return " ".join(cell.split())
