"""The pages of a PDF as pictures, made one at a time off the main thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.progress import Progress
from ui.jobs import Job
from ui.printing import image_of

_KEPT = 16
"""How many pictures are remembered; a screen shows two or three pages."""


class Paper:
    """An open PDF that can be put away while a job still draws it."""

    def __init__(self, data: bytes) -> None:
        from core.pdf.pdfium import Pages  # loaded by the job that made the PDF

        self._pages = Pages(data)
        self.sizes = self._pages.sizes
        self.widest = max(width for width, _height in self.sizes)
        self._above = list(accumulate((height for _width, height in self.sizes), initial=0.0))

    def above(self, page: int) -> float:
        """The height of all pages before this one, in points."""
        return self._above[page]

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, index: int, width: int) -> QImage:
        """The page, `width` pixels wide; empty when the paper was put away meanwhile."""
        drawn = self._pages.picture(index, width / self.sizes[index][0])
        return QImage() if drawn is None else image_of(drawn)

    def text(self, index: int) -> str:
        """What stands on the page, for those who cannot see it."""
        return self._pages.text(index).replace("\r\n", "\n")

    def put_away(self) -> None:
        self._pages.close()


class Pictures(QObject):
    """Asks for pictures of pages and remembers them; `came` tells that one is ready."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._known: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._wanted: list[tuple[int, int]] = []
        self._job: Job | None = None

    def show_paper(self, paper: Paper | None) -> None:
        """Another document; the pictures of the one before are forgotten."""
        self._paper = paper
        self._known.clear()
        self._wanted.clear()

    def picture(self, index: int, width: int) -> QImage | None:
        """The picture if it is there, or None."""
        found = self._known.get((index, width))
        if found is not None:
            self._known.move_to_end((index, width))
        return found

    def ask(self, indices: Sequence[int], width: int) -> None:
        """These pages are in sight now, and no others."""
        self._wanted = [(index, width) for index in indices if (index, width) not in self._known]
        self._next()

    def _next(self) -> None:
        if self._job is not None or self._paper is None or not self._wanted:
            return
        key = self._wanted.pop(0)
        paper = self._paper
        self._job = Job(partial(_draw, paper, *key), self)
        self._job.done.connect(partial(self._take, paper, key))
        self._job.failed.connect(self._give_up)
        self._job.start()

    def _take(self, paper: Paper, key: tuple[int, int], image: object) -> None:
        self._end_job()
        if paper is self._paper and isinstance(image, QImage) and not image.isNull():
            self._known[key] = image
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            self.came.emit()
        self._next()

    def _give_up(self, error: Exception) -> None:
        self._end_job()
        raise error

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None


def _draw(paper: Paper, index: int, width: int, _progress: Progress) -> QImage:
    return paper.image(index, width)
