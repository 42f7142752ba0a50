"""The controls that only a planned post needs: what it consists of, its goal, its status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from core.plan_words import content_name, status_name
from core.publishing import ContentType, PlanStatus
from ui.theme import px, theme
from ui.widgets.choices import PaintedRadio, Radio, radio_group
from ui.widgets.fields import Choice
from ui.widgets.layout import row
from ui.widgets.painting import draw_centred, painting
from ui.widgets.plan_chip import CONTENT_ICONS
from ui.widgets.text import tip


class _ContentButton(PaintedRadio):
    """One kind of content as a picture in a box."""

    def __init__(self, kind: ContentType) -> None:
        super().__init__()
        self.kind = kind
        self.setAccessibleName(content_name(kind))
        tip(self, content_name(kind))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(38))
        self.setMinimumWidth(px(36))

    def sizeHint(self) -> QSize:
        return QSize(px(48), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme(), self.isChecked()
        parent = self.parentWidget()
        wrong = bool(parent is not None and parent.property("wrong"))
        edge = "accent" if on else "bad" if wrong else "border_strong"
        with painting(self) as painter:
            painter.setPen(QPen(look.color(edge), 2 if on or wrong else look.line_width))
            painter.setBrush(look.color("accent_soft" if on else "surface"))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, px(6), px(6))
            self._paint_icon(painter, area, on=on)

    def _paint_icon(self, painter: QPainter, area: QRectF, *, on: bool) -> None:
        draw_centred(painter, area, CONTENT_ICONS[self.kind], "accent" if on else "text2", 19)


class _Radios(QWidget):
    """Radio buttons as one control of a form."""

    edited = Signal()

    def _gather(self, buttons: Sequence[QAbstractButton], values: Sequence[str]) -> None:
        self._values = tuple(values)
        self._group = radio_group(self, buttons)
        self._group.idToggled.connect(self._toggled)
        self.setFocusProxy(buttons[0])

    def button(self, value: str) -> QAbstractButton:
        """The button that stands for a value."""
        return self._group.button(self._values.index(value))

    def value(self) -> str:
        """The chosen value; empty when none is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else ""

    def set_value(self, value: Any) -> None:
        if value in self._values:
            self.button(str(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._group.settle()
        self.setFocusProxy(self._group.buttons()[0])

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.setFocusProxy(self._group.button(number))
            self.edited.emit()

    def setAccessibleDescription(self, description: str) -> None:
        # A screen reader stands on a button, so the button tells what is wrong with the group.
        super().setAccessibleDescription(description)
        for button in self._group.buttons():
            button.setAccessibleDescription(description)
            button.update()


class ContentRow(_Radios):
    """The five kinds of content beside each other."""

    def __init__(self) -> None:
        super().__init__()
        buttons = [_ContentButton(kind) for kind in ContentType]
        self.setLayout(row(*((button, 1) for button in buttons), gap=4))
        self._gather(buttons, [kind.value for kind in ContentType])


class StatusRow(_Radios):
    """The four states, two in a row."""

    def __init__(self) -> None:
        super().__init__()
        buttons = [Radio(status_name(status)) for status in PlanStatus]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(2))
        for number, button in enumerate(buttons):
            grid.addWidget(button, number // 2, number % 2)
        self.setLayout(grid)
        self._gather(buttons, [status.value for status in PlanStatus])


class GoalBox(Choice):
    """A goal of the municipality's list, or one in other words."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self._line = QLineEdit()
        self._line.setStyleSheet("border:0; padding:0; min-height:0; background:transparent")
        self.setLineEdit(self._line)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setEditText(self, text: str) -> None:
        super().setEditText(text)
        self._line.setCursorPosition(0)  # a long goal is read from its beginning

    def offer(self, goals: Sequence[str]) -> None:
        """These are suggested; what is written stays."""
        text = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(goals))
        self.setEditText(text)
        self.blockSignals(False)
