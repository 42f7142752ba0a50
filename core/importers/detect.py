"""Says what a file is when it is not an export that can be read here.

Judged by what the files hold; a name alone convinces nobody.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from core.errors import UnreadableExport
from core.importers.source import Source
from core.platforms import NAMES, Platform

_LOOKED_AT = 60  # files of a kind that are opened before giving up
_START = 65536


def explain(source: Source, broken: Sequence[UnreadableExport]) -> UnreadableExport:
    """The error to raise: another platform's export, web pages, a text, or nothing known.

    `broken` are the files that could have held posts, had they been whole.
    """
    error = _judged(source)
    return broken[0] if broken and error.reason in ("unknown", "no_posts") else error


def _judged(source: Source) -> UnreadableExport:
    file = source.file_name
    if not source.names:
        return UnreadableExport(file, "empty")
    platform = _platform(source)
    if platform is Platform.INSTAGRAM:
        only_pages = source.is_lone_file or not _has_json(source)
        reason = "html_export" if only_pages and _has_pages(source) else "no_posts"
        return UnreadableExport(file, reason, platform=NAMES[platform])
    if platform is not None:
        return UnreadableExport(file, "other_platform", platform=NAMES[platform])
    if _has_pages(source):
        return UnreadableExport(file, "html_export", platform="")
    if source.is_lone_file:
        return UnreadableExport(file, _kind_of_file(source))
    if any(name.casefold().endswith(".zip") for name in source.names):
        return UnreadableExport(file, "zip_in_zip")
    return UnreadableExport(file, "unknown")


def _platform(source: Source) -> Platform | None:
    for name in _worth_a_look(source):
        start = source.start(name, _START)
        for platform, fits in _SIGNS:
            if fits(name.casefold(), start):
                return platform
    if any("your_instagram_activity/" in f"/{name}" for name in source.names):
        return Platform.INSTAGRAM
    return None


def _worth_a_look(source: Source) -> list[str]:
    """The files with a telling ending, a few of each, the shallowest first."""
    if source.is_lone_file:
        return source.names
    found = list[str]()
    for ending in (".js", ".json", ".csv", ".car", ".html", ".txt", ".gz"):
        fitting = [name for name in source.names if name.casefold().endswith(ending)]
        found += sorted(fitting, key=lambda name: (name.count("/"), name))[:_LOOKED_AT]
    return found


def _is_x(name: str, start: bytes) -> bool:
    return start.lstrip().startswith((b"window.YTD.", b"window.__THAR_CONFIG"))


def _is_bluesky(name: str, start: bytes) -> bool:
    """A CAR file: its length, then a map that names its roots and its version."""
    return b"eroots" in start[:64] and b"gversion" in start[:128]


def _is_mastodon(name: str, start: bytes) -> bool:
    if start[:2] == b"\x1f\x8b":  # the archive is a .tar.gz
        return b"outbox.json" in _unpacked(start) or b"media_attachments/" in _unpacked(start)
    keys = (b'"orderedItems"', b'"outbox"')
    return b"activitystreams" in start and any(key in start for key in keys)


def _unpacked(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(start, 4 * _START)
    except zlib.error:
        return b""


def _is_youtube(name: str, start: bytes) -> bool:
    """Takeout names its folders in the account's language; the column of ids is a shape."""
    head = start[:600].decode("utf-8-sig", "replace").splitlines()[:1]
    columns = head[0].casefold() if head else ""
    titles = ("channel id", "video id", "comment id", "video title (original)")
    if name.endswith(".csv") and sum(title in columns for title in titles) >= 2:
        return True
    return name.startswith("takeout/") and ("youtube" in name or b"youtube.com/watch" in start)


def _is_linkedin(name: str, start: bytes) -> bool:
    return b"ShareLink" in start[:500] and b"ShareCommentary" in start[:500]


def _is_threads(name: str, start: bytes) -> bool:
    return b'"text_post_app_text_posts"' in start


def _is_tiktok(name: str, start: bytes) -> bool:
    signs = (b'"VideoList"', b'"ItemFavoriteList"', b'"App Settings"', b'"Your Activity"')
    return start.lstrip()[:1] == b"{" and sum(sign in start for sign in signs) >= 1


def _is_facebook(name: str, start: bytes) -> bool:
    """A list of entries with a time and data, or one of the lists that carry a version."""
    for sign in (b'"comments_v2"', b'"videos_v2"', b'"other_photos_v2"', b'"followers_v3"'):
        if sign in start:
            return True
    if b"this_profile's_activity_across_facebook" in start:
        return True
    first = _first_entry(start)
    return "timestamp" in first and bool({"data", "attachments", "label_values"} & first.keys())


def _first_entry(start: bytes) -> dict[str, Any]:
    """The first entry of a list of entries, as far as it fits into what was read."""
    text = start.decode("utf-8-sig", "replace").lstrip()
    if not text.startswith("["):
        return {}
    try:
        entry, _end = json.JSONDecoder().raw_decode(text[1:].lstrip())
    except (ValueError, RecursionError):
        return {}
    return entry if isinstance(entry, dict) else {}


def _is_instagram_pages(name: str, start: bytes) -> bool:
    """Web pages that Instagram made, or one of its other lists."""
    if b"<html" in start[:2000].lower():
        return b"instagram" in start.lower()
    return any(sign in start for sign in (b'"ig_stories"', b'"ig_reels_media"', b'"ig_archived'))


_SIGNS: tuple[tuple[Platform, Callable[[str, bytes], bool]], ...] = (
    (Platform.X, _is_x),
    (Platform.BLUESKY, _is_bluesky),
    (Platform.MASTODON, _is_mastodon),
    (Platform.YOUTUBE, _is_youtube),
    (Platform.LINKEDIN, _is_linkedin),
    (Platform.THREADS, _is_threads),
    (Platform.TIKTOK, _is_tiktok),
    (Platform.FACEBOOK, _is_facebook),
    (Platform.INSTAGRAM, _is_instagram_pages),
)


def _has_pages(source: Source) -> bool:
    names = source.names if source.is_lone_file else _pages(source)[:3]
    return any(_is_page(source.start(name, _START)) for name in names)


def _pages(source: Source) -> list[str]:
    return [name for name in source.names if name.casefold().endswith((".html", ".htm"))]


def _is_page(start: bytes) -> bool:
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<html" in start[:1000]


def _has_json(source: Source) -> bool:
    return any(name.casefold().endswith(".json") for name in source.names)


def _kind_of_file(source: Source) -> str:
    """For a single file: a text, JSON that is no list of posts, or something else."""
    start = source.start(source.names[0], _START)
    if not start.strip():
        return "empty"
    if start.lstrip()[:1] in (b"{", b"["):
        return "unknown"
    try:
        start.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_inside_a_letter = error.start > len(start) - 4 and len(start) == _START
        return "text_file" if cut_inside_a_letter else "unknown"
    return "unknown" if b"\0" in start else "text_file"
