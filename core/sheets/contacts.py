"""The sheet of who answers on which account: the responsible, the deputy, the others (U29)."""

from __future__ import annotations

from core.language import _, ngettext
from core.pdf.layout.table import Column
from core.sheets.beginning import begin
from core.who_answers import ContactList, contact_cells, contact_titles


def contact_paper(found: ContactList) -> bytes:
    """The sheet as PDF/A; the same list gives the same bytes."""
    document = begin(contact_title(), found.head)
    text = ngettext(
        "{count} account in use. Direct inquiries are answered by those named here.",
        "{count} accounts in use. Direct inquiries are answered by those named here.",
        len(found.lines),
    )
    document.paragraph(text.format(count=len(found.lines)))
    if found.facts:
        document.key_values(found.facts)
    if found.lines:
        document.table(_columns(), [contact_cells(line) for line in found.lines])
    return document.finish()


def contact_title() -> str:
    return _("Who answers on which account")


def _columns() -> list[Column]:
    shares = (0.28, 0.27, 0.27, 0.18)
    titles = contact_titles()
    return [Column(title=title, share=share) for title, share in zip(titles, shares, strict=True)]
