"""The chapter on exceptions: every rule of the guideline that was set aside, and why."""

from __future__ import annotations

from core.archive.contents import Contents
from core.archive.inquiry_contents import ExceptionLine
from core.archive.report.chapter import Chapters
from core.dates import short_date
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column


def set_exceptions(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Row U16: guidance may be set aside with a reason, and the reason is printed."""
    with document.section():
        chapters.begin(_("Exceptions from the guideline"))
        if not contents.exceptions:
            document.paragraph(_("No rule was set aside in this half-year."))
            return
        document.paragraph(
            _(
                "The rules are guidance: they may be set aside with a reason. Evidence before "
                "removal and the deletion log are never set aside."
            ),
            SMALL,
            keep_with_next=True,
        )
        document.table(
            (
                Column(title=_("Day"), share=1.2),
                Column(title=_("Account"), share=2.2),
                Column(title=_("Rule set aside, and its source"), share=2.9),
                Column(title=_("Reason"), share=2.5),
                Column(title=_("Who"), share=1.2),
            ),
            [_row(line) for line in contents.exceptions],
        )


def _row(line: ExceptionLine) -> tuple[str, ...]:
    return (
        short_date(line.day),
        line.account or _("All accounts"),
        f"{line.rule}\n{line.source}".strip(),
        line.reason,
        line.who or "–",
    )
