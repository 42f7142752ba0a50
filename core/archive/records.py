"""What is known of the reports: made, registered as archived, still to be made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

from core.half_years import HalfYear

ArchiveReportId = NewType("ArchiveReportId", int)


class How(StrEnum):
    """How the report reached the archive."""

    PRINTED = "printed"
    SAVED = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveReport:
    """A report that somebody registered as archived; the log's head as the report prints it."""

    id: ArchiveReportId = ArchiveReportId(0)
    half: str
    file_name: str
    sha256: str
    pages: int
    language: str
    how: How
    registered_at: datetime
    registered_by: str = ""
    case_number: str = ""
    log_number: int = 0
    log_code: str = ""


class State(StrEnum):
    """Where a half-year stands."""

    RUNNING = "running"
    NOT_ARCHIVED = "not_archived"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfState:
    """A half-year, and its first registration when it has one."""

    half: HalfYear
    state: State
    registered: ArchiveReport | None = None
    posts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveResult:
    """A report that was written to disk.

    `days_without_check` counts the workdays on which one account or more was not registered,
    explained or not; the report counts them account by account. `file` is the PDF; its checksums
    lie beside it in `file` + ".sha256".
    """

    file: Path
    sha256: str
    pages: int
    half: HalfYear
    language: str
    accounts: int
    posts: int
    comments: int
    deletions: int
    working_days: int
    days_without_check: int
    gaps: tuple[str, ...]
    log_number: int
    log_code: str
