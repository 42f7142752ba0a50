"""The structure tree: what each part of the pages is, in reading order (ISO 14289-1, PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import pikepdf
from pikepdf import Array, Dictionary, Name, String


class Tag(StrEnum):
    """Standard structure types of PDF 1.7 that our documents use."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"


HEADINGS = (Tag.H1, Tag.H2, Tag.H3, Tag.H4)


class TaggedPage(Protocol):
    """A page that knows which element owns each of its pieces of marked content."""

    owners: list[Element]


class Mark:
    """One piece of marked content on one page."""

    __slots__ = ("identifier", "page")

    def __init__(self, page: TaggedPage, identifier: int) -> None:
        self.page, self.identifier = page, identifier


class Element:
    """A node of the tree."""

    __slots__ = ("alt", "annotations", "attributes", "children", "parent", "tag")

    def __init__(self, tag: Tag, parent: Element | None) -> None:
        self.tag, self.parent = tag, parent
        self.children: list[Element | Mark] = []
        self.alt = ""
        self.attributes: Dictionary | None = None
        self.annotations: list[tuple[pikepdf.Object, pikepdf.Object]] = []

    def add(self, tag: Tag) -> Element:
        """A new last child."""
        child = Element(tag, self)
        self.children.append(child)
        return child

    def describe_figure(self, alt: str, box: Sequence[float]) -> None:
        """What a figure shows, and where it stands on its page."""
        self.alt = alt
        self.attributes = Dictionary(
            O=Name.Layout, Placement=Name.Block, BBox=Array([round(edge, 3) for edge in box])
        )

    def heads(self, scope: str) -> None:
        """Says what a head cell is the head of: Column or Row."""
        self.attributes = Dictionary(O=Name.Table, Scope=Name(f"/{scope}"))


def mark(page: TaggedPage, element: Element) -> bytes:
    """Begins a piece of marked content of the element on the page; EMC ends it."""
    identifier = len(page.owners)
    page.owners.append(element)
    element.children.append(Mark(page, identifier))
    return b"/%s <</MCID %d>> BDC" % (element.tag.value.encode(), identifier)


def write_tree(
    pdf: pikepdf.Pdf,
    root: Element,
    pages: Sequence[TaggedPage],
    links: Sequence[Element],
) -> None:
    """Writes the tree and its way back from the pages (ISO 32000-1, 14.7).

    `links` are the owners of the link annotations, in the order of their StructParent numbers,
    which follow those of the pages.
    """
    places: dict[int, pikepdf.Object] = {
        id(page): pdf.pages[index].obj for index, page in enumerate(pages)
    }
    top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    written: dict[int, pikepdf.Object] = {}
    _write_elements(pdf, root, top, places, written)
    numbers = Array()
    for index, page in enumerate(pages):
        numbers.append(index)
        numbers.append(Array([written[id(owner)] for owner in page.owners]))
    for index, owner in enumerate(links, len(pages)):
        numbers.append(index)
        numbers.append(written[id(owner)])
    top.K = Array([written[id(root)]])
    top.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    top.ParentTreeNextKey = len(pages) + len(links)
    pdf.Root.StructTreeRoot = top
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _write_elements(
    pdf: pikepdf.Pdf,
    root: Element,
    top: pikepdf.Object,
    places: dict[int, pikepdf.Object],
    written: dict[int, pikepdf.Object],
) -> None:
    """Children after parents, without recursion: a long report has long branches."""
    waiting = [root]
    ordered = []
    while waiting:
        element = waiting.pop()
        parent = written[id(element.parent)] if element.parent else top
        written[id(element)] = pdf.make_indirect(_dictionary(element, parent))
        ordered.append(element)
        waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))
    for element in ordered:
        written[id(element)].K = Array(_kids(element, places, written))


def _dictionary(element: Element, parent: pikepdf.Object) -> Dictionary:
    result = Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
    if element.alt:
        result.Alt = String(element.alt)
    if element.attributes is not None:
        result.A = element.attributes
    return result


def _kids(
    element: Element, places: dict[int, pikepdf.Object], written: dict[int, pikepdf.Object]
) -> list[pikepdf.Object]:
    kids: list[pikepdf.Object] = []
    for child in element.children:
        if isinstance(child, Element):
            kids.append(written[id(child)])
        else:
            place = places[id(child.page)]
            kids.append(Dictionary(Type=Name.MCR, Pg=place, MCID=child.identifier))
    for annotation, place in element.annotations:
        kids.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=place))
    return kids
