"""Pages onto a reportlab canvas, each with its header and footer; gives a plain PDF."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from core.pdf.breaking import Breaker, number
from core.pdf.layout.flow import Flow, stroke
from core.pdf.layout.page import Page
from core.pdf.layout.style import (
    FURNITURE,
    HAIRLINE,
    Sheet,
)
from core.progress import Progress

_HEADER = b"/Artifact <</Type /Pagination /Subtype /Header>> BDC"
_FOOTER = b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands on every page, already in the reader's language.

    `header_left` and `header_right` above the text; under it, left the running title of the part
    of the document, right `side(page, pages)`, such as "side 3 av 14".
    """

    header_left: str
    header_right: str
    side: Callable[[int, int], str]


def draw_pages(
    pages: Sequence[Page],
    furniture: Furniture,
    breaker: Breaker,
    sheet: Sheet,
    progress: Progress,
) -> bytes:
    """The pages as a PDF without fonts, pictures and tags, which are added to it afterwards.

    Fonts and pictures are named on the pages; the document gives them their resources.
    """
    buffer = io.BytesIO()
    size = (sheet.width, sheet.height)
    canvas = Canvas(buffer, pagesize=size, pageCompression=0, invariant=1)
    # Each page would begin by choosing Helvetica, which is not embedded.
    canvas._preamble = ""
    for index, page in enumerate(pages, 1):
        for content in page.content:
            if isinstance(content, bytes):
                canvas.addLiteral(content.decode("latin-1"))
            else:
                canvas.saveState()
                content(canvas)
                canvas.restoreState()
        around = _furniture(page, furniture, Flow(breaker, sheet), index, len(pages))
        canvas.addLiteral(around.decode("latin-1"))
        canvas.showPage()
        page.content = []
        progress(index, len(pages))
    canvas.save()
    return buffer.getvalue()


def _furniture(page: Page, furniture: Furniture, flow: Flow, index: int, count: int) -> bytes:
    sheet = flow.sheet
    header, footer = sheet.height - sheet.header, sheet.footer
    rule = b"%s 0.5 w %s %s m %s %s l S 0 G" % (
        stroke(HAIRLINE),
        *(number(value) for value in (sheet.left, header - 6, sheet.right, header - 6)),
    )
    parts = [
        _HEADER,
        _line(flow, furniture.header_left, header, align=0.0),
        _line(flow, furniture.header_right, header, align=1.0),
        rule,
        b"EMC",
        _FOOTER,
        _line(flow, page.running, footer, align=0.0),
        _line(flow, furniture.side(index, count), footer, align=1.0),
        b"EMC",
    ]
    return b"\n".join(parts)


def _line(flow: Flow, text: str, y: float, *, align: float) -> bytes:
    """The first line of a text in half of the page's width."""
    width = flow.sheet.body_width
    lines = flow.break_lines(text, FURNITURE, width * (0.5 if align else 0.75))[:1]
    return flow.set_lines(
        lines,
        FURNITURE,
        left=flow.sheet.left,
        width=width,
        top=y + FURNITURE.leading,
        align=align,
    )
