"""Exports that lie in a folder: unpacked, or as the zips that they came in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import UnreadableExport
from core.importers.names import shown
from core.importers.parsed import Skipped
from core.importers.zips import looks_like_zip

MOST_FILES = 200_000  # more than any export holds; whoever points at a whole disk is told soon


def parts_of(paths: Sequence[Path]) -> list[Path]:
    """What was given; for a folder that holds the zips of an export, the zips.

    Raises UnreadableExport: missing, unreadable.
    """
    if not paths:
        raise UnreadableExport("", "missing")
    for path in paths:
        if not path.exists():
            raise UnreadableExport(path.name, "missing")
    if len(paths) > 1 or not paths[0].is_dir():
        return list(paths)
    try:
        inside = [path for path in paths[0].iterdir() if not path.name.startswith(".")]
    except OSError as error:
        raise UnreadableExport(paths[0].name, "unreadable") from error
    if inside and all(path.is_file() and looks_like_zip(path) for path in inside):
        return sorted(inside)
    return [paths[0]]


def walk(folder: Path, skipped: list[Skipped]) -> Iterator[tuple[str, int, Path]]:
    """Name, size and place of every file. Links are not followed: they can lead anywhere."""
    seen = 0
    for place, folders, files in os.walk(folder):
        folders.sort()
        seen += len(files)
        if seen > MOST_FILES:
            raise UnreadableExport(folder.name or str(folder), "unknown")
        for name in sorted(files):
            path = Path(place) / name
            inside = path.relative_to(folder).as_posix()
            if path.is_symlink() or not path.is_file():
                skipped.append(Skipped(where=shown(inside), reason="unsafe_name"))
            elif not name.startswith("."):
                yield inside, path.stat().st_size, path
