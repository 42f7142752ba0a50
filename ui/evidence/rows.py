"""A stored file as a row: what it is, and a button that opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.deletions import EvidenceRef
from core.evidence import path_of
from core.language import _
from ui.evidence import words
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import ElidedLabel, Label
from ui.widgets.thumbnail import Thumbnail


def evidence_row(folder: Path, ref: EvidenceRef) -> QWidget:
    """A stored file: thumbnail, name, size, checksum, and a button that opens it."""
    path = path_of(folder, ref.sha256, ref.mime)
    seen = Button(
        _("Open"),
        "ghost",
        name=_("Open {name}").format(name=ref.name),
        act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )
    line = Label(words.evidence_line(ref), "caption", wrap=True)
    names = column(STRETCH, ElidedLabel(ref.name, "strong"), line, STRETCH, gap=2)
    return box(row(Thumbnail(path, ref.mime), (names, 1), seen, gap=12))
