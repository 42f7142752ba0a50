"""One way to read an export: a folder, a zip, several zips of one export, or a lone file.

Nothing is ever unpacked to a place that the export chooses: files are read by name, names are
checked first, and sizes have limits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from zipfile import ZipInfo

from core.errors import UnreadableExport
from core.importers.folders import parts_of, walk
from core.importers.names import is_safe, sameness, shown
from core.importers.parsed import Skipped
from core.importers.zips import ZipPart, looks_like_zip

MOST_FILES = 300_000
"""More than any export seen; the biggest known has some tens of thousands."""
LARGEST_TEXT = 512 * 1024 * 1024
"""Bytes of one text file; 15 000 posts take about 70 MB."""

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file of the export: where it lies and how big it says it is."""

    name: str
    size: int
    part: ZipPart | None = None
    info: ZipInfo | None = None
    path: Path | None = None

    def is_repeated_by(self, later: Entry) -> bool:
        """The same file in another part of one export, as its profile often is."""
        if self.info is None or later.info is None or self.part is later.part:
            return False
        return (self.name, self.info.CRC, self.size) == (later.name, later.info.CRC, later.size)


class Source:
    """The files of an export, opened one at a time; use it in a `with`.

    Raises UnreadableExport: missing, broken_zip, locked_zip, unsafe_zip, too_many_files,
    unreadable. Names that cannot be trusted are never read and stand in `skipped`.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(parts_of(paths))
        first = paths[0].name or paths[0].absolute().name
        self.file_name = first if len(paths) == 1 else f"{first} (+{len(paths) - 1})"
        self.skipped: list[Skipped] = []
        self._entries: dict[str, Entry] = {}
        self._taken: dict[str, str] = {}
        self._zips: list[ZipPart] = []
        self._lone: list[Path] = []
        self._sums: dict[str, str] = {}
        with ExitStack() as stack:
            for path in self.paths:
                self._open_part(path, stack)
            self._open = stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    @property
    def names(self) -> list[str]:
        """Every trusted name with forward slashes, in order."""
        return sorted(self._entries)

    @property
    def is_lone_file(self) -> bool:
        return bool(self._lone) and len(self.paths) == 1

    def size(self, name: str) -> int:
        return self._entries[name].size

    def text(self, name: str) -> bytes:
        """A whole file of text. Raises UnreadableExport when it is too big or damaged."""
        if self.size(name) > LARGEST_TEXT:
            raise UnreadableExport(name, "too_big")
        with self.open(name) as file:
            content = file.read(LARGEST_TEXT + 1)
        if len(content) > LARGEST_TEXT:
            raise UnreadableExport(name, "too_big")
        self._sums[name] = hashlib.sha256(content).hexdigest()
        return content

    def start(self, name: str, length: int) -> bytes:
        """The first bytes of a file; empty when it cannot be read."""
        try:
            with self.open(name) as file:
                return file.read(length)
        except UnreadableExport:
            return b""

    def chunks(self, name: str) -> Iterator[bytes]:
        """A file piece by piece. Raises UnreadableExport when it is damaged."""
        with self.open(name) as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """A file for reading, by its name in the export. Raises UnreadableExport."""
        entry = self._entries[name]
        try:
            with ExitStack() as stack:
                if entry.part is not None and entry.info is not None:
                    yield stack.enter_context(entry.part.open(entry.info))
                elif entry.path is not None:
                    yield stack.enter_context(entry.path.open("rb"))
        except OSError as error:
            raise UnreadableExport(name, "unreadable") from error

    def find(self, uri: str, near: str) -> str:
        """The name of the file that `uri`, written in the file `near`, means; else empty.

        Exports are at times packed inside one more folder, so it is looked for in every folder
        above `near`.
        """
        if not is_safe(uri):
            return ""
        folders = near.split("/")[:-1]
        for depth in range(len(folders), -1, -1):
            name = "/".join([*folders[:depth], uri])
            if name in self._entries:
                return name
        return self._beside(uri)

    def sha256(self) -> str:
        """Of the file itself; else of the list of the zips, or of the texts that were read."""
        sums = {part.path.name: part.sha256() for part in self._zips} or self._sums
        if len(self.paths) == 1 and len(sums) == 1 and not self.paths[0].is_dir():
            return next(iter(sums.values()))
        listed = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
        return hashlib.sha256(listed.encode()).hexdigest()

    def _open_part(self, path: Path, stack: ExitStack) -> None:
        if path.is_dir():
            files = walk(path, self.skipped)
            self._take(Entry(name=name, size=size, path=file) for name, size, file in files)
        elif looks_like_zip(path):
            part = stack.enter_context(ZipPart(path))
            self._zips.append(part)
            self._take(
                Entry(name=info.orig_filename, size=info.file_size, part=part, info=info)
                for info in part.files
            )
        else:
            self._lone.append(path.absolute().parent)
            self._take([Entry(name=path.name, size=path.stat().st_size, path=path)])

    def _take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if len(self._entries) >= MOST_FILES:
                raise UnreadableExport(self.file_name, "too_many_files")
            if not is_safe(entry.name):
                self.skipped.append(Skipped(where=shown(entry.name), reason="unsafe_name"))
                continue
            earlier = self._entries.get(self._taken.get(sameness(entry.name), ""))
            if earlier is None:
                self._taken[sameness(entry.name)] = entry.name
                self._entries[entry.name] = entry
            elif not earlier.is_repeated_by(entry):
                self.skipped.append(Skipped(where=shown(entry.name), reason="name_twice"))

    def _beside(self, uri: str) -> str:
        """For a lone file that was chosen in an unpacked export: its media lie above it."""
        for lone in self._lone:
            for folder in (lone, *list(lone.parents)[:2]):
                path = folder / uri
                if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                    self._entries[uri] = Entry(name=uri, size=path.stat().st_size, path=path)
                    return uri
        return ""


def open_source(path: Path | Sequence[Path]) -> Source:
    """The export that was read, opened again for its media."""
    return Source([path] if isinstance(path, Path) else path)
