"""A field: label, hint, control and error, tied together for the eye and for a screen reader."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.dates import parse_date, short_date
from core.language import _
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, clear, column, restyle, row
from ui.widgets.links import SentenceLink
from ui.widgets.text import Icon, Label, Tag


class TextLine(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", *, width: float = 0) -> None:
        super().__init__(text)
        self.setCursorPosition(0)
        if width:
            self.setFixedWidth(px(width))


class TextBox(QPlainTextEdit):
    """Several lines of text. Tab goes on to the next field, as everywhere else."""

    def __init__(self, text: str = "", *, lines: int = 3) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + px(20))


class DateLine(TextLine):
    """A date written as 26.11.2026 (also in other ways that parse_date knows)."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__(short_date(day) if day else "", width=120)

    def day(self, near: date) -> date | None:
        """The date that stands here, None when empty; a missing year is that of `near`.

        Raises ValueError when it cannot be read.
        """
        return parse_date(self.text(), near=near) if self.text().strip() else None


class Choice(QComboBox):
    """One of a list; each entry is (value, text). The wheel never changes it unseen."""

    def __init__(self, entries: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for value, text in entries:
            self.addItem(text, value)

    def choose(self, value: Any) -> None:
        """Chooses the entry with this value; nothing when it is not there."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def value_of(control: QWidget) -> Any:
    """What stands in a control of a form: str, bool, or a choice's value."""
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, QComboBox):
        return control.currentText() if control.isEditable() else control.currentData()
    if isinstance(control, QCheckBox):
        return control.isChecked()
    read = getattr(control, "value", None)
    if callable(read):
        return read()
    raise TypeError(control)


def put_value(control: QWidget, value: Any) -> None:
    """The other way; a value that does not fit is left out."""
    if isinstance(control, QLineEdit):
        control.setText(str(value))
        control.setCursorPosition(0)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(str(value))
    elif isinstance(control, QComboBox) and control.isEditable():
        control.setEditText(str(value))
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    else:
        write = getattr(control, "set_value", None)
        if callable(write):
            write(value)


class Field(QWidget):
    """Label, tag, hint, control and error under each other.

    `need` is True for "Must be filled in", False for "Optional", None for neither. The label of
    a tick box stands beside the box.
    """

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", need: bool | None = None
    ) -> None:
        super().__init__()
        self.label, self.control, self.hint = label, control, hint
        self._error = Label("", "body", "bad", wrap=True)
        self._error_row = QWidget()
        picture = column(Icon("alert-triangle", "bad", 16), STRETCH)
        self._error_row.setLayout(row(picture, (self._error, 1), gap=6))
        self._error_row.hide()
        head = None
        self._words, self._need = Label(label, "strong"), _need_tag(need)
        if isinstance(control, QCheckBox):
            control.setText(label.replace("&", "&&"))
        else:
            self._words.setBuddy(control)
            head = row(self._words, self._need, STRETCH, gap=8)
            head.addStrut(px(_TAG_HEIGHT))
        self.rule: Hashable | None = None
        note = Label(hint, "caption", wrap=True) if hint else None
        self.setLayout(column(head, note, control, self._error_row, gap=5))
        if not control.accessibleName():
            control.setAccessibleName(label)
        control.setAccessibleDescription(hint)

    def say_label(self, label: str) -> None:
        """Another label, as when it tells what is chosen."""
        self.label = label
        self._words.say(label)
        self.control.setAccessibleName(label)

    def show_rule(self, rule: Hashable, source: str) -> None:
        """A rule holds for this field: where it comes from stands below, and F1 opens it."""
        self.rule = rule
        self._rule = Label(source, "caption", "text3", wrap=True)
        line = row(Icon("book-2", "text3", 14), (self._rule, 1), gap=6)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(layout.indexOf(self._error_row), line)
        self.hint = " ".join(part for part in (self.hint, source) if part)
        self.control.setAccessibleDescription(self.hint)

    def show_need(self, *, on: bool) -> None:
        """The tag is only in the way once the field is filled in."""
        if self._need is not None:
            self._need.setVisible(on)

    @property
    def error(self) -> str:
        return self._error.text() if not self._error_row.isHidden() else ""

    def show_error(self, text: str) -> None:
        """Red border, icon and text under the field; an empty text takes them away."""
        self._error.say(text)
        self._error_row.setVisible(bool(text))
        self.control.setProperty("wrong", bool(text))
        said = _("Error: {text}").format(text=text) if text else ""
        self.control.setAccessibleDescription(" ".join(part for part in (said, self.hint) if part))
        restyle(self.control)


def side_by_side(*fields: Field) -> QHBoxLayout:
    """Fields that hang from the top, whatever stands under one of them."""
    line = row(*((field, 1) for field in fields), gap=12)
    for field in fields:
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line


_TAG_HEIGHT = 20
"""Fields beside each other begin on one line, whether their labels have a tag or not."""


def _need_tag(need: bool | None) -> Tag | None:
    if need is None:
        return None
    return Tag(_("Must be filled in"), "warn") if need else Tag(_("Optional"), "neutral")


class FormSummary(Card):
    """What is missing, above the save button; each line leads to its field."""

    asked = Signal(str)

    corner = 10

    def __init__(self) -> None:
        self._heading = Label("", "strong", "bad", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        head = row(Icon("alert-triangle", "bad", 20, filled=True), (self._heading, 1), gap=8)
        super().__init__(column(head, self._lines, gap=4), "bad", (14, 10, 14, 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_errors(self, errors: Sequence[tuple[str, str]]) -> None:
        """Each error is (field name, sentence). Focus comes here; none hides the summary."""
        clear(self._lines)
        self.setVisible(bool(errors))
        if not errors:
            return
        self._heading.say(_("This must be mended before it can be saved:"))
        for name, sentence in errors:
            link = SentenceLink(sentence)
            link.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            self._lines.addWidget(link)
        spoken = " ".join(sentence for _name, sentence in errors)
        self.setAccessibleName(f"{self._heading.text()} {spoken}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first = self._lines.itemAt(0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and first is not None:
            link = first.widget()
            if isinstance(link, Button):
                link.click()
                return
        super().keyPressEvent(event)
