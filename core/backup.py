"""Copies of the whole record, and putting one back."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from filecmp import cmp
from pathlib import Path

from core import disk
from core.clock import Clock, local
from core.errors import Refused, StoreProblem, StoreTooNew
from core.paths import Paths
from core.store import Store
from core.store.connection import plain_connection, said_plainly
from core.store.opening import is_usable


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made: the file with everything written, and the folder of its files."""

    database: Path
    files: int


def make_backup(store: Store, paths: Paths, clock: Clock, folder: Path | None = None) -> Backup:
    """Copies the file, the evidence and the media into a new folder, and checks the copy.

    Raises StoreProblem when the copy cannot be made; nothing half-made is left under its name.
    """
    target = _free(folder or paths.backups, f"fyrvakt-{local(clock.now()):%Y-%m-%d-%H%M}")
    unfinished = target.with_name(target.name + ".unfinished")
    with disk.said_plainly(target):
        try:
            files = _fill(unfinished, store, paths)
            unfinished.rename(target)
        except (OSError, StoreProblem):
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return Backup(target / paths.database.name, files)


def _fill(folder: Path, store: Store, paths: Paths) -> int:
    folder.mkdir(parents=True)
    store.snapshot(folder / paths.database.name)
    if not is_usable(folder / paths.database.name):
        raise StoreProblem("corrupt", folder)
    sources = (source for source in (paths.evidence, paths.media) if source.is_dir())
    return sum(_copy(source, folder / source.name) for source in sources)


def latest_backup(paths: Paths) -> datetime | None:
    """When the newest copy in the usual folder was made, by its name; None when there is none."""
    names = [p.name for p in paths.backups.glob("fyrvakt-????-??-??-????*") if p.is_dir()]
    names = [name for name in names if not name.endswith(".unfinished")]
    if not names:
        return None
    return datetime.strptime(max(names)[8:23], "%Y-%m-%d-%H%M")  # noqa: DTZ007  local time


def restore(copy: Path, paths: Paths, clock: Clock) -> Path | None:
    """Puts a copy in place of the record; the file in use is laid aside first.

    `copy` is a backup folder or the .db in it. A damaged file is laid aside as it is; a whole one
    is written over in one transaction, which a window that has it open sees. Returns where the old
    file was laid, None when there was none. Evidence and pictures that are not as in the copy are
    laid aside too. Raises Refused("not_a_backup"), StoreTooNew for the
    copy, StoreProblem.
    """
    database = copy / paths.database.name if copy.is_dir() else copy
    if not database.is_file() or not is_usable(database):
        raise Refused("not_a_backup", file=copy.name)
    if paths.database.exists() and database.samefile(paths.database):
        raise Refused("not_a_backup", file=copy.name)  # the record itself: it would wait for itself
    paths.make()
    whole = paths.database.exists() and _is_whole(paths.database)
    aside = _lay_aside(paths, clock, whole=whole) if paths.database.exists() else None
    stamp = f"{local(clock.now()):%Y-%m-%d-%H%M}"
    for folder in (paths.evidence, paths.media):
        if (database.parent / folder.name).is_dir():
            changed = _free(paths.backups, f"before-restore-{folder.name}-{stamp}")
            _copy(database.parent / folder.name, folder, changed=changed)
    if whole:
        _write_over(database, paths.database)
    else:
        _put_in_place(database, paths.database)
    return aside


def _is_whole(database: Path) -> bool:
    try:
        return is_usable(database)
    except StoreTooNew:
        return False


def _lay_aside(paths: Paths, clock: Clock, *, whole: bool) -> Path:
    aside = _free(paths.backups, f"before-restore-{local(clock.now()):%Y-%m-%d-%H%M}", ".db")
    aside.parent.mkdir(parents=True, exist_ok=True)
    if whole:
        _write_over(paths.database, aside)
        return aside
    shutil.copyfile(paths.database, aside)
    if (journal := _journal(paths.database)).exists():
        shutil.copyfile(journal, _journal(aside))
    return aside


def _write_over(source: Path, target: Path) -> None:
    with (
        said_plainly(target),
        closing(plain_connection(source)) as copy,
        closing(plain_connection(target)) as record,
    ):
        copy.backup(record)


def _put_in_place(source: Path, target: Path) -> None:
    arriving = target.with_suffix(".arriving")
    with source.open("rb") as copy, arriving.open("wb") as file:
        shutil.copyfileobj(copy, file)
        file.flush()
        os.fsync(file.fileno())
    _journal(target).unlink(missing_ok=True)  # it belongs to the damaged file
    os.replace(arriving, target)


def _journal(database: Path) -> Path:
    return database.with_name(database.name + "-journal")


def _free(folder: Path, name: str, suffix: str = "") -> Path:
    number, found = 1, folder / f"{name}{suffix}"
    while found.exists():
        number += 1
        found = folder / f"{name}-{number}{suffix}"
    return found


def _copy(source: Path, target: Path, *, changed: Path | None = None) -> int:
    """Copies what is not there yet; returns how many files the target then has of the source.

    With `changed`, a file that is there but is another one is moved to that folder first.
    """
    count = 0
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        name = file.relative_to(source)
        there = target / name
        count += 1
        if changed is not None and there.exists() and not cmp(file, there, shallow=False):
            (changed / name).parent.mkdir(parents=True, exist_ok=True)
            there.replace(changed / name)
        if not there.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, there)
    return count
