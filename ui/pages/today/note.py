"""The note under a row: what is to be followed up; Enter saves, Esc keeps it for later."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence

from core.language import _
from core.store import Store
from ui.forms import DRAFT_DELAY_MS
from ui.pages.today.below import Below
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, column, row


class NoteField(Below):
    """`saved` brings the text. The draft is kept."""

    saved = Signal(str)

    def __init__(self, store: Store, account_id: int, hint: str) -> None:
        super().__init__()
        self._store, self._draft = store, f"follow_up:{account_id}"
        self._line = _NoteLine(str(store.draft(self._draft).get("text", "")))
        self._field = Field(_("What is to be followed up?"), self._line, hint=hint)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_DELAY_MS)
        self._later.timeout.connect(self.keep)
        self._line.textChanged.connect(lambda: self._later.start())
        self._line.returnPressed.connect(self._save)
        self._line.escaped.connect(self._leave)
        save = Button(_("Save"), "primary", act=self._save)
        cancel = Button(_("Cancel"), act=self._leave)
        self.setLayout(
            column(self._field, row(save, cancel, STRETCH, gap=8), gap=8, margins=(54, 8, 14, 12))
        )

    def take_focus(self) -> None:
        self._line.setFocus()
        self._line.end(False)
        super().take_focus()

    def keep(self) -> None:
        """Keeps what stands here, through Esc, a crash and a power cut."""
        self._later.stop()
        text = self._line.text().strip()
        self._store.keep_draft(self._draft, {"text": text} if text else {})

    def forget(self) -> None:
        self._later.stop()
        self._store.drop_draft(self._draft)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._later.isActive():
            self.keep()  # the window may be closed: nobody comes back to it later
        super().hideEvent(event)

    def _save(self) -> None:
        text = self._line.text().strip()
        if not text:
            self._field.show_error(_("Write what is to be followed up."))
            return
        self.saved.emit(text)

    def _leave(self) -> None:
        self.left.emit()


class _NoteLine(TextLine):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.escaped.emit()
            return
        super().keyPressEvent(event)
