"""An empty document as Fyrvakt makes them: its maker, its language and its page numbers."""

from __future__ import annotations

from datetime import date

from core import VERSION
from core.language import _, current
from core.pdf.document import Document
from core.pdf.finish import Meta
from core.pdf.layout.canvas import Furniture
from core.pdf.layout.style import PORTRAIT, Sheet

_TAGS = {"nb": "nb-NO", "nn": "nn-NO", "sv": "sv-SE", "en": "en-GB"}


def paper(
    *,
    title: str,
    subject: str,
    author: str,
    day: date,
    header_left: str,
    header_right: str,
    sheet: Sheet = PORTRAIT,
) -> Document:
    """A document in the language spoken here, made on that day."""
    meta = Meta(
        title=title,
        author=author,
        subject=subject,
        creator=f"Fyrvakt {VERSION}",
        language=_TAGS[current()],
        day=day,
    )
    furniture = Furniture(header_left=header_left, header_right=header_right, side=_side)
    return Document(meta, furniture, sheet)


def _side(page: int, pages: int) -> str:
    return _("page {page} of {pages}").format(page=page, pages=pages)
