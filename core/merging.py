"""How posts of an export become rows of the record, and when two say the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeVar

from core.clock import local
from core.feed_records import Export, OwnComment, Post, PostId, PostVersion
from core.importers.parsed import ParsedComment, ParsedPost

T = TypeVar("T")


def post_row(export: Export, post: ParsedPost) -> Post:
    return Post(
        account_id=export.account_id,
        export_id=export.id,
        identity=post.identity,
        kind=post.kind,
        posted_at=post.posted_at,
        day=local(post.posted_at).date(),
        title=post.title,
        text=post.text,
        link=post.link,
        source=post.source,
        repaired=post.repaired,
        digest=post.digest,
    )


def version_row(export: Export, key: PostId, post: ParsedPost) -> PostVersion:
    return PostVersion(
        post_id=key,
        export_id=export.id,
        posted_at=post.posted_at,
        title=post.title,
        text=post.text,
        link=post.link,
        digest=post.digest,
    )


def comment_row(export: Export, comment: ParsedComment) -> OwnComment:
    return OwnComment(
        account_id=export.account_id,
        export_id=export.id,
        identity=comment.identity,
        written_at=comment.written_at,
        day=local(comment.written_at).date(),
        text=comment.text,
        about=comment.about,
    )


def searchable(post: ParsedPost) -> tuple[str, str]:
    """Title and text as the index keeps them, in one form of each letter."""
    return unicodedata.normalize("NFC", post.title), unicodedata.normalize("NFC", post.text)


def plain_name(text: str) -> str:
    """A name as it is compared: small letters, no marks."""
    return "".join(c for c in text.casefold() if c.isalnum() or c in "._ ").strip()


def chunks(items: Sequence[T], size: int) -> Iterator[tuple[int, Sequence[T]]]:
    """The items in pieces of at most `size`, each with the number of its first."""
    for start in range(0, len(items), size):
        yield start, items[start : start + size]
