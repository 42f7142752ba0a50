"""Holds an archived report and what lies beside it against their checksums."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.archive.package import SIDECAR
from core.errors import NotFound, Refused

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


class FileState(StrEnum):
    """Whether a file still is what was written."""

    SOUND = "sound"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCheck:
    """One file by its name in the list of checksums."""

    name: str
    sha256: str
    state: FileState


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageCheck:
    """Every file that the list names."""

    list_file: Path
    files: tuple[FileCheck, ...]

    @property
    def ok(self) -> bool:
        return all(file.state is FileState.SOUND for file in self.files)


def verify_package(path: Path) -> PackageCheck:
    """Checks a report by its PDF, by its list of checksums or by the folder that holds one.

    Raises NotFound when there is nothing at the path, Refused("no_checksums") when no list lies
    beside it, Refused("several_reports") for a folder with more than one.
    """
    listed = _list_of(path)
    checks = []
    for line in listed.read_text("utf-8", errors="replace").splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is not None:
            checks.append(_check(listed.parent, match[2], match[1]))
    if not checks:
        raise Refused("no_checksums", file=path.name)
    return PackageCheck(list_file=listed, files=tuple(checks))


def _list_of(path: Path) -> Path:
    if path.is_dir():
        found = sorted(path.glob(f"*.pdf{SIDECAR}"))
        if len(found) > 1:
            raise Refused("several_reports", file=path.name)
        if not found:
            raise Refused("no_checksums", file=path.name)
        return found[0]
    if path.name.endswith(SIDECAR):
        if not path.is_file():
            raise NotFound("file", str(path))
        return path
    beside = path.with_name(path.name + SIDECAR)
    if beside.is_file():
        return beside
    if not path.exists():
        raise NotFound("file", str(path))
    raise Refused("no_checksums", file=path.name)


def _check(folder: Path, name: str, sha256: str) -> FileCheck:
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()) or not place.is_file():
        return FileCheck(name=name, sha256=sha256, state=FileState.MISSING)
    with place.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    state = FileState.SOUND if found == sha256 else FileState.CHANGED
    return FileCheck(name=name, sha256=sha256, state=state)
