"""How every sheet begins: the title, who answers for it, and whom to ask."""

from __future__ import annotations

from core.dates import full_date
from core.language import _
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.style import PORTRAIT, SMALL, Sheet
from core.sheets.head import Head


def begin(title: str, head: Head, sheet: Sheet = PORTRAIT) -> Document:
    """A document with its title, who has the editorial responsibility (A11) and whom to ask."""
    document = paper(
        title=f"{title}, {head.municipality}",
        subject=title,
        author=head.municipality,
        day=head.day,
        header_left=head.municipality,
        header_right=full_date(head.day),
        sheet=sheet,
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    lines = []
    if head.editor:
        lines.append(_("Editorially responsible: {name}.").format(name=head.editor))
    if head.contact:
        lines.append(_("In doubt? Ask {contact}.").format(contact=head.contact))
    if lines:
        document.paragraph(" ".join(lines), SMALL)
    return document
