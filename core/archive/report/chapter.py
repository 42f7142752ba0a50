"""Chapters are numbered as they come."""

from __future__ import annotations

from core.pdf.document import Document


class Chapters:
    """Gives each chapter its number."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._count = 0

    def begin(self, title: str) -> None:
        """The heading of the next chapter."""
        self._count += 1
        self._document.heading(f"{self._count}. {title}", 2)
