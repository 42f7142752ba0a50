"""Inquiries taken along: as a table on the clipboard, and in words for paper."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.dates import moment_text
from core.decision_aid import path_lines
from core.language import _, ngettext
from core.office import Office
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.pages.inquiries import words
from ui.pages.inquiries.detail import facts
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.reading import Row
from ui.pages.inquiries.reading import shown as seen

if TYPE_CHECKING:
    from core.inquiry_paper import Listed

Line = tuple[str, ...]


class Paper(QObject):
    """Prints and copies for the page; what is printed is written off the main thread."""

    def __init__(self, page: QWidget, shell: Shell, office: Office, shown: InquiryTable) -> None:
        super().__init__(page)
        self._page, self._shell, self._office, self._shown = page, shell, office, shown

    def copy(self) -> None:
        """Those that are shown, as a table on the clipboard."""
        rows = self._shown.shown()
        QGuiApplication.clipboard().setMimeData(as_table(rows, self._office.today()))
        text = ngettext("{count} inquiry is copied.", "{count} inquiries are copied.", len(rows))
        self._shell.say(text.format(count=len(rows)))

    def print_list(self) -> None:
        """Those that are shown."""
        office = self._office
        lines = [for_paper(row, office.today()) for row in self._shown.shown()]
        self._print(partial(written, lines, office.municipality(), office.today()))

    def print_one(self) -> None:
        """The inquiry in view with its course."""
        office, row = self._office, self._shown.row
        if row is None:
            return
        shown = seen(office, row)
        line, known = for_paper(shown.row, office.today()), [*facts(shown.row.inquiry, office)]
        if walk := path_lines(shown.row.inquiry.path):
            known.append((_("Decision aid"), "\n".join(walk)))
        course = []
        for event, who in shown.events:
            what, when = words.event_line(event, who)
            course.append((what, event.text, when))
        self._print(partial(sheet, line, known, course, office.municipality(), office.today()))

    def _print(self, work: Callable[..., bytes]) -> None:
        job = Job(work, self)
        job.done.connect(self._put_on_paper)
        job.failed.connect(self._shell.fail)
        job.start()

    def _put_on_paper(self, pdf: bytes) -> None:
        from ui.printing import print_pdf  # loaded when something is printed

        name = f"{self._office.today()} {_('inquiries')}"
        print_pdf(self._page, pdf, name=name, then=self._shell.say)


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
