"""The half-yearly report for the archive."""

from core.archive.archive import Archive, Report
from core.archive.records import ArchiveReport, ArchiveResult, HalfState, How, State
from core.archive.verify import FileCheck, FileState, PackageCheck, verify_package

__all__ = [
    "Archive",
    "ArchiveReport",
    "ArchiveResult",
    "FileCheck",
    "FileState",
    "HalfState",
    "How",
    "PackageCheck",
    "Report",
    "State",
    "verify_package",
]
