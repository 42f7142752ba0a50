"""The rules by subject, with a search; while a draft is open each can be changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.guideline_reading import RuleGroup, RuleRef, rule_groups
from core.guideline_rules import Profile
from core.language import _, ngettext
from core.office import Office
from core.own_rules import Subject
from core.reply_texts import filled
from core.search import words_of
from ui.pages.guidelines.rule_card import CardList, RuleCard
from ui.widgets.buttons import Button
from ui.widgets.focus import bring_into_sight
from ui.widgets.layout import STRETCH, box, clear, column, row
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Label

GROWS = {Subject.CHECKS: "check", Subject.DELETION: "ground"}
"""Subjects with a list that more can be added to."""


class RulesView(QWidget):
    """`edited`, `removed` and `copied` bring the rule or the words; `added` and `fetched` a
    subject."""

    edited = Signal(object)
    removed = Signal(object)
    copied = Signal(str)
    added = Signal(object)
    fetched = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._groups: list[tuple[QWidget, list[RuleCard]]] = []
        self.search = SearchLine(_("Search the rules"))
        self.search.textChanged.connect(self._filter)
        self.list = CardList()
        self._holder = column(self.list, gap=0)
        self._nothing = Label(_("No rule has these words. Try fewer or others."), "body2")
        self._nothing.hide()
        self.setLayout(column(self.search, self._nothing, self._holder, STRETCH, gap=10))

    def show_rules(self, profile: Profile, *, editing: bool) -> None:
        """Everything anew; the focus stays at the rule where it was."""
        at = self.list.current.rule if self.list.current else None
        held = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        clear(self._holder)
        self.list = CardList()
        self._holder.addWidget(self.list)
        groups = rule_groups(profile, self._office.municipality())
        self._groups = [self._group(group, editing=editing) for group in groups]
        self._filter(self.search.text())
        if at is not None:
            self.choose(at, focus=held)

    def choose(self, ref: RuleRef, *, focus: bool = True) -> None:
        """The rule is the one that Tab reaches; with `focus` it is gone to and in sight."""
        card = next((card for card in self.list.cards if card.rule == ref), None)
        if card is None:
            return
        if focus and card.isHidden():
            self.search.clear()
        self.list.settle(card)
        if focus:
            self.list.go_to(card)
            bring_into_sight(card)

    def clear_search(self) -> bool:
        """False when there was nothing to clear."""
        had = bool(self.search.text())
        self.search.clear()
        return had

    def _group(self, group: RuleGroup, *, editing: bool) -> tuple[QWidget, list[RuleCard]]:
        count = ngettext("{count} rule", "{count} rules", len(group.rules))
        pieces: list[QWidget] = [
            Label(group.title, "lead"),
            Label(count.format(count=len(group.rules)), "caption"),
        ]
        line = row(*pieces, STRETCH, gap=8)
        if editing:
            for button in self._buttons(group):
                line.addWidget(button)
        heading = box(column(4, line, gap=0))
        self.list.add_heading(heading)
        cards = []
        for rule in group.rules:
            answer = filled(rule.reply, self._office) if rule.reply else ""
            removable = group.subject in GROWS and bool(rule.ref.key)
            card = RuleCard(rule, answer, editing=editing, removable=removable)
            card.edited.connect(partial(self.edited.emit, rule.ref))
            card.removed.connect(partial(self.removed.emit, rule.ref))
            card.copied.connect(partial(self.copied.emit, answer))
            self.list.add(card)
            cards.append(card)
        return heading, cards

    def _buttons(self, group: RuleGroup) -> list[Button]:
        subject = group.subject
        fetch = Button(
            _("Take from …"),
            "ghost",
            icon_name="download",
            name=_("Take {subject} from another guideline").format(subject=group.title),
            act=lambda: self.fetched.emit(subject),
        )
        if subject not in GROWS:
            return [fetch]
        texts = {
            "check": (_("New check item"), "plus"),
            "ground": (_("New ground"), "plus"),
        }
        text, icon_name = texts[GROWS[subject]]
        add = Button(text, "ghost", icon_name=icon_name, act=lambda: self.added.emit(subject))
        return [add, fetch]

    def _filter(self, text: str) -> None:
        wanted = words_of(text)
        for heading, cards in self._groups:
            for card in cards:
                card.setVisible(card.text.has(wanted))
            heading.setVisible(any(not card.isHidden() for card in cards))
        self._nothing.setVisible(not any(not card.isHidden() for card in self.list.cards))
        self.list.settle(self.list.current)
