"""What the chapter on the plan says about the year wheel: occasions taken up and passed by."""

from __future__ import annotations

from core.archive.wheel import WheelLine, WheelReport
from core.dates import short_date
from core.language import _, ngettext
from core.pdf.document import Document
from core.pdf.layout.table import Column


def set_wheel(document: Document, found: WheelReport) -> None:
    """Sets one row for each occasion; nothing where none was chosen or skipped."""
    if not found.lines:
        return
    document.heading(_("Year wheel"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("Date"), share=1),
            Column(title=_("Occasion"), share=3),
            Column(title=_("What was chosen"), share=4),
        ),
        [(_day(line), line.title, _chosen(line)) for line in found.lines],
    )
    if found.unchosen:
        text = ngettext(
            "{count} occasion passed without a choice.",
            "{count} occasions passed without a choice.",
            found.unchosen,
        )
        document.paragraph(text.format(count=found.unchosen))


def _day(line: WheelLine) -> str:
    return short_date(line.day) if line.day else "–"


def _chosen(line: WheelLine) -> str:
    if not line.taken_up:
        return _("Skipped: {why}").format(why=line.reason)
    day = short_date(line.post_day) if line.post_day else ""
    return _("Taken up: {title}, {day}").format(title=line.post, day=day)
