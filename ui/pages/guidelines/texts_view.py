"""Part A or part B as the guideline wrote it; in a draft each paragraph can be changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import sentence
from core.guideline_reading import RuleRef, RuleText, dated
from core.guideline_rules import Audience, Paragraph, Profile, Source
from core.language import _
from core.own_rules import Subject
from core.search import words_of
from ui.pages.guidelines.rule_card import CardList, RuleCard
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, clear, column, row
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Label


class TextsView(QWidget):
    """`edited` and `removed` bring the paragraph, `moved` also where to; `added` the part that
    gets a new one."""

    edited = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)
    added = Signal(object)
    fetched = Signal(object)

    def __init__(self, audience: Audience, contact: str) -> None:
        super().__init__()
        self._audience, self._contact = audience, contact
        self.search = SearchLine(_("Search the text"))
        self.search.textChanged.connect(self._filter)
        self.list = CardList()
        self._holder = column(gap=0)
        self._nothing = Label("", "body2", wrap=True)
        self.setLayout(column(self.search, self._holder, self._nothing, STRETCH, gap=10))

    def show_texts(self, profile: Profile, *, editing: bool) -> None:
        """Everything anew; the focus stays at the paragraph where it was."""
        current = self.list.current
        place = self.list.cards.index(current) if current else 0
        held = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        clear(self._holder)
        self.list = CardList()
        self._holder.addWidget(self._head(profile, editing=editing))
        self._holder.addWidget(self.list)
        for paragraph in profile.paragraphs:
            if paragraph.audience is self._audience:
                self._add(paragraph, profile.name, editing=editing)
        self._filter(self.search.text())
        if self.list.cards:
            card = self.list.cards[min(place, len(self.list.cards) - 1)]
            self.list.settle(card)
            if held:
                self.list.go_to(card)

    def clear_search(self) -> bool:
        had = bool(self.search.text())
        self.search.clear()
        return had

    def _head(self, profile: Profile, *, editing: bool) -> QWidget:
        line = row((Label(dated(profile), "body2", wrap=True), 1), gap=8)
        if editing:
            add = Button(
                _("New paragraph"),
                "ghost",
                icon_name="plus",
                act=lambda: self.added.emit(self._audience),
            )
            fetch = Button(
                _("Take from …"),
                "ghost",
                icon_name="download",
                name=_("Take the text from another guideline"),
                act=lambda: self.fetched.emit(Subject.PARAGRAPHS),
            )
            line.addWidget(add)
            line.addWidget(fetch)
        return box(column(line, 6, gap=0))

    def _add(self, paragraph: Paragraph, guideline: str, *, editing: bool) -> None:
        shown = RuleText(
            ref=RuleRef(Subject.PARAGRAPHS, paragraph.name),
            title=sentence(paragraph.name),
            text=paragraph.shown(self._contact).strip(),
            source=Source(guideline=guideline),
        )
        card = ParagraphCard(shown, editing=editing, removable=True, movable=True)
        card.edited.connect(partial(self.edited.emit, paragraph))
        card.removed.connect(partial(self.removed.emit, paragraph))
        card.moved.connect(partial(self._move, card, paragraph))
        self.list.add(card)

    def _move(self, card: RuleCard, paragraph: Paragraph, by: int) -> None:
        """The focus goes along with the paragraph."""
        place = self.list.cards.index(card) + by
        if 0 <= place < len(self.list.cards):
            self.list.settle(self.list.cards[place])
            self.moved.emit(paragraph, by)

    def _filter(self, text: str) -> None:
        wanted = words_of(text)
        for card in self.list.cards:
            card.setVisible(card.text.has(wanted))
        found = any(not card.isHidden() for card in self.list.cards)
        none = _("The guideline says nothing here. Change the guidelines to write it yourself.")
        self._nothing.say(
            none if not self.list.cards else _("No paragraph has these words. Try fewer or others.")
        )
        self._nothing.setVisible(not found)
        self.list.settle(self.list.current)


class ParagraphCard(RuleCard):
    """A paragraph is its own source, so that none is named below it."""

    def _words(self, rule: RuleText) -> Iterable[QWidget]:
        return [Label(rule.text, wrap=True)]
