"""The rules of ux §5 (EN 301 549 chapter 11, WCAG 2.2 AA), each as a function that finds faults.

Every function takes a shown window and answers with one sentence for each fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from ui.widgets.buttons import Roving
from ui.widgets.text import ElidedLabel
from ui.window import Window

SMALLEST_TARGET = 24
MOST_STOPS = 40
WIDTH, HEIGHT = 1366, 697

_INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
)
_ROLES = {
    QRadioButton: {QAccessible.Role.RadioButton},
    QCheckBox: {QAccessible.Role.CheckBox},
    QPushButton: {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ButtonMenu,
    },
    QProgressBar: {QAccessible.Role.ProgressBar},
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QComboBox: {QAccessible.Role.ComboBox},
}


def called(widget: QWidget) -> str:
    """How a fault names a widget."""
    text = widget.accessibleName() or getattr(widget, "text", lambda: "")
    shown = text if isinstance(text, str) else str(text())
    return f"{type(widget).__name__} “{shown[:40]}”"


def _seen(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0 and widget.window() is window:
            yield widget


def _within_view(widget: QWidget) -> bool:
    return not isinstance(widget.parentWidget(), QAbstractItemView | QComboBox) and not isinstance(
        widget.parentWidget(), QAbstractSpinBox
    )


# Names and roles


def names(window: Window) -> list[str]:
    """Every widget that takes the focus has a name of its own; a placeholder is none."""
    faults = []
    for widget in _seen(window):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not _within_view(widget):
            continue
        if isinstance(widget, QAbstractScrollArea) and not widget.accessibleName().strip():
            faults.append(f"{called(widget)} has no name")
            continue
        said = _said(widget)
        placeholder = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
        if not said or (placeholder and said == placeholder and not widget.accessibleName()):
            faults.append(f"{called(widget)} has no name")
    return faults


def _said(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return widget.accessibleName()
    return interface.text(QAccessible.Text.Name).strip()


def roles(window: Window) -> list[str]:
    """A painted control is still the control it looks like; a row can be toggled."""
    faults = []
    for widget in _seen(window):
        for kind, allowed in _ROLES.items():
            if not isinstance(widget, kind) or not _within_view(widget):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None and interface.role() not in allowed:
                faults.append(f"{called(widget)} is said to be {interface.role().name}")
            break
    return faults


def targets(window: Window) -> list[str]:
    """Nothing to press is smaller than 24 × 24 pixels (WCAG 2.5.8)."""
    return [
        f"{called(widget)} is only {widget.width()} × {widget.height()}"
        for widget in _seen(window)
        if isinstance(widget, _INTERACTIVE)
        and _within_view(widget)
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and min(widget.width(), widget.height()) < SMALLEST_TARGET
    ]


# The way round with Tab


def tab_loop(window: Window) -> list[str]:
    """Tab reaches everything, comes back, and is held nowhere; the ring is always in sight."""
    window.page.take_focus()
    QApplication.processEvents()
    first = QApplication.focusWidget()
    if first is None:
        return ["nothing has the focus when the page opens"]
    walked, faults = [first], []
    for _count in range(MOST_STOPS + 20):
        faults += _ring_faults(window, walked[-1])
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now is walked[-1]:
            faults.append(f"Tab is held by {called(walked[-1])}")
            break
        if now in walked:
            if now is not first:
                faults.append(f"Tab goes back to {called(now)}, not to where it began")
            break
        walked.append(now)
    if len(walked) >= MOST_STOPS:
        faults.append(f"the way round has {len(walked)} stops")
    return faults + _not_reached(window, walked)


def _not_reached(window: Window, walked: list[QWidget]) -> list[str]:
    faults = []
    for widget in _seen(window):
        if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if widget in walked or widget.focusProxy() is not None or not _within_view(widget):
            continue
        if isinstance(widget, QAbstractButton) and isinstance(widget.group(), Roving):
            continue  # reached with the arrows
        if isinstance(widget, QRadioButton):
            continue  # reached with the arrows
        faults.append(f"Tab never reaches {called(widget)}")
    return faults


def _ring_faults(window: Window, focused: QWidget) -> list[str]:
    QApplication.processEvents()
    ring = window.ring
    if not ring.isVisible() or ring.target is not focused:
        return [f"no ring round {called(focused)}"]
    if not window.rect().contains(ring.geometry()):
        return [f"the ring round {called(focused)} is outside the window"]
    size = ring.geometry().size()
    if min(size.width(), size.height()) < SMALLEST_TARGET:
        return [f"the ring round {called(focused)} is covered"]
    return []


# Room


def clipping(window: Window) -> list[str]:
    """No text is cut off: a label has the room it asks for, or says the whole as a tooltip."""
    faults = []
    for widget in _seen(window):
        if isinstance(widget, QLabel) and widget.text():
            faults += _label_faults(widget)
        elif isinstance(widget, QPushButton) and widget.text():
            wraps = widget.hasHeightForWidth()
            if widget.property("kind") != "painted" and (
                widget.heightForWidth(widget.width()) > widget.height() + 1
                if wraps
                else widget.width() < widget.sizeHint().width() - 1
            ):
                faults.append(f"{called(widget)} is cut off")
        elif (
            isinstance(widget, ElidedLabel)
            and widget.width() < widget.sizeHint().width()
            and (widget.text not in widget.accessibleName() or not widget.toolTip())
        ):
            faults.append(f"{called(widget)} is shortened and says the rest nowhere")
    return faults


def _label_faults(label: QLabel) -> list[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + 1:
            return [f"{called(label)} needs {needed} pixels down and has {label.height()}"]
        return []
    if label.width() < label.sizeHint().width() - 1:
        return [f"{called(label)} needs {label.sizeHint().width()}, has {label.width()}"]
    return []


def inside(window: Window) -> list[str]:
    """Nothing sticks out of its parent at the right-hand side."""
    faults = []
    for widget in _seen(window):
        parent = widget.parentWidget()
        if parent is None or isinstance(parent, QAbstractItemView | QComboBox):
            continue
        if isinstance(parent.parentWidget(), QAbstractItemView):
            continue
        if widget.x() + widget.width() > parent.width() + 1 and not _is_overlay(widget, window):
            faults.append(f"{called(widget)} sticks out of {called(parent)}")
    return faults


def _is_overlay(widget: QWidget, window: Window) -> bool:
    return widget is window.ring


def fit(window: Window) -> list[str]:
    """It fits a small office PC, and nothing scrolls sideways."""
    faults = []
    if window.width() > WIDTH or window.height() > HEIGHT:
        faults.append(f"the window grew to {window.width()} × {window.height()}")
    for widget in _seen(window):
        if isinstance(widget, QAbstractScrollArea) and not isinstance(
            widget, QPlainTextEdit | QTextEdit
        ):
            bar = widget.horizontalScrollBar()
            if bar.maximum() > 0:
                faults.append(f"{called(widget)} scrolls sideways by {bar.maximum()}")
    return faults


def visible_part(window: Window, widget: QWidget) -> QRect:
    """Where a widget is seen in the window, scrolling taken into account."""
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        area = area.intersected(QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()))
        parent = parent.parentWidget()
    return area
