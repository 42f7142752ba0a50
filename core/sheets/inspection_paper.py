"""«Klar for tilsyn» on paper: first how it stands and what lacks, then each question."""

from __future__ import annotations

from core.dates import full_date
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.parts import Tile
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column
from core.sheets.beginning import begin
from core.sheets.inspection_records import Answer, Inspection, Verdict, verdict_name


def inspection_title() -> str:
    return _("Ready for inspection")


def inspection_paper(found: Inspection) -> bytes:
    """The answers as PDF/A; the same answers give the same bytes."""
    document = begin(inspection_title(), found.head)
    document.paragraph(
        _(
            "The questions that the guidelines lead to, answered from the record as of {date}. "
            "What is not written down counts as lacking."
        ).format(date=full_date(found.head.day))
    )
    document.tiles([Tile(str(found.count(verdict)), verdict_name(verdict)) for verdict in Verdict])
    _overview(document, found)
    for number, answer in enumerate(found.answers, 1):
        _answer(document, number, answer)
    document.signature_lines([_("Date and signature"), _("Name in block letters")])
    return document.finish()


def inspection_text(found: Inspection) -> str:
    """The same as plain text, to copy."""
    lines = [inspection_title(), ""]
    for number, answer in enumerate(found.answers, 1):
        lines.append(f"{number}. {answer.question} {verdict_name(answer.verdict)}.")
        lines += [f"   {text}" for text in answer.evidence]
        lines += [f"   - {gap.text}" for gap in answer.gaps]
    return "\n".join(lines) + "\n"


def _overview(document: Document, found: Inspection) -> None:
    columns = [
        Column(title=_("No."), share=0.06),
        Column(title=_("Question"), share=0.64),
        Column(title=_("Answer"), share=0.2),
        Column(title=_("Gaps"), share=0.1, figures=True),
    ]
    rows = [
        (str(number), one.question, verdict_name(one.verdict), str(len(one.gaps) or "–"))
        for number, one in enumerate(found.answers, 1)
    ]
    document.table(columns, rows)


def _answer(document: Document, number: int, answer: Answer) -> None:
    document.heading(f"{number}. {answer.question}", 2, in_contents=False)
    said = " ".join((f"{verdict_name(answer.verdict)}.", *answer.evidence))
    document.paragraph(said, keep_with_next=bool(answer.gaps or answer.source))
    if answer.source:
        asked = _("Asked for by: {source}").format(source=answer.source)
        document.paragraph(asked, SMALL, keep_with_next=bool(answer.gaps))
    if answer.gaps:
        document.paragraph(_("What lacks:"), keep_with_next=True)
        document.bullets([gap.text for gap in answer.gaps])
