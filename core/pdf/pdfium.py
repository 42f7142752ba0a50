"""The only one that speaks with pdfium, which draws and reads pages but bears no two threads.

Every use stands behind one lock of the process: two windows, a preview and a printer, or a job
and a file that is looked at, must never be within pdfium at the same time. What is opened is
also closed behind the lock, never left to the garbage collector of some other thread.
"""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pypdfium2

_ONE_AT_A_TIME = threading.RLock()


class NotPdf(Exception):
    """The bytes are no PDF that can be opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn page: four bytes a pixel (blue, green, red, unused), `stride` bytes a line."""

    data: bytes
    width: int
    height: int
    stride: int


class Pages:
    """An open PDF. Close it; `with` does. `sizes` are width and height of each page in points."""

    def __init__(self, source: bytes | Path) -> None:
        """Raises NotPdf."""
        with _ONE_AT_A_TIME:
            try:
                self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(source)
            except pypdfium2.PdfiumError as error:
                raise NotPdf(str(error)) from error
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._document.get_page_size(index) for index in range(len(self._document))
            )

    def __enter__(self) -> Pages:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, index: int, scale: float) -> Picture | None:
        """The page at so many pixels a point; None when the document was closed meanwhile."""
        with _ONE_AT_A_TIME:
            if self._document is None:
                return None
            with (
                closing(self._document[index]) as page,
                closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap,
            ):
                return Picture(
                    data=bytes(bitmap.buffer),
                    width=bitmap.width,
                    height=bitmap.height,
                    stride=bitmap.stride,
                )

    def text(self, index: int) -> str:
        """What stands on the page; nothing when the document was closed meanwhile."""
        with _ONE_AT_A_TIME:
            if self._document is None:
                return ""
            with (
                closing(self._document[index]) as page,
                closing(page.get_textpage()) as text,
            ):
                return str(text.get_text_range())

    def close(self) -> None:
        """May be called again."""
        with _ONE_AT_A_TIME:
            if self._document is not None:
                self._document.close()
                self._document = None


def has_pages(data: bytes) -> bool:
    """Whether it opens as a PDF with at least one page."""
    try:
        with Pages(data) as pages:
            return len(pages) > 0
    except NotPdf:
        return False


def texts_of(source: bytes | Path) -> list[str]:
    """The text of each page. Raises NotPdf."""
    with Pages(source) as pages:
        return [pages.text(index) for index in range(len(pages))]
