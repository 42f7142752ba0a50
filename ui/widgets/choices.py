"""Choices as cards: radio buttons with a title and an explanation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.widgets.buttons import Roving
from ui.widgets.painting import draw_tag, painting
from ui.widgets.text import tip

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Radio(QRadioButton):
    """A radio button that arrows leave for the next in its group, also round the end."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group, step = self.group(), _STEPS.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and isinstance(group, Roving) and not held:
            move(group, self, step)
            return
        super().keyPressEvent(event)


class PaintedRadio(Radio):
    """One with its own look, which is pressed wherever it is clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class ReasonCard(PaintedRadio):
    """A radio button with its own look; the explanation runs over lines when it must.

    `tag` is a word at the right end of the title, in the colours of `tag_kind`.
    """

    corner = 8

    def __init__(
        self, title: str, explanation: str = "", *, tag: str = "", tag_kind: str = "neutral"
    ) -> None:
        super().__init__()
        self._title, self._explanation = title, explanation
        self._tag, self._tag_kind = tag, tag_kind
        self.setAccessibleName(f"{title}. {tag}" if tag else title)
        self.setAccessibleDescription(explanation)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        tip(self, explanation)

    def explain(self, explanation: str) -> None:
        """Another explanation, as when a count changed."""
        if explanation != self._explanation:
            self._explanation = explanation
            self.setAccessibleDescription(explanation)
            tip(self, explanation)
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._explanation_height(width - px(50))
        return px(14) + self._title_height(width) + (lines + px(2) if lines else 0)

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.heightForWidth(px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(170), self.heightForWidth(max(self.width(), px(170))))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint_card(painter)
            self._paint_mark(painter)
            self._paint_words(painter)

    def _paint_card(self, painter: QPainter) -> None:
        look, on = theme(), self.isChecked()
        edge = look.color("accent" if on else "border")
        painter.setPen(QPen(edge, 2 if on else look.line_width))
        painter.setBrush(look.color("accent_soft" if on else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def _paint_mark(self, painter: QPainter) -> None:
        look, on = theme(), self.isChecked()
        painter.setBrush(look.color("surface"))
        ink = look.color("accent" if on else "border_strong")
        painter.setPen(QPen(ink, px(6) if on else 2))
        radius = px(7) if on else px(9)
        painter.drawEllipse(QPointF(px(22), self.height() / 2), radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        left, width = px(42), self.width() - px(50)
        title_height = self._title_height(self.width())
        area = QRectF(left, px(7), width - self._tag_width(), title_height)
        painter.setFont(theme().font("strong"))
        painter.setPen(theme().color("text"))
        painter.drawText(area, _WRAPPED, self._title)
        if self._tag:
            wide = self._tag_width() - px(6)
            place = QRectF(self.width() - wide - px(10), px(7), wide, px(20))
            draw_tag(painter, place, self._tag, self._tag_kind)
        if self._explanation:
            painter.setFont(theme().font("caption"))
            painter.setPen(theme().color("text2"))
            below = QRectF(left, px(9) + title_height, width, self.height())
            painter.drawText(below, _WRAPPED, self._explanation)

    def _tag_width(self) -> int:
        if not self._tag:
            return 0
        metrics = QFontMetrics(theme().font("caption_strong"))
        return metrics.horizontalAdvance(self._tag) + px(22)

    def _title_height(self, width: int) -> int:
        metrics = QFontMetrics(theme().font("strong"))
        room = max(width - px(50) - self._tag_width(), px(60))
        return metrics.boundingRect(0, 0, room, 10_000, _WRAPPED, self._title).height()

    def _explanation_height(self, width: int) -> int:
        if not self._explanation:
            return 0
        metrics = QFontMetrics(theme().font("caption"))
        room = max(width, px(60))
        return metrics.boundingRect(0, 0, room, 10_000, _WRAPPED, self._explanation).height()


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def move(group: Roving, current: QAbstractButton, by: int) -> None:
    """Chooses the next or previous button of the group, round the end, and goes there."""
    buttons = group.buttons()
    target = buttons[(buttons.index(current) + by) % len(buttons)]
    target.setChecked(True)
    target.setFocus(Qt.FocusReason.TabFocusReason)


def radio_group(owner: QWidget, buttons: Sequence[QAbstractButton]) -> Roving:
    """Makes one Tab stop of these buttons; their number in the group is their place."""
    group = Roving(owner)
    for number, button in enumerate(buttons):
        group.addButton(button, number)
    group.settle()
    return group
