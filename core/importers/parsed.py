"""What an export says, freed from its format: posts, own comments, media, and what was left out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from core.platforms import Platform


class PostKind(StrEnum):
    """How it was published: in the feed, as a short film, or for a day."""

    POST = "post"
    REEL = "reel"
    STORY = "story"


class MediaKind(StrEnum):
    """What a file of a post is, as far as its name and its metadata tell."""

    IMAGE = "image"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMedia:
    """A picture or a film of a post.

    `uri` is what the export calls it; `name` where it lies in the export, empty when it does not.
    Where and with what it was taken is never read.
    """

    uri: str
    kind: MediaKind
    name: str = ""
    alt_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPost:
    """One post. `identity` is the same in every export of the account that holds the post.

    `posted_at` is aware UTC; `source` is the file in the export; `repaired` tells that the text
    was stored in the wrong encoding and was mended.
    """

    identity: str
    kind: PostKind
    posted_at: datetime
    text: str = ""
    title: str = ""
    link: str = ""
    media: tuple[ParsedMedia, ...] = ()
    source: str = ""
    repaired: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 of what a reader sees: two exports agree on it unless the post was changed."""
        return digest_of(
            self.posted_at.isoformat(),
            self.title,
            self.text,
            self.link,
            *(stem_of(media.uri) for media in self.media),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedComment:
    """A comment that the account itself wrote; `about` is whose post it stands under."""

    identity: str
    written_at: datetime
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that was not taken in: where it stood, and a reason code with a count."""

    where: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedExport:
    """A whole export, posts and comments in order of time.

    `made_on` is the day in its name; `account_guess` the name it gives. `sha256` is the file's
    own; of a folder or of several parts it is that of the list "<sha256>  <name>" of what was
    read. `repaired` counts mended texts, `replaced_characters` those that no file can hold.
    """

    platform: Platform
    file_name: str
    sha256: str
    paths: tuple[Path, ...] = ()
    made_on: date | None = None
    account_guess: str = ""
    posts: tuple[ParsedPost, ...] = ()
    comments: tuple[ParsedComment, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    repaired: int = 0
    replaced_characters: int = 0

    @property
    def media_found(self) -> int:
        return sum(bool(media.name) for post in self.posts for media in post.media)

    @property
    def media_missing(self) -> int:
        return sum(not media.name for post in self.posts for media in post.media)


def digest_of(*values: str) -> str:
    """SHA-256 of texts in their order."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()


def stem_of(uri: str) -> str:
    """A media file's month folder and name without its ending.

    The ending comes and goes between exports of the same account, the folder above it too.
    """
    parts = [part for part in uri.split("?")[0].split("/") if part][-2:]
    if parts and "." in parts[-1].strip("."):
        parts[-1] = parts[-1].rpartition(".")[0]
    return "/".join(parts)
