"""A list of items under a heading, with a button that makes a new one; shown anew at a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.guidelines.item_card import Item, ItemCard
from ui.pages.guidelines.rule_card import CardList
from ui.widgets.buttons import Button
from ui.widgets.layout import clear, column, row
from ui.widgets.text import Label

Act = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An item, and what is done when it is changed, taken away, or acted on."""

    item: Item
    edit: Act
    remove: Act | None = None
    act: Act | None = None


class ItemList(QWidget):
    """`empty` stands there while there is nothing; the focus stays at the place where it was."""

    def __init__(self, heading: str, words: str, empty: str, new: Button) -> None:
        super().__init__()
        self.new = new
        self.list = CardList()
        self._empty = Label(empty, "body2", wrap=True)
        self._holder = column(self.list, gap=0)
        head = row((Label(heading, "lead", wrap=True), 1), new, gap=8)
        self.setLayout(
            column(head, Label(words, "body2", wrap=True), self._empty, self._holder, gap=8)
        )

    def show_items(self, shown: Sequence[Shown]) -> None:
        held = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        current = self.list.current
        place = self.list.cards.index(current) if current else 0
        clear(self._holder)
        self.list = CardList()
        self._holder.addWidget(self.list)
        before: QWidget = self.new
        for one in shown:
            card = _card(one)
            self.list.add(card)
            self.setTabOrder(before, card)  # else Tab would come to new cards last on the page
            before = card
        self._empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        if not shown:
            if held:
                self.new.setFocus()
            return
        current = self.list.cards[min(place, len(self.list.cards) - 1)]
        self.list.settle(current)
        if held:
            self.list.go_to(current)


def _card(one: Shown) -> ItemCard:
    card = ItemCard(one.item)
    card.edited.connect(one.edit)
    if one.remove is not None:
        card.removed.connect(one.remove)
    if one.act is not None:
        card.acted.connect(one.act)
    return card
