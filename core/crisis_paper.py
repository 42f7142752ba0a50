"""A crisis on paper: its course, the messages with who approved them, and the held posts."""

from __future__ import annotations

from datetime import date

from core.crisis_report import CrisisReport
from core.crisis_words import approval_line, kind_name, outcome_line
from core.dates import clock_time, moment_text, short_date
from core.language import _
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.table import Column


def crisis_paper(found: CrisisReport, *, municipality: str, day: date) -> bytes:
    """The log of one crisis as PDF/A, in the language spoken here."""
    title = _("Crisis log")
    document = paper(
        title=f"{title}, {municipality}",
        subject=title,
        author=municipality,
        day=day,
        header_left=municipality,
        header_right=short_date(day),
    )
    document.running(title)
    document.heading(f"{kind_name(found.crisis.kind)}: {found.crisis.reason}", 1)
    set_crisis(document, found)
    return document.finish()


def set_crisis(document: Document, found: CrisisReport) -> None:
    """Everything under the heading of a crisis, here and in the report."""
    crisis = found.crisis
    ended = _("It still lasts.")
    if crisis.ended_at is not None:
        text = _("{when}, said by {who}")
        ended = text.format(when=moment_text(crisis.ended_at), who=crisis.ended_by)
    included = moment_text(crisis.included_at) if crisis.included_at else _("Not noted")
    document.table(
        (Column(title=_("About"), share=1), Column(title=_("Content"), share=2.4)),
        [
            (_("Begun"), moment_text(crisis.begun_at)),
            (_("Decided by"), crisis.decided_by),
            (_("Ended"), ended),
            (_("Accounts used"), "\n".join((_("The municipality's website"), *found.channels))),
            (_("Social media included in the communication"), included),
            (_("What was learned"), crisis.evaluation or _("Not written yet")),
        ],
    )
    _set_messages(document, found)
    if found.held:
        _set_held(document, found)


def _set_messages(document: Document, found: CrisisReport) -> None:
    document.heading(_("What was said"), 3, in_contents=False)
    if not found.messages:
        document.paragraph(_("Nothing was logged."))
        return
    document.table(
        (
            Column(title=_("Time"), share=1.2),
            Column(title=_("Where"), share=1.6),
            Column(title=_("Message"), share=3.6),
            Column(title=_("Approved by"), share=1.8),
        ),
        [
            (moment_text(one.at), where, f"{one.text}\n{one.url}".strip(), approval_line(one))
            for where, one in found.messages
        ],
    )


def _set_held(document: Document, found: CrisisReport) -> None:
    document.heading(_("Held posts"), 3, in_contents=False)
    when = _("{date} at {time}")
    document.table(
        (
            Column(title=_("Planned"), share=1.4),
            Column(title=_("Post"), share=2.6),
            Column(title=_("What became of it"), share=2.6),
        ),
        [
            (
                when.format(date=short_date(one.day), time=clock_time(one.time)),
                one.title,
                outcome_line(one),
            )
            for one in found.held
        ],
    )
