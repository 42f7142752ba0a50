"""A few short choices beside each other: radio buttons that arrows and first letters move in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.widgets.buttons import Roving
from ui.widgets.choices import PaintedRadio, move, radio_group
from ui.widgets.painting import draw_icon, draw_text, painting


class Chips(QWidget):
    """A control of a form; each entry is (value, text), the value a text.

    Nothing is chosen until somebody chooses. A letter goes to the next choice that begins so.
    """

    edited = Signal()

    def __init__(self, entries: Sequence[tuple[str, str]], *, columns: int) -> None:
        super().__init__()
        self._values = [value for value, _text in entries]
        self.chips = [Chip(text) for _value, text in entries]
        self._group = radio_group(self, self.chips)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(6))
        self.setLayout(self._grid)
        self.arrange(columns=columns)
        self._group.buttonToggled.connect(self._tell)

    def arrange(self, *, columns: int) -> None:
        """In so many columns of one width; the order is kept."""
        before = self._grid.columnCount()
        for chip in self.chips:
            self._grid.removeWidget(chip)
        for place in range(before):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for number, chip in enumerate(self.chips):
            self._grid.addWidget(chip, number // columns, number % columns)
            self._grid.setColumnStretch(number % columns, 1)

    def value(self) -> str | None:
        """None while nothing is chosen."""
        chosen = self._group.checkedId()
        return self._values[chosen] if chosen >= 0 else None

    def set_value(self, value: Any) -> None:
        if value in self._values:
            self.chips[self._values.index(value)].setChecked(True)
            return
        self._group.setExclusive(False)
        for chip in self.chips:
            chip.setChecked(False)
        self._group.setExclusive(True)
        self._group.settle()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self._group.checkedButton() or self.chips[0]).setFocus(reason)

    def _tell(self, _button: object, on: bool) -> None:
        if on:
            self.edited.emit()


class Chip(PaintedRadio):
    """One of them: a mark beside the words tells that it is chosen, not only the colour."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("strong"))
        return QSize(metrics.horizontalAdvance(self.words) + px(38), px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        # A letter that chooses here goes before the window's key of that letter.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._step_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, group = self._step_of(event), self.group()
        if step is not None and isinstance(group, Roving):
            move(group, self, step)
            return
        super().keyPressEvent(event)

    def _step_of(self, event: QKeyEvent) -> int | None:
        letter, group = event.text().casefold(), self.group()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not letter.strip() or held or not isinstance(group, Roving):
            return None
        return self._to_next(letter, group)

    def _to_next(self, letter: str, group: Roving) -> int | None:
        """How far it is to the next choice with that first letter; itself only when unchosen."""
        buttons = group.buttons()
        place, count = buttons.index(self), len(buttons)
        start = 1 if self.isChecked() else 0
        for step in range(start, count + start):
            other = buttons[(place + step) % count]
            if isinstance(other, Chip) and other.words.casefold().startswith(letter):
                return step
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme(), self.isChecked()
        with painting(self) as painter:
            edge = look.color("accent" if on else "border_strong")
            painter.setPen(QPen(edge, 2 if on else look.line_width))
            painter.setBrush(look.color("accent_soft" if on else "surface"))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, px(6), px(6))
            self._paint_words(painter, on=on)

    def _paint_words(self, painter: QPainter, *, on: bool) -> None:
        width = QFontMetrics(theme().font("strong" if on else "body")).horizontalAdvance(self.words)
        mark = px(20) if on else 0
        left = max((self.width() - width - mark) / 2, px(6))
        if on:
            corner = QRectF(left, (self.height() - px(16)) / 2, px(16), px(16)).topLeft()
            draw_icon(painter, corner, "check", "accent", 16, stroke=2.5)
        room = QRectF(left + mark, 0, self.width() - left - mark - px(4), self.height())
        draw_text(painter, room, self.words, "strong" if on else "body", "text")
