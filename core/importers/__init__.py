"""Exports of the platforms: bytes in, a ParsedExport out; nothing here knows the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from core.importers import instagram
from core.importers.detect import explain
from core.importers.parsed import (
    MediaKind,
    ParsedComment,
    ParsedExport,
    ParsedMedia,
    ParsedPost,
    PostKind,
    Skipped,
)
from core.importers.source import Source, open_source
from core.platforms import Platform
from core.progress import Progress, silent

__all__ = [
    "MediaKind",
    "ParsedComment",
    "ParsedExport",
    "ParsedMedia",
    "ParsedPost",
    "PostKind",
    "Skipped",
    "Source",
    "open_source",
    "read",
]

_NAME = re.compile(r"instagram-(?P<owner>.+?)-(?P<day>\d{4}-\d\d-\d\d)(-|\.|$)", re.IGNORECASE)


def read(path: Path | Sequence[Path], progress: Progress = silent) -> ParsedExport:
    """What an export holds: a folder, a zip, all the zips of one export, or a file of posts.

    Raises UnreadableExport with a reason: missing, empty, unreadable, broken_zip, locked_zip,
    unsafe_zip, zip_in_zip, too_many_files, too_big, broken_json, html_export, text_file,
    other_platform (detail `platform`), no_posts, unknown. Raises Cancelled.
    """
    with Source([path] if isinstance(path, Path) else path) as source:
        found = instagram.read(source, progress)
        if not found.recognised:
            raise explain(source, found.broken)
        owner, made_on = _told_by_name(source.file_name)
        return ParsedExport(
            platform=Platform.INSTAGRAM,
            paths=source.paths,
            file_name=source.file_name,
            sha256=source.sha256(),
            made_on=made_on,
            account_guess=owner,
            posts=tuple(found.posts),
            comments=tuple(found.comments),
            skipped=tuple(found.skipped),
            repaired=found.repair.repaired,
            replaced_characters=found.repair.replaced,
        )


def _told_by_name(file_name: str) -> tuple[str, date | None]:
    """Account and day as Instagram writes them into the name; nothing when renamed."""
    match = _NAME.search(file_name)
    if match is None:
        return "", None
    try:
        return match["owner"], date.fromisoformat(match["day"])
    except ValueError:
        return match["owner"], None
