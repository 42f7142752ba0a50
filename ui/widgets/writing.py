"""Controls to write in: a box that grows with its text, a time, a line with suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter

from core.dates import clock_time, parse_time
from core.language import _
from ui.theme import px
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextBox, TextLine


class GrowingBox(TextBox):
    """As high as its text, within limits. Files fall through it, onto the form around it."""

    def __init__(self, *, lines: int = 2, most: int = 7) -> None:
        super().__init__(lines=lines)
        self._least, self._most = lines, most
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = min(max(int(self.document().size().height()), self._least), self._most)
        self.setMinimumHeight(0)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(26))


class TimeLine(TextLine):
    """A time written as 08.52 (also in other ways that parse_time knows)."""

    def __init__(self, moment: time | None = None) -> None:
        super().__init__(clock_time(moment) if moment else "", width=80)

    @staticmethod
    def read(text: str) -> time:
        """Raises ValueError when it is no time."""
        return parse_time(text)


class SuggestLine(TextLine):
    """A line where anything may be written; Down, or the arrow in it, shows suggestions."""

    def __init__(self, suggestions: Sequence[str]) -> None:
        super().__init__()
        names = QCompleter(list(suggestions), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(names)
        self._open = IconButton("chevron-down", _("Show suggestions"), size=28, act=self.suggest)
        self._open.setParent(self)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextMargins(0, 0, px(24), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = (self.height() - self._open.height()) // 2
        self._open.move(self.width() - self._open.width() - gap, gap)

    def suggest(self) -> None:
        """Shows all of them, whatever stands in the line."""
        names = self.completer()
        names.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        names.complete()
        names.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup()
        if event.key() == Qt.Key.Key_Down and not (popup and popup.isVisible()):
            self.suggest()
            return
        super().keyPressEvent(event)
