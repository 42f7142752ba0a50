"""Pasting and dropping a screenshot anywhere in a form, not only on its zone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.evidence.clipboard import holds_evidence
from ui.evidence.zone import EvidenceZone


class Pasting(QObject):
    """Watches a form, once its fields are in place; `paste` is what Ctrl+V does there."""

    def __init__(self, form: QWidget, zone: EvidenceZone, paste: Callable[[], object]) -> None:
        super().__init__(form)
        self._zone, self._paste = zone, paste
        form.setAcceptDrops(True)
        form.installEventFilter(self)
        for control in form.findChildren(QWidget):
            if isinstance(control, (QLineEdit, QPlainTextEdit)):
                control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # In a text field Ctrl+V belongs to the field, unless the clipboard holds a picture.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            clipboard = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and holds_evidence(clipboard):
                self._paste()
                return True
        if isinstance(event, QDragEnterEvent) and holds_evidence(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            if self._zone.take(event.mimeData()):
                event.acceptProposedAction()
            return True
        return False
