"""How every sheet begins: whose it is, the day, a title, and whom to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.dates import full_date
from core.language import _
from core.office import Office
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.style import PORTRAIT, SMALL, Sheet
from core.secrets_check import looks_like_password


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands on every sheet; `contact` is a role address, never a person's (row U31)."""

    municipality: str
    contact: str
    editor: str
    day: date


def head_of(office: Office) -> Head:
    """As the municipality has named itself today."""
    return Head(
        municipality=office.municipality(),
        contact=office.settings.text("contact"),
        editor=office.settings.text("editor"),
        day=office.today(),
    )


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


def under_each_other(parts: Sequence[str]) -> str:
    """The parts that say something, a line each; a dash for none."""
    return "\n".join(part for part in parts if part) or "–"


def no_secret(text: str) -> str:
    """The text, unless a password seems to stand in it: a sheet never carries one further."""
    if any(looks_like_password(part) for part in (text, *text.splitlines())):
        return _("Left out: it looks like a password.")
    return text
