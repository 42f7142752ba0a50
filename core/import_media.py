"""Takes pictures and films out of an export, one after the other."""

from __future__ import annotations

from pathlib import Path

from core.errors import UnreadableExport
from core.feed_records import ExportId, PostId, PostMedia
from core.importers.parsed import ParsedMedia, Skipped
from core.importers.source import Source
from core.media import store_file

_NEW = PostId(0)  # filled in with the post


class MediaTaker:
    """Keeps each file under its SHA-256 and counts: `found`, `missing`, and what was `damaged`.

    A damaged file is a line in the result, never a lost import. A full disk is not its fault, and
    stops the work with StoreProblem.
    """

    def __init__(self, source: Source, folder: Path, export: ExportId) -> None:
        self._source, self._folder, self._export = source, folder, export
        self.found = self.missing = 0
        self.damaged: list[Skipped] = []

    def take(self, media: ParsedMedia, position: int, post: PostId = _NEW) -> PostMedia:
        """The row for one file; without digest where there is none to be had."""
        sha256, size = self._stored(media.name) if media.name else ("", 0)
        self.found += bool(sha256)
        self.missing += not sha256
        return PostMedia(
            post_id=post,
            export_id=self._export,
            position=position,
            uri=media.uri,
            kind=media.kind,
            alt_text=media.alt_text,
            sha256=sha256,
            size=size,
        )

    def _stored(self, name: str) -> tuple[str, int]:
        try:
            return store_file(self._source.chunks(name), self._folder)
        except UnreadableExport as error:
            self.damaged.append(Skipped(where=name, reason=error.reason))
            return "", 0
