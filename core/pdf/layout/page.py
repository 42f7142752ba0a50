"""A page while it is being filled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.pdf.images import Picture
from core.pdf.tags import Element

Drawing = Callable[[Any], None]
"""Draws on a reportlab canvas, with the origin at the lower left corner of the page."""


@dataclass(slots=True, eq=False)
class Page:
    """What stands on one page, in reading order."""

    running: str = ""
    content: list[bytes | Drawing] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Anchor:
    """A heading that the contents and the bookmarks lead to."""

    text: str
    level: int
    in_contents: bool
    page: Page | None = None
    top: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A rectangle on a page that leads to a heading."""

    box: tuple[float, float, float, float]
    target: Anchor
    owner: Element
    description: str
