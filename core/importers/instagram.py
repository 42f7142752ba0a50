"""Reads an Instagram export: posts, reels, stories and the account's own comments.

Layouts seen: content/ (until 2023), your_instagram_activity/content/ and
your_instagram_activity/media/ (2025), and a posts file on its own. Which kind of file it is, its
contents tell; where it was taken and from which address it was sent is never read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from core.errors import UnreadableExport
from core.importers import instagram_comments
from core.importers.files import load_json, mended
from core.importers.identities import numbered_comments, numbered_posts
from core.importers.mojibake import Repair
from core.importers.moments import moment_of
from core.importers.parsed import (
    MediaKind,
    ParsedComment,
    ParsedMedia,
    ParsedPost,
    PostKind,
    Skipped,
    stem_of,
)
from core.importers.source import Source
from core.progress import Progress

_FOLDERS = frozenset({"content", "media", "comments"})

_LISTS = {
    "ig_posts": PostKind.POST,
    "ig_reels_media": PostKind.REEL,
    "ig_igtv_media": PostKind.REEL,
    "ig_stories": PostKind.STORY,
}

_LEFT_OUT = {
    "ig_archived_post_media": "archived",
    "ig_recently_deleted_media": "recently_deleted",
    "ig_profile_picture": "profile_picture",
    "ig_other_media": "not_a_post",
    "text_post_app_text_posts": "threads",
}

_TOLD_EVERY = 200
_VIDEO_ENDINGS = (".mp4", ".mov", ".m4v", ".webm", ".avi", ".3gp", ".mkv", ".srt")


@dataclass(slots=True)
class Found:
    """What the files of one export gave."""

    repair: Repair = field(default_factory=Repair)
    posts: list[ParsedPost] = field(default_factory=list)
    comments: list[ParsedComment] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    broken: list[UnreadableExport] = field(default_factory=list)
    recognised: int = 0


def read(source: Source, progress: Progress) -> Found:
    """Everything of the export that is the account's own; `recognised` files had the shape."""
    found = Found()
    names = [name for name in source.names if _may_hold_posts(name, source)]
    sizes = [source.size(name) for name in names]
    for number, name in enumerate(names):
        before, size = sum(sizes[:number]), sizes[number]
        progress(before, sum(sizes))
        told = partial(_told, progress, before, size, sum(sizes))
        try:
            _read_file(source, name, found, told)
        except UnreadableExport as error:
            found.broken.append(error)
            found.skipped.append(Skipped(where=name, reason=error.reason))
    progress(sum(sizes), sum(sizes))
    found.posts, twice = numbered_posts(found.posts)
    found.comments, comments_twice = numbered_comments(found.comments)
    found.skipped += [*source.skipped, *twice, *comments_twice]
    return found


def _may_hold_posts(name: str, source: Source) -> bool:
    """Files outside these folders hold messages, addresses and devices: never opened."""
    if source.is_lone_file:
        return name.casefold().endswith((".json", ".txt", ".js")) or "." not in name
    if not name.casefold().endswith(".json"):
        return False
    *folder, file = name.split("/")
    if file.startswith("."):  # what macOS puts beside each file of a zip
        return False
    return not folder or folder[-1] in _FOLDERS


