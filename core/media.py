"""Pictures and films of the feed, each kept once under its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

from core.disk import arriving, said_plainly


def store_file(pieces: Iterable[bytes], folder: Path) -> tuple[str, int]:
    """Keeps what the pieces make, durable on disk; returns (SHA-256, bytes).

    Raises StoreProblem when the disk is full or away, and whatever the pieces raise.
    """
    digest, size = hashlib.sha256(), 0
    with said_plainly(folder), arriving(folder) as file:
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        target = place(folder, digest.hexdigest())
        target.parent.mkdir(exist_ok=True)
        file.settle(target)
    return digest.hexdigest(), size


def clear(folder: Path, kept: Collection[str]) -> None:
    """Takes away every file whose SHA-256 is not in `kept`, and what never arrived whole."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in kept:
            path.unlink(missing_ok=True)


def place(folder: Path, sha256: str) -> Path:
    """Where a file with this digest lies."""
    return folder / sha256[:2] / sha256
