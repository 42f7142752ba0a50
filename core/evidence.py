"""Evidence for the deletion log: locked copies of files, kept under their own checksum."""

from __future__ import annotations

import hashlib
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

from core.clock import Clock
from core.disk import arriving, said_plainly, sync_folder
from core.errors import InvalidRecord, NotFound, Refused
from core.file_kinds import SUFFIXES, TEXT, FileKind, evidence_kind
from core.language import _
from core.store import Store, Table, log

EvidenceId = NewType("EvidenceId", int)

LARGEST = 50_000_000
_LONGEST_NAME = 120
_READ_ONLY = stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """One file as it was handed in; `name` is what it was called then."""

    id: EvidenceId = EvidenceId(0)
    sha256: str
    name: str
    mime: str
    size: int
    stored_at: datetime

    @property
    def is_image(self) -> bool:
        return self.mime.startswith("image/")


class EvidenceState(StrEnum):
    """Whether the copy in the folder still is what was handed in."""

    SOUND = "sound"
    MISSING = "missing"
    CHANGED = "changed"


class Evidence:
    """The verbs on evidence. A file that an entry names is never changed or removed."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self._store, self._clock, self.folder = store, clock, folder

    def keep(
        self, source: bytes | Path, name: str = "", *, origin: object | None = None
    ) -> EvidenceFile:
        """Stores a locked copy, safe on disk before it is noted; the same bytes are one copy.

        Raises InvalidRecord("evidence", …) when it is no image, PDF or text, or too large, and
        StoreProblem when the folder cannot take it.
        """
        return self.note(store_copy(self.folder, source, name), origin=origin)

    def keep_text(self, text: str, name: str, *, origin: object | None = None) -> EvidenceFile:
        """As `keep`, for what was written: whatever signs it holds, it is a text."""
        copy = store_copy(self.folder, text.encode("utf-8"), name, kind=TEXT)
        return self.note(copy, origin=origin)

    def note(self, copy: StoredCopy, *, origin: object | None = None) -> EvidenceFile:
        """Notes a copy that `store_copy` has put into the folder, perhaps in a worker."""
        with suppress(NotFound):
            return self.file(copy.sha256)
        file = EvidenceFile(
            sha256=copy.sha256,
            name=copy.name,
            mime=copy.mime,
            size=copy.size,
            stored_at=self._clock.now(),
        )
        label = _("Evidence is stored: {name}").format(name=file.name)
        with self._store.step(label, origin=origin, undoable=False) as write:
            write.insert(Table.EVIDENCE_FILES, file)
        return self.file(copy.sha256)

    def file(self, sha256: str) -> EvidenceFile:
        """Raises NotFound."""
        found = self._store.first(EvidenceFile, Table.EVIDENCE_FILES, "sha256 = ?", sha256)
        if found is None:
            raise NotFound("evidence", sha256)
        return found

    def everything(self) -> list[EvidenceFile]:
        return self._store.all(EvidenceFile, Table.EVIDENCE_FILES)

    def path(self, file: EvidenceFile) -> Path:
        """Where the locked copy lies."""
        return path_of(self.folder, file.sha256, file.mime)

    def read(self, file: EvidenceFile) -> bytes:
        """The bytes, whatever they are now. Raises StoreProblem when they cannot be read."""
        with said_plainly(self.folder):
            return self.path(file).read_bytes()

    def state(self, file: EvidenceFile) -> EvidenceState:
        return check_file(self.path(file), file.sha256)

    def used(self, sha256: str) -> bool:
        """Whether an entry in the log names the file, or an inquiry is linked to it."""
        file = self._store.first(EvidenceFile, Table.EVIDENCE_FILES, "sha256 = ?", sha256)
        if file and self._store.count(Table.INQUIRY_FILES, "evidence_id = ?", file.id):
            return True
        return log.mentions(self._store, sha256)

    def release(self, sha256: str, *, origin: object | None = None) -> None:
        """Lets go of a file that was put in a draft and taken out again.

        Raises Refused("evidence_in_use") when an entry names it.
        """
        file = self.file(sha256)
        if self.used(sha256):
            raise Refused("evidence_in_use", name=file.name)
        label = _("Evidence is taken out of the draft: {name}").format(name=file.name)
        with self._store.step(label, origin=origin, undoable=False) as write:
            write.delete(Table.EVIDENCE_FILES, file.id)
        path = self.path(file)
        with said_plainly(self.folder), suppress(FileNotFoundError):
            path.chmod(stat.S_IREAD | stat.S_IWRITE)
            path.unlink()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCopy:
    """A locked copy that lies in the folder, not yet noted in the record."""

    sha256: str
    name: str
    mime: str
    size: int


def store_copy(
    folder: Path, source: bytes | Path, name: str = "", *, kind: FileKind | None = None
) -> StoredCopy:
    """Looks at the file and puts a locked copy into the folder. Speaks to no store.

    Raises as `Evidence.keep` does.
    """
    if isinstance(source, Path):
        name, source = name or source.name, _read(source)
    if len(source) > LARGEST:
        raise InvalidRecord("evidence", "too_big", limit=LARGEST // 1_000_000)
    kind = kind or evidence_kind(source)
    digest = hashlib.sha256(source).hexdigest()
    path = folder / f"{digest}{kind.suffix}"
    if check_file(path, digest) is not EvidenceState.SOUND:
        _write_locked(path, source)
    return StoredCopy(
        sha256=digest,
        name=_plain_name(name) or f"{digest[:12]}{kind.suffix}",
        mime=kind.mime,
        size=len(source),
    )


def path_of(folder: Path, sha256: str, mime: str) -> Path:
    return folder / f"{sha256}{SUFFIXES.get(mime, '')}"


def check_file(path: Path, sha256: str) -> EvidenceState:
    """Reads the whole file and holds it against its checksum."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return EvidenceState.MISSING
    except OSError:
        return EvidenceState.CHANGED
    return EvidenceState.SOUND if found == sha256 else EvidenceState.CHANGED


def _write_locked(path: Path, data: bytes) -> None:
    """Complete under its name or not there at all, also after a power cut; then read-only."""
    with said_plainly(path.parent):
        with arriving(path.parent) as file:
            file.write(data)
            with suppress(FileNotFoundError):
                path.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows replaces no read-only file
            file.settle(path)
        path.chmod(_READ_ONLY)
        sync_folder(path.parent)


def _read(path: Path) -> bytes:
    try:
        if not stat.S_ISREG((found := path.stat()).st_mode):
            raise InvalidRecord("evidence", "not_a_file", file=path.name or str(path))
        if found.st_size > LARGEST:
            raise InvalidRecord("evidence", "too_big", limit=LARGEST // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InvalidRecord("evidence", "no_file", file=path.name) from error
    except OSError as error:
        raise InvalidRecord("evidence", "cannot_read", file=path.name) from error


def _plain_name(name: str) -> str:
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = "".join(sign for sign in name if sign.isprintable()).strip()
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - 10] + "…" + clean[-9:]
