"""What a page shows when there is nothing, when something is wrong, and boxes with advice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import Badge, Icon, KeyCap, Label


class EmptyState(QWidget):
    """Says what the page is for, and has one button; `key` is the key that does the same."""

    def __init__(
        self, text: str, button: Button | None = None, *, icon_name: str = "sun", key: str = ""
    ) -> None:
        super().__init__()
        words = Label(text, "body2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        way = None
        if button is not None:
            cap = KeyCap(key) if key else None
            way = row(STRETCH, button, cap, STRETCH, gap=8)
        picture = row(STRETCH, Icon(icon_name, "text3", 40), STRETCH)
        self.setLayout(column(STRETCH, picture, words, way, STRETCH, gap=14, margins=24))


_NOTICE_ICONS = {
    "info": "info-circle",
    "warn": "alert-triangle",
    "bad": "alert-triangle",
    "ok": "circle-check",
}


class Notice(Card):
    """A box that says one thing: kind is info, warn, bad or ok."""

    def __init__(
        self, title: str, text: str = "", kind: str = "info", *, icon_name: str = ""
    ) -> None:
        self.heading = Label(title, "strong", kind, wrap=True)
        self.words = Label(text, "body", wrap=True)
        if not text:
            self.words.hide()
        picture = Icon(icon_name or _NOTICE_ICONS[kind], kind, 20)
        body = column(self.heading, self.words, gap=2)
        layout = row(column(picture, STRETCH, gap=0), (body, 1), gap=10)
        super().__init__(layout, kind, (12, 10, 12, 10))

    def say(self, title: str, text: str = "") -> None:
        self.heading.say(title)
        self.words.say(text)
        self.words.setVisible(bool(text))


class GuidelineBox(Card):
    """Words from the municipality's own guideline, and where they stand."""

    def __init__(self, heading: str, text: str, source: str) -> None:
        head = row(Icon("book-2", "info", 20), (Label(heading, "strong"), 1), gap=8)
        words = Label(text, "body", wrap=True)
        super().__init__(column(head, words, Label(source, "caption", wrap=True)), "info")


class SideCard(Card):
    """A titled card of the side column with a count and rows under each other."""

    def __init__(
        self, title: str, icon_name: str, *, tone: str = "accent", kind: str = "plain"
    ) -> None:
        self._badge = Badge(0)
        self.heading = Label(title, "strong", wrap=True)
        head = row(Icon(icon_name, tone, 18), (self.heading, 1), self._badge, gap=8)
        self.rows = column(gap=10)
        self._badge.hide()
        super().__init__(column(head, self.rows, gap=10), kind)

    def set_count(self, count: int) -> None:
        self._badge.say(count)
        self._badge.setVisible(count > 0)
