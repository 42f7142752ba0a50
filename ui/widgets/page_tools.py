"""Over shown paper: smaller and larger, and from page to page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.theme import px
from ui.widgets.buttons import IconButton
from ui.widgets.layout import STRETCH, Rule, row
from ui.widgets.pages_view import PagesView
from ui.widgets.text import Label


class PageTools(QWidget):
    """The tools of a view; they follow it."""

    def __init__(self, view: PagesView) -> None:
        super().__init__()
        self._view = view
        self.smaller = IconButton("zoom-out", _("Smaller"), act=lambda: view.zoom(-1))
        self.larger = IconButton("zoom-in", _("Larger"), act=lambda: view.zoom(1))
        self.back = IconButton("chevron-left", _("Previous page"), act=lambda: view.turn(-1))
        self.on = IconButton("chevron-right", _("Next page"), act=lambda: view.turn(1))
        self._zoom, self.place = Label(), Label()
        for label, sample in ((self._zoom, _("Full width")), (self.place, _place(100, 100))):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(sample) + px(6))
        self.setLayout(
            row(
                STRETCH,
                self.smaller,
                self._zoom,
                self.larger,
                Rule(down=True),
                self.back,
                self.place,
                self.on,
                gap=4,
            )
        )
        view.turned.connect(self.show_place)
        view.zoomed.connect(self.show_place)
        self.show_place()

    def show_place(self) -> None:
        """Where the view is, and what can be done from there."""
        count, page = self._view.count, self._view.page
        self._zoom.say(self._view.zoom_text)
        self.place.say(_place(page + 1, count) if count else "")
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + 1 < count)
        self.smaller.setEnabled(bool(count) and self._view.can_shrink)
        self.larger.setEnabled(bool(count) and self._view.can_grow)


def _place(page: int, pages: int) -> str:
    return _("Page {page} of {pages}").format(page=page, pages=pages)
