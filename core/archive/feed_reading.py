"""Posts, own comments and the exports they came from, as the report shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from core.accounts import AccountId
from core.archive.contents import ExportRead, ShownComment, ShownMedia, ShownPost
from core.clock import local
from core.feed import Feed, Published
from core.feed_records import PostMedia, PostVersion
from core.half_years import HalfYear


def shown_posts(feed: Feed, account: AccountId, half: HalfYear) -> Iterator[ShownPost]:
    """The account's posts of a half-year by local day, oldest first."""
    for published in feed.posts(account, half.first, half.last):
        post = published.post
        yield ShownPost(
            account_id=account,
            at=post.posted_at,
            title=post.title,
            text=post.text,
            link=post.link,
            media=tuple(_media(feed, media) for media in _newest(published)),
            versions=tuple(_wording(version) for version in published.versions),
        )


def shown_comments(feed: Feed, account: AccountId, half: HalfYear) -> Iterator[ShownComment]:
    """What the municipality itself wrote under posts, oldest first."""
    for comment in feed.comments(account, half.first, half.last):
        yield ShownComment(
            account_id=account,
            at=comment.written_at,
            text=comment.text,
            about=comment.about,
        )


def exports_read(feed: Feed) -> list[ExportRead]:
    """Every file that was wholly read, in the order they were."""
    return [
        ExportRead(
            account_id=export.account_id,
            file_name=export.file_name,
            sha256=export.sha256,
            imported_on=local(export.imported_at).date(),
            until=export.made_on,
            last_post=local(export.last_post).date() if export.last_post else None,
            skipped=_count(export.skipped),
        )
        for export in feed.exports().values()
    ]


def _newest(published: Published) -> Iterator[PostMedia]:
    """Each picture once: one that an early export lacked may have come with a later one."""
    best: dict[str, PostMedia] = {}
    for media in published.media:
        known = best.get(media.uri)
        if known is None or known.missing:
            best[media.uri] = media
    yield from best.values()


def _media(feed: Feed, found: PostMedia) -> ShownMedia:
    return ShownMedia(
        uri=found.uri,
        kind=found.kind.value,
        alt_text=found.alt_text,
        sha256=found.sha256,
        file=feed.file(found),
    )


def _wording(version: PostVersion) -> str:
    return "\n".join(part for part in (version.title, version.text, version.link) if part)


def _count(listed: str) -> int:
    """How many entries a platform's file held that was not taken in."""
    try:
        found = json.loads(listed)
    except ValueError:
        return 0
    return sum(int(entry[2]) for entry in found if isinstance(entry, list) and len(entry) > 2)
