"""An import before, while and after it is carried out, in values."""

from __future__ import annotations

from dataclasses import dataclass

from core.accounts import Account
from core.feed_records import Export, PostId
from core.importers import ParsedExport, ParsedMedia, ParsedPost, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an import did, in counts; `skipped` says where and why something was left out."""

    account: str
    platform: str
    posts_new: int
    posts_known: int
    posts_changed: int
    comments_new: int
    media_found: int
    media_missing: int
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What taking an export in would do; nothing is written yet.

    `changed` pairs the key of a known post with its new wording; `late` are media of known posts
    that no earlier export held, with their place in the post. A post that this export does not
    hold is never taken for deleted.
    """

    account: Account
    parsed: ParsedExport
    new: tuple[ParsedPost, ...]
    changed: tuple[tuple[PostId, ParsedPost], ...]
    late: tuple[tuple[PostId, int, ParsedMedia], ...]
    known: int
    comments_new: int

    @property
    def media_found(self) -> int:
        """How many pictures and films would be taken in."""
        new = sum(bool(media.name) for post in self.new for media in post.media)
        return new + len(self.late)

    @property
    def media_missing(self) -> int:
        """How many of the new posts' pictures and films the export does not hold."""
        return sum(not media.name for post in self.new for media in post.media)

    @property
    def adds_nothing(self) -> bool:
        return not (self.new or self.changed or self.late or self.comments_new)

    @property
    def expected(self) -> Result:
        """What carrying it out should count."""
        return Result(
            account=self.account.name,
            platform=self.parsed.platform,
            posts_new=len(self.new),
            posts_known=self.known,
            posts_changed=len(self.changed),
            comments_new=self.comments_new,
            media_found=self.media_found,
            media_missing=self.media_missing,
            skipped=self.parsed.skipped,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An import that lies in the file but is not seen yet."""

    export: Export
    result: Result
