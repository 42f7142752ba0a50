"""Ways through a document: links in the contents and bookmarks beside the pages."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from core.pdf.layout.page import Anchor, Page
from core.pdf.tags import Element

_ABOVE = 6.0
_PRINTED = 4
"""Annotation flag Print, which PDF/A asks for (ISO 19005-2, 6.3.2)."""


def add_links(pdf: pikepdf.Pdf, pages: Sequence[Page], left: float) -> list[Element]:
    """Writes the links, which lead to `left` on their page.

    Returns their owners in the order of their StructParent numbers.
    """
    places = {id(page): pdf.pages[index].obj for index, page in enumerate(pages)}
    owners: list[Element] = []
    for page in pages:
        annotations = []
        for link in page.links:
            target = places[id(link.target.page)]
            annotation = pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([round(edge, 3) for edge in link.box]),
                    Border=Array([0, 0, 0]),
                    F=_PRINTED,
                    Dest=Array([target, Name.XYZ, left, round(link.target.top + _ABOVE, 3), 0]),
                    Contents=String(link.description),
                    StructParent=len(pages) + len(owners),
                )
            )
            annotations.append(annotation)
            link.owner.annotations.append((annotation, places[id(page)]))
            owners.append(link.owner)
        if annotations:
            places[id(page)].Annots = Array(annotations)
    return owners


def add_bookmarks(
    pdf: pikepdf.Pdf, anchors: Sequence[Anchor], pages: Sequence[Page], left: float
) -> None:
    """Every heading as a bookmark, nested as the headings are."""
    numbers = {id(page): index for index, page in enumerate(pages)}
    with pdf.open_outline() as outline:
        open_items: list[tuple[int, OutlineItem]] = []
        for anchor in anchors:
            item = OutlineItem(
                anchor.text,
                numbers[id(anchor.page)],
                "XYZ",
                left=left,
                top=round(anchor.top + _ABOVE, 3),
            )
            item.is_closed = anchor.level > 1
            while open_items and open_items[-1][0] >= anchor.level:
                open_items.pop()
            siblings = open_items[-1][1].children if open_items else outline.root
            siblings.append(item)
            open_items.append((anchor.level, item))
    pdf.Root.PageMode = Name.UseOutlines
