"""Text on the screen: labels by role, tags, badges, key caps and pictures beside text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from core.language import _
from ui.icons import pixmap
from ui.theme import ROLES, px, theme
from ui.widgets.layout import restyle

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escaped(text: str) -> str:
    """What people wrote, for a place that reads markup."""
    return text.translate(_MARKUP)  # the module html loads a list of every entity there is


class Label(QLabel):
    """A text in one of the roles of the theme. What people wrote is never read as markup.

    `wrap` lets it run over several lines; `strong` is a piece of the text to set in bold.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        *,
        wrap: bool = False,
        strong: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font(role))
        self.setProperty("tone", tone or ROLES[role][2])
        self._strong = strong
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, *, strong: str | None = None) -> None:
        """Shows another text."""
        self._strong = self._strong if strong is None else strong
        if self._strong:
            self.setTextFormat(Qt.TextFormat.RichText)
            bold = f"<b>{escaped(self._strong)}</b>"
            self.setText(escaped(text).replace(escaped(self._strong), bold, 1))
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(text)
        self.setAccessibleName(text)

    def set_tone(self, tone: str) -> None:
        """Another colour token."""
        self.setProperty("tone", tone)
        restyle(self)


class ElidedLabel(QWidget):
    """One line that ends in … when there is no room; tooltip and accessible name hold it all."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "") -> None:
        super().__init__()
        self.setFont(theme().font(role))
        self._tone = tone or ROLES[role][2]
        self._text = ""
        self._side = Qt.AlignmentFlag.AlignLeft
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(text)

    @property
    def text(self) -> str:
        return self._text

    def say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        tip(self, text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def align_right(self) -> None:
        self._side = Qt.AlignmentFlag.AlignRight

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(30), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color(self._tone))
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )
        place = Qt.AlignmentFlag.AlignVCenter | self._side
        painter.drawText(QRect(0, 0, self.width(), self.height()), place, shown)


class Tag(QLabel):
    """A word in a soft colour: kind is ok, warn, bad, info, accent or neutral."""

    def __init__(self, text: str, kind: str = "neutral") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font("caption_strong"))
        self.setProperty("tag", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def say(self, text: str, kind: str) -> None:
        self.setText(text)
        self.setProperty("tag", kind)
        restyle(self)


class Badge(QLabel):
    """A count; kind is accent, neutral or beam."""

    def __init__(self, count: int, kind: str = "neutral") -> None:
        super().__init__()
        self.setFont(theme().font("caption_strong"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(px(20))
        self.setMinimumWidth(px(20))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(count, kind)

    def say(self, count: int, kind: str = "neutral") -> None:
        self.setText(str(count))
        self.setProperty("badge", kind)
        restyle(self)


class KeyCap(QLabel):
    """One key as it looks on a keyboard; `key` is spelled as in QKeySequence."""

    def __init__(self, key: str) -> None:
        super().__init__(key_name(key))
        self.setFont(theme().font("key"))
        self.setProperty("key", "cap")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(px(20))
        self.setMinimumWidth(px(20))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Icon(QLabel):
    """A picture beside a text that says the same; nothing to read aloud."""

    def __init__(
        self, name: str, tone: str = "text2", size: float = 18, *, filled: bool = False
    ) -> None:
        super().__init__()
        self.setFixedSize(px(size), px(size))
        self._size = size
        self.draw(name, tone, filled=filled)

    def draw(self, name: str, tone: str = "text2", *, filled: bool = False) -> None:
        self.setPixmap(pixmap(name, tone, self._size, filled=filled))


def tip(widget: QWidget, text: str) -> None:
    """A tooltip that is never read as markup."""
    widget.setToolTip(f"<qt>{escaped(text)}</qt>" if text else "")


def key_name(key: str) -> str:
    """What stands on the key in the language spoken here; "?" and letters stand as they are."""
    names = {
        "Space": _("Space"),
        "Return": _("Enter"),
        "Enter": _("Enter"),
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
        "PgUp": _("Page Up"),
        "PgDown": _("Page Down"),
        "Shift": _("Shift"),
        "Plus": "+",
        "Minus": "−",
        "Esc": "Esc",
    }
    return names.get(key, key)
