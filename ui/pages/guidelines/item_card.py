"""One thing in a list of the page: a decision, a delegation, a law; gone to with the arrows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.guideline_reading import RuleRef, RuleText
from core.guideline_rules import Source
from core.language import _
from ui.pages.guidelines.rule_card import RuleCard
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What the card says. `tag` is a word and its kind; `act` the icon and the name of what Space
    does, nothing where there is none."""

    title: str
    lines: Sequence[tuple[str, str]]
    tag: tuple[str, str] = ("", "neutral")
    act: tuple[str, str] = ("", "")
    removable: bool = True


class ItemCard(RuleCard):
    """Enter changes it, Delete takes it away, Space does `act`."""

    acted = Signal()

    def __init__(self, item: Item) -> None:
        self._item = item
        shown = RuleText(
            ref=RuleRef("item", item.title),
            title=item.title,
            text=" ".join(text for text, _role in item.lines),
            source=Source(guideline="-"),
        )
        super().__init__(shown, editing=True, removable=item.removable)
        said = (item.title, item.tag[0], *(text for text, _role in item.lines))
        self.setAccessibleName(". ".join(part.rstrip(".") for part in said if part))
        keys = [_("Enter changes it.")]
        if item.act[1]:
            keys.append(_("Space: {what}.").format(what=item.act[1]))
        self.setAccessibleDescription(" ".join(keys))

    def _tags(self, _rule: RuleText) -> list[Tag]:
        text, kind = self._item.tag
        return [Tag(text, kind)] if text else []

    def _words(self, _rule: RuleText) -> Iterable[QWidget]:
        for text, role in self._item.lines:
            if text:
                yield Label(text, role, wrap=True)

    def _buttons(self, title: str) -> Iterator[QWidget]:
        icon_name, name = self._item.act
        if name:
            button = IconButton(icon_name, f"{name}: {title}", size=30, act=self.acted.emit)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card itself answers to keys
            yield button
        yield from super()._buttons(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._item.act[1]:
            self.acted.emit()
            return
        super().keyPressEvent(event)
