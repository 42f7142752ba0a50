"""Puts the pages of a PDF on paper: what is printed is the very pages of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.errors import StoreProblem
from core.language import _
from ui import ask
from ui.wording import Sentence

if TYPE_CHECKING:
    from core.pdf.pdfium import Picture

_DOTS_PER_INCH, _POINTS_PER_INCH = 300, 72


def print_pdf(
    parent: QWidget, pdf: bytes, *, name: str, then: Callable[[str], object] = lambda _text: None
) -> None:
    """Asks for a printer and prints; without one the file can be saved instead.

    `name` is the file's name without its ending; `then` hears a sentence when it is done.
    """
    if not QPrinterInfo.availablePrinterNames():
        sentence = Sentence(
            _("No printer is set up on this machine."),
            _("Save as PDF, and print it elsewhere."),
            _("Save as PDF"),
        )
        ask.tell(parent, sentence, again=lambda: save_pdf(parent, pdf, name=name, then=then))
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)

    def accepted() -> None:
        paint_pages(printer, pdf)
        then(_("The pages are sent to the printer."))

    dialog.accepted.connect(accepted)
    QDialog.open(dialog)


def save_pdf(
    parent: QWidget, pdf: bytes, *, name: str, then: Callable[[str], object] = lambda _text: None
) -> None:
    """Asks where, and saves the file there."""
    place, _kind = QFileDialog.getSaveFileName(
        parent, _("Save as PDF"), f"{name}.pdf", "PDF (*.pdf)"
    )
    if not place:
        return
    path = Path(place)
    try:
        path.write_bytes(pdf)
    except OSError:
        ask.tell(parent, StoreProblem("read_only", path))
        return
    then(_("Saved as {file}.").format(file=path.name))


def paint_pages(printer: QPrinter, pdf: bytes) -> int:
    """Paints every page, each as large as the paper allows; returns how many."""
    from core.pdf.pdfium import Pages  # loaded when something is printed

    resolution = min(printer.resolution(), _DOTS_PER_INCH)
    painter = QPainter(printer)
    try:
        with Pages(pdf) as pages:
            for number in range(len(pages)):
                if number:
                    printer.newPage()
                drawn = pages.picture(number, resolution / _POINTS_PER_INCH)
                if drawn is not None:
                    image = image_of(drawn)
                    painter.drawImage(_placed(image, painter.viewport()), image)
            return len(pages)
    finally:
        painter.end()


def image_of(drawn: Picture) -> QImage:
    """A drawn page as Qt paints it."""
    form = QImage.Format.Format_RGB32
    image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, form)
    return image.copy()  # the bytes go when this function returns


def _placed(image: QImage, paper: QRect) -> QRect:
    scale = min(paper.width() / image.width(), paper.height() / image.height())
    width, height = round(image.width() * scale), round(image.height() * scale)
    return QRect((paper.width() - width) // 2, 0, width, height)
