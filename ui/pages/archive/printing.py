"""The pages of the report onto a printer, one by one, while the window goes on answering."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from core.progress import Progress
from ui.jobs import Job
from ui.paper import Paper

RESOLUTION = 300


def new_printer() -> QPrinter:
    """A4 to the very edge: the pages have their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


class PrintRun(QObject):
    """Prints a document. One of done, failed and cancelled follows `start`."""

    progressed = Signal(int, int)
    done = Signal()
    failed = Signal()
    cancelled = Signal()

    def __init__(self, paper: Paper, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._paper, self._printer = paper, printer
        first = max(1, printer.fromPage()) - 1
        last = printer.toPage() or len(paper)
        self._pages = list(range(first, min(last, len(paper))))
        self._next = 0
        self._painter = QPainter()
        self._stopped = False

    def start(self) -> None:
        if not self._painter.begin(self._printer):
            self.failed.emit()
            return
        self._draw_next()

    def cancel(self) -> None:
        """Stops after the page that is under way."""
        self._stopped = True

    def _draw_next(self) -> None:
        if self._stopped:
            self._printer.abort()
            self._painter.end()
            self.cancelled.emit()
            return
        self.progressed.emit(self._next, len(self._pages))
        if self._next == len(self._pages):
            ended = self._painter.end()
            (self.done if ended else self.failed).emit()
            return
        job = Job(partial(_draw, self._paper, self._pages[self._next], self._width()), self)
        job.done.connect(self._print)
        job.failed.connect(self._give_up)
        job.start()

    def _width(self) -> int:
        return self._printer.pageLayout().fullRectPixels(self._printer.resolution()).width()

    def _print(self, image: QImage) -> None:
        if self._next and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
            return
        page = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        height = page.width() * image.height() / max(1, image.width())
        self._painter.drawImage(QRectF(0, 0, page.width(), height), image)
        self._next += 1
        self._draw_next()

    def _give_up(self, error: Exception) -> None:
        self._painter.end()
        self.failed.emit()
        raise error


def _draw(paper: Paper, index: int, width: int, _progress: Progress) -> QImage:
    return paper.image(index, width)
