"""The archive: a half-year's report seen, printed, saved, and registered as archived."""

from ui.pages.archive.page import ArchivePage

__all__ = ["ArchivePage"]
