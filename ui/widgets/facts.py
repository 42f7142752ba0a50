"""Facts on the screen: a label, what stands there, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.language import _
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import ElidedLabel, Label

LABEL_WIDTH = 128
LONGEST_WORD = 28


def fact_row(fact: tuple[str, str], *, action: QWidget | None = None) -> QWidget:
    """A label and what stands there, which can be copied and is never read as markup."""
    label, text = fact
    name = Label(label, "caption", wrap=True)
    name.setFixedWidth(px(LABEL_WIDTH))
    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    name.setContentsMargins(0, px(2), 0, 0)
    value = _value(text)
    value.setAccessibleName(f"{label}: {text}")
    if action is None:
        return box(row(name, (value, 1), gap=10))
    name.setContentsMargins(0, px(5), 0, 0)
    value.setContentsMargins(0, px(3), 0, 0)
    return box(row(name, (value, 1), column(action, STRETCH, gap=0), gap=10))


def _value(text: str) -> QWidget:
    if max((len(word) for word in text.split()), default=0) > LONGEST_WORD:
        return ElidedLabel(text)  # an address has no place to break; the tooltip holds it all
    value = Label(text, "body", wrap=True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    value.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return value


def change_link(label: str, act: Callable[[], object]) -> Button:
    """“Change”, with an accessible name that says what."""
    return Button(_("Change"), "link", name=_("Change {what}").format(what=label), act=act)
