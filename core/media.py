"""Pictures and films of the feed, each kept once under its SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import IO

_PIECE = 1 << 20


def store_file(file: IO[bytes], folder: Path) -> tuple[str, int]:
    """Keeps what the file holds, durable on disk; returns (SHA-256, bytes)."""
    folder.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=folder, prefix="arriving-")
    arriving = Path(name)
    try:
        with os.fdopen(handle, "wb") as copy:
            while piece := file.read(_PIECE):
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
