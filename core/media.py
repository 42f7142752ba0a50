"""Pictures and films of the feed, each kept once under its SHA-256."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable
from pathlib import Path

from core.errors import StoreProblem


def store_file(pieces: Iterable[bytes], folder: Path) -> tuple[str, int]:
    """Keeps what the pieces make, durable on disk; returns (SHA-256, bytes).

    Raises StoreProblem when the disk is full or away, and whatever the pieces raise.
    """
    try:
        return _stored(pieces, folder)
    except OSError as error:
        reason = "full" if error.errno == errno.ENOSPC else "unreachable"
        raise StoreProblem(reason, folder) from error


def clear(folder: Path, kept: Collection[str]) -> None:
    """Takes away every file whose SHA-256 is not in `kept`, and what never arrived whole."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in kept:
            path.unlink(missing_ok=True)


def _stored(pieces: Iterable[bytes], folder: Path) -> tuple[str, int]:
    folder.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=folder, prefix="arriving-")
    arriving = Path(name)
    try:
        with os.fdopen(handle, "wb") as copy:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                copy.write(piece)
            copy.flush()
            os.fsync(copy.fileno())
        target = place(folder, digest.hexdigest())
        target.parent.mkdir(exist_ok=True)
        os.replace(arriving, target)
    finally:
        arriving.unlink(missing_ok=True)
    return digest.hexdigest(), size


def place(folder: Path, sha256: str) -> Path:
    """Where a file with this digest lies."""
    return folder / sha256[:2] / sha256
