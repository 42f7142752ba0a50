"""Three lists of web addresses: what is followed elsewhere, self-service pages, and sources.

Row K24: follow what is said elsewhere. Row U35: pages where citizens help themselves, for replies.
Rows K1 and A46: what the guidelines lean on, and good advice to read on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from core.errors import InvalidRecord
from core.language import _
from core.platforms import clean_url, holds_login
from core.secrets_check import looks_like_password
from core.store import Store, Table

LinkId = NewType("LinkId", int)


class LinkKind(StrEnum):
    """Which list a link stands in."""

    WATCH = "watch"
    SELF_SERVICE = "self_service"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name and an address. What is followed may be a word to search for, without an address."""

    id: LinkId = LinkId(0)
    kind: LinkKind
    position: int = 0
    title: str
    url: str = ""


class Links:
    """The verbs on the lists. Each is a step with undo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_kind(self, kind: LinkKind) -> list[Link]:
        """In the order that people gave them."""
        return self._store.all(Link, Table.LINKS, "kind = ?", kind, order="position, id")

    def add(self, link: Link, *, origin: object | None = None) -> LinkId:
        """Puts it last. Raises InvalidRecord: title missing or duplicate, url missing, no address.

        Only what is followed may be without an address.
        """
        others = self.of_kind(link.kind)
        link = replace(_checked(link, others), position=1 + _last(others))
        with self._store.step(_("{name} is added").format(name=link.title), origin=origin) as write:
            return LinkId(write.insert(Table.LINKS, link))

    def remove(self, key: LinkId, *, origin: object | None = None) -> None:
        """Raises NotFound."""
        link = self._store.one(Link, Table.LINKS, key)
        label = _("{name} is taken away").format(name=link.title)
        with self._store.step(label, origin=origin) as write:
            write.delete(Table.LINKS, key)


def _last(links: list[Link]) -> int:
    return max((link.position for link in links), default=0)


def _checked(link: Link, others: list[Link]) -> Link:
    title = " ".join(link.title.split())
    if not title:
        raise InvalidRecord("title", "missing")
    if any(other.title.casefold() == title.casefold() for other in others):
        raise InvalidRecord("title", "duplicate", name=title)
    if not link.url.strip() and link.kind is not LinkKind.WATCH:
        raise InvalidRecord("url", "missing")
    try:
        url = clean_url(link.url)
    except ValueError as error:
        raise InvalidRecord("url", "web_address") from error
    if holds_login(url):
        raise InvalidRecord("url", "password")
    if looks_like_password(title):
        raise InvalidRecord("title", "password")
    return replace(link, title=title, url=url)
