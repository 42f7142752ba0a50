"""What was published: posts of an account in order, with media, versions and own comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.accounts import AccountId
from core.feed_records import Export, ExportId, OwnComment, Post, PostMedia, PostVersion
from core.media import place
from core.paths import Paths
from core.store import Store, Table
from core.store.conditions import EXPORT_IS_COMPLETE, EXPORT_IS_IN

_SOME = 500
"""How many keys one question to the file holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A post with all that hangs on it: `versions` are later wordings, newest last."""

    post: Post
    media: tuple[PostMedia, ...] = ()
    versions: tuple[PostVersion, ...] = ()


class Feed:
    """Reads the posts that imports brought; those of unfinished imports are never seen."""

    def __init__(self, store: Store, paths: Paths) -> None:
        self._store, self._paths = store, paths

    def posts(self, account: AccountId, first: date, last: date) -> list[Published]:
        """Those published on the days, both included, oldest first."""
        found = self._store.all(
            Post,
            Table.POSTS,
            f"account_id = ? AND day BETWEEN ? AND ? AND {EXPORT_IS_IN}",
            account,
            first,
            last,
            order="posted_at, id",
        )
        keys = [post.id for post in found]
        media, versions = self._media(keys), self._versions(keys)
        return [
            Published(
                post=post,
                media=tuple(media.get(post.id, ())),
                versions=tuple(versions.get(post.id, ())),
            )
            for post in found
        ]

    def comments(self, account: AccountId, first: date, last: date) -> list[OwnComment]:
        """What the municipality itself answered on the days, oldest first."""
        return self._store.all(
            OwnComment,
            Table.OWN_COMMENTS,
            f"account_id = ? AND day BETWEEN ? AND ? AND {EXPORT_IS_IN}",
            account,
            first,
            last,
            order="written_at, id",
        )

    def exports(self) -> dict[ExportId, Export]:
        """Every export that is seen, by key."""
        found = self._store.all(Export, Table.EXPORTS, EXPORT_IS_COMPLETE)
        return {export.id: export for export in found}

    def count(self, account: AccountId | None = None) -> int:
        """How many posts the record holds, of one account or of all."""
        if account is None:
            return self._store.count(Table.POSTS, EXPORT_IS_IN)
        return self._store.count(Table.POSTS, f"account_id = ? AND {EXPORT_IS_IN}", account)

    def file(self, media: PostMedia) -> Path | None:
        """Where the picture or film lies, None when it was not in the export or is gone."""
        if media.missing:
            return None
        path = place(self._paths.media, media.sha256)
        return path if path.is_file() else None

    def _media(self, keys: Sequence[int]) -> dict[int, list[PostMedia]]:
        """Each place in a post once: a file that came with a later export stands for it."""
        found: dict[int, dict[int, PostMedia]] = {}
        for where, some in _asked(keys):
            for media in self._store.all(
                PostMedia,
                Table.POST_MEDIA,
                f"{where} AND {EXPORT_IS_IN}",
                *some,
                order="post_id, position, id",
            ):
                places = found.setdefault(media.post_id, {})
                if media.position not in places or places[media.position].missing:
                    places[media.position] = media
        return {key: list(places.values()) for key, places in found.items()}

    def _versions(self, keys: Sequence[int]) -> dict[int, list[PostVersion]]:
        found: dict[int, list[PostVersion]] = {}
        for where, some in _asked(keys):
            for version in self._store.all(
                PostVersion, Table.POST_VERSIONS, f"{where} AND {EXPORT_IS_IN}", *some
            ):
                found.setdefault(version.post_id, []).append(version)
        return found


def _asked(keys: Sequence[int]) -> list[tuple[str, Sequence[int]]]:
    pieces = [keys[n : n + _SOME] for n in range(0, len(keys), _SOME)]
    return [(f"post_id IN ({', '.join('?' for _ in some)})", some) for some in pieces]
