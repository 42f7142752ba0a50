"""What can go wrong, sorted by who must act. Reasons are codes; `ui/wording.py` says them."""

from __future__ import annotations

from pathlib import Path


class AppError(Exception):
    """Something a person can understand and act on. Everything else is a bug."""


class InvalidRecord(AppError):
    """A field holds something that the register cannot take.

    `field` is the record's field name, `reason` a short code such as "missing", "password".
    """

    def __init__(self, field: str, reason: str, **details: str | int) -> None:
        super().__init__(f"{field}: {reason}")
        self.field, self.reason, self.details = field, reason, details


class NotFound(AppError):
    """The record is not there, or no longer."""

    def __init__(self, what: str, which: str | int = "") -> None:
        super().__init__(f"{what} {which}")
        self.what, self.which = what, which


class Conflict(AppError):
    """The record changed since it was read."""


class Refused(AppError):
    """A rule of the record says no; `reason` is a short code."""

    def __init__(self, reason: str, **details: str | int) -> None:
        super().__init__(reason)
        self.reason, self.details = reason, details


class StoreProblem(AppError):
    """The file cannot be used now: reason is locked, full, read_only, corrupt,
    unreachable, not_ours or folder (one that lies beside it, or was chosen)."""

    def __init__(self, reason: str, path: Path | None = None) -> None:
        super().__init__(f"{reason} {path or ''}".strip())
        self.reason, self.path = reason, path


class StoreTooNew(AppError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: Path | None, found: int, known: int) -> None:
        super().__init__(f"schema {found} is newer than {known}")
        self.path, self.found, self.known = path, found, known


class UnreadableExport(AppError):
    """A file that should be a platform's export is not, or is broken; `reason` is a short code."""

    def __init__(self, file: str, reason: str, **details: str | int) -> None:
        super().__init__(f"{file}: {reason}")
        self.file, self.reason, self.details = file, reason, details
