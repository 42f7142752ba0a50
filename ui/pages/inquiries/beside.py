"""The table with the reply times below it, and the pane beside; one column where it is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from core.guideline_reading import RuleRef
from core.own_rules import Subject
from ui.page import Width
from ui.pages.inquiries.detail import Detail
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.list import InquiryTable
from ui.theme import px
from ui.widgets.columns import Columns
from ui.widgets.layout import box, column

_LEAST_HEIGHT, _NO_LIMIT = 260, 16777215


class ListAndDetail(Columns):
    """The parts of the page while nothing is written."""

    def __init__(self, table: InquiryTable, figures: FiguresCard, detail: Detail) -> None:
        self._table, self._detail, self._width = table, detail, Width.NORMAL
        super().__init__(
            box(column((table, 1), figures, gap=10)),
            detail,
            side_width=376,
            wide_side_width=480,
            main_scrolls=False,
            side_scrolls=False,
        )

    @property
    def rule(self) -> RuleRef | None:
        """The rule for the inquiry in view."""
        row = self._table.row
        return RuleRef(Subject.REPLIES, row.inquiry.kind) if row is not None else None

    def arrange(self, width: Width) -> None:
        super().arrange(width)
        self._width = width
        self._table.arrange(width)
        self._detail.arrange(width)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Above the pane it is never higher than the page, so that the chosen row is in sight.
        narrow = self._width is Width.NARROW
        most = max(self.height() - px(20), px(_LEAST_HEIGHT)) if narrow else _NO_LIMIT
        self._table.setMaximumHeight(most)
