"""One zip file, distrusted: its size, its names and its damage are looked at before it is read."""

from __future__ import annotations

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from core.errors import UnreadableExport

MAX_RATIO = 200
"""Text shrinks to a tenth or so; a bomb to a thousandth. Small files are let be."""
SMALL = 10 * 1024 * 1024
MAX_FILE = 8 * 1024**3

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
    NotImplementedError,
)
_ENCRYPTED = 0x1
_HEADER = 30  # bytes before the name of a file in a zip


def looks_like_zip(path: Path) -> bool:
    """By its first bytes; a zip that was cut short looks like one too."""
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


class ZipPart:
    """An open zip and its `files`, each with the `orig_filename` that was written.

    Raises UnreadableExport: broken_zip, locked_zip, unsafe_zip, unreadable.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except _DAMAGE as error:
            raise UnreadableExport(path.name, "broken_zip") from error
        except OSError as error:
            raise UnreadableExport(path.name, "unreadable") from error
        try:
            self.files = [info for info in self._zip.infolist() if not info.is_dir()]
            self._look_through()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @contextmanager
    def open(self, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
        """A file in the zip; no more is read than the size it states."""
        try:
            with self._zip.open(info) as file:
                yield file
        except _DAMAGE as error:
            raise UnreadableExport(info.orig_filename, "broken_zip") from error

    def sha256(self) -> str:
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def _look_through(self) -> None:
        name = self.path.name
        if any(info.flag_bits & _ENCRYPTED for info in self.files):
            raise UnreadableExport(name, "locked_zip")
        if any(_is_bomb(info) for info in self.files) or self._overlaps():
            raise UnreadableExport(name, "unsafe_zip")

    def _overlaps(self) -> bool:
        """Files that share bytes: a small zip that unpacks to a huge one."""
        end = 0
        for info in sorted(self.files, key=lambda info: info.header_offset):
            if info.header_offset < end:
                return True
            end = info.header_offset + _HEADER + info.compress_size
        return False


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    if info.file_size > MAX_FILE:
        return True
    return info.file_size > SMALL and info.file_size > MAX_RATIO * max(1, info.compress_size)
