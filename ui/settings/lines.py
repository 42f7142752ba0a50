"""A line of text that is saved when one leaves it, and a card with a heading."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QWidget

from core.dates import clock_time
from core.language import _
from ui.settings.saver import Saver
from ui.widgets.fields import Field, TextBox, TextLine
from ui.widgets.layout import Card, column, row
from ui.widgets.text import Icon, Label


class SettingsCard(Card):
    """A card of the settings page. `refresh` shows what is in the file now."""

    def __init__(self, title: str, icon_name: str, layout: QLayout) -> None:
        head = row(Icon(icon_name, "accent", 20), (Label(title, "subtitle", wrap=True), 1), gap=10)
        super().__init__(column(head, layout, gap=12), "plain", (18, 14, 18, 18))
        self.setAccessibleName(title)

    def refresh(self) -> None:
        """Shows what is in the file now; what somebody is writing is left alone."""


class SettingLine(Field):
    """One setting as text: saved on Enter and on leaving it, only when it changed."""

    def __init__(
        self,
        saver: Saver,
        key: str,
        label: str,
        saved: str,
        *,
        hint: str = "",
    ) -> None:
        self._line = TextLine()
        super().__init__(label, self._line, hint=hint)
        self._saver, self._key, self._saved = saver, key, saved
        self._line.editingFinished.connect(self._save)
        self.refresh()

    def refresh(self) -> None:
        """The kept value, unless the line is being written in."""
        if not (self._line.hasFocus() and self._line.isModified()):
            kept = self._shown(self._saver.office.settings.text(self._key))
            if self._line.text() != kept:
                self._line.setText(kept)
                self._line.setCursorPosition(0)

    def _shown(self, kept: str) -> str:
        """What is kept as people write it."""
        return kept

    def _save(self) -> None:
        text = self._line.text()
        if self._line.isModified() and self._saver.choose(self._key, text, self._saved, self):
            self._line.setModified(False)
            self.refresh()


class TimeLine(SettingLine):
    """A time of the day, written like 09.00."""

    def _shown(self, kept: str) -> str:
        return clock_time(time.fromisoformat(kept))


def setting_line(saver: Saver, key: str, label: str, hint: str, saved: str) -> SettingLine:
    """A line from texts that were only marked for translation."""
    return SettingLine(saver, key, _(label), _(saved), hint=_(hint) if hint else "")


class Tick(QWidget):
    """A check box with an explanation under it."""

    toggled = Signal(bool)

    def __init__(self, text: str, hint: str) -> None:
        super().__init__()
        self.control = QCheckBox(text.replace("&", "&&"))
        self.control.setAccessibleName(text)
        self.control.setAccessibleDescription(hint)
        self.control.clicked.connect(self.toggled)
        note = row(28, (Label(hint, "caption", wrap=True), 1), gap=0)
        self.setLayout(column(self.control, note, gap=2))


class ListBox(TextBox):
    """One thing on each line; tells when one leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def lines(self) -> list[str]:
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]
