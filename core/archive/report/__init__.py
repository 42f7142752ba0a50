"""How the archive report looks: chapters, one module each."""

from core.archive.report.writing import Written, write_report

__all__ = ["Written", "write_report"]
