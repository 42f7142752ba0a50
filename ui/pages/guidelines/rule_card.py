"""One rule on the page: gone to with the arrows, changed with Enter, taken away with Delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.guideline_reading import RuleText, source_line
from core.language import _
from ui.dialogs.rule import rule_tags
from ui.widgets.buttons import IconButton
from ui.widgets.layout import STRETCH, Card, add, column, row
from ui.widgets.text import Label, Tag

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RuleCard(Card):
    """`stepped` asks for the next (1) or previous (-1) rule; the buttons are for the mouse.

    `answer` is the reply text as it would be sent, empty where the rule has none.
    """

    stepped = Signal(int)
    edited = Signal()
    removed = Signal()
    copied = Signal()
    moved = Signal(int)

    corner = 10

    def __init__(
        self,
        rule: RuleText,
        answer: str = "",
        *,
        editing: bool = False,
        removable: bool = False,
        movable: bool = False,
    ) -> None:
        layout = column(gap=4)
        super().__init__(layout, "plain", (16, 10, 10, 12))
        self.rule, self.answer, self.text = rule.ref, answer, rule
        self._editing, self._removable = editing, removable and editing
        self._movable = movable and editing
        head = row(Label(rule.title, "strong"), *self._tags(rule), STRETCH, gap=8)
        add(head, *self._buttons(rule.title))
        add(layout, head, *self._words(rule))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        said = (rule.title, rule.strength, rule.text, *rule.facts, source_line(rule.source))
        self.setAccessibleName(". ".join(part.rstrip(".") for part in said if part))
        keys = [_("Enter changes the rule.")] if editing else []
        if self._movable:
            keys.append(_("Alt and an arrow key move it."))
        self.setAccessibleDescription(" ".join(keys))

    def _tags(self, rule: RuleText) -> list[Tag]:
        return rule_tags(rule)

    def _words(self, rule: RuleText) -> Iterable[QWidget]:
        said = " ".join(part for part in (rule.text, *rule.facts) if part)
        if said:
            yield Label(said, wrap=True)
        if self.answer:
            yield Label(f"«{self.answer}»", "body2", wrap=True)
        source = rule.source
        quoted = f"«{source.quote}» " if source.quote else ""
        line = f"{quoted}{source_line(source)}"
        if source.based_on is not None:
            line = f"{line}. {_('Based on: {source}').format(source=source.based_on)}"
        yield Label(line, "caption", wrap=True)

    def _buttons(self, title: str) -> Iterator[QWidget]:
        named: list[tuple[str, str, Callable[[], object]]] = []
        if self._movable:
            up, down = _("Move up: {name}"), _("Move down: {name}")
            named.append(("arrow-up", up.format(name=title), lambda: self.moved.emit(-1)))
            named.append(("arrow-down", down.format(name=title), lambda: self.moved.emit(1)))
        if self.answer:
            copy = _("Copy the reply: {name}").format(name=title)
            named.append(("copy", copy, self.copied.emit))
        if self._editing:
            named.append(("pencil", _("Change: {name}").format(name=title), self.edited.emit))
        if self._removable:
            named.append(("trash", _("Take away: {name}").format(name=title), self.removed.emit))
        for icon_name, name, act in named:
            button = IconButton(icon_name, name, size=30, act=act)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card itself answers to keys
            yield button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._movable and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(_STEPS[key])
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._editing:
            self.edited.emit()
        elif key == Qt.Key.Key_Delete and self._removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class CardList(QWidget):
    """Cards under headings: one Tab stop, arrows from card to card past those that are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[RuleCard] = []
        self._layout = column(gap=8)
        self.setLayout(self._layout)

    @property
    def current(self) -> RuleCard | None:
        """The card that Tab reaches."""
        tab = Qt.FocusPolicy.TabFocus
        found = (c for c in self.cards if c.focusPolicy() & tab and not c.isHidden())
        return next(found, None)

    def add(self, card: RuleCard) -> None:
        self.cards.append(card)
        self._layout.addWidget(card)
        card.stepped.connect(lambda by: self._step(card, by))

    def add_heading(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)

    def settle(self, chosen: RuleCard | None = None) -> None:
        """Exactly one card that is shown can be reached with Tab."""
        shown = [card for card in self.cards if not card.isHidden()]
        chosen = chosen if chosen in shown else next(iter(shown), None)
        for card in self.cards:
            strong = card is chosen
            policy = Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)

    def go_to(self, card: RuleCard) -> None:
        self.settle(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, card: RuleCard, by: int) -> None:
        shown = [one for one in self.cards if not one.isHidden()]
        place = shown.index(card) + by
        if 0 <= place < len(shown):
            self.go_to(shown[place])
