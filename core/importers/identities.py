"""Gives every post and comment of an export an identity that a later export gives it too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from core.importers.parsed import ParsedComment, ParsedPost, Skipped, digest_of


def numbered_posts(posts: Iterable[ParsedPost]) -> tuple[list[ParsedPost], list[Skipped]]:
    """Posts in the order they were published, and those that were there twice.

    A post without media goes by its time and text; where several are alike, by their number in
    order. The same media, time and text again is the same post listed twice.
    """
    seen: Counter[str] = Counter()
    digests: set[tuple[str, str]] = set()
    kept, twice = list[ParsedPost](), list[Skipped]()
    for post in sorted(posts, key=_order):
        base = post.identity or f"text:{digest_of(post.posted_at.isoformat(), post.text)}"
        if post.identity and (base, post.digest) in digests:
            twice.append(Skipped(where=f"{post.source}: {base}", reason="twice"))
            continue
        digests.add((base, post.digest))
        seen[base] += 1
        kept.append(replace(post, identity=_nth(base, seen[base])))
    return kept, twice


def numbered_comments(
    comments: Iterable[ParsedComment],
) -> tuple[list[ParsedComment], list[Skipped]]:
    """Comments in the order they were written, alike ones numbered."""
    seen: Counter[str] = Counter()
    kept = list[ParsedComment]()
    for comment in sorted(comments, key=lambda c: (c.written_at, c.text, c.about)):
        base = f"text:{digest_of(comment.written_at.isoformat(), comment.text, comment.about)}"
        seen[base] += 1
        kept.append(replace(comment, identity=_nth(base, seen[base])))
    return kept, []


def _order(post: ParsedPost) -> tuple[object, ...]:
    return (post.posted_at, post.identity, post.kind, post.text, len(post.media), post.source)


def _nth(base: str, number: int) -> str:
    return base if number == 1 else f"{base}#{number}"
