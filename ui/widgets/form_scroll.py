"""A scrolling form whose summary of mistakes stands last, and is shown whole when it appears."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import FormSummary
from ui.widgets.layout import ScrollColumn


class FormScroll(ScrollColumn):
    """Scrolls to the end as long as the summary has the focus."""

    def __init__(self, content: QWidget, summary: FormSummary) -> None:
        super().__init__(content)
        self._summary, self._height = summary, 0
        self.verticalScrollBar().rangeChanged.connect(self._show_summary)

    def be_high(self, most: int) -> None:
        """High enough for everything in it, but at most so many pixels; for a dialog."""
        content = self.widget()
        needed = content.sizeHint().height() if content is not None else 0
        hidden = self.viewport().height() + self.verticalScrollBar().maximum()
        self._height = min(max(needed, hidden), most)
        self.updateGeometry()

    def stand(self, height: int) -> bool:
        """Exactly so many pixels high; False when it is so already."""
        changed, self._height = height != self._height, height
        if changed:
            self.updateGeometry()
        return changed

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._height))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def _show_summary(self, _least: int, end: int) -> None:
        # How tall the summary is, is known first when its lines have been laid out.
        if self._summary.hasFocus():
            self.verticalScrollBar().setValue(end)
