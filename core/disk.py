"""Files in the data folder: whole under their name or not there, also after a power cut."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.errors import StoreProblem

_REASONS = {errno.ENOSPC: "full"}


@contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Turns what the system says of the disk into StoreProblem."""
    try:
        yield
    except OSError as error:
        raise StoreProblem(_REASONS.get(error.errno or 0, "folder"), folder) from error


class Arriving:
    """A file that has no name yet."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path

    def write(self, data: bytes) -> None:
        self._file.write(data)

    def settle(self, target: Path) -> None:
        """All of it is on disk before it takes the place of what was called so."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._path.replace(target)


@contextmanager
def arriving(folder: Path) -> Iterator[Arriving]:
    """A new file in the folder, made when it is not there; gone unless it has settled."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".part-")
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield Arriving(file, path)
    finally:
        path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """What the files in the folder are called is on disk too."""
    if os.name == "nt":
        return  # a folder cannot be synced there; the rename is in NTFS's own journal
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