def _told(progress: Progress, before: int, size: int, total: int, done: int, count: int) -> None:
    """How far a file is, in bytes of the whole export."""
    progress(before + size * done // max(count, 1), total)


def _read_file(source: Source, name: str, found: Found, told: Progress) -> None:
    raw = load_json(source, name)
    shape = _shape(raw)
    if shape is None:
        return
    found.recognised += 1
    if shape in _LEFT_OUT:
        count = _length(raw)
        if count:
            found.skipped.append(Skipped(where=name, reason=_LEFT_OUT[shape], count=count))
    elif shape == "comments":
        read = instagram_comments.read(name, mended(raw, found.repair, name))
        found.comments += read.comments
        found.skipped += read.skipped
    else:
        _read_posts(source, name, raw, _LISTS[shape], found, told)


def _shape(raw: Any) -> str | None:
    """The key of the kind of file this is, by what it holds; None for a stranger.

    An archive or bin of Instagram is told by its own key only; so is an empty list by none.
    """
    if isinstance(raw, dict):
        for key in raw:
            if key in _LISTS or key in _LEFT_OUT:
                return str(key)
        return "comments" if instagram_comments.has_shape(raw) else None
    if isinstance(raw, list) and raw:
        if any(_is_entry(entry) for entry in raw[:50]):
            return "ig_posts"
        if instagram_comments.has_shape(raw):
            return "comments"
    return None


def _is_entry(entry: Any) -> bool:
    """One post: a list of media, each a file with the time it was made."""
    media = entry.get("media") if isinstance(entry, dict) else None
    return isinstance(media, list) and any(
        isinstance(one, dict) and "uri" in one and "creation_timestamp" in one for one in media
    )


def _length(raw: Any) -> int:
    lists = raw.values() if isinstance(raw, dict) else [raw]
    return sum(len(entries) for entries in lists if isinstance(entries, list))


def _read_posts(
    source: Source, name: str, raw: Any, kind: PostKind, found: Found, told: Progress
) -> None:
    count = _length(raw)
    for number, (where, entry) in enumerate(_entries(name, raw)):
        if number % _TOLD_EVERY == 0:
            told(number, count)
        if not isinstance(entry, dict):
            found.skipped.append(Skipped(where=where, reason="not_an_entry"))
            continue
        before = found.repair.repaired
        whole = mended(entry, found.repair, name)
        post = _post(source, name, whole, kind, repaired=found.repair.repaired > before)
        if isinstance(post, str):
            found.skipped.append(Skipped(where=where, reason=post))
        else:
            found.posts.append(post)


def _entries(name: str, raw: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(raw, list):
        yield from ((f"{name}[{number}]", entry) for number, entry in enumerate(raw))
        return
    for key, entries in raw.items():
        if key in _LISTS and isinstance(entries, list):
            yield from ((f"{name}[{number}]", entry) for number, entry in enumerate(entries))
        elif key in _LISTS:
            yield f"{name}:{key}", None


def _post(
    source: Source, name: str, entry: Mapping[str, Any], kind: PostKind, *, repaired: bool
) -> ParsedPost | str:
    """The post, or the reason why it is none."""
    files = entry.get("media", [entry] if "uri" in entry else [])
    if not isinstance(files, list):
        return "not_an_entry"
    files = [file for file in files if isinstance(file, dict)]
    media = tuple(_media(source, name, file) for file in files if _text(file.get("uri")))
    text = _caption(entry, files)
    if not media and not text.strip():
        return "empty"
    stamps = [entry.get("creation_timestamp"), *(file.get("creation_timestamp") for file in files)]
    posted_at = next((moment for stamp in stamps if (moment := moment_of(stamp))), None)
    if posted_at is None:
        return "no_time"
    return ParsedPost(
        identity=_identity(kind, media),
        kind=kind,
        posted_at=posted_at,
        text=text,
        source=name,
        repaired=repaired,
        media=media,
    )


def _caption(entry: Mapping[str, Any], files: Iterable[Mapping[str, Any]]) -> str:
    """A post of one picture has its text on the picture, a row of pictures on the post."""
    if own := _text(entry.get("title")):
        return own
    return "\n\n".join(dict.fromkeys(text for file in files if (text := _text(file.get("title")))))


def _media(source: Source, near: str, file: Mapping[str, Any]) -> ParsedMedia:
    uri = _text(file["uri"])
    metadata = file.get("media_metadata")
    is_video = uri.casefold().endswith(_VIDEO_ENDINGS) or (
        isinstance(metadata, dict)
        and "video_metadata" in metadata
        and "photo_metadata" not in metadata
    )
    return ParsedMedia(
        uri=uri,
        kind=MediaKind.VIDEO if is_video else MediaKind.IMAGE,
        name=source.find(uri, near),
    )


def _identity(kind: PostKind, media: tuple[ParsedMedia, ...]) -> str:
    """By the first file's name, the only thing that stays; empty when there is none.

    A reel is at times listed among the posts too, a story never.
    """
    if not media:
        return ""
    return f"{'story' if kind is PostKind.STORY else 'media'}:{stem_of(media[0].uri)}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
